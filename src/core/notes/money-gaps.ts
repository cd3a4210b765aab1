import type { Indicator, RecognisedForm } from '../recognise/form';
import { fundAmounts, overallLine, rateBase } from '../rules/figures/funds';
import { valueOf } from '../rules/figures/scores';
import type { Assessment } from '../scoring/assessment';
import { type Decimal, decimal, max, ZERO } from '../values/decimal';
import { inOneUnit, isMoney } from '../values/units';
import { inYuan, type MoneyGap } from './amounts';

/** Where a deviation is one of money, and how much it is. */

/** Beside a gap ten times as large a small one is not what a note is about. */
const SMALL = decimal('0.1');

/**
 * The difference between target and actual of an indicator counted in money; null where it is not, where it is none, or
 * where more than planned was reached by less than `overfulfil` (1.3 for 130 %).
 */
export function indicatorGap(
  { target, actual, met, ratio }: Pick<Assessment, 'target' | 'actual' | 'met' | 'ratio'>,
  overfulfil: number,
): MoneyGap | null {
  if (target.kind !== 'quantity' || actual.kind !== 'quantity' || actual.operator !== '') return null;
  const far = ratio !== null && ratio.gte(decimal(overfulfil));
  if (met === null || (met && !far) || (met && target.direction === 'at-most')) return null;
  const { unit } = target.quantity;
  if (!isMoney(unit) && !/^[万亿]$/.test(unit)) return null;
  const same = inOneUnit(actual.quantity, target.quantity);
  if (!same || /[/每]/.test(same.unit) || same.a.eq(same.b)) return null;
  const stated = [same.a, same.b].map((value) => inYuan(value, same.unit));
  const gap = inYuan(same.a.minus(same.b).abs(), same.unit);
  return { what: '完成值与指标值相差', gap, stated };
}

/** What the reason cell of the funds has to explain: money not spent or overspent, a budget changed during the year. */
export function executionGaps(form: RecognisedForm): MoneyGap[] {
  const line = overallLine(form);
  const unit = form.funds?.moneyUnit ?? null;
  if (!line || unit === null) return [];
  const amounts = fundAmounts(form, line);
  const base = rateBase(form, amounts);
  const budget = valueOf(base.figure);
  const spent = valueOf(amounts.spent);
  const initial = base.adjusted ? valueOf(amounts.initial) : null;
  const stated = [initial, budget, spent].flatMap((value) => (value === null ? [] : [inYuan(value, unit)]));
  const gap = (what: string, a: Decimal | null, b: Decimal | null): MoneyGap[] =>
    a === null || b === null || a.lte(b) ? [] : [{ what, gap: inYuan(a.minus(b), unit), stated }];
  const gaps = [
    ...gap('未执行', budget, spent),
    ...gap('执行数超出预算', spent, budget),
    ...gap('预算追加', budget, initial),
    ...gap('预算调减', initial, budget),
  ];
  const all = [...stated, ...gaps.map((one) => one.gap)];
  const largest = gaps.reduce((most, one) => max(most, one.gap), ZERO);
  return gaps.filter((one) => one.gap.gte(largest.times(SMALL))).map((one) => ({ ...one, stated: all }));
}

/** The indicators of a group whose money gap its note is read against: a note for several rows is not divided. */
export function judgedAlone(members: readonly Indicator[]): boolean {
  return members.length === 1 || members.every(({ note }) => note !== null);
}
