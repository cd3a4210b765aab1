import type { CellAddress } from '../../grid/address';
import { convention } from '../bases';
import { numberFields } from '../figures/number-fields';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'hidden-or-text-number',
    name: '数字存为文本或行列隐藏',
    category: 'structure',
    severity: 'advice',
    kinds: ['department', 'project', 'score-sheet', 'base-data', 'indicator-list', 'fund-list'],
    basis: [convention('金额、分值、得分应为数值；表内不应有隐藏的行列')],
    condition: '金额、分值、得分的单元格里是存为文本的数字；表的范围内有填了内容而被隐藏的行或列。',
    exempt: '百分比；带单位的文字；指标值和完成值（可以是文字）；没有内容的隐藏行列。',
    messages: {
      text: {
        what: '{{count}}个金额、分值或得分的单元格里，数字存成了文本。',
        why: '存为文本的数字不参加求和，用公式算的合计会少算。',
        fix: '把这些单元格转换为数字，再看合计有没有变化。',
      },
      hidden: {
        what: '表内{{what}}被隐藏，里面有内容。',
        why: '隐藏的内容仍参加计算，打印和复核时却看不到。',
        fix: '取消隐藏；不需要的内容删去。',
      },
    },
  },
  function* ({ form, grid }) {
    const numbers = numberFields(form).map(({ field }) => field);
    const texts = numbers.filter(({ reading }) => reading.kind === 'number' && reading.storedAsText);
    if (texts.length > 0) {
      yield fail({
        messageId: 'text',
        cells: texts.map((field) => field.cell),
        data: { count: texts.length },
        actual: texts.length,
      });
    } else if (numbers.length > 0) yield PASS;

    const sheet = grid.sheets.find((one) => one.id === form.sheetId);
    if (!sheet || (sheet.hiddenRows.size === 0 && sheet.hiddenCols.size === 0)) return;
    const cells = [...sheet.cells()].filter(
      (cell) => cell.value !== null && cell.row >= form.firstRow && cell.row <= form.lastRow,
    );
    const rows = firstOfEach(
      cells.filter((cell) => sheet.hiddenRows.has(cell.row)),
      ({ row }) => row,
    );
    const cols = firstOfEach(
      cells.filter((cell) => sheet.hiddenCols.has(cell.col)),
      ({ col }) => col,
    );
    if (rows.length > 0) {
      yield fail({
        messageId: 'hidden',
        cells: rows,
        data: { what: `第${rows.map(({ row }) => row).join('、')}行` },
      });
    }
    if (cols.length > 0) {
      yield fail({ messageId: 'hidden', cells: cols, data: { what: `${cols.length}列` } });
    }
  },
);

function firstOfEach<T extends CellAddress>(cells: readonly T[], key: (cell: T) => number): CellAddress[] {
  const seen = new Map<number, CellAddress>();
  for (const cell of cells) {
    if (!seen.has(key(cell))) seen.set(key(cell), { row: cell.row, col: cell.col });
  }
  return [...seen.values()];
}
