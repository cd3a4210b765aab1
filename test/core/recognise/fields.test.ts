import type { Field } from '../../../src/core/values/field';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import { sheetOf, workbookOf } from '../../support/sheet';

/** What every field carries, and what hidden rows and columns change: nothing but a remark. */
const ROWS = [
  ['2023年度部门整体支出绩效自评表'],
  ['部门名称', '青禾市林业局'],
  ['资金', '年初预算数', '全年预算数', '全年执行数', '执行率'],
  ['年度资金总额', 100, 100, 97, 0.97],
  ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '偏差原因'],
  ['产出指标', '数量指标', '造林面积', 1, 0.97, 50, 48],
  ['效益指标', '生态效益指标', '增加绿量', '2%', '2%', 50, 50],
  ['总分', null, null, null, null, 100, 98],
];

describe('the number format of a cell', () => {
  const formats = { E4: '0.00%', D6: '0%', E6: '0%', F6: '0.0', G6: '0.0' };
  const [form] = recogniseWorkbook(workbookOf(sheetOf(ROWS, { formats }))).forms;
  const row = form!.indicators[0]!;

  it('is known of every field, General where the cell says none or is blank', () => {
    const known = (field: Field | null | undefined) => [field?.text, field?.numberFormat];
    expect([row.target, row.actual, row.weightField, row.score, row.note].map(known)).toEqual([
      ['100%', '0%'],
      ['97%', '0%'],
      ['50', '0.0'],
      ['48', '0.0'],
      ['', 'General'],
    ]);
    expect(known(form!.funds!.lines[0]!.rate)).toEqual(['97.00%', '0.00%']);
    expect(known(form!.title)[1]).toBe('General');
    expect(known(form!.unitField)[1]).toBe('General');
  });
});

describe('hidden rows and columns', () => {
  const shown = sheetOf(ROWS);
  const hidden = sheetOf(ROWS);
  Object.assign(hidden, { hiddenRows: new Set([7]), hiddenCols: new Set([8]) });
  const [open, covered] = [shown, hidden].map((sheet) => recogniseWorkbook(workbookOf(sheet)).forms[0]!);

  it('are read like any other, and that they are is said', () => {
    expect(covered!.indicators).toEqual(open!.indicators);
    expect(covered!.remarks).toEqual([
      ...open!.remarks,
      '第 7 行是隐藏行，已照常读取',
      '第 H 列是隐藏列，已照常读取',
    ]);
  });
});
