import { SheetGrid } from '../../src/core/grid/sheet';
import { OpenSheet } from '../../src/hosts/file/open-sheet';
import { NOTHING_STALE } from '../../src/hosts/file/stale';
import { receiveWorkbook } from '../../src/hosts/file/workbook-file';
import type { Faults } from './faults';
import { loadSheet } from './load';
import type { WireSheet, WireWorkbook } from './model';
import type { Json } from './protocol';
import { NotImplemented, WireError } from './wire-error';

const FAILED = () => new WireError('GeneralException', '处理请求时发生内部错误。');

/**
 * `workbook.insertWorksheetsFromBase64`: the bytes are really read. As in Excel the sheets come behind the others, keep
 * protection and unlocked cells, and a name that is taken gets a number; the answer is their ids.
 */
export function insertWorksheets(workbook: WireWorkbook, faults: Faults, base64: Json, options: Json): Json {
  const { positionType = 'End', ...others } = (options ?? {}) as Record<string, Json>;
  const unknown = Object.entries(others).filter(([, value]) => value !== null && value !== undefined);
  if (positionType !== 'End' || unknown.length > 0)
    throw new NotImplemented(`inserting with ${JSON.stringify(options)}`);
  const received = receivedFrom(String(base64));
  const inserted: WireSheet[] = [];
  for (const [index, each] of received.sheets.entries()) {
    if (faults.inserting === 'part' && index === received.sheets.length - 1) throw FAILED();
    const open = new OpenSheet(each, received);
    const grid = new SheetGrid(open.data(NOTHING_STALE));
    const sheet = loadSheet(workbook, grid, freeName(workbook, grid.name));
    unlock(workbook, sheet, grid, open);
    inserted.push(sheet);
    workbook.raise({ name: 'Added', message: { worksheetId: sheet.id, source: 'Local' } });
  }
  if (faults.inserting === 'reported') throw FAILED();
  return inserted.map(({ id }) => id);
}

function receivedFrom(base64: string) {
  try {
    return receiveWorkbook(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
  } catch {
    throw new WireError('InvalidArgument', '参数无效或缺少，或格式不正确。');
  }
}

function freeName(workbook: WireWorkbook, name: string): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name.slice(0, 26)} (${n})`;
    if (!workbook.sheet(tried)) return tried;
  }
}

/** Cells outside what is drawn stay locked, as Excel has them. */
function unlock(workbook: WireWorkbook, sheet: WireSheet, grid: SheetGrid, open: OpenSheet): void {
  if (!sheet.protected) return;
  const cells = [...grid.cells()];
  const bottom = Math.max(1, ...cells.map(({ row }) => row), ...grid.merges.map((merge) => merge.bottom));
  const right = Math.max(1, ...cells.map(({ col }) => col), ...grid.merges.map((merge) => merge.right));
  for (let row = 1; row <= bottom; row++)
    for (let col = 1; col <= right; col++)
      if (open.refusal({ row, col }) !== 'protected') workbook.own(sheet, row, col).locked = false;
}
