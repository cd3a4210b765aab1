import type { Profile } from '../profiles/schema';
import { type Decimal, decimal } from '../values/decimal';
import { foldValue, sameWords } from '../values/fold';
import type { ActualValue } from '../values/target';
import { type Judgement, type Stakes, anything, showInterval, undecided } from './judgement';
import { showActual } from './wording';

type Band = Profile['scoring']['qualitative']['value'][number];

const MISSED =
  /^(?:否|差|较差|无|没有|未|不)|未达成|未达到|未达标|未完成|未实现|尚未|没有完成|无效|不达标|不合格|不满意|效果较差/;
const PARTLY =
  /部分|基本完成|基本达|基本实现|基本满意|大部|一定(?:的)?(?:效果|提升|改善|作用)|较好|较为|较高|较满意|一般|中等|正在|推进中|在建|征求意见稿/;
const REACHED =
  /^(?:是|有|好|高|优|优秀|优良|良好|强|健全|完善|规范|合规|完成|已完成|全部完成|按时完成|按期完成|达成|已达成|达标|合格|显著|明显|长期|有效|满意|很满意|非常满意|及时|持续|有所提升)$|达成年度|达成预期|达到预期|全部完成|圆满完成|显著|明显|有效|作用明显|效果好|优秀/;

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
  const place = bandIndex(shown, word);
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

/** 0 reached, 1 partly, 2 missed; null where the words do not tell. */
function bandIndex(actual: string, target: string): number | null {
  const text = foldValue(actual).replace(/\s/g, '');
  if (sameWords(actual, target)) return 0;
  if (PARTLY.test(text)) return 1;
  if (MISSED.test(text)) return 2;
  const wanted = foldValue(target).replace(/\s/g, '');
  const repeated = wanted.length >= 2 && text.includes(wanted);
  return repeated || REACHED.test(text) ? 0 : null;
}

function bandInterval(band: Band, weight: Decimal | null): Judgement['interval'] {
  if (weight === null) return null;
  return { low: weight.times(decimal(band.from)), high: weight.times(decimal(band.to)) };
}

function percents({ from, to }: Band): string {
  return `${decimal(from).times(100).toFixed()}%—${decimal(to).times(100).toFixed()}%`;
}
