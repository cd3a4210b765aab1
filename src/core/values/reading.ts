import type { Decimal } from './decimal';

/**
 * What a single cell says, before anyone asks what it is for.
 *
 * - `number`: a bare number. `percent`: a ratio (0.97 for "97%" or for 0.97 shown with a % format).
 * - `amount`: money with its unit in the cell ("4753.66万元"); `value` is in `unit`.
 * - `quantity`: a number with any other unit ("30家", "≥95%" is NOT one: see `values/target.ts`).
 * - `placeholder`: "/", "—", "……", "-": present on purpose, says nothing.
 * - `error`: an Excel error value. `unreadable`: there is something, and it could not be read.
 */
export type Reading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'placeholder'; readonly text: string }
  | { readonly kind: 'number'; readonly value: Decimal; readonly storedAsText: boolean }
  | { readonly kind: 'percent'; readonly value: Decimal; readonly storedAsText: boolean }
  | { readonly kind: 'amount'; readonly value: Decimal; readonly unit: MoneyUnit }
  | { readonly kind: 'quantity'; readonly value: Decimal; readonly unit: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'unreadable'; readonly text: string; readonly reason: string };

export type MoneyUnit = '元' | '万元' | '亿元';

/** The number a reading holds as written (a percent as its ratio), or null. */
export function numberOf(reading: Reading): Decimal | null {
  switch (reading.kind) {
    case 'number':
    case 'percent':
    case 'amount':
    case 'quantity':
      return reading.value;
    default:
      return null;
  }
}

/** Nothing was entered: blank or a placeholder. */
export function isEmpty(reading: Reading): boolean {
  return reading.kind === 'blank' || reading.kind === 'placeholder';
}
