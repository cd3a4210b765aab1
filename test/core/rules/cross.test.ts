import { ruleById } from '../../../src/core/rules/find-rule';
import { baseTable, departmentForm, projectForm } from '../../support/national-form';
import { ruleTester } from '../../support/rule-tester';

ruleTester(ruleById('x-exec-rate-differs'), {
  valid: [
    { name: 'indicator and fund block agree', sheets: departmentForm() },
    { name: 'no rate in the fund block', sheets: departmentForm({ G4: '' }), outcome: 'not-enough-data' },
    {
      name: 'an actual that cannot be read',
      sheets: departmentForm({ F13: '#REF!' }),
      outcome: 'unreadable',
    },
  ],
  invalid: [
    {
      name: '95.5 % against 98 %',
      sheets: departmentForm({ F13: '95.5%' }),
      findings: [
        {
          messageId: 'differs',
          cells: ['G4', 'F13'],
          data: { fundRate: '98%', indicatorRate: '95.5%', row: 13 },
        },
      ],
    },
  ],
});

ruleTester(ruleById('x-budget-differs'), {
  valid: [
    { name: 'all three agree', sheets: [baseTable(), departmentForm(), projectForm()] },
    {
      name: 'another scope: the project form holds one project of several',
      sheets: [departmentForm(), projectForm({ E5: 50, F5: 49 })],
      outcome: 'not-enough-data',
    },
  ],
  invalid: [
    {
      name: 'same spending, other budget; base table differs too',
      sheets: [baseTable({ C12: 300 }), departmentForm(), projectForm({ E5: 240 })],
      findings: [
        {
          messageId: 'differs',
          cells: ['整体自评表!E7', '基础数据表!C12'],
          data: { a: '210', b: '300', gap: '90' },
        },
        {
          messageId: 'differs',
          cells: ['整体自评表!E7', '项目自评表!E5'],
          data: { a: '210', b: '240', gap: '30' },
        },
      ],
    },
  ],
});

ruleTester(ruleById('x-project-total'), {
  valid: [
    { name: 'all three agree', sheets: [baseTable(), departmentForm(), projectForm()] },
    {
      name: 'project forms not complete',
      sheets: [departmentForm(), projectForm({ F5: 50 })],
      outcome: 'not-enough-data',
    },
    { name: 'one table only', sheets: projectForm(), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'base table differs, project form exceeds',
      sheets: [baseTable({ D12: 190 }), departmentForm(), projectForm({ F5: 205 })],
      findings: [
        { messageId: 'differs', cells: ['整体自评表!F7', '基础数据表!D12'], data: { a: '199.5', b: '190' } },
        { messageId: 'differs', cells: ['整体自评表!F7', '项目自评表!F5'], data: { gap: '5.5' } },
      ],
    },
  ],
});

ruleTester(ruleById('x-amount-tail'), {
  valid: [{ name: 'to the cent', sheets: [baseTable(), departmentForm()] }],
  invalid: [
    {
      name: 'one cent and four cents',
      sheets: [baseTable({ C12: 210.01, D12: 199.54 }), departmentForm()],
      findings: [
        {
          messageId: 'tail',
          cells: ['整体自评表!E7', '基础数据表!C12'],
          severity: 'advice',
          data: { gap: '0.01' },
        },
        { messageId: 'tail', cells: ['整体自评表!F7', '基础数据表!D12'], data: { gap: '0.04' } },
      ],
    },
  ],
});

ruleTester(ruleById('x-satisfaction-differs'), {
  valid: [
    { name: 'other objects', sheets: [departmentForm(), projectForm()], outcome: 'not-applicable' },
    {
      name: 'the same object, the same result',
      sheets: [departmentForm({ D21: '参训企业满意度', F21: '94%' }), projectForm()],
    },
  ],
  invalid: [
    {
      name: 'the same object, two results',
      sheets: [departmentForm({ D21: '参训企业满意度', F21: '98%' }), projectForm()],
      findings: [
        { messageId: 'differs', cells: ['整体自评表!F21', '项目自评表!F19'], data: { a: '98%', b: '94%' } },
      ],
    },
  ],
});
