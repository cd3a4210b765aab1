import type { SheetData } from '../../core/grid/sheet';
import { parseReportedList } from './addresses';
import { cellsOf, loadCells } from './cells';
import { hostCode } from './errors';
import { type ListedSheet, readInParts } from './read-in-parts';

const VISIBILITY: Readonly<Record<string, SheetData['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/**
 * Every sheet of the workbook in two round trips: the list, then everything on all of them.
 *
 * Only where the second trip does not do (more than 5 MB at once on the web, a used range of millions of cells, hundreds of
 * merged areas on one sheet) the workbook is read in parts, with as many trips as it takes.
 */
export async function readSheets(context: Excel.RequestContext): Promise<SheetData[]> {
  const listed = await listSheets(context);
  try {
    return await readAtOnce(context, listed);
  } catch (error) {
    if (hostCode(error) === 'busy') throw error;
    // A sheet may have been deleted in between: the parts are read from a new list.
    return await readInParts(context, await listSheets(context));
  }
}

/** One round trip. */
export async function listSheets(context: Excel.RequestContext): Promise<ListedSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  await context.sync();
  return sheets.items.map(({ id, name, visibility }) => ({
    id,
    name,
    visibility: VISIBILITY[visibility] ?? 'visible',
  }));
}

/** One round trip. */
async function readAtOnce(
  context: Excel.RequestContext,
  listed: readonly ListedSheet[],
): Promise<SheetData[]> {
  const asked = listed.map((entry) => {
    const sheet = context.workbook.worksheets.getItem(entry.id);
    sheet.protection.load('protected');
    // Values only: formats left over down to row 1,048,576 must not be read.
    const used = sheet.getUsedRangeOrNullObject(true);
    loadCells(used);
    // Formats included: a merge reaches further than the value in its first cell.
    const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
    merged.load('address');
    return { entry, sheet, used, merged };
  });
  await context.sync();
  return asked.map(({ entry, sheet, used, merged }) => ({
    ...entry,
    protected: sheet.protection.protected,
    cells: used.isNullObject ? [] : cellsOf(used),
    merges: merged.isNullObject ? [] : parseReportedList(whole(merged.address)),
  }));
}

/**
 * Excel documents 8192 characters for an address and says nothing of longer lists: near that length a list may be cut short,
 * and the sheets are read in parts, where the areas are counted.
 */
function whole(addresses: string): string {
  if (addresses.length >= 8000) throw new RangeError('a list of areas that may be cut short');
  return addresses;
}
