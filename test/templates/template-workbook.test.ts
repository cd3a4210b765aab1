import { strFromU8, unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { formatCell } from '../../src/core/grid/address';
import type { CellEdit } from '../../src/core/plan/edit';
import { checkWorkbook } from '../../src/core/check';
import { gridOfTemplate } from '../../src/core/templates/grid';
import { planTemplate } from '../../src/core/templates/plan';
import { MARK_NAME, readTemplateMark } from '../../src/core/templates/mark';
import { templateSpecs } from '../../src/core/templates/specs';
import { FileHost } from '../../src/hosts/file/file-host';
import { drawTemplate, generateTemplate, templateFileName } from '../../src/templates/template-workbook';

const ids = templateSpecs.map(({ id }) => id);

function plain(grid: Awaited<ReturnType<FileHost['read']>>) {
  return grid.sheets.map((sheet) => ({
    name: sheet.name,
    protected: sheet.protected,
    merges: sheet.merges,
    cells: [...sheet.cells()]
      .filter(({ text, formula }) => text !== '' || formula !== null)
      .map(({ row, col, value, text, formula, numberFormat }) => [
        formatCell({ row, col }),
        value ?? '',
        text,
        formula,
        numberFormat,
      ]),
  }));
}

describe.each(ids)('template %s as a workbook', (id) => {
  test.each(['empty', 'sample'] as const)('%s: the file adapter reads what was planned', async (fill) => {
    const plan = planTemplate(id, { fill, year: 2025 });
    const host = await FileHost.open(drawTemplate(plan), 'x.xlsx');
    const read = plain(await host.read());
    const planned = plain(gridOfTemplate(plan)).map((sheet, index) => ({
      ...sheet,
      // Excel lists merges in the order of the file.
      merges: read[index]!.merges,
    }));
    expect(read).toEqual(planned);
  });

  test('the same input gives the same bytes', () => {
    expect(generateTemplate(id, { fill: 'sample' })).toEqual(generateTemplate(id, { fill: 'sample' }));
  });

  test('every open cell can be written, no label and no formula', async () => {
    const plan = planTemplate(id, { year: 2025 });
    const host = await FileHost.open(drawTemplate(plan), 'x.xlsx');
    const grid = await host.read();
    const edits = (locked: boolean): CellEdit[] =>
      plan.sheets.flatMap(({ cells }, index) => {
        const { id: sheetId, name: sheet } = grid.sheets[index]!;
        return cells
          .filter((cell) => cell.locked === locked)
          .map(({ area }) => ({ at: { sheetId, sheet, row: area.top, col: area.left }, content: 1 }));
      });
    for (const edit of edits(true)) {
      const report = await host.write([edit]);
      expect(report).toMatchObject({ outcome: 'rolled-back', problems: [{ code: 'protected' }] });
    }
    const report = await host.write(edits(false));
    expect(report).toMatchObject({ outcome: 'written', problems: [] });
  });

  test('marks can be put on it and taken away again', async () => {
    const host = await FileHost.open(generateTemplate(id, { year: 2025 }), 'x.xlsx');
    const grid = await host.read();
    const [form] = checkWorkbook(grid).forms;
    const [finding] = form!.findings;
    const marks = finding!.cells.map((at) => ({ at, severity: finding!.severity }));
    const report = await host.mark(marks);
    expect(report.skipped).toEqual([]);
    expect(report.marked).toBeGreaterThan(0);
    expect((await host.clearMarks()).removed).toBe(report.marked);
  });

  test('another reader sees drop-downs, hints, print set-up, protection and names', async () => {
    const plan = planTemplate(id, { fill: 'sample' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(drawTemplate(plan).slice().buffer as ArrayBuffer);
    for (const planned of plan.sheets) {
      const sheet = book.getWorksheet(planned.name)!;
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        orientation: planned.landscape ? 'landscape' : 'portrait',
      });
      if (planned.repeated)
        expect(sheet.pageSetup.printTitlesRow).toBe(`${planned.repeated[0]}:${planned.repeated[1]}`);
      for (const cell of planned.cells) {
        const read = sheet.getCell(cell.area.top, cell.area.left);
        expect([read.address, read.protection?.locked ?? true]).toEqual([read.address, cell.locked]);
        const rule = read.dataValidation as ExcelJS.DataValidation | undefined;
        if (cell.locked || !cell.input) continue;
        expect(rule).toMatchObject({ promptTitle: cell.input.title, prompt: cell.input.hint });
        if (cell.input.refusal)
          expect(rule).toMatchObject({ showErrorMessage: true, error: cell.input.refusal });
        if (cell.input.list) expect(rule?.formulae).toEqual([`"${cell.input.list.join(',')}"`]);
      }
    }
  });

  test('says which template it is in a cell, a name and a property', async () => {
    const bytes = generateTemplate(id, { year: 2025 });
    const host = await FileHost.open(bytes, 'x.xlsx');
    expect(readTemplateMark(await host.read())).toMatchObject({ id, year: 2025 });
    const parts = unzipSync(bytes);
    expect(strFromU8(parts['docProps/custom.xml']!)).toContain(`模板编号：${id}/1`);
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain(
      `<definedName name="${MARK_NAME}">&quot;模板编号：${id}/1`,
    );
  });
});

test('a score is held against the weight in its own row', () => {
  const sheet = strFromU8(unzipSync(generateTemplate('national-project'))['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain(
    'prompt="不超过本行分值，最多两位小数；扣分的写明原因。" sqref="H13"><formula1>0</formula1><formula2>IF(ISNUMBER(G13),G13,100)</formula2>',
  );
});

test('the protection has no password and allows formats, heights, widths and new rows', () => {
  const sheet = strFromU8(unzipSync(generateTemplate('national-project'))['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain(
    '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0"/>',
  );
});

test('a template is called after its form and year', () => {
  expect(templateFileName(planTemplate('national-project', { year: 2025 }))).toBe(
    '项目支出绩效自评表（全国通用）2025.xlsx',
  );
});
