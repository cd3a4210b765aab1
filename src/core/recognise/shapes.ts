import { type Decimal, ZERO, sum as total } from '../values/decimal';
import { numberOf } from '../values/reading';
import { type RowView, tokenField } from './sheet-view';
import type { Lexicons } from './vocabulary';

/** What a column holds, as shares of its filled cells. */
export interface ColumnShape {
  /** Cells with something other than a placeholder. */
  readonly rows: number;
  /** Share of the body's rows that are filled. */
  readonly filled: number;
  readonly numeric: number;
  /** Bare numbers from 0 to 100. */
  readonly points: number;
  /** The sum where it is a usual one (100, 90, 80), else null. */
  readonly total: Decimal | null;
  /** Numbers, percentages, quantities, comparisons. */
  readonly targets: number;
  readonly texts: number;
  /** Mean length of the texts. */
  readonly length: number;
  readonly sections: number;
  readonly kinds: number;
  /** ≥, ≤, 定性, 正向 …: signs in a column of their own. */
  readonly signs: number;
  /** 个, 次, %, 万元 …: units in a column of their own. */
  readonly units: number;
  /** Share of values with a comparison before or after them: a target's way of writing. */
  readonly comparisons: number;
  /** Share of the texts that are said once only. */
  readonly distinct: number;
  /** 1, 2, 3 … down the rows: numbers of the rows, no values. */
  readonly serial: boolean;
  /** Percentages that add up to 100 %. */
  readonly shares: boolean;
  readonly numbers: ReadonlyMap<number, Decimal>;
}

function isSerial(numbers: readonly Decimal[]): boolean {
  return numbers.length >= 3 && numbers.every((value, index) => value.eq(index + 1));
}

/** Two columns share rows, and the first is nowhere the smaller: as weights and scores are. */
export function neverBelow(first: ColumnShape, second: ColumnShape): boolean {
  let shared = 0;
  for (const [row, value] of second.numbers) {
    const other = first.numbers.get(row);
    if (!other) continue;
    if (other.lt(value)) return false;
    shared++;
  }
  return shared > 0;
}

/** Enough rows to know a column by; the rest of a long table says the same. */
const SAMPLE = 400;
const COMPARISON = /^[≥≧≤≦＞＜><=＝﹦]|^(?:不低于|不少于|不超过|不高于|达到|至少)|以[上下内]$/;

export function shapesOf(
  body: readonly RowView[],
  columns: readonly { readonly col: number; readonly right: number }[],
  lexicons: Lexicons,
): ColumnShape[] {
  const sample = body.slice(0, SAMPLE);
  return columns.map(({ col, right }) => shapeOf(sample, col, right, lexicons));
}

function shapeOf(body: readonly RowView[], col: number, right: number, lexicons: Lexicons): ColumnShape {
  const numbers = new Map<number, Decimal>();
  let rows = 0;
  let points = 0;
  let targets = 0;
  let texts = 0;
  let letters = 0;
  let sections = 0;
  let kinds = 0;
  let signs = 0;
  let units = 0;
  let sum = ZERO;
  let comparisons = 0;
  let percents = 0;
  const said = new Set<string>();
  for (const row of body) {
    const token = row.tokens.find((each) => each.col >= col && each.col <= right);
    if (!token || token.word.isPlaceholder) continue;
    const { reading } = tokenField(token);
    rows++;
    const word = token.word.compact;
    if (COMPARISON.test(word)) comparisons++;
    if (reading.kind === 'percent') percents++;
    if (lexicons.signs.has(word)) signs++;
    if (lexicons.units.has(word)) units++;
    const value = numberOf(reading);
    if (value) {
      numbers.set(row.row, value);
      targets++;
      if (reading.kind === 'number' && value.gte(0) && value.lte(100)) {
        points++;
        sum = sum.plus(value);
      }
    } else if (COMPARISON.test(word)) targets++;
    else {
      texts++;
      said.add(word);
      letters += token.text.length;
      if (lexicons.sections.match(token.word, 14)) sections++;
      if (lexicons.kinds.match(token.word, 12)) kinds++;
    }
  }
  const share = (count: number) => (rows === 0 ? 0 : count / rows);
  return {
    rows,
    filled: body.length === 0 ? 0 : rows / body.length,
    numeric: share(numbers.size),
    points: share(points),
    total: [100, 95, 90, 80].some((usual) => sum.eq(usual)) ? sum : null,
    targets: share(targets),
    texts: share(texts),
    length: texts === 0 ? 0 : letters / texts,
    sections: share(sections),
    kinds: share(kinds),
    signs: share(signs),
    units: share(units),
    comparisons: share(comparisons),
    distinct: texts === 0 ? 0 : said.size / texts,
    serial: isSerial([...numbers.values()]) && numbers.size === rows,
    shares: rows >= 3 && percents === rows && total([...numbers.values()]).eq(1),
    numbers,
  };
}
