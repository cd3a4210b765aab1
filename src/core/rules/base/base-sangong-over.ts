import { show, showPercent } from '../../values/decimal';
import { found } from '../bases';
import { columnLabel } from '../figures/base-table';
import { readFigure, unreadableFigure } from '../figures/numbers';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'base-sangong-over',
    name: '三公经费超预算',
    category: 'base',
    severity: 'warning',
    kinds: ['base-data'],
    basis: [found('yueyang-table', '三公经费控制率不超过100%得满分，每超1个百分点扣1分')],
    condition: '三公经费的本年决算数大于本年预算数。',
    exempt: '预算数或决算数没有填。',
    messages: {
      over: {
        what: '三公经费决算{{spent}}，预算{{budget}}，超出{{gap}}{{percent}}。',
        why: '三公经费决算应控制在预算之内，超出的按超出比例扣分。',
        fix: '核对两个数；确实超预算的，说明原因，并在自评表相应指标扣分。',
      },
    },
  },
  function* ({ form }) {
    const line = form.base?.lines.find((one) => one.item === 'sangong');
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
