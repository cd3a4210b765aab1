import type { CellAddress } from '../../src/core/grid/address';
import { contains, parseArea } from '../../src/core/grid/address';
import type { Scalar, WireSheet, WireWorkbook } from './model';

const REFERENCE =
  /(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/giu;

/**
 * Recalculate the formula just written and those that depend on the cell. Known: SUM, COUNT, ROUND, MAX, MIN, IF, ISNUMBER,
 * TEXT of a percentage, comparison and arithmetic over cells; a formula with anything else keeps its cached result, or shows #NAME? where it has none.
 */
export function recalculateAfter(workbook: WireWorkbook, sheet: WireSheet, changed: CellAddress): void {
  let dirty: { sheet: WireSheet; at: CellAddress }[] = [{ sheet, at: changed }];
  evaluateCell(workbook, sheet, changed, true);
  for (let round = 0; dirty.length > 0 && round < 50; round++) {
    const next: typeof dirty = [];
    for (const home of workbook.sheets) {
      for (const [key, cell] of home.cells) {
        if (cell.formula === null) continue;
        const [row, col] = key.split(',').map(Number) as [number, number];
        const depends = references(home, workbook, cell.formula).some(({ sheet: from, area }) =>
          dirty.some((source) => source.sheet === from && contains(area, source.at)),
        );
        if (depends && evaluateCell(workbook, home, { row, col }, false))
          next.push({ sheet: home, at: { row, col } });
      }
    }
    dirty = next;
  }
}

function references(home: WireSheet, workbook: WireWorkbook, formula: string) {
  return [...formula.replace(/"[^"]*"/g, '').matchAll(REFERENCE)].map((match) => ({
    sheet: match[1] || match[2] ? workbook.sheet((match[1] ?? match[2])!.replaceAll("''", "'")) : home,
    area: parseArea(match[3]!),
  }));
}

/** True where the shown value changed. */
function evaluateCell(workbook: WireWorkbook, sheet: WireSheet, at: CellAddress, fresh: boolean): boolean {
  const cell = workbook.at(sheet, at.row, at.col);
  if (cell.formula === null) return false;
  const result = evaluate(workbook, sheet, cell.formula);
  const own = workbook.own(sheet, at.row, at.col);
  if (result === null) {
    if (fresh) Object.assign(own, { value: '#NAME?', isError: true });
    return fresh;
  }
  const isError = typeof result === 'number' && !Number.isFinite(result);
  const value = isError ? '#DIV/0!' : result;
  const before: Scalar = own.value;
  Object.assign(own, { value, isError });
  return before !== value;
}

type Term = number | string | number[];

/** What a formula gives, or null where it holds something not known here. */
function evaluate(workbook: WireWorkbook, home: WireSheet, formula: string): number | string | null {
  const tokens =
    formula
      .slice(1)
      .match(
        /(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\d+\.?\d*%?|[A-Z]+(?=\()|"(?:[^"]|"")*"|<=|>=|<>|[-+*/(),=<>]|\S/giu,
      ) ?? [];
  let position = 0;
  const take = () => tokens[position++];
  const peek = () => tokens[position];

  const comparison = (): Term => {
    const left = sum();
    const sign = peek();
    if (!/^(?:[=<>]|<=|>=|<>)$/.test(sign ?? '')) return left;
    take();
    const [a, b] = alike(left, sum());
    const holds = { '=': a === b, '<>': a !== b, '<': a < b, '>': a > b, '<=': a <= b, '>=': a >= b }[sign!];
    return holds ? 1 : 0;
  };
  const sum = (): Term => {
    let left = product();
    while (peek() === '+' || peek() === '-') {
      left = take() === '+' ? one(left) + one(product()) : one(left) - one(product());
    }
    return left;
  };
  const product = (): Term => {
    let left = factor();
    while (peek() === '*' || peek() === '/') {
      left = take() === '*' ? one(left) * one(factor()) : one(left) / one(factor());
    }
    return left;
  };
  const factor = (): Term => {
    const token = take();
    if (token === '-') return -one(factor());
    if (token === '+') return factor();
    if (token === '(') return closed(comparison());
    if (token === undefined) throw new Unknown();
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return token.endsWith('%') ? Number(token.slice(0, -1)) / 100 : Number(token);
    if (peek() === '(') return call(token.toUpperCase());
    const [reference] = references(home, workbook, token);
    if (!reference?.sheet) throw new Unknown();
    const found: number[] = [];
    const { area, sheet } = reference;
    for (const [key, { value, isError }] of sheet.cells) {
      const [row, col] = key.split(',').map(Number) as [number, number];
      if (!contains(area, { row, col })) continue;
      if (isError) throw new Unknown();
      if (typeof value === 'number') found.push(value);
    }
    if (token.includes(':')) return found;
    const [alone] = found;
    if (alone !== undefined) return alone;
    const text = sheet.cells.get(`${area.top},${area.left}`)?.value;
    return typeof text === 'string' && text !== '' ? text : BLANK;
  };
  const call = (name: string): Term => {
    take();
    const args: Term[] = [comparison()];
    while (peek() === ',') {
      take();
      args.push(comparison());
    }
    closed(0);
    if (name === 'SUM') return numbers(args).reduce((total, part) => total + part, 0);
    if (name === 'COUNT') return numbers(args.filter((arg) => arg !== BLANK)).length;
    if (name === 'ISNUMBER' && args.length === 1) return typeof args[0] === 'number' ? 1 : 0;
    if (name === 'MAX') return Math.max(...numbers(args));
    if (name === 'MIN') return Math.min(...numbers(args));
    if (name === 'IF' && args.length === 3) return one(args[0]!) === 0 ? args[2]! : args[1]!;
    const percent = name === 'TEXT' ? /^0(?:\.(0+))?%$/.exec(String(args[1])) : null;
    if (percent) return `${(one(args[0]!) * 100).toFixed(percent[1]?.length ?? 0)}%`;
    if (name === 'ROUND' && args.length === 2) {
      const scale = 10 ** one(args[1]!);
      return Math.round((one(args[0]!) + Number.EPSILON) * scale) / scale;
    }
    throw new Unknown();
  };
  const closed = (term: Term): Term => {
    if (take() !== ')') throw new Unknown();
    return term;
  };

  try {
    const result = comparison();
    if (result === BLANK) return 0;
    if (Array.isArray(result)) throw new Unknown();
    return position === tokens.length ? result : null;
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

function one(term: Term): number {
  if (typeof term === 'number') return term;
  if (term === BLANK) return 0;
  throw new Unknown();
}

/** Two sides of a comparison: a blank cell is "" beside a text and 0 beside a number; texts and numbers never equal. */
function alike(a: Term, b: Term): [number | string, number | string] {
  const side = (term: Term, other: Term) =>
    typeof term === 'string' ? term : term === BLANK && typeof other === 'string' ? '' : one(term);
  return [side(a, b), side(b, a)];
}

function numbers(terms: readonly Term[]): number[] {
  // Texts in cells are passed over, as in Excel.
  return terms.flatMap((term) =>
    typeof term === 'string' || term === BLANK ? [] : Array.isArray(term) ? term : [one(term)],
  );
}

/** A single cell that holds nothing. */
const BLANK: number[] = [];

/** Something the small calculator does not know. */
class Unknown extends Error {}
