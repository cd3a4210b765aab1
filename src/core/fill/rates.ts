import { formatCell } from '../grid/address';
import type { Profile } from '../profiles/schema';
import type { FundLine, RecognisedForm } from '../recognise/form';
import { lineName } from '../rules/figures/funds';
import { rateTolerance, readFigure, readRate } from '../rules/figures/numbers';
import type { FormResult } from '../rules/result';
import { executionRate } from '../scoring/execution';
import { type Decimal, HUNDRED, round, show } from '../values/decimal';
import type { Field } from '../values/field';
import { formulaKept, propose, question } from './cell';
import type { FillPlan, Proposal, Question } from './proposal';

/** 执行率 cells of the fund block: blank ones filled, wrong ones offered as replacement. */
export function planRates({ form, profile }: FormResult): FillPlan {
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
    const made = planRate(form, line, field, expected, profile);
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
  const { after, shown } = written(rate.value, field, header, places);
  const filling = { kind: 'rate' as const, name, after, afterText: shown, steps: rate.steps };
  return { type: 'proposal', proposal: propose(form, field, filling) };
}

/** As the cell would show it: a ratio under a % format, percent points under 执行率（%）, else the text "96.45%". */
function written(
  rate: Decimal,
  field: Field,
  header: Field | null,
  places: number,
): { readonly after: number | string; readonly shown: string } {
  const percent = `${show(rate.times(HUNDRED), places)}%`;
  const format = field.numberFormat ?? '';
  if (format.includes('%') || (field.reading.kind === 'percent' && !field.reading.storedAsText)) {
    return { after: round(rate, places + 2).toNumber(), shown: percent };
  }
  const bareNumber = field.reading.kind === 'blank' || field.reading.kind === 'number';
  if (/[%％]/.test(header?.text ?? '') && bareNumber) {
    const shown = show(rate.times(HUNDRED), places);
    return { after: Number(shown), shown };
  }
  return { after: percent, shown: percent };
}
