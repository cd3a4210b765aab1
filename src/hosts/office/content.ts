import type { CellValue } from '../../core/grid/sheet';
import type { CellContent } from '../../core/plan/edit';

/**
 * Between what a cell holds and what is handed to Excel.
 *
 * Excel reads every string it is given as if a person had typed it: "3-5" becomes a date, "90%" a number, "-无" a formula.
 * A text that could be taken for something else is therefore handed over with a leading apostrophe, as a person would type
 * it; the apostrophe is not part of the text, and Excel does not give it back (it remembers it as a property of the cell).
 * Ordinary sentences are handed over as they are.
 *
 * In `CellContent` a string that begins with "=" is a formula and one such as "#REF!" is an error value. A TEXT of that
 * shape is written with one apostrophe in front ("'=A1"), so that what `write` reports as `before` can always be put back.
 */

/** One cell as Office.js reports it. */
export interface ReportedCell {
  readonly value: unknown;
  readonly formula: unknown;
  /** Excel.RangeValueType */
  readonly type: string;
}

const ERROR = '#(?:REF!|DIV/0!|VALUE!|NAME\\?|N/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)';
const ERROR_VALUE = new RegExp(`^${ERROR}$`, 'i');
const TEXT_IN_DISGUISE = new RegExp(`^'*(?:=|${ERROR}$)`, 'i');
const ESCAPED_TEXT = new RegExp(`^'+(?:=|${ERROR}$)`, 'i');

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
  return typeof value === 'string' && TEXT_IN_DISGUISE.test(value) ? `'${value}` : value;
}

/** What to hand to Excel so that the cell holds `content`. */
export function entryOf(content: CellContent): number | string | boolean {
  if (content === null) return '';
  if (typeof content !== 'string' || isFormula(content) || ERROR_VALUE.test(content)) return content;
  const text = textOf(content);
  return needsApostrophe(text) ? `'${text}` : text;
}

export function isFormula(content: CellContent): content is string {
  return typeof content === 'string' && content.startsWith('=') && content.length > 1;
}

/** True where Excel took the apostrophe for part of the text: the cell shows it. */
export function showsApostrophe(wanted: CellContent, found: ReportedCell): boolean {
  const entry = entryOf(wanted);
  return typeof entry === 'string' && entry.startsWith("'") && found.value === entry;
}

/** The text a person shall see, without the apostrophe that marks it as a text. */
export function textOf(content: string): string {
  return ESCAPED_TEXT.test(content) ? content.slice(1) : content;
}

/**
 * Whether a cell holds what is meant. Formulas are compared without regard to case and spaces outside quotes, as Excel
 * rewrites them; numbers to the 15 digits Excel keeps.
 */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (blank(a) || blank(b)) return blank(a) && blank(b);
  if (typeof a === 'number' && typeof b === 'number') return a.toPrecision(15) === b.toPrecision(15);
  if (typeof a !== 'string' || typeof b !== 'string') return a === b;
  if (isFormula(a) && isFormula(b)) return plainFormula(a) === plainFormula(b);
  return lineEnds(a) === lineEnds(b);
}

/** As `sameContent`, where a caller knows a cell only by its shown value and may not have escaped a text. */
export function meetsExpectation(expected: CellContent, found: CellContent): boolean {
  if (sameContent(expected, found)) return true;
  return typeof expected === 'string' && typeof found === 'string' && textOf(found) === expected;
}

/** Texts longer than a cell takes, formulas longer than Excel accepts. */
export function tooLong(content: CellContent): boolean {
  return typeof content === 'string' && content.length > (isFormula(content) ? 8192 : 32_767);
}

function needsApostrophe(text: string): boolean {
  // Full-width digits and signs count: Excel in Chinese reads １２ as 12.
  const plain = text.normalize('NFKC').trim();
  if (/^[=+\-@']/.test(plain) || ERROR_VALUE.test(plain) || /^(?:true|false)$/i.test(plain)) return true;
  if (!/\d/.test(plain) || plain.length > 40) return false;
  const numbersAndDates = /^[\d\s.,:/\\+()%¥$€£年月日时時分秒上下午元AMPE-]+$/i;
  const englishMonths = /^[\d\s.,/-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\d\s.,/-]*$/i;
  return numbersAndDates.test(plain) || englishMonths.test(plain);
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
