import {
  BOTH_GAP,
  CAUSE_GAP,
  DEADLINE_GAP,
  gapsIn,
  MEASURE_GAP,
  type NoteGap,
  RESPONSIBLE_GAP,
} from './gaps';
import { askedParts, lackingParts, type NotePart, partsIn } from './parts';

/** What the person chose or wrote for the parts that no row can tell. Blank and null are not chosen. */
export interface ChosenParts {
  readonly cause?: string | null;
  readonly measure?: string | null;
  readonly responsible?: string | null;
  readonly deadline?: string | null;
}

export interface ComposedNote {
  readonly text: string;
  /** What is left to be written, in reading order. */
  readonly gaps: readonly NoteGap[];
}

/**
 * A whole note: the facts of the row, then cause, measure, person and date as chosen. What was not chosen stands as a
 * visible mark; blanks of a phrase stay. A measure that names its person and date is not asked for them again.
 * Nothing but the facts and the chosen words gets into the text. Where the form has a row of its own for measures
 * (`measuresIn` is its name), the note points to it and leaves no mark for what belongs there.
 */
export function composeNote(
  facts: readonly string[],
  chosen: ChosenParts,
  measuresIn?: string,
): ComposedNote {
  const told = rest(chosen, partsToTell(chosen, askedParts(measuresIn)));
  const elsewhere =
    measuresIn === undefined || words(chosen.measure) !== '' ? '' : `改进措施见“${measuresIn}”一栏。`;
  const text = `${sentence(facts.join('；'))}${told}${elsewhere}`;
  return { text, gaps: gapsIn(text) };
}

/**
 * Existing text with what it lacks added behind it; the text itself is not changed. Returns the text as it is where
 * nothing is lacking. `adds` says which parts were added, chosen or as marks.
 */
export function extendNote(
  existing: string,
  facts: readonly string[],
  chosen: ChosenParts,
  measuresIn?: string,
): ComposedNote & { readonly adds: readonly NotePart[] } {
  const lacking = lackingParts(existing, measuresIn);
  if (lacking.length === 0) return { text: existing, gaps: gapsIn(existing), adds: [] };
  const kept = existing.replace(/\s+$/, '');
  const ended = /[。；！!？?;.】]$/.test(kept);
  const quantity = lacking.includes('quantity') ? sentence(facts.join('；')) : '';
  const wanted = quantity + rest(chosen, lacking);
  const text = `${ended ? kept : `${kept}${quantity === '' ? '。' : '；'}`}${wanted}`;
  return { text, gaps: gapsIn(text), adds: lacking };
}

/** What is asked for, and what was chosen although it is not. */
function partsToTell(chosen: ChosenParts, asked: readonly NotePart[]): readonly NotePart[] {
  return (['cause', 'measure', 'responsible', 'deadline'] as const).filter(
    (part) => asked.includes(part) || words(chosen[part]) !== '',
  );
}

function rest(chosen: ChosenParts, parts: readonly NotePart[]): string {
  const cause = words(chosen.cause);
  const measure = words(chosen.measure);
  const told = partsIn(measure);
  const asks = (part: NotePart) => parts.includes(part) && !(parts.includes('measure') && told.has(part));
  const pieces = [
    ...(parts.includes('cause') ? [cause === '' ? CAUSE_GAP : `原因：${sentence(cause)}`] : []),
    ...(parts.includes('measure') ? [measure === '' ? MEASURE_GAP : `措施：${sentence(measure)}`] : []),
    who(
      asks('responsible') ? words(chosen.responsible) : null,
      asks('deadline') ? words(chosen.deadline) : null,
    ),
  ];
  return pieces.join('');
}

/** Person and date; null: not asked for, "": not chosen. */
function who(responsible: string | null, deadline: string | null): string {
  if (responsible === null && deadline === null) return '';
  if (responsible === '' && deadline === '') return BOTH_GAP;
  const person = responsible === null ? '' : responsible === '' ? RESPONSIBLE_GAP : `责任人：${responsible}`;
  const date = deadline === null ? '' : deadline === '' ? DEADLINE_GAP : `完成时限：${deadline}`;
  const both = [person, date].filter((one) => one !== '').join('，');
  return both.endsWith('】') ? both : `${both}。`;
}

function words(text: string | null | undefined): string {
  return (text ?? '').trim().replace(/[。；，;,.]+$/, '');
}

function sentence(text: string): string {
  return text === '' || /[。！？】]$/.test(text) ? text : `${text}。`;
}
