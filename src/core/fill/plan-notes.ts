import { formatCell } from '../grid/address';
import { unexplainedAmount } from '../notes/amounts';
import { type ChosenParts, composeNote, extendNote } from '../notes/compose';
import { gapsText } from '../notes/gaps';
import { askedParts, lackingParts, PART_WORDS } from '../notes/parts';
import { type RecognisedForm, isLookAlike } from '../recognise/form';
import { saysSomething } from '../rules/figures/notes';
import type { FormResult } from '../rules/result';
import type { Field } from '../values/field';
import { propose, question } from './cell';
import { isGuide, type NoteDue, noteDues } from './note-dues';
import type { FillPlan, NoteDraft, Proposal, Question } from './proposal';

/**
 * Deviation notes for one form: where points are lost, a target is missed, far exceeded, or little was spent. The score
 * is the one in the sheet; a blank score counts as the formula would fill it.
 *
 * A blank note cell gets a draft. A written note that lacks a part gets an offer to add it behind the text, which stays
 * and is never replaced; a complete one gets nothing. A note that should be there and has no cell becomes a question.
 */
export function planNotes(result: FormResult): FillPlan {
  const { form } = result;
  if (isLookAlike(form.kind)) return { proposals: [], questions: [] };
  const proposals: Proposal[] = [];
  const questions: Question[] = [];
  for (const list of byCell(noteDues(result))) {
    const [first] = list;
    if (!first) continue;
    const { cell } = first;
    const facts = list.flatMap((due) => due.facts);
    if (cell === null) {
      const text = `${facts.join('；')}。此处应有说明，本表没有说明栏，请在自评报告中写明原因和改进措施`;
      questions.push(question(form, first.at, first.name, text));
    } else if (cell.reading.kind === 'blank' && cell.formula === null) {
      proposals.push(noteProposal(form, cell, list, 'new'));
    } else if (isWrittenNote(cell) && !isGuide(first)) {
      if (lackingParts(cell.text, form.measures?.name).length > 0)
        proposals.push(noteProposal(form, cell, list, 'append'));
    } else {
      const text = `${facts.join('；')}。说明栏已有内容“${shortened(cell.text)}”，没有改动，请补充原因和改进措施`;
      questions.push(question(form, cell, first.name, text));
    }
  }
  return { proposals, questions: [...questions, ...measuresQuestion(form, proposals)] };
}

/** Notes that point to the form's row for measures are of no use while that row is blank. */
function measuresQuestion(form: RecognisedForm, proposals: readonly Proposal[]): Question[] {
  const { measures } = form;
  if (!measures || saysSomething(measures.field) || !proposals.some(({ note }) => note?.measuresIn))
    return [];
  const text = `“${measures.name}”一栏还是空白。本表各指标的措施写在这一栏，请写明做什么、由谁负责、什么时间完成`;
  return [question(form, measures.field, measures.name, text)];
}

/** The proposal of a note with what the person chose for its open parts; anything else stays as it is. */
export function withChosen(proposal: Proposal, chosen: ChosenParts): Proposal {
  const { note } = proposal;
  if (!note) return proposal;
  const { mode, existing, facts, measuresIn } = note;
  const made =
    mode === 'append'
      ? extendNote(existing, facts, chosen, measuresIn)
      : composeNote(facts, chosen, measuresIn);
  return {
    ...proposal,
    after: made.text,
    afterText: made.text,
    note: { ...note, gaps: made.gaps, unexplained: unexplainedIn(made.text, note) },
  };
}

/** What the note still leaves open when its text is this one: for a text the person writes or changes by hand. */
export function unexplainedIn(text: string, { money, facts }: Pick<NoteDraft, 'money' | 'facts'>): string[] {
  // The facts name the gap; that is no explanation of it.
  const said = facts.reduce((rest, fact) => rest.replace(fact, ''), text);
  return money.flatMap((gap) => unexplainedAmount(said, gap) ?? []);
}

/** A text a person wrote, to which something can be added: no formula, no number, no "无". */
function isWrittenNote(cell: Field): boolean {
  return (
    cell.formula === null &&
    saysSomething(cell) &&
    ['text', 'quantity', 'amount'].includes(cell.reading.kind) &&
    /[\u4e00-\u9fff]/.test(cell.text)
  );
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 20 ? `${line.slice(0, 20)}…` : line;
}

function noteProposal(
  form: RecognisedForm,
  cell: Field,
  dues: readonly NoteDue[],
  mode: NoteDraft['mode'],
): Proposal {
  const facts = dues.flatMap((due) => due.facts);
  const existing = mode === 'append' ? cell.text : '';
  const measuresIn = form.measures?.name;
  const made =
    mode === 'append'
      ? extendNote(existing, facts, {}, measuresIn)
      : { ...composeNote(facts, {}, measuresIn), adds: askedParts(measuresIn) };
  const sources = [...new Set(dues.flatMap((due) => due.sources.map((field) => formatCell(field.cell))))];
  const from = `依据 ${sources.join('、')} 的内容`;
  const open = made.gaps.length > 0 ? `；${gapsText(made.gaps)}由填报人补写` : '';
  const steps =
    mode === 'append'
      ? `原说明保留，在其后补上${made.adds.map((part) => PART_WORDS[part]).join('、')}${
          made.adds.includes('quantity') && sources.length > 0 ? `，${from}` : ''
        }${open}`
      : `${from}${open}`;
  const money = dues.flatMap((due) => due.money);
  const note: NoteDraft = {
    mode,
    existing,
    facts,
    situations: [...new Set(dues.flatMap((due) => due.situations))],
    adds: made.adds,
    ...(measuresIn === undefined ? {} : { measuresIn }),
    gaps: made.gaps,
    money,
    unexplained: unexplainedIn(made.text, { money, facts }),
  };
  const name = [...new Set(dues.map((due) => due.name))].join('、');
  return {
    ...propose(form, cell, { kind: 'note', name, after: made.text, afterText: made.text, steps }),
    note,
  };
}

/** Dues of one note cell together, in order; those without a cell each alone. */
function byCell(dues: readonly NoteDue[]): NoteDue[][] {
  const lists = new Map<string, NoteDue[]>();
  for (const due of dues) {
    const key = due.cell === null ? `at:${formatCell(due.at.cell)}` : formatCell(due.cell.cell);
    const list = lists.get(key);
    if (list) list.push(due);
    else lists.set(key, [due]);
  }
  return [...lists.values()];
}
