import { type Area, type CellAddress, contains } from './address';

/** An Excel error value such as `#REF!`, kept apart from text that merely looks like one. */
export interface CellError {
  readonly error: string;
}

export type CellValue = null | number | string | boolean | CellError;

/** One non-empty cell as a host read it. */
export interface Cell {
  readonly row: number;
  readonly col: number;
  /** The stored value; for a formula its cached result. `null` where blank. */
  readonly value: CellValue;
  /** As shown on the sheet, number format applied; "" where blank. */
  readonly text: string;
  /** With the leading "="; `null` for a constant. */
  readonly formula: string | null;
  /** The number format code, "General" where none. */
  readonly numberFormat: string;
  /** True where a formula's cached result is out of date because an input was edited since. */
  readonly stale?: boolean;
  /** True where a formula's result was worked out here after an input was edited: an estimate until Excel calculates. */
  readonly estimated?: boolean;
}

/** What a host hands over for one sheet. */
export interface SheetData {
  /** The host's stable id: survives a rename. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  /** 1-based rows and columns that are hidden, where the host could tell. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenCols?: readonly number[];
}

/**
 * A sheet the recogniser can ask: cells by address, merges resolved.
 *
 * Overlapping merges (Excel tolerates them in old files) are allowed: the first one listed wins.
 */
export class SheetGrid {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetData['visibility'];
  readonly protected: boolean;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
  /** Last row and column that hold a value; 0 for an empty sheet. */
  readonly lastRow: number;
  readonly lastCol: number;

  private readonly rows = new Map<number, Map<number, Cell>>();
  private readonly mergesByRow = new Map<number, Area[]>();

  constructor(data: SheetData) {
    this.id = data.id;
    this.name = data.name;
    this.visibility = data.visibility;
    this.protected = data.protected;
    this.hiddenRows = new Set(data.hiddenRows);
    this.hiddenCols = new Set(data.hiddenCols);
    let lastRow = 0;
    let lastCol = 0;
    for (const cell of data.cells) {
      let row = this.rows.get(cell.row);
      if (!row) this.rows.set(cell.row, (row = new Map()));
      row.set(cell.col, cell);
      if (cell.value === null) continue;
      lastRow = Math.max(lastRow, cell.row);
      lastCol = Math.max(lastCol, cell.col);
    }
    this.lastRow = lastRow;
    this.lastCol = lastCol;
    // Merges far outside the used area would cost memory and mean nothing.
    this.merges = data.merges.filter((area) => area.top <= lastRow && area.left <= lastCol);
    for (const area of this.merges) {
      for (let row = area.top; row <= Math.min(area.bottom, lastRow); row++) {
        const list = this.mergesByRow.get(row);
        if (list) list.push(area);
        else this.mergesByRow.set(row, [area]);
      }
    }
  }

  /** The cell stored at this very address, whether or not a merge covers it. */
  at(row: number, col: number): Cell | undefined {
    return this.rows.get(row)?.get(col);
  }

  /** The merged area that covers this address, if any. */
  mergeAt(row: number, col: number): Area | undefined {
    return this.mergesByRow.get(row)?.find((area) => contains(area, { row, col }));
  }

  /** The address that holds the value shown at this address: the first cell of its merge, or itself. */
  anchor(row: number, col: number): CellAddress {
    const merge = this.mergeAt(row, col);
    return merge ? { row: merge.top, col: merge.left } : { row, col };
  }

  /** The cell whose value is shown at this address, merges resolved. */
  shownAt(row: number, col: number): Cell | undefined {
    const { row: r, col: c } = this.anchor(row, col);
    return this.at(r, c);
  }

  /** The area a value at this address covers: its merge, or the single cell. */
  extent(row: number, col: number): Area {
    return this.mergeAt(row, col) ?? { top: row, left: col, bottom: row, right: col };
  }

  /** Cells of one row in column order, those inside merges only at their first cell. */
  rowCells(row: number): Cell[] {
    const cells = [...(this.rows.get(row)?.values() ?? [])].sort((a, b) => a.col - b.col);
    return cells.filter((cell) => {
      const anchor = this.anchor(cell.row, cell.col);
      return anchor.row === cell.row && anchor.col === cell.col;
    });
  }

  /** Every stored cell in row, then column order. */
  *cells(): Generator<Cell> {
    for (const row of [...this.rows.keys()].sort((a, b) => a - b)) {
      yield* [...this.rows.get(row)!.values()].sort((a, b) => a.col - b.col);
    }
  }
}

/** A workbook as the core sees it. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
}
