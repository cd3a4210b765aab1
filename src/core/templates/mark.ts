import type { CellAddress } from '../grid/address';
import type { SheetGrid, WorkbookGrid } from '../grid/sheet';
import { compact } from '../values/text';

/**
 * The mark by which a workbook names the template it was made from: one line of plain text below the form. Text in a cell
 * is what every program keeps, Excel, WPS and LibreOffice alike; the defined name and the document property that say the
 * same are lost here and there.
 */
export interface TemplateMark {
  readonly id: string;
  readonly version: string;
  readonly profile: { readonly id: string; readonly version: string };
  readonly year: number | null;
  /** Which sheet of the template, from 1. */
  readonly sheet: number;
}

/** A mark and where it stands. */
export interface FoundMark extends TemplateMark {
  readonly sheetId: string;
  readonly sheetName: string;
  /** null where the line was deleted and the workbook's defined name still says it; then the sheet is the first one. */
  readonly cell: CellAddress | null;
}

/** The defined name, and the document property, that say the same as the line. */
export const MARK_NAME = 'selfeval_template';

/** The line as it is printed. */
export function markText({ id, version, profile, year, sheet }: TemplateMark): string {
  return (
    `模板编号：${id}/${sheet}\u3000版本：${version}\u3000口径：${profile.id}/${profile.version}` +
    (year === null ? '' : `\u3000年度：${year}`)
  );
}

const MARK =
  /模板编号:([a-z][a-z0-9-]*)\/(\d{1,2})版本:(\d{4}\.\d+)口径:([a-z][a-z0-9-]*)\/(\d{4}\.\d+)(?:年度:((?:19|20)\d{2}))?/;

/** Reads a mark from the text of a cell; null where it is none. */
export function parseMark(text: string): TemplateMark | null {
  const match = MARK.exec(compact(text));
  if (!match) return null;
  const [, id, sheet, version, profileId, profileVersion, year] = match;
  return {
    id: id!,
    version: version!,
    profile: { id: profileId!, version: profileVersion! },
    year: year === undefined ? null : Number(year),
    sheet: Number(sheet),
  };
}

/**
 * The marks of a workbook, at most one a sheet, the lowest one where a sheet was copied below another. Where no sheet has
 * one, what the defined name says.
 */
export function readTemplateMarks(grid: WorkbookGrid): readonly FoundMark[] {
  const found = grid.sheets.flatMap((sheet) => markOn(sheet) ?? []);
  return found.length > 0 ? found : namedMark(grid);
}

function namedMark({ sheets, names = [] }: WorkbookGrid): readonly FoundMark[] {
  const [sheet] = sheets;
  const said = names.find(({ name }) => name.toLowerCase() === MARK_NAME)?.formula;
  const mark = said === undefined ? null : parseMark(said);
  return mark && sheet ? [{ ...mark, sheetId: sheet.id, sheetName: sheet.name, cell: null }] : [];
}

/** The first mark of a workbook; null where it names no template. */
export function readTemplateMark(grid: WorkbookGrid): FoundMark | null {
  return readTemplateMarks(grid)[0] ?? null;
}

function markOn(sheet: SheetGrid): FoundMark | null {
  let found: FoundMark | null = null;
  for (const { value, row, col } of sheet.cells()) {
    if (typeof value !== 'string' || value.length > 400 || !value.includes('模板编号')) continue;
    const mark = parseMark(value);
    if (mark) found = { ...mark, sheetId: sheet.id, sheetName: sheet.name, cell: { row, col } };
  }
  return found;
}
