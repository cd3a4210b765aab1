import { type Decimal, decimal, round, sum, ZERO } from '../values/decimal';

/** At most this many decimals: nobody weighs finer. */
const FINEST = 2;
const HALF = decimal('0.5');

/**
 * `points` divided in the proportion of `by`, in numbers a person would write: with no more decimals than it takes to be
 * exact; where no two decimals are enough, in whole points, or in hundredths where whole ones would be too coarse. All but
 * the last are rounded by themselves, the last takes the rest: the sum is always `points`.
 *
 * `by`: one positive number a part. Throws RangeError where there is no part.
 */
export function shareOut(points: Decimal, by: readonly Decimal[]): Decimal[] {
  const whole = sum(by);
  if (by.length === 0 || whole.lte(ZERO)) throw new RangeError('nothing to share among');
  const exact = by.map((part) => points.times(part).div(whole));
  for (let places = 0; places <= FINEST; places++) {
    const rounded = exact.map((part) => round(part, places));
    if (sum(rounded).eq(points) && rounded.every((part, i) => part.minus(exact[i]!).abs().lt('1e-9'))) {
      return rounded;
    }
  }
  const coarse = withRest(points, exact, 0);
  const last = coarse.at(-1)!;
  const fair = coarse.every((part) => part.gte(1)) && last.gte(exact.at(-1)!.times(HALF));
  return fair ? coarse : withRest(points, exact, FINEST);
}

function withRest(points: Decimal, exact: readonly Decimal[], places: number): Decimal[] {
  const rounded = exact.slice(0, -1).map((part) => round(part, places));
  return [...rounded, points.minus(sum(rounded))];
}
