import { adjustmentFact, deductionFact, executionFact, indicatorFact, isGuideText } from '../notes/draft';
import type { MoneyGap } from '../notes/amounts';
import { executionGaps, indicatorGap, judgedAlone } from '../notes/money-gaps';
import type { NoteSituation, Profile } from '../profiles/schema';
import type { Indicator, ScoringGroup } from '../recognise/form';
import { executionLine, groupName } from '../rules/figures/extent';
import { fundAmounts, rateBase } from '../rules/figures/funds';
import { noteAbove, noteCell, notesOf, saysSomething } from '../rules/figures/notes';
import { readFigure } from '../rules/figures/numbers';
import { valueOf } from '../rules/figures/scores';
import type { FormResult } from '../rules/result';
import type { Assessment, GroupAssessment } from '../scoring/assessment';
import { scoredDirection } from '../scoring/direction';
import { assessExecution } from '../scoring/execution';
import { type Decimal, ONE, ZERO, decimal, sum } from '../values/decimal';
import type { Field } from '../values/field';

/** Points below which a difference is no deduction. */
const NO_DEDUCTION = decimal('0.001');

/** Something a note should say, and the cell it belongs in (null: the form has none). */
export interface NoteDue {
  readonly cell: Field | null;
  /** The cell the deviation stands in, for a question where there is no note cell. */
  readonly at: Field;
  readonly name: string;
  readonly facts: readonly string[];
  readonly sources: readonly Field[];
  readonly situations: readonly NoteSituation[];
  readonly money: readonly MoneyGap[];
}

/**
 * Every place of a form where a note should say something: points are lost, a target is missed or far exceeded, little
 * was spent. Also where the note is written already; whether it says enough is for the caller to see.
 */
export function noteDues(result: FormResult): NoteDue[] {
  return [...executionDues(result), ...result.assessments.flatMap((one) => groupDues(result, one))];
}

function groupDues(result: FormResult, assessment: GroupAssessment): NoteDue[] {
  const { form, profile } = result;
  const group = form.groups.find((one) => one.firstRow === assessment.firstRow);
  if (!group) return [];
  const shared = noteAbove(form, group);
  // The text of a cell that belongs to the rows above as well may be about them: it is left alone.
  if (noteCell(group) === null && saysSomething(shared)) return [];
  const weight = group.weight?.value ?? null;
  const score = standingScore(group, assessment);
  const deducted = weight !== null && score !== null && weight.minus(score).gt(NO_DEDUCTION);
  const overfulfil = profile.thresholds.overfulfil.value;
  const concerned = group.members.flatMap((member, i) => {
    const one = assessment.members[i];
    return one && (one.met === false || isFarOver(member, one, profile)) ? [{ member, one }] : [];
  });
  if (!deducted && concerned.length === 0) return [];
  const spoken = concerned.length > 0 ? concerned : all(group, assessment);
  const named = group.members.length > 1;
  const alone = judgedAlone(group.members);
  const dues = spoken.map(({ member, one }): NoteDue => {
    const gap = alone ? indicatorGap(one, overfulfil) : null;
    return {
      ...place(member, group, shared),
      facts: [indicatorFact(member, one, named, profile)],
      sources: [member.target, member.actual].flatMap((field) => (field ? [field] : [])),
      situations: situationsOf(member, one, profile),
      money: gap ? [gap] : [],
    };
  });
  return unlessExplained(group, deducted ? withLoss(group, dues, assessment, { score, weight }) : dues);
}

/** A group with a note is explained: rows of it whose own note is blank are not asked for one. */
function unlessExplained(group: ScoringGroup, dues: readonly NoteDue[]): NoteDue[] {
  return notesOf(group).length === 0 ? [...dues] : dues.filter(({ cell }) => saysSomething(cell));
}

/** The loss belongs to the group: it is told once, after the facts of the rows that share the first note. */
function withLoss(
  group: ScoringGroup,
  dues: readonly NoteDue[],
  assessment: GroupAssessment,
  { score, weight }: { readonly score: Decimal; readonly weight: Decimal },
): NoteDue[] {
  // Where a row of the group has its note, the loss stands with that one.
  const first = dues.find(({ cell }) => saysSomething(cell)) ?? dues[0];
  if (!first) return [];
  const why = assessment.met === true ? '，按表中数据各项已达到指标值' : '';
  const loss = `${group.members.length > 1 ? '本组' : ''}${deductionFact(score, weight)}${why}`;
  const together = dues.filter((one) => one !== first && one.cell === first.cell);
  const apart = dues.filter((one) => one !== first && one.cell !== first.cell);
  const all = [first, ...together];
  const facts = [...all.flatMap((one) => one.facts), loss].filter((fact) => fact !== '');
  const sources = [...all.flatMap((one) => one.sources), ...group.scores.slice(0, 1)];
  const situations = distinct(all.flatMap((one) => one.situations));
  return [{ ...first, facts, sources, situations, money: all.flatMap((one) => one.money) }, ...apart];
}

