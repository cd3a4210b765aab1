import type { FormResult } from '../rules/result';
import { planExecutionScore } from './execution-score';
import type { FillOptions } from './formulas';
import { planGroupScore } from './group-score';
import { planActuals } from './plan-actuals';
import type { FillPlan } from './proposal';
import { planRates } from './rates';
import { retotal } from './totals';

/**
 * What the filler would write into score, rate and total cells of one form, and into blank 完成值 cells whose rate
 * follows from the workbook's figures.
 *
 * Blank cells are proposed; typed ones that disagree with the formula too, marked `replaces`, for the person to tick.
 * Nothing is proposed where the cell already holds the value, over a formula, or where only a person can say:
 * those are questions. Totals and rates are written as `options` says; totals are those that hold when the proposals in
 * blank cells are taken, see `retotal`.
 */
export function planScores(result: FormResult, options: FillOptions = {}): FillPlan {
  const { form } = result;
  const assessed = new Map(result.assessments.map((one) => [one.firstRow, one]));
  const parts: FillPlan[] = form.groups.flatMap((group) => {
    const assessment = assessed.get(group.firstRow);
    return assessment ? [planGroupScore(form, group, assessment, result.profile)] : [];
  });
  parts.unshift({ proposals: planActuals(result), questions: [] });
  parts.push(planExecutionScore(result), planRates(result, options));
  const plan: FillPlan = {
    proposals: parts.flatMap((part) => part.proposals),
    questions: parts.flatMap((part) => part.questions),
  };
  return retotal(plan, tickedAtFirst(plan), result, options);
}

/** The proposals a person starts with: everything that replaces nothing. */
export function tickedAtFirst(plan: FillPlan): ReadonlySet<string> {
  return new Set(plan.proposals.filter((proposal) => !proposal.replaces).map((proposal) => proposal.id));
}
