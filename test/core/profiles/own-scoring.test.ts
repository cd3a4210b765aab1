import { parseProfile } from '../../../src/core/profiles/parse';
import { profileById, profiles } from '../../../src/core/profiles/profiles';
import { assessFormula } from '../../../src/core/scoring/assess-formula';
import { assessIndicator } from '../../../src/core/scoring/assess';
import { decimal } from '../../../src/core/values/decimal';
import { figuresFrom } from '../../support/figures';
import { indicatorOf } from '../../support/indicator';
import { describeOutcome } from '../../support/readings';

const basis = { source: null, evidence: 'found', says: '《某市评价指标表》（某财绩〔2024〕1号）' };

function own(scoring: object) {
  const identity = { extends: 'hunan', id: 'mycity', version: '2024.1', name: '某市' };
  return parseProfile({ ...identity, scoring }, '某市.json');
}

describe('formula bands of an own profile', () => {
  const profile = own({
    formulaBands: [
      {
        indicator: 'staff-rate',
        weight: 4,
        rule: { kind: 'deduct', side: 'at-most', limit: 1, step: 0.01, points: 1 },
        basis,
      },
    ],
  });
  const score = (name: string, weight: number, figures: Parameters<typeof figuresFrom>[0]) =>
    describeOutcome(
      assessFormula(indicatorOf({ name }), decimal(weight), profile, 2024, figuresFrom(figures))!,
    );

  test('stand in place of all that the base says of the same indicator', () => {
    expect(score('在职人员控制率', 4, { staffActual: 102, staffAuthorised: 100 })).toBe('band 2');
    expect(score('在职人员控制率', 5, { staffActual: 102, staffAuthorised: 100 })).toBe('ask unmet');
  });

  test('the others stay', () =>
    expect(score('预算控制率', 5, { addedBudget: 5, initialBudget: 100 })).toBe('band 4'));
});

test('an own formula replaces the one of the catalogue', () => {
  const profile = own({
    formulas: [{ indicator: 'carryover-rate', top: ['leftOver'], bottom: ['annualBudget'], basis }],
  });
  const figures = figuresFrom({ leftOver: 5, annualBudget: 100, spent: 80 });
  const row = indicatorOf({ name: '结转结余率', target: '≤5%' });
  expect(assessFormula(row, decimal(2), profile, 2024, figures)!.steps).toContain(
    '年末结余 5 ÷ 全年预算数 100 = 5%',
  );
  expect(assessFormula(row, decimal(2), profileById('hunan'), 2024, figures)!.steps).toContain('= 6.25%');
});

test('own words are added to the common ones', () => {
  const profile = own({
    words: { burden: { value: ['积压'], basis }, reached: { value: ['^妥了$'], basis } },
  });
  const assess = (row: Parameters<typeof indicatorOf>[0], by = profile) =>
    describeOutcome(assessIndicator(indicatorOf(row), decimal(10), by));
  expect(assess({ name: '案件积压数', target: '10件', actual: '5件' })).toBe('met 10');
  expect(assess({ name: '案件积压数', target: '10件', actual: '5件' }, profileById('hunan'))).toBe(
    'proportional 5',
  );
  expect(assess({ name: '协调工作', target: '推进', actual: '妥了' })).toBe('qualitative-band 8..10');
  expect(assess({ name: '投诉次数', target: '2次', actual: '0次' })).toBe('met 10');
});

test.each([
  [
    { formulaBands: [{ indicator: 'no-such-rate', rule: { kind: 'share' }, basis }] },
    'formulaBands.0.indicator',
  ],
  [{ formulaBands: [{ indicator: 'staff-rate', rule: { kind: 'share' } }] }, 'formulaBands.0.basis'],
  [
    { formulas: [{ indicator: 'staff-rate', top: ['heads'], bottom: ['staffAuthorised'], basis }] },
    'formulas.0.top.0',
  ],
])('%j is refused, the key named', (scoring, key) => expect(() => own(scoring)).toThrow(key));

test('no band known only by memory cites a document', () => {
  for (const profile of profiles) {
    for (const { basis: why } of profile.scoring.formulaBands ?? []) {
      if (why.evidence === 'memory') expect(why.source).toBeNull();
    }
  }
});
