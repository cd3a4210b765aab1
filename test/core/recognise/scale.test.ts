import { type Cell, SheetGrid } from '../../../src/core/grid/sheet';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';

/** A national form with this many indicator rows, merged by tens at level 2 and all through at level 1. */
function longSheet(rows: number): SheetGrid {
  const cells: Cell[] = [];
  const put = (row: number, col: number, value: string | number) =>
    cells.push({ row, col, value, text: String(value), formula: null, numberFormat: 'General' });
  put(1, 1, '2023年度部门整体支出绩效自评表');
  const header = [
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析',
  ];
  header.forEach((word, index) => put(2, index + 1, word));
  const merges = [{ top: 2, left: 1, bottom: rows + 2, right: 1 }];
  for (let index = 0; index < rows; index++) {
    const row = index + 3;
    if (index === 0) put(row, 2, '产出指标');
    if (index % 10 === 0) {
      put(row, 3, '数量指标');
      merges.push({ top: row, left: 3, bottom: Math.min(row + 9, rows + 2), right: 3 });
    }
    put(row, 4, `指标${index}名称`);
    put(row, 5, '≥100人');
    put(row, 6, `${90 + (index % 20)}人`);
    put(row, 7, 10);
    put(row, 8, 9.5);
  }
  put(rows + 3, 1, '总分');
  put(rows + 3, 7, rows * 10);
  return new SheetGrid({ id: 's', name: 's', visibility: 'visible', protected: false, cells, merges });
}

function seconds(sheet: SheetGrid): number {
  const start = performance.now();
  const { forms } = recogniseWorkbook({ sheets: [sheet] });
  expect(forms[0]!.indicators.length).toBeGreaterThanOrEqual(1000);
  return (performance.now() - start) / 1000;
}

test('time grows with the rows, not with their square', () => {
  const [short, long] = [longSheet(1_000), longSheet(10_000)];
  seconds(short);
  const best = (sheet: SheetGrid) => Math.min(...[1, 2, 3].map(() => seconds(sheet)));
  const [one, ten] = [best(short), best(long)];
  console.log(`1,000 行 ${(one * 1000).toFixed(0)} 毫秒，10,000 行 ${(ten * 1000).toFixed(0)} 毫秒`);
  // Ten times the rows; a square law would give a hundred. The margin is for a busy machine.
  expect(ten / one).toBeLessThan(35);
});

test('a header on every page of a long sheet costs no more', () => {
  const cells: Cell[] = [];
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  for (let row = 1; row <= 5_000; row++) {
    const values = row % 20 === 1 ? header : ['产出指标', '数量指标', `指标${row}名称`, '1', '1', '1', '1'];
    values.forEach((value, index) =>
      cells.push({ row, col: index + 1, value, text: value, formula: null, numberFormat: 'General' }),
    );
  }
  const sheet = new SheetGrid({
    id: 's',
    name: 's',
    visibility: 'visible',
    protected: false,
    cells,
    merges: [],
  });
  expect(seconds(sheet)).toBeLessThan(5);
});

test('a long sheet that is no form is left after its head', () => {
  const cells: Cell[] = [];
  for (let row = 1; row <= 50_000; row++)
    cells.push({ row, col: 1, value: row, text: String(row), formula: null, numberFormat: 'General' });
  const sheet = new SheetGrid({
    id: 's',
    name: 's',
    visibility: 'visible',
    protected: false,
    cells,
    merges: [],
  });
  const { dismissed } = recogniseWorkbook({ sheets: [sheet] });
  expect(dismissed[0]!.why).toContain('前 120 个非空行');
});
