import { ruleById } from '../../../src/core/rules/find-rule';
import {
  baseTable,
  departmentForm,
  indicatorList,
  plainSheet,
  projectForm,
} from '../../support/national-form';
import { ruleTester } from '../../support/rule-tester';

ruleTester(ruleById('form-not-recognized'), {
  valid: [
    { name: 'a form', sheets: projectForm() },
    { name: 'a form beside another sheet', sheets: [plainSheet(), baseTable()] },
  ],
  invalid: [
    {
      name: 'a notice',
      sheets: plainSheet(),
      fixed: true,
      findings: [{ messageId: 'none', cells: ['A1'], severity: 'error', data: { sheets: 1 } }],
    },
    {
      name: 'the title of a form and nothing else',
      sheets: indicatorList({}, { until: 1 }),
      fixed: true,
      findings: [{ messageId: 'none', cells: ['A1'] }],
    },
  ],
});

ruleTester(ruleById('unit-name-missing'), {
  valid: [
    { name: 'unit in a cell beside its label', sheets: departmentForm() },
    { name: 'unit inside its label', sheets: baseTable() },
    {
      name: 'no place for the unit',
      sheets: projectForm({ A3: '', C3: '', E3: '', F3: '' }, { unmerge: ['A3:B3', 'C3:D3', 'F3:I3'] }),
      outcome: 'not-enough-data',
    },
  ],
  invalid: [
    {
      name: 'unit of the department form blank',
      sheets: departmentForm({ C2: '' }),
      findings: [{ messageId: 'blank', cells: ['C2'] }],
    },
    {
      name: 'both units of the project form blank',
      sheets: projectForm({ C3: '', F3: '' }),
      findings: [
        { messageId: 'blank', cells: ['C3'], data: { label: '主管部门' } },
        { messageId: 'blank', cells: ['F3'], data: { label: '实施单位' } },
      ],
    },
    {
      name: 'nothing after the colon',
      sheets: baseTable({ A2: '填报单位：' }),
      findings: [{ messageId: 'blank', cells: ['A2'], data: { label: '填报单位' } }],
    },
  ],
});

ruleTester(ruleById('year-mismatch'), {
  valid: [
    {
      name: 'header years are last year and this year',
      sheets: baseTable({ A1: '2023年部门整体支出绩效自评基础数据表' }),
    },
    { name: 'a deadline in the year of the title', sheets: projectForm() },
  ],
  invalid: [
    {
      name: 'the budget column is of another year',
      sheets: baseTable({ A1: '2023年部门整体支出绩效自评基础数据表', C5: '2022年预算数' }),
      findings: [
        { messageId: 'header', cells: ['C5', 'A1'], data: { year: 2023, other: 2022, expected: 2023 } },
      ],
    },
    {
      name: 'a deadline from an earlier year',
      sheets: projectForm({ E15: '2021年12月底前' }),
      findings: [{ messageId: 'deadline', cells: ['E15'], data: { year: 2023 } }],
    },
    {
      name: 'two forms of different years',
      sheets: [departmentForm({ A1: '2022年度部门整体支出绩效自评表' }), projectForm()],
      findings: [
        { messageId: 'sheets', cells: ['项目自评表!A1', '整体自评表!A1'], data: { year: 2023, other: 2022 } },
      ],
    },
  ],
});

ruleTester(ruleById('required-cell-blank'), {
  valid: [
    { name: 'everything filled in', sheets: projectForm() },
    { name: 'a score merged over two rows', sheets: departmentForm() },
    {
      name: 'a row the template left over',
      sheets: projectForm({ D13: '……', E13: '', F13: '', G13: '', H13: '' }),
    },
    { name: 'a list without weights', sheets: indicatorList() },
  ],
  invalid: [
    {
      name: 'no target and no actual, yet full marks',
      sheets: projectForm({ E14: '', F14: '—' }),
      findings: [
        {
          messageId: 'blankFull',
          cells: ['E14', 'F14'],
          data: { score: '10', fields: '年度指标值、实际完成值' },
        },
      ],
    },
    {
      name: 'no name, no score',
      sheets: projectForm({ D13: '', H18: '' }),
      findings: [
        { messageId: 'blank', cells: ['D13'], data: { fields: '三级指标' } },
        { messageId: 'blank', cells: ['H18'], data: { fields: '得分' } },
      ],
    },
    {
      name: 'the execution item is not filled in',
      sheets: projectForm({ H5: '', I5: '' }),
      findings: [{ messageId: 'funds', cells: ['H5', 'I5'], data: { fields: '执行率、得分' } }],
    },
    {
      name: 'an actual value of a list',
      sheets: indicatorList({ E6: '' }),
      findings: [{ messageId: 'blank', cells: ['E6'] }],
    },
  ],
});

