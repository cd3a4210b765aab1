import { ruleById } from '../../../src/core/rules/find-rule';
import { departmentForm, indicatorList, projectForm } from '../../support/national-form';
import { ruleTester } from '../../support/rule-tester';

ruleTester(ruleById('grade-mismatch'), {
  valid: [
    { name: '98 is 优', sheets: projectForm() },
    { name: 'the lower bound belongs to the grade', sheets: projectForm({ H20: 80, I20: '良' }) },
    { name: 'no grade printed', sheets: departmentForm(), outcome: 'not-applicable' },
    { name: 'no total', sheets: projectForm({ H20: '', H12: '' }), outcome: 'not-enough-data' },
    { name: 'no printed total, all scores there', sheets: projectForm({ H20: '' }) },
  ],
  invalid: [
    {
      name: '98 as 良',
      sheets: projectForm({ I20: '良' }),
      findings: [
        { messageId: 'wrong', cells: ['I20'], data: { expected: '优', printed: '良', score: '98' } },
      ],
    },
    {
      name: '89.9 as 优秀',
      sheets: projectForm({ H20: 89.9, I20: '优秀' }),
      findings: [{ messageId: 'wrong', cells: ['I20'], data: { expected: '良' } }],
    },
  ],
});

ruleTester(ruleById('all-targets-equal-actuals'), {
  valid: [
    { name: 'results of their own', sheets: projectForm() },
    {
      name: 'too few to say',
      sheets: indicatorList({ E3: '≥100家', D4: '', E4: '' }),
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'five of five',
      sheets: indicatorList({ E3: '≥100家', E4: '200人次', E5: '≥95%', E6: '≥ 90%', E7: '≥90%' }),
      findings: [{ messageId: 'same', cells: ['E2'], data: { count: 5, same: 5, percent: '100%' } }],
    },
    {
      name: 'one answer for every target',
      sheets: indicatorList({
        E3: '已完成100%',
        E4: '已完成100%',
        E5: '已完成100%',
        E6: '已完成100%',
        E7: '已完成100%',
      }),
      findings: [
        {
          messageId: 'uniform',
          cells: ['E3', 'E4', 'E5', 'E6', 'E7'],
          data: { count: 5, actual: '已完成100%' },
        },
      ],
    },
  ],
});
