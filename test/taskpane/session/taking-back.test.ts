/** @jest-environment jsdom */
import fc from 'fast-check';
import { formatCell } from '../../../src/core/grid/address';
import type { CellContent, CellEdit } from '../../../src/core/plan/edit';
import { type FileHost, openWorkbook } from '../../../src/hosts/file/file-host';
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import type { WorkbookHost } from '../../../src/hosts/port';
import { chainOf, writtenOver } from '../../../src/taskpane/session/history';
import { Session } from '../../../src/taskpane/session/session';
import type { Write } from '../../../src/taskpane/session/state';
import { xlsxOf } from '../../support/xlsx';
import type { WorkbookFixture } from '../../hosts/fixture';
import { bootOffice } from '../../wire-host/boot';
import { loadFixture, loadGrid } from '../../wire-host/load';
import { WireHost } from '../../wire-host/wire-host';
import { contents, openSample } from '../support/sample';

const wire = new WireHost();
beforeAll(() => bootOffice(wire));
afterEach(() => expect(wire.notImplemented).toEqual([]));

interface Opened {
  readonly host: WorkbookHost;
  readonly snapshot: () => unknown;
}

function inFile(host: FileHost): Opened {
  return { host, snapshot: () => Buffer.from(host.save()).toString('base64') };
}

function inExcel(): Opened {
  return { host: new ExcelHost(), snapshot: () => wire.workbook.snapshot() };
}

const ADAPTERS = [
  {
    adapter: 'xlsx bytes',
    open: async (fixture: WorkbookFixture) => inFile(openWorkbook(xlsxOf(fixture), '表.xlsx')),
    openForm: async () => inFile(await openSample()),
  },
  {
    adapter: 'Excel',
    open: async (fixture: WorkbookFixture) => {
      wire.reset();
      loadFixture(wire.workbook, fixture);
      return inExcel();
    },
    openForm: async () => {
      wire.reset();
      loadGrid(wire.workbook, await (await openSample()).read());
      // A text such as "98%" comes back with Excel's own quote prefix: known, and seen by nobody.
      const snapshot = () =>
        JSON.stringify(wire.workbook.snapshot(), (name, value: unknown) =>
          name === 'quotePrefix' ? undefined : value,
        );
      return { ...inExcel(), snapshot };
    },
  },
] as const;

const small: WorkbookFixture = {
  sheets: [
    {
      name: '甲',
      cells: {
        A1: '指标',
        B1: 10,
        B2: { value: 9.5, numberFormat: '0.00' },
        B3: { value: 19.5, formula: '=SUM(B1:B2)' },
        C1: '已说明',
      },
      merges: ['C1:C2'],
      fills: { B1: '#FFFF00' },
    },
    { name: '乙', cells: { A1: 1 } },
  ],
};

/** A write of ours, as the filling pages make one. */
async function write(session: Session, host: WorkbookHost, id: number, edits: readonly CellEdit[]) {
  const report = await host.write(edits);
  expect(report.outcome).toBe('written');
  const made: Write = {
    id,
    time: 0,
    kind: 'scores',
    cells: edits.map(({ at }, n) => ({
      at,
      name: formatCell(at),
      before: report.before[n]!,
      after: report.after[n]!.content,
    })),
  };
  session.dispatch({ type: 'wrote', write: made });
}

type Step =
  | {
      readonly do: 'write';
      readonly cells: readonly { sheet: number; place: number; content: CellContent }[];
    }
  | { readonly do: 'take-back' | 'along' | 'redo'; readonly which: number };

/** First cells only: C2 is covered by the merge. */
const PLACES = [
  [1, 1],
  [1, 2],
  [2, 2],
  [3, 2],
  [1, 3],
  [4, 4],
] as const;

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        cells: fc.uniqueArray(
          fc.record({
            sheet: fc.integer({ min: 0, max: 1 }),
            place: fc.integer({ min: 0, max: PLACES.length - 1 }),
            content: fc.oneof(
              fc.integer({ min: 0, max: 99 }),
              fc.constantFrom<CellContent>('因疫情推迟。', '=SUM(B1:B2)', '=B1*2', null, 8.75),
            ),
          }),
          { minLength: 1, maxLength: 4, selector: ({ sheet, place }) => `${sheet} ${place}` },
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('take-back' as const, 'along' as const, 'redo' as const),
        which: fc.nat(20),
      }),
    },
  ),
  { minLength: 2, maxLength: 9 },
);

