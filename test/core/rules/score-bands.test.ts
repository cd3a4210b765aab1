import { ruleById } from '../../../src/core/rules/find-rule';
import { indicatorList, projectForm } from '../../support/national-form';
import { profileWith } from '../../support/profile';
import { sichuanForm } from '../../support/sichuan-form';
import { ruleTester } from '../../support/rule-tester';

const banded = profileWith({
  satisfactionBands: [
    { from: 0.9, share: 1 },
    { from: 0.8, share: 0.8 },
    { from: 0.6, share: 0.5 },
  ],
});

ruleTester(ruleById('qual-score-band'), {
  valid: [
    {
      name: 'within the band of its words',
      sheets: projectForm({
        E18: '有效促进就业',
        F18: '部分达成年度指标并具有一定效果',
        H18: 10,
        I18: '两场未办。',
      }),
    },
    { name: 'numbers only', sheets: projectForm(), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'half done by the standard words, scored as if done',
      sheets: projectForm({ E18: '有效促进就业', F18: '部分达成年度指标并具有一定效果', H18: 14 }),
      findings: [
        {
          messageId: 'outside',
          cells: ['H18', 'F18'],
          severity: 'error',
          data: { low: '9', high: '12', score: '14' },
        },
      ],
    },
    {
      name: 'by similar words it is a warning',
      sheets: projectForm({ E18: '有效促进就业', F18: '有效', H18: 9 }),
      findings: [{ messageId: 'outside', cells: ['H18', 'F18'], severity: 'warning', data: { low: '12' } }],
    },
  ],
});

ruleTester(ruleById('qual-value-nonstandard'), {
  valid: [
    { name: 'the words of the bands', sheets: indicatorList({ D6: '有效促进', E6: '达成年度指标' }) },
    {
      name: 'a sentence',
      sheets: indicatorList({ D6: '有效促进', E6: '全年走访企业，解决用工难题，促进就业' }),
    },
  ],
  invalid: [
    {
      name: 'a bare 是',
      sheets: indicatorList({ D6: '有效促进', E6: '是' }),
      findings: [{ messageId: 'word', cells: ['E6'], data: { actual: '是' } }],
    },
  ],
});

ruleTester(ruleById('satisfaction-score-band'), {
  valid: [
    { name: '94 % gives full marks', sheets: projectForm(), profile: banded },
    { name: 'the profile has no bands', sheets: projectForm({ F19: '85%' }), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '85 % gives 80 % of the weight',
      sheets: projectForm({ F19: '85%', H19: 9.44 }),
      profile: banded,
      findings: [{ messageId: 'band', cells: ['H19', 'F19'], data: { expected: '8', score: '9.44' } }],
    },
  ],
});

ruleTester(ruleById('score-integer-pattern'), {
  valid: [
    { name: 'one deduction', sheets: projectForm({ H12: 9, H13: 8, H14: 9.5 }) },
    { name: 'two deductions', sheets: projectForm({ H12: 9, H13: 9 }), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'one point off every time',
      sheets: projectForm({ H12: 9, H13: 9, H14: 9 }),
      findings: [{ messageId: 'equal', cells: ['H12', 'H13', 'H14'], data: { count: 3, lost: '1' } }],
    },
    {
      name: '90 or 95 % every time',
      sheets: projectForm({ H12: 9, H13: 9.5, H18: 13.5 }),
      findings: [{ messageId: 'share', cells: ['H12', 'H13', 'H18'], data: { shares: '90%或95%' } }],
    },
  ],
});

ruleTester(ruleById('evidence-missing'), {
  valid: [
    { name: 'the profile does not ask', sheets: projectForm(), outcome: 'not-applicable' },
    {
      name: 'named in the note',
      sheets: projectForm({ I19: '问卷120份，见附件2。' }),
      profile: profileWith({ evidence: ['satisfaction'] }),
    },
  ],
  invalid: [
    {
      name: 'asked for and not named',
      sheets: projectForm(),
      profile: profileWith({ evidence: ['satisfaction', 'quality'] }),
      findings: [
        { messageId: 'none', cells: ['I14'] },
        { messageId: 'none', cells: ['I19'] },
      ],
    },
  ],
});

ruleTester(ruleById('grade-wording'), {
  valid: [
    { name: '优', sheets: projectForm() },
    { name: 'no grade', sheets: projectForm({ I20: '' }), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '优秀',
      sheets: projectForm({ I20: '优秀' }),
      findings: [
        {
          messageId: 'wording',
          cells: ['I20'],
          data: { printed: '优秀', suggestion: '（“优秀”相当于“优”）' },
        },
      ],
    },
  ],
});

