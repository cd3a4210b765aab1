import { ruleById } from '../../../src/core/rules/find-rule';
import { baseTable, departmentForm, fundList, projectForm } from '../../support/national-form';
import { ruleTester } from '../../support/rule-tester';

ruleTester(ruleById('exec-rate-recompute'), {
  valid: [
    { name: 'printed rates are right', sheets: projectForm() },
    { name: 'rounded to whole percents', sheets: projectForm({ F5: 200.1, H5: '95%' }) },
    { name: 'a ratio in percent format', sheets: projectForm({ H5: 0.95 }, { formats: { H5: '0.00%' } }) },
    {
      name: 'no amounts to recompute from',
      sheets: projectForm({ E5: '', F5: '' }),
      outcome: 'not-enough-data',
    },
    { name: 'an amount that cannot be read', sheets: projectForm({ F5: '#VALUE!' }), outcome: 'unreadable' },
  ],
  invalid: [
    {
      name: 'rate and part wrong',
      sheets: projectForm({ H5: '98.00%', H6: '100.00%' }),
      findings: [
        {
          messageId: 'wrong',
          cells: ['H5'],
          data: { expected: '95%', printed: '98%', spent: '199.5', base: '210' },
        },
        { messageId: 'wrong', cells: ['H6'], data: { printed: '100%' } },
      ],
    },
    {
      name: 'a twentieth of a point at two decimals',
      sheets: departmentForm({ G6: '98.85%' }),
      findings: [{ messageId: 'wrong', cells: ['G6'], data: { expected: '98.8%' } }],
    },
  ],
});

ruleTester(ruleById('exec-rate-wrong-base'), {
  valid: [
    { name: 'the rate uses the year budget', sheets: projectForm() },
    { name: 'wrong in another way', sheets: projectForm({ H5: '98.00%' }) },
  ],
  invalid: [
    {
      name: '199.5 ÷ 200',
      sheets: projectForm({ H5: '99.75%' }),
      findings: [
        {
          messageId: 'initial',
          cells: ['H5', 'D5', 'E5'],
          data: { initial: '200', annual: '210', expected: '95%' },
        },
      ],
    },
  ],
});

ruleTester(ruleById('exec-rate-over-100'), {
  valid: [
    { name: 'below 100 %', sheets: projectForm() },
    { name: 'half a point over is rounding', sheets: projectForm({ F5: 210.9 }) },
  ],
  invalid: [
    {
      name: 'more spent than the year budget: error',
      sheets: departmentForm({ F4: 1847, F7: 250 }),
      findings: [
        { messageId: 'adjusted', cells: ['G4', 'E4'], severity: 'error', data: { rate: '184.7%' } },
        { messageId: 'adjusted', cells: ['G7', 'E7'], severity: 'error', data: { rate: '119.05%' } },
      ],
    },
    {
      name: 'only the initial budget: warning',
      sheets: projectForm({ E4: '', E5: '', E6: '', E7: '', F5: 220 }, { unmerge: [] }),
      findings: [{ messageId: 'initial', cells: ['H5', 'D5'], severity: 'warning', data: { rate: '110%' } }],
    },
    {
      name: 'only a printed rate',
      sheets: departmentForm({ E6: '', F6: '', G6: '124.21%' }),
      findings: [{ messageId: 'printed', cells: ['G6'], data: { rate: '124.21%' } }],
    },
  ],
});

ruleTester(ruleById('exec-score-mismatch'), {
  valid: [
    { name: '95 % of 10', sheets: projectForm() },
    { name: 'capped at the weight', sheets: projectForm({ F5: 215, I5: 10 }) },
    { name: 'no amounts', sheets: projectForm({ E5: '', F5: '', H5: '' }), outcome: 'not-enough-data' },
  ],
  invalid: [
    {
      name: 'full marks for 95 %',
      sheets: projectForm({ I5: 10 }),
      findings: [{ messageId: 'wrong', cells: ['I5'], data: { expected: '9.5', score: '10', gap: '0.5' } }],
    },
  ],
});

