import { walkCells } from '../read/sheet-cells';
import { isTrue } from '../read/workbook';
import { XmlScanner } from '../xml/scanner';
import { cellKey, cellOfKey } from './cell-key';

/**
 * The style index of some cells, in one pass over the sheet. A cell without an element of its own takes the style of
 * its row where that has one, else of its column, as Excel does when something is typed there.
 */
export function stylesAt(xml: string, part: string, keys: ReadonlySet<number>): Map<number, number> {
  const styles = new Map<number, number>();
  const rowStyles = new Map<number, number>();
  const colStyles: ColStyle[] = [];
  const rows = new Set([...keys].map((key) => cellOfKey(key).row));
  const scanner = new XmlScanner(xml, part);
  while (scanner.next()) {
    if (!scanner.isOpen) continue;
    if (scanner.local === 'col') {
      const col = readColStyle(scanner);
      if (col) colStyles.push(col);
    } else if (scanner.local === 'sheetData') {
      walkCells(scanner, {
        row(row) {
          if (!rows.has(row)) return;
          const style = rowStyle(scanner);
          if (style !== null) rowStyles.set(row, style);
        },
        cell({ row, col }) {
          const key = cellKey(row, col);
          if (keys.has(key)) styles.set(key, Number(scanner.attribute('s') ?? 0));
        },
      });
      break;
    }
  }
  for (const key of keys) {
    if (styles.has(key)) continue;
    const { row, col } = cellOfKey(key);
    styles.set(key, rowStyles.get(row) ?? colStyleOf(colStyles, col));
  }
  return styles;
}

export interface ColStyle {
  readonly from: number;
  readonly to: number;
  readonly style: number;
}

/** The style a `<col>` gives its columns, or null. */
export function readColStyle(scanner: XmlScanner): ColStyle | null {
  const style = Number(scanner.attribute('style') ?? 0);
  if (style === 0) return null;
  return { from: Number(scanner.attribute('min')), to: Number(scanner.attribute('max')), style };
}

export function colStyleOf(cols: readonly ColStyle[], col: number): number {
  return cols.find(({ from, to }) => col >= from && col <= to)?.style ?? 0;
}

/** The style a `<row>` gives cells that are not there yet, or null. */
export function rowStyle(scanner: XmlScanner): number | null {
  return isTrue(scanner.attribute('customFormat')) ? Number(scanner.attribute('s') ?? 0) : null;
}
