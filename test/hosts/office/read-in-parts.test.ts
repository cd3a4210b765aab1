/**
 * @jest-environment jsdom
 */
import { formatArea } from '../../../src/core/grid/address';
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { HostError } from '../../../src/hosts/port';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture } from '../../wire-host/load';
import { WireHost } from '../../wire-host/wire-host';

const wire = new WireHost();
beforeAll(() => bootOffice(wire));
beforeEach(() => wire.reset());
afterEach(() => expect(wire.notImplemented).toEqual([]));

function fill(rows: number, cols: number): void {
  const sheet = wire.workbook.addSheet('数据');
  for (let row = 1; row <= rows; row++)
    for (let col = 1; col <= cols; col++) wire.workbook.own(sheet, row, col).value = row * 1000 + col;
}

test('more than Excel passes on at once is read piece by piece, nothing left out', async () => {
  fill(300, 100);
  loadFixture(wire.workbook, { sheets: [{ name: '自评表', cells: { B2: '标题' }, merges: ['B2:D2'] }] });
  wire.faults.maxResponseCharacters = 700_000;
  const { sheets } = await new ExcelHost().read();
  expect([...sheets[0]!.cells()]).toHaveLength(30_000);
  expect(sheets[0]!.at(300, 100)).toMatchObject({ value: 300_100, text: '300100' });
  expect(sheets[1]!.at(2, 2)).toMatchObject({ value: '标题' });
  expect(sheets[1]!.merges).toEqual([{ top: 2, left: 2, bottom: 2, right: 4 }]);
});

test('a lone cell in the last corner costs some trips, not the sheet', async () => {
  loadFixture(wire.workbook, {
    sheets: [{ name: '自评表', cells: { A1: '标题', H20: 5, XFD1048576: '误输入' } }],
  });
  const { sheets } = await new ExcelHost().read();
  expect([...sheets[0]!.cells()].map(({ value }) => value)).toEqual(['标题', 5, '误输入']);
  expect(wire.roundTrips).toBeLessThan(60);
});

test('more than 512 merged areas are listed by halves, each once', async () => {
  const sheet = wire.workbook.addSheet('合并很多');
  for (let row = 1; row <= 600; row++) {
    wire.workbook.own(sheet, row, 1).value = row;
    sheet.merges.push({ top: row, left: 1, bottom: row, right: 2 });
  }
  wire.workbook.own(sheet, 299, 4).value = '跨两半';
  sheet.merges.push({ top: 299, left: 4, bottom: 303, right: 5 });
  const { sheets } = await new ExcelHost().read();
  const merges = sheets[0]!.merges.map(formatArea);
  expect(merges).toHaveLength(601);
  expect(merges).toContain('D299:E303');
  expect(sheets[0]!.protected).toBe(false);
});

test('a list of merged areas that Excel cut short is noticed', async () => {
  const sheet = wire.workbook.addSheet('某市某局二〇二一年度部门整体支出绩效自评表');
  for (let row = 1; row <= 400; row++) {
    wire.workbook.own(sheet, row, 1).value = row;
    sheet.merges.push({ top: row, left: 1, bottom: row, right: 2 });
  }
  wire.workbook.longestAddress = 8192;
  const { sheets } = await new ExcelHost().read();
  expect(sheets[0]!.merges).toHaveLength(400);
});

test('cells scattered over the whole sheet are refused by name, not read in part', async () => {
  const sheet = wire.workbook.addSheet('数据');
  for (let row = 1; row <= 1_048_576; row += 15_000)
    for (let col = 1; col <= 16_384; col += 900) wire.workbook.own(sheet, row, col).value = 1;
  const failed = new ExcelHost().read();
  await expect(failed).rejects.toBeInstanceOf(HostError);
  await expect(failed).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('“数据”') });
}, 20_000);

test('formats left over down to the last row cost nothing', async () => {
  loadFixture(wire.workbook, {
    sheets: [{ name: '自评表', cells: { A1: '标题' }, fills: { A1048576: '#FFFF00' } }],
  });
  const { sheets } = await new ExcelHost().read();
  expect([...sheets[0]!.cells()]).toHaveLength(1);
  expect(wire.roundTrips).toBe(2);
});

test('a sheet with awkward names for areas keeps its merges', async () => {
  loadFixture(wire.workbook, {
    sheets: [{ name: "王五的'表', 二!", cells: { A1: 1, A5: 2 }, merges: ['A1:B2', 'A5:C6'] }],
  });
  const { sheets } = await new ExcelHost().read();
  expect(sheets[0]!.merges.map(formatArea)).toEqual(['A1:B2', 'A5:C6']);
});
