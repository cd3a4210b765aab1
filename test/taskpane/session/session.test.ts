import type { FileHost } from '../../../src/hosts/file/file-host';
import { Session } from '../../../src/taskpane/session/session';
import type { PaneState } from '../../../src/taskpane/session/state';
import { CLEAN, contents, openSample } from '../support/sample';

let host: FileHost;
let session: Session;

beforeEach(async () => {
  host = await openSample();
  session = new Session(host);
});

/** Fill in the scores of every form, those that replace something too. */
async function fillAll(): Promise<PaneState> {
  await session.preview('scores');
  session.dispatch({ type: 'ticked-all', on: true });
  await session.apply();
  return session.getState();
}

describe('checking', () => {
  test('finds the forms and their faults, and shows all of them', async () => {
    await session.check();
    const { result, scope, work, notice } = session.getState();
    expect(result!.forms.map(({ form }) => form.kind)).toEqual(['base-data', 'department', 'project']);
    expect(result!.forms.flatMap(({ findings }) => findings).length).toBeGreaterThan(10);
    expect({ scope, work, notice }).toEqual({ scope: null, work: null, notice: null });
  });

  test('commands pressed together run one after the other, none is lost', async () => {
    await Promise.all([session.check(), session.mark(), session.preview('notes')]);
    const { marked, preview } = session.getState();
    expect(marked).toBeGreaterThan(0);
    expect(preview!.kind).toBe('notes');
  });

  test('another profile judges anew; an unknown one is said and loses nothing', async () => {
    await session.check();
    await session.chooseProfile('national');
    expect(new Set(session.getState().result!.forms.map(({ profile }) => profile.id))).toEqual(
      new Set(['national']),
    );
    await session.chooseProfile('atlantis');
    const { notice, result } = session.getState();
    expect(notice!.intent).toBe('error');
    expect(notice!.body).toContain('atlantis');
    expect(result).not.toBeNull();
  });

  test('an answer that a sheet is gone becomes a message', async () => {
    await session.select({ sheetId: 'gone', sheet: '附件9', row: 1, col: 1 });
    expect(session.getState().notice).toMatchObject({ intent: 'error' });
    expect(session.getState().notice!.title).toContain('附件9');
  });
});

describe('marking', () => {
  test('checks first when that was not done, then marks; clearing takes every mark away', async () => {
    await session.mark();
    const { marked, notice, result } = session.getState();
    expect(result).not.toBeNull();
    expect(marked).toBeGreaterThan(0);
    expect(notice).toMatchObject({ intent: 'success', title: `已标记 ${marked} 个单元格。` });
    await session.clearMarks();
    expect(session.getState()).toMatchObject({ marked: null, notice: { title: '标记已清除。' } });
    await session.clearMarks();
    expect(session.getState().notice!.title).toBe('工作簿里没有标记。');
  });

  test('a workbook without findings is told apart from one that was marked', async () => {
    session = new Session(await openSample(CLEAN));
    await session.mark();
    expect(session.getState().notice!.title).toBe('没有需要标记的单元格。');
  });
});

