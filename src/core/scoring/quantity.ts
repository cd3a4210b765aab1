import { type Decimal, HUNDRED, ONE, ZERO, showPercent } from '../values/decimal';
import { boundOfOperator } from '../values/operators';
import type { ActualValue, Quantity, TargetValue } from '../values/target';
import { inOneUnit, isPercent } from '../values/units';
import { type ScoredDirection, isBurden, isShareOfWhole, scoredDirection } from './direction';
import { type Judgement, type Stakes, anything, full, partial, undecided } from './judgement';
import { showActual, showQuantity, showTarget } from './wording';
import type { Indicator } from '../recognise/form';

type Named = Pick<Indicator, 'name' | 'kind'>;
type QuantityTarget = Extract<TargetValue, { kind: 'quantity' }>;
type RangeTarget = Extract<TargetValue, { kind: 'range' }>;
type QuantityActual = Extract<ActualValue, { kind: 'quantity' }>;

/** Actual and target as plain numbers of one unit, with the words for the explanation. */
interface Pair {
  readonly a: Decimal;
  readonly t: Decimal;
  readonly actual: string;
  readonly target: string;
}

/**
 * A number against a number: 正向 A÷T·W capped, 等于, 反向 by the profile, T = 0 without division.
 * An actual that is only a bound (超过 400 件) counts as met where the bound proves it, and is asked for otherwise.
 */
export function judgeQuantity(
  indicator: Named,
  target: QuantityTarget,
  actual: QuantityActual,
  stakes: Stakes,
): Judgement {
  const same = inOneUnit(actual.quantity, target.quantity);
  if (!same) return incomparable(actual.quantity, target.quantity, stakes);
  const pair: Pair = {
    a: same.a,
    t: same.b,
    actual: showQuantity(withUnit(actual.quantity, same.unit)),
    target: showQuantity(withUnit(target.quantity, same.unit)),
  };
  const scored = scoredDirection(indicator, target, stakes.profile);
  const ratio = pair.t.eq(ZERO) ? null : pair.a.div(pair.t);
  if (actual.operator !== '') return judgeBound(target, actual, scored, pair, ratio, stakes);
  if (
    isPercent(same.unit) &&
    isShareOfWhole(indicator.name, stakes.profile) &&
    exceedsWhole(pair, actual.quantity)
  ) {
    const steps = `${indicator.name} ${pair.actual} 超过 100%，请核对数据来源后再计分`;
    return undecided('ask', steps, { ratio, interval: anything(stakes) });
  }
  if (!target.inclusive && pair.a.eq(pair.t)) {
    const steps = `要求${showTarget(target)}，完成 ${pair.actual}，正好相等，算不算完成请确认`;
    return undecided('ask', steps, { met: false, ratio, interval: anything(stakes) });
  }
  return scored.direction === 'at-most'
    ? atMost(pair, scored, ratio, stakes)
    : atLeast(pair, scored, ratio, stakes);
}

/** lo to hi: inside and above full, below A÷lo·W. Above a ceiling of costs nobody has a formula. */
export function judgeRange(
  indicator: Named,
  target: RangeTarget,
  actual: QuantityActual,
  stakes: Stakes,
): Judgement {
  const low = inOneUnit(actual.quantity, { value: target.low, unit: target.unit });
  const high = inOneUnit(actual.quantity, { value: target.high, unit: target.unit });
  if (!low || !high) {
    return incomparable(actual.quantity, { value: target.high, unit: target.unit }, stakes);
  }
  const shown = showActual(actual);
  if (actual.operator !== '') {
    const bound = boundOfOperator(actual.operator);
    if (
      bound?.direction === 'at-least' &&
      low.a.gte(low.b) &&
      !isBurden(indicator, target.unit, stakes.profile)
    ) {
      return full('range', stakes, null, `完成${shown}，不低于区间 ${showTarget(target)}的下限`);
    }
    return undecided('ask', `完成值“${shown}”不是一个确定的数，请填实际完成数`, {
      interval: anything(stakes),
    });
  }
  if (low.a.lt(low.b)) {
    const share = max0(low.b.gt(ZERO) ? low.a.div(low.b) : ZERO);
    return partial(
      'range',
      stakes,
      share,
      null,
      (w) =>
        `完成 ${shown}，低于区间 ${showTarget(target)}：${shown} ÷ ${showQuantity({ value: low.b, unit: low.unit })} × ${w}`,
    );
  }
  if (high.a.lte(high.b))
    return full('range', stakes, null, `完成 ${shown}，在区间 ${showTarget(target)} 以内`);
  if (isBurden(indicator, target.unit, stakes.profile)) {
    const steps = `完成 ${shown}，高于区间 ${showTarget(target)}的上限，扣多少分请确认`;
    return undecided('ask', steps, { met: false, interval: anything(stakes) });
  }
  return full('range', stakes, null, `完成 ${shown}，高于区间 ${showTarget(target)}，需说明原因`);
}

