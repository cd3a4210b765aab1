import { formatArea, parseArea, parseCell } from '../../../../src/core/grid/address';
import { openWorkbook } from '../../../../src/hosts/file/file-host';
import { joinNeighbours, sheetMarks } from '../../../../src/hosts/file/marks/areas';
import { fillStyle } from '../../../../src/hosts/file/marks/mark-styles';
import { MARK_FILL, markFormula } from '../../../../src/hosts/port';
import { packageOf, relationships, xlsxOf, zipOf } from '../../../support/xlsx';
import { bytesWith, hostWith, mark, saved, savedSheet } from '../opened-sheet';

const rule = (
  severity: 'error' | 'warning' | 'advice',
  sqref: string,
  dxf: number,
  priority: number,
): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="${dxf}" priority="${priority}">` +
  `<formula>N("selfeval:${severity}")=0</formula></cfRule></conditionalFormatting>`;

/** A person's own rule. */
const own = (sqref: string, priority: number): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="cellIs" dxfId="0" priority="${priority}" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>`;

describe('areas of marks', () => {
  test.each([
    ['one cell', 'A1', 'A1'],
    ['a row', 'A1 C1 B1', 'A1:C1'],
    ['a column', 'A3 A1 A2', 'A1:A3'],
    ['a block', 'A1 A2 B1 B2', 'A1:B2'],
    ['a corner missing', 'A1 A2 B1', 'A1:B1 A2'],
    ['merges beside cells', 'A1:A2 B1 B2', 'A1:B2'],
    ['apart', 'A1 C3', 'A1 C3'],
  ])('%s', (_what, cells, joined) => {
    const areas = joinNeighbours(cells.split(' ').map(parseArea));
    expect(areas.map(formatArea).join(' ')).toBe(joined);
  });

  test('a merge is marked whole, once, with the severest of its marks', () => {
    const marks = sheetMarks(
      [mark('A1', 'advice'), mark('B2', 'error'), mark('D4', 'warning')],
      [parseArea('A1:B2')],
    );
    expect(marks.count).toBe(2);
    expect(marks.rules.map(({ severity, areas }) => [severity, ...areas.map(formatArea)])).toEqual([
      ['error', 'A1:B2'],
      ['warning', 'D4'],
    ]);
    expect([marks.severityAt(2, 1), marks.severityAt(4, 4), marks.severityAt(3, 3)]).toEqual([
      'error',
      'warning',
      null,
    ]);
  });

  test('more than 200 areas are split over several rules', () => {
    const cells = Array.from({ length: 450 }, (_, n) => mark(`A${2 * n + 1}`, 'error'));
    expect(sheetMarks(cells, []).rules.map(({ areas }) => areas.length)).toEqual([200, 200, 50]);
  });
});

