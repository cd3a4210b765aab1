/** @jest-environment jsdom */
import { parseCell } from '../../../src/core/grid/address';
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { Session } from '../../../src/taskpane/session/session';
import type { PaneState } from '../../../src/taskpane/session/state';
import { bootOffice } from '../../wire-host/boot';
import { loadGrid } from '../../wire-host/load';
import { WireError } from '../../wire-host/wire-error';
import { WireHost } from '../../wire-host/wire-host';
import { openSample } from '../support/sample';

const wire = new WireHost();
let session: Session;
let states: PaneState[];

beforeAll(() => bootOffice(wire));
beforeEach(async () => {
  window.localStorage.clear();
  wire.reset();
  loadGrid(wire.workbook, await (await openSample()).read());
  session = new Session(new ExcelHost());
  void session.follow();
  await session.check();
  states = [];
  session.subscribe(() => void states.push(session.getState()));
  wire.resetRoundTrips();
});
afterEach(async () => {
  wire.faults.cellEditMode = false;
  wire.faults.refuse = null;
  await session.leave();
  expect(wire.notImplemented).toEqual([]);
});

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const type = (sheet: string, address: string, typed: string | number) => {
  const { row, col } = parseCell(address);
  wire.workbook.type(wire.workbook.sheet(sheet)!, row, col, typed);
};
const keys = () => session.getState().result!.forms.flatMap(({ findings }) => findings.map(({ key }) => key));
const count = (ruleId: string) => keys().filter((key) => key.startsWith(`${ruleId}|`)).length;

async function until(holds: () => boolean, longest = 3000): Promise<number> {
  const began = Date.now();
  while (!holds()) {
    if (Date.now() - began > longest) throw new Error('it did not come about');
    await after(5);
  }
  return Date.now() - began;
}

describe('a cell changes', () => {
  test('the result follows by itself, in two round trips, without a word, a sign of work or a move on the sheet', async () => {
    await session.select({ sheetId: wire.workbook.sheet('附件2')!.id, sheet: '附件2', row: 13, col: 7 });
    await after(30);
    const { selection } = wire.workbook;
    const before = session.getState();
    expect(count('exec-rate-wrong-base')).toBe(1);
    wire.resetRoundTrips();
    states = [];
    type('附件3', 'H5', '100%');
    const took = await until(() => count('exec-rate-wrong-base') === 0);
    expect(took).toBeLessThan(600);
    await after(250);
    expect(wire.roundTrips).toBe(2);
    expect(wire.workbook.selection).toEqual(selection);
    expect(states.every(({ work, notice, outdated }) => !work && notice === before.notice && !outdated)).toBe(
      true,
    );
  });

  test('a burst is one check, also where Excel tells no details', async () => {
    wire.faults.bareEvents = true;
    for (let n = 0; n < 40; n++) {
      type('附件3', 'H5', n % 2 ? '50%' : '100%');
      await after(2);
    }
    type('附件3', 'H5', '100%');
    await until(() => count('exec-rate-wrong-base') === 0);
    await after(250);
    expect(wire.roundTrips).toBe(2);
  });

  test('changes without a pause are looked at all the same', async () => {
    const began = Date.now();
    while (count('exec-rate-wrong-base') > 0 && Date.now() - began < 4000) {
      type('附件3', 'H5', '100%');
      await after(20);
    }
    expect(Date.now() - began).toBeLessThan(2500);
  });

  test('a calculation that changes nothing costs a reading and shows nothing', async () => {
    wire.workbook.raise({ name: 'Calculated', message: { worksheetId: wire.workbook.sheets[0]!.id } });
    await after(300);
    expect(wire.roundTrips).toBe(2);
    expect(states).toEqual([]);
  });

  test('a sheet that was renamed is called by its new name with the next reading, whatever led to it', async () => {
    const { forms } = session.getState().result!;
    const renamed = forms.find(({ form }) => form.sheet === '附件3')!.form;
    wire.workbook.sheet('附件3')!.name = '项目自评表';
    // Excel 2021 tells nothing of a new name: until something else changes, or 检查, the old one is shown.
    await after(300);
    expect(wire.roundTrips).toBe(0);
    type('附件2', 'A1', '部门整体支出绩效自评表');
    const named = () => session.getState().result!.forms.map(({ form }) => form.sheet);
    await until(() => named().includes('项目自评表'));
    expect(named()).not.toContain('附件3');
    const { result } = session.getState();
    expect(result!.forms.find(({ form }) => form.sheet === '项目自评表')!.form.id).toBe(renamed.id);
    for (const { cells } of result!.forms.flatMap(({ findings }) => findings))
      for (const cell of cells) expect(named()).toContain(cell.sheet);
    // Whoever still holds the old name finds the sheet: cells are found by its id.
    await session.select({ sheetId: renamed.sheetId, sheet: '附件3', row: 5, col: 8 });
    expect(session.getState().notice?.intent).not.toBe('error');
  });

  test('what the pane writes and marks itself leads to no further checks', async () => {
    await session.mark();
    await session.preview('scores');
    session.dispatch({ type: 'ticked-all', on: true });
    await session.apply();
    await session.undo();
    // Results were calculated again and formats put back: one reading tells that there is nothing new.
    await after(400);
    wire.resetRoundTrips();
    await after(400);
    expect(wire.roundTrips).toBe(0);
  });

  test('after leaving nothing is heard', async () => {
    await session.leave();
    wire.resetRoundTrips();
    type('附件3', 'H5', '100%');
    await after(300);
    expect(wire.roundTrips).toBe(0);
    expect(session.getState().watching).toBe('no');
  });
});

