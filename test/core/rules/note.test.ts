import { ruleById } from '../../../src/core/rules/find-rule';
import { departmentForm, projectForm } from '../../support/national-form';
import { sichuanForm } from '../../support/sichuan-form';
import { ruleTester } from '../../support/rule-tester';

ruleTester(ruleById('note-missing-deduction'), {
  valid: [
    { name: 'deducted with a reason; execution by its rate', sheets: projectForm() },
    { name: 'nothing deducted', sheets: departmentForm() },
    { name: 'a score cannot be read', sheets: projectForm({ H12: '优' }), outcome: 'unreadable' },
  ],
  invalid: [
    {
      name: 'blank, and “无”',
      sheets: projectForm({ H12: 9, I12: '无', I17: '' }),
      findings: [
        { messageId: 'blank', cells: ['I12', 'H12'], data: { score: '9', weight: '10', lost: '1' } },
        { messageId: 'blank', cells: ['I17', 'H17'], data: { lost: '1.5' } },
      ],
    },
    {
      name: 'the execution item below what its rate gives',
      sheets: projectForm({ I5: 9 }),
      findings: [{ messageId: 'noPlace', cells: ['I5'], data: { name: '预算执行率', lost: '1' } }],
    },
    {
      name: 'a score and a note merged over two rows',
      sheets: departmentForm({ G14: 14 }),
      findings: [{ messageId: 'blank', cells: ['H14', 'G14'], data: { place: 'H14' } }],
    },
  ],
});

ruleTester(ruleById('note-missing-overfulfil'), {
  valid: [
    { name: 'slightly above', sheets: projectForm() },
    {
      name: 'far above with a reason',
      sheets: projectForm({ F13: '420家', I13: '上级组织全市企业统一参训，比计划多120家。' }),
    },
    { name: 'a cost far below its ceiling', sheets: projectForm({ F16: '90万元' }) },
  ],
  invalid: [
    {
      name: '140 % without a reason',
      sheets: projectForm({ F13: '420家' }),
      findings: [{ messageId: 'blank', cells: ['I13', 'F13'], data: { percent: '140%' } }],
    },
  ],
});

ruleTester(ruleById('note-missing-exec'), {
  valid: [
    { name: 'the form has no reason cell', sheets: projectForm(), outcome: 'not-applicable' },
    { name: 'budget unchanged and spent', sheets: sichuanForm() },
    {
      name: 'adjusted with a reason',
      sheets: sichuanForm({ E8: 120, G8: 118, K8: '年中上级追加20万元（青财预〔2023〕8号）。' }),
    },
  ],
  invalid: [
    {
      name: 'adjusted, only the guide text in the reason cell',
      sheets: sichuanForm({ E8: 120, G8: 118, K8: '预算执行率未达到90%的需说明原因（100字以内）' }),
      findings: [{ messageId: 'adjusted', cells: ['K8', 'E8'], data: { initial: '100', annual: '120' } }],
    },
    {
      name: 'rate below 90 %',
      sheets: sichuanForm({ G8: 80, H8: '80.00%', K8: '' }),
      findings: [{ messageId: 'low', cells: ['K8', 'G8'], data: { rate: '80%', limit: '90%' } }],
    },
  ],
});

ruleTester(ruleById('note-no-measure'), {
  valid: [
    { name: 'cause and measure', sheets: projectForm() },
    {
      name: 'a measures row of its own',
      sheets: sichuanForm({ J12: 9, K12: '一场培训因疫情取消，少1场' }),
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'cause only, and a weakness that sounds like a measure',
      sheets: projectForm({ I17: '疫情防控物资资金没有纳入年初预算', H14: 9, I14: '培训组织有待加强' }),
      findings: [
        { messageId: 'causeOnly', cells: ['I14'], data: { note: '培训组织有待加强' } },
        { messageId: 'causeOnly', cells: ['I17'], data: { lost: '1.5' } },
      ],
    },
    {
      name: 'a merged note',
      sheets: departmentForm({ G14: 14, H14: '有超预算情况' }),
      findings: [{ messageId: 'causeOnly', cells: ['H14'] }],
    },
  ],
});

ruleTester(ruleById('note-vague'), {
  valid: [
    { name: 'a reason with figures', sheets: projectForm() },
    { name: 'short, with a number', sheets: projectForm({ I17: '少0.1亿元，已催办。' }) },
  ],
  invalid: [
    {
      name: 'short, and stock phrases only',
      sheets: projectForm({ I17: '预算编制科学性有待加强', H14: 9, I14: '进一步完善，加强管理' }),
      findings: [
        { messageId: 'stock', cells: ['I14'] },
        { messageId: 'short', cells: ['I17'], data: { length: 11 } },
      ],
    },
  ],
});
