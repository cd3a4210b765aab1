import { openWorkbook } from '../../../../src/hosts/file/file-host';
import { packageOf, relationships, worksheetPart, xlsxOf, zipOf } from '../../../support/xlsx';
import { bytesWith, edit, hostWith, saved, savedSheet, sheetOf } from '../opened-sheet';

describe('where a content goes in the sheet', () => {
  test.each<[string, string, string, Parameters<typeof edit>[1], string]>([
    [
      'a cell that is there keeps its style',
      '<row r="1"><c r="A1" s="3" t="s"><v>0</v></c></row>',
      'A1',
      5,
      '<row r="1"><c r="A1" s="3"><v>5</v></c></row>',
    ],
    [
      'a text goes in as a text',
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      'A1',
      '98%',
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">98%</t></is></c></row>',
    ],
    ['true', '<row r="1"><c r="A1"/></row>', 'A1', true, '<row r="1"><c r="A1" t="b"><v>1</v></c></row>'],
    [
      'an error value',
      '<row r="1"><c r="A1"/></row>',
      'A1',
      '#N/A',
      '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>',
    ],
    [
      'a text that looks like an error value',
      '<row r="1"><c r="A1"/></row>',
      'A1',
      "'#N/A",
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">#N/A</t></is></c></row>',
    ],
    [
      'a formula without a result',
      '<row r="1"><c r="A1"/></row>',
      'A1',
      '=B1&"<"',
      '<row r="1"><c r="A1"><f>B1&amp;"&lt;"</f></c></row>',
    ],
    [
      'nothing: the style stays',
      '<row r="1"><c r="A1" s="3"><v>1</v></c></row>',
      'A1',
      null,
      '<row r="1"><c r="A1" s="3"/></row>',
    ],
    [
      'before others, in order',
      '<row r="1"><c r="C1"><v>1</v></c></row>',
      'B1',
      2,
      '<row r="1"><c r="B1"><v>2</v></c><c r="C1"><v>1</v></c></row>',
    ],
    [
      'between others',
      '<row r="1"><c r="A1"/><c r="C1"/></row>',
      'B1',
      2,
      '<row r="1"><c r="A1"/><c r="B1"><v>2</v></c><c r="C1"/></row>',
    ],
    [
      'behind others',
      '<row r="1"><c r="A1"/></row>',
      'B1',
      2,
      '<row r="1"><c r="A1"/><c r="B1"><v>2</v></c></row>',
    ],
    ['into an empty row', '<row r="1" ht="20"/>', 'B1', 2, '<row r="1" ht="20"><c r="B1"><v>2</v></c></row>'],
    [
      'into a new row between',
      '<row r="1"/><row r="3"/>',
      'B2',
      2,
      '<row r="1"/><row r="2"><c r="B2"><v>2</v></c></row><row r="3"/>',
    ],
    ['into a new last row', '<row r="1"/>', 'B2', 2, '<row r="1"/><row r="2"><c r="B2"><v>2</v></c></row>'],
    [
      'the row’s style goes to a new cell',
      '<row r="1" s="4" customFormat="1"/>',
      'B1',
      2,
      '<row r="1" s="4" customFormat="1"><c r="B1" s="4"><v>2</v></c></row>',
    ],
    [
      'spans grow',
      '<row r="1" spans="1:1"><c r="A1"/></row>',
      'D1',
      2,
      '<row r="1" spans="1:4"><c r="A1"/><c r="D1"><v>2</v></c></row>',
    ],
    [
      'spans wide enough stay',
      '<row r="1" spans="1:9"><c r="A1"/></row>',
      'D1',
      2,
      '<row r="1" spans="1:9"><c r="A1"/><c r="D1"><v>2</v></c></row>',
    ],
    [
      'cells without address',
      '<row><c><v>1</v></c><c><v>2</v></c></row>',
      'B1',
      9,
      '<row><c><v>1</v></c><c><v>9</v></c></row>',
    ],
    [
      'cells out of order',
      '<row r="1"><c r="C1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
      'A1',
      9,
      '<row r="1"><c r="C1"><v>1</v></c><c r="A1"><v>9</v></c></row>',
    ],
    [
      'metadata of the old value goes',
      '<row r="1"><c r="A1" cm="1" vm="2" ph="1"><f t="array" ref="A1">B1</f><v>1</v></c></row>',
      'A1',
      9,
      '<row r="1"><c r="A1" ph="1"><v>9</v></c></row>',
    ],
    [
      'an extension stays',
      '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"/></extLst></c></row>',
      'A1',
      9,
      '<row r="1"><c r="A1"><v>9</v><extLst><ext uri="x"/></extLst></c></row>',
    ],
  ])('%s', async (_what, rows, address, content, expected) => {
    const parts = { 'xl/sharedStrings.xml': '<sst><si><t>x</t></si></sst>' };
    const host = hostWith(`<sheetData>${rows}</sheetData>`, parts);
    expect((await host.write([edit(address, content)])).problems).toEqual([]);
    expect(savedSheet(host)).toBe(`<sheetData>${expected}</sheetData>`);
  });

  test('into a sheet without rows, with the column’s style, and the stated used range grows', async () => {
    const host = hostWith(
      '<dimension ref="A1"/><cols><col min="2" max="3" width="9" style="5"/></cols><sheetData/>',
    );
    await host.write([edit('B2', 1), edit('D1', '甲')]);
    expect(savedSheet(host)).toBe(
      '<dimension ref="A1:D2"/><cols><col min="2" max="3" width="9" style="5"/></cols><sheetData>' +
        '<row r="1"><c r="D1" t="inlineStr"><is><t xml:space="preserve">甲</t></is></c></row>' +
        '<row r="2"><c r="B2" s="5"><v>1</v></c></row></sheetData>',
    );
  });

  test('prefixed elements get prefixed cells', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const host = hostWith('', { 'xl/worksheets/sheet1.xml': sheet });
    await host.write([edit('A1', 'a'), edit('B3', 2)]);
    expect(saved(host)).toContain(
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>' +
        '<x:row r="3"><x:c r="B3"><x:v>2</x:v></x:c></x:row>',
    );
    expect((await sheetOf(openWorkbook(host.save(), 'x'))).at(1, 1)?.value).toBe('a');
  });
});

