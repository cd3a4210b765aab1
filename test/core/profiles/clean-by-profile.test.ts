import { checkWorkbook } from '../../../src/core/check';
import { profiles } from '../../../src/core/profiles/profiles';
import { describe as inWords } from '../../../src/core/report/text';
import { departmentForm, projectForm } from '../../support/national-form';
import { chongqingForm, guangdongList, hubeiForm, yunnanForm } from '../../support/regional-forms';
import { workbookOf } from '../../support/sheet';
import { sichuanForm } from '../../support/sichuan-form';

const CLEAN = {
  national: projectForm(),
  hunan: departmentForm(),
  guangdong: guangdongList(),
  sichuan: sichuanForm(),
  hubei: hubeiForm(),
  yunnan: yunnanForm(),
  chongqing: chongqingForm(),
} as const;

test.each(Object.entries(CLEAN))('the clean form of %s gets its profile and no finding', (id, sheet) => {
  const result = checkWorkbook(workbookOf(sheet));
  const [form] = result.forms;
  expect(form!.profile.id).toBe(id);
  const findings = [...form!.findings, ...result.crossFindings];
  expect(findings.map((one) => `${one.ruleId} ${inWords(one, result).what}`)).toEqual([]);
  expect(form!.outcomes.filter(({ outcome }) => outcome === 'crashed')).toEqual([]);
});

test('every profile but the blank one has its clean form', () => {
  expect(Object.keys(CLEAN)).toEqual(profiles.map(({ id }) => id).filter((id) => id !== 'blank'));
});

test('the weight of the execution item is read from the label of its block where it has no column', () => {
  const result = checkWorkbook(workbookOf(hubeiForm({ H9: 15, H17: 95 })));
  const [form] = result.forms;
  expect(form!.form.funds!.lines[0]!.weight).toMatchObject({ text: '20', cell: { row: 8, col: 1 } });
  expect(form!.findings.map(({ ruleId }) => ruleId)).toContain('exec-score-mismatch');
});