describe('filling', () => {
  test('a preview writes nothing, and nothing ticked writes nothing', async () => {
    const before = await contents(host);
    await session.preview('scores');
    session.dispatch({ type: 'ticked-all', on: false });
    await session.apply();
    expect(session.getState().notice!.title).toBe('没有写入：一项也没有勾选。');
    expect(session.getState().preview).not.toBeNull();
    expect(await contents(host)).toEqual(before);
  });

  test('what is ticked is written, said, and checked again', async () => {
    await session.preview('scores');
    const { proposals } = session.getState().preview!.plan;
    session.dispatch({ type: 'ticked-all', on: false });
    session.dispatch({ type: 'ticked', id: proposals[0]!.id, on: true });
    const before = await contents(host);
    await session.apply();
    const { history, notice, preview } = session.getState();
    expect(preview).toBeNull();
    expect(notice).toMatchObject({ intent: 'success', title: '已写入 1 个单元格。' });
    expect(history.map(({ cells }) => cells.length)).toEqual([1]);
    const after = await contents(host);
    const changed = Object.keys(after).filter((key) => after[key] !== before[key]);
    expect(changed).toHaveLength(1);
    expect(after[changed[0]!]).toEqual(proposals[0]!.after);
  });

  test('a score to be replaced offers the total that follows from it; without the tick it is gone again', async () => {
    await session.preview('scores');
    const totals = () => session.getState().preview!.plan.proposals.filter(({ kind }) => kind === 'total');
    const score = session.getState().preview!.plan.proposals.find(({ at }) => at.row === 15)!;
    expect(totals()).toEqual([]);
    session.dispatch({ type: 'ticked', id: score.id, on: true });
    // 97 stands there; 13 of it become 0.
    expect(totals()).toMatchObject([{ before: { text: '97' }, after: 84, replaces: true }]);
    expect(session.getState().preview!.ticked.has(totals()[0]!.id)).toBe(false);
    session.dispatch({ type: 'ticked', id: totals()[0]!.id, on: true });
    const execution = session.getState().preview!.plan.proposals.find(({ before }) => before.text === '9')!;
    session.dispatch({ type: 'ticked', id: execution.id, on: true });
    expect(totals()).toMatchObject([{ after: 85 }]);
    await session.apply();
    expect(Object.entries(await contents(host))).toEqual(
      expect.arrayContaining([
        ['附件3!H15', 0],
        ['附件3!H18', 85],
      ]),
    );
    await session.undo();
    await session.preview('scores');
    session.dispatch({ type: 'ticked', id: score.id, on: true });
    session.dispatch({ type: 'ticked', id: score.id, on: false });
    expect(totals()).toEqual([]);
  });

  test('a blank total is filled with the scores that make it up, and waits while one is missing', async () => {
    const workbook = await openSample(CLEAN);
    session = new Session(workbook);
    const sheet = (await workbook.read()).sheets.find(({ name }) => name === '项目自评')!;
    const at = (row: number) => ({ sheetId: sheet.id, sheet: sheet.name, row, col: 8 });
    await workbook.write([13, 23].map((row) => ({ at: at(row), content: null })));
    await session.preview('scores');
    const { plan } = session.getState().preview!;
    expect(plan.proposals.map(({ at: { row }, after }) => [row, after])).toEqual([
      [13, 10],
      [23, 99.63],
    ]);
    const [score, total] = plan.proposals.map(({ id }) => id) as [string, string];
    session.dispatch({ type: 'ticked', id: score, on: false });
    expect(session.getState().preview!.plan.questions.map(({ text }) => text)).toEqual([
      '还有 1 处没有得分（H13），总分暂不计算',
    ]);
    expect([...session.getState().preview!.ticked]).toEqual([]);
    session.dispatch({ type: 'ticked', id: score, on: true });
    expect([...session.getState().preview!.ticked]).toEqual([score, total]);
  });

  test('with nothing to write, applying closes the preview and says so', async () => {
    session = new Session(await openSample(CLEAN));
    await session.preview('scores');
    await session.apply();
    const { preview, notice, history } = session.getState();
    expect({ preview, history }).toEqual({ preview: null, history: [] });
    expect(notice!.title).toBe('没有可写入的内容。');
  });

  test('another command leaves the preview, and nothing is written', async () => {
    const before = await contents(host);
    for (const command of [session.check, session.undo, session.clearMarks]) {
      await session.preview('scores');
      await command();
      expect(session.getState().preview).toBeNull();
    }
    expect(await contents(host)).toEqual(before);
  });

  test('a note is written in the words the person left in the preview', async () => {
    await session.preview('notes');
    const { plan, ticked } = session.getState().preview!;
    const draft = plan.proposals.find(({ id }) => ticked.has(id))!;
    session.dispatch({ type: 'reworded', id: draft.id, text: '因疫情推迟，将于3月底前完成。' });
    await session.apply();
    expect(Object.values(await contents(host))).toContain('因疫情推迟，将于3月底前完成。');
  });

  test('a cell edited after the preview stops the whole write, by name', async () => {
    await session.preview('scores');
    session.dispatch({ type: 'ticked-all', on: true });
    const { at } = session.getState().preview!.plan.proposals[0]!;
    await host.write([{ at, content: 7 }]);
    const before = await contents(host);
    await session.apply();
    const { notice, history } = session.getState();
    expect(notice).toMatchObject({ intent: 'error', title: '没有写入任何单元格。' });
    expect(notice!.places).toEqual([{ cell: at, text: '预览之后被改过，现在是“7”' }]);
    expect(history).toEqual([]);
    expect(await contents(host)).toEqual(before);
  });
});

