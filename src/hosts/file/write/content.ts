import type { CellValue } from '../../../core/grid/sheet';
import type { CellContent } from '../../../core/plan/edit';

/** Excel's own limits on what a cell takes. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** The content of a cell as it could be put back: the formula, or the constant; an error constant by its code. */
export function contentOf(value: CellValue, formula: string | null): CellContent {
  if (formula !== null) return formula;
  return typeof value === 'object' && value !== null ? value.error : value;
}

export function isFormula(content: CellContent): boolean {
  return typeof content === 'string' && content.length > 1 && content.startsWith('=');
}

/** Nothing and an empty text are both a blank cell. */
export function normalised(content: CellContent): CellContent {
  if (content === '') return null;
  return Object.is(content, -0) ? 0 : content;
}

export function sameContent(a: CellContent, b: CellContent): boolean {
  return normalised(a) === normalised(b);
}

/** Would a workbook take this at all? Formulas are only held against what breaks a file: length, quotes, brackets. */
export function isWritable(content: CellContent): boolean {
  if (typeof content === 'number') return Number.isFinite(content);
  if (typeof content !== 'string') return true;
  if (!isFormula(content)) return content.length <= LONGEST_TEXT;
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
