import { MAX_COLS, MAX_ROWS } from '../../../core/grid/address';
import { corrupt } from '../failure';
import type { XmlScanner } from '../xml/scanner';

/** Where cell walking stands; one object, filled anew for every cell. */
export interface CellPlace {
  row: number;
  col: number;
}

/** What to do on the way. A handler may read on inside its cell, or leave that to the walker. */
export interface CellVisitor {
  /** On a row's start tag. */
  row?(row: number): void;
  /** On a cell's start tag. */
  cell(place: Readonly<CellPlace>): void;
  /** On a row's end tag, or still on its start tag where the row is empty. */
  rowEnd?(row: number): void;
}

/**
 * Walks `<row>` and `<c>` of a sheet with a scanner that stands on the start tag of `<sheetData>`; ends on its end tag.
 * Rows and cells may leave out their address: then they follow the one before.
 */
export function walkCells(scanner: XmlScanner, visitor: CellVisitor): void {
  if (scanner.isEmpty) return;
  const { depth } = scanner;
  const place: CellPlace = { row: 0, col: 0 };
  while (scanner.next()) {
    if (!scanner.isOpen) {
      if (scanner.depth === depth) return;
      if (scanner.depth === depth + 1) visitor.rowEnd?.(place.row);
      continue;
    }
    const { local } = scanner;
    if (local === 'c' && scanner.depth === depth + 2) {
      placeCell(scanner, place);
      visitor.cell(place);
    } else if (local === 'row' && scanner.depth === depth + 1) {
      const r = scanner.attribute('r');
      place.row = r === undefined ? place.row + 1 : rowNumber(r);
      place.col = 0;
      visitor.row?.(place.row);
      if (scanner.isEmpty) visitor.rowEnd?.(place.row);
    }
  }
}

function placeCell(scanner: XmlScanner, place: CellPlace): void {
  const span = scanner.attributeSpan('r');
  if (!span) {
    place.col++;
    return;
  }
  const { xml } = scanner;
  let col = 0;
  let row = 0;
  let at = span.from;
  for (; at < span.to; at++) {
    const letter = xml.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    col = col * 26 + letter - 64;
  }
  for (; at < span.to; at++) {
    const digit = xml.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) throw badAddress(xml.slice(span.from, span.to));
    row = row * 10 + digit;
  }
  if (col < 1 || col > MAX_COLS || row < 1 || row > MAX_ROWS) throw badAddress(xml.slice(span.from, span.to));
  // The cell's own address counts: some writers repeat row numbers.
  place.row = row;
  place.col = col;
}

function rowNumber(text: string): number {
  const row = Number(text);
  if (!Number.isInteger(row) || row < 1 || row > MAX_ROWS) throw badAddress(text);
  return row;
}

function badAddress(text: string): Error {
  return corrupt(`not an address: ${text}`);
}