describe('formulas around an edit', () => {
  const shared =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="7">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="7"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="7"/><v>6</v></c></row></sheetData>';

  test('where the text of a shared formula is overwritten the members get texts of their own', async () => {
    const host = hostWith(shared);
    await host.write([edit('B1', 9), edit('B3', null)]);
    expect(savedSheet(host)).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c></row>' +
        '<row r="2"><c r="B2"><f>A2*2</f><v>4</v></c></row><row r="3"><c r="B3"/></row></sheetData>',
    );
  });

  test('where a member is overwritten the others stay shared', async () => {
    const host = hostWith(shared);
    await host.write([edit('B2', 9)]);
    expect(savedSheet(host)).toContain('<f t="shared" ref="B1:B3" si="7">A1*2</f>');
    expect(savedSheet(host)).toContain('<c r="B3"><f t="shared" si="7"/><v>6</v></c>');
  });

  test('results that depend on an edit are out of date, and no longer after undoing it', async () => {
    const host = hostWith(shared);
    const stale = async (): Promise<boolean[]> => {
      const sheet = await sheetOf(host);
      return [1, 2, 3].map((row) => sheet.at(row, 2)?.stale ?? false);
    };
    await host.write([edit('A2', 5)]);
    expect(await stale()).toEqual([false, true, false]);
    await host.write([edit('A2', null)]);
    expect(await stale()).toEqual([false, false, false]);
    await host.write([edit('A1', 5)]);
    expect(await stale()).toEqual([true, false, false]);
  });

  test('results that are out of date are not saved, on other sheets neither, and are read as unknown', async () => {
    const bytes = xlsxOf([
      {
        name: '表',
        cells: {
          A1: 1,
          B1: { value: '一', formula: '=TEXT(A1,"[DBNum1]")' },
          C1: { value: 7, formula: '=D1' },
        },
      },
      { name: '合计', cells: { A1: { value: 2, formula: '=表!A1*2' } } },
    ]);
    const host = openWorkbook(bytes, 'x');
    await host.write([edit('A1', 5)]);
    expect(savedSheet(host)).toContain(
      '<c r="A1"><v>5</v></c><c r="B1"><f>TEXT(A1,&quot;[DBNum1]&quot;)</f></c><c r="C1"><f>D1</f><v>7</v></c>',
    );
    expect(saved(host, 'xl/worksheets/sheet2.xml')).toContain('<c r="A1"><f>表!A1*2</f></c>');
    const again = openWorkbook(host.save(), 'x');
    expect((await sheetOf(again, 1)).at(1, 1)).toMatchObject({ value: null, text: '', stale: true });
    await host.write([edit('A1', 1)]);
    expect(Buffer.compare(host.save(), bytes)).toBe(0);
  });

  test('a new formula has no result until Excel works it out', async () => {
    const host = hostWith('<sheetData/>');
    const report = await host.write([edit('A1', '=1+1')]);
    expect(report.after).toEqual([{ content: '=1+1', value: null, text: '' }]);
    expect((await sheetOf(host)).at(1, 1)).toMatchObject({ formula: '=1+1', value: null, stale: true });
  });

  test('Excel is asked to calculate only where a value changed and there are formulas', async () => {
    const plain = xlsxOf([{ name: '表', cells: { A1: 1 } }]);
    const without = openWorkbook(plain, 'x');
    await without.write([edit('A1', 2)]);
    expect(saved(without, 'xl/workbook.xml')).toBe(saved(openWorkbook(plain, 'x'), 'xl/workbook.xml'));
    const withFormula = hostWith(shared);
    expect(saved(withFormula, 'xl/workbook.xml')).not.toContain('calcPr');
    await withFormula.write([edit('A1', 2)]);
    expect(saved(withFormula, 'xl/workbook.xml')).toContain(
      '</sheets><calcPr fullCalcOnLoad="1"/></workbook>',
    );
  });

  test.each([
    ['<calcPr calcId="1"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
    ['<calcPr calcId="1" fullCalcOnLoad="0"></calcPr>', '<calcPr calcId="1" fullCalcOnLoad="1"></calcPr>'],
    ['<calcPr fullCalcOnLoad="1"/><extLst/>', '<calcPr fullCalcOnLoad="1"/><extLst/>'],
    ['<definedNames/><extLst/>', '<definedNames/><calcPr fullCalcOnLoad="1"/><extLst/>'],
  ])('in a workbook with %s', async (children, expected) => {
    const plain = packageOf([{ name: '表', cells: { A1: 1, B1: { value: 1, formula: '=A1' } } }]);
    const workbook = String(plain['xl/workbook.xml']).replace('</workbook>', `${children}</workbook>`);
    const host = openWorkbook(zipOf({ ...plain, 'xl/workbook.xml': workbook }), 'x');
    await host.write([edit('A1', 2)]);
    expect(saved(host, 'xl/workbook.xml')).toContain(`</sheets>${expected}</workbook>`);
  });

  describe('the calculation chain', () => {
    const plain = packageOf([{ name: '表', cells: { A1: 1, B1: { value: 1, formula: '=A1' } } }]);
    const types = String(plain['[Content_Types].xml']).replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    );
    const bytes = zipOf({
      ...plain,
      '[Content_Types].xml': types,
      'xl/_rels/workbook.xml.rels': relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
        ['calcChain', 'calcChain.xml'],
      ]),
      'xl/calcChain.xml': '<calcChain><c r="B1" i="1"/></calcChain>',
    });

    test('stays where formulas stay', async () => {
      const host = openWorkbook(bytes, 'x');
      await host.write([edit('A1', 5)]);
      expect(saved(host, 'xl/calcChain.xml')).not.toBeNull();
    });

    test('goes with everything that speaks of it where a formula goes', async () => {
      const host = openWorkbook(bytes, 'x');
      await host.write([edit('B1', 5)]);
      expect(saved(host, 'xl/calcChain.xml')).toBeNull();
      expect(saved(host, '[Content_Types].xml')).not.toContain('calcChain');
      expect(saved(host, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
      await host.write([edit('B1', '=A1')]);
      expect(Buffer.compare(host.save(), bytes)).toBe(0);
    });
  });
});

