import { formatCell } from '../../grid/address';
import type { RecognisedForm } from '../../recognise/form';
import { show } from '../../values/decimal';
import { splitWeight } from '../../values/text';
import { arithmetic } from '../bases';
import { indicatorName } from '../figures/extent';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'weight-label-conflict',
    name: '标签分值与列中分值冲突',
    category: 'weight',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [arithmetic('同一项的分值在两处写明时应相同')],
    condition: '同一项的分值既写在标签里（如“数量指标（15）”），又写在分值列里，两个数不同。',
    exempt: '只有一处写明分值；下级合计与上级标签不符的，由“下级分值合计不等于上级”给出。',
    messages: {
      conflict: {
        what: '“{{name}}”标签写{{label}}分，分值列写{{column}}分。',
        why: '同一项只能有一个分值。',
        fix: '核对原定分值，把{{labelCell}}与{{columnCell}}两处改为一致。',
      },
    },
  },
  function* ({ form, profile }) {
    for (const { name, text, at, column } of places(form)) {
      const label = splitWeight(text, { loose: false }).weight;
      if (!label) continue;
      const gap = label.minus(column.value).abs();
      if (gap.lte(profile.tolerance.sum.value)) yield PASS;
      else {
        yield fail({
          messageId: 'conflict',
          cells: [column.cell, at],
          data: {
            name,
            label: show(label),
            column: show(column.value),
            labelCell: formatCell(at),
            columnCell: formatCell(column.cell),
          },
          expected: Number(label),
          actual: Number(column.value),
        });
      }
    }
  },
);

function* places(form: RecognisedForm) {
  for (const section of form.sections) {
    if (section.weight?.source !== 'cell') continue;
    yield { name: section.name, text: section.label.text, at: section.label.cell, column: section.weight };
  }
  for (const indicator of form.indicators) {
    const { level3, weight } = indicator;
    // In a name, a bracketed number without 分 may mean anything (a code, a count): only （5分） is a weight there.
    if (!level3 || weight?.source !== 'cell' || !/分\s*[）)]/.test(level3.text)) continue;
    yield { name: indicatorName(indicator), text: level3.text, at: level3.cell, column: weight };
  }
}
