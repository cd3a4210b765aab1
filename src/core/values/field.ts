import type { CellAddress } from '../grid/address';
import type { Reading } from './reading';

/** A cell that plays a part in the form. `cell` is the first cell of its merge. A blank answer cell is a Field too. */
export interface Field {
  readonly cell: CellAddress;
  /** As shown, trimmed; "" where blank. */
  readonly text: string;
  readonly reading: Reading;
  /** With the leading "="; null for a constant. */
  readonly formula: string | null;
  /** The cell's number format code, so that a rate is written the way the cell shows it; missing where not known. */
  readonly numberFormat?: string;
}
