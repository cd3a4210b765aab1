import { type CellAddress, formatCell } from '../../grid/address';
import type { SheetGrid } from '../../grid/sheet';
import type { RecognisedForm } from '../../recognise/form';
import { type Decimal, show } from '../../values/decimal';
import { readCell } from '../../values/read-cell';
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
    explains: [{ rules: ['weight-child-sum'], where: 'same-row' }],
    messages: {
      conflict: {
        what: '“{{name}}”标签写{{label}}分，分值列写{{column}}分。',
        why: '同一项只能有一个分值。',
        fix: '核对原定分值，把{{labelCell}}与{{columnCell}}两处改为一致。',
      },
    },
  },
  function* ({ form, grid, profile }) {
    const sheet = grid.sheets.find((one) => one.id === form.sheetId);
    for (const { name, label, at, column, columnAt } of [...sections(form, sheet), ...names(form)]) {
      const gap = label.minus(column).abs();
      if (gap.lte(profile.tolerance.sum.value)) yield PASS;
      else {
        yield fail({
          messageId: 'conflict',
          cells: [columnAt, at],
          data: {
            name,
            label: show(label),
            column: show(column),
            labelCell: formatCell(at),
            columnCell: formatCell(columnAt),
          },
          expected: Number(label),
          actual: Number(column),
        });
      }
    }
  },
);

interface Place {
  readonly name: string;
  readonly label: Decimal;
  readonly at: CellAddress;
  readonly column: Decimal;
  readonly columnAt: CellAddress;
}

/** Level-1 and level-2 labels beside a weight column of their own. */
function sections(form: RecognisedForm, sheet: SheetGrid | undefined): Place[] {
  return form.sections.flatMap((section) => {
    const role = section.level === 1 ? 'level1Weight' : 'level2Weight';
    const column = form.columns.find((one) => one.role === role);
    const label = splitWeight(section.label.text, { loose: true }).weight;
    if (!column || !label || !sheet) return [];
    const columnAt = sheet.anchor(section.firstRow, column.col);
    const reading = readCell(sheet.shownAt(section.firstRow, column.col));
    if (reading.kind !== 'number') return [];
    return [{ name: section.name, label, at: section.label.cell, column: reading.value, columnAt }];
  });
}

/** In a name, a bracketed number without 分 may mean anything (a code, a count): only （5分） is a weight there. */
function names(form: RecognisedForm): Place[] {
  return form.indicators.flatMap((indicator) => {
    const { level3, weight } = indicator;
    if (!level3 || weight?.source !== 'cell' || !/分\s*[）)]/.test(level3.text)) return [];
    const label = splitWeight(level3.text).weight;
    if (!label) return [];
    const name = indicatorName(indicator);
    return [{ name, label, at: level3.cell, column: weight.value, columnAt: weight.cell }];
  });
}
