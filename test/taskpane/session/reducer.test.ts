import type { FillPlan, Proposal } from '../../../src/core/fill/proposal';
import { checkWorkbook } from '../../../src/core/check';
import { loadEngine } from '../../../src/taskpane/engine/load';
import { reduce } from '../../../src/taskpane/session/reducer';
import { INITIAL_STATE, type PaneState, type Write } from '../../../src/taskpane/session/state';

function proposal(id: string, replaces: boolean): Proposal {
  return {
    id,
    kind: 'score',
    formId: '1#1',
    at: { sheetId: '1', sheet: '附件2', row: 13, col: 7 },
    name: '预算执行管理',
    before: { value: null, text: '', formula: null },
    after: 4,
    afterText: '4',
    steps: '4 分',
    replaces,
  };
}

const plan: FillPlan = { proposals: [proposal('a', false), proposal('b', true)], questions: [] };
let previewed: PaneState;
beforeAll(async () => {
  await loadEngine();
  const result = checkWorkbook({ sheets: [] });
  previewed = reduce({ ...INITIAL_STATE, result }, { type: 'previewed', kind: 'weights', plan });
});

function write(id: number): Write {
  return { id, time: 0, kind: 'scores', cells: [] };
}

describe('reduce', () => {
  test('a preview ticks what replaces nothing', () => {
    expect([...previewed.preview!.ticked]).toEqual(['a']);
  });

  test('ticks come and go, one or all', () => {
    const none = reduce(previewed, { type: 'ticked', id: 'a', on: false });
    expect([...none.preview!.ticked]).toEqual([]);
    const all = reduce(none, { type: 'ticked-all', on: true });
    expect([...all.preview!.ticked]).toEqual(['a', 'b']);
    expect([...reduce(all, { type: 'ticked-all', on: false }).preview!.ticked]).toEqual([]);
  });

  test('the earlier state is left as it was', () => {
    reduce(previewed, { type: 'ticked', id: 'b', on: true });
    reduce(previewed, { type: 'reworded', id: 'a', text: '别的' });
    expect([...previewed.preview!.ticked]).toEqual(['a']);
    expect(previewed.preview!.texts.size).toBe(0);
  });

  test('nothing is ticked where no preview is open', () => {
    expect(reduce(INITIAL_STATE, { type: 'ticked', id: 'a', on: true })).toBe(INITIAL_STATE);
  });

  test('writing closes the preview and remembers the write; taking it back forgets that one only', () => {
    const two = [write(1), write(2)].reduce(
      (state, one) => reduce(state, { type: 'wrote', write: one }),
      previewed,
    );
    expect(two.preview).toBeNull();
    expect(reduce(two, { type: 'undone', write: write(2) }).history.map(({ id }) => id)).toEqual([1]);
  });

  test('a filter pressed twice is off', () => {
    const once = reduce(INITIAL_STATE, { type: 'filtered', key: 'error' });
    expect([...once.filters]).toEqual(['error']);
    expect([...reduce(once, { type: 'filtered', key: 'error' }).filters]).toEqual([]);
  });

  test('an edit makes a result outdated, and is nothing before there is one', () => {
    expect(reduce(INITIAL_STATE, { type: 'edited' }).outdated).toBe(false);
  });
});
