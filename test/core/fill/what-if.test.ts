import * as fc from 'fast-check';
import { checkWorkbook } from '../../../src/core/check';
import { type WhatIfChange, whatIf } from '../../../src/core/fill/what-if';
import { formatCell } from '../../../src/core/grid/address';
import { type Changes, departmentForm, projectForm } from '../../support/national-form';
import { workbookOf } from '../../support/sheet';

const result = (changes: Changes = {}) => checkWorkbook(workbookOf(projectForm(changes))).forms[0]!;
const what = (changes: readonly WhatIfChange[], cells: Changes = {}) => whatIf(result(cells), changes);
const moved = (made: ReturnType<typeof whatIf>) =>
  made.lines
    .filter(({ changed }) => changed)
    .map(({ name, at, before, after, steps }) => [
      name,
      formatCell(at),
      before && Number(before),
      after && Number(after),
      steps,
    ]);

test('an actual value: the score by the engine, total and grade with it', () => {
  const made = what([{ row: 17, actual: '0.6亿元' }]);
  expect(moved(made)).toEqual([
    ['带动企业新增产值', 'H17', 13.5, 9, '完成 0.6 亿元 ÷ 目标 1 亿元 × 15 分 = 9 分'],
  ]);
  expect([Number(made.before.total), made.before.grade]).toEqual([98, '优']);
  expect([Number(made.after.total), made.after.grade, made.after.next]).toEqual([93.5, '优', null]);
  expect(made.sentence).toBe('总分由 98 分变为 93.5 分，等级仍为优');
  expect(made.refused).toEqual([]);
});

test('a score, and what is lacking to the next grade', () => {
  const made = what([
    { row: 12, score: 2 },
    { row: 13, score: 5 },
  ]);
  expect([Number(made.after.total), made.after.grade]).toEqual([85, '良']);
  expect(made.after.next).toMatchObject({ grade: '优' });
  expect(Number(made.after.next!.lacking)).toBe(5);
  expect(made.sentence).toBe('总分由 98 分变为 85 分，等级由优变为良；距优还差 5 分');
});

test('the execution item by the amount spent', () => {
  const made = what([{ row: 5, actual: 105 }]);
  expect(moved(made)).toEqual([['预算执行率', 'I5', 9.5, 5, expect.stringContaining('= 50%')]]);
  expect(Number(made.after.total)).toBe(93.5);
});

test('a blank score counts as the formula would fill it; what is open is named', () => {
  expect(Number(what([], { H12: '' }).before.total)).toBe(98);
  const made = what([{ row: 14, actual: '完成较好' }]);
  expect(made.after.open).toEqual(['培训考核合格率']);
  expect(made.lines.find(({ changed }) => changed)).toMatchObject({ after: null });
  expect(made.sentence).toBe('总分由 98 分变为 88 分；还有 1 项没有得分，等级暂不能定');
});

test('rows under one weight move together', () => {
  const form = checkWorkbook(workbookOf(departmentForm())).forms[0]!;
  const made = whatIf(form, [{ row: 15, actual: '150家' }]);
  const [line] = made.lines.filter(({ changed }) => changed);
  expect(line).toMatchObject({ after: null, steps: expect.stringContaining('未达到') });
  expect(line!.interval).not.toBeNull();
});

test.each<[WhatIfChange, string]>([
  [{ row: 2, actual: '5' }, '第 2 行不是指标，也不是预算执行率所在的行'],
  [{ row: 12, score: 11 }, '第 12 行：得分 11 分高于分值 10 分'],
  [{ row: 12, score: -1 }, '第 12 行：得分应为不小于 0 的数'],
  [{ row: 12, score: Number.NaN }, '第 12 行：得分应为不小于 0 的数'],
])('%j is not supposed, and it is said', (change, sentence) => {
  const made = what([change]);
  expect(made.refused).toEqual([sentence]);
  expect(made.sentence).toBe('总分仍为 98 分，等级仍为优');
});

test('more is never worse, within 0 and the whole, and the form is not touched', () => {
  const form = result();
  const before = JSON.stringify(form.form);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((actual) =>
        Number(whatIf(form, [{ row: 12, actual: `${actual}场` }]).after.total),
      );
      expect(less!).toBeLessThanOrEqual(more!);
      expect(more!).toBeLessThanOrEqual(100);
      expect(less!).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 50 },
  );
  expect(JSON.stringify(form.form)).toBe(before);
});
