import { parseCell } from '../../../../src/core/grid/address';
import type { CellContent } from '../../../../src/core/plan/edit';
import { type FileHost, openWorkbook } from '../../../../src/hosts/file/file-host';
import { type CalcWorkbook, ESTIMATE_LIMITS, estimate } from '../../../../src/hosts/file/recalc/estimate';
import { exceltsRecalculator } from '../../../../src/hosts/file/recalc/excelts-recalculator';
import { cellKey } from '../../../../src/hosts/file/write/cell-key';
import { xlsxOf } from '../../../support/xlsx';
import { edit, hostWith, savedSheet } from '../opened-sheet';

type Cells = Readonly<Record<string, string | number | { value: string | number; formula: string }>>;

function opened(cells: Cells): FileHost {
  const host = openWorkbook(xlsxOf([{ name: '表', cells }]), '表.xlsx');
  host.estimateWith(exceltsRecalculator);
  return host;
}

/** What a cell shows, with its word: 估算, 待重算 or nothing. */
async function shown(host: FileHost, address: string): Promise<string> {
  const { row, col } = parseCell(address);
  const cell = (await host.read()).sheets[0]!.at(row, col);
  return `${cell?.text ?? ''}${cell?.estimated ? ' 估算' : ''}${cell?.stale ? ' 待重算' : ''}`;
}

async function write(host: FileHost, edits: Readonly<Record<string, CellContent>>): Promise<void> {
  const report = await host.write(Object.entries(edits).map(([address, content]) => edit(address, content)));
  expect(report.outcome).toBe('written');
}

test('only what reads an edited cell is worked out, through other formulas too', async () => {
  const host = opened({
    A1: 1,
    A2: 2,
    A3: { value: 3, formula: '=A1+A2' },
    A4: { value: 6, formula: '=A3*2' },
    // Its cached result is wrong on purpose: it must not be touched.
    B1: { value: 99, formula: '=A2*2' },
  });
  expect(await shown(host, 'A3')).toBe('3');
  await write(host, { A1: 10 });
  expect(await Promise.all(['A3', 'A4', 'B1'].map((at) => shown(host, at)))).toEqual([
    '12 估算',
    '24 估算',
    '99',
  ]);
});

test('an edit taken back brings back the results of the file', async () => {
  const host = opened({ A1: 1, A2: { value: 1, formula: '=A1' } });
  await write(host, { A1: 5 });
  expect(await shown(host, 'A2')).toBe('5 估算');
  await write(host, { A1: 1 });
  expect(await shown(host, 'A2')).toBe('1');
});

test('a formula that a person types is worked out', async () => {
  const host = opened({ A1: 4, A2: 6 });
  await write(host, { A3: '=SUM(A1:A2)', A4: '=A3/2' });
  expect(await Promise.all(['A3', 'A4'].map((at) => shown(host, at)))).toEqual(['10 估算', '5 估算']);
});

test('without the engine everything stays out of date', async () => {
  const host = opened({ A1: 1, A2: { value: 1, formula: '=A1' } });
  host.estimateWith(null);
  await write(host, { A1: 5 });
  expect(await shown(host, 'A2')).toBe('1 待重算');
});

test.each([
  ['a function that is not known', '=NOSUCH(A1)'],
  ['one that changes by itself', '=A1+TODAY()'],
  ['one whose inputs are worked out at run time', '=INDIRECT("A"&1)+A1'],
  ['another workbook', '=[1]表!A1+A1'],
  ['a sheet that is not there', '=没有!A1+A1'],
  ['a table', '=SUM(表1[分值])+A1'],
  ['an array constant', '=SUM({1,2})+A1'],
  ['a name nobody defined', '=分值合计+A1'],
  ['a formula that reads itself', '=A1+A2'],
])('%s stays out of date, and what reads it', async (_, formula) => {
  const host = opened({ A1: 1, A2: { value: 7, formula }, A3: { value: 7, formula: '=A2' } });
  await write(host, { A1: 5 });
  expect(await Promise.all(['A2', 'A3'].map((at) => shown(host, at)))).toEqual(['7 待重算', '7 待重算']);
});

