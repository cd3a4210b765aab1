import { ruleById } from '../../../src/core/rules/find-rule';
import { baseTable, departmentForm, indicatorList, projectForm } from '../../support/national-form';
import { ruleTester } from '../../support/rule-tester';

ruleTester(ruleById('template-residue'), {
  valid: [
    { name: 'answers of one’s own', sheets: projectForm() },
    { name: 'a form number with X in it', sheets: projectForm({ C2: 'AX3平台运维经费' }) },
  ],
  invalid: [
    {
      name: 'guide text in a goal, crosses in the unit, stars in a note',
      sheets: projectForm({
        G10: '对照年度目标，说明相关任务目标的完成情况（100字以内）',
        C2: 'XX专项经费',
        I17: '因***原因少支出',
      }),
      findings: [
        { messageId: 'residue', cells: ['C2'], data: { words: 'XX' } },
        { messageId: 'residue', cells: ['G10'], data: { place: '总体目标的完成情况' } },
        { messageId: 'residue', cells: ['I17'], data: { words: '***' } },
      ],
    },
    {
      name: 'gaps of a draft that nobody filled, the first of each note',
      sheets: projectForm({
        I17: '少0.1亿元。原因：投产推迟。措施：按月跟踪。【责任人和完成时限】',
        I12: '原因：上级专项资金于__月下达。【措施】',
      }),
      findings: [
        { messageId: 'gap', cells: ['I12'], data: { words: '__' } },
        { messageId: 'gap', cells: ['I17'], data: { words: '【责任人和完成时限】' } },
      ],
    },
  ],
});

ruleTester(ruleById('hidden-or-text-number'), {
  valid: [{ name: 'numbers as numbers, nothing hidden', sheets: projectForm() }],
  invalid: [
    {
      name: 'a budget and a score stored as text',
      sheets: projectForm({ D5: '200', H12: '10' }),
      findings: [{ messageId: 'text', cells: ['H12', 'D5'], data: { count: 2 } }],
    },
    {
      name: 'a hidden indicator row',
      sheets: projectForm({}, { hiddenRows: [16] }),
      findings: [{ messageId: 'hidden', cells: ['C16'] }],
    },
  ],
});

ruleTester(ruleById('merged-break'), {
  valid: [
    { name: 'labels merged over their rows', sheets: departmentForm() },
    {
      name: 'labels written on every row',
      sheets: indicatorList({ B4: '数量指标' }, { unmerge: ['B3:B4'] }),
    },
  ],
  invalid: [
    {
      name: 'a level-2 label that is not merged over its second row',
      sheets: indicatorList({}, { unmerge: ['B3:B4'] }),
      findings: [{ messageId: 'blank', cells: ['B4'], data: { rows: '4', above: '数量指标' } }],
    },
    {
      name: 'a row shifted by one column',
      sheets: indicatorList({ C4: '社会效益', D4: '带动企业发展', E4: '带动' }),
      findings: [{ messageId: 'shifted', cells: ['C4', 'B4'], data: { name: '社会效益' } }],
    },
    {
      name: 'a block without level 2',
      sheets: indicatorList({ B7: '' }),
      findings: [{ messageId: 'missing', cells: ['B7', 'A7'], data: { level1: '满意度指标' } }],
    },
  ],
});

ruleTester(ruleById('base-procure-over'), {
  valid: [{ name: 'within the plan', sheets: baseTable() }],
  invalid: [
    {
      name: 'above the plan',
      sheets: baseTable({ D20: 46 }),
      findings: [{ messageId: 'over', cells: ['D20', 'C20'], data: { gap: '2' } }],
    },
  ],
});

ruleTester(ruleById('base-indicator-recompute'), {
  valid: [
    {
      name: 'the rate of the base table',
      sheets: [baseTable(), departmentForm({ D12: '在职人员控制率', F12: '95.00%' })],
    },
    {
      name: 'a figure is missing in the base table',
      sheets: [baseTable({ C20: '' }), departmentForm({ D12: '政府采购执行率', F12: '98%' })],
      outcome: 'not-enough-data',
    },
    { name: 'no base table', sheets: departmentForm({ D12: '在职人员控制率' }), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'staff rate of another year, change of 三公 without its sign',
      sheets: [
        baseTable(),
        departmentForm({
          D12: '在职人员控制率',
          F12: '92.5%',
          D16: '“三公经费”变动率',
          E16: '≤0%',
          F16: '2.44%',
        }),
      ],
      findings: [
        {
          messageId: 'differs',
          cells: ['整体自评表!F12', '基础数据表!C4', '基础数据表!B4'],
          data: { expected: '95%', printed: '92.5%' },
        },
        {
          messageId: 'differs',
          cells: ['整体自评表!F16', '基础数据表!C6', '基础数据表!B6'],
          data: { expected: '-2.44%' },
          severity: 'warning',
        },
      ],
    },
  ],
});
