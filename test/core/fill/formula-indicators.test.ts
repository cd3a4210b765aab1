import fc from 'fast-check';
import { checkWorkbook } from '../../../src/core/check';
import { answerQuestion } from '../../../src/core/fill/candidates';
import { planScores } from '../../../src/core/fill/plan-scores';
import type { Proposal } from '../../../src/core/fill/proposal';
import { retotal } from '../../../src/core/fill/totals';
import { profileById } from '../../../src/core/profiles/profiles';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import type { FormResult } from '../../../src/core/rules/result';
import { runRules } from '../../../src/core/rules/run';
import { assessFormulaIndicators } from '../../../src/core/scoring/assess';
import { formOf } from '../../support/form';
import { sheetOf, workbookOf } from '../../support/sheet';

type Rows = readonly (readonly (string | number)[])[];

/** The base table of the worked example, as its county printed it. */
const BASE: Rows = [
  ['部门整体支出绩效评价基础数据表', '', '', ''],
  ['填报单位：', '', '单位：万元', ''],
  ['财政供养人员情况', '编制数', '2018年实际在职人数', '控制率'],
  ['', 143, 136, '95.10%'],
  ['经费控制情况', '2017年决算数', '2018年预算数', '2018年决算数'],
  ['三公经费', 29.08, 63.46, 44.29],
  ['1、公务用车购置和维护经费', 11.86, 41.46, 39.3],
  ['其中：公车购置', '', 29.46, 29.46],
  ['公车运行维护', 11.86, 12, 9.84],
  ['2、出国经费', '', '', ''],
  ['3、公务接待', 17.22, 22, 4.99],
  ['政府采购金额', 16.14, 30.66, 30.66],
  ['部门整体支出预算调整', '', 1922.76, 2690.62],
];

/** Blank but for the weights. */
const DEPARTMENT: Rows = [
  ['2018年度部门整体支出绩效自评表', '', '', '', '', '', '', ''],
  ['部门（单位）名称', '某县水利局', '', '', '', '', '', ''],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
  ['投入', '预算配置', '在职人员控制率', '', '', 8, '', ''],
  ['', '', '“三公经费”变动率', '', '', 8, '', ''],
  ['过程', '预算执行', '预算完成率', '', '', 8, '', ''],
  ['', '', '预算控制率', '', '', 8, '', ''],
  ['', '', '三公经费控制率', '', '', 6, '', ''],
  ['', '', '政府采购执行率', '100%', '', 6, '', ''],
  [
    '产出',
    '数量指标',
    '组织工业设计师走进产业集群活动',
    '3场',
    '办了 2 期讲座，走访 19 批、56 家企业',
    10,
    '',
    '',
  ],
];

interface Sheet {
  readonly name: string;
  readonly rows: Rows;
}

function check(sheets: readonly Sheet[], profile = 'hunan'): readonly FormResult[] {
  const grid = workbookOf(...sheets.map(({ name, rows }) => sheetOf(rows, { name })));
  return runRules(recogniseWorkbook(grid), grid, profile).forms;
}

const base: Sheet = { name: '附件1', rows: BASE };
const department: Sheet = { name: '附件2', rows: DEPARTMENT };

function departmentOf(forms: readonly FormResult[]): FormResult {
  return forms.find(({ form }) => form.kind === 'department')!;
}

function lines(proposals: readonly Proposal[]): string[] {
  return proposals.map(({ kind, at, afterText, steps }) => `${kind} ${at.row} ${afterText} ｜ ${steps}`);
}

