import { type CellLook, NO_LOOKS } from '../file/style/looks';
import type { SheetView } from '../file/style/sheet-view';
import type { SheetSurvey } from './biff/sheet-survey';
import type { CellFormat, Survey } from './biff/survey';

/** Pixels of the widest digit of the fonts forms are written in, at 100 %. */
const DIGIT = 8;
const DEFAULT_COLUMN = 72;
const DEFAULT_ROW = 19;
/** A row's height as the file states it, in points, to pixels. */
const PIXELS_PER_POINT = 96 / 72;

const HORIZONTAL = [
  'general',
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
] as const;
const VERTICAL = ['top', 'center', 'bottom', 'justify', 'distributed'] as const;

/** Line styles by number ([MS-XLS] 2.5.11); 0: no line. */
const LINES = [
  null,
  'thin',
  'medium',
  'dashed',
  'dotted',
  'thick',
  'double',
  'hair',
  'mediumDashed',
  'dashDot',
  'mediumDashDot',
  'dashDotDot',
  'mediumDashDotDot',
  'slantDashDot',
] as const;

/**
 * How a sheet of an old format is drawn: widths, heights, alignment, wrapping and lines. Fonts and fills are left out;
 * the sheet is there to be read beside the findings.
 */
export function legacyView(sheet: SheetSurvey, { cellFormats }: Survey): SheetView {
  const looks = cellFormats.map(lookOf);
  const plain = NO_LOOKS.lookOf(0);
  let lastRow = 0;
  let lastCol = 0;
  for (const [row, col, format] of sheet.formatted()) {
    if (!cellFormats[format]?.borders.some((line) => line > 0)) continue;
    lastRow = Math.max(lastRow, row);
    lastCol = Math.max(lastCol, col);
  }
  return {
    showGridLines: true,
    rightToLeft: false,
    defaultColumnWidth: DEFAULT_COLUMN,
    defaultRowHeight: sheet.otherRowsHidden ? 0 : DEFAULT_ROW,
    lastFormattedRow: lastRow,
    lastFormattedCol: lastCol,
    columnWidth(col) {
      const width = sheet.columns.filter(({ from, to }) => col >= from && col <= to).at(-1)?.width;
      return width === undefined ? DEFAULT_COLUMN : Math.round(width * DIGIT);
    },
    rowHeight(row) {
      if (sheet.hiddenRows.has(row)) return 0;
      const height = sheet.rowHeights.get(row);
      if (height !== undefined) return Math.round(height * PIXELS_PER_POINT);
      return sheet.otherRowsHidden && !sheet.rows.has(row) ? 0 : DEFAULT_ROW;
    },
    lookAt: (row, col) => looks[sheet.formatAt(row, col) ?? -1] ?? plain,
    markAt: () => null,
  };
}

function lookOf({ horizontal, vertical, wrap, indent, borders }: CellFormat): CellLook {
  const [left, right, top, bottom] = borders.map((line) => {
    const style = LINES[line];
    return style ? { style, color: null } : null;
  });
  return {
    ...NO_LOOKS.lookOf(0),
    horizontal: HORIZONTAL[horizontal] ?? 'general',
    vertical: VERTICAL[vertical] ?? 'bottom',
    wrap,
    indent,
    borders: { left: left ?? null, right: right ?? null, top: top ?? null, bottom: bottom ?? null },
  };
}
