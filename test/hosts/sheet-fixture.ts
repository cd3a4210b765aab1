import { formatArea, formatCell } from '../../src/core/grid/address';
import type { SheetGrid } from '../../src/core/grid/sheet';
import type { CellFixture, SheetFixture, WorkbookFixture } from './fixture';

/** Sheets made for the core's tests as a workbook that a host can open. Blank answer cells stay blank. */
export function workbookFixture(...sheets: readonly SheetGrid[]): WorkbookFixture {
  return { sheets: sheets.map(sheetFixture) };
}

function sheetFixture(sheet: SheetGrid): SheetFixture {
  const cells: Record<string, CellFixture> = {};
  for (const { row, col, value, formula, numberFormat } of sheet.cells()) {
    if (value === null) continue;
    cells[formatCell({ row, col })] = { value, numberFormat, ...(formula === null ? {} : { formula }) };
  }
  return { name: sheet.name, cells, merges: sheet.merges.map(formatArea) };
}
