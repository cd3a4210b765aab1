import fc from 'fast-check';
import { checkWorkbook } from '../../../src/core/check';
import { toJson } from '../../../src/core/report/json';
import { summarise } from '../../../src/core/report/summary';
import { columnName } from '../../../src/core/grid/address';
import { baseTable, departmentForm, projectForm } from '../../support/national-form';
import { refuseDuplicates } from '../../support/rule-tester';
import { sichuanForm } from '../../support/sichuan-form';
import { workbookOf } from '../../support/sheet';

const oddities = [
  '',
  0,
  -1,
  0.000001,
  1e15,
  '#REF!',
  '#DIV/0!',
  '无',
  '/',
  '……',
  '≥',
  '100%',
  '436.04%',
  '1,030,700.00',
  '４５万',
  '2023年13月',
  '3-4次',
  '合计',
  '总分',
  '一级指标',
  '得分',
  '（15）',
  '满意度',
  '优',
  '是',
  true,
  '\uFFFD',
  'x'.repeat(400),
];

const change = fc.tuple(
  fc.tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 22 })),
  fc.constantFrom(...oddities),
);

/** Whatever stands in the cells, every rule gives an outcome, every finding a cell and full words. */
test('no table makes a rule crash', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(projectForm, departmentForm, baseTable, sichuanForm),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      (form, changes) => {
        const cells = Object.fromEntries(
          changes.map(([[col, row], value]) => [`${columnName(col)}${row}`, value]),
        );
        const result = checkWorkbook(workbookOf(form(cells)));
        const outcomes = [...result.forms.flatMap((one) => one.outcomes), ...result.crossOutcomes];
        const crashed = outcomes.filter(({ outcome }) => outcome === 'crashed');
        expect(crashed.map(({ ruleId, unchecked }) => [ruleId, unchecked[0]!.reason])).toEqual([]);
        const json = toJson('x', result);
        for (const finding of [...json.forms.flatMap((one) => one.findings), ...json.crossFindings]) {
          expect(finding.cells.length).toBeGreaterThan(0);
          expect(`${finding.message}${finding.why}${finding.fix}`).not.toMatch(/undefined|NaN|Infinity|\{\{/);
        }
        expect(summarise(result).sentence).not.toContain('通过');
      },
    ),
    { numRuns: 150 },
  );
});

test('the rule tester refuses the same case twice', () => {
  const one = { name: 'a', sheets: projectForm({ H20: 99 }) };
  expect(() => refuseDuplicates([one, { name: 'b', sheets: projectForm() }])).not.toThrow();
  expect(() => refuseDuplicates([one, { name: 'b', sheets: projectForm({ H20: 99 }) }])).toThrow(
    'duplicate test case: "a" and "b"',
  );
});
