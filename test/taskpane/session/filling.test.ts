/** @jest-environment jsdom */
import { parseCell } from '../../../src/core/grid/address';
import { parseMemo } from '../../../src/core/memo/memo';
import { phrasesFor } from '../../../src/core/notes/phrases';
import { ExcelHost } from '../../../src/hosts/office/excel-host';
import { questionKey } from '../../../src/taskpane/session/answers';
import { Session } from '../../../src/taskpane/session/session';
import { bootOffice } from '../../wire-host/boot';
import { WireHost } from '../../wire-host/wire-host';
import { held, OPEN_ANSWERS, openForm } from '../support/in-excel';

const wire = new WireHost();
let session: Session;

beforeAll(() => bootOffice(wire));
beforeEach(() => window.localStorage.clear());
afterEach(() => expect(wire.notImplemented).toEqual([]));

const preview = () => session.getState().preview!;
const keyAt = (address: string) => `${wire.workbook.sheets[0]!.id}!${address}`;
const proposalAt = (address: string) => {
  const { row, col } = parseCell(address);
  return preview().plan.proposals.find(({ at }) => at.row === row && at.col === col);
};
const questionAt = (address: string) =>
  preview().plan.questions.find((question) => questionKey(question) === keyAt(address));
const pick = (address: string, text: string) =>
  session.dispatch({ type: 'answered', key: keyAt(address), answer: { kind: 'candidate', text } });
const enter = (address: string, text: string | null) =>
  session.dispatch({
    type: 'answered',
    key: keyAt(address),
    answer: text === null ? null : { kind: 'entered', text },
  });

describe('questions', () => {
  beforeEach(async () => {
    session = await openForm(wire, OPEN_ANSWERS);
    await session.preview('scores');
  });

  test('a clicked reading becomes a ticked proposal; another one takes its place; it can be taken back', () => {
    expect(questionAt('H12')!.candidates!.map(({ text }) => text)).toEqual(['2 期', '19 批']);
    pick('H12', '19 批');
    expect(proposalAt('H12')).toMatchObject({ after: 9.5, steps: expect.stringContaining('按“19 批”') });
    expect(preview().ticked.has(proposalAt('H12')!.id)).toBe(true);
    pick('H12', '2 期');
    expect(proposalAt('H12')!.after).toBe(1);
    enter('H12', null);
    expect(proposalAt('H12')).toBeUndefined();
    expect(preview().answers.size).toBe(0);
  });

  test('the total waits for every answer, is ticked with the last one, and goes with it', () => {
    expect(questionAt('H20')!.text).toContain('总分暂不计算');
    pick('H12', '19 批');
    expect(proposalAt('H20')).toBeUndefined();
    enter('H14', '8.5');
    expect(proposalAt('H20')).toMatchObject({ after: 96 });
    expect(preview().ticked.has(proposalAt('H20')!.id)).toBe(true);
    enter('H14', null);
    expect(proposalAt('H20')).toBeUndefined();
    expect(questionAt('H20')).toBeDefined();
  });

  test('a score outside the interval, or no number, is no proposal', () => {
    for (const text of ['11', '-1', '良', '', '8.123']) {
      enter('H14', text);
      expect([text, proposalAt('H14')]).toEqual([text, undefined]);
    }
    enter('H14', '８．５');
    expect(proposalAt('H14')!.after).toBe(8.5);
  });

  test('written, read back, taken back: every value as before', async () => {
    const before = wire.workbook.snapshot();
    pick('H12', '19 批');
    enter('H14', '9');
    wire.resetRoundTrips();
    await session.apply();
    expect([held(wire, 'H12'), held(wire, 'H14')]).toEqual([9.5, 9]);
    // Two to write and read back, two to check.
    expect(wire.roundTrips).toBe(4);
    await session.undo();
    expect(wire.workbook.snapshot()).toEqual(before);
  });

  test('a sheet changed meanwhile: answers that still hold are kept, others are asked again', async () => {
    pick('H12', '19 批');
    enter('H14', '9');
    const { row, col } = parseCell('F12');
    wire.workbook.type(wire.workbook.sheets[0]!, row, col, '开展培训3期，覆盖企业20批');
    session.dispatch({ type: 'preview-outdated' });
    await session.apply();
    expect(session.getState().notice!.title).toBe('预览之后表格有改动，还没有写入。');
    expect([...preview().answers.keys()]).toEqual([keyAt('H14')]);
    expect(proposalAt('H14')!.after).toBe(9);
    expect(questionAt('H12')!.candidates!.map(({ text }) => text)).toEqual(['3 期', '20 批']);
    expect(held(wire, 'H14')).toBe('');
  });
});