describe('refusals: nothing is written, the cell is named', () => {
  const arrays =
    '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2)</f><v>3</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c></row></sheetData>';

  test.each<[string, string]>([
    ['A1', 'array-formula'],
    ['A2', 'array-formula'],
    ['C1', 'written'],
  ])('an array formula at %s: %s', async (address, outcome) => {
    const host = hostWith(arrays);
    const report = await host.write([edit('D9', 1), edit(address, 5)]);
    expect(report.problems[0]?.code ?? report.outcome).toBe(outcome);
    expect((await sheetOf(host)).at(9, 4)?.value ?? null).toBe(outcome === 'written' ? 1 : null);
  });

  test('on a protected sheet only unlocked cells are written', async () => {
    const host = openWorkbook(
      xlsxOf([{ name: '表', cells: { A1: 1, B1: 2 }, unlocked: ['B1:B2'], protected: true }]),
      'x',
    );
    expect((await host.write([edit('B1', 5), edit('B2', 6)])).outcome).toBe('written');
    const refused = await host.write([edit('B1', 7), edit('A1', 8), edit('C9', 9)]);
    expect(refused).toMatchObject({
      outcome: 'rolled-back',
      problems: [
        { code: 'protected', found: 1 },
        { code: 'protected', found: null },
      ],
    });
    expect((await sheetOf(host)).at(1, 2)?.value).toBe(5);
  });

  test.each<[string, Parameters<typeof edit>[1]]>([
    ['no number', NaN],
    ['too long a text', 'x'.repeat(32_768)],
    ['open brackets', '=SUM(A1'],
    ['an open quote', '=A1&"x'],
  ])('%s', async (_what, content) => {
    const report = await hostWith('<sheetData/>').write([edit('A1', content)]);
    expect(report.problems.map(({ code }) => code)).toEqual(['refused']);
  });

  test('the header of a table, which its columns are called by', async () => {
    const host = hostWith('<sheetData><row r="1"><c r="A1"/></row></sheetData>', {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['table', '../tables/table1.xml']]),
      'xl/tables/table1.xml': '<table ref="A1:B5" id="1"/>',
    });
    const report = await host.write([edit('A1', '新名'), edit('A2', 1)]);
    expect(report.problems.map(({ at, code }) => [at.row, code])).toEqual([[1, 'refused']]);
    expect((await host.write([edit('A2', 1)])).outcome).toBe('written');
  });
});

