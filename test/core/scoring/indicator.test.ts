import fc from 'fast-check';
import { assessIndicator } from '../../../src/core/scoring/assess';
import { decimal } from '../../../src/core/values/decimal';
import { type IndicatorSpec, indicatorOf } from '../../support/indicator';
import { national, profileWith } from '../../support/profile';
import { describeOutcome } from '../../support/readings';

const hubei = profileWith({ reverse: 'inverse-ratio' });

function assess(spec: IndicatorSpec, weight = 10, profile = national, year: number | null = 2021) {
  return assessIndicator(indicatorOf(spec), decimal(weight), profile, year);
}

describe('正向: full when reached, A ÷ T × W below, never more than W', () => {
  test.each([
    ['≥6个', '5个', 'proportional 8.33'],
    ['≥6个', '6个', 'met 10'],
    ['≥6个', '60个', 'met 10'],
    ['≥6个', '0个', 'proportional 0'],
    ['≥6个', '-3个', 'proportional 0'],
    ['6个', '5个', 'proportional 8.33'],
    ['95%以上', '90%', 'proportional 9.47'],
    ['1.2万亩', '11000亩', 'proportional 9.17'],
    ['2.6亿元', '24500万元', 'proportional 9.42'],
    ['≥0', '0', 'met 10'],
    ['≥0', '-1', 'proportional 0'],
    ['≥-5%', '-3%', 'met 10'],
    ['≥-5%', '-8%', 'ask unmet'],
    // 99.999 of 100 is not reached, so it does not round up to the full weight.
    ['≥100%', '99.999%', 'proportional 9.99'],
  ])('%s / %s: %s', (target, actual, expected) =>
    expect(describeOutcome(assess({ target, actual, name: '培训人数' }))).toBe(expected),
  );

  test('the explanation is one line a person can check', () => {
    expect(assess({ target: '6个', actual: '5个' }).steps).toBe('完成 5 个 ÷ 目标 6 个 × 10 分 = 8.33 分');
    expect(assess({ target: '≥95%', actual: '98%' }, 20).steps).toBe('完成 98% ≥ 目标 95%，得满分 20 分');
  });
});

describe('等于 with target 0: nothing may happen', () => {
  test.each([
    ['0起', '0起', 'met 10'],
    ['0', '0', 'met 10'],
    ['0%', '0', 'met 10'],
    ['0', '2', 'proportional 0'],
    ['=0', '1', 'proportional 0'],
  ])('%s / %s: %s', (target, actual, expected) =>
    expect(describeOutcome(assess({ target, actual, name: '安全' }))).toBe(expected),
  );
});

describe('反向: platform W·(1−(A−T)/T), 0 from 2T; 湖北 W·T/A', () => {
  test.each([
    ['≤10天', '8天', 'met 10', 'met 10'],
    ['≤10天', '10天', 'met 10', 'met 10'],
    ['≤10天', '15天', 'reverse 5', 'reverse 6.67'],
    ['≤10天', '19.99天', 'reverse 0.01', 'reverse 5'],
    ['≤10天', '20天', 'reverse 0', 'reverse 5'],
    ['≤10天', '40天', 'reverse 0', 'reverse 2.5'],
    ['≤0', '0', 'met 10', 'met 10'],
    ['≤0', '3', 'reverse 0', 'reverse 0'],
    ['2 起以下', '0 起', 'met 10', 'met 10'],
    ['≤-30%', '-40%', 'met 10', 'met 10'],
    ['≤-30%', '-20%', 'ask unmet', 'ask unmet'],
  ])('%s / %s: %s, %s', (target, actual, platform, inverse) => {
    expect(describeOutcome(assess({ target, actual }))).toBe(platform);
    expect(describeOutcome(assess({ target, actual }, 10, hubei))).toBe(inverse);
  });
});

describe('a bare number is a floor, unless name or kind say that less is better', () => {
  test.each([
    ['培训人数', 'quantity', '80人', '40人', 'proportional 5'],
    ['年终决算', 'cost', '204.03 万', '889.65 万', 'reverse 0'],
    ['项目成本', 'cost', '100万元', '150万元', 'reverse 5'],
    ['投诉次数', 'quality', '2次', '0次', 'met 10'],
    ['公用经费控制率', null, '100%', '97%', 'met 10'],
    ['任务完成时限（月）', 'timeliness', '10', '12', 'reverse 8'],
    ['培训成本', 'cost', '10万元', '5万元', 'met 10'],
    ['资助标准达标率', 'cost', '100%', '50%', 'proportional 5'],
    ['投诉办结率', 'quality', '100%', '80%', 'proportional 8'],
    ['成本节约率', 'cost', '5%', '4%', 'proportional 8'],
  ] as const)('%s: %s', (name, kind, target, actual, expected) =>
    expect(describeOutcome(assess({ name, kind, target, actual }))).toBe(expected),
  );

  test('an operator wins over the name', () =>
    expect(describeOutcome(assess({ name: '成本', kind: 'cost', target: '≥10万元', actual: '5万元' }))).toBe(
      'proportional 5',
    ));

  test('the explanation says which way it was taken', () =>
    expect(assess({ name: '年终决算', kind: 'cost', target: '100万元', actual: '150万元' }).steps).toContain(
      '按成本类指标作“不超过”计',
    ));
});

