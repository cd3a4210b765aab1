import type { CellValue } from '../../../core/grid/sheet';
import type { DefinedName } from '../read/workbook';

/** A cell whose value is known: a constant, or a result that is not out of date. Rows and columns 1-based. */
export interface KnownCell {
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
}

/** A formula to be worked out; `sheet` counts from 0. */
export interface WantedFormula {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
  /** With the leading "=". */
  readonly formula: string;
}

export interface RecalcTask {
  /** By sheet: its name, and the known cells that the formulas read. */
  readonly sheets: readonly { readonly name: string; readonly cells: readonly KnownCell[] }[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
  /** Formulas that read only known cells, none of them another of these. */
  readonly formulas: readonly WantedFormula[];
}

/**
 * Works formulas out. What it gives are estimates: Excel decides on opening. It knows nothing of files or edits; a
 * library stands behind it and can be replaced.
 */
export interface Recalculator {
  /** Upper case; a formula that calls another function is never asked for. */
  readonly functions: ReadonlySet<string>;
  /** Can this formula be answered for, given what the cells it reads hold (blank ones left out)? */
  answersFor(formula: string, inputs: readonly CellValue[]): boolean;

  /** In the order of the formulas; undefined where no result can be answered for. Never throws. */
  calculate(task: RecalcTask): readonly (CellValue | undefined)[];
}
