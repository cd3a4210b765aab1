import { arithmetic } from '../bases';
import { unequalParts } from '../figures/base-verdicts';
import { formRule } from '../rule';

export const rule = formRule(
  {
    id: 'base-project-sum',
    name: '项目支出分项不等于合计',
    category: 'base',
    severity: 'error',
    kinds: ['base-data'],
    basis: [arithmetic('项目支出＝业务工作专项＋运行维护专项＋其他项目')],
    condition: '项目支出合计与各分项之和不符（按栏，容差0.01）。',
    exempt: '合计没有填；分项都没有填。',
    messages: {
      parts: {
        what: '{{column}}：“{{name}}”为{{whole}}，分项相加为{{sum}}，相差{{gap}}。',
        why: '合计应等于各分项之和。',
        fix: '核对{{column}}一栏“{{name}}”的合计和分项，改正填错的一处。',
      },
    },
  },
  ({ form, profile }) => unequalParts(form, profile, ['project']),
);
