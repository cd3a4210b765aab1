import fc from 'fast-check';
import { formulaIndicatorOf, formulaIndicators } from '../../../src/core/profiles/formula-indicators';
import type { FigureId } from '../../../src/core/profiles/formula-schema';
import { profileById, profiles } from '../../../src/core/profiles/profiles';
import { assessFormula } from '../../../src/core/scoring/assess-formula';
import { decimal } from '../../../src/core/values/decimal';
import { figuresFrom } from '../../support/figures';
import { type IndicatorSpec, indicatorOf } from '../../support/indicator';
import { describeOutcome } from '../../support/readings';

type Figures = Partial<Record<FigureId, number>>;

const hunan = profileById('hunan');

function assess(name: string, weight: number, figures: Figures, more: IndicatorSpec = {}, profile = hunan) {
  const indicator = indicatorOf({ name, ...more });
  return assessFormula(indicator, decimal(weight), profile, 2021, figuresFrom(figures));
}

/** The filled table of a county in 2018: what it computed and the marks it gave. */
const COUNTY: Figures = {
  staffActual: 136,
  staffAuthorised: 143,
  sangongBudget: 63.46,
  sangongLastBudget: 32,
  carriedIn: 19.8,
  initialBudget: 1922.76,
  addedBudget: 767.86,
  leftOver: 19.8,
};

describe('the worked example of a published table', () => {
  test.each([
    ['在职人员控制率', 'band 8', '在职 136 人 ÷ 编制 143 人 = 95.10%，不超过 100%，得满分 8 分'],
    [
      '“三公经费”变动率',
      'band 0',
      '（三公经费本年预算数 63.46 − 上年预算数 32）÷ 上年预算数 32 = 98.31%，超过 0% 的部分为 98.31 个百分点，每满 1 个百分点扣 0.8 分：98 × 0.8 = 78.4 分，扣完为止，得 0 分',
    ],
    [
      '预算完成率',
      'band 8',
      '（上年结转 19.8 + 年初预算 1922.76 + 本年追加预算 767.86 − 年末结余 19.8）÷（上年结转 19.8 + 年初预算 1922.76 + 本年追加预算 767.86） = 99.27%，低于 100% 不足 5 个百分点，不扣分，得满分 8 分',
    ],
    ['预算控制率', 'band 0', '本年追加预算 767.86 ÷ 年初预算 1922.76 = 39.94%，超过 30%，得 0 分'],
  ])('%s: %s', (name, outcome, steps) => {
    const made = assess(name, 8, COUNTY)!;
    expect([describeOutcome(made), made.steps]).toEqual([outcome, steps]);
  });
});

describe('published bands, by the weight of the row', () => {
  const staff = (actual: number): Figures => ({ staffActual: actual, staffAuthorised: 200 });
  test.each([
    ['在职人员控制率', 5, staff(200), 'band 5'],
    ['在职人员控制率', 5, staff(201), 'band 5'],
    ['在职人员控制率', 5, staff(202), 'band 4.5'],
    ['在职人员控制率', 5, staff(207), 'band 3.5'],
    ['在职人员控制率', 5, staff(220), 'band 0'],
    ['在职人员控制率', 5, staff(300), 'band 0'],
    ['在职人员控制率', 8, staff(202), 'band 7.5'],
    ['在职人员控制率', 1, staff(202), 'band 0.9'],
    ['在职人员控制率', 1, staff(230), 'band 0'],
    ['三公经费变动率', 5, { sangongBudget: 30, sangongLastBudget: 32 }, 'band 5'],
    ['三公经费变动率', 5, { sangongBudget: 33, sangongLastBudget: 32 }, 'band 3.5'],
    ['三公经费变动率', 3, { sangongBudget: 33, sangongLastBudget: 32 }, 'band 2.1'],
    ['三公经费控制率', 6, { sangongSpent: 6.8, sangongBudget: 8 }, 'band 6'],
    ['三公经费控制率', 6, { sangongSpent: 8.4, sangongBudget: 8 }, 'band 1'],
    ['预算控制率', 5, { addedBudget: 0, initialBudget: 100 }, 'band 5'],
    ['预算控制率', 5, { addedBudget: 10, initialBudget: 100 }, 'band 4'],
    ['预算控制率', 5, { addedBudget: 10.01, initialBudget: 100 }, 'band 3'],
    ['预算控制率', 5, { addedBudget: 30, initialBudget: 100 }, 'band 2'],
    ['预算控制率', 5, { addedBudget: 30.01, initialBudget: 100 }, 'band 0'],
    ['预算控制率', 8, { addedBudget: 15, initialBudget: 100 }, 'band 4'],
    ['预算调整率', 3, { changedBudget: 25, initialBudget: 100 }, 'band 0.5'],
    ['预算完成率', 8, { carriedIn: 0, initialBudget: 100, addedBudget: 0, leftOver: 5 }, 'band 6'],
    ['预算完成率', 8, { carriedIn: 0, initialBudget: 100, addedBudget: 0, leftOver: 12 }, 'band 4'],
    ['政府采购执行率', 6, { procurementSpent: 30.66, procurementBudget: 30.66 }, 'band 6'],
    ['重点工作完成率', 10, { keyTasksDone: 5, keyTasksDue: 10 }, 'proportional 5'],
  ] as const)('%s, %s points, %j: %s', (name, weight, figures, expected) =>
    expect(describeOutcome(assess(name, weight, figures)!)).toBe(expected),
  );

  test.each([
    // Full marks are full marks in every published version; a deduction is not.
    ['在职人员控制率', 10, staff(190), 'band 10'],
    ['在职人员控制率', 10, staff(210), 'ask unmet'],
    // A budget that was cut: no band speaks of it.
    ['预算控制率', 5, { addedBudget: -3, initialBudget: 100 }, 'ask'],
    ['政府采购执行率', 6, { procurementSpent: 20, procurementBudget: 30 }, 'ask unmet'],
    ['固定资产利用率', 3, { assetsUsed: 90, assetsAll: 100 }, 'ask'],
  ] as const)('%s, %s points, %j: %s', (name, weight, figures, expected) =>
    expect(describeOutcome(assess(name, weight, figures)!)).toBe(expected),
  );

  test('what no source lays down is asked, with the rate and the reason', () =>
    expect(assess('在职人员控制率', 10, staff(210))!.steps).toBe(
      '在职 210 人 ÷ 编制 200 人 = 105%；口径只有分值 5、8、1 分的计分标准，本项分值 10 分，得分请确认',
    ));
});

