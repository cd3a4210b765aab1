import type { Profile } from '../profiles/schema';
import type { Indicator } from '../recognise/form';
import { punctuality } from '../values/dates';
import type { Decimal } from '../values/decimal';
import { readActual } from '../values/read-actual';
import { readTarget } from '../values/read-target';
import type { ActualValue, TargetValue } from '../values/target';
import { inOneUnit } from '../values/units';
import type { Assessment } from './assessment';
import { type Judgement, type Stakes, anything, full, undecided } from './judgement';
import { judgeQualitative } from './qualitative';
import { judgeQuantity, judgeRange } from './quantity';
import { judgeSatisfaction } from './satisfaction';
import { showActual, showCandidates, showTarget } from './wording';

/**
 * Holds one indicator against its target; the single formula source for checking and filling.
 *
 * `weight` null: the row shares its group's weight, so the result says whether and how far the target is met, without
 * points. `year` is the form's year: it completes dates that do not state one. Never throws.
 */
export function assessIndicator(
  indicator: Indicator,
  weight: Decimal | null,
  profile: Profile,
  year: number | null = null,
): Assessment {
  const { target: targetCell, sign, unitColumn } = indicator;
  const target = readTarget({ target: targetCell, sign, unitColumn });
  const actual = readActual(indicator.actual, target, unitColumn);
  return { ...judge(indicator, target, actual, { weight, profile }, year), target, actual };
}

function judge(
  indicator: Indicator,
  target: TargetValue,
  actual: ActualValue,
  stakes: Stakes,
  year: number | null,
): Judgement {
  const noColumns = missingColumns(indicator);
  if (noColumns !== null) {
    return undecided('not-enough-data', noColumns, { interval: anything(stakes) });
  }
  const missing = missingData(target, actual);
  if (missing !== null) return undecided('not-enough-data', missing);
  if (actual.kind === 'candidates') return askWhich(target, actual, stakes);
  const bySatisfaction = judgeSatisfaction(indicator, actual, stakes);
  if (bySatisfaction !== null) return bySatisfaction;
  switch (target.kind) {
    case 'quantity':
      return actual.kind === 'quantity'
        ? judgeQuantity(indicator, target, actual, stakes)
        : otherKind(target, actual, stakes);
    case 'range':
      return actual.kind === 'quantity'
        ? judgeRange(indicator, target, actual, stakes)
        : otherKind(target, actual, stakes);
    case 'deadline':
      return actual.kind === 'date'
        ? judgeDeadline(target, actual, stakes, year)
        : otherKind(target, actual, stakes);
    case 'sentence':
      return judgeSentence(target, actual, stakes);
    case 'qualitative':
      return judgeQualitative(target.word, actual, stakes);
    default:
      return undecided('not-enough-data', '缺少年度指标值');
  }
}

/** A form that scores by a written standard has no such columns: its scores are a person's judgement. */
function missingColumns(indicator: Indicator): string | null {
  return indicator.target === null && indicator.actual === null
    ? '本表没有年度指标值和实际完成值，请按评分标准评定得分'
    : null;
}

function missingData(target: TargetValue, actual: ActualValue): string | null {
  if (target.kind === 'unreadable') return `年度指标值读不出来：${target.reason}`;
  if (actual.kind === 'unreadable') return `实际完成值读不出来：${actual.reason}`;
  const blanks = [
    ...(target.kind === 'empty' ? ['年度指标值'] : []),
    ...(actual.kind === 'empty' ? ['实际完成值'] : []),
  ];
  return blanks.length > 0 ? `缺少${blanks.join('和')}，无法计分` : null;
}

function askWhich(
  target: TargetValue,
  actual: Extract<ActualValue, { kind: 'candidates' }>,
  stakes: Stakes,
): Judgement {
  const { candidates } = actual;
  const asked = `指标值 ${showTarget(target)}`;
  let steps = `${asked}，完成值里没有可比的数字，请补上实际完成数`;
  if (candidates.length === 1) steps = `${asked}，完成值是不是 ${showCandidates(candidates)}，请确认`;
  if (candidates.length > 1) {
    steps = `完成值里有 ${candidates.length} 种读法，哪一个是完成数？ ${showCandidates(candidates)}`;
  }
  return undecided('ask', steps, { interval: anything(stakes) });
}

function otherKind(target: TargetValue, actual: ActualValue, stakes: Stakes): Judgement {
  const steps =
    target.kind === 'deadline'
      ? `指标值是期限 ${showTarget(target)}，完成值“${showActual(actual)}”没有写明完成日期，请确认`
      : `指标值 ${showTarget(target)} 是数值，完成值“${showActual(actual)}”不是，请确认完成数`;
  return undecided('ask', steps, { interval: anything(stakes) });
}

/** On or before the deadline: full. Later: no national formula, the person decides. */
function judgeDeadline(
  target: Extract<TargetValue, { kind: 'deadline' }>,
  actual: Extract<ActualValue, { kind: 'date' }>,
  stakes: Stakes,
  year: number | null,
): Judgement {
  const shown = showActual(actual);
  const due = showTarget(target);
  if (/前|内/.test(actual.operator)) {
    return undecided('ask', `完成值“${shown}”是期限，不是完成日期，请填实际完成时间`, {
      interval: anything(stakes),
    });
  }
  switch (punctuality(actual.date, target.date, target.operator ?? '', year)) {
    case 'on-time':
      return full('date', stakes, null, `${shown}完成，期限 ${due}，按期`);
    case 'late':
      return undecided('ask', `${shown}完成，晚于期限 ${due}；逾期没有统一的扣分公式，请确认得分`, {
        met: false,
        interval: anything(stakes),
      });
    case 'unknown':
      return undecided('ask', `${shown}完成，期限 ${due}；是否按期请确认`, { interval: anything(stakes) });
  }
}

/** A target that is a sentence: where its only number equals the only actual number, it is met whatever it bounds. */
function judgeSentence(
  target: Extract<TargetValue, { kind: 'sentence' }>,
  actual: ActualValue,
  stakes: Stakes,
): Judgement {
  const [only] = target.candidates;
  if (target.candidates.length === 1 && only && actual.kind === 'quantity' && actual.operator === '') {
    const same = inOneUnit(actual.quantity, only);
    if (same && same.a.eq(same.b))
      return full('met', stakes, null, `完成 ${showActual(actual)}，与指标值相同`);
  }
  const steps = `指标值“${target.text}”是一句话，是否完成请确认`;
  return undecided('ask', steps, { interval: anything(stakes) });
}
