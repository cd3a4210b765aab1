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
