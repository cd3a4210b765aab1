import type { SheetCell } from '../../grid/address';
import { convention } from '../bases';
import { fail, PASS, workbookRule } from '../rule';

/** As many reasons as a message can carry. */
const REASONS_SHOWN = 3;

export const rule = workbookRule(
  {
    id: 'form-not-recognized',
    name: '未识别为自评表',
    category: 'structure',
    severity: 'error',
    kinds: [],
    basis: [convention('表头中至少要有三级指标、指标值、完成值、分值、得分中的三项')],
    condition: '工作簿的各工作表都没有认出绩效自评表、基础数据表或与之相近的表。',
    exempt: '认出任何一张表时不再提示；没有认出的工作表另外列出。',
    messages: {
      none: {
        what: '没有找到绩效自评表（共看了{{sheets}}张工作表）。',
        why: '{{reasons}}',
        fix: '确认打开的是自评表；表头应有三级指标、年度指标值、实际完成值、分值、得分等栏目。',
      },
    },
  },
  function* ({ forms, grid, recognition }) {
    if (forms.length > 0) {
      yield PASS;
      return;
    }
    const first = grid.sheets[0];
    const cell: SheetCell = { sheetId: first?.id ?? '', sheet: first?.name ?? '', row: 1, col: 1 };
    const reasons = recognition.dismissed.map(({ sheet, why }) => `“${sheet}”：${why}`);
    yield fail({
      messageId: 'none',
      cells: [cell],
      data: {
        sheets: grid.sheets.length,
        reasons:
          reasons.length === 0
            ? '工作簿中没有可读的内容。'
            : `${reasons.slice(0, REASONS_SHOWN).join('；')}${reasons.length > REASONS_SHOWN ? '等' : ''}`,
      },
    });
  },
);
