import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import {
  findingsVolumes,
  findingsWorkbook,
  summaryWorkbook,
} from '../../../src/batch/export/findings-workbook';
import { ledgerWorkbook } from '../../../src/batch/export/ledger-workbook';
import { printable } from '../../../src/batch/export/printable';
import { csvLine, summaryCsv } from '../../../src/batch/export/summary-csv';
import { parseCsv } from '../../../src/core/review/csv';
import { noDecisions, withIndicator } from '../../../src/core/review/decisions';
import { type LedgerRow, ledgerOf } from '../../../src/core/review/ledger';
import { readLedger } from '../../../src/core/review/read-ledger';
import { describeRound } from '../../../src/core/review/round';
import type { Reviewed } from '../../../src/core/review/reviewed';
import { summaryRow } from '../../../src/core/review/summary';
import { worksheetOf } from '../../../src/core/review/worksheet';
import { openWorkbook } from '../../../src/hosts/file/file-host';
import { departmentForm, projectForm } from '../../support/national-form';
import { libreOffice, openedByLibreOffice } from '../../support/libreoffice';
import {
  findingJson,
  formJson,
  indicatorJson,
  reviewedOf,
  reviewedWith,
  unreadFile,
} from '../../support/reviewed';

const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '=HYPERLINK("http://x","y")',
  '＝1+1',
  '_x0041_',
  'a\u0007b',
  '\ud800',
];

const faulty = reviewedOf([projectForm({ H12: 12, E14: '较高' })], { file: '第一批/某中心.xlsx' });
const clean = reviewedOf([departmentForm()], { file: '第一批/某局.xlsx' });
const hostile = reviewedWith(
  [
    formJson({
      unit: HOSTILE[0]!,
      indicators: HOSTILE.map((text, n) =>
        indicatorJson({ row: n + 3, level3: text, name: text, actual: text, target: text }),
      ),
      findings: HOSTILE.map((text, n) =>
        findingJson({ ruleId: 'note-vague', cells: [`G${n + 3}`], message: text }),
      ),
    }),
  ],
  { file: '=cmd.xlsx' },
);
const received: readonly Reviewed[] = [faulty, clean, hostile, unreadFile('坏.xlsx')];

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
}

const texts = (sheet: ExcelJS.Worksheet) => {
  const found: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => found.push(cell.value === null ? '' : cell.text)));
  return found;
};

