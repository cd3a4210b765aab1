/**
 * @jest-environment jsdom
 */
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture } from '../../wire-host/load';
import { WireHost } from '../../wire-host/wire-host';
import type { SheetFixture } from '../fixture';
import { on } from './opened';

const wire = new WireHost();
beforeAll(() => bootOffice(wire));
afterEach(() => expect(wire.notImplemented).toEqual([]));

describe.each([1, 3, 12])('a workbook of %i sheets', (count) => {
  const names = Array.from({ length: count }, (_, index) => `自评表${index + 1}`);
  let host: ExcelHost;

  beforeEach(() => {
    wire.reset();
    loadFixture(wire.workbook, { sheets: names.map(sheetOf) });
    host = new ExcelHost();
  });

  async function tripsOf(act: () => Promise<unknown>): Promise<number> {
    wire.resetRoundTrips();
    await act();
    return wire.roundTrips;
  }

  test('is read in two round trips', async () => {
    expect(await tripsOf(() => host.read())).toBe(2);
  });

  test('is marked in two, marked again in two and cleared in two', async () => {
    const grid = await host.read();
    const marks = names.flatMap((name) => {
      const { mark } = on(grid, name);
      return [mark('B2', 'error'), mark('B3', 'error'), mark('C3', 'warning'), mark('A5', 'advice')];
    });
    expect(await tripsOf(() => host.mark(marks))).toBe(2);
    expect(await tripsOf(() => host.mark(marks))).toBe(2);
    expect(await tripsOf(() => host.clearMarks())).toBe(2);
  });

  test('with nothing to clear costs one', async () => {
    await host.read();
    expect(await tripsOf(() => host.clearMarks())).toBe(1);
  });

  test('is filled in one and read back in one, undone likewise', async () => {
    const grid = await host.read();
    const edits = names.flatMap((name) => {
      const { edit } = on(grid, name);
      return [edit('B2', 8, 9), edit('B3', 7, null), edit('A5', '说明'), edit('C2', '=SUM(B2:B3)')];
    });
    let before: readonly (string | number | boolean | null)[] = [];
    expect(await tripsOf(async () => ({ before } = await host.write(edits)))).toBe(2);
    const undo = edits.map(({ at }, index) => ({ at, content: before[index]! }));
    expect(await tripsOf(() => host.write(undo))).toBe(2);
  });

  test('shows a cell in one', async () => {
    const { at } = on(await host.read(), names.at(-1)!);
    expect(await tripsOf(() => host.select(at('B3')))).toBe(1);
    expect(wire.workbook.selection).toEqual({ sheetId: at('B3').sheetId, address: 'B3' });
    expect(wire.workbook.activeSheetId).toBe(at('B3').sheetId);
  });

  test('keeps no references behind', async () => {
    const grid = await host.read();
    await host.write([on(grid, names[0]!).edit('B2', 8)]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(wire.references.size).toBe(0);
  });
});

test('two hundred cells of one column are written with one action, and marked with one rule', async () => {
  wire.reset();
  loadFixture(wire.workbook, { sheets: [{ name: '长表', cells: { A1: 1 } }] });
  const host = new ExcelHost();
  const { edit, mark } = on(await host.read(), '长表');
  const rows = Array.from({ length: 200 }, (_, index) => index + 1);
  wire.resetRoundTrips();
  await host.write(rows.map((row) => edit(`C${row}`, row)));
  expect(wire.log[0]!.Actions.filter(({ ActionType }) => ActionType === 4)).toHaveLength(1);
  await host.mark(rows.map((row) => mark(`C${row}`, 'error')));
  const [format] = wire.workbook.sheets[0]!.conditionalFormats;
  expect(format!.areas).toEqual([{ top: 1, left: 3, bottom: 200, right: 3 }]);
});

function sheetOf(name: string): SheetFixture {
  return {
    name,
    cells: { A1: '自评表', A2: '产出', B2: 9, A5: '说明' },
    merges: ['A1:D1', 'A5:D6'],
  };
}
