import type { SheetCell } from '../../src/core/grid/address';
import { formatArea, parseCell } from '../../src/core/grid/address';
import type { SheetGrid, WorkbookGrid } from '../../src/core/grid/sheet';
import type { CellContent, CellEdit, CellMark } from '../../src/core/plan/edit';
import type { Severity } from '../../src/core/rules/rule';
import type { WorkbookHost } from '../../src/hosts/port';
import type { WorkbookFixture } from './fixture';
import { insertContract } from './insert-contract';

/** A workbook opened for one test. */
export interface Opened {
  readonly host: WorkbookHost;
  /**
   * Everything a person would miss, comparable with `toEqual`: contents, number formats, fills, merges, conditional
   * formats with their order, protection. Not what a host may renumber by itself (style indexes, rule ids).
   */
  readonly snapshot: () => unknown;
  /** A person types a number into a cell, without asking this host. */
  readonly type: (sheet: string, address: string, typed: number) => Promise<void>;
  /** The workbook saved and opened again, by another instance that has read nothing yet. */
  readonly reopen: () => Promise<Opened>;
}

export type Open = (workbook: WorkbookFixture) => Promise<Opened>;

const form: WorkbookFixture = {
  sheets: [
    {
      name: '部门自评表',
      cells: {
        A1: '部门整体支出绩效自评表',
        A3: '一级指标',
        D3: '分值',
        E3: '得分',
        F3: '偏差原因分析',
        A4: '产出指标',
        D4: 10,
        E4: { value: 9.5, numberFormat: '0.00' },
        F4: '完成 98%，未全部完成',
        D5: 20,
        D6: { value: 0.985, numberFormat: '0.00%' },
        E6: '未评',
        D7: { value: 30, formula: '=SUM(D4:D5)' },
        E7: { value: { error: '#REF!' }, formula: '=SUM(#REF!)' },
        F7: true,
      },
      merges: ['A1:F1', 'A4:C6', 'F4:F5'],
      fills: { 'A3:F3': '#D9E1F2', E4: '#FFFF00' },
      conditionalFormats: [
        { areas: ['E4:E6'], formula: '=E4>10', fill: '#FF0000', stopIfTrue: true },
        { areas: ['D4:D6', 'F4'], formula: '=ISBLANK(D4)', fill: '#00B050' },
      ],
    },
    {
      name: '基础数据 表',
      visibility: 'hidden',
      cells: { A1: '财政供养人员情况', B2: 68 },
    },
    { name: '已锁定', protected: true, cells: { A1: '锁定的内容', B1: 1 } },
    { name: '空表', cells: {} },
  ],
};

export interface ContractOptions {
  /** The host takes in further sheets; else it must not offer to. */
  readonly inserts: boolean;
}

