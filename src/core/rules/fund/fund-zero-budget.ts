import { show } from '../../values/decimal';
import { practice } from '../bases';
import { fundAmounts, lineName, SOURCE_ROLES } from '../figures/funds';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'fund-zero-budget',
    name: '预算为0却有支出',
    category: 'fund',
    severity: 'warning',
    kinds: ['department', 'project', 'fund-list'],
    basis: [practice('没有预算不得支出；年中追加的应有文号')],
    condition:
      '全年预算数填0而全年执行数大于0的为错误；年初预算数填0而有支出的为警告。总额已经指出的，不再逐项重复。',
    exempt: '预算数空白（不等于0）。',
    messages: {
      annual: {
        what: '“{{name}}”全年预算数为0，全年执行数为{{spent}}。',
        why: '没有预算就没有支出的依据，执行率也无从计算。',
        fix: '核对全年预算数；有追加的填调整后的数。',
      },
      initial: {
        what: '“{{name}}”年初预算数为0，全年执行数为{{spent}}。',
        why: '年初没有预算的支出来自年中追加或上级下达，应有依据。',
        fix: '在说明中写明追加或下达的文号、时间和金额。',
      },
    },
  },
  function* ({ form }) {
    let totalTold = false;
    for (const line of form.funds?.lines ?? []) {
      const { initial, annual, spent } = fundAmounts(form, line);
      if (spent.state !== 'number') continue;
      const zero = (figure: typeof initial) => figure.state === 'number' && figure.value.eq(0);
      if (!spent.value.gt(0) || (!zero(annual) && !zero(initial))) {
        yield PASS;
        continue;
      }
      if (totalTold && SOURCE_ROLES.has(line.role)) continue;
      if (line.role === 'total') totalTold = true;
      const [messageId, cell] = zero(annual)
        ? (['annual', line.annualBudget!.cell] as const)
        : (['initial', line.initialBudget!.cell] as const);
      yield fail({
        messageId,
        cells: [cell, spent.field.cell],
        data: { name: lineName(line), spent: show(spent.value) },
        actual: 0,
        severity: messageId === 'annual' ? 'error' : 'warning',
      });
    }
  },
);
