import type { SheetGrid } from '../../../src/core/grid/sheet';
import { readLegacy } from '../../../src/hosts/legacy/read-legacy';
import { sheetOf } from '../../support/sheet';
import { type BiffWorkbook, biffFile, cells, gbk, record, reference, u16, wide } from './biff';
import { oldWorkbook } from './old-workbook';

function read(workbook: BiffWorkbook) {
  return readLegacy(biffFile(workbook));
}

function told(sheet: SheetGrid): string[] {
  return [...sheet.cells()].map(
    ({ row, col, value, text, formula, numberFormat }) =>
      `${row},${col} ${JSON.stringify(value)} ${text} ${formula ?? ''} ${numberFormat}`,
  );
}

describe('what the library writes is read back', () => {
  const sheet = sheetOf(
    [
      ['部门整体支出绩效自评表', 1.5, '≥95%'],
      [true, '#REF!', 0.9835],
      [44000, 12345678901, -3],
    ],
    { name: '自评表', formats: { C2: '0.00%', A3: 'yyyy"年"m"月"d"日"' }, merges: ['A5:B6'] },
  );

  test('values, errors, and texts shown as by the reader of .xlsx files', () => {
    const [grid] = readLegacy(oldWorkbook([sheet])).grid.sheets;
    expect(told(grid!)).toEqual([
      '1,1 "部门整体支出绩效自评表" 部门整体支出绩效自评表  General',
      '1,2 1.5 1.5  General',
      '1,3 "≥95%" ≥95%  General',
      '2,1 true TRUE  General',
      '2,2 {"error":"#REF!"} #REF!  General',
      '2,3 0.9835 98.35%  0.00%',
      '3,1 44000 2020年6月18日  yyyy"年"m"月"d"日"',
      '3,2 12345678901 12345678901  General',
      '3,3 -3 -3  General',
    ]);
  });

  test('the dates of the other system of dates are the same days', () => {
    const [grid] = readLegacy(oldWorkbook([sheet], { date1904: true })).grid.sheets;
    expect(grid!.at(3, 1)?.text).toBe('2024年6月19日');
  });

  test('names, order and visibility of sheets', () => {
    const three = (['visible', 'hidden', 'veryHidden'] as const).map((visibility, n) => {
      const grid = sheetOf([[n]], { name: `表${n + 1}` });
      return Object.assign(Object.create(grid), { visibility, name: grid.name }) as SheetGrid;
    });
    const { grid } = readLegacy(oldWorkbook(three));
    expect(grid.sheets.map(({ id, name, visibility }) => [id, name, visibility])).toEqual([
      ['1', '表1', 'visible'],
      ['2', '表2', 'hidden'],
      ['3', '表3', 'veryHidden'],
    ]);
  });
});

describe('BIFF5', () => {
  test('texts, names and formats in the code page the file names', () => {
    const { grid } = read({
      version: 5,
      globals: [
        record(0x42, ...u16(936)),
        record(0x041e, ...u16(170), gbk('0.0"万元"').length, ...gbk('0.0"万元"')),
        record(0x00e0, ...u16(0), ...u16(170), ...Array<number>(12).fill(0)),
      ],
      sheets: [
        { name: '绩效自评表', records: [cells.label5(0, 0, '实际完成值'), cells.number(0, 1, 12.34)] },
      ],
    });
    expect(grid.sheets[0]!.name).toBe('绩效自评表');
    expect(told(grid.sheets[0]!)).toEqual([
      '1,1 "实际完成值" 实际完成值  0.0"万元"',
      '1,2 12.34 12.3万元  0.0"万元"',
    ]);
  });
});

describe('formulas', () => {
  const sum = [...reference(0, 0), ...reference(0, 1), 0x03];

  test('text and cached result of every kind', () => {
    const { grid } = read({
      sheets: [
        {
          name: '表',
          records: [
            cells.number(0, 0, 1),
            cells.number(0, 1, 2),
            cells.formula(0, 2, [0, 0, 0, 0, 0, 0, 8, 0x40], sum),
            cells.formula(0, 3, [2, 0, 0x17, 0, 0, 0, 0xff, 0xff], sum),
            cells.formula(0, 4, [1, 0, 1, 0, 0, 0, 0xff, 0xff], sum),
            cells.formula(0, 5, [3, 0, 0, 0, 0, 0, 0xff, 0xff], sum),
            cells.formula(0, 6, [0, 0, 0, 0, 0, 0, 0xff, 0xff], sum),
            record(0x0207, ...u16(2), 1, ...wide('完成')),
          ],
        },
      ],
    });
    expect(told(grid.sheets[0]!)).toEqual([
      '1,1 1 1  General',
      '1,2 2 2  General',
      '1,3 3 3 =A1+B1 General',
      '1,4 {"error":"#REF!"} #REF! =A1+B1 General',
      '1,5 true TRUE =A1+B1 General',
      '1,6 ""  =A1+B1 General',
      '1,7 "完成" 完成 =A1+B1 General',
    ]);
  });
});

