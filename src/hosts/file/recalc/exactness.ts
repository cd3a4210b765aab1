import type { CellValue } from '../../../core/grid/sheet';
import { parseReferences } from '../formula/references';

/**
 * Excel compares numbers by their first 15 digits, the engine by all of their bits: 0.1+0.2=0.3 is true in the one and
 * false in the other. A comparison is therefore only left to the engine where both must come to the same.
 */

const COMPARISON = /[=<>]/;
const ARITHMETIC = /[+\-*/^%]/;
/** Their results need not be exact even where their inputs are. */
const INEXACT_OPERATORS = /[/^%]/;
const INEXACT_FUNCTIONS: ReadonlySet<string> = new Set(['AVERAGE', 'POWER', 'VALUE']);
/** Look for one number among others. */
const LOOKUPS: ReadonlySet<string> = new Set(['VLOOKUP', 'HLOOKUP', 'MATCH']);
/** Sum up, so that what they give may differ in its last bits. */
const SUMMING: ReadonlySet<string> = new Set([
  'SUM',
  'SUMIF',
  'SUMIFS',
  'SUMPRODUCT',
  'PRODUCT',
  'AVERAGE',
  'POWER',
]);
/** Take a number and a text of the same digits for equal, which the engine does not. */
const WITH_CRITERIA: ReadonlySet<string> = new Set(['COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS']);

const NUMERIC_TEXT = /^\s*[-+]?[\d.,]+%?\s*$/;

/** Can the engine be trusted with this formula, given what the cells it reads hold? */
export function isExactEnough(formula: string, inputs: readonly CellValue[]): boolean {
  const bare = formula
    .slice(1)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/'(?:[^']|'')*'!/g, '');
  const { functions } = parseReferences(formula);
  const calls = (names: ReadonlySet<string>) => functions.some((name) => names.has(name));
  if (calls(WITH_CRITERIA) && inputs.some((value) => typeof value === 'string' && NUMERIC_TEXT.test(value))) {
    return false;
  }
  const compares = COMPARISON.test(bare) || calls(LOOKUPS);
  const calculates = ARITHMETIC.test(bare) || calls(SUMMING);
  if (!compares || !calculates) return true;
  if (INEXACT_OPERATORS.test(bare) || calls(INEXACT_FUNCTIONS)) return false;
  const literals = bare.match(/\d+\.\d*|\.\d+/g) ?? [];
  return [...literals.map(Number), ...inputs].every((value) =>
    typeof value === 'string' ? !NUMERIC_TEXT.test(value) : isExact(value),
  );
}

/** Sums and products of these are exact in binary. */
function isExact(value: CellValue): boolean {
  return typeof value !== 'number' || (Number.isInteger(value * 1024) && Math.abs(value) < 2 ** 36);
}
