import type { SheetGrid, WorkbookGrid } from '../grid/sheet';
import { defaultVocabulary } from './default-vocabulary';
import type { Recognition, RecognisedForm } from './form';
import { buildForm } from './build-form';
import { type Corrections, NOTHING_SETTLED, type Settled, noCorrections, settle } from './corrections';
import { type OpenForm, continued, headlessPart, isSecondPage, openForm } from './continuation';
import { HEAD_ROWS, type Part, cutIntoParts, looksLikeForm } from './parts';
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
  let open: OpenForm | null = null;
  for (const sheet of grid.sheets) {
    const own = corrections.sheets.find((each) => each.sheet === sheet.name);
    if (own?.noForm) {
      dismissed.push({ sheetId: sheet.id, sheet: sheet.name, why: '由您指定：不是绩效表' });
      continue;
    }
    const view = own ? new SheetView(sheet) : null;
    const given = view ? settle(view, own) : NOTHING_SETTLED;
    const { found, open: next } = recogniseSheet(sheet, lexicons, vocabulary, given, open);
    if (next !== undefined) open = next;
    if (typeof found === 'string') {
      dismissed.push({ sheetId: sheet.id, sheet: sheet.name, why: found });
      remarks.push(...given.stale.map((sentence) => `${sheet.name}：${sentence}`));
    } else {
      const [first, ...others] = found as [RecognisedForm, ...RecognisedForm[]];
      forms.push({ ...first, remarks: [...given.stale, ...first.remarks] }, ...others);
    }
  }
  for (const part of forms.filter(({ continues }) => continues !== undefined)) {
    const first = forms.findIndex(({ id }) => id === part.continues);
    const whole = forms[first];
    if (whole) forms[first] = { ...whole, remarks: [...whole.remarks, `本表的续表在“${part.sheet}”`] };
  }
  for (const { sheet } of corrections.sheets) {
    if (!grid.sheets.some(({ name }) => name === sheet))
      remarks.push(`工作簿里没有名为“${sheet}”的工作表，原来对它的指定未采用`);
  }
  return { forms, dismissed, remarks };
}

interface SheetReading {
  /** The forms of the sheet, or the reason in Chinese why it holds none. */
  readonly found: RecognisedForm[] | string;
  /** The form a following sheet may go on with; undefined leaves the one before as it is (a blank sheet between). */
  readonly open?: OpenForm | null;
}

function recogniseSheet(
  sheet: SheetGrid,
  lexicons: Lexicons,
  vocabulary: Vocabulary,
  given: Settled,
  before: OpenForm | null,
): SheetReading {
  const head = new SheetView(sheet, HEAD_ROWS);
  if (head.rows.length === 0) return { found: '工作表是空的' };
  const told = given.columns.length > 0 || given.rows.size > 0 || given.kinds.length > 0;
  if (!told && !looksLikeForm(head, lexicons, vocabulary)) {
    const part = before && headlessPart(head, before, lexicons);
    if (!part) {
      const why = `前 ${head.rows.length} 个非空行里没有绩效自评表的标题、指标表头、资金表头或基础数据表头`;
      return { found: why, open: null };
    }
    const view = new SheetView(sheet);
    return readParts(view, [{ ...part, rows: view.rows }], lexicons, given, before);
  }
  const view = head.rows.length < HEAD_ROWS ? head : new SheetView(sheet);
  return readParts(view, cutIntoParts(view, lexicons, vocabulary, given), lexicons, given, before);
}

function readParts(
  view: SheetView,
  parts: readonly Part[],
  lexicons: Lexicons,
  given: Settled,
  before: OpenForm | null,
): SheetReading {
  const forms: RecognisedForm[] = [];
  let open: OpenForm | null = null;
  parts.forEach((part, index) => {
    const headless = part.bands[0]?.columns !== undefined;
    const second =
      before && index === 0 && (headless || isSecondPage(part, before))
        ? continued(before, part.rows[0]!.row)
        : null;
    const built = buildForm(view, part, `${view.grid.id}#${forms.length + 1}`, lexicons, given, second);
    if (!built) return;
    forms.push(built.form);
    open = openForm(built.form, built.table, part);
  });
  if (forms.length > 0) return { found: forms, open };
  return { found: '有近似的标题或表头，但没有可识别的指标表、资金表或基础数据表', open: null };
}
