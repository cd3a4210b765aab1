import { formatCell } from '../grid/address';
import {
  NOTE_GAPS,
  adjustmentFact,
  deductionFact,
  executionFact,
  indicatorFact,
  isGuideText,
  noteText,
} from '../notes/draft';
import { type Indicator, type RecognisedForm, type ScoringGroup, isLookAlike } from '../recognise/form';
import { executionLine, groupName } from '../rules/figures/extent';
import { fundAmounts, rateBase } from '../rules/figures/funds';
import { noteAbove, notesOf, saysSomething } from '../rules/figures/notes';
import { readFigure } from '../rules/figures/numbers';
import { valueOf } from '../rules/figures/scores';
import type { FormResult } from '../rules/result';
import type { Assessment, GroupAssessment } from '../scoring/assessment';
import { scoredDirection } from '../scoring/direction';
import { assessExecution } from '../scoring/execution';
import { type Decimal, ZERO, decimal, sum } from '../values/decimal';
import type { Field } from '../values/field';
import { propose, question } from './cell';
import type { FillPlan, Proposal, Question } from './proposal';

/** Points below which a difference is no deduction. */
const NO_DEDUCTION = decimal('0.001');

/** Something a note should say, and the cell it belongs in (null: the form has none). */
interface Due {
  readonly cell: Field | null;
  /** The cell the deviation stands in, for a question where there is no note cell. */
  readonly at: Field;
  readonly name: string;
  readonly facts: readonly string[];
  readonly sources: readonly Field[];
}

/**
 * Deviation notes for one form: where points are lost, a target is missed, far exceeded, or little was spent, and the
 * note cell is blank. The score is the one in the sheet; a blank score counts as the formula would fill it.
 * Existing text is never replaced; a note that should be there and has no cell becomes a question.
 */
export function planNotes(result: FormResult): FillPlan {
  const { form } = result;
  if (isLookAlike(form.kind)) return { proposals: [], questions: [] };
  const dues = [...executionDues(result), ...result.assessments.flatMap((one) => groupDues(result, one))];
  const proposals: Proposal[] = [];
  const questions: Question[] = [];
  for (const list of byCell(dues)) {
    const [first] = list;
    if (!first) continue;
    const facts = list.flatMap((due) => due.facts);
    if (first.cell === null) {
      const text = `${facts.join('；')}。此处应有说明，本表没有说明栏，请在自评报告中写明原因和改进措施`;
      questions.push(question(form, first.at, first.name, text));
    } else if (first.cell.reading.kind !== 'blank' || first.cell.formula !== null) {
      const text = `${facts.join('；')}。说明栏已有内容“${shortened(first.cell.text)}”，没有改动，请补充原因和改进措施`;
      questions.push(question(form, first.cell, first.name, text));
    } else {
      proposals.push(noteProposal(form, first.cell, list, facts));
    }
  }
  return { proposals, questions };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 20 ? `${line.slice(0, 20)}…` : line;
}

function noteProposal(
  form: RecognisedForm,
  cell: Field,
  dues: readonly Due[],
  facts: readonly string[],
): Proposal {
  const text = noteText(facts);
  const sources = [...new Set(dues.flatMap((due) => due.sources.map((field) => formatCell(field.cell))))];
  const steps = `依据 ${sources.join('、')} 的内容；${NOTE_GAPS.replace(/】【/g, '、').replace(/[【】]/g, '')}由填报人补写`;
  const name = [...new Set(dues.map((due) => due.name))].join('、');
  return propose(form, cell, { kind: 'note', name, after: text, afterText: text, steps });
}

/** Dues of one note cell together, in order; those without a cell each alone. */
function byCell(dues: readonly Due[]): Due[][] {
  const lists = new Map<string, Due[]>();
  for (const due of dues) {
    const key = due.cell === null ? `at:${formatCell(due.at.cell)}` : formatCell(due.cell.cell);
    const list = lists.get(key);
    if (list) list.push(due);
    else lists.set(key, [due]);
  }
  return [...lists.values()];
}

