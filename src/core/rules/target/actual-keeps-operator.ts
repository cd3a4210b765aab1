import { sameWords } from '../../values/fold';
import { compact } from '../../values/text';
import { practice } from '../bases';
import { boundSign } from '../figures/bound-words';
import { indicatorName } from '../figures/extent';
import { onOneLine } from '../figures/indicator-text';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'actual-keeps-operator',
    name: '完成值带符号',
    category: 'target',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [practice('定量指标的完成值只能填数值')],
    condition: '实际完成值带有≥、≤、以上、以下、以内、之前等字样。',
    exempt: '与指标值完全相同的，由“完成值照抄指标值”给出。',
    messages: {
      operator: {
        what: '“{{name}}”的完成值“{{actual}}”带着“{{sign}}”，不是测得的数。',
        why: '完成值应是实际结果；带符号的值不能与指标值比较，也不能计分。',
        fix: '填写实际数值或实际日期。',
      },
    },
  },
  function* ({ form }) {
    for (const indicator of form.indicators) {
      const { target, actual } = indicator;
      if (!actual || compact(actual.text) === '') continue;
      const sign = boundSign(actual.text);
      const copied = target !== null && sameWords(target.text, actual.text);
      if (sign === null || copied) {
        if (sign === null) yield PASS;
        continue;
      }
      yield fail({
        messageId: 'operator',
        cells: [actual.cell],
        data: { name: indicatorName(indicator), actual: onOneLine(actual.text), sign },
        actual: onOneLine(actual.text),
      });
    }
  },
);