describe('values or formulas', () => {
  test('the choice turns the open preview over, keeps ticks and answers, and is remembered', async () => {
    session = await openForm(wire, OPEN_ANSWERS);
    await session.preview('scores');
    pick('H12', '19 批');
    enter('H14', '8.5');
    const ticked = [...preview().ticked].sort();
    session.fillAs('formulas');
    expect([...preview().ticked].sort()).toEqual(ticked);
    expect(proposalAt('H20')).toMatchObject({ afterFormula: '=SUM(I5,H12:H19)', afterText: '96' });
    session.fillAs('values');
    expect(proposalAt('H20')!.afterFormula).toBeUndefined();
    session.fillAs('formulas');
    await session.apply();
    expect(held(wire, 'H20')).toBe('=SUM(I5,H12:H19)');
    expect(new Session(new ExcelHost()).getState().fillAs).toBe('formulas');
  });

  test('formulas stay formulas when a tick moves the total', async () => {
    session = await openForm(wire, OPEN_ANSWERS);
    session.fillAs('formulas');
    await session.preview('scores');
    pick('H12', '19 批');
    enter('H14', '8.5');
    session.dispatch({ type: 'ticked', id: `score:${keyAt('H17')}`, on: false });
    expect(proposalAt('H20')).toBeUndefined();
    session.dispatch({ type: 'ticked', id: `score:${keyAt('H17')}`, on: true });
    expect(proposalAt('H20')!.afterFormula).toBe('=SUM(I5,H12:H19)');
  });
});

describe('notes', () => {
  const NOTES = { F17: '0.6亿元', H17: 9, I17: '' };
  const phrase = (part: 'causes' | 'measures', index = 0) => {
    const { result, memo } = session.getState();
    return phrasesFor(preview().plan.proposals[0]!.note!, result!.forms[0]!.profile, {
      causes: [],
      measures: [],
      ...memo.phrases,
    })[part][index]!;
  };
  const chosenAt = (part: 'causes' | 'measures') => {
    const { text, blanks } = phrase(part);
    return { template: text, fills: Array<string>(blanks).fill('3') };
  };

  test('what is chosen stands in the text; written it is remembered for the next note, without another check', async () => {
    session = await openForm(wire, NOTES);
    await session.preview('notes');
    const [first] = preview().plan.proposals;
    const cause = chosenAt('causes');
    session.dispatch({ type: 'parted', id: first!.id, parts: { cause, responsible: '张三' } });
    session.dispatch({ type: 'parted', id: first!.id, parts: { deadline: '2025年6月底前' } });
    expect(preview().parts.get(first!.id)).toEqual({ cause, responsible: '张三', deadline: '2025年6月底前' });
    const results = new Set();
    const stop = session.subscribe(() => void results.add(session.getState().result));
    await session.apply();
    stop();
    // What it was before, and that of the one check after writing.
    expect(results.size).toBe(2);
    const written = session.getState().history[0]!.cells.find(({ name }) => name === first!.name)!;
    expect(String(written.after)).toContain('责任人：张三，完成时限：2025年6月底前。');
    expect(String(written.after)).not.toContain('【原因】');
    expect(session.getState().memo.phrases!.causes).toEqual([
      { text: cause.template, situations: first!.note!.situations, when: expect.any(String), times: 1 },
    ]);
    // Offered first for the next note.
    wire.workbook.type(wire.workbook.sheets[0]!, 17, 9, '');
    await session.preview('notes');
    expect(phrase('causes')).toMatchObject({ text: cause.template, used: { times: 1 } });
  });

  test('taken back, nothing of ours stays in the workbook, unless something else was kept since', async () => {
    session = await openForm(wire, NOTES);
    const before = wire.workbook.snapshot();
    const choose = async () => {
      await session.preview('notes');
      const { id } = preview().plan.proposals[0]!;
      session.dispatch({ type: 'parted', id, parts: { cause: chosenAt('causes') } });
      await session.apply();
    };
    await choose();
    expect(await new ExcelHost().readMemo()).toContain('"times":1');
    await session.undo();
    expect(await new ExcelHost().readMemo()).toBeNull();
    expect(session.getState().memo.phrases).toBeUndefined();
    expect(wire.workbook.snapshot()).toEqual(before);
    await choose();
    await session.say({ about: 'row', role: 'ignored' }, { ...session.getState().history[0]!.cells[0]!.at });
    await session.undo();
    const { memo } = parseMemo(await new ExcelHost().readMemo());
    expect(memo.phrases!.causes).toHaveLength(1);
    expect(memo.corrections.sheets).toHaveLength(1);
  });

  test('words by hand take the place of what was composed, and are given up again', async () => {
    session = await openForm(wire, NOTES);
    await session.preview('notes');
    const [first] = preview().plan.proposals;
    session.dispatch({ type: 'parted', id: first!.id, parts: { cause: chosenAt('causes') } });
    session.dispatch({ type: 'reworded', id: first!.id, text: '自己写的说明。' });
    await session.apply();
    expect(session.getState().history[0]!.cells.map(({ after }) => after)).toContain('自己写的说明。');
    // The phrase is not in what was written: it was not used.
    expect(session.getState().memo.phrases).toBeUndefined();
    expect(await new ExcelHost().readMemo()).toBeNull();
  });

  test('a note without a word is not written, and not ticked', async () => {
    session = await openForm(wire, NOTES);
    await session.preview('notes');
    const [first] = preview().plan.proposals;
    session.dispatch({ type: 'reworded', id: first!.id, text: '  ' });
    expect(preview().ticked.has(first!.id)).toBe(false);
    session.dispatch({ type: 'reworded', id: first!.id, text: null });
    expect(preview().ticked.has(first!.id)).toBe(true);
  });

  test('an addition leaves the text that stands, unticked until something is chosen for it', async () => {
    session = await openForm(wire, { ...NOTES, I17: '受市场影响' });
    await session.preview('notes');
    const added = preview().plan.proposals.find(({ note }) => note?.mode === 'append')!;
    expect(added.note!.existing).toBe('受市场影响');
    expect(preview().ticked.has(added.id)).toBe(false);
    session.dispatch({ type: 'parted', id: added.id, parts: { measure: chosenAt('measures') } });
    expect(preview().ticked.has(added.id)).toBe(true);
    session.dispatch({ type: 'reworded', id: added.id, text: '以后改进。' });
    await session.apply();
    expect(held(wire, 'I17')).toMatch(/^受市场影响[。；]以后改进。$/);
  });

  test('what the workbook keeps and cannot be read is left alone', async () => {
    session = await openForm(wire, NOTES);
    await new ExcelHost().writeMemo('{"version":1,"ignores":"all"}');
    await session.preview('notes');
    const [first] = preview().plan.proposals;
    session.dispatch({ type: 'parted', id: first!.id, parts: { cause: chosenAt('causes') } });
    await session.apply();
    expect(await new ExcelHost().readMemo()).toBe('{"version":1,"ignores":"all"}');
    expect(parseMemo(await new ExcelHost().readMemo()).complaints).toHaveLength(1);
  });
});

