import { ruleById } from '../../../src/core/rules/find-rule';
import { baseTable, departmentForm, fundList, indicatorList, projectForm } from '../../support/national-form';
import { ruleTester } from '../../support/rule-tester';
import { sheetOf } from '../../support/sheet';

/** A sheet of running text beside the tables. */
const report = (...sentences: readonly string[]) =>
  sheetOf([['自评报告'], ...sentences.map((one) => [one])], { name: '报告' });

ruleTester(ruleById('score-vs-exec-gap'), {
  valid: [
    { name: '98.33 % against 95 %', sheets: projectForm() },
    { name: 'amounts missing', sheets: projectForm({ F5: '' }), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'a third unspent, nearly full marks',
      sheets: projectForm({ F5: 140, F6: 121, H5: '66.67%', I5: 6.67, H20: 95.17 }),
      findings: [
        { messageId: 'gap', cells: ['H20', 'F5'], severity: 'warning', data: { execRate: '66.67%' } },
      ],
    },
    {
      name: 'a report beside a fund list: 24.85 % spent, 98.93 points',
      sheets: [fundList({ D3: 36.4, D4: 0.875, D5: 37.275 }), report('自评得分98.93分，等级为优。')],
      findings: [
        {
          messageId: 'claimed',
          cells: ['报告!A2', '资金表!D5'],
          severity: 'warning',
          data: { ceiling: '92.49' },
        },
      ],
    },
    {
      name: 'more than the rate allows',
      sheets: projectForm({ F5: 52.5, F6: 33.5, H5: '25%', I5: 10, H17: 15, H20: 100 }),
      findings: [
        {
          messageId: 'impossible',
          cells: ['H20', 'F5'],
          severity: 'error',
          data: { total: '100', ceiling: '92.5' },
        },
      ],
    },
  ],
});

ruleTester(ruleById('fund-unit'), {
  valid: [{ name: 'one unit', sheets: [baseTable(), departmentForm(), projectForm()] }],
  invalid: [
    {
      name: 'the spending of one line in 元',
      sheets: projectForm({ F7: 190_000 }),
      findings: [{ messageId: 'line', cells: ['F7', 'D7'], data: { a: '190000', b: '20' } }],
    },
    {
      name: 'a base table in 元',
      sheets: [baseTable({ D12: 1_995_000 }), departmentForm()],
      findings: [{ messageId: 'sheets', cells: ['基础数据表!D12', '整体自评表!F7'], data: { unit: '万元' } }],
    },
  ],
});

ruleTester(ruleById('zero-exec-full-output'), {
  valid: [
    { name: 'money was spent', sheets: projectForm() },
    {
      name: 'nothing spent, little done',
      sheets: projectForm({ F5: 2, F6: 1, F7: 1, F12: '3场', F13: '20家' }),
    },
  ],
  invalid: [
    {
      name: 'nothing spent, everything done',
      sheets: projectForm({ F5: 10, F6: 9, F7: 1 }),
      findings: [{ messageId: 'unspent', cells: ['F5', 'F12'], data: { rate: '4.76%', count: 5, met: 5 } }],
    },
    {
      name: 'a line of the fund list against the rows beside its name',
      sheets: [
        fundList({ D3: 5 }),
        sheetOf(
          [
            ['2023年专项经费绩效目标完成表'],
            ['序号', '二级项目', '二级指标', '三级指标', '目标值', '实际完成值'],
            [1, '企业培训经费', '数量指标', '举办培训场次', '2场', '2场'],
            [2, '企业培训经费', '数量指标', '参训企业家数', '50家', '61家'],
            [3, '项目评审经费', '数量指标', '评审项目个数', '3个', '3个'],
          ],
          { name: '目标表', merges: ['A1:F1'] },
        ),
      ],
      findings: [{ messageId: 'unspent', cells: ['资金表!D3', '目标表!F3'], data: { rate: '5%', count: 2 } }],
    },
  ],
});

ruleTester(ruleById('x-indicator-fund-rate'), {
  valid: [
    { name: 'the rate of the funds', sheets: projectForm({ D14: '资金使用率', F14: '95%' }) },
    {
      name: 'one project’s money is another scope',
      sheets: projectForm({ D14: '保险资金使用率', F14: '99%' }),
      outcome: 'not-applicable',
    },
    {
      name: 'nothing to compare with',
      sheets: indicatorList({ C6: '资金使用完成率' }),
      outcome: 'not-enough-data',
    },
  ],
  invalid: [
    {
      name: 'all spent in one place, 95 % in the other',
      sheets: projectForm({ D14: '资金使用率', E14: '100%', F14: '100%' }),
      findings: [{ messageId: 'differs', cells: ['F14', 'H5'], data: { printed: '100%', rate: '95%' } }],
    },
    {
      name: 'a list against the report',
      sheets: [
        indicatorList({ C6: '资金使用完成率', E6: '100%' }),
        report('全年支出22721.54万元，支出率97.9%。'),
      ],
      findings: [{ messageId: 'differs', cells: ['指标完成情况!E6', '报告!A2'], data: { rate: '97.9%' } }],
    },
  ],
});

