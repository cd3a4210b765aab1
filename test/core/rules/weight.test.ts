import { ruleById } from '../../../src/core/rules/find-rule';
import { departmentForm, projectForm } from '../../support/national-form';
import { ruleTester } from '../../support/rule-tester';

ruleTester(ruleById('weight-total-not-100'), {
  valid: [
    { name: 'indicators 90 and execution 10', sheets: projectForm() },
    { name: 'weights inside level-2 labels', sheets: departmentForm() },
    {
      name: 'cut off before the total row: not judged',
      sheets: projectForm({}, { until: 15 }),
      outcome: 'not-enough-data',
    },
  ],
  invalid: [
    {
      name: 'one indicator too heavy',
      sheets: projectForm({ G12: 15 }),
      findings: [{ messageId: 'total', cells: ['G20'], data: { sum: '105', gap: '5', relation: '多' } }],
    },
    {
      name: 'a level-2 label too light',
      sheets: departmentForm({ C16: '质量指标（8）' }),
      findings: [{ messageId: 'total', cells: ['F22'], data: { sum: '98', gap: '2', relation: '少' } }],
    },
  ],
});

ruleTester(ruleById('weight-total-printed-wrong'), {
  valid: [
    { name: 'printed total equals the sum', sheets: projectForm() },
    { name: 'total is an error value', sheets: projectForm({ G20: '#REF!' }), outcome: 'unreadable' },
  ],
  invalid: [
    {
      name: 'printed 95',
      sheets: projectForm({ G20: 95 }),
      findings: [{ messageId: 'printed', cells: ['G20'], data: { printed: '95', sum: '100', gap: '5' } }],
    },
  ],
});

ruleTester(ruleById('weight-child-sum'), {
  valid: [
    { name: 'level 1 equals its rows', sheets: projectForm() },
    { name: 'level-1 weights in a column of their own', sheets: departmentForm() },
    {
      name: 'the last block is cut off',
      sheets: projectForm({}, { until: 17 }),
      outcome: 'not-enough-data',
    },
  ],
  invalid: [
    {
      name: 'rows of both level-1 blocks changed',
      sheets: projectForm({ G12: 8, G18: 16 }),
      findings: [
        {
          messageId: 'parts',
          cells: ['B12'],
          data: { name: '产出指标', declared: '50', sum: '48', gap: '2' },
        },
        { messageId: 'parts', cells: ['B17'], data: { declared: '30', sum: '31', gap: '1' } },
      ],
    },
    {
      name: 'level-1 weight column against level-2 labels',
      sheets: departmentForm({ B14: 40 }),
      findings: [{ messageId: 'parts', cells: ['B14'], data: { declared: '40', sum: '35' } }],
    },
  ],
});

ruleTester(ruleById('weight-nonpositive'), {
  valid: [
    { name: 'all weights above zero', sheets: projectForm() },
    { name: 'a weight is text', sheets: projectForm({ G14: '十分' }), outcome: 'unreadable' },
  ],
  invalid: [
    {
      name: 'weight zero, and a scored row without weight',
      sheets: projectForm({ G13: 0, G15: '' }),
      findings: [
        { messageId: 'nonpositive', cells: ['G13'], data: { weight: '0' } },
        { messageId: 'blank', cells: ['G15'], data: { score: '10' } },
      ],
    },
  ],
});

ruleTester(ruleById('weight-profile-level1'), {
  valid: [
    { name: '10/50/30/10', sheets: projectForm() },
    { name: 'the region fixes none', sheets: departmentForm(), outcome: 'not-applicable' },
    {
      name: 'another profile: its parts do not match the local level 1',
      sheets: departmentForm(),
      profile: 'national',
      outcome: 'not-enough-data',
    },
    {
      name: 'cut off',
      sheets: projectForm({}, { until: 16 }),
      outcome: 'not-enough-data',
    },
  ],
  invalid: [
    {
      name: 'benefit 20, satisfaction 20',
      sheets: projectForm({ G17: 10, G18: 10, G19: 20 }),
      findings: [
        {
          messageId: 'differs',
          cells: ['B17', 'B19'],
          data: { actual: '预算执行率10、产出50、效益20、满意度20', parts: '效益、满意度' },
        },
      ],
    },
  ],
});

ruleTester(ruleById('weight-exec-missing'), {
  valid: [
    { name: 'execution has ten points', sheets: projectForm() },
    {
      name: 'switched off for the Hunan department form',
      sheets: departmentForm(),
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'no weight on the total line',
      sheets: projectForm({ G5: '', I5: '' }),
      findings: [{ messageId: 'missing', cells: ['G5'], data: { standard: '10' } }],
    },
    {
      name: 'the department form under the national profile',
      sheets: departmentForm(),
      profile: 'national',
      findings: [{ messageId: 'missing', cells: ['C4'] }],
    },
  ],
});

ruleTester(ruleById('weight-concentration'), {
  valid: [{ name: 'weights spread', sheets: projectForm() }],
  invalid: [
    {
      name: 'one indicator of 35 points, one of 20 in a block of 30',
      sheets: projectForm({ G12: 35, G17: 20, G18: 10 }),
      findings: [
        { messageId: 'large', cells: ['G12'], data: { weight: '35', limit: '30' } },
        { messageId: 'share', cells: ['G17'], data: { weight: '20', whole: '30', percent: '66.67%' } },
      ],
    },
  ],
});

ruleTester(ruleById('weight-label-conflict'), {
  valid: [
    { name: 'column and label say the same', sheets: departmentForm({ A12: '投入管理指标（30）' }) },
    {
      name: 'a bracketed number that is no weight',
      sheets: projectForm({ D12: '培训场次（5）' }),
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'label 25, column 30; name 5分, column 10',
      sheets: departmentForm({ A12: '投入管理指标（25）' }),
      findings: [{ messageId: 'conflict', cells: ['B12', 'A12'], data: { label: '25', column: '30' } }],
    },
    {
      name: 'weight in the name of the indicator',
      sheets: projectForm({ D14: '培训考核合格率（5分）' }),
      findings: [{ messageId: 'conflict', cells: ['G14', 'D14'], data: { label: '5', column: '10' } }],
    },
  ],
});
