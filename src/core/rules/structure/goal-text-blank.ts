import { isEmpty } from '../../values/reading';
import { arithmetic } from '../bases';
import { fail, formRule, notEnoughData, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'goal-text-blank',
    name: '总体目标或完成情况空白',
    category: 'structure',
    severity: 'error',
    kinds: ['department', 'project'],
    basis: [arithmetic('表中设有年度总体目标，预期目标和实际完成情况都应填写')],
    condition: '年度总体目标的预期目标或实际完成情况没有填写。',
    exempt: '表中没有设总体目标；表在这里截断的作“数据不足”。',
    messages: {
      blank: {
        what: '年度总体目标的{{parts}}没有填写。',
        why: '总体目标和完成情况是判断各项指标是否相关、是否完成的依据。',
        fix: '补填{{parts}}，写明任务、数量和结果。',
      },
    },
  },
  function* ({ form, grid }) {
    const end = grid.sheets.find((sheet) => sheet.id === form.sheetId)?.lastRow ?? form.lastRow;
    for (const { planned, reached } of form.goals) {
      const blanks = [
        { label: '预期目标', field: planned },
        { label: '实际完成情况', field: reached },
      ].flatMap(({ label, field }) => (field && isEmpty(field.reading) ? [{ label, cell: field.cell }] : []));
      if (blanks.length === 0) {
        yield PASS;
        continue;
      }
      if (blanks.every(({ cell }) => cell.row > end)) {
        yield notEnoughData('表在总体目标处截断', blanks[0]!.cell);
        continue;
      }
      yield fail({
        messageId: 'blank',
        cells: blanks.map(({ cell }) => cell),
        data: { parts: blanks.map(({ label }) => label).join('和') },
        actual: '',
      });
    }
  },
);
