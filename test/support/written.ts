import type { Cell, CellValue } from '../../src/core/grid/sheet';
import { SheetGrid } from '../../src/core/grid/sheet';
import type { CellEdit } from '../../src/core/plan/edit';
import { isFormulaContent, textOfContent } from '../../src/core/plan/text-content';

/** The sheet after these edits, as a host that does not calculate would read it. */
export function written(sheet: SheetGrid, edits: readonly CellEdit[]): SheetGrid {
  const cells = new Map([...sheet.cells()].map((cell) => [`${cell.row},${cell.col}`, cell]));
  for (const { at, content } of edits) {
    const key = `${at.row},${at.col}`;
    const numberFormat = cells.get(key)?.numberFormat ?? 'General';
    if (content === null) cells.delete(key);
    else {
      const value: CellValue = typeof content === 'string' ? textOfContent(content) : content;
      const formula = isFormulaContent(content) ? String(content) : null;
      const made: Cell = { row: at.row, col: at.col, value, text: String(value), formula, numberFormat };
      cells.set(key, made);
    }
  }
  return new SheetGrid({
    ...sheet,
    hiddenRows: [...sheet.hiddenRows],
    hiddenCols: [...sheet.hiddenCols],
    cells: [...cells.values()],
  });
}
