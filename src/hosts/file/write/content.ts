import type { CellValue } from '../../../core/grid/sheet';
import type { CellContent } from '../../../core/plan/edit';
import {
  contentOfText,
  isErrorContent,
  isFormulaContent,
  textOfContent,
} from '../../../core/plan/text-content';

/** Excel's own limits on what a cell takes. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** The content of a cell as it can be put back: the formula, or the constant; an error constant by its code. */
export function contentOf(value: CellValue, formula: string | null): CellContent {
  if (formula !== null) return formula;
  if (typeof value === 'string') return contentOfText(value);
  return typeof value === 'object' && value !== null ? value.error : value;
}

/** What a cell is that holds a content. The result of a formula is unknown here: nothing in this adapter calculates. */
export type Written =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'constant'; readonly value: CellValue };

export function writtenOf(content: CellContent): Written {
  if (typeof content !== 'string') return { kind: 'constant', value: content };
  if (isFormulaContent(content)) return { kind: 'formula', formula: content };
  if (isErrorContent(content)) return { kind: 'constant', value: { error: content.toUpperCase() } };
  return { kind: 'constant', value: textOfContent(content) };
}

/** Nothing and an empty text are both a blank cell; lines end as cells end them. */
export function normalised(content: CellContent): CellContent {
  if (content === '') return null;
  if (typeof content === 'string') return content.replace(/\r\n?/g, '\n');
  return Object.is(content, -0) ? 0 : content;
}

export function sameContent(a: CellContent, b: CellContent): boolean {
  return normalised(a) === normalised(b);
}

/**
 * Does a cell hold what a caller expects? The caller may know a text only as it is shown, and a number from a host that
 * keeps 15 digits.
 */
export function meetsExpectation(expected: CellContent, found: CellContent): boolean {
  if (sameContent(expected, found)) return true;
  if (typeof expected === 'number' && typeof found === 'number') {
    return expected.toPrecision(15) === found.toPrecision(15);
  }
  return typeof expected === 'string' && typeof found === 'string' && textOfContent(found) === expected;
}

/** Would a workbook take this at all? Formulas are only held against what breaks a file: length, quotes, brackets. */
export function isWritable(content: CellContent): boolean {
  if (typeof content === 'number') return Number.isFinite(content);
  if (typeof content !== 'string') return true;
  if (!isFormulaContent(content)) return content.length <= LONGEST_TEXT;
  return content.length <= LONGEST_FORMULA && isBalanced(content);
}

function isBalanced(formula: string): boolean {
  const outside = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  if (/["']/.test(outside)) return false;
  let depth = 0;
  for (const c of outside) {
    if (c === '(') depth++;
    else if (c === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
