import { show } from '../../values/decimal';
import { arithmetic } from '../bases';
import { baseLineName, columnLabel, partSums } from '../figures/base-table';
import { unreadableFigure } from '../figures/numbers';
import { fail, formRule, PASS } from '../rule';

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
  function* ({ form, profile }) {
    if (!form.base) return;
    const { sums, bad } = partSums(form.base, ['project']);
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
          column: columnLabel(form.base, column),
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
  },
);
