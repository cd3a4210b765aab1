import { ruleById } from '../../../src/core/rules/find-rule';
import { indicatorList, projectForm } from '../../support/national-form';
import { ruleTester } from '../../support/rule-tester';
import { sichuanForm } from '../../support/sichuan-form';

ruleTester(ruleById('satisfaction-proxy'), {
  valid: [
    { name: 'a survey', sheets: indicatorList() },
    { name: 'satisfaction with the handling of complaints', sheets: indicatorList({ C7: '投诉处理满意度' }) },
  ],
  invalid: [
    {
      name: 'complaints instead of a survey',
      sheets: indicatorList({ C7: '有效投诉率', D7: '2起以下', E7: '0起' }),
      findings: [{ messageId: 'proxy', cells: ['C7'], data: { name: '有效投诉率' } }],
    },
  ],
});

ruleTester(ruleById('satisfaction-low-target'), {
  valid: [
    { name: '90 %', sheets: projectForm() },
    { name: 'exactly 85 %', sheets: projectForm({ E19: '≥85%' }) },
    { name: 'words', sheets: projectForm({ E19: '满意', F19: '满意' }), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '80 %',
      sheets: projectForm({ E19: '80%' }),
      findings: [{ messageId: 'low', cells: ['E19'], data: { target: '80%', limit: '85%' } }],
    },
  ],
});

ruleTester(ruleById('operator-direction'), {
  valid: [
    { name: 'costs bounded above, rates below', sheets: projectForm() },
    {
      name: 'savings may be as high as they like',
      sheets: projectForm({ D16: '成本节约率', E16: '≥5%', F16: '6%' }),
    },
    { name: 'a bare number has no direction', sheets: projectForm({ E16: '210万元' }) },
  ],
  invalid: [
    {
      name: 'a cost to be exceeded, a pass rate to be kept low',
      sheets: projectForm({ E16: '≥17.4万元', F16: '17.4万元', E14: '≤95%', F14: '90%' }),
      findings: [
        { messageId: 'merit', cells: ['E14'], data: { operator: '≤' } },
        { messageId: 'burden', cells: ['E16'], data: { operator: '≥' }, severity: 'error' },
      ],
    },
    {
      name: 'the sign in a column of its own',
      sheets: sichuanForm({ D13: '安全事故起数', E13: '≥', F13: 2, G13: '起', H13: 1 }),
      findings: [{ messageId: 'burden', cells: ['E13', 'F13'], data: { target: '≥2起' } }],
    },
  ],
});

ruleTester(ruleById('unit-mismatch'), {
  valid: [
    { name: 'the same units', sheets: projectForm() },
    { name: '元 against 万元', sheets: projectForm({ F16: '1995000元' }) },
    { name: '5 个 for 5 家', sheets: projectForm({ F13: '330个' }) },
    { name: 'one number of a sentence fits', sheets: projectForm({ F12: '全年举办22场，参训330家' }) },
  ],
  invalid: [
    {
      name: 'batches for courses, a rate in cases',
      sheets: indicatorList({
        E4: '组织19批',
        C7: '有效投诉率',
        D7: '2起以下',
        E7: '0起',
      }),
      findings: [
        { messageId: 'differ', cells: ['E4', 'D4'], data: { unitA: '人次', unitB: '批' } },
        { messageId: 'rate', cells: ['D7'], data: { unit: '起' } },
      ],
    },
  ],
});

ruleTester(ruleById('unit-missing'), {
  valid: [
    { name: 'units in the cell', sheets: projectForm() },
    { name: 'units in a column', sheets: sichuanForm() },
    {
      name: 'unit in the name, and a plain zero',
      sheets: indicatorList({ C3: '检查企业数量（家）', D3: 100, D6: 0 }),
    },
  ],
  invalid: [
    {
      name: 'a bare number and ≥2',
      sheets: indicatorList({ D3: 100, E3: 108, D4: '≥2', E4: 3 }),
      findings: [
        { messageId: 'bare', cells: ['D3'], data: { target: '100' } },
        { messageId: 'bare', cells: ['D4'], data: { target: '≥2' } },
      ],
    },
  ],
});

ruleTester(ruleById('target-gt-100pct'), {
  valid: [
    { name: 'below 100 %', sheets: projectForm() },
    { name: 'growth may double', sheets: projectForm({ D18: '产值增长率', E18: '≥120%', F18: '130%' }) },
    { name: 'exactly 100 %', sheets: projectForm({ E14: '100%', F14: '100%' }) },
  ],
  invalid: [
    {
      name: '105 % of all, and at least all',
      sheets: projectForm({ E14: '≥105%', E18: '≥100%', F18: '100%' }),
      findings: [
        { messageId: 'over', cells: ['E14'], severity: 'error' },
        { messageId: 'atLeast', cells: ['E18'], data: { operator: '≥' }, severity: 'advice' },
      ],
    },
  ],
});

