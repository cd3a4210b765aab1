import { show, showPercent } from '../../values/decimal';
import { remembered } from '../bases';
import { columnLabel } from '../figures/base-table';
import { readFigure, unreadableFigure } from '../figures/numbers';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'base-public-over',
    name: '公用经费超预算',
    category: 'base',
    severity: 'warning',
    kinds: ['base-data'],
    basis: [remembered('hunan-indicator-bands', '公用经费控制率＝实际支出公用经费÷预算安排公用经费')],
    condition: '公用经费的本年决算数大于本年预算数。',
    exempt: '预算数或决算数没有填。',
    messages: {
      over: {
        what: '公用经费决算{{spent}}，预算{{budget}}，超出{{gap}}{{percent}}。',
        why: '公用经费决算应控制在预算之内。',
        fix: '核对两个数；确实超预算的，说明原因，并在自评表相应指标扣分。',
      },
    },
  },
  function* ({ form }) {
    const line = form.base?.lines.find((one) => one.item === 'public');
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
  },
);
