import type { CellError } from '../../src/core/grid/sheet';

/**
 * A workbook as plain data, from which each adapter's tests build what they open: xlsx bytes for the file adapter,
 * an in-memory workbook behind Microsoft's client for the Office adapter. Nothing here knows either of them.
 *
 * Cells and areas are written as on the sheet: "H13", "A3:B7".
 */
export interface WorkbookFixture {
  readonly sheets: readonly SheetFixture[];
}

export interface SheetFixture {
  readonly name: string;
  /** "visible" when absent. */
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly cells: Readonly<Record<string, Constant | CellFixture>>;
  readonly merges?: readonly string[];
  /** Solid fills a person gave, by area: { "B2:D4": "#FFFF00" }. */
  readonly fills?: Readonly<Record<string, string>>;
  /** Conditional formats a person made, the first one has the highest priority. */
  readonly conditionalFormats?: readonly ConditionalFormatFixture[];
  /** Sheet protection without a password. */
  readonly protected?: boolean;
  /** The protection leaves formats alone. */
  readonly formatsAllowed?: boolean;
  /** Areas a person unlocked; every other cell is locked, which matters only where the sheet is protected. */
  readonly unlocked?: readonly string[];
}

export type Constant = string | number | boolean | CellError;

/** A cell of which more than its constant matters. */
export interface CellFixture {
  /** The constant, or a formula's cached result. */
  readonly value: Constant;
  /** With the leading "=". */
  readonly formula?: string;
  /** "General" when absent. */
  readonly numberFormat?: string;
}

/** A conditional format by formula. */
export interface ConditionalFormatFixture {
  readonly areas: readonly string[];
  /** With the leading "=". */
  readonly formula: string;
  readonly fill: string;
  readonly stopIfTrue?: boolean;
}

/** The long form of a cell, whichever way it was written. */
export function cellFixture(cell: Constant | CellFixture): CellFixture {
  return typeof cell === 'object' && 'value' in cell ? cell : { value: cell };
}
