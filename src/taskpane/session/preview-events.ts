import type { FillAs } from '../../core/fill/formulas';
import type { WorkbookResult } from '../../core/rules/result';
import type { NoteParts } from '../model/note-parts';
import { saysNothing } from '../model/note-parts';
import type { Scope } from '../model/scope';
import { type Answer, proposalOf, questionKey } from './answers';
import { asWritten, plannedAgain, withTotals } from './fill';
import type { Preview } from './state';

/** What a person does in an open preview. */
export type PreviewEvent =
  | { readonly type: 'ticked'; readonly id: string; readonly on: boolean }
  | { readonly type: 'ticked-all'; readonly on: boolean }
  /** The text by hand; null: composed again from what was chosen. Of an addition only the addition. */
  | { readonly type: 'reworded'; readonly id: string; readonly text: string | null }
  /** Something chosen for a note. */
  | { readonly type: 'parted'; readonly id: string; readonly parts: NoteParts }
  /** A question answered, by the key of its cell; null: the answer taken back. */
  | { readonly type: 'answered'; readonly key: string; readonly answer: Answer | null };

/** The preview after what the person did. `result`: the one it was made from. */
export function previewAfter(preview: Preview, event: PreviewEvent, result: WorkbookResult): Preview {
  switch (event.type) {
    case 'ticked':
    case 'ticked-all':
      // A sum on offer is always that of what is ticked.
      return withTotals({ ...preview, ticked: tickedAfter(preview, event) }, result, event.on);
    case 'reworded': {
      const texts = new Map(preview.texts);
      if (event.text === null) texts.delete(event.id);
      else texts.set(event.id, event.text);
      return tickedWithWords({ ...preview, texts }, event.id);
    }
    case 'parted': {
      const parts = new Map(preview.parts);
      parts.set(event.id, { ...parts.get(event.id), ...event.parts });
      return tickedWithWords({ ...preview, parts }, event.id);
    }
    case 'answered':
      return answered(preview, event, result);
  }
}

/** The same preview with its totals and rates written the other way. */
export function writtenAs(preview: Preview, result: WorkbookResult, scope: Scope, as: FillAs): Preview {
  if (preview.kind !== 'scores') return preview;
  return { ...plannedAgain(preview, result, scope, as)!, outdated: preview.outdated ?? false };
}

/** Who writes into a proposal wants it written; one without a word in it cannot be. */
function tickedWithWords(preview: Preview, id: string): Preview {
  const proposal = preview.plan.proposals.find((one) => one.id === id);
  if (!proposal) return preview;
  const ticked = new Set(preview.ticked);
  if (saysNothing(asWritten(proposal, preview))) ticked.delete(id);
  else ticked.add(id);
  return { ...preview, ticked };
}

function answered(
  preview: Preview,
  { key, answer }: Extract<PreviewEvent, { type: 'answered' }>,
  result: WorkbookResult,
): Preview {
  const question = preview.plan.questions.find((one) => questionKey(one) === key);
  if (!question) return preview;
  const proposal = answer && proposalOf(result, question, answer);
  const id = `score:${key}`;
  const others = preview.plan.proposals.filter((one) => one.id !== id);
  const ticked = new Set(preview.ticked);
  const answers = new Map(preview.answers);
  if (proposal) ticked.add(id);
  else ticked.delete(id);
  if (proposal && answer) answers.set(key, answer);
  else answers.delete(key);
  const plan = { ...preview.plan, proposals: proposal ? [...others, proposal] : others };
  return withTotals({ ...preview, plan, ticked, answers }, result, Boolean(proposal));
}

function tickedAfter(
  { plan, ticked }: Preview,
  event: Extract<PreviewEvent, { type: 'ticked' | 'ticked-all' }>,
): ReadonlySet<string> {
  if (event.type === 'ticked-all') return new Set(event.on ? plan.proposals.map(({ id }) => id) : []);
  const next = new Set(ticked);
  if (event.on) next.add(event.id);
  else next.delete(event.id);
  return next;
}
