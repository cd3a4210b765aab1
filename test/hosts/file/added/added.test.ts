import type { DrawnSheet } from '../../../../src/core/plan/drawn-sheet';
import { safeNames } from '../../../../src/hosts/file/added/sheet-names';
import { openWorkbook } from '../../../../src/hosts/file/file-host';
import { signed, structureProtected } from '../../../support/restricted';
import { packageOf, zipOf } from '../../../support/xlsx';
import { edit, saved } from '../opened-sheet';

const plain = packageOf([
  { name: '甲', cells: { A1: 1 } },
  { name: "乙'表", cells: { B2: '文' } },
]);
const bytes = zipOf(plain);

const drawn: DrawnSheet = {
  name: '检查结果',
  widths: [30, 12],
  rows: [
    {
      height: 24,
      cells: [
        { value: '=1+1', style: { bold: true } },
        { value: 3.5, style: { numberFormat: '0.0"分"' } },
      ],
    },
    { cells: [{ value: 'H13', style: {}, link: { sheet: "乙'表", cell: 'B2' } }] },
  ],
  merges: ['A3:B3', 'C1'],
};

test('a sheet is added behind the last one, read again, and taken out without a trace', async () => {
  const host = openWorkbook(bytes, '表.xlsx');
  expect(host.setAddedSheets([drawn, drawn])).toEqual(['检查结果', '检查结果（2）']);
  const again = openWorkbook(host.save(), '表.xlsx');
  const { sheets } = await again.read();
  expect(sheets.map(({ name }) => name)).toEqual(['甲', "乙'表", '检查结果', '检查结果（2）']);
  expect(again.addedSheetIds).toEqual(sheets.slice(2).map(({ id }) => id));
  expect(sheets[2]!.at(1, 1)).toMatchObject({ value: '=1+1', formula: null });
  expect(sheets[2]!.at(1, 2)).toMatchObject({ value: 3.5, text: '3.5分' });
  const xml = saved(host, 'xl/worksheets/sheet3.xml')!;
  expect(xml).toContain(`location="'乙''表'!B2"`);
  expect(xml).toContain('<mergeCells count="1">');

  again.clearAddedSheets();
  for (const [part, text] of Object.entries(plain)) expect([part, saved(again, part)]).toEqual([part, text]);
});

test('names by place and the open tab follow when an added sheet in the middle goes', () => {
  const host = openWorkbook(bytes, '表.xlsx');
  host.setAddedSheets([drawn]);
  const moved = openWorkbook(host.save(), '表.xlsx');
  const xml = saved(moved, 'xl/workbook.xml')!;
  const own = /<sheet [^>]*selfevalSheet[^>]*>/.exec(xml)![0];
  const reordered = xml
    .replace(own, '')
    .replace('<sheets>', `<bookViews><workbookView activeTab="2"/></bookViews><sheets>${own}`)
    .replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="a" localSheetId="0">1</definedName><definedName name="b" localSheetId="1">2</definedName></definedNames>',
    );
  const archive = { ...plain, 'xl/workbook.xml': reordered };
  for (const part of [
    'xl/worksheets/sheet3.xml',
    'xl/_rels/workbook.xml.rels',
    '[Content_Types].xml',
    'xl/styles.xml',
  ]) {
    Object.assign(archive, { [part]: saved(moved, part)! });
  }
  const odd = openWorkbook(zipOf(archive), '表.xlsx');
  odd.clearAddedSheets();
  const left = saved(odd, 'xl/workbook.xml')!;
  expect(left).toContain('activeTab="1"');
  expect(left).toContain(
    '<definedNames><definedName name="b" localSheetId="0">2</definedName></definedNames>',
  );
});

test.each<[string[], string[], string[]]>([
  [['检查结果'], ['检查结果'], ['检查结果（2）']],
  [['A[1]/B:C*?\\'], [], ['A 1 B C']],
  [["'引号'"], [], ['引号']],
  [['History', ''], [], ['检查结果', '检查结果（2）']],
  [['甲'.repeat(40), '甲'.repeat(40)], [], ['甲'.repeat(31), `${'甲'.repeat(28)}（2）`]],
  [['sheet1'], ['SHEET1'], ['sheet1（2）']],
])('names %j beside %j become %j', (wished, taken, names) => expect(safeNames(wished, taken)).toEqual(names));

describe('what a change breaks is said first', () => {
  const [signedBytes, locked] = [signed, structureProtected].map((make) => zipOf(make(plain)));

  test('a signature: nothing to say while nothing changes, refused until it is allowed', async () => {
    const host = openWorkbook(signedBytes!, '表.xlsx');
    expect(host.consequences()).toEqual([]);
    expect(Buffer.compare(host.save(), signedBytes!)).toBe(0);
    await host.write([edit('A1', 2)]);
    expect(host.consequences()).toMatchObject([{ code: 'signature', mustBeAllowed: true }]);
    expect(() => host.save()).toThrow(
      expect.objectContaining({ code: 'refused', message: expect.stringMatching(/签名.*。$/) }),
    );
    expect(saved({ save: () => host.save({ allow: ['signature'] }) } as typeof host)).toContain('<v>2</v>');
  });

  test('a protected structure concerns added sheets only', async () => {
    const host = openWorkbook(locked!, '表.xlsx');
    await host.write([edit('A1', 2)]);
    expect(host.consequences()).toEqual([]);
    host.setAddedSheets([drawn]);
    expect(host.consequences()).toMatchObject([{ code: 'structure' }]);
    expect(() => host.save()).toThrow(/结构保护/);
    expect(host.save({ allow: ['structure'] }).length).toBeGreaterThan(locked!.length);
  });
});
