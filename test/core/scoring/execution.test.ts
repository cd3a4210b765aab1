import { assessExecution } from '../../../src/core/scoring/assess';
import { executionRate } from '../../../src/core/scoring/execution';
import { fundLineOf } from '../../support/form';
import { national } from '../../support/profile';

test.each([
  ['on budget', { annual: 889.65, spent: 889.65 }, '10', true],
  ['below', { annual: 1935, spent: 480.82 }, '2.48', false],
  ['above 100 % is capped', { annual: 1052.59, spent: 1943.63 }, '10', true],
  [
    'year-begin budget only without another column',
    { initial: 200, annual: undefined, spent: 100 },
    '5',
    false,
  ],
  ['printed rate where there are no amounts', { annual: '', spent: '', rate: '76%' }, '7.6', false],
  ['units in the cells', { annual: '1亿元', spent: '5000万元' }, '5', false],
])('%s', (_title, amounts, score, met) => {
  const made = assessExecution(fundLineOf({ weight: 10, ...amounts }), national, '万元');
  expect([made?.score?.toFixed(), made?.met]).toEqual([score, met]);
});

test.each([
  [
    'a blank full-year budget is not replaced by the year-begin one',
    { initial: 200, annual: '', spent: 100 },
    '缺少全年预算数，无法计算执行率',
  ],
  ['nothing is divided by zero', { annual: 0, spent: 3.36 }, '全年预算数为 0，不能计算执行率'],
  ['negative amounts', { annual: 100, spent: -5 }, '预算数或执行数为负数，请核对'],
])('%s', (_title, amounts, steps) => {
  const made = assessExecution(fundLineOf({ weight: 10, ...amounts }), national);
  expect([made?.reason, made?.score, made?.steps]).toEqual(['not-enough-data', null, steps]);
});

test('no weight, no execution item', () =>
  expect(assessExecution(fundLineOf({ annual: 10, spent: 10 }), national)).toBeNull());

test('the explanation shows both steps', () =>
  expect(
    assessExecution(fundLineOf({ weight: 10, annual: 1935, spent: 480.82 }), national, '万元')?.steps,
  ).toBe('全年执行数 480.82 万元 ÷ 全年预算数 1935 万元 = 24.85%；24.85% × 10 分 = 2.48 分'));

test('the rate is exact', () => {
  const rate = executionRate(fundLineOf({ annual: 3, spent: 1 }));
  expect(rate.kind === 'rate' && rate.value.toFixed(6)).toBe('0.333333');
});
