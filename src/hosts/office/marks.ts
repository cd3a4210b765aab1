import type { CellMark } from '../../core/plan/edit';
import { HostError, MARK_FILL, type MarkReport, markFormula, markedSeverity } from '../port';
import { hostCode, toHostError } from './errors';
import type { KnownSheets } from './known-sheet';
import { markRules } from './mark-areas';

/** A sheet as it is now, with the marks of this product on it. */
interface SearchedSheet {
  readonly id: string;
  readonly name: string;
  /** Protected, and formats are not among what stays allowed. */
  readonly protected: boolean;
  readonly marks: readonly Excel.ConditionalFormat[];
}

/** A sheet may be deleted or protected between the two trips; then everything is looked at anew. */
const ATTEMPTS = 3;

/**
 * Replace every earlier mark in the workbook by these, in two round trips: find, then take away and add.
 *
 * A mark is a conditional format that lies over the cells; what a person gave the cells stays as it is. Marks are found by
 * their formula, never by a remembered id: a conditional format gets new ids when the workbook is opened again. A third
 * trip is made only where the workbook has sheets not known from reading it.
 */
export async function replaceMarks(
  context: Excel.RequestContext,
  marks: readonly CellMark[],
  known: KnownSheets,
  attempt = 1,
  earlier?: ReadonlySet<string>,
): Promise<MarkReport> {
  // Where a protection that says it allows formats refuses a mark nevertheless, no protected sheet is tried again.
  const sheets = await search(context, [...known.keys()], attempt === 1);
  // What a broken-off attempt has added itself is no earlier mark.
  const foundFirst =
    earlier ?? new Set(sheets.flatMap((sheet) => sheet.marks.map((mark) => markKey(sheet, mark))));
  const present = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const { rules, cellsBySheet } = markRules(marks, known);

  const open = rules.filter(({ sheetId }) => present.get(sheetId)?.protected === false);
  const removable = sheets.filter((sheet) => !sheet.protected).flatMap((sheet) => sheet.marks);
  for (const mark of removable) mark.delete();
  for (const { sheetId, severity, address } of open) {
    const areas = context.workbook.worksheets.getItem(sheetId).getRanges(address);
    const { custom } = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = markFormula(severity);
    custom.format.fill.color = MARK_FILL[severity];
  }
  try {
    if (removable.length > 0 || open.length > 0) await context.sync();
  } catch (error) {
    const code = hostCode(error);
    if (attempt < ATTEMPTS && (code === 'sheet-missing' || code === 'protected'))
      return replaceMarks(context, marks, known, attempt + 1, foundFirst);
    throw partly(error);
  }

  let marked = 0;
  const skipped: MarkReport['skipped'][number][] = [];
  for (const [sheetId, cells] of cellsBySheet) {
    const sheet = present.get(sheetId);
    if (!sheet) skipped.push({ sheet: nameOf(marks, sheetId), code: 'sheet-missing' });
    else if (!sheet.protected) marked += cells;
  }
  for (const sheet of sheets) {
    if (sheet.protected && (sheet.marks.length > 0 || cellsBySheet.has(sheet.id)))
      skipped.push({ sheet: sheet.name, code: 'protected' });
  }
  const left = sheets
    .filter((sheet) => sheet.protected)
    .flatMap((sheet) => sheet.marks.filter((mark) => foundFirst.has(markKey(sheet, mark))));
  return { marked, removed: foundFirst.size - left.length, skipped };
}

function markKey({ id }: SearchedSheet, mark: Excel.ConditionalFormat): string {
  return `${mark.id} ${id}`;
}

/** One round trip, and one more where there are sheets that were not asked about. */
async function search(
  context: Excel.RequestContext,
  ids: readonly string[],
  trusting: boolean,
): Promise<SearchedSheet[]> {
  const listed = context.workbook.worksheets;
  listed.load('items/id');
  const asked = ask(context, ids, trusting);
  await context.sync();
  const found = asked();
  const unknown = listed.items.map(({ id }) => id).filter((id) => !ids.includes(id));
  if (unknown.length === 0) return found;
  const more = ask(context, unknown, trusting);
  await context.sync();
  return [...found, ...more()];
}

function ask(
  context: Excel.RequestContext,
  ids: readonly string[],
  trusting: boolean,
): () => SearchedSheet[] {
  const asked = ids.map((id) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    sheet.protection.load('protected,options');
    // The whole sheet: a mark may lie on cells that hold nothing.
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
    return { id, sheet, formats };
  });
  return () =>
    asked
      .filter(({ sheet }) => !sheet.isNullObject)
      .map(({ id, sheet, formats }) => ({
        id,
        name: sheet.name,
        protected: sheet.protection.protected && !(trusting && sheet.protection.options.allowFormatCells),
        marks: formats.items.filter(isOurs),
      }));
}

function isOurs({ type, customOrNullObject }: Excel.ConditionalFormat): boolean {
  return (
    type === Excel.ConditionalFormatType.custom &&
    !customOrNullObject.isNullObject &&
    markedSeverity(customOrNullObject.rule.formula) !== null
  );
}

function nameOf(marks: readonly CellMark[], sheetId: string): string {
  return marks.find(({ at }) => at.sheetId === sheetId)?.at.sheet ?? sheetId;
}

function partly(error: unknown): HostError {
  const cause = toHostError(error);
  if (cause.code === 'busy') return cause;
  return new HostError(
    cause.code,
    `标记没有全部完成，部分标记可能已改动，单元格内容和原有格式未受影响。可点“清除标记”后再试。${cause.message}`,
    cause.detail,
  );
}
