import { ruleById } from '../../../src/core/rules/find-rule';
import { departmentForm, indicatorList, projectForm } from '../../support/national-form';
import { ruleTester } from '../../support/rule-tester';

ruleTester(ruleById('score-gt-weight'), {
  valid: [
    { name: 'scores within weights', sheets: projectForm() },
    { name: 'a score that is text', sheets: projectForm({ H12: '优秀' }), outcome: 'unreadable' },
  ],
  invalid: [
    {
      name: 'an indicator and the execution item',
      sheets: projectForm({ I5: 11, H14: 10.5 }),
      findings: [
        { messageId: 'over', cells: ['I5'], data: { name: '预算执行率', score: '11', weight: '10' } },
        { messageId: 'over', cells: ['H14'], data: { score: '10.5', weight: '10' } },
      ],
    },
    {
      name: 'a merged score over two rows',
      sheets: departmentForm({ G14: 16 }),
      findings: [{ messageId: 'over', cells: ['G14'], data: { score: '16', weight: '15' } }],
    },
  ],
});

ruleTester(ruleById('score-negative'), {
  valid: [{ name: 'no negative score', sheets: projectForm() }],
  invalid: [
    {
      name: 'a deduction entered as a score',
      sheets: projectForm({ H17: -1.5 }),
      findings: [{ messageId: 'negative', cells: ['H17'], data: { score: '-1.5' } }],
    },
  ],
});

ruleTester(ruleById('score-total-mismatch'), {
  valid: [
    { name: 'printed total equals the sum', sheets: projectForm() },
    { name: 'merged scores count once', sheets: departmentForm() },
    { name: 'total not filled in', sheets: projectForm({ H20: '' }), outcome: 'not-applicable' },
    { name: 'a score cannot be read', sheets: projectForm({ H15: '#REF!' }), outcome: 'unreadable' },
  ],
  invalid: [
    {
      name: 'printed 99',
      sheets: projectForm({ H20: 99 }),
      findings: [{ messageId: 'total', cells: ['H20'], data: { printed: '99', sum: '98', gap: '1' } }],
    },
    {
      name: 'a hundredth too much is no rounding of two decimals',
      sheets: departmentForm({ G22: 99.72 }),
      findings: [{ messageId: 'total', cells: ['G22'], data: { sum: '99.7', gap: '0.02' } }],
    },
  ],
});

ruleTester(ruleById('score-precision'), {
  valid: [{ name: 'two decimals at most', sheets: projectForm({ H17: 13.55 }) }],
  invalid: [
    {
      name: 'a third stored in full',
      sheets: projectForm({ H17: 13.333333 }),
      findings: [{ messageId: 'precision', cells: ['H17'], data: { rounded: '13.33' } }],
    },
  ],
});

ruleTester(ruleById('all-full-marks'), {
  valid: [
    { name: 'two items below their weight', sheets: projectForm() },
    {
      name: 'a score is missing',
      sheets: projectForm({ I5: 10, H17: 15, H12: '' }),
      outcome: 'not-enough-data',
    },
  ],
  invalid: [
    {
      name: 'everything full',
      sheets: projectForm({ I5: 10, H17: 15, H20: 100 }),
      findings: [{ messageId: 'full', cells: ['H20'], data: { count: 9, total: '100' } }],
    },
  ],
});

ruleTester(ruleById('full-score-but-unmet'), {
  valid: [
    { name: 'met, or deducted', sheets: projectForm() },
    { name: 'no actual value', sheets: projectForm({ F12: '' }) },
  ],
  invalid: [
    {
      name: '15 of 20 sessions, cost above its ceiling',
      sheets: projectForm({ F12: '15场', F16: '220.5万元' }),
      findings: [
        {
          messageId: 'full',
          cells: ['H12', 'F12'],
          data: { target: '≥20场', actual: '15场', score: '10', expected: '7.5' },
        },
        { messageId: 'full', cells: ['H16', 'F16'], data: { expected: '9.5' } },
      ],
    },
  ],
});

ruleTester(ruleById('score-formula-mismatch'), {
  valid: [
    { name: '0.9 ÷ 1 × 15 = 13.5', sheets: projectForm() },
    { name: 'within the tolerance of 0.05', sheets: projectForm({ H17: 13.54 }) },
    {
      name: 'nothing to compute with',
      sheets: projectForm({ E12: '', F12: '', E17: '', F17: '' }),
      outcome: 'not-enough-data',
    },
  ],
  invalid: [
    {
      name: 'a little above the formula: warning',
      sheets: projectForm({ H17: 14 }),
      findings: [
        { messageId: 'higher', cells: ['H17'], severity: 'warning', data: { expected: '13.5', gap: '0.5' } },
      ],
    },
    {
      name: 'far above the formula: error',
      sheets: projectForm({ F17: '0.5亿元', H17: 13 }),
      findings: [{ messageId: 'higher', cells: ['H17'], severity: 'error', data: { expected: '7.5' } }],
    },
    {
      name: 'below the formula: warning',
      sheets: projectForm({ H17: 10 }),
      findings: [{ messageId: 'lower', cells: ['H17'], severity: 'warning', data: { gap: '3.5' } }],
    },
    {
      name: 'twice its ceiling gives nothing',
      sheets: projectForm({ F16: '450万元', H16: 8 }),
      findings: [{ messageId: 'higher', cells: ['H16'], severity: 'error', data: { expected: '0' } }],
    },
  ],
});

ruleTester(ruleById('met-but-deducted'), {
  valid: [
    { name: 'met with full marks', sheets: projectForm() },
    {
      name: 'met, a small deduction with a reason',
      sheets: projectForm({ H14: 9, I14: '抽查发现3份试卷评分有误；已由培训科重新评分并完善复核制度。' }),
    },
  ],
  invalid: [
    {
      name: 'met, deducted, no reason',
      sheets: projectForm({ H14: 8 }),
      findings: [
        { messageId: 'noNote', cells: ['H14', 'F14'], data: { score: '8', weight: '10', lost: '2' } },
      ],
    },
    {
      name: 'no target, actual 100%, most points lost in spite of a reason',
      sheets: departmentForm({
        D12: '预算编审规范性',
        E12: '',
        F12: '100%',
        G12: 5,
        H12: '预算编制科学性有待加强',
      }),
      findings: [{ messageId: 'mostLost', cells: ['G12', 'F12'], data: { lost: '10' } }],
    },
  ],
});

ruleTester(ruleById('overfulfil-unreduced'), {
  valid: [
    { name: 'slightly above', sheets: projectForm() },
    {
      name: 'twice the target with a reason',
      sheets: projectForm({ F12: '42场', I12: '上级追加专题培训20场，2024年指标值调整为40场。' }),
    },
  ],
  invalid: [
    {
      name: 'twice the target, no reason',
      sheets: projectForm({ F12: '44场' }),
      findings: [{ messageId: 'strong', cells: ['F12', 'I12'], data: { percent: '220%' } }],
    },
    {
      name: 'a list without a note column: from 130 % on',
      sheets: indicatorList({ E3: '150家', E4: '260人次' }),
      findings: [
        { messageId: 'strong', cells: ['E3'], data: { percent: '150%' } },
        { messageId: 'strong', cells: ['E4'], data: { percent: '130%' } },
      ],
    },
  ],
});
