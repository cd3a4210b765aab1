import type { Area } from '../grid/address';
import type { Cell, SheetGrid } from '../grid/sheet';
import type { Field } from '../values/field';
import { readCell } from '../values/read-cell';

/** One visible, non-empty cell: the first cell of its merge, or a single cell. */
export interface Token {
  readonly row: number;
  readonly col: number;
  readonly area: Area;
  /** As shown, trimmed. Never "". */
  readonly text: string;
  readonly cell: Cell;
}

export interface RowView {
  readonly row: number;
  readonly tokens: readonly Token[];
}

/**
 * A sheet as rows of non-empty tokens, indexed once, so that every later pass is linear in what the sheet holds.
 * Rows without tokens do not appear.
 */
export class SheetView {
  readonly rows: readonly RowView[];
  private readonly byRow = new Map<number, RowView>();

  /** With `limit`, only the first rows that hold anything: enough to see whether a sheet is a form at all. */
  constructor(
    readonly grid: SheetGrid,
    limit = Infinity,
  ) {
    const rows: { row: number; tokens: Token[] }[] = [];
    for (const cell of grid.cells()) {
      const text = shownText(cell);
      if (text === '') continue;
      const area = grid.extent(cell.row, cell.col);
      if (area.top !== cell.row || area.left !== cell.col) continue;
      let last = rows.at(-1);
      if (!last || last.row !== cell.row) {
        if (rows.length === limit) break;
        rows.push((last = { row: cell.row, tokens: [] }));
      }
      last.tokens.push({ row: cell.row, col: cell.col, area, text, cell });
    }
    this.rows = rows;
    for (const row of rows) this.byRow.set(row.row, row);
  }

  at(row: number): RowView | undefined {
    return this.byRow.get(row);
  }

  /** The token whose first cell is in this row and that shows at this column. */
  tokenAt(row: number, col: number): Token | undefined {
    return this.at(row)?.tokens.find((token) => token.area.left <= col && col <= token.area.right);
  }

  /** The answer at an address, merges resolved: blank where nothing was entered. */
  field(row: number, col: number): Field {
    const cell = this.grid.anchor(row, col);
    return fieldOf(cell.row, cell.col, this.grid.at(cell.row, cell.col));
  }

  /** The answer at an address, or null where a merge shows the cell of an earlier row there. */
  ownField(row: number, col: number): Field | null {
    const anchor = this.grid.anchor(row, col);
    return anchor.row === row ? fieldOf(anchor.row, anchor.col, this.grid.at(anchor.row, anchor.col)) : null;
  }

  /** A Field that stands for "nothing of its own here". */
  blank(row: number, col: number): Field {
    return fieldOf(row, col, undefined);
  }
}

export function fieldOf(row: number, col: number, cell: Cell | undefined): Field {
  if (cell?.row !== row || cell.col !== col) return makeField(row, col, cell);
  let field = known.get(cell);
  if (!field) known.set(cell, (field = makeField(row, col, cell)));
  return field;
}

/** A cell is read once, however many passes ask for it. */
const known = new WeakMap<Cell, Field>();

function makeField(row: number, col: number, cell: Cell | undefined): Field {
  return {
    cell: { row, col },
    text: cell ? shownText(cell) : '',
    reading: readCell(cell),
    formula: cell?.formula ?? null,
    numberFormat: cell?.numberFormat ?? 'General',
  };
}

export function tokenField(token: Token): Field {
  return fieldOf(token.row, token.col, token.cell);
}

/** Part of a cell as a field of its own ("基本支出：1768.16万元" → the amount), at the same address. */
export function partField(token: Token, part: string | number): Field {
  const text = String(part).trim();
  const cell: Cell = {
    ...token.cell,
    value: text === '' ? null : typeof part === 'number' ? part : text,
    text,
    formula: null,
    numberFormat: 'General',
  };
  return fieldOf(token.row, token.col, cell);
}

/** Blanks and signs without width. */
const INVISIBLE = /^[\s\u200B-\u200D\u2060\uFEFF\u00AD]*$/;

function shownText(cell: Cell): string {
  if (cell.value === null) return '';
  const shown = cell.text.trim();
  if (shown !== '') return INVISIBLE.test(shown) ? '' : shown;
  if (typeof cell.value === 'object') return cell.value.error;
  return String(cell.value).trim();
}
