import { type Area, formatArea } from '../../core/grid/address';
import type { Cell, SheetData } from '../../core/grid/sheet';
import { HostError } from '../port';
import { parseReported, parseReportedList } from './addresses';
import { cellsOf, loadCells } from './cells';
import { hostCode } from './errors';

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetData['visibility'];
}

/** Well under 5 MB for values, formulas, texts, formats and types together, long notes included. */
const CELLS_PER_TRIP = 10_000;
/** Above these the pane would only freeze; no form comes near them. */
const CELLS_PER_WORKBOOK = 1_000_000;
const TRIPS_PER_WORKBOOK = 300;

interface Budget {
  cells: number;
  trips: number;
}

/** Read sheet by sheet in pieces Excel agrees to. */
export async function readInParts(
  context: Excel.RequestContext,
  listed: readonly ListedSheet[],
): Promise<SheetData[]> {
  const budget: Budget = { cells: CELLS_PER_WORKBOOK, trips: TRIPS_PER_WORKBOOK };
  const read: SheetData[] = [];
  for (const entry of listed) read.push(await readSheet(context, entry, budget));
  return read;
}

async function readSheet(
  context: Excel.RequestContext,
  entry: ListedSheet,
  budget: Budget,
): Promise<SheetData> {
  const sheet = context.workbook.worksheets.getItem(entry.id);
  const { protection } = sheet;
  protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  const formatted = sheet.getUsedRangeOrNullObject(false);
  formatted.load('address');
  await context.sync();
  return {
    ...entry,
    protected: protection.protected,
    cells: used.isNullObject ? [] : await readCells(context, entry, parseReported(used.address), budget),
    merges: formatted.isNullObject ? [] : await readMerges(context, entry, parseReported(formatted.address)),
  };
}

/** A large area is halved, and each half asked for what is used in it: one far-off cell costs a few trips, not a sheet. */
async function readCells(
  context: Excel.RequestContext,
  entry: ListedSheet,
  area: Area,
  budget: Budget,
): Promise<Cell[]> {
  const sheet = context.workbook.worksheets.getItem(entry.id);
  if (--budget.trips < 0) throw tooMuch(entry);
  if (size(area) <= CELLS_PER_TRIP) {
    budget.cells -= size(area);
    if (budget.cells < 0) throw tooMuch(entry);
    const range = sheet.getRange(formatArea(area));
    loadCells(range);
    await context.sync();
    return cellsOf(range);
  }
  const halves = halve(area).map((half) => {
    const used = sheet.getRange(formatArea(half)).getUsedRangeOrNullObject(true);
    used.load('address');
    return used;
  });
  await context.sync();
  const cells: Cell[] = [];
  for (const used of halves) {
    if (!used.isNullObject)
      cells.push(...(await readCells(context, entry, parseReported(used.address), budget)));
  }
  return cells;
}

/** Excel lists at most 512 merged areas at once: an area with more, or a list cut short, is halved by rows. */
async function readMerges(context: Excel.RequestContext, entry: ListedSheet, area: Area): Promise<Area[]> {
  const range = context.workbook.worksheets.getItem(entry.id).getRange(formatArea(area));
  const merged = range.getMergedAreasOrNullObject();
  merged.load('address,areaCount');
  try {
    await context.sync();
    if (merged.isNullObject) return [];
    const areas = parseReportedList(merged.address);
    if (areas.length === merged.areaCount) return areas;
    throw new RangeError('a list of areas cut short');
  } catch (error) {
    if (hostCode(error) === 'busy' || area.top === area.bottom) throw error;
  }
  const middle = Math.floor((area.top + area.bottom) / 2);
  const upper = await readMerges(context, entry, { ...area, bottom: middle });
  const lower = await readMerges(context, entry, { ...area, top: middle + 1 });
  // A merge across the middle is listed in both halves.
  const seen = new Set(upper.map(formatArea));
  return [...upper, ...lower.filter((merge) => !seen.has(formatArea(merge)))];
}

function halve(area: Area): [Area, Area] {
  if (area.bottom - area.top >= area.right - area.left) {
    const middle = Math.floor((area.top + area.bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  const middle = Math.floor((area.left + area.right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}

function size({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

function tooMuch({ name }: ListedSheet): HostError {
  return new HostError(
    'refused',
    `读到工作表“${name}”时，工作簿内容已超过可以处理的数量（${CELLS_PER_WORKBOOK / 10_000} 万个单元格，或过于分散），没有读取。请把自评表移到单独的工作簿，然后再试。`,
  );
}
