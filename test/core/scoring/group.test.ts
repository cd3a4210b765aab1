import type { ScoringGroup } from '../../../src/core/recognise/form';
import { assessGroup } from '../../../src/core/scoring/assess';
import { type IndicatorSpec } from '../../support/indicator';
import { groupOf } from '../../support/form';
import { national, profileWith } from '../../support/profile';

const equalShares = profileWith({ group: 'equal-shares' });

function group(weight: number | null, ...members: IndicatorSpec[]): ScoringGroup {
  return groupOf({ weight, members });
}

test('one member: its own assessment', () => {
  const made = assessGroup(group(10, { target: '6个', actual: '5个' }), national);
  expect([made.reason, made.score?.toFixed(), made.met, made.members.length]).toEqual([
    'proportional',
    '8.33',
    false,
    1,
  ]);
});

test('all members met: the full weight', () => {
  const made = assessGroup(
    group(15, { target: '100%', actual: '100%' }, { target: '5个', actual: '7个' }),
    national,
  );
  expect([made.reason, made.score?.toFixed(), made.met]).toEqual(['met', '15', true]);
});

test('one not met: asked, with the interval between the worst and the best member and the row named', () => {
  const made = assessGroup(
    group(
      15,
      { row: 20, target: '100%', actual: '100%', name: '甲' },
      { row: 21, target: '5个', actual: '4个', name: '乙' },
    ),
    national,
  );
  expect([made.reason, made.score, made.met]).toEqual(['ask', null, false]);
  expect([made.interval?.low.toFixed(), made.interval?.high.toFixed()]).toEqual(['12', '15']);
  expect(made.steps).toContain('第 21 行“乙”（未达到');
  expect(made.steps).not.toContain('甲');
});

test('an open question among met members leaves 0 to the weight', () => {
  const made = assessGroup(
    group(15, { target: '100%', actual: '100%' }, { target: '100%', actual: '135.65%', name: '预算执行率' }),
    national,
  );
  expect([made.reason, made.met, made.interval?.low.toFixed(), made.interval?.high.toFixed()]).toEqual([
    'ask',
    null,
    '0',
    '15',
  ]);
});

test('a member without a target: not enough data, the row named', () => {
  const made = assessGroup(
    group(5, { target: '100%', actual: '100%' }, { row: 25, target: '', actual: '100%', name: '丙' }),
    national,
  );
  expect([made.reason, made.score]).toEqual(['not-enough-data', null]);
  expect(made.steps).toContain('第 25 行“丙”');
});

test('without a weight nothing is scored, but met is told', () => {
  const made = assessGroup(group(null, { target: '5个', actual: '6个' }), national);
  expect([made.reason, made.score, made.met]).toEqual(['not-enough-data', null, true]);
  expect(made.steps).toContain('缺少分值');
});

test('equal shares where the profile says so', () => {
  const made = assessGroup(
    group(10, { target: '100%', actual: '100%' }, { target: '5个', actual: '4个' }),
    equalShares,
  );
  expect([made.score?.toFixed(), made.steps]).toEqual(['9', '本组 2 项平分 10 分：5 + 4 = 9 分']);
});
