import { chineseNumber, foldValue, sameWords } from '../../../src/core/values/fold';

test.each([
  ['＞＝９５％', '≥95%'],
  ['≧ 95', '≥ 95'],
  ['百分之九十五', '95%'],
  ['百分之 98.5', '98.5%'],
  ['100百分比', '100%'],
  ['5——10', '5-10'],
  ['￥30 万元', '30 万元'],
  ['1\n200', '1 200'],
])('%j is folded to %j', (written, expected) => expect(foldValue(written)).toBe(expected));

test.each([
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零五', 105],
  ['二〇', 20],
  ['两', 2],
  ['万', null],
  ['一份', null],
])('%s is %p', (numeral, expected) => expect(chineseNumber(numeral)).toBe(expected));

test('spaces, widths and closing marks do not make other words', () => {
  expect(sameWords('2021.12.31 前', '２０２１.12.31前。')).toBe(true);
  expect(sameWords('显著提升', '显著')).toBe(false);
});