describe('something is in the way', () => {
  test('while a cell is being edited it waits, says nothing, and catches up', async () => {
    type('附件3', 'H5', '100%');
    wire.faults.cellEditMode = true;
    await after(900);
    expect(session.getState()).toMatchObject({ notice: null, outdated: false, work: null });
    wire.faults.cellEditMode = false;
    await until(() => count('exec-rate-wrong-base') === 0);
  });

  test('where that lasts the pane says that it is not up to date, until it is', async () => {
    type('附件3', 'H5', '100%');
    wire.faults.cellEditMode = true;
    await until(() => session.getState().outdated, 5000);
    expect(session.getState().notice).toBeNull();
    wire.faults.cellEditMode = false;
    await until(() => !session.getState().outdated, 5000);
    expect(count('exec-rate-wrong-base')).toBe(0);
  }, 15_000);

  test('a reading that fails is no error over the work of a person, only a calm line; the next change tries again', async () => {
    wire.faults.refuse = () => {
      throw new WireError('GeneralException', '处理请求时发生内部错误。');
    };
    type('附件3', 'H5', '100%');
    await until(() => session.getState().outdated);
    await after(300);
    const { roundTrips } = wire;
    await after(300);
    expect(wire.roundTrips).toBe(roundTrips);
    expect(session.getState().notice).toBeNull();
    wire.faults.refuse = null;
    type('附件3', 'A1', '项目支出绩效自评表');
    await until(() => count('exec-rate-wrong-base') === 0);
    expect(session.getState().outdated).toBe(false);
  });

  test('an Excel without these events: said in the state, and the button works', async () => {
    await session.leave();
    wire.faults.refuse = ({ Name }) => {
      if (Name?.startsWith('_Register')) throw new WireError('ApiNotFound', '没有这个接口。');
    };
    session = new Session(new ExcelHost());
    await session.follow();
    expect(session.getState()).toMatchObject({ watching: 'impossible', notice: null });
    await session.check();
    expect(session.getState().result!.forms).toHaveLength(3);
  });

  test('a command that is pressed meanwhile is not lost, nor is the change', async () => {
    wire.faults.latency = 30;
    type('附件3', 'H5', '100%');
    await after(110);
    await session.mark();
    expect(session.getState().notice!.title).toMatch(/^已标记/);
    await until(() => count('exec-rate-wrong-base') === 0);
    expect(session.getState().notice!.title).toMatch(/^已标记/);
  });
});

