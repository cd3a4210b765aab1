import { type CellAddress, formatArea, formatCell } from '../grid/address';
import { type Decimal, ZERO, decimal, max, min, round, sum } from '../values/decimal';

/**
 * The formulas a template holds, as data over the keys of its cells: written out for the sheet and worked out for the
 * cached value from the same description. A cell that cannot be worked out yet stays blank instead of showing an error.
 */
export type Formula =
  | { readonly is: 'sum'; readonly of: readonly string[] }
  /** `part` ÷ `whole`, four decimals: shown as a percentage with two. */
  | { readonly is: 'rate'; readonly part: string; readonly whole: string }
  /** rate × weight, never above the weight and never below 0, two decimals. */
  | { readonly is: 'capped'; readonly rate: string; readonly weight: string | number }
  | { readonly is: 'same'; readonly as: string }
  | {
      readonly is: 'grade';
      readonly of: string;
      /** Best first, lower bound included. */
      readonly grades: readonly { readonly label: string; readonly from: number }[];
    };

export type Value = string | number | null;

const RATE_DECIMALS = 4;
const SCORE_DECIMALS = 2;
/** Enough for money in 亿元 down to the cent; takes the binary tail off a sum. */
const SUM_DECIMALS = 6;

/** The formula as it stands in the cell, without the leading "=". */
export function writeFormula(formula: Formula, addressOf: (key: string) => CellAddress): string {
  const at = (key: string): string => formatCell(addressOf(key));
  switch (formula.is) {
    case 'sum': {
      const list = ranges(formula.of.map(addressOf));
      return `IF(COUNT(${list})=0,"",ROUND(SUM(${list}),${SUM_DECIMALS}))`;
    }
    case 'rate': {
      const [part, whole] = [at(formula.part), at(formula.whole)];
      return `IF(COUNT(${part},${whole})<2,"",IF(${whole}=0,"",ROUND(${part}/${whole},${RATE_DECIMALS})))`;
    }
    case 'capped': {
      const rate = at(formula.rate);
      const weight = typeof formula.weight === 'number' ? String(formula.weight) : at(formula.weight);
      return `IF(COUNT(${rate},${weight})<2,"",ROUND(MAX(0,MIN(${weight},${rate}*${weight})),${SCORE_DECIMALS}))`;
    }
    case 'same':
      return `IF(${at(formula.as)}="","",${at(formula.as)})`;
    case 'grade': {
      const of = at(formula.of);
      const choice = formula.grades.reduceRight(
        (rest, { label, from }) => `IF(${of}>=${from},"${label}",${rest})`,
        '""',
      );
      return `IF(ISNUMBER(${of}),${choice},"")`;
    }
  }
}

/** What the cell shows while the inputs are these; null where it stays blank. */
export function workOut(formula: Formula, valueOf: (key: string) => Value): Value {
  const number = (key: string): Decimal | null => {
    const value = valueOf(key);
    return typeof value === 'number' ? decimal(value) : null;
  };
  switch (formula.is) {
    case 'sum': {
      const numbers = formula.of.map(number).filter((each) => each !== null);
      return numbers.length === 0 ? null : round(sum(numbers), SUM_DECIMALS).toNumber();
    }
    case 'rate': {
      const [part, whole] = [number(formula.part), number(formula.whole)];
      if (part === null || whole === null || whole.eq(0)) return null;
      return round(part.div(whole), RATE_DECIMALS).toNumber();
    }
    case 'capped': {
      const rate = number(formula.rate);
      const weight = typeof formula.weight === 'number' ? decimal(formula.weight) : number(formula.weight);
      if (rate === null || weight === null) return null;
      return round(max(ZERO, min(weight, rate.times(weight))), SCORE_DECIMALS).toNumber();
    }
    case 'same':
      return valueOf(formula.as);
    case 'grade': {
      const of = number(formula.of);
      return of === null ? null : (formula.grades.find(({ from }) => of.gte(from))?.label ?? null);
    }
  }
}

/** Cells below one another become one area, so that a row put in between is counted along. */
function ranges(cells: readonly CellAddress[]): string {
  const areas: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const { row, col } of cells) {
    const last = areas.at(-1);
    if (last?.left === col && last.bottom === row - 1) last.bottom = row;
    else areas.push({ top: row, bottom: row, left: col, right: col });
  }
  return areas.map(formatArea).join(',');
}
