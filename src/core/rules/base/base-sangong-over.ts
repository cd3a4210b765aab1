import { found } from '../bases';
import { overBudget } from '../figures/base-verdicts';
import { formRule } from '../rule';

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
  ({ form }) => overBudget(form, 'sangong'),
);
