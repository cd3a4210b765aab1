import { readActual } from '../../../src/core/values/read-actual';
import { readTarget } from '../../../src/core/values/read-target';
import { fieldOf } from '../../support/field';
import { describeActual } from '../../support/readings';

function read(target: string | number, actual: string | number, unit = '', format?: string): string {
  const unitColumn = unit === '' ? null : fieldOf(unit);
  const wanted = readTarget({ target: fieldOf(target), sign: null, unitColumn });
  return describeActual(readActual(fieldOf(actual, format ? { format } : {}), wanted, unitColumn));
}

describe('the number whose unit is the target’s', () => {
  test.each([
    ['1500家次', '采集企业数量达2095家次', '2095家次'],
    ['150件', '推送参加省长杯作品超过 400 件', '超过 400件'],
    ['5名', '评审专家每次5名', '5名'],
    ['15人', '评审专家共 36 名', '36名'],
    ['580个', '1-11月全市技术改造项目 580 个，投资总额 445.2 亿元，同比增长 21.3%', '580个'],
    ['400亿元', '1-11月全市技术改造项目 580 个，投资总额 445.2 亿元，同比增长 21.3%', '445.2亿元'],
    ['1000册', '编印《2021 年惠企政策汇编》1000 册送达企业', '1000册'],
    ['95%', '98.5%（197/200）', '98.5%'],
    ['3穴', '完成3穴', '3穴'],
    ['10次', '完成三次', '3次'],
    ['6', '评审项目总数量 5 个', '5个'],
    ['2起', '0起', '0起'],
  ])('%s / %s', (target, actual, expected) => expect(read(target, actual)).toBe(expected));
});

describe('none or several: candidates, never a guess', () => {
  test.each([
    ['3-5场', '举办 2 期讲座、组织 19 批专家', 'ask [2期, 19批]'],
    ['5家', '上半年完成3家，下半年完成4家', 'ask [3家, 4家]'],
    ['1份', '已完成《实施方案》（征求意见稿）', 'ask []'],
    ['30万元', '完成', 'ask []'],
    ['3-4次', '每周 3 到 4 次', 'ask [3次, 4次]'],
    ['≥1%', '同比下降3%', 'ask [3%, -3%]'],
    ['5个', '完成 5 家，覆盖 3 户', 'ask [5家, 3户]'],
  ])('%s / %s', (target, actual, expected) => expect(read(target, actual)).toBe(expected));
});

describe('bare numbers against percentages', () => {
  test.each([
    ['a bare 1 may be 1 % or 100 %', '100%', 1, '', 'ask [100%, 1%]'],
    ['a bare 97 is confirmed', '100%', 97, '', 'ask [97%]'],
    ['0 is 0 either way', '2%', 0, '', '0%'],
    ['a unit column % settles 97', '100%', 97, '%', '97%'],
    ['a ratio in a % column is asked', '100%', 0.97, '%', 'ask [97%, 0.97%]'],
    ['a small target in a % column is no doubt', '2%', 0.5, '%', '0.5%'],
  ] as const)('%s', (_title, target, actual, unit, expected) =>
    expect(read(target, actual, unit)).toBe(expected),
  );

  test('a percent format settles it: 1 is 100 %', () => expect(read('100%', 1, '', '0%')).toBe('100%'));
});

describe('kept operators, dates, words', () => {
  test.each([
    ['≥266米', '≥266米', '≥ 266米'],
    ['90%以上', '企业满意度 90%以上', '以上 90%'],
    ['95%', '达到98%', '98%'],
    ['2021.12.31 前', '2021.12.31 前', 'date 2021-12-31 前'],
    ['2021年9月前', '7月', 'date ?-7-?'],
    ['12月底前', '已于12月20日完成', 'date ?-12-20'],
    ['12月底前', '按时完成', 'words'],
    ['2021年12月', '100%', '100%'],
    ['显著', '显著', 'words'],
    ['5家', '/', 'empty'],
    ['5家', '', 'empty'],
    ['5家', '#REF!', 'unreadable'],
    ['2%', '增长-3%', '-3%'],
  ])('%s / %s', (target, actual, expected) => expect(read(target, actual)).toBe(expected));
});
