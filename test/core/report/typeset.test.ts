import fc from 'fast-check';
import { typeset } from '../../../src/core/report/typeset';

test.each([
  ['1个错误、2个警告', '1 个错误、2 个警告'],
  ['总分写99分，相差1分。', '总分写 99 分，相差 1 分。'],
  [
    '执行率应为100%（889.65 ÷ 889.65），表中为436.04%。',
    '执行率应为 100%（889.65 ÷ 889.65），表中为 436.04%。',
  ],
  ['增加889.65万元', '增加 889.65 万元'],
  ['“204.03万元”没有达到，得13分', '“204.03万元”没有达到，得 13 分'],
  ['「5个」和《2021年惠企政策汇编》1000册', '「5个」和《2021年惠企政策汇编》1000 册'],
  ['“外‘内5个’外6个”共7个', '“外‘内5个’外6个”共 7 个'],
  ['晚于2022年12月31日前', '晚于 2022年12月31日前'],
  ['在H13、G4写明原因', '在H13、G4写明原因'],
  ['第13行', '第 13 行'],
  ['财预〔2020〕10号', '财预〔2020〕10号'],
  ['新建5G基站3个', '新建5G基站 3 个'],
  ['已有 5 个', '已有 5 个'],
  ['', ''],
])('%s', (given, wanted) => expect(typeset(given)).toBe(wanted));

test('only spaces are added, and only once', () => {
  const pieces = [
    '得',
    '分',
    '年',
    '8',
    '.5',
    '%',
    ' ',
    '“',
    '”',
    '、',
    'H13',
    '（',
    '〔',
    '〕',
    '号',
    '\u{20BB7}',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const once = typeset(text);
      expect(once.replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      expect(typeset(once)).toBe(once);
    }),
  );
});
