import { formatCell } from '../grid/address';
import type { Profile } from '../profiles/schema';
import type { FundLine, RecognisedForm } from '../recognise/form';
import { lineName } from '../rules/figures/funds';
import { LARGEST_BARE_RATIO, rateTolerance, readFigure, readRate } from '../rules/figures/numbers';
import type { FormResult } from '../rules/result';
import { executionRate } from '../scoring/execution';
import { type Decimal, HUNDRED, round, show } from '../values/decimal';
import type { Field } from '../values/field';
import { formulaKept, propose, question, withFormula } from './cell';
import { type FillOptions, rateFormula, type RateWriting } from './formulas';
import type { FillPlan, Proposal, Question } from './proposal';

/** 执行率 cells of the fund block: blank ones filled, wrong ones offered as replacement. */
export function planRates({ form, profile }: FormResult, options: FillOptions = {}): FillPlan {
  const proposals: Proposal[] = [];
  const questions: Question[] = [];
  const seen = new Set<string>();
  const lines = form.funds?.lines ?? [];
  // Where the block has a total, the parts' rates are commonly left out; where it has none, every line has its own.
  const totals = lines.filter((line) => line.role === 'total');
  for (const line of lines) {
    const field = line.rate;
    if (!field || seen.has(formatCell(field.cell))) continue;
    seen.add(formatCell(field.cell));
    const expected = totals.length === 0 || totals.includes(line);
    const made = planRate(form, line, field, expected, profile, options);
    if (made?.type === 'proposal') proposals.push(made.proposal);
    if (made?.type === 'question') questions.push(made.question);
  }
  return { proposals, questions };
}

type Made =
  | { readonly type: 'proposal'; readonly proposal: Proposal }
  | { readonly type: 'question'; readonly question: Question }
  | null;

function planRate(
  form: RecognisedForm,
  line: FundLine,
  field: Field,
  expected: boolean,
  profile: Profile,
  { as }: FillOptions,
): Made {
  const header = form.funds?.headers.rate ?? null;
  const printed = readRate(field, header);
  const blank = field.reading.kind === 'blank' && field.formula === null;
  const name = `${lineName(line)}执行率`;
  const rate = executionRate(line, form.funds?.moneyUnit ?? null);
  if (rate.kind === 'unknown') {
    const begun = [line.initialBudget, line.annualBudget, line.spent].some(
      (one) => readFigure(one).state === 'number',
    );
    const hollow = [line.annualBudget, line.spent].every((one) => {
      const figure = readFigure(one);
      return figure.state !== 'number' || figure.value.eq(0);
    });
    return blank && expected && begun && !hollow
      ? { type: 'question', question: question(form, field, name, rate.reason) }
      : null;
  }
  if (blank && !expected) return null;
  if (!blank && printed.state !== 'number') return null;
  if (printed.state === 'number') {
    const allowed = rateTolerance(field.text, profile.tolerance);
    if (printed.value.minus(rate.value).abs().lte(allowed)) return null;
  }
  const places = profile.rounding.rate.value;
  const afterText = `${show(rate.value.times(HUNDRED), places)}%`;
  if (field.formula !== null) {
    return { type: 'question', question: question(form, field, name, formulaKept(field, afterText)) };
  }
  const { after, shown, writing } = writtenRate(rate.value, field, header, places);
  const made = propose(form, field, { kind: 'rate', name, after, afterText: shown, steps: rate.steps });
  if (as !== 'formulas') return { type: 'proposal', proposal: made };
  const formula = rateFormula(line, field, writing, places);
  const proposal = withFormula(made, formula);
  // TEXT keeps the decimals that a typed percentage leaves out: 95.00%.
  const padded = formula.kind === 'formula' && writing === 'text';
  const formulaText = padded ? `${round(rate.value.times(HUNDRED), places).toFixed(places)}%` : shown;
  return { type: 'proposal', proposal: { ...proposal, afterText: formulaText } };
}

/**
 * A rate as the cell would show it: a ratio under a % format, percent points under 执行率（%）, a bare number the way the
 * number before it was meant, else the text "96.45%".
 */
export function writtenRate(
  rate: Decimal,
  field: Field,
  header: Field | null,
  places: number,
): { readonly after: number | string; readonly shown: string; readonly writing: RateWriting } {
  const points = round(rate.times(HUNDRED), places);
  const ratio = round(rate, places + 2);
  const percent = `${show(points, places)}%`;
  const format = field.numberFormat ?? '';
  const { reading } = field;
  if (format.includes('%') || (reading.kind === 'percent' && !reading.storedAsText)) {
    return { after: ratio.toNumber(), shown: percent, writing: 'percent-format' };
  }
  if (/[%％]/.test(header?.text ?? '') && (reading.kind === 'blank' || reading.kind === 'number')) {
    return { after: points.toNumber(), shown: show(points, places), writing: 'points' };
  }
  if (reading.kind === 'number') {
    const meant = reading.value.abs().gt(LARGEST_BARE_RATIO) ? points : ratio;
    // Only where it will be read the same way again: 436 % as the ratio 4.36 would be 4.36 %.
    if (meant.gt(LARGEST_BARE_RATIO) === (meant === points)) {
      const writing = meant === points ? 'points' : 'ratio';
      return { after: meant.toNumber(), shown: meant.toFixed(), writing };
    }
  }
  return { after: percent, shown: percent, writing: 'text' };
}