describe('a target of the row decides before the bands', () => {
  test.each([
    ['公用经费控制率', '≤100%', { publicSpent: 50, publicBudget: 50 }, 'met 5'],
    ['公用经费控制率', '100%', { publicSpent: 55, publicBudget: 50 }, 'reverse 4.5'],
    ['固定资产利用率', '90%', { assetsUsed: 81, assetsAll: 100 }, 'proportional 4.5'],
    ['结转结余率', '≤9%', { leftOver: 5, spent: 100 }, 'met 5'],
    ['政府采购执行率', '100%', { procurementSpent: 20, procurementBudget: 40 }, 'proportional 2.5'],
  ] as const)('%s %s %j: %s', (name, target, figures, expected) =>
    expect(describeOutcome(assess(name, 5, figures, { target })!)).toBe(expected),
  );

  test('both halves of the arithmetic are shown, a formula from memory as 待核', () =>
    expect(
      assess('公用经费控制率', 5, { publicSpent: 55, publicBudget: 50 }, { target: '≤100%' })!.steps,
    ).toBe(
      '公用经费决算数 55 ÷ 公用经费预算数 50 = 110%（公式待核）；5 分 ×（1 −（完成 110% − 目标 100%）÷ 100%） = 4.5 分',
    ));
});

describe('what a person typed counts', () => {
  const figures: Figures = { staffActual: 40, staffAuthorised: 34 };

  test('a rate that agrees with the figures is scored with their arithmetic', () =>
    expect(assess('在职人员控制率', 5, figures, { actual: '117.65%' })).toMatchObject({
      reason: 'band',
      steps:
        '在职 40 人 ÷ 编制 34 人 = 117.65%，超过 100% 的部分为 17.65 个百分点，每满 1 个百分点扣 0.5 分：17 × 0.5 = 8.5 分，扣完为止，得 0 分',
    }));

  test('a rate that differs is asked about, both readings to choose', () => {
    const made = assess('在职人员控制率', 5, figures, { actual: '108.33%' })!;
    expect(made.reason).toBe('ask');
    expect(made.steps).toBe(
      '完成值填 108.33%，按基础数据表“附件1”计算：在职 40 人 ÷ 编制 34 人 = 117.65%；两处不同，请先核对，按哪一个计分请确认',
    );
    expect(made.choices!.map(({ text }) => text)).toEqual([
      '在职 40 人 ÷ 编制 34 人 = 117.65%',
      '所填完成值 108.33%',
    ]);
  });

  test('without figures the typed rate is scored by the bands', () =>
    expect(describeOutcome(assess('在职人员控制率', 8, {}, { actual: '95.10%' })!)).toBe('band 8'));

  test.each(['95%左右', '较好', '≥100%'])('%s is no rate: judged like any other row', (actual) =>
    expect(assess('在职人员控制率', 8, {}, { actual })).toBeNull(),
  );
});

