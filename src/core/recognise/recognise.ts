import type { SheetGrid, WorkbookGrid } from '../grid/sheet';
import { defaultVocabulary } from './default-vocabulary';
import type { Recognition, RecognisedForm } from './form';
import { buildForm } from './build-form';
import { type Corrections, NOTHING_SETTLED, type Settled, noCorrections, settle } from './corrections';
import { HEAD_ROWS, cutIntoParts, looksLikeForm } from './parts';
import { SheetView } from './sheet-view';
import { type Lexicons, type Vocabulary, indexVocabulary } from './vocabulary';

/**
 * Finds every form of a workbook.
 *
 * Reasons from evidence (titles, header words, what columns hold, section words, row hierarchy, total rows, merges),
 * not from one template a family. Sheets that hold no form are listed with the reason. Nothing is skipped in silence:
 * what should be a number and is not stands in the form's `unread`. Linear in the number of cells. Never throws on
 * what a sheet holds. What a person corrected is taken as told; corrections that no longer fit the sheet are named in the
 * remarks of its first form, or of the workbook where the sheet holds none.
 */
export function recogniseWorkbook(
  grid: WorkbookGrid,
  vocabulary: Vocabulary = defaultVocabulary,
  corrections: Corrections = noCorrections,
): Recognition {
  const lexicons = indexVocabulary(vocabulary);
  const forms: RecognisedForm[] = [];
  const dismissed: Recognition['dismissed'][number][] = [];
  const remarks: string[] = [];
  for (const sheet of grid.sheets) {
    const own = corrections.sheets.find((each) => each.sheet === sheet.name);
    if (own?.noForm) {
      dismissed.push({ sheetId: sheet.id, sheet: sheet.name, why: '由您指定：不是绩效表' });
      continue;
    }
    const view = own ? new SheetView(sheet) : null;
    const given = view ? settle(view, own) : NOTHING_SETTLED;
    const found = recogniseSheet(sheet, lexicons, vocabulary, given);
    if (typeof found === 'string') {
      dismissed.push({ sheetId: sheet.id, sheet: sheet.name, why: found });
      remarks.push(...given.stale.map((sentence) => `${sheet.name}：${sentence}`));
    } else {
      const [first, ...others] = found as [RecognisedForm, ...RecognisedForm[]];
      forms.push({ ...first, remarks: [...given.stale, ...first.remarks] }, ...others);
    }
  }
  for (const { sheet } of corrections.sheets) {
    if (!grid.sheets.some(({ name }) => name === sheet))
      remarks.push(`工作簿里没有名为“${sheet}”的工作表，原来对它的指定未采用`);
  }
  return { forms, dismissed, remarks };
}

/** The forms of one sheet, or the reason in Chinese why it holds none. */
function recogniseSheet(
  sheet: SheetGrid,
  lexicons: Lexicons,
  vocabulary: Vocabulary,
  given: Settled,
): RecognisedForm[] | string {
  const head = new SheetView(sheet, HEAD_ROWS);
  if (head.rows.length === 0) return '工作表是空的';
  const told = given.columns.length > 0 || given.rows.size > 0 || given.kinds.length > 0;
  if (!told && !looksLikeForm(head, lexicons, vocabulary)) {
    return `前 ${head.rows.length} 个非空行里没有绩效自评表的标题、指标表头、资金表头或基础数据表头`;
  }
  const view = new SheetView(sheet);
  const forms: RecognisedForm[] = [];
  for (const part of cutIntoParts(view, lexicons, vocabulary, given)) {
    const form = buildForm(view, part, `${sheet.id}#${forms.length + 1}`, lexicons, given);
    if (form) forms.push(form);
  }
  return forms.length > 0 ? forms : '有近似的标题或表头，但没有可识别的指标表、资金表或基础数据表';
}