ruleTester(ruleById('note-contradiction'), {
  valid: [
    { name: 'a reason for a shortfall', sheets: projectForm() },
    { name: 'no note', sheets: projectForm({ I17: '' }), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'met and called unmet; unmet and called exceeded',
      sheets: projectForm({ I12: '因疫情未完成年度目标。', I17: '超额完成年度目标。' }),
      findings: [
        { messageId: 'unmet', cells: ['I12', 'F12'] },
        { messageId: 'over', cells: ['I17', 'F17'], data: { words: '超额完成' } },
      ],
    },
  ],
});

const OVERSPENT = { E16: '≤204.03万元', F16: '889.65万元' } as const;

ruleTester(ruleById('note-amount-insufficient'), {
  valid: [
    { name: 'the whole gap is explained', sheets: projectForm() },
    {
      name: 'no amount in the note',
      sheets: projectForm({ I17: '两家企业投产推迟。' }),
      outcome: 'not-applicable',
    },
    {
      name: 'a total is not counted beside its parts, and both together are enough',
      sheets: projectForm({
        ...OVERSPENT,
        I16: '防疫物资229.53万元、设备采购230万元，共459.53万元未纳入预算。',
      }),
    },
    { name: 'in 亿元', sheets: projectForm({ ...OVERSPENT, I16: '基建尾款0.04亿元未纳入预算。' }) },
    {
      name: 'in 元 with separators',
      sheets: projectForm({ ...OVERSPENT, I16: '防疫物资4,000,000元未纳入预算。' }),
    },
    {
      name: 'a share of the gap',
      sheets: projectForm({ ...OVERSPENT, I16: '防疫物资未纳入预算，占差额的60%。' }),
    },
    {
      name: 'the figures of the table repeated are no explanation, and none is given',
      sheets: projectForm({ ...OVERSPENT, I16: '实际889.65万元，超出204.03万元预算685.62万元。' }),
    },
    {
      name: 'a price per head is no part of the gap',
      sheets: projectForm({ ...OVERSPENT, I16: '参训标准提高到300元/人。', I17: '两家企业投产推迟。' }),
      outcome: 'not-applicable',
    },
    {
      name: 'the note of the funds explains most of what was not spent',
      sheets: sichuanForm({ G8: 80, H8: '80.00%', J8: 8, K8: '培训尾款15万元年底未付，2024年1月支付。' }),
    },
  ],
  invalid: [
    {
      name: 'a share that is too small',
      sheets: projectForm({ ...OVERSPENT, I16: '防疫物资未纳入预算，占超支部分的30%。' }),
      findings: [{ messageId: 'part', cells: ['I16', 'F16'], data: { share: '30%', told: '205.69' } }],
    },
    {
      name: 'a total that is stated counts once',
      sheets: projectForm({ ...OVERSPENT, I16: '防疫物资100万元、储备资金200万元，合计300万元未纳入预算。' }),
      findings: [{ messageId: 'part', cells: ['I16', 'F16'], data: { told: '300' } }],
    },
    {
      name: 'less than half of what was not spent',
      sheets: sichuanForm({ G8: 80, H8: '80.00%', J8: 8, K8: '培训尾款5万元年底未付，2024年1月支付。' }),
      findings: [{ messageId: 'execution', cells: ['K8'], data: { gap: '20', told: '5', rest: '15' } }],
    },
    {
      name: 'a budget raised by more than the note tells',
      sheets: sichuanForm({ D8: 50, K8: '年中追加设备款10万元。' }),
      findings: [{ messageId: 'execution', cells: ['K8'], data: { gapName: '预算追加', gap: '50' } }],
    },
    {
      name: '335.39 of 685.62',
      sheets: projectForm({
        E16: '≤204.03万元',
        F16: '889.65万元',
        I16: '防疫物资229.53万元、储备资金105.86万元未纳入预算。',
      }),
      findings: [
        {
          messageId: 'part',
          cells: ['I16', 'F16'],
          data: { gap: '685.62', told: '335.39', share: '48.92%' },
        },
      ],
    },
  ],
});

ruleTester(ruleById('goal-vs-result-unmet'), {
  valid: [
    { name: 'reached', sheets: indicatorList() },
    {
      name: 'other units are other things',
      sheets: projectForm({ C10: '培育专精特新企业5家。', G10: '培育专精特新企业1批。' }),
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'a row of a list that has no scores',
      sheets: indicatorList({ D3: '6家', E3: '5家' }),
      findings: [{ messageId: 'row', cells: ['E3', 'D3'], severity: 'warning' }],
    },
    {
      name: 'a goal that was not reached while nothing was deducted',
      sheets: projectForm({
        C10: '培育专精特新企业5家，新增高新技术企业≥10家。',
        G10: '培育专精特新企业1家，新增高新技术企业12家。',
        F17: '1.1亿元',
        H17: 15,
        I17: '',
      }),
      findings: [{ messageId: 'goal', cells: ['G10', 'C10'], data: { planned: '5家', reached: '1家' } }],
    },
  ],
});
