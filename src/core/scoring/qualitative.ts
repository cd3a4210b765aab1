import type { Profile } from '../profiles/schema';
import { saysWord } from '../profiles/scoring-words';
import { type Decimal, decimal } from '../values/decimal';
import { foldValue, sameWords } from '../values/fold';
import type { ActualValue } from '../values/target';
import { type Judgement, type Stakes, anything, showInterval, undecided } from './judgement';
import { showActual } from './wording';

type Band = Profile['scoring']['qualitative']['value'][number];

/**
 * 定性: the profile's bands, and which of them the wording of the actual points to. The tool offers the interval,
 * the person picks the score. Wording that says nothing about the degree leaves the whole weight open.
 */
export function judgeQualitative(word: string, actual: ActualValue, stakes: Stakes): Judgement {
  const shown = showActual(actual);
  if (actual.kind !== 'qualitative') {
    const steps = `指标值“${word}”是定性要求，完成值“${shown}”怎样计分请确认`;
    return undecided('ask', steps, { interval: anything(stakes) });
  }
  const bands = stakes.profile.scoring.qualitative.value;
  const place = bandIndex(shown, word, stakes.profile);
  const band = place === null ? undefined : bands[Math.min(place, bands.length - 1)];
  if (!band) {
    const list = bands.map((one) => `${one.label} ${percents(one)}`).join('；');
    return undecided('qualitative-band', `定性指标，请按完成程度选档：${list}`, {
      interval: anything(stakes),
    });
  }
  const interval = bandInterval(band, stakes.weight);
  const range = interval === null ? percents(band) : showInterval(interval);
  return undecided('qualitative-band', `完成值“${shown}”对应“${band.label}”：${range}，请选定得分`, {
    interval,
    // Within the best band the person still weighs; partly or not reached is said by the words themselves.
    met: place === 0 ? null : false,
  });
}

const ABSENCE = /^(?:无|零|不发生|未发生|不出现|杜绝|避免)/;
const NOTHING = /^(?:无|零|没有|未发生|未出现|未收到|不存在)/;

/** Grades people use, best first; words of one rank side by side. */
const SCALES: readonly (readonly (readonly string[])[])[] = [
  [
    ['优', '优秀'],
    ['良', '良好'],
    ['中', '中等', '一般', '合格'],
    ['差', '较差', '不合格'],
  ],
  [['好'], ['较好'], ['一般'], ['差', '较差']],
  [['高'], ['较高'], ['中', '一般'], ['低', '较低']],
  [['很满意', '非常满意'], ['满意'], ['较满意', '基本满意'], ['一般'], ['不满意']],
  ['一', '二', '三', '四'].map((grade) => [`${grade}级`, `${grade}等`]),
  ['A', 'B', 'C', 'D'].map((grade) => [`${grade}级`, `${grade}等`, grade]),
];

/** Both words on one scale: 0 as good or better, 1 below, 2 at its lowest grade; null where they are on none. */
function scaleIndex(actual: string, target: string): number | null {
  for (const scale of SCALES) {
    const [is, wanted] = [actual, target].map((word) => scale.findIndex((rank) => rank.includes(word)));
    if (is !== undefined && wanted !== undefined && is >= 0 && wanted >= 0) {
      if (is <= wanted) return 0;
      return is === scale.length - 1 ? 2 : 1;
    }
  }
  return null;
}

/** 0 reached, 1 partly, 2 missed; null where the words do not tell. */
function bandIndex(actual: string, target: string, profile: Profile): number | null {
  const text = foldValue(actual).replace(/\s/g, '');
  if (sameWords(actual, target)) return 0;
  const onScale = scaleIndex(text, foldValue(target).replace(/\s/g, ''));
  if (onScale !== null) return onScale;
  // Where nothing may happen, “nothing happened” is the best there is: 无重大事故, 未发生.
  if (ABSENCE.test(target.trim()) && NOTHING.test(text)) return 0;
  if (saysWord('partly', text, profile)) return 1;
  if (saysWord('missed', text, profile)) return 2;
  const wanted = foldValue(target).replace(/\s/g, '');
  const repeated = wanted.length >= 2 && text.includes(wanted);
  return repeated || saysWord('reached', text, profile) ? 0 : null;
}

function bandInterval(band: Band, weight: Decimal | null): Judgement['interval'] {
  if (weight === null) return null;
  return { low: weight.times(decimal(band.from)), high: weight.times(decimal(band.to)) };
}

function percents({ from, to }: Band): string {
  return `${decimal(from).times(100).toFixed()}%—${decimal(to).times(100).toFixed()}%`;
}
