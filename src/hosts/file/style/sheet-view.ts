import type { Severity } from '../../../core/rules/rule';
import { HostError } from '../../port';
import type { OpenSheet } from '../open-sheet';
import type { ReceivedWorkbook } from '../workbook-file';
import { readThemeColors } from './colors';
import { type CellLook, type Looks, NO_LOOKS, readLooks } from './looks';
import { type SheetLayout, readSheetLayout } from './sheet-layout';

/** What a screen needs to draw a sheet beyond its cells: how each cell looks, where it lies, what is marked. */
export interface SheetView {
  readonly showGridLines: boolean;
  readonly rightToLeft: boolean;
  /** CSS pixels at 100 %, as all sizes here. */
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  /** The last row and column that hold a fill or a border; 0 for none. Values are the grid's business. */
  readonly lastFormattedRow: number;
  readonly lastFormattedCol: number;
  /** 0 for a hidden column. */
  columnWidth(col: number): number;
  /** 0 for a hidden row. */
  rowHeight(row: number): number;
  /** The same object for cells of the same format. */
  lookAt(row: number, col: number): CellLook;
  /** The severity the cell is marked with now, by this session or by one that saved the file. */
  markAt(row: number, col: number): Severity | null;
}

/** Looks are read from styles and theme once for a workbook, and only when a sheet is to be drawn. */
export class SheetViews {
  private looks: Looks | null = null;
  private readonly layouts = new Map<OpenSheet, LaidOut>();

  constructor(private readonly received: ReceivedWorkbook) {}

  of(sheet: OpenSheet): SheetView {
    const looks = (this.looks ??= this.readLooks());
    const laidOut = this.layouts.get(sheet) ?? layOut(sheet, looks);
    this.layouts.set(sheet, laidOut);
    const { layout, lastRow, lastCol } = laidOut;
    return {
      showGridLines: layout.showGridLines,
      rightToLeft: layout.rightToLeft,
      defaultColumnWidth: layout.defaultColumnWidth,
      defaultRowHeight: layout.defaultRowHeight,
      lastFormattedRow: lastRow,
      lastFormattedCol: lastCol,
      columnWidth: (col) => layout.columnWidth(col),
      rowHeight: (row) => layout.rowHeight(row),
      lookAt: (row, col) => looks.lookOf(layout.styleAt(row, col)),
      markAt: (row, col) => sheet.severityAt(row, col),
    };
  }

  private readLooks(): Looks {
    const { parts, workbook } = this.received;
    const { styles, theme } = workbook;
    if (styles === null) return NO_LOOKS;
    const colors = theme === null ? null : orPlain(() => readThemeColors(parts.xml(theme).text, theme), null);
    return orPlain(() => readLooks(parts.xml(styles).text, styles, colors), NO_LOOKS);
  }
}

/** A damaged theme or end of the styles costs colours, not the sheet: what the cells hold was read without them. */
function orPlain<T>(read: () => T, plain: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError) return plain;
    throw error;
  }
}

interface LaidOut {
  readonly layout: SheetLayout;
  readonly lastRow: number;
  readonly lastCol: number;
}

function layOut(sheet: OpenSheet, looks: Looks): LaidOut {
  const layout = readSheetLayout(sheet.xml, sheet.entry.part, looks.defaultFont);
  let lastRow = 0;
  let lastCol = 0;
  for (const [row, col, style] of layout.styled) {
    const { fill, borders } = looks.lookOf(style);
    if (!fill && !borders.top && !borders.right && !borders.bottom && !borders.left) continue;
    lastRow = Math.max(lastRow, row);
    lastCol = Math.max(lastCol, col);
  }
  return { layout, lastRow, lastCol };
}
