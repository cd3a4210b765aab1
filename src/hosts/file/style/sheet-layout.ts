import { isTrue } from '../read/workbook';
import { walkCells } from '../read/sheet-cells';
import { cellKey } from '../write/cell-key';
import { type ColStyle, colStyleOf, readColStyle, rowStyle } from '../write/cell-styles';
import { XmlScanner } from '../xml/scanner';
import type { FontLook } from './looks';

/** Beyond these nothing is laid out: a form is far smaller, and a claimed million formatted rows must cost nothing. */
const LAID_OUT = { rows: 5000, cols: 500 };

/** Where the cells of a sheet lie on the screen, and which style each has. Pixels are CSS pixels at 100 %. */
export interface SheetLayout {
  readonly showGridLines: boolean;
  readonly rightToLeft: boolean;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  /** 0 for a hidden column. */
  columnWidth(col: number): number;
  /** 0 for a hidden row. */
  rowHeight(row: number): number;
  /** The style index at a cell, whether or not it has an element of its own. */
  styleAt(row: number, col: number): number;
  /** Cells that have a style of their own: row, column, style index. */
  readonly styled: readonly (readonly [row: number, col: number, style: number])[];
}

interface ColWidth {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

export function readSheetLayout(xml: string, part: string, font: FontLook): SheetLayout {
  const digit = digitWidth(font);
  const colWidths: ColWidth[] = [];
  const colStyles: ColStyle[] = [];
  const rowHeights = new Map<number, number>();
  const rowStyles = new Map<number, number>();
  const styles = new Map<number, number>();
  const styled: [number, number, number][] = [];
  let showGridLines = true;
  let rightToLeft = false;
  // Excel rounds the default width of 8 digits up to a multiple of 8 pixels.
  let defaultColumnWidth = Math.ceil((8 * digit + 5) / 8) * 8;
  let defaultRowHeight = Math.round(font.size * 1.75);
  const scanner = new XmlScanner(xml, part);
  while (scanner.next()) {
    if (!scanner.isOpen) continue;
    if (scanner.local === 'sheetView') {
      const grid = scanner.attribute('showGridLines');
      showGridLines = grid === undefined || isTrue(grid);
      rightToLeft = isTrue(scanner.attribute('rightToLeft'));
    } else if (scanner.local === 'sheetFormatPr') {
      const width = Number(scanner.attribute('defaultColWidth') ?? NaN);
      const height = Number(scanner.attribute('defaultRowHeight') ?? NaN);
      if (width > 0) defaultColumnWidth = columnPixels(width, digit);
      if (height > 0) defaultRowHeight = rowPixels(height);
      if (isTrue(scanner.attribute('zeroHeight'))) defaultRowHeight = 0;
    } else if (scanner.local === 'col') {
      const style = readColStyle(scanner);
      if (style) colStyles.push(style);
      const width = readColWidth(scanner, digit);
      if (width) colWidths.push(width);
    } else if (scanner.local === 'sheetData') {
      walkCells(scanner, {
        row(row) {
          if (row > LAID_OUT.rows) return;
          const style = rowStyle(scanner);
          if (style !== null) rowStyles.set(row, style);
          const height = readRowHeight(scanner, defaultRowHeight);
          if (height !== null) rowHeights.set(row, height);
        },
        cell({ row, col }) {
          if (row > LAID_OUT.rows || col > LAID_OUT.cols) return;
          const style = Number(scanner.attribute('s') ?? 0);
          styles.set(cellKey(row, col), style);
          if (style !== 0) styled.push([row, col, style]);
        },
      });
      break;
    }
  }
  return {
    showGridLines,
    rightToLeft,
    defaultColumnWidth,
    defaultRowHeight,
    columnWidth: (col) =>
      colWidths.find(({ from, to }) => col >= from && col <= to)?.width ?? defaultColumnWidth,
    rowHeight: (row) => rowHeights.get(row) ?? defaultRowHeight,
    styleAt: (row, col) => styles.get(cellKey(row, col)) ?? rowStyles.get(row) ?? colStyleOf(colStyles, col),
    styled,
  };
}

/**
 * The width in pixels of the widest digit, which is the unit of column widths. Chinese fonts draw digits half an em wide,
 * Western ones a little more; without measuring the font this is right for the fonts that forms are written in.
 */
function digitWidth({ name, size }: FontLook): number {
  const em = (size * 96) / 72;
  const isChinese = /[\u2e80-\u9fff]|^(?:SimSun|SimHei|NSimSun|FangSong|KaiTi|DengXian)/i.test(name);
  return isChinese ? Math.ceil(Math.round(em) / 2) : Math.max(1, Math.round(em * 0.507));
}

/** ECMA-376 Part 1, 18.3.1.13: a width counts digits, its padding included. */
function columnPixels(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

/** Points to pixels. */
function rowPixels(height: number): number {
  return Math.round((height * 96) / 72);
}

function readColWidth(scanner: XmlScanner, digit: number): ColWidth | null {
  const from = Number(scanner.attribute('min'));
  const to = Number(scanner.attribute('max'));
  if (isTrue(scanner.attribute('hidden'))) return { from, to, width: 0 };
  const width = Number(scanner.attribute('width') ?? NaN);
  return width >= 0 ? { from, to, width: columnPixels(width, digit) } : null;
}

/** null where the row says nothing of its height. A listed row is shown even where rows are hidden by default. */
function readRowHeight(scanner: XmlScanner, defaultHeight: number): number | null {
  if (isTrue(scanner.attribute('hidden'))) return 0;
  const height = Number(scanner.attribute('ht') ?? NaN);
  if (height >= 0) return rowPixels(height);
  return defaultHeight === 0 ? 20 : null;
}