const EXPECTED = [
  'actual 4 95.1% ｜ 在职 136 人 ÷ 编制 143 人 = 95.10%，取自基础数据表“附件1”',
  'actual 7 39.94% ｜ 本年追加预算 767.86 ÷ 年初预算 1922.76 = 39.94%，取自基础数据表“附件1”',
  'actual 8 69.79% ｜ 三公经费决算数 44.29 ÷ 三公经费本年预算数 63.46 = 69.79%（公式待核），取自基础数据表“附件1”',
  'actual 9 100% ｜ 实际采购金额 30.66 ÷ 采购预算 30.66 = 100%，取自基础数据表“附件1”',
  'score 4 8 ｜ 在职 136 人 ÷ 编制 143 人 = 95.10%，不超过 100%，得满分 8 分',
  'score 7 0 ｜ 本年追加预算 767.86 ÷ 年初预算 1922.76 = 39.94%，超过 30%，得 0 分',
  'score 8 6 ｜ 三公经费决算数 44.29 ÷ 三公经费本年预算数 63.46 = 69.79%（公式待核），不超过 100%，得满分 6 分',
  'score 9 6 ｜ 实际采购金额 30.66 ÷ 采购预算 30.66 = 100%；完成 100% ≥ 目标 100%，得满分 6 分',
];

describe('formula indicators are filled from the base table', () => {
  const cover: Sheet = { name: '封面', rows: [['某县水利局'], ['二〇一九年三月']] };
  test.each([
    ['before the form', [base, department]],
    ['behind the form', [department, base]],
    [
      'behind other sheets',
      [cover, department, cover, base].map((one, i) => ({ ...one, name: i === 2 ? '说明' : one.name })),
    ],
  ])('%s', (_where, sheets) => {
    expect(lines(planScores(departmentOf(check(sheets))).proposals)).toEqual(EXPECTED);
  });

  test('what is typed is never replaced; a rate that differs becomes a question with both readings', () => {
    const rows = DEPARTMENT.map((row) => [...row]);
    rows[3]![4] = '93%';
    const result = departmentOf(check([base, { name: '附件2', rows }]));
    const plan = planScores(result);
    expect(plan.proposals.filter(({ at }) => at.row === 4)).toEqual([]);
    const asked = plan.questions.find(({ at }) => at.row === 4)!;
    expect(asked.text).toContain('两处不同，请先核对');
    expect(asked.candidates!.map(({ text, score }) => [text, score])).toEqual([
      ['在职 136 人 ÷ 编制 143 人 = 95.10%', 8],
      ['所填完成值 93%', 8],
    ]);
  });

  test('a figure no sheet holds is named', () => {
    const { questions } = planScores(departmentOf(check([base, department])));
    expect(questions.map(({ at, text }) => [at.row, text.slice(0, 16)])).toEqual([
      [5, '缺少“三公”经费上年预算数，三公'],
      [6, '预算完成率算不出来：缺少上年结转'],
      [10, '完成值里有 3 种读法，哪一个是'],
    ]);
  });

  test('two base tables of one unit are none', () => {
    const result = departmentOf(check([base, { ...base, name: '附件1副本' }, department]));
    expect(planScores(result).proposals.filter(({ kind }) => kind === 'actual')).toEqual([]);
  });

  test('the table of another unit is not used', () => {
    const rows = BASE.map((row, i) => (i === 1 ? ['填报单位：邻县农业局', '', '单位：万元', ''] : row));
    const result = departmentOf(check([{ name: '附件1', rows }, department]));
    expect(planScores(result).proposals).toEqual([]);
  });

  test('check and fill take the same figures', () => {
    const forms = check([base, department]);
    const result = departmentOf(forms);
    const all = assessFormulaIndicators(
      result.form,
      forms.map(({ form }) => form),
      result.profile,
    );
    expect(all.map(({ indicator, assessment }) => [indicator.row, assessment.steps])).toEqual(
      result.assessments.slice(0, 6).map(({ firstRow, steps }) => [firstRow, steps]),
    );
  });
});

