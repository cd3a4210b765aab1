import { type CellAddress, columnName, formatCell, sameCell } from '../grid/address';
import type { FundLine, RecognisedForm } from '../recognise/form';
import { executionLine } from '../rules/figures/extent';
import type { Field } from '../values/field';

/** What totals and rates are written as. */
export type FillAs = 'values' | 'formulas';

export interface FillOptions {
  /** Values where absent. Where a formula would not give the value, the value is written and the step says why. */
  readonly as?: FillAs;
}

/** A formula, or why there is none, in Chinese. */
export type MadeFormula =
  { readonly kind: 'formula'; readonly formula: string } | { readonly kind: 'none'; readonly why: string };

/** More would not fit one SUM. */
const MOST_ARGUMENTS = 255;

/** A cell that takes part in a sum, and whether a number is about to be written into it. */
export interface Addend {
  readonly field: Field;
  readonly willBeNumber: boolean;
}

/**
 * `=SUM(I5,H12:H19)` over exactly these cells. Cells that follow each other in one column become a range, also across
 * rows that a merged cell of the same group covers; any other row between them (a sub-total, a heading) parts them.
 */
export function sumFormula(form: RecognisedForm, target: Field, addends: readonly Addend[]): MadeFormula {
  const text = textCell(target);
  if (text) return text;
  const texts = addends.filter(({ field, willBeNumber }) => !willBeNumber && !isAddable(field));
  if (texts.length > 0) {
    const cells = texts.map(({ field }) => formatCell(field.cell)).join('、');
    return none(`${cells} 不是数字格式，公式会漏算`);
  }
  const cells = addends.map(({ field }) => field.cell);
  if (cells.some((cell) => sameCell(cell, target.cell))) return none('总分格本身在相加的范围内');
  const areas = ranges(cells, coveredRows(form));
  if (areas.length === 0 || areas.length > MOST_ARGUMENTS) return none('相加的单元格太多或没有');
  return { kind: 'formula', formula: `=SUM(${areas.join(',')})` };
}

/** How a rate's cell holds its value; see `writtenRate`. */
export type RateWriting = 'percent-format' | 'points' | 'ratio' | 'text';

/** `=IF(E5=0,"",F5/E5)` in the shape the cell shows its rate in. `places`: decimals of the percentage. */
export function rateFormula(
  line: FundLine,
  target: Field,
  writing: RateWriting,
  places: number,
): MadeFormula {
  const text = textCell(target);
  if (text) return text;
  const base = line.annualBudget ?? line.initialBudget;
  if (!base || !line.spent || ![base, line.spent].every(isPlainNumber)) {
    return none('预算数或执行数不是数字格式，公式不能直接相除');
  }
  const budget = formatCell(base.cell);
  const ratio = `${formatCell(line.spent.cell)}/${budget}`;
  const decimals = places === 0 ? '0%' : `0.${'0'.repeat(places)}%`;
  const result = {
    'percent-format': ratio,
    points: `ROUND(${ratio}*100,${places})`,
    ratio: `ROUND(${ratio},${places + 2})`,
    text: `TEXT(${ratio},"${decimals}")`,
  }[writing];
  return { kind: 'formula', formula: `=IF(${budget}=0,"",${result})` };
}

/** The cells that hold the weights of a form; null where one stands in a label, which no formula can add. */
export function weightCells(form: RecognisedForm): Field[] | null {
  const groups = form.groups.map(({ weight, members }) => {
    const field = members[0]?.weightField ?? null;
    return weight?.source === 'cell' && field && sameCell(field.cell, weight.cell) ? field : null;
  });
  const line = executionLine(form);
  const execution = line?.weight ?? null;
  const inLabel =
    execution !== null &&
    execution.reading.kind !== 'blank' &&
    execution.cell.col !== form.funds?.headers.weight?.cell.col;
  if (inLabel || groups.some((field) => field === null)) return null;
  const fields = groups.flatMap((field) => (field ? [field] : []));
  return execution && isPlainNumber(execution) ? [execution, ...fields] : fields;
}

function textCell(target: Field): MadeFormula | null {
  const { reading, numberFormat } = target;
  const asText = (reading.kind === 'number' || reading.kind === 'percent') && reading.storedAsText;
  return asText || numberFormat === '@' ? none('此格是文本格式，公式不会计算') : null;
}

function none(why: string): MadeFormula {
  return { kind: 'none', why };
}

/** A number as Excel adds it; a blank cell or a dash adds nothing and does no harm. */
function isAddable(field: Field): boolean {
  const { kind } = field.reading;
  return kind === 'blank' || kind === 'placeholder' || isPlainNumber(field);
}

function isPlainNumber({ reading }: Field): boolean {
  return (reading.kind === 'number' || reading.kind === 'percent') && !reading.storedAsText;
}

/** Rows of indicators that own no score cell: the merged one of their group covers them. */
function coveredRows(form: RecognisedForm): ReadonlySet<number> {
  return new Set(form.indicators.filter(({ score }) => score === null).map(({ row }) => row));
}

function ranges(cells: readonly CellAddress[], covered: ReadonlySet<number>): string[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const runs: { col: number; first: number; last: number }[] = [];
  for (const { row, col } of sorted) {
    const run = runs.find((one) => one.col === col && reaches(one.last, row, covered));
    if (run) run.last = row;
    else runs.push({ col, first: row, last: row });
  }
  return runs.map(({ col, first, last }) => {
    const name = columnName(col);
    return first === last ? `${name}${first}` : `${name}${first}:${name}${last}`;
  });
}

function reaches(last: number, row: number, covered: ReadonlySet<number>): boolean {
  for (let between = last + 1; between < row; between++) if (!covered.has(between)) return false;
  return row > last;
}