describe('what a form hides and protects', () => {
  const two = [cells.label8(0, 0, '甲'), cells.label8(1, 1, '乙'), cells.label8(2, 2, '丙')];
  const row = (n: number, height: number, flags: number) =>
    record(
      0x0208,
      ...u16(n),
      ...u16(0),
      ...u16(3),
      ...u16(height),
      ...u16(0),
      ...u16(0),
      ...u16(flags),
      ...u16(0),
    );
  const column = (from: number, to: number, width: number, flags: number) =>
    record(0x7d, ...u16(from), ...u16(to), ...u16(width), ...u16(0), ...u16(flags), ...u16(0));

  test('rows and columns, by flag or without height', () => {
    const [sheet] = read({
      sheets: [
        {
          name: '表',
          records: [
            row(0, 300, 0x20),
            row(1, 300, 0),
            row(2, 0, 0x40),
            column(0, 0, 2048, 1),
            column(1, 200, 2048, 0),
            ...two,
          ],
        },
      ],
    }).grid.sheets;
    expect([...sheet!.hiddenRows]).toEqual([1, 3]);
    expect([...sheet!.hiddenCols]).toEqual([1]);
  });

  test('rows without a record of their own, where those are hidden', () => {
    const [sheet] = read({
      sheets: [{ name: '表', records: [record(0x0225, ...u16(2), ...u16(0)), row(1, 300, 0), ...two] }],
    }).grid.sheets;
    expect([...sheet!.hiddenRows]).toEqual([1, 3]);
  });

  test('protection belongs to one sheet', () => {
    const { grid } = read({
      globals: [record(0x12, ...u16(1))],
      sheets: [
        { name: '甲', records: [record(0x12, ...u16(1)), ...two] },
        { name: '乙', records: two },
      ],
    });
    expect(grid.sheets.map((sheet) => sheet.protected)).toEqual([true, false]);
  });

  test('merges that overlap stay, the first one listed counts; those of one cell are none', () => {
    const [sheet] = read({
      sheets: [{ name: '表', records: [...two, cells.merges([0, 1, 0, 1], [1, 2, 1, 2], [2, 2, 2, 2])] }],
    }).grid.sheets;
    expect(sheet!.merges).toHaveLength(2);
    expect(sheet!.anchor(2, 2)).toEqual({ row: 1, col: 1 });
    expect(sheet!.anchor(3, 3)).toEqual({ row: 2, col: 2 });
  });
});

describe('sheets that are not read are named', () => {
  const one = [cells.label8(0, 0, '甲')];

  test('charts, macro sheets, dialogs', () => {
    const { grid, unread } = read({
      sheets: [
        { name: '自评表', records: one },
        { name: '图', kind: 2, records: [] },
        { name: '宏', kind: 1, records: one },
        { name: '对话框', records: [record(0x81, 0x10, 0)] },
      ],
    });
    expect(grid.sheets.map(({ name }) => name)).toEqual(['自评表']);
    expect(unread).toEqual([
      { name: '图', reason: '图表工作表' },
      { name: '宏', reason: '宏工作表' },
      { name: '对话框', reason: '对话框工作表' },
    ]);
  });

  test('two sheets of one name', () => {
    const { grid, unread } = read({
      sheets: [
        { name: '表', records: one },
        { name: '表', records: one },
      ],
    });
    expect(grid.sheets).toHaveLength(1);
    expect(unread).toEqual([{ name: '表', reason: '文件中有同名工作表，分不清各自的内容' }]);
  });

  test('a chart within a sheet takes nothing from it', () => {
    const inner = [
      ...record(0x0809, ...u16(0x0600), ...u16(0x20), ...Array<number>(12).fill(0)),
      ...cells.number(0, 0, 99),
      ...record(0x0a),
    ];
    const [sheet] = read({
      sheets: [{ name: '表', records: [inner, cells.number(0, 0, 1), cells.number(1, 0, 2)] }],
    }).grid.sheets;
    expect([...sheet!.cells()].map(({ value }) => value)).toEqual([1, 2]);
  });
});

test('the tabs keep their order where the stream has another', () => {
  const { grid } = read({
    order: [1, 0],
    sheets: [
      { name: '甲', records: [cells.number(0, 0, 1)] },
      { name: '乙', records: [cells.number(0, 0, 2)] },
    ],
  });
  expect(grid.sheets.map((sheet) => [sheet.name, sheet.at(1, 1)?.value])).toEqual([
    ['甲', 1],
    ['乙', 2],
  ]);
});

test('sheets named as what every object has change no object, and are read or named', () => {
  const names = ['__proto__', 'constructor', 'toString', '!ref'];
  const { grid, unread } = read({
    sheets: names.map((name) => ({ name, records: [cells.number(0, 0, 1)] })),
  });
  expect([...grid.sheets.map(({ name }) => name), ...unread.map(({ name }) => name)].sort()).toEqual(
    [...names].sort(),
  );
  expect(({} as Record<string, unknown>)['!data']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('markup and formulas in texts stay the texts they are', () => {
  const texts = ['<img src=x onerror=1>', '=HYPERLINK("http://a")', '+1', '@x'];
  const [sheet] = read({
    sheets: [{ name: '表', records: texts.map((text, n) => cells.label8(n, 0, text)) }],
  }).grid.sheets;
  expect([...sheet!.cells()].map(({ value, formula }) => [value, formula])).toEqual(
    texts.map((text) => [text, null]),
  );
});
