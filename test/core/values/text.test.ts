import {
  compact,
  foldWidth,
  isPlaceholder,
  normalise,
  plainLabel,
  splitWeight,
  withoutBrackets,
  withoutOrdinal,
  yearsIn,
} from '../../../src/core/values/text';

test.each([
  ['ＡＢ１２（％）', 'AB12(%)'],
  ['【完成】〔2021〕', '(完成)(2021)'],
  ['a\u3000b\u00a0c\u200b', 'a b c'],
])('foldWidth(%j) is %j', (text, folded) => expect(foldWidth(text)).toBe(folded));

test.each([
  ['总 分', '总分'],
  ['绩\n效\n指\n标', '绩效指标'],
  ['产出指标\n(50 分)', '产出指标(50分)'],
  ['数量指标（１５）', '数量指标(15)'],
])('compact(%j) is %j', (text, word) => expect(compact(text)).toBe(word));

test.each([
  ['经济 效益', '经济效益'],
  ['2021 年  度', '2021 年度'],
  ['Excel 2021', 'Excel 2021'],
])('normalise(%j) is %j', (text, word) => expect(normalise(text)).toBe(word));

describe('isPlaceholder', () => {
  test.each([
    '/',
    '／',
    '—',
    '——',
    '-',
    '--',
    '……',
    '...',
    '。。。',
    '指标2：',
    '指标1：/',
    '指标 1：……',
    '目标3：',
    '\\',
  ])('%s says nothing', (text) => expect(isPlaceholder(text)).toBe(true));
  test.each(['无', '0', '1', '指标', '指标值', '指标1：培训人次', '-5', '目标', '指标体系', '√', ''])(
    '%s is an answer or nothing at all',
    (text) => expect(isPlaceholder(text)).toBe(false),
  );
});

test.each([
  ['指标1：培训人次', '培训人次'],
  ['★ 制作宣传品', '制作宣传品'],
  ['1、公务用车', '公务用车'],
  ['（一）产出指标', '产出指标'],
  ['其中：公车购置', '公车购置'],
  ['①办公费', '办公费'],
  ['1.5万人次培训', '1.5万人次培训'],
  ['2021年底前完成', '2021年底前完成'],
  ['一', '一'],
])('withoutOrdinal(%j) is %j', (text, word) => expect(withoutOrdinal(text)).toBe(word));

describe('splitWeight', () => {
  test.each([
    ['数量指标（15）', '数量指标', '15'],
    ['产出指标\n(50 分)', '产出指标', '50'],
    ['绩效指标（90分）', '绩效指标', '90'],
    ['预算编审管理（３）', '预算编审管理', '3'],
    ['项目绩效（特性指标70分）', '项目绩效', '70'],
    ['年度绩效目标1（80分）', '年度绩效目标1', '80'],
    ['投入（权重30%）', '投入', '30'],
    ['相关性（7.5分）', '相关性', '7.5'],
    ['【产出】（40分）', '(产出)', '40'],
  ])('%j is %s with %s', (label, name, weight) => {
    const found = splitWeight(label);
    expect([found.name, found.weight?.toFixed()]).toEqual([name, weight]);
  });

  test.each([
    '预算执行（2021年）',
    '执行率（B/A）',
    '培训（第1期）',
    '奖补率（95%）',
    '高标准农田（每亩300元）',
    '必要性（政策依据）',
    '完成率（≥90）',
    '资金（万元）',
    '经济效益（可选项）',
    '面积（1200）',
  ])('%j has no weight', (label) => expect(splitWeight(label, { loose: true }).weight).toBeNull());

  test('a weight without brackets counts for section labels alone', () => {
    expect(splitWeight('项目决策2 分', { loose: true }).weight?.toFixed()).toBe('2');
    expect(splitWeight('项目决策2 分').weight).toBeNull();
    expect(splitWeight('考核得分≥90分', { loose: true }).weight).toBeNull();
  });
});

test.each([
  ['1、数量指标（15）：', '数量指标'],
  ['其中：财政拨款', '财政拨款'],
])('plainLabel(%j) is %j', (text, word) => expect(plainLabel(text)).toBe(word));

test.each([
  ['预期指标值（A）', '预期指标值'],
  ['全年（调整）预算数', '全年预算数'],
  ['（A）', 'A'],
])('withoutBrackets(%j) is %j', (text, word) => expect(withoutBrackets(text)).toBe(word));

test.each([
  ['2021 年部门整体支出绩效自评表', [2021]],
  ['（ 2019 年度）', [2019]],
  ['表 3 2022 年工业发展管理经费', [2022]],
  ['２０２３年', [2023]],
  ['2 0 2 0 年度', [2020]],
  ['2020年决算数、2021年预算数', [2020, 2021]],
  ['5100002021年', []],
])('yearsIn(%j) is %j', (text, years) => expect(yearsIn(text)).toEqual(years));
