import { decimal, HUNDRED } from '../../values/decimal';
import type { Finding } from '../result';

/** A tenth of a percentage point. */
const SAME = decimal('0.1');

/**
 * Does the printed rate fit the sum of the parts where it does not fit the total? Then the total is the wrong figure,
 * and the rate only seems to be. `cause` is a fund-parts-sum, `effect` an exec-rate-recompute.
 */
export function rateFitsParts(cause: Finding, effect: Finding): boolean {
  const { column, sum } = cause.data;
  const { spent, base, printed } = effect.data;
  if ([column, sum, spent, base, printed].some((value) => value === undefined)) return false;
  const [above, below] = column === '全年执行数' ? [sum!, base!] : [spent!, sum!];
  if (decimal(below).eq(0)) return false;
  const rate = decimal(above).div(decimal(below)).times(HUNDRED);
  return rate
    .minus(decimal(String(printed).replace('%', '')))
    .abs()
    .lte(SAME);
}
