/**
 * @jest-environment jsdom
 */
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { generateTemplate } from '../../../src/templates/template-workbook';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture } from '../../wire-host/load';
import { WireError } from '../../wire-host/wire-error';
import { WireHost } from '../../wire-host/wire-host';

/** Inserting where Excel does not do as it should: office-js issues 2718 and 3179. */
const wire = new WireHost();
beforeAll(() => bootOffice(wire));
afterEach(() => expect(wire.notImplemented).toEqual([]));

const TWO = generateTemplate('hunan-department', { year: 2025 });

function open(): ExcelHost {
  wire.reset();
  loadFixture(wire.workbook, { sheets: [{ name: '原有', cells: { A1: 1 } }] });
  return new ExcelHost();
}
const names = () => wire.workbook.sheets.map(({ name }) => name);

test('the first inserted sheet is shown; four round trips, whatever the number of sheets', async () => {
  const host = open();
  const { sheets } = await host.insertSheets(TWO, 2);
  expect(wire.workbook.activeSheetId).toBe(sheets[0]!.id);
  expect(wire.roundTrips).toBe(4);
});

test('a failure that is reported although the sheets are there is said, and they stay', async () => {
  const host = open();
  wire.faults.inserting = 'reported';
  const { sheets, remark } = await host.insertSheets(TWO, 2);
  expect(sheets.map(({ name }) => name)).toEqual(names().slice(1));
  expect(remark).toContain('工作表已在工作簿中');
});

test('a failure in the middle leaves nothing behind', async () => {
  const host = open();
  wire.faults.inserting = 'part';
  await expect(host.insertSheets(TWO, 2)).rejects.toMatchObject({
    message: expect.stringContaining('工作簿没有改动'),
  });
  expect(names()).toEqual(['原有']);
});

test.each([
  ['GeneralException', 'unknown'],
  ['AccessDenied', 'protected'],
  ['ApiNotFound', 'host-too-old'],
  ['RequestPayloadSizeLimitExceeded', 'refused'],
])('refused with %s', async (code, expected) => {
  const host = open();
  wire.faults.refuse = ({ Name }) => {
    if (Name === 'InsertWorksheetsFromBase64') throw new WireError(code, '处理请求时发生内部错误。');
  };
  await expect(host.insertSheets(TWO, 2)).rejects.toMatchObject({ code: expected });
  expect(names()).toEqual(['原有']);
});

test('while a cell is edited nothing is begun', async () => {
  const host = open();
  wire.faults.cellEditMode = true;
  await expect(host.insertSheets(TWO, 2)).rejects.toMatchObject({ code: 'busy' });
});

test('the last sheets of a workbook are not removed', async () => {
  const host = open();
  const { sheets } = await host.insertSheets(TWO, 2);
  wire.workbook.deleteSheet('原有');
  await expect(host.removeSheets(sheets.map(({ id }) => id))).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringContaining('至少要留一张工作表'),
  });
  expect(names()).toHaveLength(2);
});
