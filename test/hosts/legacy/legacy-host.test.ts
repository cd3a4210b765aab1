import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileHost } from '../../../src/hosts/file/file-host';
import { LegacyHost } from '../../../src/hosts/legacy/legacy-host';
import { openAny } from '../../../src/hosts/legacy/open-any';
import { HostError } from '../../../src/hosts/port';
import { projectForm } from '../../support/national-form';
import { biffFile, cells, record, u16 } from './biff';
import { oldWorkbook } from './old-workbook';

const bytes = oldWorkbook([projectForm()]);
const at = { sheetId: '1', sheet: '表', row: 1, col: 1 };

test.each(['表.xls', '表.et', '表.xlsx', '表'])('an old file is known by its bytes: %s', async (name) => {
  const host = await openAny(bytes, name);
  expect(host).toBeInstanceOf(LegacyHost);
  expect((await host.read()).sheets).toHaveLength(1);
});

test('a new file goes to its own adapter, whatever its name', async () => {
  const sample = readFileSync(join(__dirname, '../../../samples/规范填报示例2023.xlsx'));
  expect(await openAny(sample, '表.xls')).toBeInstanceOf(FileHost);
});

test('what would change the workbook is refused with the way to go on', async () => {
  const host = LegacyHost.open(bytes, '表.xls');
  for (const change of [() => host.write(), () => host.mark(), () => host.writeMemo()]) {
    const failure = await change().then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(HostError);
    expect((failure as HostError).code).toBe('refused');
    expect((failure as HostError).message).toContain('另存为“Excel 工作簿（*.xlsx）”');
  }
  expect(await host.clearMarks()).toEqual({ marked: 0, removed: 0, skipped: [] });
  expect(await host.readMemo()).toBeNull();
});

test('a cell is selected at the first cell of its merge, and remembered', async () => {
  const host = LegacyHost.open(
    biffFile({ sheets: [{ name: '表', records: [cells.number(2, 2, 1), cells.merges([0, 1, 0, 1])] }] }),
    'a',
  );
  expect(await host.selected()).toBeNull();
  await host.select({ ...at, row: 2, col: 2 });
  expect(await host.selected()).toEqual(at);
  await expect(host.select({ ...at, sheetId: '9' })).rejects.toMatchObject({ code: 'sheet-missing' });
});

test('the view has widths, heights, alignment, wrapping and lines', () => {
  const xf = record(
    0xe0,
    ...u16(0),
    ...u16(0),
    ...u16(0),
    0x1a,
    0,
    0,
    0,
    ...u16(0x1111),
    ...Array<number>(8).fill(0),
  );
  const host = LegacyHost.open(
    biffFile({
      globals: [xf],
      sheets: [
        {
          name: '表',
          records: [
            record(0x7d, ...u16(0), ...u16(0), ...u16(10 * 256), ...u16(0), ...u16(0), ...u16(0)),
            record(0x7d, ...u16(1), ...u16(1), ...u16(10 * 256), ...u16(0), ...u16(1), ...u16(0)),
            record(
              0x0208,
              ...u16(0),
              ...u16(0),
              ...u16(1),
              ...u16(600),
              ...u16(0),
              ...u16(0),
              ...u16(0x40),
              ...u16(0),
            ),
            cells.number(0, 0, 1),
          ],
        },
      ],
    }),
    'a',
  );
  const view = host.sheetView('1')!;
  expect([view.columnWidth(1), view.columnWidth(2), view.rowHeight(1), view.rowHeight(2)]).toEqual([
    80, 0, 40, 19,
  ]);
  const look = view.lookAt(1, 1);
  expect([look.horizontal, look.vertical, look.wrap, look.borders.left?.style]).toEqual([
    'center',
    'center',
    true,
    'thin',
  ]);
  expect([view.lastFormattedRow, view.lastFormattedCol]).toEqual([1, 1]);
  expect(host.sheetView('2')).toBeNull();
});
