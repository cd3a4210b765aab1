import { formatCell } from '../../../../src/core/grid/address';
import type { Cell, CellValue } from '../../../../src/core/grid/sheet';
import { openWorkbook } from '../../../../src/hosts/file/file-host';
import { isoToSerial } from '../../../../src/hosts/file/read/iso-date';
import { builtInFormat } from '../../../../src/hosts/file/read/number-formats';
import { shownText } from '../../../../src/hosts/file/read/shown-text';
import { type Package, packageOf, relationships, worksheetPart, zipOf } from '../../../support/xlsx';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet whose XML the test writes itself. */
function withSheet(children: string, parts: Package = {}): Uint8Array {
  const plain = packageOf([{ name: '表', cells: {} }]);
  return zipOf({ ...plain, 'xl/worksheets/sheet1.xml': worksheetPart(children), ...parts });
}

async function cellsOf(bytes: Uint8Array): Promise<Record<string, Cell>> {
  const { sheets } = await openWorkbook(bytes, 'x.xlsx').read();
  return Object.fromEntries([...sheets[0]!.cells()].map((cell) => [formatCell(cell), cell]));
}

async function valuesOf(rows: string, parts: Package = {}): Promise<Record<string, CellValue>> {
  const cells = await cellsOf(withSheet(`<sheetData>${rows}</sheetData>`, parts));
  return Object.fromEntries(Object.entries(cells).map(([at, cell]) => [at, cell.value]));
}