describe('what a person has open', () => {
  test('a finding that no longer holds stays until it is closed', async () => {
    const key = keys().find((one) => one.startsWith('exec-rate-wrong-base'))!;
    session.dispatch({ type: 'opened', key });
    type('附件3', 'H5', '100%');
    await until(() => count('exec-rate-wrong-base') === 0);
    expect(session.getState()).toMatchObject({ openFinding: key, held: { findings: [{ key }] } });
    type('附件3', 'C5', 889.65);
    await after(300);
    expect(session.getState().openFinding).toBe(key);
    const finding = session.getState().held!.findings[0]!;
    await session.ignore(finding, '已核实');
    expect(session.getState().notice!.title).toContain('不再成立');
    expect(session.getState().memo.ignores).toEqual([]);
    session.dispatch({ type: 'opened', key: null });
    expect(session.getState().held).toBeNull();
  });

  test('one that holds again is no longer told to be gone', async () => {
    const key = keys().find((one) => one.startsWith('exec-rate-wrong-base'))!;
    const { value } = wire.workbook.at(wire.workbook.sheet('附件3')!, 5, 8);
    session.dispatch({ type: 'opened', key });
    type('附件3', 'H5', '100%');
    await until(() => session.getState().held !== null);
    type('附件3', 'H5', value as string);
    await until(() => session.getState().held === null);
    expect(session.getState().openFinding).toBe(key);
  });

  test('a preview stays with its ticks and words and is said to be out of date; closed, the result follows', async () => {
    await session.preview('notes');
    const [first] = session.getState().preview!.plan.proposals;
    session.dispatch({ type: 'reworded', id: first!.id, text: '写到一半' });
    const shown = session.getState().preview!;
    type('附件3', 'H5', '100%');
    await until(() => session.getState().preview!.outdated === true);
    expect(session.getState().preview).toEqual({ ...shown, outdated: true });
    expect(count('exec-rate-wrong-base')).toBe(1);
    session.dispatch({ type: 'preview-closed' });
    await until(() => count('exec-rate-wrong-base') === 0);
  });

  test('applied, it writes at once where the same would be written', async () => {
    await session.preview('notes');
    type('附件3', 'A40', '与说明无关的一句话');
    await until(() => session.getState().preview!.outdated === true);
    await session.apply();
    expect(session.getState()).toMatchObject({ preview: null });
    expect(session.getState().notice!.title).toMatch(/^已写入/);
    await session.undo();
  });

  test('applied, it shows first what would now be written instead of what was seen', async () => {
    for (const address of ['H12', 'H13']) type('附件3', address, '');
    await session.preview('scores');
    const proposals = () =>
      session
        .getState()
        .preview!.plan.proposals.filter(({ at }) => at.row === 12)
        .map(({ after: content }) => content);
    expect(proposals()).toEqual([10]);
    const untouched = () => wire.workbook.at(wire.workbook.sheet('附件3')!, 12, 8).value;
    // The target of row 12 is now far above what was done.
    const target = session.getState().result!.forms.find(({ form }) => form.sheet === '附件3')!;
    const { row, col } = target.form.indicators.find((one) => one.row === 12)!.actual!.cell;
    wire.workbook.type(wire.workbook.sheet('附件3')!, row, col, '0');
    await until(() => session.getState().preview!.outdated === true);
    await session.apply();
    const { notice, preview, history } = session.getState();
    expect(notice!.title).toBe('预览之后表格有改动，还没有写入。');
    expect(history).toEqual([]);
    expect(untouched()).toBe('');
    expect(preview!.outdated).toBe(false);
    expect(proposals()).not.toEqual([10]);
  });
});

describe('the switch', () => {
  test('off: a change is only said, nothing is read; on again: it is caught up with; both are remembered', async () => {
    session.recheckByItself(false);
    type('附件3', 'H5', '100%');
    await until(() => session.getState().outdated);
    await after(300);
    expect(wire.roundTrips).toBe(0);
    expect(new Session(new ExcelHost()).getState().recheck).toBe(false);
    session.recheckByItself(true);
    await until(() => count('exec-rate-wrong-base') === 0);
    expect(session.getState().outdated).toBe(false);
    expect(new Session(new ExcelHost()).getState().recheck).toBe(true);
  });

  test('off: what the pane writes itself is not taken for a change', async () => {
    session.recheckByItself(false);
    await session.preview('notes');
    await session.apply();
    await after(200);
    expect(session.getState().outdated).toBe(false);
    await session.undo();
    await after(200);
    expect(session.getState().outdated).toBe(false);
  });

  test('a webview that keeps nothing and throws when asked does no harm', () => {
    const storage = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const writing = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const other = new Session(new ExcelHost());
    expect(other.getState().recheck).toBe(true);
    other.recheckByItself(false);
    expect(other.getState().recheck).toBe(false);
    storage.mockRestore();
    writing.mockRestore();
  });
});
