import { show } from '../../values/decimal';
import { review } from '../bases';
import { agreement, projectAmounts, projectsTogether } from '../figures/scopes';
import { fail, PASS, workbookRule } from '../rule';

export const rule = workbookRule(
  {
    id: 'x-amount-tail',
    name: '尾差',
    category: 'cross',
    severity: 'advice',
    kinds: ['department', 'project', 'base-data'],
    basis: [review('0.05以内的尾差可以接受')],
    condition: '各表同一项目支出的预算数或执行数，相差大于0.005、不超过0.05。',
    exempt: '完全一致；差额更大的另有规则。',
    messages: {
      tail: {
        what: '{{left}}为{{a}}，{{right}}为{{b}}，有尾差{{gap}}。',
        why: '尾差多由四舍五入造成，可以接受。',
        fix: '如需完全一致，按决算数统一到同一位小数。',
      },
    },
  },
  function* ({ forms, profileOf }) {
    const amounts = projectAmounts(forms);
    if (!amounts) return;
    const tail = forms[0] ? profileOf(forms[0]).tolerance.tail.value : 0;
    const { base, department, projects } = amounts;
    const [annual, spent] = [projectsTogether(projects, 'annual'), projectsTogether(projects, 'spent')];
    const pairs = [
      [department.annual, base.budget && { ...base.budget, cells: [base.budget.at] }],
      [department.annual, annual],
      [department.spent, base.spent && { ...base.spent, cells: [base.spent.at] }],
      [department.spent, spent],
    ] as const;
    for (const [left, right] of pairs) {
      if (!left || !right) continue;
      const verdict = agreement(left.value, right.value, tail);
      if (verdict === 'same') yield PASS;
      if (verdict !== 'tail') continue;
      yield fail({
        messageId: 'tail',
        cells: [left.at, ...right.cells],
        data: {
          left: left.label,
          a: show(left.value),
          right: right.label,
          b: show(right.value),
          gap: show(left.value.minus(right.value).abs()),
        },
        arithmetic: `${show(left.value)} − ${show(right.value)} = ${show(left.value.minus(right.value))}`,
      });
    }
  },
);
