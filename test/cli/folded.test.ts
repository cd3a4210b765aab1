import { reportWorkbook } from '../../src/cli/text';
import { checkWorkbook } from '../../src/core/check';
import { projectForm } from '../support/national-form';
import { workbookOf } from '../support/sheet';

test('consequences stand in one line each under their cause, and none is lost', () => {
  const result = checkWorkbook(workbookOf(projectForm({ G13: 12 })));
  const findings = result.forms[0]!.findings;
  const lines = reportWorkbook('x.xlsx', result).split('\n');
  const at = lines.findIndex((line) => line.includes('（weight-child-sum）'));
  expect(at).toBeGreaterThan(0);
  const folded = lines.filter((line) => line.includes('由此还有：'));
  expect(folded.length).toBe(findings.filter(({ cause }) => cause !== null).length);
  expect(folded.join('\n')).toMatch(/● 错误 G20 .*相差 2 分。（weight-total-printed-wrong）/);
  for (const { ruleId } of findings) {
    expect(lines.filter((line) => line.includes(`（${ruleId}）`)).length).toBeGreaterThan(0);
  }
});
