import type { CellAddress } from '../../grid/address';
import type { RecognisedForm, ScoringGroup } from '../../recognise/form';
import { type Decimal, sum, ZERO } from '../../values/decimal';
import { executionLine, groupName } from './extent';
import { type Figure, readFigure } from './numbers';
import { perForm } from './per-form';

/** Something that has a weight and gets a score: a scoring group or the execution item. */
export interface ScoredItem {
  readonly name: string;
  /** null for the execution item. */
  readonly group: ScoringGroup | null;
  readonly weight: Figure;
  /** Sum of the item's score cells; absent where none holds anything. */
  readonly score: Figure;
  /** The score cells that hold something, else all of them, else the row's first cell. */
  readonly scoreCells: readonly CellAddress[];
}

export const EXECUTION = '预算执行率';

/** Every scoring group of the form in row order, the execution item before them where it has a weight or a score. */
export const scoredItems: (form: RecognisedForm) => readonly ScoredItem[] = perForm(readItems);

function readItems(form: RecognisedForm): ScoredItem[] {
  const items = form.groups.map((group): ScoredItem => ({
    name: groupName(group),
    group,
    weight: groupWeight(group),
    score: groupScore(group),
    scoreCells: scoreCells(group),
  }));
  const line = executionLine(form);
  if (!line) return items;
  const weight = readFigure(line.weight);
  const score = readFigure(line.score);
  if (weight.state === 'absent' && score.state === 'absent') return items;
  const cell = line.score?.cell ?? line.label.cell;
  return [{ name: EXECUTION, group: null, weight, score, scoreCells: [cell] }, ...items];
}

function groupWeight(group: ScoringGroup): Figure {
  const field = group.members[0]?.weightField ?? null;
  if (group.weight) {
    const at = field ?? { cell: group.weight.cell, text: '', reading: { kind: 'blank' }, formula: null };
    return { state: 'number', value: group.weight.value, field: at };
  }
  return readFigure(field);
}

function groupScore(group: ScoringGroup): Figure {
  const figures = group.scores.map(readFigure);
  const bad = figures.find((figure) => figure.state === 'unreadable');
  if (bad) return bad;
  const numbers = figures.filter((figure) => figure.state === 'number');
  const first = numbers[0];
  if (!first) return { state: 'absent', field: group.scores[0] ?? null };
  return { state: 'number', value: sum(numbers.map((figure) => figure.value)), field: first.field };
}

function scoreCells(group: ScoringGroup): CellAddress[] {
  const filled = group.scores.filter((score) => readFigure(score).state !== 'absent');
  const cells = (filled.length > 0 ? filled : group.scores).map((score) => score.cell);
  return cells.length > 0 ? cells : [firstCell(group)];
}

/** The first cell of a group that a finding can point to. */
export function firstCell(group: ScoringGroup): CellAddress {
  const first = group.members[0];
  const field =
    first?.level3 ?? first?.target ?? first?.actual ?? first?.weightField ?? first?.level2 ?? first?.level1;
  return field?.cell ?? { row: group.firstRow, col: 1 };
}

export interface FormTotals {
  /** Sum of all weights, the execution item included; null where the form prints no weight at all. */
  readonly weight: Decimal | null;
  /** Sum of all scores, the execution item included; null where no score is filled in. */
  readonly score: Decimal | null;
  readonly executionWeight: Decimal | null;
  readonly executionScore: Decimal | null;
  readonly printedWeight: Decimal | null;
  readonly printedScore: Decimal | null;
}

/** The sums of a form beside what its total row prints. Unreadable cells count as nothing; rules report them. */
export const formTotals: (form: RecognisedForm) => FormTotals = perForm((form) => {
  const items = scoredItems(form);
  const execution = items.find((item) => item.group === null);
  return {
    weight: total(items.map((item) => item.weight)),
    score: total(items.map((item) => item.score)),
    executionWeight: execution ? valueOf(execution.weight) : null,
    executionScore: execution ? valueOf(execution.score) : null,
    printedWeight: valueOf(readFigure(form.totals.weight)),
    printedScore: valueOf(readFigure(form.totals.score)),
  };
});

function total(figures: readonly Figure[]): Decimal | null {
  let all: Decimal | null = null;
  for (const figure of figures) if (figure.state === 'number') all = (all ?? ZERO).plus(figure.value);
  return all;
}

export function valueOf(figure: Figure): Decimal | null {
  return figure.state === 'number' ? figure.value : null;
}