describe('cell values', () => {
  test.each<[string, string, CellValue | undefined]>([
    ['a number', '<c r="A1"><v>12.50</v></c>', 12.5],
    ['a number with an exponent', '<c r="A1" t="n"><v>1.5E-3</v></c>', 0.0015],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>一级</t></is></c>', '一级'],
    [
      'an inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>一</t></r><r><rPr><b/></rPr><t>级</t></r></is></c>',
      '一级',
    ],
    ['a formula’s text', '<c r="A1" t="str"><f>B1</f><v>a&lt;b_x000D_</v></c>', 'a<b\r'],
    ['a formula’s empty text', '<c r="A1" t="str"><f>B1</f><v></v></c>', ''],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['an ISO date', '<c r="A1" t="d"><v>2021-12-31T12:00:00</v></c>', 44561.5],
    ['blanks kept', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    ['blanks not kept', '<c r="A1" t="inlineStr"><is><t> a </t></is></c>', 'a'],
    ['text where a number was promised', '<c r="A1"><v>abc</v></c>', 'abc'],
    ['a styled blank', '<c r="A1" s="1"/>', undefined],
    ['an empty text', '<c r="A1" t="inlineStr"><is><t></t></is></c>', undefined],
  ])('%s', async (_what, xml, value) => {
    expect((await valuesOf(`<row r="1">${xml}</row>`)).A1).toEqual(value);
  });

  test('shared strings: rich text joined, phonetic guides left out, prefixes and CDATA allowed', async () => {
    const strings =
      `<x:sst xmlns:x="${MAIN}"><x:si><x:t>甲</x:t></x:si>` +
      '<x:si><x:r><x:t>乙</x:t></x:r><x:r><x:t xml:space="preserve"> 丙</x:t></x:r><x:rPh sb="0" eb="1"><x:t>YI</x:t></x:rPh></x:si>' +
      '<x:si/><x:si><x:t><![CDATA[<丁>]]></x:t></x:si></x:sst>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>';
    expect(await valuesOf(rows, { 'xl/sharedStrings.xml': strings })).toEqual({
      A1: '甲',
      B1: '乙 丙',
      D1: '<丁>',
    });
  });

  test('a shared string that is not there means the file is damaged, not that the cell is blank', () => {
    const bytes = withSheet('<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData>');
    expect(() => openWorkbook(bytes, 'x')).toThrow(expect.objectContaining({ code: 'file-corrupt' }));
  });

  test('rows and cells that leave out their address follow the one before', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="9"><c><v>5</v></c></row><row><c><v>6</v></c></row>';
    expect(await valuesOf(rows)).toEqual({ A1: 1, D1: 2, E1: 3, A2: 4, A9: 5, A10: 6 });
  });

  test('a sheet whose elements carry a prefix', async () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B2:C3"/></x:mergeCells></x:worksheet>`;
    const cells = await cellsOf(withSheet('', { 'xl/worksheets/sheet1.xml': sheet }));
    expect(cells.B2).toMatchObject({ value: 2, formula: '=1+1' });
  });

  test('a sheet in UTF-16', async () => {
    const sheet = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>绩效</t></is></c></row></sheetData></worksheet>`;
    const cells = await cellsOf(withSheet('', { 'xl/worksheets/sheet1.xml': Buffer.from(sheet, 'utf16le') }));
    expect(cells.A1?.value).toBe('绩效');
  });
});

describe('formulas', () => {
  test('members of a shared formula get their own text, references moved', async () => {
    const cells = await cellsOf(
      withSheet(
        '<sheetData><row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1+SUM(A$1:A1)</f><v>1</v></c></row>' +
          '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"></f><v>3</v></c></row></sheetData>',
      ),
    );
    expect([cells.C1, cells.C2, cells.C3].map((cell) => cell?.formula)).toEqual([
      '=A1*$B$1+SUM(A$1:A1)',
      '=A2*$B$1+SUM(A$1:A2)',
      '=A3*$B$1+SUM(A$1:A3)',
    ]);
  });

  test('a formula without a result is a cell without a value', async () => {
    const cells = await cellsOf(
      withSheet('<sheetData><row r="1"><c r="A1"><f>B1&amp;"&lt;"</f></c></row></sheetData>'),
    );
    expect(cells.A1).toMatchObject({ value: null, text: '', formula: '=B1&"<"', stale: true });
  });
});

describe('sheets', () => {
  test('names, ids, visibility, protection, hidden rows and columns, merges', async () => {
    const plain = packageOf([
      { name: 'A & B', cells: { A1: 1, C9: 1 }, merges: ['A1:B2', 'C9'] },
      { name: '深藏', cells: { A1: 1 }, visibility: 'veryHidden', protected: true },
    ]);
    const sheet = String(plain['xl/worksheets/sheet1.xml'])
      .replace(
        '<sheetData>',
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="1"/></cols><sheetData>',
      )
      .replace('<row r="9">', '<row r="4" hidden="1"/><row r="5" hidden="true"/><row r="9">')
      .replace('</sheetData>', '<row r="1000000" hidden="1"/></sheetData>');
    const { sheets } = await openWorkbook(zipOf({ ...plain, 'xl/worksheets/sheet1.xml': sheet }), 'x').read();
    expect(
      sheets.map(({ id, name, visibility, protected: locked }) => [id, name, visibility, locked]),
    ).toEqual([
      ['1', 'A & B', 'visible', false],
      ['2', '深藏', 'veryHidden', true],
    ]);
    expect([...sheets[0]!.hiddenCols]).toEqual([2, 3]);
    expect([...sheets[0]!.hiddenRows]).toEqual([4, 5]);
    expect(sheets[0]!.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });

  test.each([
    ['absolute', '/xl/worksheets/sheet1.xml'],
    ['with dots', './../xl/worksheets/sheet1.xml'],
    ['with backslashes', 'worksheets\\sheet1.xml'],
    ['in other case', 'Worksheets/SHEET1.xml'],
    ['counted from the root', 'xl/worksheets/sheet1.xml'],
    ['with percent signs', 'worksheets/sheet%31.xml'],
  ])('a relationship whose target is %s', async (_what, target) => {
    const plain = packageOf([{ name: '表', cells: { A1: 7 } }]);
    const rels = relationships([
      ['worksheet', target],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]);
    const { sheets } = await openWorkbook(
      zipOf({ ...plain, 'xl/_rels/workbook.xml.rels': rels }),
      'x',
    ).read();
    expect(sheets[0]?.at(1, 1)?.value).toBe(7);
  });

  test('strict documents: other addresses, same meaning', async () => {
    const plain = packageOf([{ name: '表', cells: { A1: '甲', B1: { value: 0.5, numberFormat: '0%' } } }]);
    const strict = Object.fromEntries(
      Object.entries(plain).map(([name, part]) => [
        name,
        String(part)
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006',
            'http://purl.oclc.org/ooxml/officeDocument',
          )
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
      ]),
    );
    const { sheets } = await openWorkbook(zipOf(strict), 'x').read();
    expect(sheets[0]?.at(1, 1)?.value).toBe('甲');
    expect(sheets[0]?.at(1, 2)?.text).toBe('50%');
  });

  test('a chart sheet and a missing sheet are named, the others read', async () => {
    const plain = packageOf([
      { name: '图', cells: {} },
      { name: '表', cells: { A1: 1 } },
      { name: '丢失', cells: {} },
    ]);
    const rels = relationships([
      ['chartsheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['worksheet', 'worksheets/nowhere.xml'],
    ]);
    const host = openWorkbook(zipOf({ ...plain, 'xl/_rels/workbook.xml.rels': rels }), 'x');
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['表']);
    expect(host.unread).toEqual([
      { name: '图', reason: '图表工作表' },
      { name: '丢失', reason: '文件中缺少该表的内容' },
    ]);
  });

  test('a million formatted rows and a lone cell in the last corner cost next to nothing', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, n) => `<row r="${n + 2}" s="1" customFormat="1"><c r="A${n + 2}" s="1"/></row>`,
    );
    const bytes = withSheet(
      `<cols><col min="1" max="16384" style="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${rows.join('')}` +
        '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>',
    );
    const started = performance.now();
    const { sheets } = await openWorkbook(bytes, 'x').read();
    expect([...sheets[0]!.cells()]).toHaveLength(2);
    expect(sheets[0]!.lastRow).toBe(1_048_576);
    // A second on an idle machine; a shared one is given more.
    expect(performance.now() - started).toBeLessThan(6000);
  });

  test.each<[string, Package, string]>([
    [
      'a Word document',
      { 'word/document.xml': '<w/>', '[Content_Types].xml': '<Types/>' },
      'file-not-a-workbook',
    ],
    [
      'an OpenDocument table',
      { mimetype: 'application/vnd.oasis', 'content.xml': '<o/>' },
      'file-unsupported',
    ],
    [
      'a binary workbook',
      { 'xl/workbook.bin': 'x', '_rels/.rels': relationships([['officeDocument', 'xl/workbook.bin']]) },
      'file-unsupported',
    ],
    ['any other zip', { 'readme.txt': 'x' }, 'file-not-a-workbook'],
    ['a workbook without sheets', { ...packageOf([]) }, 'file-corrupt'],
  ])('%s', (_what, parts, code) => {
    expect(() => openWorkbook(zipOf(parts), 'x')).toThrow(expect.objectContaining({ code }));
  });
});

