import { decimal } from '../../../src/core/values/decimal';
import { inOneUnit, leadingUnit } from '../../../src/core/values/units';

function compare(a: [number, string], b: [number, string]): string {
  const same = inOneUnit({ value: decimal(a[0]), unit: a[1] }, { value: decimal(b[0]), unit: b[1] });
  return same ? `${same.a.toFixed()} ${same.b.toFixed()} ${same.unit}` : 'not comparable';
}

test.each<[[number, string], [number, string], string]>([
  [[1.2, '万亩'], [1.2, '万亩'], '1.2 1.2 万亩'],
  [[12000, '亩'], [1.2, '万亩'], '12000 12000 亩'],
  [[2.45, '亿元'], [26000, '万元'], '245000000 260000000 元'],
  [[5, '‰'], [1, '%'], '0.5 1 %'],
  [[36, '名'], [15, '人'], '36 15 名'],
  [[2, '万'], [20000, '人次'], '20000 20000 人次'],
  [[889.65, '万'], [204.03, '万元'], '889.65 204.03 万元'],
  [[5, ''], [6, '个'], '5 6 个'],
  [[0, ''], [2, '%'], '0 2 %'],
  [[1, ''], [100, '%'], 'not comparable'],
  [[5, '家'], [6, '个'], 'not comparable'],
  [[5, '家次'], [6, '家'], 'not comparable'],
  [[2, '百分点'], [2, '%'], 'not comparable'],
  // 2040300 beside 204.03 万元 is certainly in 元, beside nothing it is a guess.
  [[2040300, ''], [204.03, '万元'], 'not comparable'],
  [[5, '公里'], [5, 'km'], '5 5 公里'],
])('%j against %j: %s', (a, b, expected) => expect(compare(a, b)).toBe(expected));

test.each([
  ['家次以上', '家次'],
  ['万元，其中', '万元'],
  ['元/亩', '元/亩'],
  ['max', ''],
  ['m', 'm'],
  ['的', ''],
])('%s begins with the unit “%s”', (text, unit) => expect(leadingUnit(text)).toBe(unit));