describe('区间', () => {
  test.each([
    ['3-4次', '3次', 'range 10'],
    ['3-4次', '4次', 'range 10'],
    ['3-4次', '2次', 'range 6.67'],
    ['3-4次', '9次', 'range 10'],
    ['5-10件', '超过10件', 'range 10'],
    ['3-4次', '-1次', 'range 0'],
  ])('%s / %s: %s', (target, actual, expected) =>
    expect(describeOutcome(assess({ target, actual, name: '活动' }))).toBe(expected),
  );

  test('above the ceiling of a cost nobody has a formula', () =>
    expect(
      describeOutcome(assess({ name: '项目成本', kind: 'cost', target: '8-10万元', actual: '12万元' })),
    ).toBe('ask unmet'));
});

describe('期限', () => {
  test.each([
    ['2021.12.31前', '2021年12月20日', 'date 10'],
    ['2021.12.31前', '2021年12月31日', 'date 10'],
    ['2021.12.31前', '2022年3月', 'ask unmet'],
    ['12月底前', '11月', 'date 10'],
    ['12月底前', '2022年1月', 'ask unmet'],
    ['2021.12.31前', '2021.12.31前', 'ask'],
    ['9月前', '9月', 'ask'],
    ['9月底前', '按时完成', 'ask'],
    ['9月底前', '100%', 'ask'],
  ])('%s / %s: %s', (target, actual, expected) =>
    expect(describeOutcome(assess({ target, actual }))).toBe(expected),
  );
});

describe('定性: the interval is offered, the person picks', () => {
  test.each([
    ['显著', '显著', 'qualitative-band 8..10'],
    ['达成', '达成年度指标', 'qualitative-band 8..10'],
    ['完善', '部分达成年度指标并具有一定效果', 'qualitative-band 6..8 unmet'],
    ['完成', '未完成', 'qualitative-band 0..6 unmet'],
    ['印发方案', '征求意见稿已形成', 'qualitative-band 6..8 unmet'],
    ['提升', '开展了有关工作', 'qualitative-band 0..10'],
    ['提升', '95%', 'ask'],
  ])('%s / %s: %s', (target, actual, expected) =>
    expect(describeOutcome(assess({ target, actual }))).toBe(expected),
  );
});

describe('what cannot be judged is asked, with the reason', () => {
  test.each([
    [{ target: '', actual: '100%' }, 'not-enough-data', '缺少年度指标值，无法计分'],
    [{ target: '', actual: '' }, 'not-enough-data', '缺少年度指标值和实际完成值，无法计分'],
    [{ target: '#REF!', actual: '5' }, 'not-enough-data', '年度指标值读不出来：单元格是错误值 #REF!'],
    [{ target: '5家', actual: '5个' }, 'ask', '完成值 5 个 与指标值 5 家 单位不同，请确认完成数'],
    [
      { target: '3场', actual: '办了 2 期，19 批' },
      'ask',
      '完成值里有 2 种读法，哪一个是完成数？ 2 期 · 19 批',
    ],
    [{ target: '≥90%', actual: '≥90%' }, 'ask', '完成值“≥90%”与指标值相同，不是实测值，请填实际完成数'],
  ])('%j', (spec, reason, steps) => {
    const made = assess(spec);
    expect([made.reason, made.steps, made.score]).toEqual([reason, steps, null]);
  });

  test('超过 3 个 does not tell whether 3 个 counts', () =>
    expect(describeOutcome(assess({ target: '超过3个', actual: '3个' }))).toBe('ask unmet'));

  test('a rate of a whole above 100 % is no achievement', () =>
    expect(describeOutcome(assess({ name: '预算执行率', target: '100%', actual: '135.65%' }))).toBe('ask'));

  test('a lower bound that proves the target is enough', () =>
    expect(describeOutcome(assess({ target: '不少于150件', actual: '超过400件' }))).toBe('met 10'));
});

describe('properties', () => {
  const whole = fc.integer({ min: 0, max: 5000 });

  test('正向: more never scores less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), whole, whole, (target, x, y) => {
        const [less, more] = [Math.min(x, y), Math.max(x, y)].map((n) =>
          assess({ target: `≥${target}个`, actual: `${n}个` }),
        );
        expect(less!.score!.lte(more!.score!)).toBe(true);
      }),
    );
  });

  test.each([national, hubei])('反向: more never scores better (%#)', (profile) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), whole, whole, (target, x, y) => {
        const [less, more] = [Math.min(x, y), Math.max(x, y)].map((n) =>
          assess({ target: `≤${target}天`, actual: `${n}天` }, 10, profile),
        );
        expect(less!.score!.gte(more!.score!)).toBe(true);
      }),
    );
  });

  test('rounding is the profile’s', () =>
    expect(
      describeOutcome(assess({ target: '6个', actual: '5个' }, 10, profileWith({ scoreDecimals: 1 }))),
    ).toBe('proportional 8.3'));
});