ruleTester(ruleById('goal-text-blank'), {
  valid: [
    { name: 'both written', sheets: projectForm() },
    { name: 'cut off at the goals', sheets: projectForm({}, { until: 9 }), outcome: 'not-enough-data' },
  ],
  invalid: [
    {
      name: 'no result',
      sheets: projectForm({ G10: '' }),
      findings: [{ messageId: 'blank', cells: ['G10'], data: { parts: '实际完成情况' } }],
    },
    {
      name: 'neither',
      sheets: departmentForm({ C9: '', F9: '' }),
      findings: [{ messageId: 'blank', cells: ['C9', 'F9'], data: { parts: '预期目标和实际完成情况' } }],
    },
  ],
});

ruleTester(ruleById('goal-copied'), {
  valid: [
    { name: 'a result of its own', sheets: projectForm() },
    {
      name: 'too short to say',
      sheets: projectForm({ C10: '完成培训', G10: '完成培训' }),
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'the same text with other punctuation',
      sheets: projectForm({ G10: '开展企业培训；提升中小企业经营能力' }),
      findings: [{ messageId: 'copied', cells: ['G10', 'C10'], data: { degree: '相同' } }],
    },
  ],
});

ruleTester(ruleById('missing-indicator-kind'), {
  valid: [
    { name: 'every kind of the profile', sheets: projectForm() },
    { name: 'cut off', sheets: projectForm({}, { until: 14 }), outcome: 'not-enough-data' },
  ],
  invalid: [
    {
      name: 'no quantity and no timeliness',
      sheets: projectForm({ C12: '质量指标', C15: '质量指标' }),
      findings: [
        { messageId: 'missing', cells: ['B12'], data: { section: '产出指标', kinds: '数量指标、时效指标' } },
      ],
    },
    {
      name: 'no satisfaction',
      sheets: projectForm({ B19: '效益指标（10分）', C19: '可持续影响指标', D19: '企业再培训报名率' }),
      findings: [{ messageId: 'missing', cells: ['B19'], data: { kinds: '满意度指标' } }],
    },
  ],
});

ruleTester(ruleById('multi-indicator-in-one-row'), {
  valid: [
    { name: 'one indicator a row', sheets: projectForm() },
    {
      name: 'an explanation in brackets',
      sheets: projectForm({ D14: '培训考核合格率（含笔试率、面试率）' }),
    },
  ],
  invalid: [
    {
      name: 'three rates in one row',
      sheets: projectForm({ D18: '政策知晓率、企业覆盖率、投诉办结率' }),
      findings: [{ messageId: 'several', cells: ['D18'], data: { count: 3 } }],
    },
  ],
});

ruleTester(ruleById('duplicate-indicator'), {
  valid: [{ name: 'all names differ', sheets: projectForm() }],
  invalid: [
    {
      name: 'twice in one block',
      sheets: projectForm({ D13: '1、举办企业培训场次' }),
      findings: [
        { messageId: 'same', cells: ['D13', 'D12'], severity: 'warning', data: { row: 13, first: 12 } },
      ],
    },
    {
      name: 'neighbours in a list that report the same thing',
      sheets: indicatorList({
        C3: '完成方案编制',
        E3: '已完成实施方案（征求意见稿）',
        C4: '完成方案编制时间',
        E4: '已完成实施方案(征求意见稿)',
      }),
      findings: [{ messageId: 'neighbour', cells: ['C4', 'C3'], data: { row: 4 } }],
    },
    {
      name: 'in output and in benefit',
      sheets: projectForm({ D18: '培训考核合格率' }),
      findings: [{ messageId: 'across', cells: ['D18', 'D14'], severity: 'error' }],
    },
  ],
});

ruleTester(ruleById('level-mismatch'), {
  valid: [
    { name: 'every indicator under its kind', sheets: projectForm() },
    { name: 'ecology that is ecology', sheets: departmentForm() },
  ],
  invalid: [
    {
      name: 'money and punctuality as quantity, quality as rate is right',
      sheets: projectForm({ D12: '预算资金支付率', D13: '培训按时完成情况' }),
      findings: [
        { messageId: 'money', cells: ['D12'] },
        { messageId: 'timing', cells: ['D13'] },
      ],
    },
    {
      name: 'a rate as quantity',
      sheets: projectForm({ D13: '培训任务完成率' }),
      findings: [{ messageId: 'ratio', cells: ['D13'] }],
    },
    {
      name: 'no time under timeliness, no ecology under ecology',
      sheets: departmentForm({ D17: '重点任务办结率', D20: '企业发展环境' }),
      findings: [
        { messageId: 'timeless', cells: ['D17'] },
        { messageId: 'ecology', cells: ['D20'] },
      ],
    },
    {
      name: 'satisfaction under quality',
      sheets: projectForm({ D14: '学员满意度' }),
      findings: [{ messageId: 'satisfaction', cells: ['D14'], data: { kind: '质量指标' } }],
    },
    {
      name: 'a benefit kind under output',
      sheets: projectForm({ C16: '社会效益指标', D16: '政策知晓率' }),
      findings: [{ messageId: 'block', cells: ['C16'], data: { section: '产出指标' } }],
    },
  ],
});
