import { answerQuestion, enterScore } from '../../core/fill/candidates';
import type { Proposal, Question } from '../../core/fill/proposal';
import { formatCell } from '../../core/grid/address';
import type { WorkbookResult } from '../../core/rules/result';

/** What a person answered: one of the readings on offer, by its text, or a score as they typed it. */
export type Answer =
  { readonly kind: 'candidate'; readonly text: string } | { readonly kind: 'entered'; readonly text: string };

/** A question is about one cell. */
export function questionKey({ at }: Question): string {
  return `${at.sheetId}!${formatCell(at)}`;
}

/** What follows from an answer; null where it means nothing (any more). */
export function proposalOf(result: WorkbookResult, question: Question, answer: Answer): Proposal | null {
  const form = result.forms.find((one) => one.form.id === question.formId);
  if (!form) return null;
  if (answer.kind === 'entered') {
    const made = enterScore(form, question, answer.text);
    return 'proposal' in made ? made.proposal : null;
  }
  const candidate = question.candidates?.find(({ text }) => text === answer.text);
  return candidate ? answerQuestion(form, question, candidate) : null;
}

/** Why a typed score cannot be taken, in Chinese; null where it can. */
export function complaintOf(result: WorkbookResult, question: Question, typed: string): string | null {
  const form = result.forms.find((one) => one.form.id === question.formId);
  const made = form && enterScore(form, question, typed);
  return made && 'complaint' in made ? made.complaint : null;
}

/** The proposals of all answers that still mean something, by the key of their question. */
export function answeredProposals(
  result: WorkbookResult,
  questions: readonly Question[],
  answers: ReadonlyMap<string, Answer>,
): ReadonlyMap<string, Proposal> {
  return new Map(
    questions.flatMap((question): [string, Proposal][] => {
      const key = questionKey(question);
      const answer = answers.get(key);
      const proposal = answer && proposalOf(result, question, answer);
      return proposal ? [[key, proposal]] : [];
    }),
  );
}
