import { sameWords } from '../../values/fold';
import { compact } from '../../values/text';
import { review } from '../bases';
import { indicatorName } from '../figures/extent';
import { onOneLine } from '../figures/indicator-text';
import { boundSign } from '../figures/bound-words';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'actual-copies-target',
    name: '完成值照抄指标值',
    category: 'target',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('完成值连同符号照抄指标值，不是实际结果')],
    condition: '实际完成值与年度指标值的文字相同，而且带着≥、≤、以上、以下、以内、之前等字样。',
    exempt: '两处都是确定的数（如都是100%）；定性指标的用语相同。',
    messages: {
      copied: {
        what: '“{{name}}”的完成值“{{actual}}”照抄了指标值，带着“{{sign}}”。',
        why: '“{{actual}}”是要求，不是结果，看不出实际完成多少。',
        fix: '填写实际数值或实际日期。',
      },
    },
  },
  function* ({ form }) {
    for (const indicator of form.indicators) {
      const { target, actual } = indicator;
      if (!target || !actual || compact(target.text) === '' || compact(actual.text) === '') continue;
      const sign = boundSign(actual.text);
      if (sign === null || !sameWords(target.text, actual.text)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'copied',
        cells: [actual.cell, target.cell],
        data: { name: indicatorName(indicator), actual: onOneLine(actual.text), sign },
        actual: onOneLine(actual.text),
      });
    }
  },
);
