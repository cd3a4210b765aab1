import { parseCell } from '../../../../src/core/grid/address';
import { type FileHost, openWorkbook } from '../../../../src/hosts/file/file-host';
import type { CellNote } from '../../../../src/hosts/file/notes/note';
import { relationships, type Package } from '../../../support/xlsx';
import { bytesWith, saved } from '../opened-sheet';

const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DATA = '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>';

function note(address: string, text = '说明', severity: CellNote['severity'] = 'error'): CellNote {
  return { at: { sheetId: '1', sheet: '表', ...parseCell(address) }, text, severity };
}

function comments(list: string, authors = '<author>张三</author>', prefix = ''): string {
  const p = `<${prefix}`;
  const xmlns = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return `${p}comments ${xmlns}="${MAIN}">${p}authors>${authors}</${prefix}authors>${p}commentList>${list}</${prefix}commentList></${prefix}comments>`;
}

const ZHANG = '<author>张三</author>';

const SHAPE =
  '<v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>';
const drawing = (shapes: string): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/>${shapes}</xml>`;

/** A sheet with a note of 张三 at B2. */
function noted(
  list: string,
  shapes = SHAPE,
  more: Package = {},
  authors?: string,
  prefix?: string,
): Uint8Array {
  return bytesWith(`${DATA}<legacyDrawing r:id="rId1"/>`, {
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['comments', '../comments1.xml'],
    ]),
    'xl/comments1.xml': comments(list, authors, prefix),
    'xl/drawings/vmlDrawing1.vml': drawing(shapes),
    ...more,
  });
}

function open(bytes: Uint8Array): FileHost {
  return openWorkbook(bytes, '表.xlsx');
}

/** Every part's text. */
function exactly(host: FileHost, bytes: Uint8Array, parts: readonly string[]): void {
  const original = open(bytes);
  for (const part of parts) expect([part, saved(host, part)]).toEqual([part, saved(original, part)]);
}

const PARTS = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/_rels/sheet1.xml.rels',
  'xl/comments1.xml',
  'xl/drawings/vmlDrawing1.vml',
  'xl/styles.xml',
];

describe('a sheet without notes', () => {
  const bytes = bytesWith(DATA);

  test('gets the words, the box, and all that speaks of them; a reopened file gives them up without a trace', () => {
    const host = open(bytes);
    const report = host.setNotes([
      note('B2', '第一行\n<&>', 'warning'),
      note('B2', '更重'),
      note('A1', '提示内容', 'advice'),
    ]);
    expect(report).toEqual({ placed: 2, appended: [], removed: 0, notPlaced: [] });
    const words = saved(host, 'xl/comments1.xml')!;
    expect(words).toContain('<author>自评助手</author>');
    expect(words).toMatch(/ref="A1".*提示：提示内容.*ref="B2".*错误：更重\n警告：第一行\n&lt;&amp;&gt;/s);
    const boxes = saved(host, 'xl/drawings/vmlDrawing1.vml')!;
    expect(boxes.match(/<x:Row>\d+<\/x:Row><x:Column>\d+<\/x:Column>/g)).toEqual([
      '<x:Row>0</x:Row><x:Column>0</x:Column>',
      '<x:Row>1</x:Row><x:Column>1</x:Column>',
    ]);
    expect(saved(host)).toMatch(/<\/sheetData><legacyDrawing r:id="selfevalBoxes2"\/>/);
    expect(saved(host, '[Content_Types].xml')).toContain(`<Default ContentType="${VML}" Extension="vml"/>`);

    const again = open(host.save());
    expect(again.clearNotes()).toMatchObject({ placed: 0, removed: 2 });
    exactly(again, bytes, PARTS);
  });

  test('notes are replaced, not piled up', () => {
    const host = open(bytes);
    host.setNotes([note('B2', '旧')]);
    const again = open(host.save());
    expect(again.setNotes([note('C3', '新')])).toMatchObject({ placed: 1, removed: 1 });
    expect(saved(again, 'xl/comments1.xml')).not.toContain('旧');
    expect(saved(again, 'xl/drawings/vmlDrawing1.vml')!.match(/<v:shape /g)).toHaveLength(1);
    again.clearNotes();
    exactly(again, bytes, PARTS);
  });

  test('the last cell of the sheet has room for its box', () => {
    const host = open(bytes);
    expect(host.setNotes([note('XFD1048576', '长'.repeat(5000))]).placed).toBe(1);
    const anchor = /<x:Anchor>([^<]*)/
      .exec(saved(host, 'xl/drawings/vmlDrawing1.vml')!)![1]!
      .split(', ')
      .map(Number);
    expect(anchor[4]).toBeLessThan(16_384);
    expect(anchor[6]).toBeLessThan(1_048_576);
    expect(anchor[4]).toBeGreaterThan(anchor[0]!);
  });

  test('the box grows with the text', () => {
    const bottom = (text: string): number => {
      const host = open(bytes);
      host.setNotes([note('B2', text)]);
      return Number(
        /<x:Anchor>([^<]*)/.exec(saved(host, 'xl/drawings/vmlDrawing1.vml')!)![1]!.split(', ')[6],
      );
    };
    expect(bottom('多行说明。'.repeat(30))).toBeGreaterThan(bottom('短') + 3);
  });
});

describe('a sheet with notes of somebody else', () => {
  test.each<[string, string, string, string]>([
    ['runs', '<comment ref="B2" authorId="0"><text><r><t>原话</t></r></text></comment>', '', ZHANG],
    [
      'plain text',
      '<comment ref="B2" authorId="0"><text><t xml:space="preserve">原话 </t></text></comment>',
      '',
      ZHANG,
    ],
    ['no text at all', '<comment ref="B2" authorId="0"><text/></comment>', '', ZHANG],
    [
      'a prefix',
      '<x:comment ref="B2" authorId="0"><x:text><x:t>原话</x:t></x:text></x:comment>',
      'x:',
      '<x:author>张三</x:author>',
    ],
  ])(
    '%s: ours goes below, the box stays, and the note is as it was afterwards',
    (_what, list, prefix, authors) => {
      const bytes = noted(list, SHAPE, {}, authors, prefix);
      const host = open(bytes);
      const report = host.setNotes([note('B2', '我方'), note('D4', '另一格')]);
      expect(report).toMatchObject({ placed: 2, appended: [{ row: 2, col: 2 }], notPlaced: [] });
      const words = saved(host, 'xl/comments1.xml')!;
      expect(words.match(/ref="B2"/g)).toHaveLength(1);
      if (list.includes('原话')) expect(words).toMatch(/原话.*自评助手.*我方/s);
      const boxes = saved(host, 'xl/drawings/vmlDrawing1.vml')!;
      expect(boxes).toContain(SHAPE);
      expect(boxes.match(/<v:shape /g)).toHaveLength(2);
      const again = open(host.save());
      expect(again.clearNotes().removed).toBe(2);
      exactly(again, bytes, PARTS);
    },
  );

  test('a thread of comments has no room: said, not written', () => {
    const bytes = noted(
      '<comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment>',
      SHAPE,
      {},
      '<author>tc={8F1B}</author>',
    );
    const host = open(bytes);
    const report = host.setNotes([note('B2')]);
    expect(report.placed).toBe(0);
    expect(report.notPlaced).toEqual([
      expect.objectContaining({ code: 'thread', message: expect.stringMatching(/。$/) }),
    ]);
    expect(Buffer.compare(host.save(), bytes)).toBe(0);
  });
});

describe('what stands in the way', () => {
  test('drawings of form controls are kept beside the boxes', () => {
    const control =
      '<v:shape id="_x0000_s1040" type="#_x0000_t201"><v:textbox>未闭合<br></v:textbox><x:ClientData ObjectType="Checkbox"/></v:shape>';
    const bytes = bytesWith(`${DATA}<legacyDrawing r:id="rId1"/>`, {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['vmlDrawing', '../drawings/vmlDrawing1.vml']]),
      'xl/drawings/vmlDrawing1.vml': drawing(control),
    });
    const host = open(bytes);
    expect(host.setNotes([note('B2')])).toMatchObject({ placed: 1, notPlaced: [] });
    const boxes = saved(host, 'xl/drawings/vmlDrawing1.vml')!;
    expect(boxes).toContain(control);
    expect(boxes).toContain('_x0000_s1041');
    const again = open(host.save());
    again.clearNotes();
    exactly(again, bytes, PARTS);
  });

  test('a drawing that cannot be read is left alone', () => {
    const bytes = noted('', '', { 'xl/drawings/vmlDrawing1.vml': 'no drawing at all' });
    expect(open(bytes).setNotes([note('B2')]).notPlaced).toMatchObject([{ code: 'drawing-unreadable' }]);
  });

  test('protected objects, and sheets that are not there', () => {
    const host = open(bytesWith(`${DATA}<sheetProtection sheet="1" objects="1"/>`));
    const missing = { ...note('A1'), at: { sheetId: '9', sheet: '无', row: 1, col: 1 } };
    expect(
      host
        .setNotes([note('B2'), missing])
        .notPlaced.map(({ code }) => code)
        .sort(),
    ).toEqual(['protected', 'sheet-missing']);
  });
});
