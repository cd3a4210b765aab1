import { type MoneyGap, toldAmount, unexplainedAmount } from '../../../src/core/notes/amounts';
import { decimal } from '../../../src/core/values/decimal';

const wan = (value: number) => decimal(value).times(10_000);
const GAP: MoneyGap = { what: '完成值与指标值相差', gap: wan(685.62), stated: [wan(204.03), wan(889.65)] };

test.each<[string, number | null]>([
  ['防疫物资229.53万元、储备资金105.86万元', 335.39],
  ['防疫物资 229.53 万元，另有1058600元', 335.39],
  ['防疫物资1,058,600元', 105.86],
  ['基建0.02亿元', 200],
  ['基建２００万元', 200],
  ['设备2百万元', 200],
  ['设备100万元、物资200万元，合计300万元', 300],
  ['设备100万元、物资200万元，共计500万元', 500],
  ['占差额的60%', 411.372],
  ['占超支部分的30%，另有设备占超支部分的20%', 342.81],
  ['实际889.65万元，指标204.03万元，超出685.62万元', null],
  ['标准为300元/人', null],
  ['标准为300元每人', null],
  ['没有金额', null],
  ['完成35%', null],
  ['', null],
])('“%s” tells %p of it', (text, told) => {
  const made = toldAmount(text, GAP);
  expect(made === null ? null : Number(made.told.div(10_000))).toBe(told);
});

test.each([
  ['设备400万元、物资285.62万元', null],
  ['防疫物资685.62万元未纳入预算', null],
  ['设备335.39万元', '完成值与指标值相差685.62万元，说明里写明335.39万元（48.92%），其余350.23万元没有说明'],
  ['没有金额', '完成值与指标值相差685.62万元，说明里还没有写明由哪些金额构成'],
])('what is left unexplained by “%s” is a fact for the person', (text, fact) =>
  expect(unexplainedAmount(text, GAP)).toBe(fact),
);

test('small gaps are told in 元', () =>
  expect(unexplainedAmount('水费100元', { what: '未执行', gap: decimal(500), stated: [] })).toBe(
    '未执行500元，说明里写明100元（20%），其余400元没有说明',
  ));
