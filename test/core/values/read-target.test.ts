import { readTarget } from '../../../src/core/values/read-target';
import { fieldOf } from '../../support/field';
import { describeTarget } from '../../support/readings';

function read(value: string | number, sign = '', unit = '', format?: string): string {
  return describeTarget(
    readTarget({
      target: fieldOf(value, format ? { format } : {}),
      sign: sign === '' ? null : fieldOf(sign),
      unitColumn: unit === '' ? null : fieldOf(unit),
    }),
  );
}

describe('operators in every spelling', () => {
  test.each([
    ['≥95%', 'at-least ≥ 95%'],
    ['≧95％', 'at-least ≥ 95%'],
    ['>=95%', 'at-least ≥ 95%'],
    ['＞＝95%', 'at-least ≥ 95%'],
    ['=>95%', 'at-least ≥ 95%'],
    ['⩾ 95 %', 'at-least ≥ 95%'],
    ['不少于3000本', 'at-least 不少于 3000本'],
    ['不低于 95%', 'at-least 不低于 95%'],
    ['不小于10', 'at-least 不小于 10'],
    ['至少2次', 'at-least 至少 2次'],
    ['达到100家', 'at-least 达到 100家'],
    ['大于等于80分', 'at-least 大于等于 80分'],
    ['＞5', 'at-least (exclusive) > 5'],
    ['超过100家', 'at-least (exclusive) 超过 100家'],
    ['高于3%', 'at-least (exclusive) 高于 3%'],
    ['≤4', 'at-most ≤ 4'],
    ['≦4', 'at-most ≤ 4'],
    ['<=4', 'at-most ≤ 4'],
    ['不超过30万元', 'at-most 不超过 30万元'],
    ['不高于5%', 'at-most 不高于 5%'],
    ['控制在5%', 'at-most 控制在 5%'],
    ['控制在5%以内', 'at-most 以内 5%'],
    ['小于等于10天', 'at-most 小于等于 10天'],
    ['＜10', 'at-most (exclusive) < 10'],
    ['低于2‰', 'at-most (exclusive) 低于 2‰'],
    ['不满10人', 'at-most (exclusive) 不满 10人'],
    ['=100%', 'equal = 100%'],
    ['﹦100%', 'equal = 100%'],
    ['═100%', 'equal = 100%'],
    ['约100场', 'equal 约 100场'],
  ])('%s', (written, expected) => expect(read(written)).toBe(expected));
});

describe('suffixes: 以上 以下 以内 include the number, 超过 and 以外 do not', () => {
  test.each([
    ['95%以上', 'at-least 以上 95%'],
    ['95%（含）以上', 'at-least 以上 95%'],
    ['95%及以上', 'at-least 及以上 95%'],
    ['100人次以上', 'at-least 以上 100人次'],
    ['2 起以下', 'at-most 以下 2起'],
    ['30天内', 'at-most 内 30天'],
    ['3个工作日以内', 'at-most 以内 3个工作日'],
    ['5公里以外', 'at-least (exclusive) 以外 5公里'],
    ['10次左右', 'equal 左右 10次'],
    ['100余人', 'at-least 余 100人'],
    ['达到95%以上', 'at-least 以上 95%'],
    ['不低于95%以上', 'at-least 不低于 95%'],
  ])('%s', (written, expected) => expect(read(written)).toBe(expected));
});

describe('numbers and units', () => {
  test.each([
    ['1，500家', 'equal 1500家'],
    ['１２００人', 'equal 1200人'],
    ['≥1,030,700.00元', 'at-least ≥ 1030700元'],
    ['1.2万亩', 'equal 1.2万亩'],
    ['204.03 万', 'equal 204.03万元'],
    ['2.6亿元', 'equal 2.6亿元'],
    ['300元/亩', 'equal 300元/亩'],
    ['≥100百分比', 'at-least ≥ 100%'],
    ['百分之九十五', 'equal 95%'],
    ['百分之百', 'equal 100%'],
    ['5‰', 'equal 5‰'],
    ['2个百分点', 'equal 2个百分点'],
    ['9/10', 'equal 90%'],
    ['两次', 'equal 2次'],
    ['十二家', 'equal 12家'],
    ['≥-5%', 'at-least ≥ -5%'],
    ['0起', 'equal 0起'],
    ['≥0', 'at-least ≥ 0'],
    ['100平方米', 'equal 100平方米'],
    ['5km', 'equal 5km'],
    ['完成100%', 'equal 100%'],
    ['满意度85%', 'equal 85%'],
    ['采购的原原种合格率≥90%', 'at-least ≥ 90%'],
    ['至少全年完成2次宣传', 'at-least 至少 2次'],
  ])('%s', (written, expected) => expect(read(written)).toBe(expected));
});