describe('a choice becomes a score, the actual value stays', () => {
  const result = departmentOf(check([base, department]));
  const asked = planScores(result).questions.find(({ at }) => at.row === 10)!;

  test('each candidate says which score it leads to', () =>
    expect(asked.candidates).toEqual([
      {
        text: '2 期',
        value: 2,
        score: 6.67,
        steps: '2 期按 2 场计：完成 2 场 ÷ 目标 3 场 × 10 分 = 6.67 分',
      },
      {
        text: '19 批',
        value: 19,
        score: 10,
        steps: '19 批按 19 场计：完成 19 场 ≥ 目标 3 场，为目标的 633.33%，须说明超额原因，得满分 10 分',
      },
      {
        text: '56 家',
        value: 56,
        score: 10,
        steps: '56 家按 56 场计：完成 56 场 ≥ 目标 3 场，为目标的 1866.67%，须说明超额原因，得满分 10 分',
      },
    ]));

  test('a candidate with a score is a proposal for the score cell', () => {
    const rows = DEPARTMENT.map((row) => [...row]);
    rows[9]![3] = '12场';
    rows[9]![4] = '上半年 4 场，下半年 6 场，合计 10 场';
    const other = departmentOf(check([base, { name: '附件2', rows }]));
    const question = planScores(other).questions.find(({ at }) => at.row === 10)!;
    expect(question.candidates!.map(({ text, score }) => [text, score])).toEqual([
      ['4 场', 3.33],
      ['6 场', 5],
      ['10 场', 8.33],
    ]);
    const made = answerQuestion(other, question, question.candidates![2]!)!;
    expect(made).toMatchObject({
      kind: 'score',
      at: { row: 10, col: 7 },
      after: 8.33,
      replaces: false,
      steps: '按“10 场”：完成 10 场 ÷ 目标 12 场 × 10 分 = 8.33 分',
    });
    expect(answerQuestion(result, asked, { text: '一般', value: '一般', score: null, steps: '' })).toBeNull();
  });
});

describe('from the amounts of the form itself, where there is no base table', () => {
  const form = formOf({
    kind: 'department',
    groups: ['预算控制率', '预算调整率', '预算完成率', '在职人员控制率'].map((name) => ({
      weight: 5,
      members: [{ name, target: '', actual: '', score: null }],
    })),
    funds: [{ initial: 100, annual: 120, spent: 114 }],
  });
  const [control, adjustment, completion, staff] = assessFormulaIndicators(
    form,
    [form],
    profileById('hunan'),
  ).map(({ assessment }) => assessment);

  test('追加 is the adjusted budget less the initial one', () =>
    expect(control).toMatchObject({
      reason: 'band',
      steps: '本年追加预算 20 万元 ÷ 年初预算 100 万元 = 20%，在 10% 至 20% 档，得 3 分',
    }));

  test('a formula known by memory says so; a weight without a published standard is asked about', () =>
    expect(adjustment!.steps).toBe(
      '预算调整数 20 万元 ÷ 年初预算 100 万元 = 20%（公式待核）；口径只有分值 3 分的计分标准，本项分值 5 分，得分请确认',
    ));

  test('what is left at the end of the year stands nowhere: execution is offered instead', () => {
    expect(completion).toMatchObject({ reason: 'ask', score: null });
    expect(completion!.choices!.map(({ text }) => text)).toEqual([
      '全年执行数 114 万元 ÷ 全年预算数 120 万元 = 95%',
    ]);
  });

  test('no table holds the heads', () =>
    expect(staff!.steps).toBe('在职人员控制率算不出来：缺少实际在职人数、编制数（工作簿中没有基础数据表）'));
});

describe('广州 score sheet: rate × points', () => {
  const rows: Rows = [
    ['2024年度部门整体支出绩效自评评分表', '', '', '', '', ''],
    ['单位：某区科工商信局', '', '', '', '', ''],
    ['一级指标', '二级指标', '三级指标', '分值', '实际完成值', '得分'],
    ['履职效能', '整体效能', '产出指标完成率', 20, '65%', ''],
    ['', '', '效益指标完成率', 20, '65%', ''],
    ['', '预算执行', '部门预算资金支出率', 10, '97.9%', ''],
  ];

  test('13, 13 and 9.79 make 35.79', () => {
    const [result] = check([{ name: '评分表', rows }], 'guangdong');
    const { proposals } = planScores(result!);
    expect(proposals.map(({ name, after, steps }) => [name, after, steps])).toEqual([
      ['产出指标完成率', 13, '产出指标完成率 65%；20 分 × 65% = 13 分'],
      ['效益指标完成率', 13, '效益指标完成率 65%；20 分 × 65% = 13 分'],
      ['部门预算资金支出率', 9.79, '预算资金支出率 97.9%；10 分 × 97.9% = 9.79 分'],
    ]);
    const total = proposals.reduce((sum, { after }) => sum + Math.round(Number(after) * 100), 0);
    expect(total).toBe(3579);
  });

  test('elsewhere nobody has laid that down: it is asked', () => {
    const [result] = check([{ name: '评分表', rows }], 'national');
    const { proposals, questions } = planScores(result!);
    expect([proposals, questions.length]).toEqual([[], 3]);
  });
});

