import { show } from '../../values/decimal';
import { boundOfOperator } from '../../values/operators';
import { inOneUnit } from '../../values/units';
import { remembered } from '../bases';
import { indicatorName } from '../figures/extent';
import { actualText, targetText } from '../figures/indicator-text';
import { groupOfRow } from '../figures/group-items';
import { notesOf } from '../figures/notes';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'range-actual-outside',
    name: '完成值在区间之外',
    category: 'target',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [remembered('mof-2020-10', '完成值偏离指标值的，分析原因')],
    condition: '指标值是一个区间（如5—10件），完成值低于下限或高于上限，没有说明。',
    exempt: '写有说明；完成值读不出一个数；单位不同（另有规则）。',
    messages: {
      below: {
        what: '“{{name}}”指标值“{{target}}”，完成值“{{actual}}”，低于下限{{low}}。',
        why: '低于区间下限为没有完成。',
        fix: '核对完成值；无误时扣分，并写明偏差原因和改进措施。',
      },
      above: {
        what: '“{{name}}”指标值“{{target}}”，完成值“{{actual}}”，高于上限{{high}}。',
        why: '超出预定区间，说明指标值定得不准，应说明原因。',
        fix: '核对完成值；无误时说明超出的原因，下年调整区间。',
      },
    },
  },
  function* ({ form, assess }) {
    for (const indicator of form.indicators) {
      const { target, actual } = assess(indicator);
      if (target.kind !== 'range' || actual.kind !== 'quantity') continue;
      const group = groupOfRow(form, indicator.row);
      const low = inOneUnit(actual.quantity, { value: target.low, unit: target.unit });
      const high = inOneUnit(actual.quantity, { value: target.high, unit: target.unit });
      if (!low || !high) continue;
      const bound = boundOfOperator(actual.operator);
      // 超过 10 件 lies above a limit of 10.
      const beyond = bound?.direction === 'at-least' && !bound.inclusive;
      const above = high.a.gt(high.b) || (beyond && high.a.eq(high.b));
      const below = low.a.lt(low.b) && bound?.direction !== 'at-least';
      if ((!above && !below) || (group !== null && notesOf(group).length > 0)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: above ? 'above' : 'below',
        cells: [indicator.actual!.cell, indicator.target!.cell],
        data: {
          name: indicatorName(indicator),
          target: targetText(indicator),
          actual: actualText(indicator),
          ...(above ? { high: show(target.high) } : { low: show(target.low) }),
        },
        expected: `${show(target.low)}—${show(target.high)}`,
        actual: actualText(indicator),
      });
    }
  },
);
