import type { SheetCell } from '../grid/address';
import type { Severity } from '../rules/rule';

/**
 * The content of a cell as it can be put back: a formula with its "=", or a constant; null for blank. A text that merely
 * looks like a formula or an error value carries an apostrophe: see `text-content.ts`.
 */
export type CellContent = number | string | boolean | null;

export interface CellEdit {
  readonly at: SheetCell;
  readonly content: CellContent;
  /** What the cell must hold now (formula or constant); undefined when the caller does not care. */
  readonly expect?: CellContent;
}

/** A cell to point at. Hosts extend it to the whole merged area. */
export interface CellMark {
  readonly at: SheetCell;
  readonly severity: Severity;
}
