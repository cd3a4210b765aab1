import type { Profile } from '../profiles/schema';
import type { RecognisedForm, ScoringGroup } from '../recognise/form';
import { groupName } from '../rules/figures/extent';
import type { FormResult } from '../rules/result';
import type { GroupAssessment } from '../scoring/assessment';
import { scoreChoices } from '../scoring/choices';
import { type Decimal, decimal, round, show } from '../values/decimal';
import { foldWidth } from '../values/text';
import { propose } from './cell';
import type { Candidate, Proposal, Question, ScoreBand } from './proposal';

/**
 * The readings of the actual value of a group of one, each with the score it leads to. Empty where there is nothing to
 * choose, and for groups of several: there a choice about one member settles no score.
 */
export function candidatesFor(
  form: RecognisedForm,
  group: ScoringGroup,
  assessment: GroupAssessment,
  profile: Profile,
): Candidate[] {
  const [member] = group.members;
  const [assessed] = assessment.members;
  if (group.members.length !== 1 || !member || !assessed) return [];
  const weight = group.weight?.value ?? null;
  return scoreChoices(member, assessed, weight, profile, form.year?.value ?? null).map((choice) => ({
    text: choice.text,
    value: choice.quantity.value.toNumber(),
    score: choice.score?.toNumber() ?? null,
    steps: choice.steps,
  }));
}

/** The bands a qualitative indicator may be scored in: those within what its words leave open. Empty for others. */
export function bandsFor(
  group: ScoringGroup,
  { interval, members }: GroupAssessment,
  profile: Profile,
): ScoreBand[] {
  const weight = group.weight?.value ?? null;
  const [only] = members;
  if (members.length !== 1 || only?.target.kind !== 'qualitative' || weight === null || !interval) return [];
  return profile.scoring.qualitative.value
    .map(({ label, from, to }) => ({
      label,
      low: weight.times(decimal(from)),
      high: weight.times(decimal(to)),
    }))
    .filter(({ low, high }) => low.gte(interval.low) && high.lte(interval.high))
    .map(({ label, low, high }) => ({ label, low: low.toNumber(), high: high.toNumber() }));
}

/**
 * What a click on a candidate means: the score that follows, as a proposal for the score cell the question is about.
 * The actual value itself stays as it was typed. Null where the candidate leads to no score, or the question is not
 * about a score of this form.
 */
export function answerQuestion(result: FormResult, asked: Question, candidate: Candidate): Proposal | null {
  if (candidate.score === null) return null;
  const steps = `按“${candidate.text}”：${candidate.steps}`;
  return scoreFor(result, asked, decimal(candidate.score), steps);
}

/** What came of a typed score: the proposal, or in Chinese why it cannot be one. */
export type EnteredScore = { readonly proposal: Proposal } | { readonly complaint: string };

/** A score as the person typed it, where the question leaves an interval: a decimal within it, no finer than the profile keeps. */
export function enterScore(result: FormResult, asked: Question, typed: string): EnteredScore {
  const { interval } = asked;
  const text = foldWidth(typed).trim().replace(/分$/, '').trim();
  if (!/^\d+(?:\.\d+)?$/.test(text)) return { complaint: '请填写数字，如 8 或 8.5。' };
  const score = decimal(text);
  const places = result.profile.rounding.score.value;
  if (!round(score, places).eq(score)) {
    return { complaint: places === 0 ? '本口径的得分取整数。' : `本口径的得分最多保留 ${places} 位小数。` };
  }
  if (interval && (score.lt(decimal(interval.low)) || score.gt(decimal(interval.high)))) {
    return { complaint: `应在 ${showPoints(interval.low)} 至 ${showPoints(interval.high)} 分之间。` };
  }
  const range = interval ? `在 ${showPoints(interval.low)} 至 ${showPoints(interval.high)} 分之间` : '';
  const proposal = scoreFor(result, asked, score, `由填报人${range}选定：${show(score, places)} 分`);
  return proposal ? { proposal } : { complaint: '这一格不能由本窗格填写，请在表中直接填写。' };
}

/** Points of an interval as people write them. */
export function showPoints(points: number): string {
  return show(decimal(points), 4);
}

function scoreFor(
  { form, profile }: FormResult,
  asked: Question,
  score: Decimal,
  steps: string,
): Proposal | null {
  if (asked.formId !== form.id) return null;
  for (const group of form.groups) {
    const field = group.scores.find(({ cell }) => cell.row === asked.at.row && cell.col === asked.at.col);
    if (!field || field.formula !== null) continue;
    const afterText = show(score, profile.rounding.score.value);
    return propose(form, field, {
      kind: 'score',
      name: groupName(group),
      after: Number(afterText),
      afterText,
      steps,
    });
  }
  return null;
}
