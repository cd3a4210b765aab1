import { show, decimal } from '../../values/decimal';
import { found } from '../bases';
import { executionLine, formCell } from '../figures/extent';
import { formTotals } from '../figures/scores';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'weight-exec-missing',
    name: '没有预算执行率分值',
    category: 'weight',
    severity: 'advice',
    kinds: ['department', 'project'],
    basis: [found('mof-2020-10', '预算执行率占10分')],
    condition: '口径规定了预算执行率的分值，而表中资金部分没有分值。',
    exempt: '口径不设预算执行率分值（如湖南的部门整体支出自评表）；表中没有任何分值。',
    messages: {
      missing: {
        what: '资金部分没有预算执行率的分值，口径规定为{{standard}}分。',
        why: '预算执行率是计分内容之一。',
        fix: '按本地表样核对；表样设有该项时，补填分值{{standard}}分。',
      },
    },
  },
  function* ({ form, profile }) {
    const { value } = form.kind === 'department' ? profile.weights.department : profile.weights.project;
    if (value.execution === null || form.groups.every((group) => group.weight === null)) return;
    if (formTotals(form).executionWeight !== null) {
      yield PASS;
      return;
    }
    const line = executionLine(form) ?? form.funds?.lines[0];
    yield fail({
      messageId: 'missing',
      cells: [line?.weight?.cell ?? line?.label.cell ?? formCell(form)],
      data: { standard: show(decimal(value.execution)) },
      expected: value.execution,
    });
  },
);
