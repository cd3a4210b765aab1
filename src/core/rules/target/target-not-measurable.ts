import { indicatorName } from '../figures/extent';
import { onOneLine } from '../figures/indicator-text';
import { rectification } from '../bases';
import { fail, formRule, PASS, unreadable } from '../rule';

/** A sentence that promises a time can be held against a date, if loosely. */
const PROMISES_TIME = /按时|及时|按期|准时|前完成|计划时间|规定时间|时限/;

export const rule = formRule(
  {
    id: 'target-not-measurable',
    name: '指标值笼统',
    category: 'target',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [rectification('指标值写“促进”等难以衡量，改为可量化的数值')],
    condition: '年度指标值只有“促进、提升、明显、良好、长期、是、完成”一类文字，没有数字和时间。',
    exempt: '指标值空白（另有规则）；写明按时、按期的时间要求。',
    explains: [{ rules: ['number-in-name', 'qual-value-nonstandard'], where: 'same-row' }],
    messages: {
      vague: {
        what: '“{{name}}”的指标值为“{{target}}”，没有数字或时间。',
        why: '笼统的指标值无法判断是否完成，也无法按比例计分。',
        fix: '改为可以核对的数值或期限，例如“≥95%”“不少于10次”“12月底前”。',
      },
    },
  },
  function* ({ form, assess }) {
    for (const indicator of form.indicators) {
      if (!indicator.target) continue;
      const { target } = assess(indicator);
      if (target.kind === 'unreadable') {
        yield unreadable(
          `“${indicatorName(indicator)}”的指标值无法读取：${target.reason}`,
          indicator.target.cell,
        );
      } else if (target.kind !== 'empty') {
        const text = onOneLine(indicator.target.text);
        const words =
          target.kind === 'qualitative' || (target.kind === 'sentence' && target.candidates.length === 0);
        if (!words || PROMISES_TIME.test(text)) yield PASS;
        else {
          yield fail({
            messageId: 'vague',
            cells: [indicator.target.cell],
            data: { name: indicatorName(indicator), target: text },
            actual: text,
          });
        }
      }
    }
  },
);
