import { type Decimal, decimal, HUNDRED } from '../../values/decimal';
import type { Field } from '../../values/field';
import { isEmpty, type MoneyUnit } from '../../values/reading';
import { type Unchecked, unreadable } from '../rule';

export { decimalsShown, rateTolerance } from '../../scoring/rate-tolerance';

/** What a cell that should hold a number gave. `absent`: there is no such cell, or it is blank. */
export type Figure =
  | { readonly state: 'number'; readonly value: Decimal; readonly field: Field }
  | { readonly state: 'absent'; readonly field: Field | null }
  | { readonly state: 'unreadable'; readonly field: Field; readonly why: string };

const ABSENT: Figure = { state: 'absent', field: null };

/** A weight, a score or a count. */
export function readFigure(field: Field | null): Figure {
  if (!field) return ABSENT;
  const { reading } = field;
  if (isEmpty(reading)) return { state: 'absent', field };
  switch (reading.kind) {
    case 'number':
    case 'quantity':
    case 'amount':
      return { state: 'number', value: reading.value, field };
    case 'percent':
      return { state: 'number', value: reading.value, field };
    default:
      return { state: 'unreadable', field, why: whyUnreadable(field) };
  }
}

const YUAN: Readonly<Record<MoneyUnit, Decimal>> = {
  元: decimal(1),
  万元: decimal(10_000),
  亿元: decimal(100_000_000),
};

/** An amount in the block's own unit: "4753.66万元" in a block in 元 is 47536600. */
export function readAmount(field: Field | null, unit: MoneyUnit | null): Figure {
  const figure = readFigure(field);
  if (figure.state !== 'number') return figure;
  const { reading } = figure.field;
  if (reading.kind === 'percent') {
    return { state: 'unreadable', field: figure.field, why: `“${figure.field.text}”是百分比，不是金额` };
  }
  if (reading.kind !== 'amount' || unit === null || reading.unit === unit) return figure;
  return { ...figure, value: reading.value.times(YUAN[reading.unit]).div(YUAN[unit]) };
}

/** Above this a bare number in a rate cell is read as percentage points: 97 is 97 %, 1.2 is 120 %. */
export const LARGEST_BARE_RATIO = decimal(2);

/**
 * A rate as a ratio (1.8465 for "184.65%").
 * A bare number is taken in percentage points where the header says %, or where it is too large for a ratio.
 */
export function readRate(field: Field | null, header: Field | null): Figure {
  const figure = readFigure(field);
  if (figure.state !== 'number' || figure.field.reading.kind === 'percent') return figure;
  const inPoints = /[%％]/.test(header?.text ?? '') || figure.value.abs().gt(LARGEST_BARE_RATIO);
  return inPoints ? { ...figure, value: figure.value.div(HUNDRED) } : figure;
}

function whyUnreadable({ reading, text }: Field): string {
  if (reading.kind === 'error') return `单元格是错误值${reading.code}`;
  if (reading.kind === 'unreadable') return reading.reason;
  return `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”不是数字`;
}

/** The verdict for a cell that a rule needs and that could not be read. */
export function unreadableFigure(what: string, figure: Extract<Figure, { state: 'unreadable' }>): Unchecked {
  return unreadable(`${what}无法读取：${figure.why}`, figure.field.cell);
}