function groupDues(result: FormResult, assessment: GroupAssessment): Due[] {
  const { form, profile } = result;
  const group = form.groups.find((one) => one.firstRow === assessment.firstRow);
  if (!group) return [];
  const shared = noteAbove(form, group);
  if (notesOf(group).length > 0 || saysSomething(shared)) return [];
  const weight = group.weight?.value ?? null;
  const score = standingScore(group, assessment);
  const deducted = weight !== null && score !== null && weight.minus(score).gt(NO_DEDUCTION);
  const concerned = group.members.flatMap((member, i) => {
    const one = assessment.members[i];
    return one && (one.met === false || isFarOver(member, one, profile.thresholds.overfulfil.value))
      ? [{ member, one }]
      : [];
  });
  if (!deducted && concerned.length === 0) return [];
  const spoken = concerned.length > 0 ? concerned : all(group, assessment);
  const named = group.members.length > 1;
  const dues = spoken.map(({ member, one }) =>
    due(member, group, shared, [indicatorFact(member, one, named)]),
  );
  const [first, ...rest] = dues;
  if (!first || !deducted) return dues.flatMap((one) => (one ? [one] : []));
  const why = assessment.met === true ? '，按表中数据各项已达到指标值' : '';
  const loss = `${named ? '本组' : ''}${deductionFact(score, weight)}${why}`;
  // The loss belongs to the group: it is told once, after the facts of the rows that share the first note.
  const together = rest.filter((one) => one.cell === first.cell);
  const apart = rest.filter((one) => one.cell !== first.cell);
  const facts = [...first.facts, ...together.flatMap((one) => one.facts), loss].filter((fact) => fact !== '');
  const sources = [first, ...together].flatMap((one) => one.sources);
  return [{ ...first, facts, sources: [...sources, ...group.scores.slice(0, 1)] }, ...apart];
}

function due(member: Indicator, group: ScoringGroup, shared: Field | null, facts: readonly string[]): Due {
  const sources = [member.target, member.actual].flatMap((field) => (field ? [field] : []));
  const at = group.scores[0] ?? member.actual ?? member.target ?? member.level3 ?? member.level2;
  return {
    cell: member.note ?? shared,
    at: at ?? placeholderField(member),
    name: member.name === '' ? groupName(group) : member.name,
    facts,
    sources,
  };
}

/** A row with nothing but a number in it still has an address. */
function placeholderField({ row }: Indicator): Field {
  return { cell: { row, col: 1 }, text: '', reading: { kind: 'blank' }, formula: null };
}

function all(group: ScoringGroup, assessment: GroupAssessment): { member: Indicator; one: Assessment }[] {
  return group.members.flatMap((member, i) => {
    const one = assessment.members[i];
    return one ? [{ member, one }] : [];
  });
}

/** What stands in the sheet; where nothing does, what the filler proposes. */
function standingScore(group: ScoringGroup, assessment: GroupAssessment): Decimal | null {
  const figures = group.scores.map(readFigure);
  if (figures.some((figure) => figure.state === 'unreadable')) return null;
  const numbers = figures.flatMap((figure) => (figure.state === 'number' ? [figure.value] : []));
  return numbers.length > 0 ? sum(numbers) : assessment.score;
}

function isFarOver(member: Indicator, { met, ratio, target }: Assessment, threshold: number): boolean {
  if (met !== true || ratio === null || target.kind !== 'quantity') return false;
  return scoredDirection(member, target).direction !== 'at-most' && ratio.gte(decimal(threshold));
}

/**
 * The execution item: points lost, or a rate below the profile's threshold; where the block has a note cell, also a
 * budget that was changed during the year. Guide text left in that cell is no explanation.
 */
function executionDues({ form, profile }: FormResult): Due[] {
  const line = executionLine(form);
  const note = form.funds?.note ?? null;
  if (form.kind === 'fund-list' || !line) return [];
  if (saysSomething(note) && !isGuideText(note.text)) return [];
  const moneyUnit = form.funds?.moneyUnit ?? null;
  const amounts = fundAmounts(form, line);
  const base = rateBase(form, amounts);
  const budget = valueOf(base.figure);
  const spent = valueOf(amounts.spent);
  const initial = valueOf(amounts.initial);
  const weight = valueOf(readFigure(line.weight));
  const score = valueOf(readFigure(line.score)) ?? assessExecution(line, profile, moneyUnit)?.score ?? null;
  const deducted = weight !== null && score !== null && weight.minus(score).gt(NO_DEDUCTION);
  const low =
    budget !== null &&
    spent !== null &&
    budget.gt(ZERO) &&
    spent.div(budget).lt(decimal(profile.thresholds.executionLow.value));
  const adjusted =
    note !== null &&
    budget !== null &&
    initial !== null &&
    initial.minus(budget).abs().gt(decimal(profile.tolerance.sum.value));
  const at = line.score ?? line.rate ?? line.spent;
  if (!at || (!deducted && !low && !adjusted)) return [];
  const facts: string[] = [];
  if (adjusted) facts.push(adjustmentFact(initial, budget, moneyUnit ?? ''));
  if ((deducted || low) && budget !== null && spent !== null) {
    facts.push(executionFact(budget, spent, moneyUnit ?? ''));
  }
  if (deducted) facts.push(deductionFact(score, weight));
  const sources = [line.initialBudget, base.field, line.spent, line.weight, line.score].filter(
    (field): field is Field => field !== null && field.text !== '',
  );
  const distinct = sources.filter(
    (field, i) => sources.findIndex((other) => other.cell === field.cell) === i,
  );
  return [{ cell: note, at, name: '预算执行率', facts, sources: distinct }];
}
