import { remembered } from '../bases';
import { overBudget } from '../figures/base-verdicts';
import { formRule } from '../rule';

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
  ({ form }) => overBudget(form, 'public'),
);