describe('marks in the sheet', () => {
  test('one rule a severity, in the place the schema wants, behind a person’s rules', async () => {
    const host = hostWith(
      `<sheetData/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><phoneticPr fontId="1"/>${own('A1', 1)}<dataValidations/><pageMargins/>`,
    );
    await host.mark([mark('B1', 'error'), mark('C5', 'error'), mark('A9', 'advice')]);
    expect(savedSheet(host)).toBe(
      `<sheetData/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><phoneticPr fontId="1"/>${own('A1', 1)}` +
        `${rule('error', 'A1:B1 C5', 0, 2)}${rule('advice', 'A9', 1, 3)}<dataValidations/><pageMargins/>`,
    );
  });

  test.each([
    ['no rule of a person', '', 1],
    ['room ahead of theirs', own('A1', 5), 1],
    ['no room ahead', own('A1', 1), 2],
    ['no room ahead, several', own('A1', 7) + own('B1', 1), 8],
    [
      'a rule in an extension',
      '<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule priority="1"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      2,
    ],
  ])('priority with %s', async (_what, children, priority) => {
    const host = hostWith(`<sheetData/>${children}`);
    await host.mark([mark('C3', 'warning')]);
    expect(savedSheet(host)).toContain(rule('warning', 'C3', 0, priority));
    expect(savedSheet(host).replace(rule('warning', 'C3', 0, priority), '')).toBe(`<sheetData/>${children}`);
  });

  test('the fills are those of the port, appended behind a person’s own', async () => {
    const bytes = xlsxOf([
      { name: '表', cells: {}, conditionalFormats: [{ areas: ['A1'], formula: '=A1>0', fill: '#00FF00' }] },
    ]);
    const host = openWorkbook(bytes, 'x');
    await host.mark([mark('C3', 'warning'), mark('C4', 'advice')]);
    const styles = saved(host, 'xl/styles.xml')!;
    expect(styles).toContain(`<dxfs count="3">`);
    expect(styles).toContain(`bgColor rgb="FF${MARK_FILL.warning.slice(1)}"`);
    expect(savedSheet(host)).toContain('dxfId="1" priority="2"');
  });

  test('a workbook without styles gets a styles part, with relationship and content type', async () => {
    const plain = packageOf([{ name: '表', cells: { A1: 1 } }]);
    const host = openWorkbook(
      zipOf({
        '_rels/.rels': String(plain['_rels/.rels']),
        'xl/workbook.xml': String(plain['xl/workbook.xml']),
        'xl/worksheets/sheet1.xml': String(plain['xl/worksheets/sheet1.xml']),
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        'xl/_rels/workbook.xml.rels': relationships([['worksheet', 'worksheets/sheet1.xml']]),
      }),
      'x',
    );
    await host.mark([mark('A1', 'error')]);
    expect(saved(host, 'xl/styles.xml')).toContain('<dxfs count="1">');
    expect(saved(host, '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
    expect(saved(host, 'xl/_rels/workbook.xml.rels')).toContain('Id="rId2"');
    const again = openWorkbook(host.save(), 'x');
    expect(await again.clearMarks()).toMatchObject({ removed: 1 });
  });
});

describe('taking marks away', () => {
  const formula = markFormula('error').slice(1);

  test.each([
    [
      'as this product writes it',
      `<cfRule type="expression" dxfId="0" priority="1"><formula>${formula}</formula></cfRule>`,
    ],
    [
      'as Excel writes it',
      `<cfRule type="expression" dxfId="4" priority="3"><formula>N("selfeval:error")=0</formula></cfRule>`,
    ],
    [
      'with entities',
      '<cfRule priority="3" type="expression"><formula>N(&quot;selfeval:error&quot;)=0</formula></cfRule>',
    ],
    [
      'with other case and blanks',
      '<cfRule type="expression" priority="9"><formula> n( "selfeval:warning" ) = 0 </formula></cfRule>',
    ],
    [
      'in CDATA',
      '<cfRule type="expression" priority="9"><formula><![CDATA[N("selfeval:advice")=0]]></formula></cfRule>',
    ],
  ])('found %s', async (_what, xml) => {
    const host = hostWith(
      `<sheetData/><conditionalFormatting sqref="A1:B2 D4">${xml}</conditionalFormatting>`,
    );
    expect(host.sheetView('1')!.markAt(2, 2)).not.toBeNull();
    expect(await host.clearMarks()).toEqual({ marked: 0, removed: 5, skipped: [] });
    expect(savedSheet(host)).toBe('<sheetData/>');
    expect(host.sheetView('1')!.markAt(2, 2)).toBeNull();
  });

  test('a person’s rule that Excel has put beside a mark stays, as do formulas that merely resemble one', async () => {
    const mine = `<cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule>`;
    const theirs =
      '<cfRule type="expression" priority="2"><formula>N("selfeval:errors")=0</formula></cfRule>';
    const host = hostWith(
      `<sheetData/><conditionalFormatting sqref="A1">${mine}${theirs}</conditionalFormatting>`,
    );
    await host.clearMarks();
    expect(savedSheet(host)).toBe(
      `<sheetData/><conditionalFormatting sqref="A1">${theirs}</conditionalFormatting>`,
    );
  });

  test('our fills go from the end of the list when nothing refers to them, and stay where something does', async () => {
    const fill = fillStyle('', 'error');
    const styles = (dxfs: string, n: number): string =>
      `<styleSheet><dxfs count="${n}">${dxfs}</dxfs></styleSheet>`;
    const cleared = async (dxfs: string, n: number, others = ''): Promise<string | null> => {
      const marked = `<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="1" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
      const host = hostWith(`<sheetData/>${marked}${others}`, { 'xl/styles.xml': styles(dxfs, n) });
      await host.clearMarks();
      return saved(host, 'xl/styles.xml');
    };
    expect(await cleared(`<dxf/>${fill}`, 2)).toBe(styles('<dxf/>', 1));
    expect(await cleared(`<dxf/>${fill}<dxf/>`, 3)).toBe(styles(`<dxf/>${fill}<dxf/>`, 3));
    expect(await cleared(fill, 1)).toBe('<styleSheet><dxfs count="0"/></styleSheet>');
    const copied = `<conditionalFormatting sqref="B1"><cfRule type="expression" dxfId="1" priority="2"><formula>B1</formula></cfRule></conditionalFormatting>`;
    expect(await cleared(`<dxf/>${fill}`, 2, copied)).toBe(styles(`<dxf/>${fill}`, 2));
  });

  test('marked again after saving, nothing piles up', async () => {
    const first = openWorkbook(bytesWith('<sheetData/>'), 'x');
    await first.mark([mark('A1', 'error'), mark('A2', 'warning')]);
    const second = openWorkbook(first.save(), 'x');
    expect(await second.mark([mark('A1', 'error'), mark('A2', 'warning')])).toMatchObject({
      marked: 2,
      removed: 2,
    });
    expect(savedSheet(second)).toBe(savedSheet(first));
    expect(saved(second, 'xl/styles.xml')).toBe(saved(first, 'xl/styles.xml'));
  });

  test('on a protected sheet saved marks stay, and that is said', async () => {
    const marked = rule('error', 'A1', 0, 1);
    const bytes = bytesWith(`<sheetData/><sheetProtection sheet="1"/>${marked}`);
    const host = openWorkbook(bytes, 'x');
    expect(await host.clearMarks()).toEqual({
      marked: 0,
      removed: 0,
      skipped: [{ sheet: '表', code: 'protected' }],
    });
    expect(Buffer.compare(host.save(), bytes)).toBe(0);
  });

  test('marks and edits on one sheet do not disturb each other', async () => {
    const host = hostWith(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${own('A1', 1)}`);
    await host.mark([mark('A1', 'error')]);
    await host.write([{ at: { sheetId: '1', sheet: '表', ...parseCell('B1') }, content: 2 }]);
    expect(savedSheet(host)).toBe(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>${own('A1', 1)}${rule('error', 'A1', 0, 2)}`,
    );
  });
});