ruleTester(ruleById('fund-parts-sum'), {
  valid: [
    { name: 'parts add up in every column', sheets: projectForm() },
    {
      name: 'no parts filled in',
      sheets: projectForm({ D6: '', D7: '', E6: '', E7: '', F6: '', F7: '' }),
      outcome: 'not-applicable',
    },
    { name: 'amounts with their unit in the cell', sheets: projectForm({ D6: '1800000元' }) },
    { name: 'an error value', sheets: projectForm({ D6: '#REF!' }), outcome: 'unreadable' },
  ],
  invalid: [
    {
      name: 'two columns do not add up',
      sheets: projectForm({ D7: 10, F6: 180 }),
      findings: [
        {
          messageId: 'parts',
          cells: ['D5', 'D6', 'D7'],
          data: { column: '年初预算数', total: '200', sum: '190', gap: '10' },
        },
        { messageId: 'parts', cells: ['F5', 'F6', 'F7'], data: { column: '全年执行数', gap: '0.5' } },
      ],
    },
  ],
});

ruleTester(ruleById('fund-structure-sum'), {
  valid: [
    { name: 'both ways give the same', sheets: departmentForm() },
    { name: 'a project form has no structure', sheets: projectForm(), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'basic expenditure too small',
      sheets: departmentForm({ E6: 780 }),
      findings: [
        {
          messageId: 'structure',
          cells: ['E6', 'E7', 'E4', 'E5'],
          data: { structure: '990', total: '1000', gap: '10' },
        },
      ],
    },
  ],
});

ruleTester(ruleById('fund-adjust-large'), {
  valid: [
    { name: '5 % more', sheets: projectForm() },
    { name: 'the adjustment row of the base table', sheets: baseTable() },
    {
      name: 'no budget on the adjustment row, no department form',
      sheets: baseTable({ C21: '' }),
      outcome: 'not-enough-data',
    },
  ],
  invalid: [
    {
      name: 'doubled during the year',
      sheets: projectForm({ E5: 400 }),
      findings: [
        {
          messageId: 'raised',
          cells: ['E5', 'D5'],
          data: { initial: '200', annual: '400', percent: '100%', limit: '30%' },
        },
      ],
    },
    {
      name: 'the adjustment row against the department form',
      sheets: [baseTable({ C21: '', D21: 1500 }), departmentForm()],
      findings: [
        {
          messageId: 'acrossTables',
          cells: ['基础数据表!D21', '整体自评表!E4'],
          data: { gap: '500', percent: '50%' },
        },
      ],
    },
  ],
});

ruleTester(ruleById('fund-unspent-20'), {
  valid: [
    { name: '5 % unspent', sheets: projectForm() },
    { name: 'a list of funds', sheets: fundList() },
  ],
  invalid: [
    {
      name: 'a third unspent',
      sheets: projectForm({ F5: 140 }),
      findings: [
        { messageId: 'unspent', cells: ['F5', 'E5'], data: { gap: '70', percent: '33.33%', limit: '20%' } },
      ],
    },
    {
      name: 'lines of a list',
      sheets: fundList({ D3: 22.1, D4: 0 }),
      findings: [
        { messageId: 'unspent', cells: ['D3', 'C3'], data: { percent: '77.9%' } },
        { messageId: 'unspent', cells: ['D4', 'C4'], data: { percent: '100%' } },
      ],
    },
  ],
});

ruleTester(ruleById('fund-zero-budget'), {
  valid: [
    { name: 'budgets above zero', sheets: projectForm() },
    { name: 'blank is not zero', sheets: projectForm({ D5: '' }) },
  ],
  invalid: [
    {
      name: 'no initial budget: warning, told once for total and parts',
      sheets: projectForm({ D5: 0, D6: 0 }),
      findings: [
        { messageId: 'initial', cells: ['D5', 'F5'], severity: 'warning', data: { spent: '199.5' } },
      ],
    },
    {
      name: 'no budget at all: error',
      sheets: departmentForm({ E7: 0 }),
      findings: [{ messageId: 'annual', cells: ['E7', 'F7'], severity: 'error' }],
    },
  ],
});
