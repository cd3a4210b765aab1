import type { Indicator, RecognisedForm } from '../../recognise/form';
import { review } from '../bases';
import { sectionOf } from '../figures/extent';
import { wordsOnly } from '../figures/likeness';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'duplicate-indicator',
    name: '指标重复',
    category: 'structure',
    severity: 'warning',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [review('产出与效益指标重复设置的，只计其一')],
    condition: '两行三级指标去掉标点和编号后相同；一行在产出、一行在效益的为错误。',
    exempt: '合并单元格显示同一名称的各行；按项目分列的指标清单。',
    messages: {
      same: {
        what: '第{{row}}行的“{{name}}”与第{{first}}行的指标相同。',
        why: '同一内容重复计分。',
        fix: '保留一处，另一处改为其他指标或删去，并调整分值。',
      },
      across: {
        what: '“{{name}}”在产出和效益中各设了一次（第{{first}}行、第{{row}}行）。',
        why: '复核时，产出与效益重复设置的指标只计其一。',
        fix: '分清是产出还是效益，保留一处，另一处改设相应的指标。',
      },
    },
  },
  function* ({ form }) {
    const seen = new Map<string, Indicator>();
    for (const indicator of form.indicators) {
      const { level3 } = indicator;
      const key = wordsOnly(level3?.text ?? '');
      if (!level3 || key === '') continue;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, indicator);
        yield PASS;
        continue;
      }
      const blocks = new Set([blockOf(form, first), blockOf(form, indicator)]);
      const across = blocks.has('output') && blocks.has('benefit');
      yield fail({
        messageId: across ? 'across' : 'same',
        cells: [level3.cell, first.level3!.cell],
        data: { name: indicator.name, row: indicator.row, first: first.row },
        severity: across ? 'error' : 'warning',
      });
    }
  },
);

/** Output and benefit are the two blocks between which a repetition counts twice. */
function blockOf(form: RecognisedForm, indicator: Indicator): string {
  const kind = sectionOf(form, indicator.row, 1)?.kind;
  return kind === 'output' || kind === 'benefit' ? kind : 'any';
}
