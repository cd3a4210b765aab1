import type { Profile } from '../profiles/schema';
import type { FundLine } from '../recognise/form';
import { type Decimal, HUNDRED, ONE, ZERO, decimal, showPercent } from '../values/decimal';
import type { Field } from '../values/field';
import { type MoneyUnit, numberOf } from '../values/reading';
import type { ActualValue, TargetValue } from '../values/target';
import { inOneUnit } from '../values/units';
import type { Assessment } from './assessment';
import { showQuantity } from './wording';
import { type Stakes, full, partial, undecided } from './judgement';

const WHOLE: TargetValue = {
  kind: 'quantity',
  direction: 'at-least',
  inclusive: true,
  quantity: { value: HUNDRED, unit: '%' },
  operator: '',
};

/** 全年执行数 ÷ 全年预算数 of one fund line, or why it cannot be said. Ratio: 0.97 for 97 %. */
export type ExecutionRate =
  | { readonly kind: 'rate'; readonly value: Decimal; readonly steps: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * The execution rate of a line. The base is 全年（调整后）预算数; 年初预算数 only where the form has no other column.
 * `moneyUnit` is the block's unit, for amounts that state a unit of their own.
 */
export function executionRate(line: FundLine, moneyUnit: MoneyUnit | null = null): ExecutionRate {
  const base = line.annualBudget ?? line.initialBudget;
  const budget = amount(base, moneyUnit);
  const spent = amount(line.spent, moneyUnit);
  if (budget === null || spent === null) {
    const blanks = [...(budget === null ? ['全年预算数'] : []), ...(spent === null ? ['全年执行数'] : [])];
    return { kind: 'unknown', reason: `缺少${blanks.join('和')}，无法计算执行率` };
  }
  if (budget.value.eq(ZERO)) return { kind: 'unknown', reason: '全年预算数为 0，不能计算执行率' };
  const same = inOneUnit(spent, budget);
  if (!same) return { kind: 'unknown', reason: '预算数与执行数的金额单位不同，无法计算执行率' };
  const value = same.a.div(same.b);
  if (value.lt(ZERO)) return { kind: 'unknown', reason: '预算数或执行数为负数，请核对' };
  const steps = `全年执行数 ${showQuantity(spent)} ÷ 全年预算数 ${showQuantity(budget)} = ${showPercent(value)}`;
  return { kind: 'rate', value, steps };
}

/**
 * The score of the execution item: min(W, rate × W). Null where the line carries no weight.
 * Where the form prints a rate and no amounts, the printed rate is used and the explanation says so.
 */
export function assessExecution(
  line: FundLine,
  profile: Profile,
  moneyUnit: MoneyUnit | null = null,
): Assessment | null {
  const weight = line.weight === null ? null : numberOf(line.weight.reading);
  if (weight === null || weight.lte(ZERO)) return null;
  const stakes: Stakes = { weight, profile };
  const rate = rateForScore(line, moneyUnit);
  if (rate.kind === 'unknown') {
    const actual: ActualValue = { kind: 'empty' };
    return { ...undecided('not-enough-data', rate.reason), target: WHOLE, actual };
  }
  const actual: ActualValue = {
    kind: 'quantity',
    quantity: { value: rate.value.times(HUNDRED), unit: '%' },
    operator: '',
  };
  const over = rate.value.gt(ONE) ? '，超过 100% 按 100% 计' : '';
  const judged = rate.value.gte(ONE)
    ? full('met', stakes, rate.value, `${rate.steps}${over}`)
    : partial(
        'proportional',
        stakes,
        rate.value,
        rate.value,
        (w) => `${rate.steps}；${showPercent(rate.value)} × ${w}`,
      );
  return { ...judged, target: WHOLE, actual };
}

function rateForScore(line: FundLine, moneyUnit: MoneyUnit | null): ExecutionRate {
  const computed = executionRate(line, moneyUnit);
  if (computed.kind === 'rate') return computed;
  const noAmounts =
    numberOrNull(line.spent) === null && numberOrNull(line.annualBudget ?? line.initialBudget) === null;
  const printed = printedRate(line.rate);
  if (!noAmounts || printed === null) return computed;
  return { kind: 'rate', value: printed, steps: `表中没有金额，按所填执行率 ${showPercent(printed)}` };
}

/**
 * The ratio a rate cell states: 0.97 for 97 %, for 0.97 in percent format, and for 97 under 执行率（%）.
 * A bare number up to 2 is read as a ratio, above as percent points; null where there is no number.
 */
export function printedRate(field: Field | null): Decimal | null {
  if (field === null) return null;
  const value = numberOf(field.reading);
  if (value === null) return null;
  if (field.reading.kind === 'percent') return value;
  if (field.reading.kind !== 'number') return null;
  return value.abs().lte(decimal(2)) ? value : value.div(HUNDRED);
}

function amount(
  field: Field | null,
  moneyUnit: MoneyUnit | null,
): { readonly value: Decimal; readonly unit: string } | null {
  const value = numberOrNull(field);
  if (value === null || field === null) return null;
  return { value, unit: field.reading.kind === 'amount' ? field.reading.unit : (moneyUnit ?? '') };
}

function numberOrNull(field: Field | null): Decimal | null {
  if (field === null || field.reading.kind === 'percent') return null;
  return numberOf(field.reading);
}
