import type { FillAs } from '../../core/fill/formulas';
import type { FillPlan, Proposal } from '../../core/fill/proposal';
import { planFixes } from '../../core/fill/plan-fixes';
import { planNotes } from '../../core/fill/plan-notes';
import { planScores } from '../../core/fill/plan-scores';
import { planWeights } from '../../core/fill/weights';
import { takeOver } from '../../core/fill/take-over';
import { retotal } from '../../core/fill/totals';
import type { Finding, FormResult, WorkbookResult } from '../../core/rules/result';
import { composed, reworded, saysNothing } from '../model/note-parts';
import { type Scope, workingForms } from '../model/scope';
import { answeredProposals } from './answers';
import type { FormFill, Preview, Supposed } from './state';

/** What could be written into the forms in scope. `as`: how totals and rates are written. */
export function planFor(kind: FormFill, result: WorkbookResult, scope: Scope, as: FillAs): FillPlan {
  return joined(workingForms(result, scope).map((form) => planOf(kind, form, as)));
}

function planOf(kind: FormFill, form: FormResult, as: FillAs): FillPlan {
  switch (kind) {
    case 'scores':
      return planScores(form, { as });
    case 'notes':
      return planNotes(form);
    case 'weights':
      return planWeights(form);
  }
}

/** What repairs a finding of this result; nothing where there is no single safe repair. */
export function planRepair(result: WorkbookResult, finding: Finding): FillPlan {
  const form = result.forms.find((one) => one.form.id === finding.formId);
  return form ? planFixes(form, [finding]) : { proposals: [], questions: [] };
}

/** Everything is ticked that replaces nothing a person wrote; a repair as a whole, since the person asked for it. */
export function previewOf(kind: Preview['kind'], plan: FillPlan, finding?: string): Preview {
  const ticked = plan.proposals.filter(({ replaces }) => !replaces || kind === 'fixes').map(({ id }) => id);
  const made = {
    kind,
    plan,
    ticked: new Set(ticked),
    texts: new Map(),
    parts: new Map(),
    answers: new Map(),
  };
  return { ...made, ...(finding === undefined ? {} : { finding }) };
}

/** The scores of the form a person tried something in, with what they tried: ticked, since they asked for it. */
export function previewOfTried(
  result: WorkbookResult,
  scope: Scope,
  as: FillAs,
  supposed: readonly Supposed[],
): { readonly preview: Preview; readonly left: readonly string[] } {
  const preview = { ...previewOf('scores', planFor('scores', result, scope, as)), supposed };
  const { proposals, left } = tried(result, supposed);
  const ticked = new Set([...preview.ticked, ...proposals.map(({ id }) => id)]);
  const plan = { ...preview.plan, proposals: merged(preview.plan.proposals, proposals) };
  return { preview: withTotals({ ...preview, plan, ticked }, result, true), left };
}

function tried(result: WorkbookResult, supposed: readonly Supposed[]) {
  const forms = result.forms.map(({ form }) => form);
  const made = result.forms.map((one) =>
    takeOver(
      one,
      supposed.filter(({ formId }) => formId === one.form.id),
      forms,
    ),
  );
  return { proposals: made.flatMap((one) => one.proposals), left: made.flatMap((one) => one.left) };
}

/** The later ones in place of those of the same cell. */
function merged(proposals: readonly Proposal[], later: readonly Proposal[]): readonly Proposal[] {
  const ids = new Set(later.map(({ id }) => id));
  const byId = new Map(later.map((one) => [one.id, one]));
  const known = new Set(proposals.map(({ id }) => id));
  return [
    ...proposals.map((one) => (ids.has(one.id) ? byId.get(one.id)! : one)),
    ...later.filter(({ id }) => !known.has(id)),
  ];
}

/**
 * The preview worked out anew from `result`, with the person's ticks, choices and words where they still apply; null where
 * the finding to be repaired is gone.
 */
export function plannedAgain(
  preview: Preview,
  result: WorkbookResult,
  scope: Scope,
  as: FillAs,
): Preview | null {
  const base =
    preview.kind === 'fixes' ? repairAgain(preview, result) : planFor(preview.kind, result, scope, as);
  if (base === null) return null;
  const answers = answeredProposals(result, base.questions, preview.answers);
  const more = [...tried(result, preview.supposed ?? []).proposals, ...answers.values()];
  const plan = { ...base, proposals: merged(base.proposals, more) };
  const known = new Set(preview.plan.proposals.map(({ id }) => id));
  const ticked = plan.proposals
    .filter(({ id, replaces }) => (known.has(id) ? preview.ticked.has(id) : !replaces))
    .map(({ id }) => id);
  // Totals are made below, from what is ticked.
  const totals = preview.plan.proposals.filter(({ id, kind }) => kind === 'total' && preview.ticked.has(id));
  const ids = new Set(plan.proposals.map(({ id }) => id));
  const again: Preview = {
    ...preview,
    plan,
    ticked: new Set([...ticked, ...(preview.kind === 'scores' ? totals.map(({ id }) => id) : [])]),
    texts: new Map([...preview.texts].filter(([id]) => ids.has(id))),
    parts: new Map([...preview.parts].filter(([id]) => ids.has(id))),
    answers: new Map([...preview.answers].filter(([key]) => answers.has(key))),
    outdated: false,
  };
  return withTotals(again, result, false);
}

/** Whether both write the same into the same cells, over the same contents. */
export function writesTheSame(a: Preview, b: Preview): boolean {
  const written = (preview: Preview) =>
    chosenProposals(preview).map(({ id, at, after, afterFormula, before }) => [
      id,
      at,
      afterFormula ?? after,
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
      .map((one) => retotal(ofForm(plan, one.form.id), ticked, one, { as: plan.as ?? 'values' })),
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

/** A proposal with what the person chose and wrote for it. */
export function asWritten(proposal: Proposal, { texts, parts }: Pick<Preview, 'texts' | 'parts'>): Proposal {
  if (proposal.kind !== 'note') return proposal;
  const text = texts.get(proposal.id);
  return text === undefined ? composed(proposal, parts.get(proposal.id) ?? {}) : reworded(proposal, text);
}

/** The ticked proposals as they will be written; notes with nothing in them are left out. */
export function chosenProposals(preview: Preview): readonly Proposal[] {
  return preview.plan.proposals
    .filter(({ id }) => preview.ticked.has(id))
    .map((proposal) => asWritten(proposal, preview))
    .filter((proposal) => !saysNothing(proposal));
}

function ofForm({ as, proposals, questions }: FillPlan, id: string): FillPlan {
  return {
    ...(as === undefined ? {} : { as }),
    proposals: proposals.filter(({ formId }) => formId === id),
    questions: questions.filter(({ formId }) => formId === id),
  };
}

function joined(plans: readonly FillPlan[]): FillPlan {
  const as = plans.find((plan) => plan.as !== undefined)?.as;
  return {
    ...(as === undefined ? {} : { as }),
    proposals: plans.flatMap(({ proposals }) => proposals),
    questions: plans.flatMap(({ questions }) => questions),
  };
}
