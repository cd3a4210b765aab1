import { type CellAddress, formatCell } from '../grid/address';
import { gradeOf } from '../profiles/grade';
import type { Profile } from '../profiles/schema';
import type { FundLine, RecognisedForm } from '../recognise/form';
import { executionLine } from '../rules/figures/extent';
import { readFigure } from '../rules/figures/numbers';
import { formTotals, scoredItems } from '../rules/figures/scores';
import type { Finding, FormResult } from '../rules/result';
import { executionRate } from '../scoring/execution';
import { decimal, show, showPercent } from '../values/decimal';
import { compact } from '../values/text';
import { propose, proposalId } from './cell';
import { planExecutionScore } from './execution-score';
import type { FillPlan, Proposal } from './proposal';
import { planRates, writtenRate } from './rates';
import { retotal, sumOfWeights, weightFilling, weightsAddUp } from './totals';

/** Repairs of figures that follow from other cells. */

const NOTHING: FillPlan = { proposals: [], questions: [] };

/** 执行率 from the amounts. */
export function fixExecutionRate(result: FormResult, finding: Finding): Proposal[] {
  const { form } = result;
  const lines = (form.funds?.lines ?? []).filter(({ rate }) => rate && isAt(finding, rate.cell));
  const [line] = lines;
  // One cell for several lines: which of them it speaks of is not known.
  if (!line || lines.length > 1 || inDoubt(result, line)) return [];
  return asFixes(planRates(result), finding, result);
}

/** The score of the execution item, where the amounts it follows from can be read, and the total that held until now. */
export function fixExecutionScore(result: FormResult, finding: Finding): Proposal[] {
  const { form } = result;
  const line = executionLine(form);
  if (!line || inDoubt(result, line)) return [];
  if (executionRate(line, form.funds?.moneyUnit ?? null).kind === 'unknown') return [];
  // More points than another item can have make up a total that no execution score can put right.
  if (result.findings.some(({ ruleId }) => ruleId === 'score-gt-weight')) return [];
  const plan = planExecutionScore(result);
  const fixes = asFixes(plan, finding, result);
  if (fixes.length === 0 || form.totals.score?.formula || !totalHolds(form, result.profile)) return fixes;
  const taken = new Set(plan.proposals.map(({ id }) => id));
  const total = totalOf(retotal(plan, taken, result), result);
  return total ? [...fixes, { ...total, follows: fixes[0]!.id }] : [];
}

/** 在职人员控制率 from the two head counts. */
export function fixStaffRate({ form, profile }: FormResult, finding: Finding): Proposal[] {
  const staff = form.base?.staff;
  if (!staff?.rate || !isAt(finding, staff.rate.cell)) return [];
  const authorised = readFigure(staff.authorised);
  const actual = readFigure(staff.actual);
  if (authorised.state !== 'number' || actual.state !== 'number' || authorised.value.lte(0)) return [];
  const rate = actual.value.div(authorised.value);
  const { after, shown } = writtenRate(rate, staff.rate, null, profile.rounding.rate.value);
  const steps = `在职 ${show(actual.value)} 人 ÷ 编制 ${show(authorised.value)} 人 = ${showPercent(rate)}`;
  return [propose(form, staff.rate, { kind: 'fix', name: '控制率', after, afterText: shown, steps })];
}

/** The printed total of weights, where the weights themselves are all there and make up the whole. */
export function fixTotalWeight({ form, profile }: FormResult, finding: Finding): Proposal[] {
  const field = form.totals.weight;
  const sum = sumOfWeights(form);
  if (finding.cause !== null || !field || !sum || !weightsAddUp(form, profile)) return [];
  return [propose(form, field, { kind: 'fix', ...weightFilling(sum) })];
}

/** The printed total of scores, where every item has its score and the fault is not that of one of them. */
export function fixTotalScore(result: FormResult, finding: Finding): Proposal[] {
  const scores = new Set(scoredItems(result.form).flatMap(({ scoreCells }) => scoreCells.map(formatCell)));
  const wrongScore = result.findings.some(
    ({ key, severity, cells }) =>
      key !== finding.key && severity === 'error' && cells.some((cell) => scores.has(formatCell(cell))),
  );
  if (finding.cause !== null || wrongScore) return [];
  const total = totalOf(retotal(NOTHING, new Set(), result), result);
  return total ? [total] : [];
}

/** The total of scores in a plan, unless the printed grade speaks for the total that stands. */
function totalOf({ proposals }: FillPlan, { form, profile }: FormResult): Proposal | null {
  const { score: field, grade } = form.totals;
  const made = proposals.find(({ kind, at }) => kind === 'total' && field && sameCell(field.cell, at));
  if (!made) return null;
  const stands = readFigure(field);
  const named = profile.grades.value.filter(({ label }) => grade && compact(grade.text).includes(label));
  if (stands.state === 'number' && named.length === 1) {
    const { label } = named[0]!;
    const confirmed = gradeOf(stands.value, profile) === label;
    if (confirmed && gradeOf(decimal(made.after), profile) !== label) return null;
  }
  return asFix(made, form);
}

/** Is the total a number that its scores add up to? */
function totalHolds(form: RecognisedForm, profile: Profile): boolean {
  const { score, printedScore } = formTotals(form);
  if (score === null || printedScore === null) return false;
  return printedScore.minus(score).abs().lte(decimal(profile.tolerance.sum.value));
}

/** Rules that say of an amount that it does not fit another one: what follows from it is not safe to work out. */
const AMOUNTS_DIFFER: ReadonlySet<string> = new Set([
  'exec-rate-over-100',
  'fund-parts-sum',
  'fund-structure-sum',
  'fund-unit',
]);

function inDoubt(result: FormResult, line: FundLine): boolean {
  const amounts = new Set(
    [line.initialBudget, line.annualBudget, line.spent].flatMap((one) => (one ? [formatCell(one.cell)] : [])),
  );
  return result.findings.some(
    ({ ruleId, severity, cells }) =>
      severity === 'error' &&
      AMOUNTS_DIFFER.has(ruleId) &&
      cells.some((cell) => amounts.has(formatCell(cell))),
  );
}

/** What the filler would write into the finding's cell. */
function asFixes({ proposals }: FillPlan, finding: Finding, { form }: FormResult): Proposal[] {
  return proposals.filter(({ at }) => isAt(finding, at)).map((one) => asFix(one, form));
}

function asFix(proposal: Proposal, form: RecognisedForm): Proposal {
  return { ...proposal, kind: 'fix', id: proposalId('fix', form, { cell: proposal.at }) };
}

function isAt({ cells: [first] }: Finding, cell: CellAddress): boolean {
  return first !== undefined && sameCell(first, cell);
}

function sameCell(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.col === b.col;
}
