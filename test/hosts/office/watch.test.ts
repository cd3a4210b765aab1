/**
 * @jest-environment jsdom
 */
import type { ChangeHint } from '../../../src/hosts/port';
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture } from '../../wire-host/load';
import { WireError } from '../../wire-host/wire-error';
import { WireHost } from '../../wire-host/wire-host';
import { on } from './opened';

const wire = new WireHost();
beforeAll(() => bootOffice(wire));
afterEach(() => expect(wire.notImplemented).toEqual([]));

let host: ExcelHost;
let hints: ChangeHint[];
beforeEach(() => {
  wire.reset();
  loadFixture(wire.workbook, {
    sheets: [
      { name: '自评表', cells: { A1: '产出', B1: 9, B2: { value: 9, formula: '=SUM(B1:B1)' } } },
      { name: '附表', cells: { A1: 1 } },
    ],
  });
  host = new ExcelHost();
  hints = [];
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 40));
const watch = () => host.watch((hint) => void hints.push(hint));

test('registering and taking away cost one round trip each, and leave nothing behind', async () => {
  wire.resetRoundTrips();
  const stop = await watch();
  expect(wire.roundTrips).toBe(1);
  expect([...wire.workbook.events.registered].sort()).toEqual([
    'Added',
    'Calculated',
    'DataChanged',
    'Deleted',
    'FormatChanged',
  ]);
  await stop();
  expect(wire.roundTrips).toBe(2);
  expect(wire.workbook.events.registered).toEqual([]);
  await stop();
  expect(wire.roundTrips).toBe(2);
});

test('a hint names the sheet where Excel told it, and is one also without any details', async () => {
  const stop = await watch();
  const sheet = wire.workbook.sheets[1]!;
  wire.workbook.type(sheet, 1, 1, 2);
  await settled();
  expect(hints).toContainEqual({ what: 'cells', sheetId: sheet.id });
  wire.faults.bareEvents = true;
  hints = [];
  wire.workbook.type(sheet, 1, 1, 3);
  await settled();
  expect(hints).toContainEqual({ what: 'cells', sheetId: null });
  await stop();
});

test('a burst arrives, and the sheets that come and go are hinted at', async () => {
  const stop = await watch();
  const sheet = wire.workbook.sheets[0]!;
  for (let n = 0; n < 200; n++) wire.workbook.type(sheet, 1, 2, n);
  await settled();
  expect(hints.length).toBeGreaterThanOrEqual(200);
  hints = [];
  wire.workbook.insertSheet('新表');
  await settled();
  expect(hints).toHaveLength(1);
  wire.workbook.deleteSheet('新表');
  await settled();
  expect(hints).toHaveLength(2);
  await stop();
});

test('what the add-in itself wrote is passed over where Excel says so; reading and marking raise nothing', async () => {
  const stop = await watch();
  const { edit, mark } = on(await host.read(), '附表');
  await host.mark([mark('A1', 'error')]);
  await host.select(mark('A1', 'error').at);
  await host.clearMarks();
  await host.read();
  await settled();
  expect(hints).toEqual([]);
  await host.write([edit('A1', 5)]);
  await settled();
  // Only that results were calculated again: Excel does not say for whom.
  expect(hints).toEqual([{ what: 'results', sheetId: wire.workbook.sheets[0]!.id }]);
  await stop();
});

test('an Excel that raises no such events refuses, and nothing stays registered half', async () => {
  wire.faults.refuse = ({ Name }) => {
    if (Name === '_RegisterDataChangedEvent') throw new WireError('ApiNotFound', '没有这个接口。');
  };
  await expect(watch()).rejects.toMatchObject({ code: 'host-too-old' });
  wire.faults.refuse = null;
  wire.workbook.type(wire.workbook.sheets[0]!, 1, 2, 1);
  await settled();
  expect(hints).toEqual([]);
});

test('while a cell is being edited watching cannot begin, and can afterwards', async () => {
  wire.faults.cellEditMode = true;
  await expect(watch()).rejects.toMatchObject({ code: 'busy' });
  wire.faults.cellEditMode = false;
  const stop = await watch();
  wire.workbook.type(wire.workbook.sheets[0]!, 1, 2, 1);
  await settled();
  expect(hints.length).toBeGreaterThan(0);
  wire.faults.cellEditMode = true;
  await stop();
  hints = [];
  wire.faults.cellEditMode = false;
  wire.workbook.type(wire.workbook.sheets[0]!, 1, 2, 2);
  await settled();
  expect(hints).toEqual([]);
});
