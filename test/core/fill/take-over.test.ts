import { checkWorkbook } from '../../../src/core/check';
import { takeOver } from '../../../src/core/fill/take-over';
import type { WhatIfChange } from '../../../src/core/fill/what-if';
import { formatCell } from '../../../src/core/grid/address';
import { type Changes, projectForm } from '../../support/national-form';
import { workbookOf } from '../../support/sheet';

const taken = (changes: readonly WhatIfChange[], cells: Changes = {}) =>
  takeOver(checkWorkbook(workbookOf(projectForm(cells))).forms[0]!, changes);
const cellsOf = ({ proposals }: ReturnType<typeof taken>) =>
  proposals.map(({ kind, at, after, replaces }) => [kind, formatCell(at), after, replaces]);

test('an actual value and the score that follows from it, both as proposals that replace', () => {
  const made = taken([{ row: 17, actual: '0.6亿元' }]);
  expect(cellsOf(made)).toEqual([
    ['actual', 'F17', '0.6亿元', true],
    ['score', 'H17', 9, true],
  ]);
  expect(made.proposals[1]!.steps).toBe('试算：完成 0.6 亿元 ÷ 目标 1 亿元 × 15 分 = 9 分');
  expect(made.left).toEqual([]);
});

test('a score alone; what the cell holds already is no proposal', () => {
  expect(cellsOf(taken([{ row: 12, score: 2 }]))).toEqual([['score', 'H12', 2, true]]);
  const stands = taken([{ row: 17, score: 13.5 }]);
  expect([stands.proposals, stands.left]).toEqual([[], []]);
});

test('the money spent stays what the books say, its score may be tried', () => {
  const spent = taken([{ row: 5, actual: 105 }]);
  expect(spent.proposals).toEqual([]);
  expect(spent.left).toEqual(['预算执行率：执行数以账面为准，没有带入，请在表中填写']);
  expect(cellsOf(taken([{ row: 5, score: 8 }]))).toEqual([['score', 'I5', 8, true]]);
});

test('what only a person can say, formulas and refused changes are told, not written', () => {
  const open = taken([{ row: 14, actual: '完成较好' }]);
  expect(cellsOf(open)).toEqual([['actual', 'F14', '完成较好', true]]);
  expect(open.left).toEqual(['“培训考核合格率”的得分还要由您决定，没有带入']);
  const sheet = projectForm({}, { formulas: { F17: '="0.9亿元"', H17: '=15*0.9' } });
  const formulas = takeOver(checkWorkbook(workbookOf(sheet)).forms[0]!, [{ row: 17, actual: '0.6亿元' }]);
  expect(formulas.proposals).toEqual([]);
  expect(formulas.left).toHaveLength(2);
  expect(formulas.left.join('')).toContain('是公式，没有改动');
  expect(taken([{ row: 12, score: 99 }]).left[0]).toContain('高于分值');
});