describe('a write as a transaction', () => {
  test('one cell twice: the second sees the first, undo in reverse gives the file', async () => {
    const bytes = bytesWith('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    const host = openWorkbook(bytes, 'x');
    const report = await host.write([edit('A1', 2, 1), edit('A1', 3, 2)]);
    expect(report).toMatchObject({ outcome: 'written', before: [1, 2] });
    expect(report.after.map(({ content }) => content)).toEqual([3, 3]);
    await host.write([edit('A1', 2, 3), edit('A1', 1, 2)]);
    expect(Buffer.compare(host.save(), bytes)).toBe(0);
  });

  test('listeners hear of changes, and no more after they have left', async () => {
    const host = hostWith('<sheetData/>');
    const heard: string[] = [];
    const leave = host.onChange((change) => heard.push(change));
    await host.write([edit('A1', 1)]);
    await host.write([edit('A1', 5, 7)]);
    await host.mark([]);
    await host.select({ sheetId: '1', sheet: '表', row: 3, col: 2 });
    leave();
    await host.write([edit('A1', 2)]);
    expect(heard).toEqual(['cells', 'marks', 'selection']);
    expect(host.selection).toEqual({ sheetId: '1', sheet: '表', row: 3, col: 2 });
  });

  test('selecting in a merge selects its first cell; a sheet that is not there is an error', async () => {
    const host = openWorkbook(xlsxOf([{ name: '表', cells: { A1: 1 }, merges: ['A1:B2'] }]), 'x');
    await host.select({ sheetId: '1', sheet: '表', row: 2, col: 2 });
    expect(host.selection).toMatchObject({ row: 1, col: 1 });
    await expect(host.select({ sheetId: '9', sheet: '旧表', row: 1, col: 1 })).rejects.toMatchObject({
      code: 'sheet-missing',
    });
  });

  test('a number keeps the format of its cell', async () => {
    const host = openWorkbook(
      xlsxOf([{ name: '表', cells: { A1: { value: 0.5, numberFormat: '0.0%' } } }]),
      'x',
    );
    const report = await host.write([edit('A1', 0.985)]);
    expect(report.after[0]).toEqual({ content: 0.985, value: 0.985, text: '98.5%' });
  });

  test('two sheets: only the one that changed is written anew', async () => {
    const sheet = worksheetPart('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    const plain = packageOf([
      { name: '一', cells: {} },
      { name: '二', cells: {} },
    ]);
    const host = openWorkbook(
      zipOf({ ...plain, 'xl/worksheets/sheet1.xml': sheet, 'xl/worksheets/sheet2.xml': sheet }),
      'x',
    );
    await host.write([edit('A1', 2, 1, '2')]);
    expect(saved(host, 'xl/worksheets/sheet1.xml')).toBe(sheet);
    expect(saved(host, 'xl/worksheets/sheet2.xml')).toBe(sheet.replace('<v>1</v>', '<v>2</v>'));
  });
});
