import fc from 'fast-check';
import { profileById, profiles } from '../../../src/core/profiles/profiles';
import type { Profile } from '../../../src/core/profiles/schema';
import { assessExecution, assessIndicator } from '../../../src/core/scoring/assess';
import { decimal } from '../../../src/core/values/decimal';
import { fundLineOf } from '../../support/form';
import { type IndicatorSpec, indicatorOf } from '../../support/indicator';
import { national, profileWith } from '../../support/profile';
import { describeOutcome } from '../../support/readings';

const hubei = profileById('hubei');

function assess(spec: IndicatorSpec, weight: number, profile: Profile) {
  return assessIndicator(indicatorOf(spec), decimal(weight), profile, 2021);
}

describe('platform and 湖北 side by side', () => {
  test.each([
    ['≥6个', '5个', 10, 'proportional 8.33', 'proportional 8.33'],
    ['≥6个', '9个', 10, 'met 10', 'met 10'],
    ['≤204.03万元', '889.65万元', 15, 'reverse 0', 'reverse 3.44'],
    ['≤10天', '12天', 10, 'reverse 8', 'reverse 8.33'],
    ['≤10天', '10天', 10, 'met 10', 'met 10'],
    ['达成预期指标', '达成预期指标', 20, 'qualitative-band 16..20', 'qualitative-band 16..20'],
    ['完善', '部分完善', 20, 'qualitative-band 12..16 unmet', 'qualitative-band 10..16 unmet'],
    ['完善', '未完成', 20, 'qualitative-band 0..12 unmet', 'qualitative-band 0..10 unmet'],
  ] as const)('%s / %s on %s points', (target, actual, weight, platform, other) => {
    expect(describeOutcome(assess({ target, actual }, weight, national))).toBe(platform);
    expect(describeOutcome(assess({ target, actual }, weight, hubei))).toBe(other);
  });

  test.each([
    [98, 100, 20, 'proportional 19.6'],
    [100, 100, 20, 'met 20'],
    [130, 100, 20, 'met 20'],
    [0, 100, 20, 'proportional 0'],
  ])('execution: %s of %s on %s points', (spent, annual, weight, expected) =>
    expect(describeOutcome(assessExecution(fundLineOf({ annual, spent, weight }), hubei)!)).toBe(expected),
  );
});

describe('satisfaction by bands, where the profile has them', () => {
  const bands = [
    { from: 0.9, share: 1 },
    { from: 0.8, share: 0.8 },
    { from: 0.6, share: 0.5 },
  ];
  const banded = profileWith({ satisfactionBands: bands });
  test.each([
    ['≥95%', '100%', 'band 10'],
    ['≥95%', '90%', 'band 10'],
    ['≥95%', '89.99%', 'band 8'],
    ['≥95%', '80%', 'band 8'],
    ['≥95%', '60%', 'band 5'],
    ['≥95%', '59%', 'band 0'],
    // No measured share: as everywhere else.
    ['≥95%', '≥95%', 'ask'],
    ['很满意', '满意', 'qualitative-band 6..8 unmet'],
    ['≥95%', '120%', 'ask'],
    ['≥95%', '', 'not-enough-data'],
  ])('%s / %s: %s', (target, actual, expected) =>
    expect(
      describeOutcome(assess({ name: '群众满意度', kind: 'satisfaction', target, actual }, 10, banded)),
    ).toBe(expected),
  );

  test('other kinds and other profiles go by the formula', () => {
    expect(describeOutcome(assess({ kind: 'quality', target: '≥95%', actual: '90%' }, 10, banded))).toBe(
      'proportional 9.47',
    );
    expect(
      describeOutcome(assess({ kind: 'satisfaction', target: '≥95%', actual: '90%' }, 10, national)),
    ).toBe('proportional 9.47');
  });

  test('the band is said', () =>
    expect(assess({ kind: 'satisfaction', target: '≥95%', actual: '85%' }, 10, banded).steps).toBe(
      '满意度 85%，不低于 80%：10 分 × 80% = 8 分',
    ));
});

describe('over-fulfilment', () => {
  const row = { name: '参加培训人数', target: '80人', actual: '250人' };

  test('nothing is taken off, the note is asked for', () =>
    expect(assess(row, 10, national)).toMatchObject({
      reason: 'met',
      steps: '完成 250 人 ≥ 目标 80 人，为目标的 312.5%，须说明超额原因，得满分 10 分',
    }));

  test('a profile may leave the score to the person', () => {
    const strict = profileWith({ overfulfil: 'ask' });
    expect(describeOutcome(assess(row, 10, strict))).toBe('ask');
    expect(describeOutcome(assess({ ...row, actual: '100人' }, 10, strict))).toBe('met 10');
  });
});

describe('properties, for every profile', () => {
  const all = [...profiles, profileWith({ scoreDecimals: 0 }), profileWith({ scoreDecimals: 1 })];
  const value = fc.integer({ min: -500, max: 5000 }).map((tenths) => tenths / 10);
  const operator = fc.constantFrom('', '≥', '≤', '>', '<', '不超过');
  const unit = fc.constantFrom('', '个', '%', '万元', '天');
  const kind = fc.constantFrom('quantity', 'cost', 'satisfaction', 'timeliness', null);
  const weight = fc.constantFrom(0.5, 2.5, 3, 10, 12.5, 30);

  test('a score lies between 0 and the weight, an interval too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        operator,
        unit,
        kind,
        value,
        value,
        weight,
        (profile, op, u, k, t, a, w) => {
          const made = assess({ kind: k, target: `${op}${t}${u}`, actual: `${a}${u}` }, w, profile);
          for (const one of [made.score, made.interval?.low, made.interval?.high]) {
            if (one) expect(one.gte(0) && one.lte(w)).toBe(true);
          }
          // 0 and the full weight never come without their reason.
          expect(made.steps.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('正向: more never scores less', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.integer({ min: 1, max: 2000 }),
        count,
        count,
        weight,
        (profile, t, x, y, w) => {
          const [less, more] = [Math.min(x, y), Math.max(x, y)].map(
            (n) => assess({ target: `≥${t}个`, actual: `${n}个` }, w, profile).score,
          );
          expect(less!.lte(more!)).toBe(true);
        },
      ),
    );
  });
});
