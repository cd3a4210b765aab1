import { type NotePart, partsIn } from '../../../src/core/notes/parts';

const ALL: NotePart[] = ['cause', 'quantity', 'measure', 'responsible', 'deadline'];

test.each<[string, NotePart[]]>([
  ['两家企业投产推迟，少0.1亿元；下一步由企业科按月跟踪，2024年6月底前投产。', ALL],
  [
    '一个项目跨年验收，少支出20万元；2024年3月底前完成验收并支付。',
    ['cause', 'quantity', 'measure', 'deadline'],
  ],
  ['年底有一场培训尾款2万元未付，将于2024年1月支付。', ['cause', 'quantity', 'measure', 'deadline']],
  ['疫情防疫物资储备资金未纳入预算', ['cause']],
  ['有超预算情况', ['cause']],
  ['加强管理', []],
  ['进一步完善', []],
  ['预算编制科学性有待加强', []],
  ['已完成', []],
  ['2023年底', ['deadline']],
  ['财办〔2023〕5号', []],
  ['雨季停工【措施】【责任人和完成时限】', ['cause', 'measure', 'responsible', 'deadline']],
  ['【原因】', ['cause']],
  ['责任人：张某，完成时限：3月底前', ['responsible', 'deadline', 'measure']],
  ['年度指标值 6个，实际完成值 5个，得 8 分', ['quantity']],
  ['', []],
])('“%s” says %j', (text, parts) => {
  expect([...partsIn(text)].sort()).toEqual([...parts].sort());
});
