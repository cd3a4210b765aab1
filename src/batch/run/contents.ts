import { formatCell } from '../../core/grid/address';
import type { SheetGrid, WorkbookGrid } from '../../core/grid/sheet';
import type { RecognisedForm } from '../../core/recognise/form';
import type { FormContents } from '../../core/review/reviewed';

/** Rows below the last form that are kept: the signatures and the day of filling in stand there. */
const BELOW = 30;

/**
 * What the sheets that hold a form show, one entry a sheet in the order of the workbook: a second round says from it
 * which cells changed. From the top of the sheet to a little below its last form.
 */
export function contentsOf(forms: readonly RecognisedForm[], grid: WorkbookGrid): FormContents[] {
  const lastRows = new Map<string, number>();
  for (const { sheetId, lastRow } of forms)
    lastRows.set(sheetId, Math.max(lastRow + BELOW, lastRows.get(sheetId) ?? 0));
  return grid.sheets.flatMap((sheet) => {
    const last = lastRows.get(sheet.id);
    return last === undefined ? [] : [{ sheet: sheet.name, cells: shownCells(sheet, last) }];
  });
}

function shownCells(sheet: SheetGrid, last: number): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const cell of sheet.cells()) {
    if (cell.row > last) break;
    if (cell.text === '' || isCovered(sheet, cell.row, cell.col)) continue;
    cells[formatCell(cell)] = cell.text;
  }
  return cells;
}

/** Within a merge and not its first cell: not seen by anybody. */
function isCovered(sheet: SheetGrid, row: number, col: number): boolean {
  const merge = sheet.mergeAt(row, col);
  return merge !== undefined && (merge.top !== row || merge.left !== col);
}
