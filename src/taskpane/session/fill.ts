import type { FillPlan } from '../../core/fill/proposal';
import { planNotes } from '../../core/fill/plan-notes';
import { planScores } from '../../core/fill/plan-scores';
import type { WorkbookResult } from '../../core/rules/result';
import { type Scope, workingForms } from '../model/scope';
import type { FillKind, Preview } from './state';
import type { Proposal } from '../../core/fill/proposal';

const PLANNERS = { scores: planScores, notes: planNotes } as const;

/** What could be written into the forms in scope. */
export function planFor(kind: FillKind, result: WorkbookResult, scope: Scope): FillPlan {
  const plans = workingForms(result, scope).map((form) => PLANNERS[kind](form));
  return {
    proposals: plans.flatMap(({ proposals }) => proposals),
    questions: plans.flatMap(({ questions }) => questions),
  };
}

/** The ticked proposals, with the person's own words where they changed them. */
export function chosenProposals({ plan, ticked, texts }: Preview): readonly Proposal[] {
  return plan.proposals
    .filter(({ id }) => ticked.has(id))
    .map((proposal) => {
      const text = texts.get(proposal.id);
      return text === undefined ? proposal : { ...proposal, after: text, afterText: text };
    });
}
