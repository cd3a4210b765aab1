/**
 * How the time of recognition grows with the rows of a sheet: `npm run bench:recognise`.
 *
 * Three sheets made by code (no file is read): a form with the header once and merged labels, the same with the header
 * printed again on every page of forty rows, and one whose header words are all unknown. Each with 1,000, 10,000 and
 * 100,000 indicator rows; the best of three runs counts. The ratio of linear time is 10.
 */
import { type Cell, SheetGrid } from '../src/core/grid/sheet';
import { recogniseWorkbook } from '../src/core/recognise/recognise';

const KNOWN = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析',
];
const UNKNOWN = ['甲栏', '乙栏', '丙栏', '丁栏', '戊栏', '己栏', '庚栏', '辛栏'];
const PAGE = 40;

interface Shape {
  readonly name: string;
  readonly header: readonly string[];
  /** The header again after so many rows; 0 for never. */
  readonly page: number;
  readonly merged: boolean;
}

const SHAPES: readonly Shape[] = [
  { name: '表头一次，标签合并', header: KNOWN, page: 0, merged: true },
  { name: '每 40 行重复表头', header: KNOWN, page: PAGE, merged: false },
  { name: '表头全部没有见过', header: UNKNOWN, page: 0, merged: true },
];

function sheetWith(rows: number, shape: Shape): SheetGrid {
  const cells: Cell[] = [];
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  const put = (row: number, col: number, value: string | number) =>
    cells.push({ row, col, value, text: String(value), formula: null, numberFormat: 'General' });
  put(1, 1, '2023年度部门整体支出绩效自评表');
  let row = 2;
  const printHeader = () => {
    shape.header.forEach((word, index) => put(row, index + 1, word));
    row++;
  };
  printHeader();
  const kinds = ['数量指标', '质量指标', '时效指标'];
  for (let index = 0; index < rows; index++, row++) {
    if (shape.page > 0 && index > 0 && index % shape.page === 0) printHeader();
    if (!shape.merged || index % 1000 === 0) put(row, 1, index % 2000 < 1000 ? '产出指标' : '效益指标');
    if (!shape.merged || index % 10 === 0) {
      put(row, 2, kinds[Math.floor(index / 10) % kinds.length]!);
      if (shape.merged)
        merges.push({ top: row, left: 2, bottom: row + Math.min(9, rows - 1 - index), right: 2 });
    }
    put(row, 3, `第${index}项工作`);
    put(row, 4, '≥100人');
    put(row, 5, `${90 + (index % 20)}人`);
    put(row, 6, 10);
    put(row, 7, 9.5);
  }
  put(row, 1, '总分');
  put(row, 6, rows * 10);
  return new SheetGrid({ id: 's', name: 's', visibility: 'visible', protected: false, cells, merges });
}

function milliseconds(sheet: SheetGrid, rows: number): number {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    const { forms } = recogniseWorkbook({ sheets: [sheet] });
    const time = performance.now() - start;
    const found = forms[0]?.indicators.length ?? 0;
    if (found !== rows) throw new Error(`识别出 ${found} 行，应为 ${rows} 行`);
    return time;
  });
  return Math.min(...runs);
}

for (const shape of SHAPES) {
  let before: number | null = null;
  for (const rows of [1_000, 10_000, 100_000]) {
    const time = milliseconds(sheetWith(rows, shape), rows);
    const ratio = before === null ? '' : `，为上一档的 ${(time / before).toFixed(1)} 倍`;
    process.stdout.write(`${shape.name}：${rows} 行 ${time.toFixed(0)} 毫秒${ratio}\n`);
    before = time;
  }
}
