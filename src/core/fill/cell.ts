import { formatCell } from '../grid/address';
import type { CellValue } from '../grid/sheet';
import { type RecognisedForm, locate } from '../recognise/form';
import type { Field } from '../values/field';
import type { MadeFormula } from './formulas';
import type { Proposal, ProposalKind, Question } from './proposal';

/** How the filler speaks of cells: stable ids, what stands there now, proposals and questions about it. */

export function proposalId(kind: ProposalKind, form: RecognisedForm, field: Pick<Field, 'cell'>): string {
  return `${kind}:${form.sheetId}!${formatCell(field.cell)}`;
}

export interface Filling {
  readonly kind: ProposalKind;
  readonly name: string;
  readonly after: number | string;
  readonly afterText: string;
  readonly steps: string;
}

/** A proposal for a cell. It replaces where anything at all stands there, also "/" or "无". */
export function propose(form: RecognisedForm, field: Field, filling: Filling): Proposal {
  return {
    id: proposalId(filling.kind, form, field),
    formId: form.id,
    at: locate(form, field.cell),
    before: { value: standingValue(field), text: field.text, formula: field.formula },
    replaces: field.reading.kind !== 'blank' || field.formula !== null,
    ...filling,
    // A cell that holds its number as text keeps it as text.
    after: storesText(field) ? filling.afterText : filling.after,
  };
}

export function question(
  form: RecognisedForm,
  field: Field,
  name: string,
  text: string,
  interval: Question['interval'] = null,
): Question {
  return { formId: form.id, at: locate(form, field.cell), name, text, interval };
}

/** The proposal written as a formula, where one can be made; else as its value, and the step says why. */
export function withFormula(proposal: Proposal, made: MadeFormula): Proposal {
  if (made.kind === 'none') return withoutFormula(proposal, made.why);
  const { formula } = made;
  return { ...proposal, afterFormula: formula, steps: `${proposal.steps}；写成公式 ${formula}` };
}

export function withoutFormula(proposal: Proposal, why: string): Proposal {
  return { ...proposal, steps: `${proposal.steps}；${why}，按数值填写` };
}

/** The sentence for a cell whose formula is kept. `should` is what the arithmetic gives. */
export function formulaKept(field: Field, should: string): string {
  return `此格是公式 ${field.formula ?? ''}，结果为“${field.text}”，没有改动；按表中数据应为 ${should}，请核对公式`;
}

function storesText({ reading }: Field): boolean {
  return (reading.kind === 'number' || reading.kind === 'percent') && reading.storedAsText;
}

function standingValue({ reading, text }: Field): CellValue {
  switch (reading.kind) {
    case 'blank':
      return null;
    case 'number':
    case 'percent':
      return reading.storedAsText ? text : reading.value.toNumber();
    case 'error':
      return { error: reading.code };
    default:
      return text;
  }
}
