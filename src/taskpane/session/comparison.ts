import { parseCell, type SheetCell } from '../../core/grid/address';
import type { WorkbookGrid } from '../../core/grid/sheet';
import type { Profile } from '../../core/profiles/schema';
import type { Site } from '../catalog/site';

/** How a workbook differs from the template it says it was made from. */
export interface Comparison {
  readonly id: string;
  readonly name: string | null;
  readonly version: string;
  /** null: not compared, see `remark`. */
  readonly differences: readonly TemplateDifference[] | null;
  /** What was not compared and why, in Chinese. */
  readonly remark: string | null;
}

export interface TemplateDifference {
  readonly text: string;
  readonly cells: readonly SheetCell[];
}

/**
 * Compare with the template, the bureau's approved targets and its profiles. null: the workbook names none. Never throws:
 * a comparison that did not come about is said and costs the check nothing.
 */
export async function compared(
  grid: WorkbookGrid,
  site: Site,
  own: readonly Profile[],
): Promise<Comparison | null> {
  // What compares is large, and most workbooks name no template.
  if (!namesTemplate(grid)) return null;
  try {
    const { compareWithTemplate, readTemplateMarks, templateSpecs } = await import('./comparing');
    const [mark] = readTemplateMarks(grid);
    if (!mark) return null;
    const name = templateSpecs.find(({ id }) => id === mark.id)?.name ?? null;
    const remarks: string[] = [];
    const profiles = [...own];
    const published = site.getState().catalog?.catalog.profiles.find(({ id }) => id === mark.profile.id);
    if (published?.file && !own.some(({ id }) => id === published.id)) {
      try {
        profiles.push(await site.profile(published.id));
      } catch (failure) {
        remarks.push(reasonOf(failure));
      }
    }
    const approved = await site.approved(mark.id).catch((failure: unknown) => {
      remarks.push(`没有与批复的绩效目标比较：${reasonOf(failure)}`);
      return [];
    });
    const found = compareWithTemplate(grid, { profiles, approved });
    if (!found) return null;
    if (found.differences === null)
      remarks.push('这里没有该模板或它所用的口径，没有比较。请向发布模板的单位核对。');
    return {
      id: found.id,
      name,
      version: found.version,
      differences:
        found.differences?.map(({ text, cells }) => ({
          text,
          cells: cells.flatMap((cell) => placeOf(cell, grid, mark.sheetName)),
        })) ?? null,
      remark: remarks.length > 0 ? remarks.join('') : null,
    };
  } catch (failure) {
    return {
      id: '',
      name: null,
      version: '',
      differences: null,
      remark: `没有与模板比较：${reasonOf(failure)}`,
    };
  }
}

/** Cheap, and true wherever `readTemplateMarks` finds something. */
function namesTemplate({ sheets, names = [] }: WorkbookGrid): boolean {
  if (names.some(({ formula }) => formula.includes('模板编号'))) return true;
  return sheets.some((sheet) => {
    for (const { value } of sheet.cells())
      if (typeof value === 'string' && value.includes('模板编号')) return true;
    return false;
  });
}

/** "H13" on the sheet of the mark, "自评表!H13" on another one. */
function placeOf(text: string, grid: WorkbookGrid, marked: string): SheetCell[] {
  const at = text.lastIndexOf('!');
  const name = at < 0 ? marked : text.slice(0, at);
  const sheet = grid.sheets.find((one) => one.name === name);
  return sheet ? [{ sheetId: sheet.id, sheet: sheet.name, ...parseCell(text.slice(at + 1)) }] : [];
}

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