describe('the workbook of findings', () => {
  const bytes = findingsWorkbook(received);

  test('汇总, 复核汇总 and a sheet for each workbook', async () => {
    const book = await opened(bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '汇总',
      '复核汇总',
      '青石市中小企业服务中心',
      '青石市工业和信息化局',
      '=1+1',
      '坏',
    ]);
    const summary = book.getWorksheet('汇总')!;
    expect(summary.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(summary.autoFilter).toBe('A3:P7');
    const links = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    expect(links).toContain(`<hyperlink ref="B4" location="'青石市中小企业服务中心'!A1"/>`);
    expect(texts(summary)).toContain('文件已加密，打不开。');
  });

  test('the columns and colours of the review worksheets', async () => {
    const sheet = (await opened(bytes)).getWorksheet('青石市中小企业服务中心')!;
    const all = texts(sheet);
    for (const title of ['复核完成值', '复核得分', '偏离度', '备注', '复核维度', '事实及判定', '核验依据'])
      expect(all).toContain(title);
    const fills = new Map<string, string | undefined>();
    sheet.eachRow((row) => {
      const cell = row.getCell(1);
      const fill = cell.fill as ExcelJS.FillPattern | undefined;
      if (cell.value !== null && /^P\d |^通过/.test(cell.text)) fills.set(cell.text, fill?.fgColor?.argb);
    });
    expect(fills.get('P0 错误')).toBe('FFF4CCCC');
    const passed = (await opened(bytes)).getWorksheet('青石市工业和信息化局')!;
    expect(texts(passed)).toContain('没有发现问题');
  });

  test('the reviewer’s scores stand in it as numbers', async () => {
    const { id } = worksheetOf(faulty.json.forms[0]!, { indicators: [] }).lines[1]!;
    const decisions = withIndicator(noDecisions, faulty, {
      id,
      actual: '18场',
      score: '9',
      note: '佐证不足',
    });
    const sheet = (await opened(findingsWorkbook([faulty], { decisions }))).getWorksheet(
      '青石市中小企业服务中心',
    )!;
    const line = sheet.getRows(1, 40)!.find((row) => row.getCell(13).text === '佐证不足')!;
    expect([line.getCell(10).value, line.getCell(11).value, line.getCell(12).value]).toEqual([
      '18场',
      9,
      0.25,
    ]);
  });

  test('text from received files is never a formula, whatever it begins with', async () => {
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts)) {
      if (name.startsWith('xl/worksheets/')) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
    }
    const sheet = (await opened(bytes)).getWorksheet('=1+1')!;
    const all = texts(sheet);
    for (const text of HOSTILE.slice(0, 8)) expect(all.some((one) => one.includes(text))).toBe(true);
    expect(all.some((one) => one.includes('a␇b'))).toBe(true);
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
  });

  test('our own reader gives the same texts', async () => {
    const grid = await openWorkbook(bytes, 'x.xlsx').read();
    const sheet = grid.sheets.find(({ name }) => name === '=1+1')!;
    const cells = [...sheet.cells()];
    expect(cells.every(({ formula }) => formula === null)).toBe(true);
    for (const text of ['=1+1', '@SUM(A1)', '_x0041_'])
      expect(cells.some(({ value }) => value === text)).toBe(true);
  });

  test('volumes: never more than asked for in one, every workbook in exactly one', async () => {
    const many = Array.from({ length: 7 }, (_, n) => ({ ...clean, file: `${n}.xlsx` }));
    const volumes: [string, number, number][] = [];
    let asked = 0;
    async function* source() {
      for (const one of many) {
        asked += 1;
        yield one;
      }
    }
    for await (const { name, workbooks, bytes: made } of findingsVolumes(source(), { perVolume: 3 })) {
      volumes.push([name, workbooks, (await opened(made)).worksheets.length]);
      // No further than the one that tells that another volume follows.
      expect(asked).toBeLessThanOrEqual(volumes.length * 3 + 1);
    }
    expect(volumes).toEqual([
      ['问题清单-第1册.xlsx', 3, 5],
      ['问题清单-第2册.xlsx', 3, 5],
      ['问题清单-第3册.xlsx', 1, 3],
    ]);
  });

  test('one volume has no number, none is made of nothing', async () => {
    const names: string[] = [];
    for await (const { name } of findingsVolumes([clean])) names.push(name);
    for await (const { name } of findingsVolumes([])) names.push(name);
    expect(names).toEqual(['问题清单.xlsx']);
  });

  test('names of sheets are legal and each the only one', async () => {
    const units = [
      '甲/乙:丙*局',
      '甲/乙:丙*局',
      "'引号局'",
      '长'.repeat(40),
      '长'.repeat(40),
      '汇总',
      'History',
      '',
    ];
    const book = await opened(
      findingsWorkbook(units.map((unit, n) => reviewedWith([formJson({ unit })], { file: `${n}.xlsx` }))),
    );
    const names = book.worksheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(units.length + 2);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^history$/i);
    }
  });

  test('the same findings give the same bytes', () => expect(findingsWorkbook(received)).toEqual(bytes));
});

test('the summary of a whole round stands alone', async () => {
  const rows = received.map(summaryRow);
  const book = await opened(summaryWorkbook(rows, describeRound(rows)));
  expect(book.worksheets.map(({ name }) => name)).toEqual(['汇总', '复核汇总']);
  expect(texts(book.getWorksheet('复核汇总')!)).toContain('得分分布');
});

