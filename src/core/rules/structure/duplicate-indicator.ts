import type { Indicator, RecognisedForm } from '../../recognise/form';
import { review } from '../bases';
import { sectionOf } from '../figures/extent';
import { wordsOnly } from '../figures/likeness';
import { fail, formRule, PASS, type Verdict } from '../rule';

export const rule = formRule(
  {
    id: 'duplicate-indicator',
    name: '指标重复',
    category: 'structure',
    severity: 'warning',
    kinds: ['department', 'project', 'score-sheet', 'indicator-list'],
    basis: [review('产出与效益指标重复设置的，只计其一')],
    condition:
      '两行三级指标去掉标点和编号后相同；一行在产出、一行在效益的为错误。没有分值的指标清单，看相邻两行名称只差“时间”“数量”等字、完成值一字不差的。',
    exempt: '合并单元格显示同一名称的各行；指标清单中不同项目的同名指标。',
    messages: {
      same: {
        what: '第{{row}}行的“{{name}}”与第{{first}}行的指标相同。',
        why: '同一内容重复计分。',
        fix: '保留一处，另一处改为其他指标或删去，并调整分值。',
      },
      neighbour: {
        what: '第{{row}}行的“{{name}}”与上一行的“{{above}}”说的是同一件事，完成值也相同。',
        why: '同一内容列成两项指标，完成的项数多算了一项。',
        fix: '合并为一项，另设其他指标。',
      },
      across: {
        what: '“{{name}}”在产出和效益中各设了一次（第{{first}}行、第{{row}}行）。',
        why: '复核时，产出与效益重复设置的指标只计其一。',
        fix: '分清是产出还是效益，保留一处，另一处改设相应的指标。',
      },
    },
  },
  function* ({ form }) {
    if (form.kind === 'indicator-list') {
      yield* neighbours(form);
      return;
    }
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

/** Words by which two names of one thing differ. */
const MEASURE_WORDS = /(?:完成)?(?:时间|时限|日期|数量|情况|个数|次数)$/;
/** A shorter result, such as 是 or 完成, is the same for many things. */
const TELLING = 8;

/** Lists repeat names from project to project: only neighbouring rows that report the very same thing count. */
function* neighbours(form: RecognisedForm): Generator<Verdict> {
  for (const [index, indicator] of form.indicators.entries()) {
    const above = form.indicators[index - 1];
    const { level3 } = indicator;
    if (!above?.level3 || !level3 || indicator.name === '') continue;
    const core = (one: Indicator) => wordsOnly(one.name).replace(MEASURE_WORDS, '');
    const actual = wordsOnly(indicator.actual?.text ?? '');
    const same = core(indicator) === core(above) && actual === wordsOnly(above.actual?.text ?? '');
    if (!same || actual.length < TELLING) yield PASS;
    else {
      yield fail({
        messageId: 'neighbour',
        cells: [level3.cell, above.level3.cell],
        data: { name: indicator.name, row: indicator.row, above: above.name },
      });
    }
  }
}

/** Output and benefit are the two blocks between which a repetition counts twice. */
function blockOf(form: RecognisedForm, indicator: Indicator): string {
  const kind = sectionOf(form, indicator.row, 1)?.kind;
  return kind === 'output' || kind === 'benefit' ? kind : 'any';
}
