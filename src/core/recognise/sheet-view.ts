import type { Area } from '../grid/address';
import type { Cell, SheetGrid } from '../grid/sheet';
import type { Field } from '../values/field';
import { readCell } from '../values/read-cell';
import { type Word, wordOf } from '../values/word';

/** One visible, non-empty cell: the first cell of its merge, or a single cell. */
export class Token {
  private ownWord: Word | null = null;
  private ownField: Field | null = null;

  constructor(
    readonly row: number,
    readonly col: number,
    readonly area: Area,
    /** As shown, trimmed. Never "" but where a blank header cell stands for a column. */
    readonly text: string,
    readonly cell: Cell,
  ) {}

  /** A blank cell taken for a header: a column whose header has no words. */
  static blank(row: number, col: number): Token {
    const cell = { row, col, value: null, text: '', formula: null, numberFormat: 'General' };
    return new Token(row, col, { top: row, left: col, bottom: row, right: col }, '', cell);
  }

  /** The text as it is compared and looked up. */
  get word(): Word {
    return (this.ownWord ??= wordOf(this.text));
  }

  /** What the cell says by itself, read when first asked for: most cells are only looked at as words. */
  get field(): Field {
    return (this.ownField ??= makeField(this.row, this.col, this.cell, this.text));
  }
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
    const rows: RowView[] = [];
    for (const cells of grid.cellRows()) {
      if (rows.length === limit) break;
      const tokens = tokensOf(grid, cells);
      if (tokens.length > 0) rows.push({ row: tokens[0]!.row, tokens });
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
    const merge = this.grid.mergeAt(row, col);
    return merge ? this.fieldAt(merge.top, merge.left) : this.fieldAt(row, col);
  }

  /** The answer at an address, or null where a merge shows the cell of an earlier row there. */
  ownField(row: number, col: number): Field | null {
    const merge = this.grid.mergeAt(row, col);
    if (!merge) return this.fieldAt(row, col);
    return merge.top === row ? this.fieldAt(row, merge.left) : null;
  }

  /** A Field that stands for "nothing of its own here". */
  blank(row: number, col: number): Field {
    return makeField(row, col, undefined);
  }

  /** A cell is read once, however many passes ask for it. */
  private fieldAt(row: number, col: number): Field {
    const tokens = this.byRow.get(row)?.tokens;
    for (const token of tokens ?? []) {
      if (token.col === col) return token.field;
      if (token.col > col) break;
    }
    return makeField(row, col, this.grid.at(row, col));
  }
}

function tokensOf(grid: SheetGrid, cells: readonly Cell[]): Token[] {
  const tokens: Token[] = [];
  for (const cell of cells) {
    const text = shownText(cell);
    if (text === '') continue;
    const area = grid.extent(cell.row, cell.col);
    if (area.top !== cell.row || area.left !== cell.col) continue;
    tokens.push(new Token(cell.row, cell.col, area, text, cell));
  }
  return tokens;
}

function makeField(
  row: number,
  col: number,
  cell: Cell | undefined,
  text = cell ? shownText(cell) : '',
): Field {
  return {
    cell: { row, col },
    text,
    reading: readCell(cell),
    formula: cell?.formula ?? null,
    numberFormat: cell?.numberFormat ?? 'General',
  };
}

/** A number shown as it is: it can be no word of the form. */
export function isBareNumber({ cell }: Token): boolean {
  return typeof cell.value === 'number' && cell.numberFormat === 'General';
}

export function tokenField(token: Token): Field {
  return token.field;
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
  return makeField(token.row, token.col, cell);
}

/** Blanks and signs without width. */
const INVISIBLE = /^[\s\u200B-\u200D\u2060\uFEFF\u00AD]*$/;

/** A digit, a Latin letter or a Chinese character: what nearly every text begins with. */
function isSeen(code: number): boolean {
  return (code >= 0x30 && code <= 0x7a) || (code >= 0x4e00 && code <= 0x9fff);
}

function shownText(cell: Cell): string {
  if (cell.value === null) return '';
  const shown = cell.text.trim();
  if (isSeen(shown.charCodeAt(0))) return shown;
  if (shown !== '') return INVISIBLE.test(shown) ? '' : shown;
  if (typeof cell.value === 'object') return cell.value.error;
  return String(cell.value).trim();
}
