import { composeNote } from '../../../src/core/notes/compose';
import { NOTE_GAPS, deductionFact, executionFact } from '../../../src/core/notes/draft';
import { namesMeasure } from '../../../src/core/rules/figures/notes';
import { decimal } from '../../../src/core/values/decimal';

test('a note ends in gaps a person sees', () =>
  expect(composeNote(['甲', '乙'], {}).text).toBe('甲；乙。【原因】【措施】【责任人和完成时限】'));

test('the gaps claim no measure: the note rules go on asking until one is written', () =>
  expect(namesMeasure(NOTE_GAPS.replace(/[【】]/g, ''))).toBe(false));

test('points lost, without binary noise', () =>
  expect(deductionFact(decimal('8.33'), decimal(10))).toBe('得 8.33 分，比分值 10 分少 1.67 分'));

test.each([
  [1935, 480.82, '全年预算数 1935 万元，全年执行数 480.82 万元，执行率 24.85%，未执行 1454.18 万元'],
  [100, 120, '全年预算数 100 万元，全年执行数 120 万元，执行率 120%，超出预算 20 万元'],
  [100, 100, '全年预算数 100 万元，全年执行数 100 万元，执行率 100%'],
  [0, 3.36, '全年预算数 0 万元，全年执行数 3.36 万元，超出预算 3.36 万元'],
])('budget %d, spent %d', (budget, spent, expected) =>
  expect(executionFact(decimal(budget), decimal(spent), '万元')).toBe(expected),
);