describe('ranges', () => {
  test.each([
    ['3-4次', 'range 3..4次'],
    ['5—10件', 'range 5..10件'],
    ['3～5 场', 'range 3..5场'],
    ['3到4次', 'range 3..4次'],
    ['3次至5次', 'range 3..5次'],
    ['3-6个月', 'range 3..6个月'],
    ['±5%', 'range -5..5%'],
    ['95%-100%', 'range 95..100%'],
    ['每周3-4次', 'range 3..4次'],
  ])('%s', (written, expected) => expect(read(written)).toBe(expected));
});

describe('dates and deadlines', () => {
  test.each([
    ['2023年6月前', 'deadline 2023-6-? 前'],
    ['2023年6月前完成', 'deadline 2023-6-? 前'],
    ['2021.12.31 前', 'deadline 2021-12-31 前'],
    ['2021年12月31日之前', 'deadline 2021-12-31 之前'],
    ['2021-12-31', 'deadline 2021-12-31'],
    ['2021/12/31', 'deadline 2021-12-31'],
    ['12月底前', 'deadline ?-12-? 底前'],
    ['11月底之前', 'deadline ?-11-? 底之前'],
    ['11月底完成100%', 'deadline ?-11-? 底'],
    ['9月前', 'deadline ?-9-? 前'],
    ['12月20日', 'deadline ?-12-20'],
    ['2021年12月完成', 'deadline 2021-12-?'],
    ['2021年6月上旬', 'deadline 2021-6-10'],
    ['第四季度', 'deadline ?-12-?'],
    ['2021年第三季度', 'deadline 2021-9-?'],
    ['上半年', 'deadline ?-6-?'],
    ['年底前', 'deadline ?-12-? 底前'],
    ['2021年底前', 'deadline 2021-12-? 底前'],
    ['2020年', 'deadline 2020-?-?'],
    ['1-12月', 'deadline ?-12-?'],
    ['2023.07-2024.01', 'deadline 2024-1-?'],
    ['10月', 'deadline ?-10-?'],
    ['10个月', 'equal 10个月'],
  ])('%s', (written, expected) => expect(read(written)).toBe(expected));
});

describe('words, sentences, nothing', () => {
  test.each([
    ['显著', 'words'],
    ['按时完成', 'words'],
    ['无', 'words'],
    ['三年行动计划', 'words'],
    ['每亩300', 'sentence [300]'],
    ['完成5家，培训20人', 'sentence [5家, 20人]'],
    ['1、完成5家；2、培训20人', 'sentence [5家, 20人]'],
    ['前3名', 'sentence []'],
    ['粤财〔2020〕10号', 'sentence []'],
    ['完成5G基站建设3个', 'sentence [3个]'],
    ['2021年度工作计划', 'sentence []'],
    ['', 'empty'],
    ['/', 'empty'],
    ['——', 'empty'],
    ['#REF!', 'unreadable'],
  ])('%s', (written, expected) => expect(read(written)).toBe(expected));
});

describe('sign and unit in columns of their own', () => {
  test.each([
    [100, '＝', '%', 'equal = 100%'],
    [100, '═', '百分比', 'equal = 100%'],
    [735, '≧', '人次', 'at-least ≥ 735人次'],
    ['12.5', '≤', '万元', 'at-most ≤ 12.5万元'],
    [98, '正向', '%', 'at-least ≥ 98%'],
    [12, '反向', '万元', 'at-most ≤ 12万元'],
    ['长期', '定性', '', 'words'],
    ['11月底之前', '定性', '', 'deadline ?-11-? 底之前'],
    [100, '定量指标', '%', 'equal 100%'],
    // What the cell itself says wins over the sign column.
    ['≥95%', '=', '%', 'at-least ≥ 95%'],
    ['5', '≥', '/', 'at-least ≥ 5'],
  ] as const)('%s with sign %s and unit %s', (value, sign, unit, expected) =>
    expect(read(value, sign, unit)).toBe(expected),
  );
});

describe('cells that hold numbers', () => {
  test('a percent format makes 1 mean 100 %', () => expect(read(1, '', '', '0%')).toBe('equal 100%'));
  test('a percent format keeps what rounding hides', () =>
    expect(read(0.9745, '', '', '0%')).toBe('equal 97.45%'));
  test('a bare number stays bare', () => expect(read(6)).toBe('equal 6'));
});
