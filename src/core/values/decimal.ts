import Big from 'big.js';

/**
 * Scores and money are decimals. `Decimal` is big.js: exact addition, subtraction and multiplication;
 * division to 20 places (`Big.DP`), far below any tolerance a profile can state.
 */
export type Decimal = Big;

Big.DP = 20;

export function decimal(value: number | string | Big): Decimal {
  return new Big(value);
}

/** Small whole numbers, as most weights and scores are: made once. Decimals are never changed in place. */
const SMALL: readonly Decimal[] = Array.from({ length: 101 }, (_, value) => new Big(value));

/** The decimal of a number as a sheet shows it: Excel keeps 15 significant digits, beyond them is noise of the double. */
export function decimalOf(value: number): Decimal {
  const small = SMALL[value];
  if (small !== undefined) return small;
  const shortest = String(value);
  // A short spelling has no more than 15 digits to begin with, but near the smallest double it has too few.
  const asIs = shortest.length <= 15 && !shortest.includes('e');
  return new Big(asIs ? shortest : value.toPrecision(15));
}

/** From 0 to 100: where points of a form lie. */
export function isPoints(value: Decimal): boolean {
  if (value.s < 0) return value.eq(ZERO);
  return value.e < 2 || value.lte(HUNDRED);
}

export const ZERO: Decimal = new Big(0);
export const ONE: Decimal = new Big(1);
export const HUNDRED: Decimal = new Big(100);

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

export function min(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}

export function max(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}

/** Half-up to `places` decimals: 1.005 → 1.01. */
export function round(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundHalfUp);
}

/** Without trailing zeros, at most `places` decimals: 8.333… → "8.33", 10 → "10". */
export function show(value: Decimal, places = 2): string {
  return round(value, places).toFixed();
}

/** A ratio as a percentage: 1.8465 → "184.65%". */
export function showPercent(ratio: Decimal, places = 2): string {
  return `${show(ratio.times(HUNDRED), places)}%`;
}