describe('repairing one finding', () => {
  const finding = (ruleId: string) =>
    session
      .getState()
      .result!.forms.flatMap(({ findings }) => findings)
      .find((one) => one.ruleId === ruleId)!;

  test('a total that is only right with the score is not left ticked without it', async () => {
    await session.check();
    await session.previewRepair(finding('exec-score-mismatch'));
    const { plan, ticked } = session.getState().preview!;
    const [score, total] = plan.proposals;
    expect([...ticked]).toEqual([score!.id, total!.id]);
    session.dispatch({ type: 'ticked', id: score!.id, on: false });
    expect([...session.getState().preview!.ticked]).toEqual([]);
    session.dispatch({ type: 'ticked-all', on: true });
    await session.apply();
    const { history, result } = session.getState();
    expect(history[0]!.cells.map(({ name, after }) => `${name} ${String(after)}`)).toEqual([
      '预算执行率得分 10',
      '总分 98',
    ]);
    const rules = result!.forms.flatMap(({ findings }) => findings).map(({ ruleId }) => ruleId);
    expect(rules).not.toContain('exec-score-mismatch');
    expect(rules).not.toContain('score-total-mismatch');
  });

  test('a finding that a later edit made go away is said to be gone', async () => {
    await session.check();
    const gone = finding('exec-rate-recompute');
    await host.write([{ at: gone.cells[0]!, content: '100%' }]);
    await session.previewRepair(gone);
    const { preview, notice } = session.getState();
    expect(preview).toBeNull();
    expect(notice!.title).toBe('表格已有改动，这条建议不再适用。');
  });
});

describe('taking back', () => {
  test('every cell holds what it held, write after write', async () => {
    const before = await contents(host);
    await fillAll();
    const between = await contents(host);
    await session.preview('notes');
    await session.apply();
    expect(session.getState().history.map(({ kind }) => kind)).toEqual(['scores', 'notes']);
    await session.undo();
    expect(await contents(host)).toEqual(between);
    await session.undo();
    expect(await contents(host)).toEqual(before);
    await session.undo();
    expect(session.getState().notice!.title).toBe('没有可以撤回的写入。');
  });

  test('a cell edited since is not reverted unasked', async () => {
    await fillAll();
    const cell = session.getState().history[0]!.cells[0]!;
    await host.write([{ at: cell.at, content: 1.5 }]);
    const edited = await contents(host);
    await session.undo();
    const { conflict } = session.getState();
    expect(conflict!.cells).toEqual([{ cell, found: 1.5 }]);
    expect(await contents(host)).toEqual(edited);
  });

  test('"keep" restores all others and leaves the edited cell', async () => {
    const before = await contents(host);
    await fillAll();
    const { at } = session.getState().history[0]!.cells[0]!;
    await host.write([{ at, content: 1.5 }]);
    await session.undo();
    await session.resolveConflict('keep');
    const after = await contents(host);
    expect(Object.keys(after).filter((key) => after[key] !== before[key])).toHaveLength(1);
    expect(session.getState()).toMatchObject({ conflict: null, history: [] });
    expect(session.getState().notice!.title).toContain('1 个单元格保留现在的内容');
  });

  test('"restore" puts everything back', async () => {
    const before = await contents(host);
    await fillAll();
    const { at } = session.getState().history[0]!.cells[0]!;
    await host.write([{ at, content: 1.5 }]);
    await session.undo();
    await session.resolveConflict('restore');
    expect(await contents(host)).toEqual(before);
    expect(session.getState().history).toEqual([]);
  });
});
