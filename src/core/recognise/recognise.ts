import type { SheetGrid, WorkbookGrid } from '../grid/sheet';
import { defaultVocabulary } from './default-vocabulary';
import type { Recognition, RecognisedForm } from './form';
import { buildForm } from './build-form';
import { HEAD_ROWS, cutIntoParts, looksLikeForm } from './parts';
import { SheetView } from './sheet-view';
import { type Lexicons, type Vocabulary, indexVocabulary } from './vocabulary';

/**
 * Finds every form of a workbook.
 *
 * Reasons from evidence (titles, header words, what columns hold, section words, row hierarchy, total rows, merges),
 * not from one template a family. Sheets that hold no form are listed with the reason. Nothing is skipped in silence:
 * what should be a number and is not stands in the form's `unread`. Linear in the number of cells. Never throws on
 * what a sheet holds.
 */
export function recogniseWorkbook(
  grid: WorkbookGrid,
  vocabulary: Vocabulary = defaultVocabulary,
): Recognition {
  const lexicons = indexVocabulary(vocabulary);
  const forms: RecognisedForm[] = [];
  const dismissed: Recognition['dismissed'][number][] = [];
  for (const sheet of grid.sheets) {
    const found = recogniseSheet(sheet, lexicons, vocabulary);
    if (typeof found === 'string') dismissed.push({ sheetId: sheet.id, sheet: sheet.name, why: found });
    else forms.push(...found);
  }
  return { forms, dismissed };
}

/** The forms of one sheet, or the reason in Chinese why it holds none. */
function recogniseSheet(
  sheet: SheetGrid,
  lexicons: Lexicons,
  vocabulary: Vocabulary,
): RecognisedForm[] | string {
  const head = new SheetView(sheet, HEAD_ROWS);
  if (head.rows.length === 0) return '工作表是空的';
  if (!looksLikeForm(head, lexicons, vocabulary)) {
    return `前 ${head.rows.length} 个非空行里没有绩效自评表的标题、指标表头、资金表头或基础数据表头`;
  }
  const view = new SheetView(sheet);
  const forms: RecognisedForm[] = [];
  for (const part of cutIntoParts(view, lexicons, vocabulary)) {
    const form = buildForm(view, part, `${sheet.id}#${forms.length + 1}`, lexicons);
    if (form) forms.push(form);
  }
  return forms.length > 0 ? forms : '有近似的标题或表头，但没有可识别的指标表、资金表或基础数据表';
}
