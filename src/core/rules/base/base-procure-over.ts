import { show } from '../../values/decimal';
import { columnLabel } from '../figures/base-table';
import { readFigure, unreadableFigure } from '../figures/numbers';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'base-procure-over',
    name: '政府采购超预算',
    category: 'base',
    severity: 'warning',
    kinds: ['base-data'],
    basis: [{ source: 'lechang-2021', evidence: 'case', says: '政府采购执行率＝实际采购金额÷采购预算' }],
    condition: '政府采购金额的本年决算数（实际采购）大于本年预算数（采购计划）。',
    exempt: '预算数或决算数没有填。',
    messages: {
      over: {
        what: '政府采购实际{{spent}}，预算{{budget}}，超出{{gap}}。',
        why: '政府采购应在预算（计划）之内执行，超出的应有调整批复。',
        fix: '核对两个数；确有追加采购预算的，填调整后的数并写明批复。',
      },
    },
  },
  function* ({ form }) {
    const line = form.base?.lines.find((one) => one.item === 'procurement');
    if (!line) return;
    const [budget, spent] = [readFigure(line.budget), readFigure(line.spent)];
    if (budget.state === 'unreadable') yield unreadableFigure(columnLabel(form.base!, 'budget'), budget);
    if (spent.state === 'unreadable') yield unreadableFigure(columnLabel(form.base!, 'spent'), spent);
    if (budget.state !== 'number' || spent.state !== 'number') return;
    const gap = spent.value.minus(budget.value);
    if (gap.lte(0)) {
      yield PASS;
      return;
    }
    yield fail({
      messageId: 'over',
      cells: [spent.field.cell, budget.field.cell],
      data: { spent: show(spent.value), budget: show(budget.value), gap: show(gap) },
      arithmetic: `${show(spent.value)} − ${show(budget.value)} = ${show(gap)}`,
      expected: Number(budget.value),
      actual: Number(spent.value),
    });
  },
);
