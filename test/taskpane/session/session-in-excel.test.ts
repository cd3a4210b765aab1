/** @jest-environment jsdom */
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { Session } from '../../../src/taskpane/session/session';
import { bootOffice } from '../../wire-host/boot';
import { loadGrid } from '../../wire-host/load';
import { WireHost } from '../../wire-host/wire-host';
import { contents, openSample } from '../support/sample';

const wire = new WireHost();
let session: Session;

beforeAll(() => bootOffice(wire));
beforeEach(async () => {
  wire.reset();
  loadGrid(wire.workbook, await (await openSample()).read());
  session = new Session(new ExcelHost());
});
afterEach(() => expect(wire.notImplemented).toEqual([]));

test('mark and clear: every cell and format as before', async () => {
  const before = wire.workbook.snapshot();
  await session.mark();
  expect(session.getState().notice!.title).toMatch(/^已标记 [1-9]\d* 个单元格。$/);
  expect(wire.workbook.snapshot()).not.toEqual(before);
  await session.clearMarks();
  expect(session.getState().notice!.title).toBe('标记已清除。');
  expect(wire.workbook.snapshot()).toEqual(before);
});

test.each(['scores', 'notes'] as const)(
  'fill in %s and take it back: every value as before',
  async (kind) => {
    const host = new ExcelHost();
    const before = await contents(host);
    await session.preview(kind);
    session.dispatch({ type: 'ticked-all', on: true });
    await session.apply();
    expect(session.getState().notice!.title).toMatch(/^已写入 [1-9]\d* 个单元格。$/);
    expect(await contents(host)).not.toEqual(before);
    await session.undo();
    expect(session.getState().notice!.title).toMatch(/^已恢复 [1-9]\d* 个单元格。$/);
    expect(await contents(host)).toEqual(before);
  },
);

test('while a person types in a cell nothing is lost: it is said, and pressing again works', async () => {
  wire.faults.cellEditMode = true;
  await session.check();
  expect(session.getState().notice).toMatchObject({ intent: 'error' });
  expect(session.getState().work).toBeNull();
  wire.faults.cellEditMode = false;
  await session.check();
  expect(session.getState().notice).toBeNull();
  expect(session.getState().result!.forms).toHaveLength(3);
});

test('a write that stands is said even where Excel refuses the reading after it', async () => {
  await session.preview('notes');
  const write = wire.workbook.snapshot();
  const stop = session.subscribe(() => {
    // From the moment the write is reported, a person is typing in a cell.
    if (session.getState().history.length > 0) wire.faults.cellEditMode = true;
  });
  await session.apply();
  stop();
  wire.faults.cellEditMode = false;
  const { notice, history, outdated } = session.getState();
  expect(wire.workbook.snapshot()).not.toEqual(write);
  expect(history).toHaveLength(1);
  expect(outdated).toBe(true);
  expect(notice).toMatchObject({ intent: 'warning' });
  expect(notice!.title).toMatch(/^已写入 \d+ 个单元格。$/);
  expect(notice!.body).toMatch(/^之后的重新检查没有完成：/);
});