describe('shown text', () => {
  test.each<[CellValue, string, string]>([
    [0.985, '0.00%', '98.50%'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [-5, '#,##0;[Red]-#,##0', '-5'],
    [0.1 + 0.2, 'General', '0.3'],
    [1943.63, 'General', '1943.63'],
    [123456789012, 'General', '1.23457E+11'],
    [44561, 'yyyy"年"m"月"d"日"', '2021年12月31日'],
    [44561, builtInFormat(14), '2021/12/31'],
    [44561, builtInFormat(57), '2021年12月'],
    [44561, builtInFormat(31), '2021年12月31日'],
    [-1, 'yyyy/m/d', '######'],
    ['文字', '0.00', '文字'],
    ['文字', '@"万元"', '文字万元'],
    [true, '0.00', 'TRUE'],
    [{ error: '#N/A' }, '0.00', '#N/A'],
    [5, 'this is [no format', '5'],
    [null, '0.00', ''],
  ])('%j as %s is %s', (value, format, text) => expect(shownText(value, format, false)).toBe(text));

  test('a workbook that counts from 1904 shows its dates four years on, and no other number', () => {
    expect(shownText(43099, 'yyyy/m/d', true)).toBe('2021/12/31');
    expect(shownText(43099, '0.0', true)).toBe('43099.0');
    expect(shownText(43099, 'General" 年"', true)).toBe('43099 年');
  });

  test.each([
    ['2021-12-31', false, 44561],
    ['2021-12-31', true, 43099],
    ['1900-01-01', false, 1],
    ['1900-03-01', false, 61],
    ['T06:00:00', false, 0.25],
    ['12:00', false, 0.5],
    ['2021-13', false, null],
    ['', false, null],
  ])('the ISO date %s (1904: %s) is %s', (text, date1904, serial) =>
    expect(isoToSerial(text, date1904)).toBe(serial),
  );
});
