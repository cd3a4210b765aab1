import { checkWorkbook } from '../../../src/core/check';
import { describe as inWords } from '../../../src/core/report/text';
import { summarise } from '../../../src/core/report/summary';
import { baseTable, departmentForm, fundList, indicatorList, projectForm } from '../../support/national-form';
import { sichuanForm } from '../../support/sichuan-form';
import { workbookOf } from '../../support/sheet';

/** Every rule test changes single cells of these forms: they must be clean by themselves. */
test.each([
  ['project form', [projectForm()]],
  ['department form', [departmentForm()]],
  ['Sichuan form', [sichuanForm()]],
  ['base table', [baseTable()]],
  ['indicator list', [indicatorList()]],
  ['fund list', [fundList()]],
  ['three tables in one workbook', [baseTable(), departmentForm(), projectForm()]],
])('nothing fires on the clean %s', (_, sheets) => {
  const result = checkWorkbook(workbookOf(...sheets));
  const findings = [...result.forms.flatMap((form) => form.findings), ...result.crossFindings];
  const lines = findings.map((one) => `${one.ruleId} ${inWords(one, result).what}`);
  const open = [...result.forms.flatMap((form) => form.outcomes), ...result.crossOutcomes].flatMap((one) =>
    one.unchecked.map((place) => `${one.ruleId} ${place.kind} ${place.reason}`),
  );
  expect({ lines, open, sheets: result.forms.length }).toEqual({
    lines: [],
    open: [],
    sheets: sheets.length,
  });
  expect(summarise(result).clean).toBe(true);
});
