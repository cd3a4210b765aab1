import { HostError, type InsertReport, type InsertedSheet } from '../port';
import { hostCode, toHostError } from './errors';
import { listSheets } from './read';

/**
 * Insert every sheet of a workbook at the end (ExcelApi 1.13), show the first of them, and say how they are called now.
 *
 * Excel on the web fails with some workbooks (office-js 2718, 3809); Excel may also report a failure although the sheets
 * are there (office-js 3179). So what counts is the list of sheets before and after: all of them there is done, with a
 * remark; only some of them there is undone.
 *
 * @param expected how many sheets the workbook has
 */
export async function insertWorkbook(
  context: Excel.RequestContext,
  workbook: Uint8Array,
  expected: number,
): Promise<InsertReport> {
  const before = new Set((await listSheets(context)).map(({ id }) => id));
  let failure: unknown = null;
  try {
    context.workbook.insertWorksheetsFromBase64(base64Of(workbook), { positionType: 'End' });
    await context.sync();
  } catch (error) {
    // While a cell is edited nothing was begun, and asking would only fail again.
    if (hostCode(error) === 'busy') throw error;
    failure = error;
  }
  const added = (await listSheets(context)).filter(({ id }) => !before.has(id));
  if (added.length !== expected) {
    await remove(
      context,
      added.map(({ id }) => id),
    );
    throw notInserted(failure, added.length, expected);
  }
  await show(context, added);
  return {
    sheets: added.map(({ id, name }) => ({ id, name })),
    remark:
      failure === null
        ? null
        : `Excel 报告过错误（${toHostError(failure).detail}），但工作表已在工作簿中，请核对内容。`,
  };
}

/** Delete those that are still there. */
export async function remove(context: Excel.RequestContext, sheetIds: readonly string[]): Promise<void> {
  const there = new Set((await listSheets(context)).map(({ id }) => id));
  const gone = sheetIds.filter((id) => there.has(id));
  if (gone.length === 0) return;
  if (gone.length === there.size)
    throw new HostError(
      'refused',
      '工作簿中至少要留一张工作表，没有移除。请先插入一张空白工作表，然后再试。',
    );
  for (const id of gone) context.workbook.worksheets.getItem(id).delete();
  await context.sync();
}

/** The sheets are in; that the first of them could not be shown is no failure. */
async function show(context: Excel.RequestContext, [first]: readonly InsertedSheet[]): Promise<void> {
  if (!first) return;
  try {
    context.workbook.worksheets.getItem(first.id).activate();
    await context.sync();
  } catch {
    // As above.
  }
}

function notInserted(failure: unknown, found: number, expected: number): HostError {
  if (failure === null)
    return new HostError(
      'refused',
      'Excel 没有把模板的工作表全部插入，已放弃，工作簿没有改动。',
      `${found}/${expected}`,
    );
  const { code, detail } = toHostError(failure);
  return code === 'protected'
    ? new HostError(code, '工作簿的结构受保护，不能插入工作表，工作簿没有改动。', detail)
    : new HostError(code, 'Excel 没有插入工作表，工作簿没有改动。', detail);
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  // In parts: an engine takes only so many arguments at once.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
