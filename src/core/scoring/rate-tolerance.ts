import { type Decimal, decimal, HUNDRED } from '../values/decimal';

/** Decimals shown in a cell: 2 for "108.33%", 0 for "100%". */
export function decimalsShown(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

/** At most this many decimals make a printed rate a coarse one. */
const COARSE_DECIMALS = 1;

/**
 * How far a printed rate may lie from the exact one, as a ratio. A rate that was merely rounded to what the cell shows
 * is never wrong, so half of its last digit is always allowed.
 */
export function rateTolerance(
  text: string,
  tolerance: { readonly rate: { readonly value: number }; readonly coarseRate: { readonly value: number } },
): Decimal {
  const decimals = decimalsShown(text);
  const points = decimals > COARSE_DECIMALS ? tolerance.rate.value : tolerance.coarseRate.value;
  const halfDigit = decimal(5).div(decimal(10).pow(decimals + 1));
  const allowed = halfDigit.gt(points) ? halfDigit : decimal(points);
  return allowed.div(HUNDRED);
}
