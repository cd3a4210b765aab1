import type { Profile } from '../profiles/schema';
import type { RecognisedForm, ScoringGroup } from '../recognise/form';
import { groupName } from '../rules/figures/extent';
import type { FormResult } from '../rules/result';
import type { GroupAssessment } from '../scoring/assessment';
import { scoreChoices } from '../scoring/choices';
import { decimal, show } from '../values/decimal';
import { propose } from './cell';
import type { Candidate, Proposal, Question } from './proposal';

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

/**
 * What a click on a candidate means: the score that follows, as a proposal for the score cell the question is about.
 * The actual value itself stays as it was typed. Null where the candidate leads to no score, or the question is not
 * about a score of this form.
 */
export function answerQuestion(
  { form, profile }: FormResult,
  asked: Question,
  candidate: Candidate,
): Proposal | null {
  if (candidate.score === null || asked.formId !== form.id) return null;
  for (const group of form.groups) {
    const field = group.scores.find(({ cell }) => cell.row === asked.at.row && cell.col === asked.at.col);
    if (!field || field.formula !== null) continue;
    const afterText = show(decimal(candidate.score), profile.rounding.score.value);
    const steps = `按“${candidate.text}”：${candidate.steps}`;
    const filling = {
      kind: 'score',
      name: groupName(group),
      after: Number(afterText),
      afterText,
      steps,
    } as const;
    return propose(form, field, filling);
  }
  return null;
}