describe.each(ADAPTERS)('over $adapter', ({ open, openForm }) => {
  test('any writes, taken back and written again in any order; then everything taken back: the same workbook', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.nat(20)), async (list, order) => {
        const { host, snapshot } = await open(small);
        const untouched = snapshot();
        const session = new Session(host);
        const { sheets } = await host.read();
        let id = 0;
        for (const step of list) {
          const { history, takenBack } = session.getState();
          if (step.do === 'write') {
            await write(
              session,
              host,
              ++id,
              step.cells.map(({ sheet, place, content }) => {
                const { id: sheetId, name } = sheets[sheet]!;
                const [row, col] = PLACES[place]!;
                return { at: { sheetId, sheet: name, row, col }, content };
              }),
            );
          } else {
            const from = step.do === 'redo' ? takenBack : history;
            if (from.length === 0) continue;
            const chosen = from[step.which % from.length]!;
            if (step.do === 'redo') await session.redo(chosen.id);
            else await session.takeBack(chosen.id, step.do === 'along');
          }
          const { history: now, takenBack: gone, conflict, notice } = session.getState();
          expect(conflict).toBeNull();
          expect(notice?.intent).not.toBe('error');
          // No write is lost from sight.
          expect([...now, ...gone].map((one) => one.id).sort((a, b) => a - b)).toEqual(
            Array.from({ length: id }, (_, n) => n + 1),
          );
        }
        const pick = order[Symbol.iterator]();
        while (session.getState().history.length > 0) {
          const { history } = session.getState();
          const free = history.filter((one) => writtenOver(history, one).length === 0);
          const { id: next } = free[pick.next().value % free.length]!;
          await session.takeBack(next);
        }
        expect(snapshot()).toEqual(untouched);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('a real form: notes and scores, the first taken back first, redone, then all of it', async () => {
    const { host, snapshot } = await openForm();
    const untouched = snapshot();
    const before = await contents(host);
    const session = new Session(host);
    for (const kind of ['notes', 'scores'] as const) {
      await session.preview(kind);
      session.dispatch({ type: 'ticked-all', on: true });
      await session.apply();
    }
    const both = await contents(host);
    const [notes, scores] = session.getState().history;
    await session.takeBack(notes!.id);
    expect(session.getState().notice!.body).toContain('第 1 次写入“生成偏差说明”');
    const scoresOnly = await contents(host);
    expect(Object.keys(both).filter((key) => both[key] !== scoresOnly[key]).length).toBe(notes!.cells.length);
    await session.redo(notes!.id);
    expect(await contents(host)).toEqual(both);
    expect(session.getState().history.map(({ id }) => id)).toEqual([scores!.id, notes!.id]);
    await session.takeBack(scores!.id);
    await session.takeBack(notes!.id);
    expect(await contents(host)).toEqual(before);
    expect(snapshot()).toEqual(untouched);
    await session.takeBack(notes!.id);
    expect(session.getState().notice!.title).toBe('没有可以撤回的写入。');
  }, 60_000);

  test('a write that a later one stands upon: said which, and both together', async () => {
    const { host, snapshot } = await open(small);
    const untouched = snapshot();
    const session = new Session(host);
    const { id: sheetId, name } = (await host.read()).sheets[0]!;
    const at = (row: number) => ({ sheetId, sheet: name, row, col: 2 });
    await write(session, host, 1, [
      { at: at(1), content: 1 },
      { at: at(2), content: 2 },
    ]);
    await write(session, host, 2, [{ at: at(2), content: 3 }]);
    await write(session, host, 3, [{ at: at(4), content: 4 }]);
    const written = snapshot();
    await session.takeBack(1);
    const { notice } = session.getState();
    expect(notice).toMatchObject({ intent: 'warning', title: '没有撤回第 1 次写入。' });
    expect(notice!.body).toContain('请先撤回第 2 次');
    expect(notice!.places).toMatchObject([{ cell: at(2), text: 'B2：第 2 次写入' }]);
    expect(snapshot()).toEqual(written);
    await session.takeBack(1, true);
    expect(session.getState().history.map(({ id }) => id)).toEqual([3]);
    expect(session.getState().takenBack.map(({ id }) => id)).toEqual([2, 1]);
    expect(session.getState().notice!.title).toBe('已恢复 2 个单元格。');
    await session.redo(2);
    // It was written over what the first had written, and that is gone too.
    expect(session.getState().notice!.title).toContain('没有重做');
    await session.redo(1);
    await session.redo(2);
    await session.redo(1);
    expect(session.getState().notice!.title).toBe('没有可以重做的写入。');
    await session.undo();
    await session.undo();
    await session.undo();
    expect(snapshot()).toEqual(untouched);
  });

  test('a cell a person changed since is kept, also deep in a chain, and also by writing again', async () => {
    const { host } = await open(small);
    const session = new Session(host);
    const { id: sheetId, name } = (await host.read()).sheets[0]!;
    const at = { sheetId, sheet: name, row: 2, col: 2 };
    await write(session, host, 1, [{ at, content: 1 }]);
    await host.write([{ at, content: 50 }]);
    await write(session, host, 2, [{ at, content: 2 }]);
    await session.takeBack(1, true);
    const { conflict, history } = session.getState();
    expect(history.map(({ id }) => id)).toEqual([1]);
    expect(conflict).toMatchObject({ write: { id: 1 }, cells: [{ found: 50 }] });
    await session.resolveConflict('keep');
    expect(session.getState()).toMatchObject({ history: [], takenBack: [{ id: 2 }] });
    await host.write([{ at, content: 60 }]);
    await session.redo(2);
    expect(session.getState().notice).toMatchObject({
      title: '没有重做，一个单元格也没有写入。',
      places: [{ cell: at, text: '撤回之后被改过，现在是“60”' }],
    });
    expect((await contents(host))['甲!B2']).toBe(60);
  });
});

test('a chain is worked out from the end', () => {
  const made = (id: number, ...rows: number[]): Write => ({
    id,
    time: 0,
    kind: 'scores',
    cells: rows.map((row) => ({
      at: { sheetId: '1', sheet: '甲', row, col: 1 },
      name: '',
      before: null,
      after: 1,
    })),
  });
  const history = [made(1, 1, 2), made(2, 2, 3), made(3, 9), made(4, 3), made(5, 1)];
  const ids = (writes: readonly Write[]) => writes.map(({ id }) => id);
  expect(ids(chainOf(history, history[0]!))).toEqual([5, 4, 2, 1]);
  expect(ids(chainOf(history, history[1]!))).toEqual([4, 2]);
  expect(ids(chainOf(history, history[2]!))).toEqual([3]);
  expect(ids(writtenOver(history, history[0]!))).toEqual([2, 5]);
});