const ABOUT_FILLED = [
  'score-formula-mismatch',
  'full-score-but-unmet',
  'score-gt-weight',
  'score-precision',
  'base-indicator-recompute',
  'met-but-deducted',
];

test('the check accepts what the filler proposed, whatever the base table says', () => {
  const amount = fc.integer({ min: 0, max: 20_000 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(
      fc.record({
        staff: fc.integer({ min: 1, max: 300 }),
        sangong: amount,
        last: amount,
        budget: amount,
        adjusted: amount,
      }),
      fc.constantFrom('hunan', 'national', 'chongqing'),
      fc.constantFrom('', '≤100%', '100%'),
      (figures, profile, target) => {
        const table = BASE.map((row) => [...row]);
        table[3]![2] = figures.staff;
        table[3]![3] = '';
        table[5] = ['三公经费', figures.last, figures.budget, figures.sangong];
        table[12] = ['部门整体支出预算调整', '', figures.budget, figures.adjusted];
        const rows = DEPARTMENT.map((row) => [...row]);
        for (const i of [3, 6, 7]) rows[i]![3] = target;
        const before = departmentOf(
          check(
            [
              { name: '附件1', rows: table },
              { name: '附件2', rows },
            ],
            profile,
          ),
        );
        const plan = planScores(before);
        const all = retotal(plan, new Set(plan.proposals.map(({ id }) => id)), before);
        for (const { at, after } of all.proposals) rows[at.row - 1]![at.col - 1] = after;
        const forms = check(
          [
            { name: '附件1', rows: table },
            { name: '附件2', rows },
          ],
          profile,
        );
        const after = departmentOf(forms);
        const written = new Set(all.proposals.map(({ at }) => `${at.row},${at.col}`));
        const complaints = after.findings.filter(
          ({ ruleId, cells }) =>
            ABOUT_FILLED.includes(ruleId) && cells.some(({ row, col }) => written.has(`${row},${col}`)),
        );
        expect(complaints.map(({ ruleId, arithmetic }) => `${ruleId} ${arithmetic}`)).toEqual([]);
        expect(lines(planScores(after).proposals)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('one weight over computed rates with a score cell in each row: equal parts where the profile says so', () => {
  const rows = DEPARTMENT.map((row) => [...row]);
  // The weight of the group stands on its first row.
  rows[7]![5] = 12;
  rows[8]![5] = '';
  const sheets = [sheetOf(BASE, { name: '附件1' }), sheetOf(rows, { name: '附件2', merges: ['F8:F9'] })];
  const grid = workbookOf(...sheets);
  const hunan = profileById('hunan');
  const { scoring } = hunan;
  const shared = {
    ...hunan,
    scoring: { ...scoring, group: { ...scoring.group, value: 'equal-shares' as const } },
  };
  const result = departmentOf(checkWorkbook(grid, { profile: shared }).forms);
  const scores = planScores(result).proposals.filter(
    ({ kind, at }) => kind === 'score' && at.row >= 8 && at.row <= 9,
  );
  expect(lines(scores)).toEqual([
    'score 8 6 ｜ 三公经费决算数 44.29 ÷ 三公经费本年预算数 63.46 = 69.79%（公式待核），不超过 100%，得满分 6 分',
    'score 9 6 ｜ 实际采购金额 30.66 ÷ 采购预算 30.66 = 100%；完成 100% ≥ 目标 100%，得满分 6 分',
  ]);
});
