/**
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatArea } from '../../../src/core/grid/address';
import type { SheetGrid, WorkbookGrid } from '../../../src/core/grid/sheet';
import { FileHost } from '../../../src/hosts/file/file-host';
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { bootOffice } from '../../wire-host/boot';
import { loadGrid } from '../../wire-host/load';
import { WireHost } from '../../wire-host/wire-host';

const wire = new WireHost();
beforeAll(() => bootOffice(wire));
afterEach(() => expect(wire.notImplemented).toEqual([]));

/** The sample as the file adapter reads it, also opened beside Excel. */
async function open(): Promise<WorkbookGrid> {
  const file = join(__dirname, '../../../samples/浏阳市工业和信息化局2021.xlsx');
  const grid = await (await FileHost.open(readFileSync(file), '浏阳.xlsx')).read();
  wire.reset();
  loadGrid(wire.workbook, grid);
  return grid;
}

test('the sample reads the same through Excel as from the file', async () => {
  const fromFile = await open();
  const fromExcel = await new ExcelHost().read();
  expect(fromExcel.sheets.map(plain)).toEqual(fromFile.sheets.map(plain));
});

test('every cell of the sample can be marked and cleared without a trace, in two trips each', async () => {
  await open();
  const host = new ExcelHost();
  const { sheets } = await host.read();
  const untouched = wire.workbook.snapshot();
  const severities = ['error', 'warning', 'advice'] as const;
  const marks = sheets.flatMap((sheet) =>
    [...sheet.cells()].map(({ row, col }, index) => ({
      at: { sheetId: sheet.id, sheet: sheet.name, row, col },
      severity: severities[index % 3]!,
    })),
  );
  wire.resetRoundTrips();
  await host.mark(marks);
  await host.clearMarks();
  expect(wire.roundTrips).toBe(4);
  expect(wire.workbook.snapshot()).toEqual(untouched);
});

function plain(sheet: SheetGrid) {
  return {
    name: sheet.name,
    merges: sheet.merges.map(formatArea).sort(),
    cells: [...sheet.cells()]
      .filter(({ value }) => value !== null)
      .map(({ row, col, value, formula, numberFormat }) => ({ row, col, value, formula, numberFormat })),
  };
}
