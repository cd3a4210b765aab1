import { type Decimal, isPoints, sum as sumOf } from '../values/decimal';
import { numberOf } from '../values/reading';
import { type RowView, type Token, isBareNumber } from './sheet-view';
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
  const counts = columns.map(() => new ShapeCount(sample.length));
  for (const row of sample) {
    columns.forEach(({ col, right }, index) => {
      const token = firstWithin(row, col, right);
      if (token && !token.word.isPlaceholder) counts[index]!.add(token, lexicons);
    });
  }
  return counts;
}

function firstWithin({ tokens }: RowView, col: number, right: number): Token | null {
  for (const token of tokens) {
    if (token.col > right) return null;
    if (token.col >= col) return token;
  }
  return null;
}

/** Counts what a column holds, cell by cell; what only an unknown header asks for is worked out when it is asked for. */
class ShapeCount implements ColumnShape {
  rows = 0;
  readonly numbers = new Map<number, Decimal>();
  private readonly said = new Set<string>();
  private readonly pointValues: Decimal[] = [];
  private targetCells = 0;
  private textCells = 0;
  private letters = 0;
  private sectionCells = 0;
  private kindCells = 0;
  private signCells = 0;
  private unitCells = 0;
  private comparisonCells = 0;
  private percentCells = 0;

  constructor(private readonly bodyRows: number) {}

  add(token: Token, lexicons: Lexicons): void {
    this.rows++;
    const { reading } = token.field;
    const value = numberOf(reading);
    if (value) {
      this.numbers.set(token.row, value);
      this.targetCells++;
      if (reading.kind === 'percent') this.percentCells++;
      if (reading.kind === 'number' && isPoints(value)) this.pointValues.push(value);
      // A bare figure is neither sign nor unit nor comparison; with a number format of its own it may show as one.
      if (isBareNumber(token)) return;
    }
    const { word } = token;
    const compares = COMPARISON.test(word.compact);
    if (compares) this.comparisonCells++;
    if (lexicons.signs.has(word.compact)) this.signCells++;
    if (lexicons.units.has(word.compact)) this.unitCells++;
    if (value) return;
    if (compares) {
      this.targetCells++;
      return;
    }
    this.textCells++;
    this.said.add(word.compact);
    this.letters += token.text.length;
    if (lexicons.sections.match(word, 14)) this.sectionCells++;
    if (lexicons.kinds.match(word, 12)) this.kindCells++;
  }

  get filled(): number {
    return this.bodyRows === 0 ? 0 : this.rows / this.bodyRows;
  }
  get numeric(): number {
    return this.share(this.numbers.size);
  }
  get points(): number {
    return this.share(this.pointValues.length);
  }
  get total(): Decimal | null {
    const sum = sumOf(this.pointValues);
    return [100, 95, 90, 80].some((usual) => sum.eq(usual)) ? sum : null;
  }
  get targets(): number {
    return this.share(this.targetCells);
  }
  get texts(): number {
    return this.share(this.textCells);
  }
  get length(): number {
    return this.textCells === 0 ? 0 : this.letters / this.textCells;
  }
  get sections(): number {
    return this.share(this.sectionCells);
  }
  get kinds(): number {
    return this.share(this.kindCells);
  }
  get signs(): number {
    return this.share(this.signCells);
  }
  get units(): number {
    return this.share(this.unitCells);
  }
  get comparisons(): number {
    return this.share(this.comparisonCells);
  }
  get distinct(): number {
    return this.textCells === 0 ? 0 : this.said.size / this.textCells;
  }
  get serial(): boolean {
    return this.numbers.size === this.rows && isSerial([...this.numbers.values()]);
  }
  get shares(): boolean {
    return this.rows >= 3 && this.percentCells === this.rows && sumOf(this.numbers.values()).eq(1);
  }

  private share(count: number): number {
    return this.rows === 0 ? 0 : count / this.rows;
  }
}
