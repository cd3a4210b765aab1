import { ruleById } from '../../../src/core/rules/find-rule';
import { departmentForm, indicatorList, projectForm } from '../../support/national-form';
import { ruleTester } from '../../support/rule-tester';

ruleTester(ruleById('target-not-measurable'), {
  valid: [
    { name: 'numbers and a date', sheets: projectForm() },
    { name: 'a promise of time', sheets: projectForm({ E15: '按时完成', F15: '按时完成' }) },
    { name: 'an error value', sheets: projectForm({ E18: '#REF!' }), outcome: 'unreadable' },
  ],
  invalid: [
    {
      name: 'words only',
      sheets: projectForm({ E17: '明显提升', E18: '长期' }),
      findings: [
        { messageId: 'vague', cells: ['E17'], data: { target: '明显提升' } },
        { messageId: 'vague', cells: ['E18'], data: { target: '长期' } },
      ],
    },
    {
      name: 'a list',
      sheets: indicatorList({ D6: '是', E6: '是' }),
      findings: [{ messageId: 'vague', cells: ['D6'] }],
    },
  ],
});

ruleTester(ruleById('target-fake-quant'), {
  valid: [
    { name: 'rates of something', sheets: projectForm() },
    { name: 'a low percentage', sheets: projectForm({ D18: '企业经营发展', E18: '5%', F18: '6%' }) },
  ],
  invalid: [
    {
      name: 'a benefit that is no rate',
      sheets: departmentForm({ D18: '工业经济高质量发展', E18: '100%', F18: '100%' }),
      findings: [{ messageId: 'hollow', cells: ['E18'], data: { target: '100%' } }],
    },
    {
      name: 'an output that promises effect',
      sheets: projectForm({ D14: '培训制度健全有效', E14: '≥95%' }),
      findings: [{ messageId: 'hollow', cells: ['E14'], data: { target: '≥95%' } }],
    },
  ],
});

ruleTester(ruleById('satisfaction-100'), {
  valid: [
    { name: '90 % asked, 94 % reached', sheets: projectForm() },
    { name: 'the task is done, says nothing of the survey', sheets: indicatorList({ E7: '已完成100%' }) },
  ],
  invalid: [
    {
      name: 'target',
      sheets: projectForm({ E19: '100%' }),
      findings: [{ messageId: 'target', cells: ['E19'] }],
    },
    {
      name: 'actual',
      sheets: departmentForm({ F21: '100%' }),
      findings: [{ messageId: 'actual', cells: ['F21'] }],
    },
    {
      name: 'both',
      sheets: indicatorList({ D7: '100%', E7: '100%' }),
      findings: [{ messageId: 'both', cells: ['D7', 'E7'] }],
    },
  ],
});

ruleTester(ruleById('actual-copies-target'), {
  valid: [
    { name: 'measured values', sheets: projectForm() },
    { name: 'equal numbers without an operator', sheets: projectForm({ E12: '22场' }) },
  ],
  invalid: [
    {
      name: 'operator, suffix and deadline copied',
      sheets: projectForm({ F12: '≥20场', E14: '95%以上', F14: '95% 以上', F15: '2023年12月底前' }),
      findings: [
        { messageId: 'copied', cells: ['F12', 'E12'], data: { sign: '≥' } },
        { messageId: 'copied', cells: ['F14', 'E14'], data: { sign: '以上' } },
        { messageId: 'copied', cells: ['F15', 'E15'], data: { sign: '前' } },
      ],
    },
  ],
});

ruleTester(ruleById('actual-keeps-operator'), {
  valid: [
    { name: 'measured values', sheets: projectForm() },
    { name: 'a copied target has its own rule', sheets: projectForm({ F12: '≥20场' }) },
  ],
  invalid: [
    {
      name: 'another bound than the target',
      sheets: indicatorList({ E3: '≥105家', E7: '满意度92%以上' }),
      findings: [
        { messageId: 'operator', cells: ['E3'], data: { sign: '≥' } },
        { messageId: 'operator', cells: ['E7'], data: { sign: '以上' } },
      ],
    },
  ],
});

ruleTester(ruleById('stage-data'), {
  valid: [
    { name: 'full-year results', sheets: projectForm() },
    { name: 'January to December', sheets: projectForm({ G10: '1-12月举办培训22场，参训企业330家。' }) },
    { name: 'a month of the year', sheets: projectForm({ F15: '2023年1月5日' }) },
  ],
  invalid: [
    {
      name: 'January to November in the goals, three quarters in an actual',
      sheets: projectForm({ G10: '1—11 月举办培训20场。', F12: '前三季度22场' }),
      findings: [
        { messageId: 'stage', cells: ['G10'], data: { period: '1—11月' } },
        { messageId: 'stage', cells: ['F12'], data: { period: '前三季度' } },
      ],
    },
  ],
});