describe('what is missing is named', () => {
  test.each([
    ['在职人员控制率', { staffActual: 40 }, '在职人员控制率算不出来：缺少编制数'],
    [
      '预算完成率',
      { initialBudget: 100, addedBudget: 5 },
      '预算完成率算不出来：缺少上年结转结余、年末结转结余',
    ],
    ['固定资产利用率', { staffActual: 40 }, '固定资产利用率算不出来：缺少实际在用固定资产、固定资产总额'],
    ['重点工作完成率', { staffActual: 40 }, '重点工作完成率算不出来：缺少已完成重点工作数、应完成重点工作数'],
  ] as const)('%s from %j: %s', (name, figures, steps) =>
    expect(assess(name, 5, figures)).toMatchObject({ reason: 'not-enough-data', score: null, steps }),
  );

  test('a divisor of 0 divides nothing', () =>
    expect(assess('在职人员控制率', 5, { staffActual: 4, staffAuthorised: 0 })!.steps).toBe(
      '在职人员控制率算不出来：编制数为 0，不能作除数',
    ));

  test('another reading that is in use is offered, never taken', () => {
    const made = assess('三公经费变动率', 8, {
      sangongBudget: 63.46,
      sangongSpent: 44.29,
      sangongLastSpent: 29.08,
    })!;
    expect(made).toMatchObject({ reason: 'ask', score: null });
    expect(made.steps).toContain('缺少“三公”经费上年预算数，三公经费变动率不能按公式计算');
    expect(made.choices).toHaveLength(2);
  });
});

describe('names', () => {
  test.each([
    ['在职人员控制率', 'staff-rate'],
    ['“三公经费”控制率', 'sangong-control'],
    ['"三公经费"变动率（%）', 'sangong-change'],
    ['预算 完成率', 'budget-completion'],
    ['财政供养人员控制率（5分）', 'staff-rate'],
  ])('%s is %s', (name, id) => expect(formulaIndicatorOf(name)?.id).toBe(id));

  test.each(['培训任务完成率', '项目预算完成率和执行率', '重点工作办结率', ''])('%s is none', (name) =>
    expect(formulaIndicatorOf(name)).toBeNull(),
  );

  test('a formula known by memory cites no document', () => {
    for (const { formulas } of formulaIndicators) {
      for (const { basis } of formulas) if (basis.evidence === 'memory') expect(basis.source).toBeNull();
    }
  });
});

describe('properties', () => {
  const money = fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100);
  const any = fc.record({
    staffActual: money,
    staffAuthorised: money,
    sangongSpent: money,
    sangongBudget: money,
    sangongLastBudget: money,
    publicSpent: money,
    publicBudget: money,
    procurementSpent: money,
    procurementBudget: money,
    initialBudget: money,
    addedBudget: money,
    changedBudget: money,
    carriedIn: money,
    leftOver: money,
    spent: money,
    annualBudget: money,
    assetsUsed: money,
    assetsAll: money,
    keyTasksDone: money,
    keyTasksDue: money,
  });

  test('a score lies between 0 and the weight, for every profile, indicator and weight', () => {
    fc.assert(
      fc.property(
        any,
        fc.constantFrom(...profiles),
        fc.constantFrom(...formulaIndicators),
        fc.constantFrom(1, 2.5, 3, 5, 6, 8, 10, 20),
        fc.constantFrom('', '≤100%', '90%', '≥95%'),
        (figures, profile, { name }, weight, target) => {
          const made = assess(name, weight, figures, { target }, profile);
          if (!made?.score) return;
          expect(made.score.gte(0) && made.score.lte(weight)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('在职人员控制率: more people never score better; 预算完成率: more left over never scores better', () => {
    const people = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(people, people, fc.constantFrom(1, 5, 8), (x, y, weight) => {
        const [few, many] = [Math.min(x, y), Math.max(x, y)].map((n) =>
          assess('在职人员控制率', weight, { staffActual: n, staffAuthorised: 150 }),
        );
        expect(few!.score!.gte(many!.score!)).toBe(true);
        const [less, more] = [Math.min(x, y), Math.max(x, y)].map((n) =>
          assess('预算完成率', weight, { carriedIn: 0, initialBudget: 400, addedBudget: 0, leftOver: n }),
        );
        expect(less!.score!.gte(more!.score!)).toBe(true);
      }),
    );
  });
});