ruleTester(ruleById('range-actual-outside'), {
  valid: [
    { name: 'inside', sheets: projectForm({ E12: '20-25场' }) },
    {
      name: 'inside, on a list',
      sheets: indicatorList({ D3: '100-130家', D4: '100-220人次', D6: '5-10件', C6: '成果转化', E6: '8件' }),
    },
    { name: 'no range', sheets: projectForm({ E12: '≥30场' }), outcome: 'not-applicable' },
    { name: 'above, with a reason', sheets: projectForm({ E12: '5-10场', I12: '上级追加专题培训12场。' }) },
  ],
  invalid: [
    {
      name: 'below, above, and more than the upper limit',
      sheets: indicatorList({
        D3: '120-130家',
        D4: '100-200人次',
        D6: '5-10件',
        C6: '成果转化',
        E6: '超过10件',
      }),
      findings: [
        { messageId: 'below', cells: ['E3', 'D3'], data: { low: '120' } },
        { messageId: 'above', cells: ['E4', 'D4'], data: { high: '200' } },
        { messageId: 'above', cells: ['E6', 'D6'], data: { high: '10' } },
      ],
    },
  ],
});

ruleTester(ruleById('date-not-due'), {
  valid: [
    { name: 'due in the year', sheets: projectForm() },
    { name: 'done before it was due', sheets: projectForm({ E15: '2024年6月前' }) },
    {
      name: 'not due, points taken off',
      sheets: projectForm({ E15: '2024年6月前', F15: '正在进行', H15: 5 }),
    },
  ],
  invalid: [
    {
      name: 'due next year, full marks',
      sheets: projectForm({ E15: '2024年6月前', F15: '已完成初稿' }),
      findings: [{ messageId: 'later', cells: ['E15', 'F15'], data: { due: '2024年6月前', year: 2023 } }],
    },
  ],
});

ruleTester(ruleById('date-late'), {
  valid: [
    { name: 'in time', sheets: projectForm() },
    {
      name: 'late, deducted and explained',
      sheets: projectForm({ F15: '2024年1月20日', H15: 8, I15: '场地原因推迟20天，下年提前确定场地。' }),
    },
  ],
  invalid: [
    {
      name: 'late with full marks',
      sheets: projectForm({ F15: '2024年1月20日' }),
      findings: [{ messageId: 'full', cells: ['F15', 'H15'], severity: 'error', data: { score: '10' } }],
    },
    {
      name: 'late, deducted, not explained',
      sheets: projectForm({ F15: '2024年2月20日', H15: 8 }),
      findings: [{ messageId: 'late', cells: ['F15'], severity: 'warning' }],
    },
  ],
});

ruleTester(ruleById('milestone-not-reached'), {
  valid: [
    { name: 'done', sheets: projectForm() },
    {
      name: 'unfinished, deducted and explained',
      sheets: projectForm({
        D14: '项目验收',
        E14: '完成验收',
        F14: '正在验收',
        H14: 5,
        I14: '设备到货晚，2024年3月底前完成验收。',
      }),
    },
  ],
  invalid: [
    {
      name: 'a draft where the paper was to be issued',
      sheets: projectForm({ D14: '印发培训管理办法', E14: '1份', F14: '已完成管理办法（征求意见稿）' }),
      findings: [
        { messageId: 'unfinished', cells: ['F14'], data: { milestone: '印发', unfinished: '征求意见稿' } },
      ],
    },
  ],
});

ruleTester(ruleById('number-in-name'), {
  valid: [
    { name: 'numbers in the targets', sheets: projectForm() },
    {
      name: 'a year and 5G are no targets',
      sheets: indicatorList({ C3: '2023年5G基站建设', D3: '完成', E3: '完成' }),
    },
  ],
  invalid: [
    {
      name: 'the number in the name, 完成 as target',
      sheets: indicatorList({ C3: '新增5G基站9376个', D3: '完成', E3: '完成' }),
      findings: [{ messageId: 'inName', cells: ['D3', 'C3'], data: { number: '9376个' } }],
    },
    {
      name: 'a rate and a date in the name',
      sheets: indicatorList({ C3: '资金支付完成率100%', D3: '', C6: '12月底前完成', D6: '100%' }),
      findings: [
        { messageId: 'inName', cells: ['D3', 'C3'], data: { number: '100%', target: '空白' } },
        { messageId: 'inName', cells: ['D6', 'C6'], data: { number: '12月底前' } },
      ],
    },
  ],
});