describe('the CSV', () => {
  test('opens in Excel as UTF-8, one line a workbook, fields as many as headings', () => {
    const text = summaryCsv(received.map(summaryRow));
    expect(text.startsWith('\uFEFF序号,单位,')).toBe(true);
    const rows = parseCsv(text);
    expect(rows).toHaveLength(received.length + 1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]!.length]));
  });

  test.each(HOSTILE.slice(0, 7))('%j is kept from being a formula', (text) => {
    const [[first]] = parseCsv(csvLine([text])) as [[string]];
    expect(first).toBe(`'${text}`);
  });

  test('numbers stay numbers; quotes, commas and line breaks stay in their field', () => {
    expect(csvLine([-1, null, 'a"b,c\nd', '-'])).toBe(`-1,,"a""b,c\nd",'-\r\n`);
    expect(parseCsv(csvLine(['a"b,c\nd', 'x']))).toEqual([['a"b,c\nd', 'x']]);
  });
});

describe('the ledger', () => {
  const rows = ledgerOf(faulty, { findings: [] });

  test('comes back as it was handed out', async () => {
    const { rows: read, complaints } = readLedger(
      await openWorkbook(ledgerWorkbook(rows), '台账.xlsx').read(),
    );
    expect(complaints).toEqual([]);
    expect(read).toEqual(rows.map((row) => trimmed(row)));
  });

  test('what lacks is marked', async () => {
    const sheet = (await opened(ledgerWorkbook(rows))).worksheets[0]!;
    const measure = sheet.getRow(4).values as string[];
    const col = measure.findIndex((title) => title === '整改措施');
    expect((sheet.getCell(5, col).fill as ExcelJS.FillPattern).fgColor?.argb).toBe('FFFFF2CC');
    expect(sheet.getCell('A2').text).toContain('0 条整改措施');
  });

  test('a person who edits it in another program loses nothing', async () => {
    const book = await opened(ledgerWorkbook(rows));
    const sheet = book.worksheets[0]!;
    const titles = sheet.getRow(4).values as string[];
    const set = (title: string, value: string | Date) =>
      (sheet.getCell(5, titles.indexOf(title)).value = value);
    set('整改措施', '=不是公式，将指标值改为≥95%');
    set('责任科室/责任人', '绩效科 王某');
    set('整改时限', '2024年6月底前');
    const saved = new Uint8Array(await book.xlsx.writeBuffer());
    const { rows: read } = readLedger(await openWorkbook(saved, '台账.xlsx').read());
    expect(read[0]).toMatchObject({
      id: rows[0]!.id,
      measure: '=不是公式，将指标值改为≥95%',
      responsible: '绩效科 王某',
      deadline: '2024年6月底前',
    });
    expect(read).toHaveLength(rows.length);
  });
});

test.each([
  ['a\u0000b', 'a␀b'],
  ['a\u001fb\u007f', 'a␟b␡'],
  ['x\ud800y\udc00', 'x\ufffdy\ufffd'],
  ['😀', '😀'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['\uffff', '\ufffd'],
])('%j is shown as %j', (text, shown) => expect(printable(text)).toBe(shown));

function trimmed(row: LedgerRow): LedgerRow {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value.trim()]),
  ) as unknown as LedgerRow;
}

const program = libreOffice();
if (!program) console.warn('没有找到 LibreOffice（soffice），用它打开导出工作簿的核对已跳过。');

(program ? test : test.skip)(
  'LibreOffice opens what is exported and takes nothing for a formula',
  () => {
    const files = new Map([
      ['ledger.xlsx', ledgerWorkbook(ledgerOf(hostile, { findings: [] }))],
      ['findings.xlsx', findingsWorkbook([hostile])],
      ['summary.csv', new TextEncoder().encode(summaryCsv(received.map(summaryRow)))],
    ]);
    const seen = new Map<string, string>();
    const unopened = openedByLibreOffice(files, 'fods', (name, converted) =>
      seen.set(name, converted.toString('utf8')),
    );
    expect(unopened).toEqual([]);
    for (const [, xml] of seen) expect(xml).not.toMatch(/table:formula=/);
    expect(seen.get('findings.xlsx')).toContain('=HYPERLINK(');
    expect(seen.get('ledger.xlsx')).toContain('@SUM(A1)');
  },
  180_000,
);
