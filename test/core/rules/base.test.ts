import { ruleById } from '../../../src/core/rules/find-rule';
import { baseTable } from '../../support/national-form';
import { ruleTester } from '../../support/rule-tester';

ruleTester(ruleById('base-staff-rate'), {
  valid: [
    { name: '38 ÷ 40', sheets: baseTable() },
    { name: '136 ÷ 143 rounded to two decimals', sheets: baseTable({ B4: 143, C4: 136, D4: '95.10%' }) },
    { name: 'no authorised posts', sheets: baseTable({ B4: '' }), outcome: 'not-enough-data' },
    { name: 'an error value', sheets: baseTable({ D4: '#DIV/0!' }), outcome: 'unreadable' },
  ],
  invalid: [
    {
      name: 'last year’s rate left in',
      sheets: baseTable({ B4: 34, C4: 40, D4: '108.33%' }),
      findings: [
        {
          messageId: 'wrong',
          cells: ['D4'],
          data: { expected: '117.65%', printed: '108.33%', actual: '40' },
        },
      ],
    },
  ],
});

ruleTester(ruleById('base-staff-over'), {
  valid: [{ name: 'below the authorised posts', sheets: baseTable() }],
  invalid: [
    {
      name: 'two above',
      sheets: baseTable({ C4: 42 }),
      findings: [{ messageId: 'over', cells: ['C4', 'D4'], data: { gap: '2', rate: '105%' } }],
    },
  ],
});

ruleTester(ruleById('base-sangong-sum'), {
  valid: [
    { name: 'parts add up', sheets: baseTable() },
    {
      name: 'only the reception was spent on',
      sheets: baseTable({ B6: 4, B7: '/', B8: '/', B9: '/', B10: '/' }),
    },
  ],
  invalid: [
    {
      name: 'the sum and the cars',
      sheets: baseTable({ C6: 9, D8: 1 }),
      findings: [
        { messageId: 'parts', cells: ['C6', 'C7', 'C10', 'C11'], data: { whole: '9', sum: '8', gap: '1' } },
        { messageId: 'parts', cells: ['D7', 'D8', 'D9'], data: { whole: '3.8', sum: '4.8' } },
      ],
    },
  ],
});

ruleTester(ruleById('base-sangong-over'), {
  valid: [{ name: 'within the budget', sheets: baseTable() }],
  invalid: [
    {
      name: 'above the budget',
      sheets: baseTable({ D6: 8.8 }),
      findings: [
        { messageId: 'over', cells: ['D6', 'C6'], data: { gap: '0.8', percent: '（为预算的110%）' } },
      ],
    },
  ],
});

ruleTester(ruleById('base-project-sum'), {
  valid: [
    { name: 'parts add up', sheets: baseTable() },
    { name: 'no sum filled in', sheets: baseTable({ B12: '', C12: '', D12: '' }), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'one part missing',
      sheets: baseTable({ C15: '' }),
      findings: [
        { messageId: 'parts', cells: ['C12', 'C13', 'C14'], data: { whole: '210', sum: '180', gap: '30' } },
      ],
    },
  ],
});

ruleTester(ruleById('base-same-split'), {
  valid: [{ name: 'shares change', sheets: baseTable() }],
  invalid: [
    {
      name: '40, 25, 35 in every column',
      sheets: baseTable({
        B12: 1410.5,
        B13: 564.2,
        B14: 352.63,
        B15: 493.67,
        C12: 204.03,
        C13: 81.61,
        C14: 51.01,
        C15: 71.41,
        D12: 889.65,
        D13: 355.86,
        D14: 222.41,
        D15: 311.38,
      }),
      findings: [
        {
          messageId: 'split',
          cells: ['B13', 'C13', 'D13', 'B14', 'C14', 'D14', 'B15', 'C15', 'D15'],
          data: { count: 3, shares: '40%、25%、35%' },
        },
      ],
    },
  ],
});

ruleTester(ruleById('base-public-over'), {
  valid: [{ name: 'within the budget', sheets: baseTable() }],
  invalid: [
    {
      name: 'above the budget',
      sheets: baseTable({ D16: 62 }),
      findings: [{ messageId: 'over', cells: ['D16', 'C16'], data: { gap: '2' } }],
    },
  ],
});

ruleTester(ruleById('base-children-blank'), {
  valid: [
    { name: 'parts filled in', sheets: baseTable() },
    { name: '“/” is an answer', sheets: baseTable({ D17: '/', D18: '/', D19: '/' }) },
  ],
  invalid: [
    {
      name: 'two columns without parts',
      sheets: baseTable({ C17: '', C18: '', C19: '', D17: '', D18: '', D19: '' }),
      findings: [
        {
          messageId: 'blank',
          cells: ['C17', 'D17', 'C18', 'D18', 'C19', 'D19'],
          data: { name: '公用经费', columns: '2023年预算数、2023年决算数' },
        },
      ],
    },
  ],
});
