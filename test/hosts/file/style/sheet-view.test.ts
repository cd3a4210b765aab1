import { mixed, tinted } from '../../../../src/hosts/file/style/colors';
import { openWorkbook } from '../../../../src/hosts/file/file-host';
import { packageOf, relationships, zipOf } from '../../../support/xlsx';
import { hostWith } from '../opened-sheet';

const styles = `<styleSheet>
  <fonts count="2">
    <font><sz val="11"/><name val="宋体"/></font>
    <font><b/><i val="0"/><u/><strike val="1"/><sz val="14"/><color theme="4" tint="-0.25"/><name val="黑体"/></font>
  </fonts>
  <fills count="4">
    <fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
    <fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/></patternFill></fill>
    <fill><gradientFill><stop position="0"><color indexed="10"/></stop><stop position="1"><color rgb="FF00FF00"/></stop></gradientFill></fill>
  </fills>
  <borders count="2">
    <border><left/><right/><top/><bottom/></border>
    <border><left style="thin"><color auto="1"/></left><right style="none"/><top style="medium"><color rgb="FFFF0000"/></top><bottom style="double"/></border>
  </borders>
  <cellXfs count="4">
    <xf fontId="0" fillId="0" borderId="0"/>
    <xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="2" textRotation="135"/></xf>
    <xf fontId="0" fillId="3" borderId="0"/>
    <xf fontId="0" fillId="1" borderId="0"/>
  </cellXfs>
</styleSheet>`;

const view = (children: string, own = styles) => hostWith(children, { 'xl/styles.xml': own }).sheetView('1')!;

describe('how cells look', () => {
  const sheet = view(
    '<cols><col min="4" max="4" style="2"/></cols><sheetData><row r="2" s="1" customFormat="1"><c r="A2" s="1"/><c r="B2"/><c r="C2" s="3"/></row></sheetData>',
  );

  test('font, fill, alignment, borders', () => {
    expect(sheet.lookAt(2, 1)).toEqual({
      font: {
        name: '黑体',
        size: 14,
        bold: true,
        italic: false,
        underline: true,
        strike: true,
        color: '#2F5597',
      },
      fill: '#D9E1F2',
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
      indent: 2,
      rotation: -45,
      borders: {
        top: { style: 'medium', color: '#FF0000' },
        right: null,
        bottom: { style: 'double', color: null },
        left: { style: 'thin', color: null },
      },
    });
  });

  test('a cell without an element takes the look of its row, else of its column; one with an element its own', () => {
    expect(sheet.lookAt(2, 9)).toBe(sheet.lookAt(2, 1));
    expect(sheet.lookAt(7, 4).fill).toBe('#FF0000');
    expect(sheet.lookAt(2, 2).fill).toBeNull();
    expect(sheet.lookAt(2, 3).fill).toBe('#DFDFDF');
  });

  test('the formatted area ends with the last fill or border', () => {
    expect([sheet.lastFormattedRow, sheet.lastFormattedCol]).toEqual([2, 3]);
  });

  test('colours of the workbook’s own palette and theme', () => {
    const plain = packageOf([{ name: '表', cells: { A1: { value: 1, numberFormat: '0' } } }]);
    const host = openWorkbook(
      zipOf({
        ...plain,
        'xl/_rels/workbook.xml.rels': relationships([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
          ['theme', 'theme/theme1.xml'],
        ]),
        'xl/theme/theme1.xml':
          '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:srgbClr val="EEEEEE"/></a:lt1></a:clrScheme></a:themeElements></a:theme>',
        'xl/styles.xml':
          '<styleSheet><fonts><font/><font><color theme="0"/></font></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor theme="1"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="1"/></patternFill></fill></fills>' +
          '<cellXfs><xf/><xf fontId="1" fillId="1"/><xf fillId="2"/></cellXfs><colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00ABCDEF"/></indexedColors></colors></styleSheet>',
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row></sheetData></worksheet>',
      }),
      'x',
    );
    const own = host.sheetView('1')!;
    expect([own.lookAt(1, 1).font.color, own.lookAt(1, 1).fill, own.lookAt(1, 2).fill]).toEqual([
      '#EEEEEE',
      '#111111',
      '#ABCDEF',
    ]);
  });

  test.each([
    ['#4472C4', -0.25, '#2F5597'],
    ['#4472C4', 0.4, '#8FAADC'],
    ['#FFFFFF', -0.15, '#D9D9D9'],
    ['#000000', 0.5, '#808080'],
  ])('%s with tint %f is %s', (color, tint, expected) => expect(tinted(color, tint)).toBe(expected));

  test('a pattern is seen as a mixture', () => expect(mixed('#000000', '#FFFFFF', 0.5)).toBe('#808080'));
});

describe('where cells lie', () => {
  test('widths, heights, hidden ones, grid lines', () => {
    const sheet = view(
      '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/>' +
        '<cols><col min="2" max="3" width="20"/><col min="4" max="4" hidden="1"/></cols>' +
        '<sheetData><row r="2" ht="30" customHeight="1"/><row r="3" hidden="1"/></sheetData>',
    );
    expect(sheet.showGridLines).toBe(false);
    // 宋体 11: a digit is 8 pixels wide.
    expect([1, 2, 3, 4].map((col) => sheet.columnWidth(col))).toEqual([72, 160, 160, 0]);
    expect([1, 2, 3].map((row) => sheet.rowHeight(row))).toEqual([18, 40, 0]);
  });

  test('what Excel assumes where the sheet says nothing', () => {
    const chinese = view('<sheetData/>');
    expect([chinese.showGridLines, chinese.columnWidth(1)]).toEqual([true, 72]);
    const western = view(
      '<sheetData/>',
      '<styleSheet><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts></styleSheet>',
    );
    expect(western.columnWidth(1)).toBe(64);
  });

  test('a sheet that is not there has no view', () =>
    expect(hostWith('<sheetData/>').sheetView('9')).toBeNull());

  test('damaged styles behind the cell formats cost the looks, not the sheet', async () => {
    const broken = styles.replace('</styleSheet>', '<dxfs><dxf></styleSheet>');
    const host = hostWith('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>', {
      'xl/styles.xml': broken,
    });
    expect(host.sheetView('1')!.lookAt(1, 1).fill).toBeNull();
    expect((await host.read()).sheets[0]!.at(1, 1)?.value).toBe(1);
  });

  test('marks show in a view that was asked for before', async () => {
    const host = hostWith('<sheetData/>');
    const sheet = host.sheetView('1')!;
    await host.mark([{ at: { sheetId: '1', sheet: '表', row: 3, col: 2 }, severity: 'warning' }]);
    expect([sheet.markAt(3, 2), sheet.markAt(2, 2)]).toEqual(['warning', null]);
  });
});
