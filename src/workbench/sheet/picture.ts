import type { CSSProperties } from 'react';
import type { Area } from '../../core/grid/address';
import type { CellContent } from '../../core/plan/edit';
import type { Severity } from '../../core/rules/rule';

/** One cell as the table draws it. */
export interface PictureCell {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  readonly content: CellContent;
  readonly numberFormat: string;
  /** A formula whose result is out of date since an edit. */
  readonly stale: boolean;
  /** A formula whose result was worked out here since an edit. */
  readonly estimated: boolean;
  readonly style: CSSProperties;
  readonly mark: Severity | null;
  /** Pixels right of the cell that its text may run over; null: it ends with the cell. */
  readonly room: number | null;
}

/** One sheet as the table draws it: what is filled, styled, merged, and how wide. */
export interface SheetPicture {
  readonly id: string;
  readonly name: string;
  readonly lastRow: number;
  readonly lastCol: number;
  readonly cellAt: (row: number, col: number) => PictureCell | undefined;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
  /** CSS pixels. */
  readonly columnWidth: (col: number) => number;
  readonly rowHeight: (row: number) => number;
}

/** More than this is not drawn: forms are far smaller, and a browser chokes on a table of a million cells. */
export const DRAWN_ROWS = 1000;
export const DRAWN_COLS = 60;
/** Blank rows and columns around the used area, so that there is room to type. */
const MARGIN = { rows: 3, cols: 2 };
const LEAST = { rows: 25, cols: 10 };

/** How much of a sheet is drawn. */
export function drawnExtent({ lastRow, lastCol }: Pick<SheetPicture, 'lastRow' | 'lastCol'>): {
  readonly rows: number;
  readonly cols: number;
} {
  return {
    rows: Math.min(DRAWN_ROWS, Math.max(LEAST.rows, lastRow + MARGIN.rows)),
    cols: Math.min(DRAWN_COLS, Math.max(LEAST.cols, lastCol + MARGIN.cols)),
  };
}
