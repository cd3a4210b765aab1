/**
 * Addresses of cells and areas.
 *
 * Rows and columns are 1-based everywhere in this project, as a person reads them on the sheet:
 * `{ row: 13, col: 8 }` is `H13`.
 */

/** One cell of one sheet. */
export interface CellAddress {
  readonly row: number;
  readonly col: number;
}

/** A rectangle, both corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell of a named sheet. `sheetId` is the host's stable id, `sheet` the name shown to people. */
export interface SheetCell extends CellAddress {
  readonly sheetId: string;
  readonly sheet: string;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;

/** 1 → "A", 27 → "AA". */
export function columnName(col: number): string {
  if (!Number.isInteger(col) || col < 1) throw new RangeError(`not a column: ${col}`);
  let name = '';
  for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 1, "AA" → 27. Throws RangeError on anything else. */
export function columnNumber(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) throw new RangeError(`not a column: ${name}`);
  let col = 0;
  for (const letter of name.toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64;
  return col;
}

/** { row: 13, col: 8 } → "H13". */
export function formatCell({ row, col }: CellAddress): string {
  return `${columnName(col)}${row}`;
}

/** "H13", "$H$13" → { row: 13, col: 8 }. Throws RangeError on anything else. */
export function parseCell(text: string): CellAddress {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) throw new RangeError(`not a cell: ${text}`);
  return { row: Number(match[2]), col: columnNumber(match[1]!) };
}

/** "A3:B7" or "A3" → Area, corners put in order. Throws RangeError on anything else. */
export function parseArea(text: string): Area {
  const [first, second] = text.split(':');
  const a = parseCell(first ?? '');
  const b = second === undefined ? a : parseCell(second);
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  };
}

/** Area → "A3:B7", or "A3" for a single cell. */
export function formatArea({ top, left, bottom, right }: Area): string {
  const first = formatCell({ row: top, col: left });
  return top === bottom && left === right ? first : `${first}:${formatCell({ row: bottom, col: right })}`;
}

export function contains(area: Area, { row, col }: CellAddress): boolean {
  return row >= area.top && row <= area.bottom && col >= area.left && col <= area.right;
}

export function sameCell(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.col === b.col;
}
