import type { Proposal } from '../../../src/core/fill/proposal';
import type { SheetCell } from '../../../src/core/grid/address';
import { parseCell } from '../../../src/core/grid/address';
import { contentAt, editsFor, undoEdits } from '../../../src/core/plan/edits';
import { sheetOf, workbookOf } from '../../support/sheet';

const grid = workbookOf(
  sheetOf(
    [
      [1, '二', null],
      [3, '#REF!', 6],
    ],
    { id: 's1', name: '表', formulas: { C2: '=A1*2' } },
  ),
);

function at(cell: string, sheetId = 's1'): SheetCell {
  return { sheetId, sheet: '表', ...parseCell(cell) };
}

function proposal(cell: string, after: number | string): Proposal {
  return {
    id: cell,
    kind: 'score',
    formId: 's1#1',
    at: at(cell),
    name: '',
    before: { value: null, text: '', formula: null },
    after,
    afterText: String(after),
    steps: '',
    replaces: false,
  };
}

test('an edit expects what the sheet held when the proposal was made', () =>
  expect(
    editsFor([proposal('A1', 9), proposal('B1', '说明'), proposal('C1', 8), proposal('C2', 7)], grid),
  ).toEqual([
    { at: at('A1'), content: 9, expect: 1 },
    { at: at('B1'), content: '说明', expect: '二' },
    { at: at('C1'), content: 8, expect: null },
    { at: at('C2'), content: 7, expect: '=A1*2' },
  ]));

test('an error constant and a missing sheet cannot be expected', () => {
  expect(contentAt(grid, at('B2'))).toBeUndefined();
  expect(contentAt(grid, at('A1', 'gone'))).toBeUndefined();
  expect(editsFor([proposal('B2', 1)], grid)).toEqual([{ at: at('B2'), content: 1 }]);
});

test('undo puts back what was there, last first, and expects what was written', () => {
  const edits = editsFor([proposal('A1', 9), proposal('C2', 7)], grid);
  const report = {
    outcome: 'written' as const,
    before: [1, '=A1*2'],
    after: [{ content: 9 }, { content: 7 }],
  };
  expect(undoEdits(edits, report)).toEqual([
    { at: at('C2'), content: '=A1*2', expect: 7 },
    { at: at('A1'), content: 1, expect: 9 },
  ]);
});

test('a write that was rolled back leaves nothing to undo', () =>
  expect(
    undoEdits(editsFor([proposal('A1', 9)], grid), {
      outcome: 'rolled-back',
      before: [1],
      after: [{ content: 1 }],
    }),
  ).toEqual([]));