function situationsOf(member: Indicator, one: Assessment, profile: Profile): NoteSituation[] {
  if (one.met === false) {
    const { target } = one;
    const ceiling =
      target.kind === 'quantity' && scoredDirection(member, target, profile).direction === 'at-most';
    const spentMore = ceiling && indicatorGap(one, profile.thresholds.overfulfil.value) !== null;
    return spentMore ? ['over-execution', 'under-target'] : ['under-target'];
  }
  if (isFarOver(member, one, profile)) return ['over-target'];
  return one.met === true ? ['deducted-though-met'] : ['deducted-though-met', 'under-target'];
}

function place(
  member: Indicator,
  group: ScoringGroup,
  shared: Field | null,
): Pick<NoteDue, 'cell' | 'at' | 'name'> {
  const at = group.scores[0] ?? member.actual ?? member.target ?? member.level3 ?? member.level2;
  return {
    cell: member.note ?? shared,
    at: at ?? placeholderField(member),
    name: member.name === '' ? groupName(group) : member.name,
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

function isFarOver(member: Indicator, { met, ratio, target }: Assessment, profile: Profile): boolean {
  if (met !== true || ratio === null || target.kind !== 'quantity') return false;
  const threshold = decimal(profile.thresholds.overfulfil.value);
  return scoredDirection(member, target, profile).direction !== 'at-most' && ratio.gte(threshold);
}

/**
 * The execution item: points lost, or a rate below the profile's threshold; where the block has a note cell, also a
 * budget that was overspent or changed during the year. Guide text left in that cell is no explanation.
 */
function executionDues({ form, profile }: FormResult): NoteDue[] {
  const line = executionLine(form);
  const note = form.funds?.note ?? null;
  if (form.kind === 'fund-list' || !line) return [];
  const moneyUnit = form.funds?.moneyUnit ?? null;
  const amounts = fundAmounts(form, line);
  const base = rateBase(form, amounts);
  const budget = valueOf(base.figure);
  const spent = valueOf(amounts.spent);
  const initial = valueOf(amounts.initial);
  const weight = valueOf(readFigure(line.weight));
  const score = valueOf(readFigure(line.score)) ?? assessExecution(line, profile, moneyUnit)?.score ?? null;
  const deducted = weight !== null && score !== null && weight.minus(score).gt(NO_DEDUCTION);
  const rate = budget !== null && spent !== null && budget.gt(ZERO) ? spent.div(budget) : null;
  const low = rate !== null && rate.lt(decimal(profile.thresholds.executionLow.value));
  const over = note !== null && rate !== null && rate.gt(ONE);
  const adjusted =
    note !== null &&
    budget !== null &&
    initial !== null &&
    initial.minus(budget).abs().gt(decimal(profile.tolerance.sum.value));
  const at = line.score ?? line.rate ?? line.spent;
  if (!at || (!deducted && !low && !adjusted && !over)) return [];
  const facts: string[] = [];
  if (adjusted) facts.push(adjustmentFact(initial, budget, moneyUnit ?? ''));
  if ((deducted || low || over) && budget !== null && spent !== null) {
    facts.push(executionFact(budget, spent, moneyUnit ?? ''));
  }
  if (deducted) facts.push(deductionFact(score, weight));
  const sources = [line.initialBudget, base.field, line.spent, line.weight, line.score].filter(
    (field): field is Field => field !== null && field.text !== '',
  );
  const situations: NoteSituation[] = [
    ...(rate !== null && rate.lt(ONE) && (deducted || low) ? (['low-execution'] as const) : []),
    ...(rate !== null && rate.gt(ONE) ? (['over-execution'] as const) : []),
    ...(adjusted ? (['adjusted-budget'] as const) : []),
    ...(deducted && rate !== null && rate.gte(ONE) ? (['deducted-though-met'] as const) : []),
  ];
  const money = executionGaps(form);
  return [{ cell: note, at, name: '预算执行率', facts, sources: distinct(sources), situations, money }];
}

/** Guide text left in the note cell of the funds. */
export function isGuide(due: NoteDue): boolean {
  return due.cell !== null && isGuideText(due.cell.text);
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