function atLeast(
  { a, t, actual, target }: Pair,
  scored: ScoredDirection,
  ratio: Decimal | null,
  stakes: Stakes,
): Judgement {
  if (scored.direction === 'equal' && t.eq(ZERO)) {
    if (a.lte(ZERO)) return full('met', stakes, null, `完成 ${actual}，目标为 ${target}`);
    return partial(
      'proportional',
      stakes,
      ZERO,
      null,
      (w) => `完成 ${actual}，目标为 ${target}，未达到：0 × ${w}`,
    );
  }
  if (a.gte(t)) return reached(actual, target, ratio, stakes);
  if (a.lt(ZERO) && t.gte(ZERO)) {
    return partial('proportional', stakes, ZERO, ratio, (w) => `完成 ${actual} 为负数，按 0 计：0 × ${w}`);
  }
  if (t.lte(ZERO)) return noFormula(actual, target, ratio, stakes);
  return partial('proportional', stakes, a.div(t), ratio, (w) => `完成 ${actual} ÷ 目标 ${target} × ${w}`);
}

/**
 * Well above the target: by most profiles nothing is taken off and a note is asked for; a profile may say that the person
 * decides, because a target that was set too low costs points by how far it was missed.
 */
function reached(actual: string, target: string, ratio: Decimal | null, stakes: Stakes): Judgement {
  const { thresholds, scoring } = stakes.profile;
  const text = `完成 ${actual} ≥ 目标 ${target}`;
  if (ratio === null || ratio.lt(thresholds.overfulfil.value)) return full('met', stakes, ratio, text);
  const over = `${text}，为目标的 ${showPercent(ratio)}`;
  if (scoring.overfulfil?.value !== 'ask') return full('met', stakes, ratio, `${over}，须说明超额原因`);
  const steps = `${over}；口径要求核实指标值是否明显偏低、按偏离度调减，得分请确认`;
  return undecided('ask', steps, { met: true, ratio, interval: anything(stakes) });
}

function atMost(
  { a, t, actual, target }: Pair,
  scored: ScoredDirection,
  ratio: Decimal | null,
  stakes: Stakes,
): Judgement {
  const why = scored.why === '' ? '' : `（${scored.why}）`;
  if (a.lte(t)) return full('met', stakes, ratio, `完成 ${actual} ≤ 目标 ${target}${why}`);
  if (t.lt(ZERO)) return noFormula(actual, target, ratio, stakes);
  if (stakes.profile.scoring.reverse.value === 'inverse-ratio') {
    return partial('reverse', stakes, t.div(a), ratio, (w) => `目标 ${target} ÷ 完成 ${actual} × ${w}${why}`);
  }
  if (a.gte(t.times(2))) {
    const over = t.eq(ZERO) ? `超过目标 ${target}` : `达到目标 ${target}的两倍以上`;
    return partial('reverse', stakes, ZERO, ratio, (w) => `完成 ${actual}，${over}${why}：0 × ${w}`);
  }
  return partial(
    'reverse',
    stakes,
    ONE.minus(a.minus(t).div(t)),
    ratio,
    (w) => `${w} ×（1 −（完成 ${actual} − 目标 ${target}）÷ ${target}）${why}`,
  );
}

/** 超过400件, ≥90%: a bound proves that the target is met, or nothing. A bound equal to the target is a copy of it. */
function judgeBound(
  target: QuantityTarget,
  actual: QuantityActual,
  scored: ScoredDirection,
  { a, t, target: targetShown }: Pair,
  ratio: Decimal | null,
  stakes: Stakes,
): Judgement {
  const shown = showActual(actual);
  const bound = boundOfOperator(actual.operator);
  if (bound?.direction === 'at-least' && scored.direction !== 'at-most') {
    const proven = a.gt(t) || (a.eq(t) && (!bound.inclusive || (target.inclusive && target.operator === '')));
    if (proven) return full('met', stakes, ratio, `完成${shown}，高于目标 ${targetShown}`);
  }
  if (bound?.direction === 'at-most' && scored.direction === 'at-most' && a.lt(t)) {
    return full('met', stakes, ratio, `完成${shown}，低于目标 ${targetShown}`);
  }
  const copied = a.eq(t) && bound !== null ? '与指标值相同，' : '';
  return undecided('ask', `完成值“${shown}”${copied}不是实测值，请填实际完成数`, {
    ratio,
    interval: anything(stakes),
  });
}

function noFormula(actual: string, target: string, ratio: Decimal | null, stakes: Stakes): Judgement {
  const steps = `目标 ${target} 不是正数，完成 ${actual} 未达到，没有通用的计分公式，请确认得分`;
  return undecided('ask', steps, { met: false, ratio, interval: anything(stakes) });
}

function incomparable(actual: Quantity, target: Quantity, stakes: Stakes): Judgement {
  const steps =
    actual.unit === '' || target.unit === ''
      ? `完成值 ${showQuantity(actual)} 与指标值 ${showQuantity(target)} 有一个没有单位，无法比较，请补上单位`
      : `完成值 ${showQuantity(actual)} 与指标值 ${showQuantity(target)} 单位不同，请确认完成数`;
  return undecided('ask', steps, { interval: anything(stakes) });
}

function exceedsWhole({ a, t }: Pair, written: Quantity): boolean {
  return isPercent(written.unit) && a.gt(HUNDRED) && t.lte(HUNDRED);
}

function withUnit(quantity: Quantity, unit: string): Quantity {
  return quantity.unit === '' ? { ...quantity, unit } : quantity;
}

function max0(value: Decimal): Decimal {
  return value.lt(ZERO) ? ZERO : value;
}
