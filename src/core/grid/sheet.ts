import type { Area, CellAddress } from './address';

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

  /** The cells of each row in column order. */
  private readonly rows = new Map<number, Cell[]>();
  private readonly rowsInOrder: boolean;
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
    let current = 0;
    let cells: Cell[] = [];
    let inOrder = true;
    const untidy = new Set<Cell[]>();
    for (const cell of data.cells) {
      if (cell.row !== current) {
        if (cell.row < current) inOrder = false;
        current = cell.row;
        cells = this.rows.get(current) ?? [];
        if (cells.length === 0) this.rows.set(current, cells);
      }
      // Files list the cells of a row in column order; those of the few that do not are put in order below.
      if (cells.length > 0 && cells[cells.length - 1]!.col >= cell.col) untidy.add(cells);
      cells.push(cell);
      if (cell.value === null) continue;
      if (cell.row > lastRow) lastRow = cell.row;
      if (cell.col > lastCol) lastCol = cell.col;
    }
    for (const row of untidy) tidy(row);
    this.rowsInOrder = inOrder;
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
    const cells = this.rows.get(row);
    if (!cells) return undefined;
    let low = 0;
    let high = cells.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = cells[middle]!;
      if (found.col === col) return found;
      if (found.col < col) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** The merged area that covers this address, if any. */
  mergeAt(row: number, col: number): Area | undefined {
    const merges = this.mergesByRow.get(row);
    if (merges) for (const area of merges) if (area.left <= col && col <= area.right) return area;
    return undefined;
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
    return (this.rows.get(row) ?? []).filter((cell) => {
      const merge = this.mergeAt(row, cell.col);
      return !merge || (merge.top === row && merge.left === cell.col);
    });
  }

  /** Every stored cell in row, then column order. */
  *cells(): Generator<Cell> {
    for (const cells of this.cellRows()) yield* cells;
  }

  /** The stored cells row by row, top to bottom, each row in column order: `cells` for those who read whole sheets. */
  cellRows(): Iterable<readonly Cell[]> {
    if (this.rowsInOrder) return this.rows.values();
    return [...this.rows].sort(([a], [b]) => a - b).map(([, cells]) => cells);
  }
}

/** Puts the cells of a row in column order; of several at one address the last one counts. */
function tidy(cells: Cell[]): void {
  const byCol = new Map(cells.map((cell) => [cell.col, cell]));
  cells.splice(0, cells.length, ...[...byCol.values()].sort((a, b) => a.col - b.col));
}

/** A workbook as the core sees it. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  /** Names defined for the whole workbook, with what they stand for, without "=". Absent where the host does not read them. */
  readonly names?: readonly { readonly name: string; readonly formula: string }[];
}
