import { EXECUTION } from '../rules/figures/scores';
import { executionLine } from '../rules/figures/extent';
import { saysSomething } from '../rules/figures/notes';
import { readFigure } from '../rules/figures/numbers';
import type { FormResult } from '../rules/result';
import { assessExecution } from '../scoring/execution';
import { question } from './cell';
import { planScoreCell } from './group-score';
import type { FillPlan } from './proposal';

/** The score of the execution item: min(W, rate × W), from the amounts and not from the printed rate. */
export function planExecutionScore({ form, profile }: FormResult): FillPlan {
  const line = executionLine(form);
  const field = line?.score ?? null;
  if (!line || !field) return { proposals: [], questions: [] };
  const assessment = assessExecution(line, profile, form.funds?.moneyUnit ?? null);
  if (!assessment) return { proposals: [], questions: [] };
  const name = `${EXECUTION}得分`;
  if (assessment.score === null) {
    const blank = readFigure(field).state === 'absent' && field.formula === null;
    return { proposals: [], questions: blank ? [question(form, field, name, assessment.steps)] : [] };
  }
  const explained = saysSomething(form.funds?.note ?? null);
  return planScoreCell(form, field, name, assessment.score, assessment.steps, profile, explained);
}
