import { showDate } from '../values/dates';
import { type Decimal, show } from '../values/decimal';
import type { ActualValue, Quantity, TargetValue } from '../values/target';

/** How values are put into the one-line explanations; numbers with units, as the form prints them. */

/** 5 个, 98%, 204.03 万元; at most four decimals. */
export function showQuantity({ value, unit }: Quantity): string {
  const number = show(value, 4);
  return unit === '' || /^[%‰]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
}

export function points(value: Decimal): string {
  return `${show(value, 4)} 分`;
}

/** The candidates of a question: 2 期 · 19 批. */
export function showCandidates(candidates: readonly Quantity[]): string {
  return candidates.map(showQuantity).join(' · ');
}

export function showTarget(target: TargetValue): string {
  switch (target.kind) {
    case 'quantity':
      return /^(?:以|及|或|内|之内|左右|上下)/.test(target.operator)
        ? `${showQuantity(target.quantity)}${target.operator}`
        : `${target.operator}${showQuantity(target.quantity)}`;
    case 'range':
      return `${show(target.low, 4)} 至 ${showQuantity({ value: target.high, unit: target.unit })}`;
    case 'deadline':
      return `${showDate(target.date)}${target.operator ?? ''}`;
    case 'qualitative':
      return target.word;
    case 'sentence':
      return target.text;
    case 'empty':
      return '';
    case 'unreadable':
      return target.reason;
  }
}

export function showActual(actual: ActualValue): string {
  switch (actual.kind) {
    case 'quantity':
      return /^(?:以|及|或|内|之内|左右|上下|余|多)/.test(actual.operator)
        ? `${showQuantity(actual.quantity)}${actual.operator}`
        : `${actual.operator}${showQuantity(actual.quantity)}`;
    case 'date':
      return `${showDate(actual.date)}${actual.operator}`;
    case 'qualitative':
      return actual.word;
    case 'candidates':
      return actual.text;
    case 'empty':
      return '';
    case 'unreadable':
      return actual.reason;
  }
}
