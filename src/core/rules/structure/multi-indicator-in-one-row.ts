import { withoutBrackets } from '../../values/text';
import { review } from '../bases';
import { fail, formRule, PASS } from '../rule';

const MEASURED_NOUN = /(?:率|数|额)$/;

export const rule = formRule(
  {
    id: 'multi-indicator-in-one-row',
    name: '一行多个指标',
    category: 'structure',
    severity: 'advice',
    kinds: ['department', 'project', 'score-sheet', 'indicator-list'],
    basis: [review('一行写几个指标，无法分别考核')],
    condition: '三级指标按顿号、斜线、分号分开后，有两个以上以率、数、额结尾的名称。',
    exempt: '括号里的解释不算。',
    messages: {
      several: {
        what: '“{{name}}”一行写了{{count}}个指标。',
        why: '几个指标合用一个指标值和一个得分，看不出哪一个没有完成。',
        fix: '拆成{{count}}行，分别填写指标值、完成值、分值和得分。',
      },
    },
  },
  function* ({ form }) {
    for (const { level3 } of form.indicators) {
      if (!level3 || level3.text === '') continue;
      const parts = withoutBrackets(level3.text)
        .split(/[、/;；]/)
        .filter((part) => MEASURED_NOUN.test(part));
      if (parts.length < 2) yield PASS;
      else {
        yield fail({
          messageId: 'several',
          cells: [level3.cell],
          data: { name: level3.text.replace(/\s+/g, ''), count: parts.length },
          actual: parts.length,
        });
      }
    }
  },
);