test('formulas in a circle stay out of date; those beside them do not', async () => {
  const host = opened({
    A1: 1,
    A2: { value: 0, formula: '=A3+A1' },
    A3: { value: 0, formula: '=A2+1' },
    A4: { value: 1, formula: '=A1+0' },
  });
  await write(host, { A1: 5 });
  expect(await Promise.all(['A2', 'A3', 'A4'].map((at) => shown(host, at)))).toEqual([
    '0 待重算',
    '0 待重算',
    '5 估算',
  ]);
});

test('errors that follow from the figures are estimates too', async () => {
  const host = opened({
    A1: 1,
    A2: { value: 2, formula: '=2/A1' },
    A3: { value: 2, formula: '=IFERROR(A2,"无")' },
  });
  await write(host, { A1: 0 });
  expect(await Promise.all(['A2', 'A3'].map((at) => shown(host, at)))).toEqual(['#DIV/0! 估算', '无 估算']);
});

test('shown by the number format of the cell', async () => {
  const host = hostWith(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*0.1</f><v>0.1</v></c></row></sheetData>',
  );
  host.estimateWith(exceltsRecalculator);
  await host.write([edit('A1', 9.835)]);
  expect(await shown(host, 'B1')).toBe('0.9835 估算');
});

test('parts of an array stay out of date, and what reads them', async () => {
  const host = hostWith(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c><c r="C1"><f>SUM(B1:B2)</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><v>0</v></c><c r="B2"><v>0</v></c></row></sheetData>',
  );
  host.estimateWith(exceltsRecalculator);
  await host.write([edit('A1', 5)]);
  expect(await Promise.all(['B1', 'B2', 'C1'].map((at) => shown(host, at)))).toEqual([
    '2 待重算',
    '0 待重算',
    '2 待重算',
  ]);
});

test('a result that the file itself lacks stays out of date, and what reads it', async () => {
  const host = hostWith(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f></c><c r="C1"><f>B1+D1</f><v>2</v></c></row></sheetData>',
  );
  host.estimateWith(exceltsRecalculator);
  await host.write([edit('D1', 5)]);
  expect(await Promise.all(['B1', 'C1'].map((at) => shown(host, at)))).toEqual([' 待重算', '2 待重算']);
});

test('estimates are not saved: the formula is, without a result, and Excel is asked to calculate', async () => {
  const host = hostWith(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c></row></sheetData>',
  );
  host.estimateWith(exceltsRecalculator);
  await host.write([edit('A1', 5)]);
  expect(await shown(host, 'B1')).toBe('6 估算');
  expect(savedSheet(host)).toContain('<c r="B1"><f>A1+1</f></c>');
  const again = openWorkbook(host.save(), '表.xlsx');
  expect(await shown(again, 'B1')).toBe(' 待重算');
});

describe('limits', () => {
  const chain = (length: number): CalcWorkbook => ({
    sheets: [{ name: '表', known: [{ row: 1, col: 1, value: 1 }], unknown: [] }],
    definedNames: [],
    date1904: false,
    outOfDate: Array.from({ length }, (_, n) => ({ sheet: 0, row: n + 2, col: 1, formula: `=A${n + 1}+1` })),
  });

  test('what is not reached in time stays out of date', () => {
    let clock = 0;
    const found = estimate(chain(50), exceltsRecalculator, {
      ...ESTIMATE_LIMITS,
      milliseconds: 10,
      now: () => clock++,
    })[0]!;
    expect(found.size).toBeGreaterThan(0);
    expect(found.size).toBeLessThan(50);
    expect(found.get(cellKey(2, 1))).toBe(2);
  });

  test('too many formulas are none', () => {
    expect(estimate(chain(50), exceltsRecalculator, { ...ESTIMATE_LIMITS, formulas: 49 })[0]!.size).toBe(0);
  });

  test('a long chain ends within the time, whatever comes of it', () => {
    const begun = performance.now();
    estimate(chain(2000), exceltsRecalculator);
    expect(performance.now() - begun).toBeLessThan(4 * ESTIMATE_LIMITS.milliseconds);
  });

  test('an engine that fails leaves everything out of date', () => {
    const broken = { ...exceltsRecalculator, calculate: () => [undefined] };
    expect(estimate(chain(3), broken)[0]!.size).toBe(0);
  });
});
