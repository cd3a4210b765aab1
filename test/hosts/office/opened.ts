import { parseCell } from '../../../src/core/grid/address';
import type { SheetGrid, WorkbookGrid } from '../../../src/core/grid/sheet';
import type { CellContent, CellEdit, CellMark } from '../../../src/core/plan/edit';
import type { Severity } from '../../../src/core/rules/rule';

/** Short ways to speak of cells of a sheet that was read. */
export function on(grid: WorkbookGrid, name: string) {
  const sheet = grid.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const at = (address: string) => ({ sheetId: sheet.id, sheet: sheet.name, ...parseCell(address) });
  return {
    sheet: sheet satisfies SheetGrid,
    at,
    edit: (address: string, content: CellContent, expect?: CellContent): CellEdit =>
      expect === undefined ? { at: at(address), content } : { at: at(address), content, expect },
    mark: (address: string, severity: Severity): CellMark => ({ at: at(address), severity }),
  };
}
