import type { Cell, CellValue } from '../../src/core/grid/sheet';
import { parseCell } from '../../src/core/grid/address';
import type { Field } from '../../src/core/values/field';
import { readCell } from '../../src/core/values/read-cell';

export interface FieldOptions {
  readonly at?: string;
  readonly format?: string;
  readonly formula?: string;
}

/** A field as the recogniser would make it of a cell that holds `value`; null or "" is a blank cell. */
export function fieldOf(value: string | number | null, options: FieldOptions = {}): Field {
  const address = parseCell(options.at ?? 'A1');
  const numberFormat = options.format ?? 'General';
  const stored: CellValue = value === '' ? null : value;
  const text =
    typeof value === 'number' && numberFormat.includes('%') ? `${value * 100}%` : String(value ?? '').trim();
  const cell: Cell = { ...address, value: stored, text, formula: options.formula ?? null, numberFormat };
  return { cell: address, text, reading: readCell(cell), formula: cell.formula, numberFormat };
}
