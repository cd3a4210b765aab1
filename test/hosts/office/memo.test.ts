/**
 * @jest-environment jsdom
 */
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { HostError } from '../../../src/hosts/port';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture } from '../../wire-host/load';
import { WireHost } from '../../wire-host/wire-host';

const wire = new WireHost();
let host: ExcelHost;

beforeAll(() => bootOffice(wire));
beforeEach(() => {
  wire.reset();
  loadFixture(wire.workbook, { sheets: [{ name: '自评表', cells: { A1: 1 } }] });
  host = new ExcelHost();
});
afterEach(() => expect(wire.notImplemented).toEqual([]));

test('the memo costs no round trip', async () => {
  wire.resetRoundTrips();
  await host.writeMemo('更正');
  expect(await host.readMemo()).toBe('更正');
  await host.writeMemo(null);
  expect(wire.roundTrips).toBe(0);
});

test('the settings of other add-ins stay', async () => {
  wire.workbook.settings.set('other', '"theirs"');
  await new Promise((resolve) => Office.context.document.settings.refreshAsync(resolve));
  await host.writeMemo('更正');
  expect([...wire.workbook.settings.keys()]).toEqual(['other', 'selfeval.memo']);
  await host.writeMemo(null);
  expect([...wire.workbook.settings]).toEqual([['other', '"theirs"']]);
});

test('a workbook that keeps no settings says so, the earlier memo stands, reading goes on', async () => {
  await host.writeMemo('一');
  wire.faults.settingsFail = true;
  const failure = await host.writeMemo('二').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(HostError);
  expect((failure as HostError).message).toContain('没有把本窗格的记录存入工作簿');
  expect(await host.readMemo()).toBe('一');
  expect((await host.read()).sheets).toHaveLength(1);
});

test('the selected cell is told in one round trip, and several areas at once are no one cell', async () => {
  const [sheet] = wire.workbook.sheets;
  wire.workbook.selection = { sheetId: sheet!.id, address: 'B2:C5' };
  wire.resetRoundTrips();
  expect(await host.selected()).toEqual({ sheetId: sheet!.id, sheet: '自评表', row: 2, col: 2 });
  expect(wire.roundTrips).toBe(1);
  wire.workbook.selection = { sheetId: sheet!.id, address: 'B2,C5' };
  expect(await host.selected()).toBeNull();
});
