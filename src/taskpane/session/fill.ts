import type { FillPlan, Proposal } from '../../core/fill/proposal';
import { planFixes } from '../../core/fill/plan-fixes';
import { planNotes } from '../../core/fill/plan-notes';
import { planScores } from '../../core/fill/plan-scores';
import { retotal } from '../../core/fill/totals';
import type { Finding, WorkbookResult } from '../../core/rules/result';
import { type Scope, workingForms } from '../model/scope';
import type { FormFill, Preview } from './state';

const PLANNERS = { scores: planScores, notes: planNotes } as const;

/** What could be written into the forms in scope. */
export function planFor(kind: FormFill, result: WorkbookResult, scope: Scope): FillPlan {
  return joined(workingForms(result, scope).map((form) => PLANNERS[kind](form)));
}

/** What repairs a finding of this result; nothing where there is no single safe repair. */
export function planRepair(result: WorkbookResult, finding: Finding): FillPlan {
  const form = result.forms.find((one) => one.form.id === finding.formId);
  return form ? planFixes(form, [finding]) : { proposals: [], questions: [] };
}

/**
 * The preview worked out anew from `result`, with the person's ticks and words where they still apply; null where the
 * finding to be repaired is gone.
 */
export function plannedAgain(preview: Preview, result: WorkbookResult, scope: Scope): Preview | null {
  const plan = preview.kind === 'fixes' ? repairAgain(preview, result) : planFor(preview.kind, result, scope);
  if (plan === null) return null;
  const known = new Set(preview.plan.proposals.map(({ id }) => id));
  const ticked = plan.proposals.filter(({ id, replaces }) =>
    known.has(id) ? preview.ticked.has(id) : !replaces,
  );
  const ids = new Set(plan.proposals.map(({ id }) => id));
  const again: Preview = {
    ...preview,
    plan,
    ticked: new Set(ticked.map(({ id }) => id)),
    texts: new Map([...preview.texts].filter(([id]) => ids.has(id))),
    outdated: false,
  };
  return withTotals(again, result, false);
}

/** Whether both write the same into the same cells, over the same contents. */
export function writesTheSame(a: Preview, b: Preview): boolean {
  const written = (preview: Preview) =>
    chosenProposals(preview).map(({ id, at, after, before }) => [
      id,
      at,
      after,
      before.formula ?? before.value,
    ]);
  return JSON.stringify(written(a)) === JSON.stringify(written(b));
}

function repairAgain({ finding: key }: Preview, result: WorkbookResult): FillPlan | null {
  const finding = result.forms.flatMap(({ findings }) => findings).find((one) => one.key === key);
  const plan = finding && planRepair(result, finding);
  return plan && plan.proposals.length > 0 ? plan : null;
}

/**
 * The preview with the totals that hold for what is ticked now. Where `along`, a blank total that can only now be filled is
 * ticked with the score that allows it; one that replaces what a person wrote is offered and waits for its own tick.
 */
export function withTotals(preview: Preview, result: WorkbookResult, along: boolean): Preview {
  if (preview.kind === 'fixes') return withoutLeft(preview);
  if (preview.kind !== 'scores') return preview;
  const { plan, ticked } = preview;
  const forms = new Set(plan.proposals.map(({ formId }) => formId));
  for (const { formId } of plan.questions) forms.add(formId);
  const next = joined(
    result.forms
      .filter(({ form }) => forms.has(form.id))
      .map((one) => retotal(ofForm(plan, one.form.id), ticked, one)),
  );
  const known = new Set(plan.proposals.map(({ id }) => id));
  const kept = next.proposals
    .filter(({ id, replaces }) => ticked.has(id) || (along && !replaces && !known.has(id)))
    .map(({ id }) => id);
  return { ...preview, plan: next, ticked: new Set(kept) };
}

/** What is only right together with something that is not ticked is not ticked either. */
function withoutLeft(preview: Preview): Preview {
  const { plan, ticked } = preview;
  const kept = plan.proposals.filter(
    ({ id, follows }) => ticked.has(id) && (follows === undefined || ticked.has(follows)),
  );
  return { ...preview, ticked: new Set(kept.map(({ id }) => id)) };
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

function ofForm({ proposals, questions }: FillPlan, id: string): FillPlan {
  return {
    proposals: proposals.filter(({ formId }) => formId === id),
    questions: questions.filter(({ formId }) => formId === id),
  };
}

function joined(plans: readonly FillPlan[]): FillPlan {
  return {
    proposals: plans.flatMap(({ proposals }) => proposals),
    questions: plans.flatMap(({ questions }) => questions),
  };
}
