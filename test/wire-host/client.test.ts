/**
 * @jest-environment jsdom
 */
import { bootOffice } from './boot';
import { loadFixture } from './load';
import { WireHost } from './wire-host';

const host = new WireHost();

beforeAll(async () => {
  loadFixture(host.workbook, {
    sheets: [
      {
        name: '自评表',
        cells: { A1: '标题', B2: 5, C2: { value: 0.5, numberFormat: '0%' } },
        merges: ['A1:C1'],
      },
    ],
  });
  await bootOffice(host);
});

test('the client reads what the workbook holds', async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/id,items/name,items/visibility');
    await context.sync();
    const range = sheets.items[0]!.getUsedRangeOrNullObject(true);
    range.load('values,formulas,text,numberFormat,valueTypes,address');
    const merged = range.getMergedAreasOrNullObject();
    merged.load('address');
    await context.sync();
    expect(range.address).toBe('自评表!A1:C2');
    expect(range.values).toEqual([
      ['标题', '', ''],
      ['', 5, 0.5],
    ]);
    expect(range.text[1]).toEqual(['', '5', '50%']);
    expect(merged.address).toBe('自评表!A1:C1');
  });
  expect(host.notImplemented).toEqual([]);
  expect(host.roundTrips).toBe(2);
});

test('what it does not implement is said loudly', async () => {
  const failed = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1').clear();
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: 'FakeHostNotImplemented' });
  expect(host.notImplemented.splice(0)).toEqual(['this test host does not implement Range.Clear()']);
});

test('a misspelt property in a load is said loudly', async () => {
  const failed = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1').load('valuez');
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: 'FakeHostNotImplemented' });
  expect(host.notImplemented.splice(0)).toEqual(['this test host does not implement Range.Valuez']);
});

test('a member above the declared requirement set is refused by the client itself', async () => {
  const failed = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1').getDependents();
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('what came before a refused action stays done', async () => {
  const failed = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.getRange('B2').values = [[6]];
    context.workbook.worksheets.getItem('没有这张表').getRange('A1').values = [[1]];
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(host.workbook.at(host.workbook.sheets[0]!, 2, 2).value).toBe(6);
});

test('formulas over changed cells are calculated again', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.getRange('B3').formulas = [['=ROUND(SUM(B2:C2)*2,1)']];
    sheet.getRange('B2').values = [[7.26]];
    const total = sheet.getRange('B3');
    total.load('values');
    await context.sync();
    expect(total.values).toEqual([[15.5]]);
  });
});

test('more than 1500 cells, which the client sends in parts, arrive whole', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('自评表').getRange('E1:H1000');
    range.values = Array.from({ length: 1000 }, (_, row) => [row, row, row, row]);
    await context.sync();
  });
  expect(host.notImplemented).toEqual([]);
  expect(host.workbook.at(host.workbook.sheets[0]!, 1000, 8).value).toBe(999);
});
