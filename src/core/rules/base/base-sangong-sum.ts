import { found } from '../bases';
import { unequalParts } from '../figures/base-verdicts';
import { formRule } from '../rule';

export const rule = formRule(
  {
    id: 'base-sangong-sum',
    name: '三公经费分项不等于合计',
    category: 'base',
    severity: 'error',
    kinds: ['base-data'],
    basis: [
      found('hunan-base-table', '三公经费＝公务用车购置和维护＋出国＋公务接待；公务用车＝购置＋运行维护'),
    ],
    condition:
      '三公经费合计与公务用车、出国、接待之和不符，或公务用车与购置、运行维护之和不符（按栏，容差0.01）。',
    exempt: '合计没有填；分项都没有填（空白和“/”按0计）。',
    messages: {
      parts: {
        what: '{{column}}：“{{name}}”为{{whole}}，分项相加为{{sum}}，相差{{gap}}。',
        why: '合计应等于各分项之和。',
        fix: '核对{{column}}一栏“{{name}}”的合计和分项，改正填错的一处。',
      },
    },
  },
  ({ form, profile }) => unequalParts(form, profile, ['sangong', 'sangong-car']),
);
