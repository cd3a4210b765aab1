import type { SheetCell } from '../grid/address';
import { figuresOf, figureWords, formulasFor } from '../profiles/formula-indicators';
import type { FigureId, Formula, FormulaIndicator } from '../profiles/formula-schema';
import type { Profile } from '../profiles/schema';
import { type Decimal, HUNDRED, ZERO, round, show } from '../values/decimal';
import { inOneUnit } from '../values/units';
import type { FigureSource, WorkbookFigure, WorkbookFigures } from './figures';
import { showQuantity } from './wording';

/** A rate computed from the workbook, as a ratio, with its arithmetic: 在职 136 人 ÷ 编制 143 人 = 95.10%. */
export interface ComputedRate {
  readonly value: Decimal;
  readonly steps: string;
  readonly cells: readonly SheetCell[];
  readonly formula: Formula;
  readonly source: FigureSource;
}

export interface ComputedIndicator {
  /** By the formula of the profile or the catalogue; null where a figure is missing or the divisor is 0. */
  readonly rate: ComputedRate | null;
  /** By other readings that are in use. */
  readonly others: readonly ComputedRate[];
  /** Why there is no rate, in Chinese: 缺少“三公”经费上年预算数; "" where there is one. */
  readonly missing: string;
}

/** One formula indicator from the figures of the workbook. */
export function computeIndicator(
  indicator: FormulaIndicator,
  { sources, noBase }: WorkbookFigures,
  profile: Profile,
): ComputedIndicator {
  const { main, others } = formulasFor(indicator, profile);
  if (!main) return { rate: null, others: [], missing: '' };
  const places = profile.rounding.rate.value;
  const made = compute(main, sources, places);
  const rate = typeof made === 'string' ? null : made;
  const also = others.flatMap((formula) => {
    const one = compute(formula, sources, places);
    return typeof one === 'string' ? [] : [one];
  });
  if (typeof made !== 'string') return { rate, others: also, missing: '' };
  return {
    rate,
    others: also,
    missing: noBase === null ? made : `${made}（${noBase}）`,
  };
}

/** The rate, or in Chinese why there is none. All figures come from one source: amounts of two sheets are not mixed. */
function compute(formula: Formula, sources: readonly FigureSource[], places: number): ComputedRate | string {
  const wanted = figuresOf(formula);
  let fewest: readonly FigureId[] = wanted;
  for (const source of sources) {
    const missing = wanted.filter((id) => !source.figures.has(id));
    if (missing.length === 0) return divide(formula, source, places);
    if (missing.length < fewest.length) fewest = missing;
  }
  return `缺少${fewest.map((id) => figureWords[id].name).join('、')}`;
}

function divide(formula: Formula, source: FigureSource, places: number): ComputedRate | string {
  const bottom = addUp(formula.bottom, source);
  const top = addUp(formula.top, source);
  if (!bottom || !top) return '各数的单位不同，不能相除';
  const names = formula.bottom.map((term) => figureWords[idOf(term)].name).join('、');
  if (bottom.value.lte(ZERO)) return `${names}为 ${show(bottom.value)}，不能作除数`;
  const same = inOneUnit(top, bottom);
  if (!same) return '各数的单位不同，不能相除';
  const value = same.a.div(same.b);
  const cells = figuresOf(formula).flatMap((id) => source.figures.get(id)!.cells);
  const steps = `${dividend(top.words, formula.top.length)}÷${divisor(bottom.words, formula.bottom.length)} = ${showRate(value, places)}`;
  return { value, steps, cells: unique(cells), formula, source };
}

function idOf(term: string): FigureId {
  return term.replace(/^-/, '') as FigureId;
}

function addUp(
  terms: readonly string[],
  { figures }: FigureSource,
): { readonly value: Decimal; readonly unit: string; readonly words: string } | null {
  let total: WorkbookFigure | null = null;
  const words: string[] = [];
  for (const term of terms) {
    const id = idOf(term);
    const figure = figures.get(id);
    if (!figure) return null;
    const taken = term.startsWith('-');
    words.push(
      `${words.length === 0 ? '' : taken ? ' − ' : ' + '}${figureWords[id].label} ${showQuantity(figure)}`,
    );
    if (total === null) {
      total = taken ? { ...figure, value: figure.value.times(-1) } : figure;
      continue;
    }
    const same = inOneUnit(total, figure);
    if (!same) return null;
    total = { value: taken ? same.a.minus(same.b) : same.a.plus(same.b), unit: same.unit, cells: [] };
  }
  return total && { value: total.value, unit: total.unit, words: words.join('') };
}

function dividend(words: string, terms: number): string {
  return terms > 1 ? `（${words}）` : `${words} `;
}

function divisor(words: string, terms: number): string {
  return terms > 1 ? `（${words}）` : ` ${words}`;
}

function unique(cells: readonly SheetCell[]): SheetCell[] {
  return cells.filter(
    (one, i) =>
      cells.findIndex((x) => x.sheetId === one.sheetId && x.row === one.row && x.col === one.col) === i,
  );
}

/** 95.10%, 97.9%, 100%: as many decimals as the profile prints, fewer only where the rate has no more. */
export function showRate(ratio: Decimal, places: number): string {
  const exact = ratio.times(HUNDRED);
  const value = round(exact, places);
  return `${value.eq(exact) ? value.toFixed() : value.toFixed(places)}%`;
}
