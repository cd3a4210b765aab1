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