test('weights are spread, written, taken back', async () => {
  session = await openForm(wire, { G12: '', G13: '', G15: '', G17: '' });
  const before = wire.workbook.snapshot();
  await session.preview('weights');
  expect(preview().plan.proposals.map(({ kind, after }) => [kind, after])).toEqual([
    ['weight', 10],
    ['weight', 10],
    ['weight', 10],
    ['weight', 15],
  ]);
  await session.apply();
  expect(held(wire, 'G17')).toBe(15);
  expect(session.getState().notice!.title).toBe('已写入 4 个单元格。');
  await session.undo();
  expect(wire.workbook.snapshot()).toEqual(before);
});

test('what was tried out is listed with the scores, ticked, and written only then', async () => {
  session = await openForm(wire);
  const before = wire.workbook.snapshot();
  const { form } = session.getState().result!.forms[0]!;
  session.dispatch({ type: 'paged', page: 'what-if' });
  await session.takeOver([{ formId: form.id, row: 17, actual: '0.6亿元' }]);
  expect(session.getState().page).toBeNull();
  expect(wire.workbook.snapshot()).toEqual(before);
  expect(preview().ticked.has(`actual:${keyAt('F17')}`)).toBe(true);
  expect(preview().ticked.has(`score:${keyAt('H17')}`)).toBe(true);
  // The total replaces what stands: it is offered, and waits for its tick.
  expect(proposalAt('H20')).toMatchObject({ after: 93.5, replaces: true });
  session.fillAs('formulas');
  expect(proposalAt('F17')).toMatchObject({ after: '0.6亿元' });
  await session.apply();
  expect([held(wire, 'F17'), held(wire, 'H17'), held(wire, 'H20')]).toEqual(['0.6亿元', 9, 98]);
  await session.undo();
  expect(wire.workbook.snapshot()).toEqual(before);
});

test('what could not be taken over is said', async () => {
  session = await openForm(wire);
  const { form } = session.getState().result!.forms[0]!;
  await session.takeOver([{ formId: form.id, row: 5, actual: '105' }]);
  expect(session.getState().notice).toMatchObject({
    title: '试算的内容没有全部带入。',
    body: '预算执行率：执行数以账面为准，没有带入，请在表中填写。',
  });
});