ruleTester(ruleById('x-carryover-vs-exec'), {
  valid: [
    {
      name: 'carried over what was not spent',
      sheets: projectForm({ D16: '结转结余率', E16: '≤9%', F16: '5%' }),
    },
    {
      name: 'taken back',
      sheets: projectForm({ D16: '结转结余率', E16: '≤9%', F16: 0, I16: '结余10.5万元已由财政收回。' }),
    },
  ],
  invalid: [
    {
      name: 'nothing left of 5 %',
      sheets: projectForm({ D16: '结转结余率', E16: '≤9%', F16: 0 }),
      findings: [{ messageId: 'lost', cells: ['F16', 'H5'], data: { rate: '95%', rest: '5%' } }],
    },
    {
      name: 'both in the report',
      sheets: [indicatorList(), report('预算资金支出率97.9%，结转结余率为0。')],
      findings: [{ messageId: 'lost', cells: ['报告!A2'], data: { rest: '2.1%' } }],
    },
  ],
});

ruleTester(ruleById('x-report-score'), {
  valid: [
    { name: 'the same score', sheets: [departmentForm(), report('经自评，自评得分99.7分，等级为优。')] },
    {
      name: 'the same score, with a project form',
      sheets: [departmentForm(), projectForm(), report('经综合评定，自评总分为99.7分。')],
    },
    { name: 'no report', sheets: projectForm(), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'another score',
      sheets: [departmentForm(), projectForm(), report('经综合评定，自评总分为96分。')],
      findings: [{ messageId: 'differs', cells: ['报告!A2', '整体自评表!G22'], data: { total: '99.7' } }],
    },
  ],
});

ruleTester(ruleById('x-staff-differs'), {
  valid: [
    { name: 'the same numbers', sheets: [baseTable(), report('核定编制40名，在职人员38人。')] },
    {
      name: 'parts of the staff',
      sheets: [baseTable(), report('其中行政编制15名、事业编制25名。')],
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'other numbers in the report',
      sheets: [baseTable(), report('单位核定编制34名，实有在职人员40人。')],
      findings: [
        {
          messageId: 'differs',
          cells: ['基础数据表!B4', '报告!A2'],
          severity: 'warning',
          data: { gap: '6' },
        },
        { messageId: 'differs', cells: ['基础数据表!C4', '报告!A2'], data: { gap: '2' } },
      ],
    },
  ],
});

ruleTester(ruleById('x-count-differs'), {
  valid: [
    {
      name: 'as many as there are',
      sheets: [indicatorList(), report('共设置数量指标2个、质量指标1个，指标共计5项。')],
    },
    {
      name: 'two lists',
      sheets: [indicatorList(), projectForm(), report('数量指标9个')],
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'one counted too few',
      sheets: [
        indicatorList({ E4: '150人次' }),
        report('数量指标1个（完成1个），社会效益指标1项，指标共4项。'),
      ],
      findings: [
        {
          messageId: 'kind',
          cells: ['报告!A2', '指标完成情况!C3'],
          data: { kind: '数量指标', rows: 2, gap: '1', unmet: 1 },
        },
        { messageId: 'all', cells: ['报告!A2', '指标完成情况!A1'], data: { rows: 5 } },
      ],
    },
  ],
});

ruleTester(ruleById('key-rate-low-high-score'), {
  valid: [
    { name: 'the key tasks are done', sheets: departmentForm({ D17: '重点工作完成率' }) },
    { name: 'no such rate', sheets: departmentForm(), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'half done, 99.7 points',
      sheets: departmentForm({ D17: '重点工作完成率', F17: '50%' }),
      findings: [{ messageId: 'high', cells: ['G22', 'F17'], severity: 'warning', data: { rate: '50%' } }],
    },
    {
      name: 'half done by the report, 100 points',
      sheets: [departmentForm({ G13: 15, G22: 100 }), report('绩效目标完成率为50%。')],
      findings: [
        {
          messageId: 'high',
          cells: ['整体自评表!G22', '报告!A2'],
          severity: 'error',
          data: { name: '绩效目标完成率' },
        },
      ],
    },
  ],
});

ruleTester(ruleById('completion-summary-conflict'), {
  valid: [
    { name: 'all reached', sheets: [indicatorList(), report('产出指标完成率100%。')] },
    { name: 'no summary', sheets: indicatorList(), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '65 % although every row is reached',
      sheets: [indicatorList(), report('产出指标完成率约65%，效益指标完成率为65%。')],
      findings: [
        {
          messageId: 'conflict',
          cells: ['报告!A2', '指标完成情况!E3'],
          data: { block: '产出', count: 3, met: 3 },
        },
        { messageId: 'conflict', cells: ['报告!A2', '指标完成情况!E6'], data: { block: '效益' } },
      ],
    },
  ],
});
