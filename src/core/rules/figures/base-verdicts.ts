import type { Profile } from '../../profiles/schema';
import type { BaseItem, RecognisedForm } from '../../recognise/form';
import { show, showPercent } from '../../values/decimal';
import { type Verdict, fail, PASS } from '../rule';
import { baseLineName, columnLabel, partSums } from './base-table';
import { readFigure, unreadableFigure } from './numbers';

/** Final accounts of one line held against its budget; messageId `over`. */
export function* overBudget({ base }: RecognisedForm, item: BaseItem): Generator<Verdict> {
  const line = base?.lines.find((one) => one.item === item);
  if (!base || !line) return;
  const [budget, spent] = [readFigure(line.budget), readFigure(line.spent)];
  if (budget.state === 'unreadable') yield unreadableFigure(columnLabel(base, 'budget'), budget);
  if (spent.state === 'unreadable') yield unreadableFigure(columnLabel(base, 'spent'), spent);
  if (budget.state !== 'number' || spent.state !== 'number') return;
  const gap = spent.value.minus(budget.value);
  if (gap.lte(0)) {
    yield PASS;
    return;
  }
  const rate = budget.value.gt(0) ? spent.value.div(budget.value) : null;
  yield fail({
    messageId: 'over',
    cells: [spent.field.cell, budget.field.cell],
    data: {
      spent: show(spent.value),
      budget: show(budget.value),
      gap: show(gap),
      percent: rate ? `（为预算的${showPercent(rate)}）` : '',
    },
    arithmetic: `${show(spent.value)} − ${show(budget.value)} = ${show(gap)}`,
    expected: Number(budget.value),
    actual: Number(spent.value),
  });
}

/** Every column of these lines held against the sum of their parts; messageId `parts`. */
export function* unequalParts(
  { base }: RecognisedForm,
  profile: Profile,
  items: readonly BaseItem[],
): Generator<Verdict> {
  if (!base) return;
  const { sums, bad } = partSums(base, items);
  for (const figure of bad) yield unreadableFigure('金额', figure);
  for (const { column, parent, whole, parts, added } of sums) {
    const gap = added.minus(whole.value).abs();
    if (gap.lte(profile.tolerance.sum.value)) {
      yield PASS;
      continue;
    }
    yield fail({
      messageId: 'parts',
      cells: [whole.field.cell, ...parts.map(({ field }) => field.cell)],
      data: {
        column: columnLabel(base, column),
        name: baseLineName(parent),
        whole: show(whole.value),
        sum: show(added),
        gap: show(gap),
      },
      arithmetic: `${parts.map(({ value }) => show(value)).join(' + ')} = ${show(added)}`,
      expected: Number(added),
      actual: Number(whole.value),
    });
  }
}
