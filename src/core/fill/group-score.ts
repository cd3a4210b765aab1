import type { Profile } from '../profiles/schema';
import type { RecognisedForm, ScoringGroup } from '../recognise/form';
import { groupName } from '../rules/figures/extent';
import { notesOf } from '../rules/figures/notes';
import { readFigure } from '../rules/figures/numbers';
import type { Assessment, GroupAssessment } from '../scoring/assessment';
import { scoreAgrees } from '../scoring/judgement';
import { type Decimal, ZERO, round, show, sum } from '../values/decimal';
import type { Field } from '../values/field';
import { bandsFor, candidatesFor } from './candidates';
import { formulaKept, propose, question } from './cell';
import type { FillPlan, Proposal, Question } from './proposal';

const NOTHING: FillPlan = { proposals: [], questions: [] };

/** Proposals and questions for the score cell or cells of one scoring group. */
export function planGroupScore(
  form: RecognisedForm,
  group: ScoringGroup,
  assessment: GroupAssessment,
  profile: Profile,
): FillPlan {
  const [only] = group.scores;
  if (!only) return NOTHING;
  const name = groupName(group);
  if (group.scores.length > 1) return planSplitScore(form, group, assessment, profile);
  if (assessment.score === null) {
    if (!isBlank(only)) return NOTHING;
    const asked = question(form, only, name, assessment.steps, bounds(assessment));
    const candidates = candidatesFor(form, group, assessment, profile);
    const bands = bandsFor(group, assessment, profile);
    return ask({
      ...asked,
      ...(candidates.length === 0 ? {} : { candidates }),
      ...(bands.length === 0 ? {} : { bands }),
    });
  }
  const explained = notesOf(group).length > 0;
  return planScoreCell(form, only, name, assessment.score, assessment.steps, profile, explained);
}

/**
 * One cell against its computed score. A lower score with a written reason is the person's own judgement and is left
 * alone; a higher one is not covered by a reason.
 */
export function planScoreCell(
  form: RecognisedForm,
  field: Field,
  name: string,
  score: Decimal,
  steps: string,
  profile: Profile,
  explained: boolean,
): FillPlan {
  const printed = readFigure(field);
  if (printed.state === 'number') {
    if (scoreAgrees(printed.value, score, profile)) return NOTHING;
    if (explained && printed.value.lt(score)) return NOTHING;
  }
  const text = show(score, profile.rounding.score.value);
  if (field.formula !== null) return ask(question(form, field, name, formulaKept(field, `${text} 分`)));
  return take(scoreProposal(form, field, name, score, steps, profile));
}

/** A group with a score cell in each row and one weight for all: the parts are only the profile's or the person's. */
function planSplitScore(
  form: RecognisedForm,
  group: ScoringGroup,
  assessment: GroupAssessment,
  profile: Profile,
): FillPlan {
  const blank = group.scores.filter(isBlank);
  const [first] = blank;
  if (!first) return NOTHING;
  const name = groupName(group);
  const { score } = assessment;
  if (score === null) return ask(question(form, first, name, assessment.steps, bounds(assessment)));
  const rest = score.minus(standing(group.scores));
  if (rest.lte(ZERO)) return NOTHING;
  const total = show(score, profile.rounding.score.value);
  if (blank.length === 1 && group.scores.length > 1 && rest.lt(score)) {
    const steps = `${assessment.steps}；其他得分格已有 ${show(score.minus(rest), 4)} 分，${total} − ${show(score.minus(rest), 4)} = ${show(rest, 4)} 分`;
    return first.formula === null ? take(scoreProposal(form, first, name, rest, steps, profile)) : NOTHING;
  }
  if (blank.length === group.scores.length && profile.scoring.group.value === 'equal-shares') {
    return { proposals: equalParts(form, group, assessment.parts ?? [], score, profile), questions: [] };
  }
  const text = `${assessment.steps}；本组有 ${group.scores.length} 个得分格，各格怎样分请确认`;
  return ask(question(form, first, name, text, { low: 0, high: rest.toNumber() }));
}

/** Equal parts of the weight, rates from the workbook's figures among them; the last cell takes what rounding leaves. */
function equalParts(
  form: RecognisedForm,
  group: ScoringGroup,
  parts: readonly Assessment[],
  score: Decimal,
  profile: Profile,
): Proposal[] {
  let given = ZERO;
  return group.scores.flatMap((field, i) => {
    const found = group.members.findIndex((one) => one.score?.cell.row === field.cell.row);
    const index = found < 0 ? i : found;
    const [member, made] = [group.members[index], parts[index]];
    if (!member || !made || made.score === null || field.formula !== null) return [];
    const last = i === group.scores.length - 1;
    const part = last ? score.minus(given) : round(made.score, profile.rounding.score.value);
    given = given.plus(part);
    return [scoreProposal(form, field, member.name, part, made.steps, profile)];
  });
}

function scoreProposal(
  form: RecognisedForm,
  field: Field,
  name: string,
  score: Decimal,
  steps: string,
  profile: Profile,
): Proposal {
  const afterText = show(score, profile.rounding.score.value);
  return propose(form, field, { kind: 'score', name, after: Number(afterText), afterText, steps });
}

function standing(fields: readonly Field[]): Decimal {
  return sum(
    fields.flatMap((field) => {
      const figure = readFigure(field);
      return figure.state === 'number' ? [figure.value] : [];
    }),
  );
}

function isBlank(field: Field): boolean {
  return readFigure(field).state === 'absent' && field.formula === null;
}

function bounds({ interval }: GroupAssessment): Question['interval'] {
  return interval === null ? null : { low: interval.low.toNumber(), high: interval.high.toNumber() };
}

function take(proposal: Proposal): FillPlan {
  return { proposals: [proposal], questions: [] };
}

function ask(asked: Question): FillPlan {
  return { proposals: [], questions: [asked] };
}