/** The suite both adapters of the port pass. */
export function hostContract(name: string, open: Open, { inserts }: ContractOptions): void {
  describe(`the host port over ${name}`, () => {
    describe('reading', () => {
      test('gives every sheet with its name, visibility and protection', async () => {
        const { sheets } = await (await open(form)).host.read();
        expect(sheets.map(({ name, visibility, protected: locked }) => [name, visibility, locked])).toEqual([
          ['部门自评表', 'visible', false],
          ['基础数据 表', 'hidden', false],
          ['已锁定', 'visible', true],
          ['空表', 'visible', false],
        ]);
        expect(new Set(sheets.map(({ id }) => id)).size).toBe(4);
      });

      test('gives constants, shown texts and number formats', async () => {
        const sheet = sheetNamed(await (await open(form)).host.read(), '部门自评表');
        expect(sheet.at(4, 4)).toMatchObject({
          value: 10,
          text: '10',
          formula: null,
          numberFormat: 'General',
        });
        expect(sheet.at(4, 5)).toMatchObject({ value: 9.5, text: '9.50', numberFormat: '0.00' });
        expect(sheet.at(6, 4)).toMatchObject({ value: 0.985, text: '98.50%', numberFormat: '0.00%' });
        expect(sheet.at(6, 5)).toMatchObject({ value: '未评', text: '未评' });
        expect(sheet.at(7, 6)).toMatchObject({ value: true });
      });

      test('gives formulas with their results, and error values apart from text', async () => {
        const sheet = sheetNamed(await (await open(form)).host.read(), '部门自评表');
        expect(sheet.at(7, 4)).toMatchObject({ value: 30, formula: '=SUM(D4:D5)' });
        expect(sheet.at(7, 5)).toMatchObject({ value: { error: '#REF!' }, formula: '=SUM(#REF!)' });
      });

      test('leaves blank cells out and an empty sheet empty', async () => {
        const grid = await (await open(form)).host.read();
        expect(sheetNamed(grid, '部门自评表').at(5, 5)).toBeUndefined();
        expect([...sheetNamed(grid, '空表').cells()]).toEqual([]);
      });

      test('gives merged areas whole', async () => {
        const sheet = sheetNamed(await (await open(form)).host.read(), '部门自评表');
        expect(sheet.merges.map(formatArea).sort()).toEqual(['A1:F1', 'A4:C6', 'F4:F5']);
      });
    });

    describe('writing', () => {
      test('writes numbers, texts and formulas, reads them back, and undo makes the workbook as it was', async () => {
        const { host, snapshot } = await open(form);
        const sheet = sheetNamed(await host.read(), '部门自评表');
        const untouched = snapshot();
        const edits = [
          edit(sheet, 'E4', 8.75, 9.5),
          edit(sheet, 'E5', 20, null),
          edit(sheet, 'E6', 12.5, '未评'),
          edit(sheet, 'F6', '指标值 3 次，实际完成 2 次，扣 1 分。【原因】【措施】'),
          edit(sheet, 'D7', '=SUM(D4:D6)', '=SUM(D4:D5)'),
        ];
        const report = await host.write(edits);
        expect(report).toMatchObject({ outcome: 'written', problems: [] });
        expect(report.before).toEqual([9.5, null, '未评', null, '=SUM(D4:D5)']);
        expect(report.after.map(({ content }) => content)).toEqual(edits.map(({ content }) => content));
        expect(report.after[0]).toMatchObject({ value: 8.75, text: '8.75' });

        const written = sheetNamed(await host.read(), '部门自评表');
        expect(written.at(5, 5)).toMatchObject({ value: 20 });
        expect(written.at(7, 4)).toMatchObject({ formula: '=SUM(D4:D6)' });

        const undone = await host.write(undoOf(edits, report.before));
        expect(undone).toMatchObject({ outcome: 'written', problems: [] });
        expect(snapshot()).toEqual(untouched);
      });

      test.each<[string, string]>([
        ['a date', '2021-12-31'],
        ['a short date', '3-5'],
        ['a percentage', '98.5%'],
        ['a number', '007'],
        ['a full-width number', '１２'],
        ['a sign', '-无'],
        ['a plus', '+5 个百分点'],
        ['an at', '@all'],
        ['a truth value', 'TRUE'],
        ['an apostrophe', "'十四五'规划"],
        ['two lines', '第一行\n第二行'],
      ])('a text that looks like %s stays the text', async (_what, text) => {
        const { host } = await open(form);
        const sheet = sheetNamed(await host.read(), '部门自评表');
        const report = await host.write([edit(sheet, 'F6', text)]);
        expect(report).toMatchObject({ outcome: 'written', problems: [] });
        expect(report.after[0]).toMatchObject({ content: text, value: text });
        expect(sheetNamed(await host.read(), '部门自评表').at(6, 6)).toMatchObject({
          value: text,
          formula: null,
          numberFormat: 'General',
        });
      });

      test('a text that begins with "=" is written with an apostrophe in front and can be undone and put back', async () => {
        const { host } = await open(form);
        const sheet = sheetNamed(await host.read(), '部门自评表');
        const written = await host.write([edit(sheet, 'F6', "'=A1+1")]);
        expect(written).toMatchObject({ outcome: 'written', problems: [] });
        expect(written.after[0]).toMatchObject({ content: "'=A1+1", value: '=A1+1' });
        const replaced = await host.write([edit(sheet, 'F6', 5)]);
        expect(replaced.before).toEqual(["'=A1+1"]);
        const back = await host.write([edit(sheet, 'F6', replaced.before[0]!)]);
        expect(back.after[0]).toMatchObject({ value: '=A1+1' });
        expect(sheetNamed(await host.read(), '部门自评表').at(6, 6)).toMatchObject({ formula: null });
      });

      test('a cell inside a merge is written at its first cell', async () => {
        const { host } = await open(form);
        const sheet = sheetNamed(await host.read(), '部门自评表');
        const report = await host.write([edit(sheet, 'F5', '已说明', '完成 98%，未全部完成')]);
        expect(report).toMatchObject({ outcome: 'written', before: ['完成 98%，未全部完成'] });
        const written = sheetNamed(await host.read(), '部门自评表');
        expect(written.at(4, 6)).toMatchObject({ value: '已说明' });
        expect(written.at(5, 6)?.value ?? null).toBeNull();
      });

      test('where a cell is not as expected nothing changes and the cell is named', async () => {
        const { host, snapshot } = await open(form);
        const sheet = sheetNamed(await host.read(), '部门自评表');
        const untouched = snapshot();
        const report = await host.write([
          edit(sheet, 'E4', 1, 9.5),
          edit(sheet, 'E6', 2, 7),
          edit(sheet, 'E5', 3),
        ]);
        expect(report.outcome).toBe('rolled-back');
        expect(report.problems).toEqual([
          { at: expect.objectContaining(parseCell('E6')), code: 'changed-meanwhile', found: '未评' },
        ]);
        expect(report.after.map(({ content }) => content)).toEqual([9.5, '未评', null]);
        expect(snapshot()).toEqual(untouched);
      });

      test('a protected sheet refuses, and nothing is written elsewhere either', async () => {
        const { host, snapshot } = await open(form);
        const grid = await host.read();
        const untouched = snapshot();
        const report = await host.write([
          edit(sheetNamed(grid, '部门自评表'), 'E4', 1),
          edit(sheetNamed(grid, '已锁定'), 'B1', 2),
        ]);
        expect(report.outcome).toBe('rolled-back');
        expect(report.problems).toEqual([
          {
            at: expect.objectContaining({ sheet: '已锁定', ...parseCell('B1') }),
            code: 'protected',
            found: 1,
          },
        ]);
        expect(snapshot()).toEqual(untouched);
      });

      test('a sheet that does not exist is named, and nothing is written elsewhere', async () => {
        const { host, snapshot } = await open(form);
        const sheet = sheetNamed(await host.read(), '部门自评表');
        const untouched = snapshot();
        const gone: SheetCell = { sheetId: 'no-such-sheet', sheet: '旧表', row: 1, col: 1 };
        const report = await host.write([edit(sheet, 'E4', 1), { at: gone, content: 5 }]);
        expect(report.outcome).toBe('rolled-back');
        expect(report.problems).toEqual([{ at: gone, code: 'sheet-missing', found: null }]);
        expect(snapshot()).toEqual(untouched);
      });

      test('no edits change nothing', async () => {
        const { host, snapshot } = await open(form);
        const untouched = snapshot();
        expect(await host.write([])).toEqual({ outcome: 'written', before: [], after: [], problems: [] });
        expect(snapshot()).toEqual(untouched);
      });
    });

    describe('marking', () => {
      const marksOn = (sheet: SheetGrid): CellMark[] => [
        mark(sheet, 'E4', 'error'),
        mark(sheet, 'E5', 'error'),
        mark(sheet, 'E6', 'warning'),
        mark(sheet, 'F5', 'advice'),
        mark(sheet, 'B5', 'warning'),
        mark(sheet, 'K40', 'advice'),
      ];

      test('clearing makes the workbook as it was, with the formats a person gave', async () => {
        const { host, snapshot } = await open(form);
        const sheet = sheetNamed(await host.read(), '部门自评表');
        const untouched = snapshot();
        expect(await host.mark(marksOn(sheet))).toMatchObject({ marked: 6, removed: 0, skipped: [] });
        expect(snapshot()).not.toEqual(untouched);
        const cleared = await host.clearMarks();
        expect(cleared).toMatchObject({ marked: 0, skipped: [] });
        expect(cleared.removed).toBeGreaterThan(0);
        expect(snapshot()).toEqual(untouched);
        expect(await host.clearMarks()).toEqual({ marked: 0, removed: 0, skipped: [] });
      });

      test('marking changes no cell', async () => {
        const { host } = await open(form);
        const before = await host.read();
        await host.mark(marksOn(sheetNamed(before, '部门自评表')));
        const after = await host.read();
        expect(after.sheets.map((sheet) => [...sheet.cells()])).toEqual(
          before.sheets.map((sheet) => [...sheet.cells()]),
        );
      });

      test('marking twice does not pile up', async () => {
        const { host, snapshot } = await open(form);
        const sheet = sheetNamed(await host.read(), '部门自评表');
        await host.mark(marksOn(sheet));
        const once = snapshot();
        const again = await host.mark(marksOn(sheet));
        expect(again.marked).toBe(6);
        expect(again.removed).toBeGreaterThan(0);
        expect(snapshot()).toEqual(once);
      });

      test('new marks replace the earlier ones on every sheet', async () => {
        const { host, snapshot } = await open(form);
        const grid = await host.read();
        const other = sheetNamed(grid, '基础数据 表');
        await host.mark([mark(other, 'B2', 'error')]);
        const wanted = snapshot();
        await host.mark(marksOn(sheetNamed(grid, '部门自评表')));
        await host.mark([mark(other, 'B2', 'error')]);
        expect(snapshot()).toEqual(wanted);
      });

      test('a cell and the rest of its merge are one mark, the severest counts', async () => {
        const whole = await open(form);
        await whole.host.mark([mark(sheetNamed(await whole.host.read(), '部门自评表'), 'B5', 'error')]);
        const wanted = whole.snapshot();
        const { host, snapshot } = await open(form);
        const sheet = sheetNamed(await host.read(), '部门自评表');
        const report = await host.mark([mark(sheet, 'A4', 'advice'), mark(sheet, 'C6', 'error')]);
        expect(report.marked).toBe(1);
        expect(snapshot()).toEqual(wanted);
      });

      test('marks are found after saving and opening again, by a host that has read nothing', async () => {
        const first = await open(form);
        const untouched = first.snapshot();
        await first.host.mark(marksOn(sheetNamed(await first.host.read(), '部门自评表')));
        const second = await first.reopen();
        const cleared = await second.host.clearMarks();
        expect(cleared.removed).toBeGreaterThan(0);
        expect(second.snapshot()).toEqual(untouched);
      });

      test('a protected sheet is left alone and named', async () => {
        const { host, snapshot } = await open(form);
        const locked = sheetNamed(await host.read(), '已锁定');
        const untouched = snapshot();
        const report = await host.mark([mark(locked, 'B1', 'error')]);
        expect(report).toEqual({ marked: 0, removed: 0, skipped: [{ sheet: '已锁定', code: 'protected' }] });
        expect(snapshot()).toEqual(untouched);
      });

      test('a protected sheet that allows formats is marked, its locked cells too, and cleared', async () => {
        const { host, snapshot } = await open({
          sheets: [
            {
              name: '模板',
              protected: true,
              formatsAllowed: true,
              cells: { A1: '标签', B1: 1 },
              unlocked: ['B1'],
            },
          ],
        });
        const sheet = sheetNamed(await host.read(), '模板');
        const untouched = snapshot();
        const report = await host.mark([mark(sheet, 'A1', 'error'), mark(sheet, 'B1', 'warning')]);
        expect(report).toEqual({ marked: 2, removed: 0, skipped: [] });
        expect(snapshot()).not.toEqual(untouched);
        expect(await host.clearMarks()).toEqual({ marked: 0, removed: 2, skipped: [] });
        expect(snapshot()).toEqual(untouched);
      });

      test('a sheet that does not exist is named, the others are marked', async () => {
        const { host } = await open(form);
        const sheet = sheetNamed(await host.read(), '部门自评表');
        const gone: SheetCell = { sheetId: 'no-such-sheet', sheet: '旧表', row: 1, col: 1 };
        expect(await host.mark([mark(sheet, 'E4', 'error'), { at: gone, severity: 'error' }])).toEqual({
          marked: 1,
          removed: 0,
          skipped: [{ sheet: '旧表', code: 'sheet-missing' }],
        });
      });
    });

    describe('selecting', () => {
      test('what was shown is what is selected, a merge at its first cell', async () => {
        const { host } = await open(form);
        const grid = await host.read();
        const first = sheetNamed(grid, '部门自评表');
        await host.select(cellOn(first, 'E6'));
        expect(await host.selected()).toEqual(cellOn(first, 'E6'));
        await host.select(cellOn(first, 'B5'));
        expect(await host.selected()).toEqual(cellOn(first, 'A4'));
        const other = sheetNamed(grid, '空表');
        await host.select(cellOn(other, 'C3'));
        expect(await host.selected()).toEqual(cellOn(other, 'C3'));
      });

      test('asking changes nothing', async () => {
        const { host, snapshot } = await open(form);
        const untouched = snapshot();
        await host.selected();
        expect(snapshot()).toEqual(untouched);
      });
    });

    describe('watching', () => {
      /** Hints come later than what they speak of; how much later is no part of the contract. */
      const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

      test('what a person types is hinted at, and reading then gives it', async () => {
        const { host, type } = await open(form);
        await host.read();
        const hints: unknown[] = [];
        const stop = await host.watch((hint) => void hints.push(hint));
        await type('部门自评表', 'E5', 7);
        await settled();
        expect(hints.length).toBeGreaterThan(0);
        expect(sheetNamed(await host.read(), '部门自评表').at(5, 5)).toMatchObject({ value: 7 });
        await stop();
      });

      test('of many changes the last one is hinted at too', async () => {
        const { host, type } = await open(form);
        let seen: unknown = null;
        const readings: Promise<void>[] = [];
        const look = async () => {
          seen = sheetNamed(await host.read(), '部门自评表').at(5, 5)?.value;
        };
        const stop = await host.watch(() => void readings.push(look()));
        for (let typed = 1; typed <= 30; typed++) await type('部门自评表', 'E5', typed);
        await settled();
        await Promise.all(readings);
        expect(seen).toBe(30);
        await stop();
      });

      test('reading, marking, showing and the memo are not: who reads again on a hint does so once', async () => {
        const { host } = await open(form);
        const sheet = sheetNamed(await host.read(), '部门自评表');
        let hints = 0;
        const stop = await host.watch(() => void (hints += 1));
        await host.mark([mark(sheet, 'E4', 'error')]);
        await host.clearMarks();
        await host.select(cellOn(sheet, 'E4'));
        await host.writeMemo('一');
        await host.readMemo();
        await host.read();
        await settled();
        expect(hints).toBe(0);
        await stop();
      });

      test('after the end nothing is heard, ending twice does no harm, and another listener goes on', async () => {
        const { host, type } = await open(form);
        const heard = { first: 0, second: 0 };
        const stopFirst = await host.watch(() => void (heard.first += 1));
        const stopSecond = await host.watch(() => void (heard.second += 1));
        await stopFirst();
        await stopFirst();
        await type('部门自评表', 'E5', 3);
        await settled();
        expect(heard.first).toBe(0);
        expect(heard.second).toBeGreaterThan(0);
        await stopSecond();
      });

      test('watching changes nothing', async () => {
        const { host, snapshot } = await open(form);
        const untouched = snapshot();
        const stop = await host.watch(() => undefined);
        await stop();
        expect(snapshot()).toEqual(untouched);
      });
    });

    insertContract(open, inserts);

    describe('the memo', () => {
      const texts: readonly (readonly [string, string])[] = [
        ['words', '更正'],
        ['JSON', '{"sheets":[{"sheet":"部门自评表","why":"已核实 <5%> & \\"属实\\""}]}'],
        ['lines', '第一行\n第二行\r\n\t第三行 '],
        ['nothing', ''],
        ['what XML cannot hold', '\u0000\u001f_x000D_]]>𠮷'],
        ['a long text', '指标'.repeat(20_000)],
      ];

      test('there is none at first, and asking changes nothing', async () => {
        const { host, snapshot } = await open(form);
        const untouched = snapshot();
        expect(await host.readMemo()).toBeNull();
        expect(snapshot()).toEqual(untouched);
      });

      test.each(texts)(
        '%s come back as they were, now and after saving and opening again',
        async (_what, text) => {
          const first = await open(form);
          await first.host.writeMemo(text);
          expect(await first.host.readMemo()).toBe(text);
          const second = await first.reopen();
          expect(await second.host.readMemo()).toBe(text);
        },
      );

      test('the last one counts, and taking it away leaves no trace', async () => {
        const first = await open(form);
        const untouched = first.snapshot();
        await first.host.writeMemo('一');
        await first.host.writeMemo('二');
        const second = await first.reopen();
        await second.host.writeMemo('三');
        const third = await second.reopen();
        expect(await third.host.readMemo()).toBe('三');
        await third.host.writeMemo(null);
        expect(await third.host.readMemo()).toBeNull();
        expect(third.snapshot()).toEqual(untouched);
        const last = await third.reopen();
        expect(await last.host.readMemo()).toBeNull();
        expect(last.snapshot()).toEqual(untouched);
      });

      test('one that was never saved leaves no trace either', async () => {
        const { host, snapshot } = await open(form);
        const untouched = snapshot();
        await host.writeMemo(null);
        expect(snapshot()).toEqual(untouched);
        await host.writeMemo('一');
        await host.writeMemo(null);
        expect(snapshot()).toEqual(untouched);
      });

      test('cells and marks stay as they are beside it', async () => {
        const { host } = await open(form);
        const before = await host.read();
        const sheet = sheetNamed(before, '部门自评表');
        await host.writeMemo('一');
        await host.mark([mark(sheet, 'E4', 'error')]);
        await host.write([edit(sheet, 'E5', 3)]);
        await host.clearMarks();
        await host.write([edit(sheet, 'E5', null)]);
        expect((await host.read()).sheets.map((one) => [...one.cells()])).toEqual(
          before.sheets.map((one) => [...one.cells()]),
        );
        expect(await host.readMemo()).toBe('一');
      });
    });
  });
}

function sheetNamed(grid: WorkbookGrid, name: string): SheetGrid {
  const sheet = grid.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function cellOn(sheet: SheetGrid, address: string): SheetCell {
  return { sheetId: sheet.id, sheet: sheet.name, ...parseCell(address) };
}

function edit(sheet: SheetGrid, address: string, content: CellContent, expect?: CellContent): CellEdit {
  return { at: cellOn(sheet, address), content, ...(expect === undefined ? {} : { expect }) };
}

function mark(sheet: SheetGrid, address: string, severity: Severity): CellMark {
  return { at: cellOn(sheet, address), severity };
}

/** The edits that put back what a write replaced, refusing where a person has changed the cell since. */
function undoOf(edits: readonly CellEdit[], before: readonly CellContent[]): CellEdit[] {
  return edits.map(({ at, content }, index) => ({ at, content: before[index]!, expect: content }));
}
