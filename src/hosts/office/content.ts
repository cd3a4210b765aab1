import type { CellValue } from '../../core/grid/sheet';
import type { CellContent } from '../../core/plan/edit';
import { contentOfText, isErrorContent, isFormulaContent, textOfContent } from '../../core/plan/text-content';

/**
 * Between what a cell holds and what is handed to Excel.
 *
 * Excel reads every string it is given as if a person had typed it: "3-5" becomes a date, "90%" a number, "-无" a formula.
 * A text that could be taken for something else is therefore handed over with a leading apostrophe, as a person would type
 * it; the apostrophe is not part of the text, and Excel does not give it back (it remembers it as a property of the cell).
 * Ordinary sentences are handed over as they are.
 * How a text stands in a `CellContent` is told in `core/plan/text-content.ts`.
 */

/** One cell as Office.js reports it. */
export interface ReportedCell {
  readonly value: unknown;
  readonly formula: unknown;
  /** Excel.RangeValueType */
  readonly type: string;
}

/** The formula of a cell with its "=", or null. A text that merely begins with "=" reads the same as value and formula. */
export function formulaOf({ value, formula, type }: ReportedCell): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return null;
  return type === 'String' && value === formula ? null : formula;
}

export function valueOf({ value, type }: ReportedCell): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (type === 'Empty' || value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** What a cell holds, in the form in which it can be put back. */
export function contentOf(cell: ReportedCell): CellContent {
  const formula = formulaOf(cell);
  if (formula !== null) return formula;
  const value = valueOf(cell);
  if (value === null || value === '') return null;
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? contentOfText(value) : value;
}

/** What to hand to Excel so that the cell holds `content`. */
export function entryOf(content: CellContent): number | string | boolean {
  if (content === null) return '';
  if (typeof content !== 'string' || isFormulaContent(content) || isErrorContent(content)) return content;
  const text = textOfContent(content);
  return needsApostrophe(text) ? `'${text}` : text;
}

/** True where Excel took the apostrophe for part of the text: the cell shows it. */
export function showsApostrophe(wanted: CellContent, found: ReportedCell): boolean {
  const entry = entryOf(wanted);
  return typeof entry === 'string' && entry.startsWith("'") && found.value === entry;
}

/**
 * Whether a cell holds what is meant. Formulas are compared without regard to case and spaces outside quotes, as Excel
 * rewrites them; numbers to the 15 digits Excel keeps.
 */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (blank(a) || blank(b)) return blank(a) && blank(b);
  if (typeof a === 'number' && typeof b === 'number') return a.toPrecision(15) === b.toPrecision(15);
  if (typeof a !== 'string' || typeof b !== 'string') return a === b;
  if (isFormulaContent(a) && isFormulaContent(b)) return plainFormula(a) === plainFormula(b);
  return lineEnds(a) === lineEnds(b);
}

/** As `sameContent`, where a caller knows a cell only by its shown value and may not have escaped a text. */
export function meetsExpectation(expected: CellContent, found: CellContent): boolean {
  if (sameContent(expected, found)) return true;
  return typeof expected === 'string' && typeof found === 'string' && textOfContent(found) === expected;
}

/** False for what no cell takes: too long a text or formula, or what is no number. */
export function isWritable(content: CellContent): boolean {
  if (typeof content === 'number') return Number.isFinite(content);
  return typeof content !== 'string' || content.length <= (isFormulaContent(content) ? 8192 : 32_767);
}

function needsApostrophe(text: string): boolean {
  // Full-width digits and signs count: Excel in Chinese reads １２ as 12.
  const plain = text.normalize('NFKC').trim();
  if (/^[=+\-@']/.test(plain) || isErrorContent(plain) || /^(?:true|false)$/i.test(plain)) return true;
  if (!/\d/.test(plain) || plain.length > 40) return false;
  const numbersAndDates = /^[\d\s.,:/\\+()%¥$€£年月日上下午元AMPE-]+$/i;
  const times = /^(?:[上下]午)?\d+\s*[时時]/;
  const englishMonths = /^[\d\s.,/-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\d\s.,/-]*$/i;
  return numbersAndDates.test(plain) || times.test(plain) || englishMonths.test(plain);
}

function blank(content: CellContent): boolean {
  return content === null || content === '';
}

function lineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function plainFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 0 ? part.replace(/\s+/g, '').toUpperCase() : part))
    .join('');
}
