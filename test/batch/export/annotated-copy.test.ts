import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { annotatedCopy } from '../../../src/batch/export/annotated-copy';
import { examine } from '../../../src/batch/run/examine';
import { noDecisions, withFinding } from '../../../src/core/review/decisions';
import { placedFindings } from '../../../src/core/review/identity';
import { drawWorkbook } from '../../../src/templates/author';
import type { SheetGrid } from '../../../src/core/grid/sheet';
import { formatArea } from '../../../src/core/grid/address';
import { projectForm } from '../../support/national-form';
import { libreOffice, openedByLibreOffice } from '../../support/libreoffice';

/** A sheet as a file, plain. */
function fileOf(sheet: SheetGrid): Uint8Array {
  const rows = Array.from({ length: sheet.lastRow }, (_, r) => ({
    cells: Array.from({ length: sheet.lastCol }, (_unused, c) => {
      const value = sheet.at(r + 1, c + 1)?.value ?? null;
      return { value: typeof value === 'string' || typeof value === 'number' ? value : null, style: {} };
    }),
  }));
  const widths = Array.from({ length: sheet.lastCol }, () => 14);
  return drawWorkbook({ sheets: [{ name: sheet.name, widths, rows, merges: sheet.merges.map(formatArea) }] });
}

const bytes = fileOf(projectForm({ H12: 12, E14: '较高' }));
const reviewed = examine({ path: '某中心.xlsx', bytes, modified: null }, { digest: () => 'd' });

async function opened(copy: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(copy as unknown as ExcelJS.Buffer);
  return book;
}

const noteAt = (book: ExcelJS.Workbook, address: string): string => {
  const note = book.worksheets[0]!.getCell(address).note;
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
};

test('marks, a note at the first cell of each finding, and a sheet of findings', async () => {
  const copy = await annotatedCopy(bytes, await reviewed);
  expect(copy).toMatchObject({ withSheet: true, problems: [] });
  expect(copy.marked).toBeGreaterThan(0);
  const book = await opened(copy.bytes!);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['项目自评表', '复核意见']);
  const { findings } = (await reviewed).json.forms[0]!;
  expect(findings.length).toBeGreaterThan(0);
  for (const { cells, message, fix } of findings) {
    expect(noteAt(book, cells[0]!)).toContain(message);
    expect(noteAt(book, cells[0]!)).toContain(`怎么改：${fix}`);
  }
  const titles = (book.getWorksheet('复核意见')!.getRow(3).values as string[]).slice(1);
  expect(titles).toEqual([
    '等级',
    '复核维度',
    '对象',
    '位置',
    '复核发现',
    '事实及判定',
    '处理建议',
    '核验依据',
  ]);
});

test('the cells of the form are as they were', async () => {
  const { bytes: copy } = await annotatedCopy(bytes, await reviewed);
  const again = await examine({ path: '某中心.xlsx', bytes: copy!, modified: null }, { digest: () => 'd' });
  expect(again.contents.find(({ sheet }) => sheet === '项目自评表')).toEqual((await reviewed).contents[0]);
});

test('a copy of a copy has one set of marks, notes and sheets', async () => {
  const once = (await annotatedCopy(bytes, await reviewed)).bytes!;
  const twice = (await annotatedCopy(once, await reviewed)).bytes!;
  const [a, b] = [await opened(once), await opened(twice)];
  expect(b.worksheets.map(({ name }) => name)).toEqual(a.worksheets.map(({ name }) => name));
  expect(noteAt(b, 'H12')).toBe(noteAt(a, 'H12'));
});

test('what the reviewer dismissed is neither marked nor noted, but stands in the list as passed', async () => {
  const all = placedFindings(await reviewed);
  const one = all.find(({ finding }) => finding.cells[0] === 'H12')!;
  const others = all.filter(({ finding, id }) => id !== one.id && finding.cells[0] === 'H12');
  let decisions = noDecisions;
  for (const { id } of [one, ...others]) {
    decisions = withFinding(decisions, await reviewed, id, {
      verdict: 'dismissed',
      reason: '已核实原始凭证',
      when: '2024-03-01',
    });
  }
  const book = await opened((await annotatedCopy(bytes, await reviewed, { decisions })).bytes!);
  expect(noteAt(book, 'H12')).toBe('');
  const sheet = book.getWorksheet('复核意见')!;
  const passed = sheet.getRows(4, 10)!.find((row) => row.getCell(7).text.includes('已核实原始凭证'))!;
  expect(passed.getCell(1).text).toBe('通过');
});

test('every part of the received workbook is still there', async () => {
  const before = Object.keys(unzipSync(bytes));
  const after = Object.keys(unzipSync((await annotatedCopy(bytes, await reviewed)).bytes!));
  expect(after).toEqual(expect.arrayContaining(before));
});

const program = libreOffice();
if (!program) console.warn('没有找到 LibreOffice（soffice），用它打开标注件的核对已跳过。');

(program ? test : test.skip)(
  'LibreOffice opens the copy and shows its notes',
  async () => {
    const copy = (await annotatedCopy(bytes, await reviewed)).bytes!;
    let shown = '';
    const unopened = openedByLibreOffice(
      new Map([['copy.xlsx', copy]]),
      'fods',
      (_name, made) => (shown = made.toString('utf8')),
    );
    expect(unopened).toEqual([]);
    expect(shown).toContain('office:annotation');
    expect(shown).toContain('怎么改：');
    expect(shown).toContain('table:name="复核意见"');
  },
  120_000,
);
