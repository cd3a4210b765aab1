import { unexplainedIn, withChosen } from '../../core/fill/plan-notes';
import type { NoteDraft, Proposal } from '../../core/fill/proposal';
import { BLANK, gapsIn } from '../../core/notes/gaps';

/** A phrase with its blanks filled in place; own words are a phrase without blanks. */
export interface ChosenPhrase {
  readonly template: string;
  /** One a blank, in their order; "" where it is still to be filled. */
  readonly fills: readonly string[];
}

/** What the person chose for the parts of a note that no row can tell. */
export interface NoteParts {
  readonly cause?: ChosenPhrase | null;
  readonly measure?: ChosenPhrase | null;
  readonly responsible?: string;
  readonly deadline?: string;
}

const BLANKS = /_{2,}/;

/** A phrase around its blanks: n blanks part it into n + 1 pieces, some of them maybe "". */
export function piecesOf(template: string): readonly string[] {
  return template.split(BLANKS);
}

/** The phrase as it is written; blanks that were left stay blanks. */
export function phraseText({ template, fills }: ChosenPhrase): string {
  return piecesOf(template).reduce(
    (text, piece, index) => text + (fills[index - 1]?.trim() || BLANK) + piece,
  );
}

/** The proposal with the chosen parts in its text. */
export function composed(proposal: Proposal, parts: NoteParts): Proposal {
  const text = (phrase: ChosenPhrase | null | undefined) => (phrase ? phraseText(phrase) : null);
  return withChosen(proposal, {
    cause: text(parts.cause),
    measure: text(parts.measure),
    responsible: parts.responsible ?? null,
    deadline: parts.deadline ?? null,
  });
}

/** The note with the text the person wrote in place of the composed one; of an addition only the addition. */
export function reworded(proposal: Proposal, words: string): Proposal {
  const { note } = proposal;
  if (!note) return proposal;
  const text = headOf(proposal) + words;
  return {
    ...proposal,
    after: text,
    afterText: text,
    note: { ...note, gaps: gapsIn(text), unexplained: unexplainedIn(text, note) },
  };
}

/** What of the note's text is new: all of it, or what is added behind the text that stands. */
export function newWords(proposal: Proposal): string {
  return String(proposal.after).slice(headOf(proposal).length);
}

/** Whether anything would be written: a text with nothing new in it is left alone. */
export function saysNothing(proposal: Proposal): boolean {
  return proposal.note !== undefined && newWords(proposal).trim() === '';
}

/** The text that stands, and what ties an addition to it. */
function headOf({ after, note }: Proposal): string {
  if (note?.mode !== 'append') return '';
  const kept = note.existing.replace(/\s+$/, '');
  const next = String(after).charAt(kept.length);
  const tied = /[。；！!？?;.】]$/.test(kept) || !/[。；]/.test(next);
  return tied ? kept : kept + next;
}

/** A text in stretches, those that are still to be written told apart. */
export function markedText(text: string): readonly { readonly text: string; readonly gap: boolean }[] {
  return text
    .split(/(【(?:原因|措施|责任人和完成时限|责任人|完成时限)】|_{2,})/)
    .map((part, index) => ({ text: part, gap: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** Which of the choosable parts a note asks for. */
export function askedParts({
  adds,
}: NoteDraft): readonly ('cause' | 'measure' | 'responsible' | 'deadline')[] {
  return (['cause', 'measure', 'responsible', 'deadline'] as const).filter((part) => adds.includes(part));
}
