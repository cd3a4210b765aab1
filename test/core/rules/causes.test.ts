import { checkWorkbook } from '../../../src/core/check';
import { formatCell } from '../../../src/core/grid/address';
import { causesOf } from '../../../src/core/rules/causes';
import { rules } from '../../../src/core/rules/registry.generated';
import type { Finding } from '../../../src/core/rules/result';
import type { Explanation, Rule, Severity } from '../../../src/core/rules/rule';
import { formRule } from '../../../src/core/rules/rule';
import { baseTable, departmentForm, projectForm } from '../../support/national-form';
import { workbookOf } from '../../support/sheet';

/** “effect cell < cause” for every folded finding of a workbook; the others alone. */
function folds(...sheets: Parameters<typeof workbookOf>): string[] {
  const result = checkWorkbook(workbookOf(...sheets));
  const all = [...result.forms.flatMap((form) => form.findings), ...result.crossFindings];
  const byKey = new Map(all.map((one) => [one.key, one]));
  return all
    .map(({ ruleId, cells, cause }) => {
      const at = `${ruleId} ${formatCell(cells[0]!)}`;
      return cause === null ? at : `${at} < ${byKey.get(cause)!.ruleId}`;
    })
    .sort();
}

test('a rate on the wrong base: rate, score and the reason for the points fold under it', () => {
  expect(folds(projectForm({ D5: 150, D6: 130, H5: '133.00%', H6: '138.85%', I5: 9, H20: 97.5 }))).toEqual(
    expect.arrayContaining([
      'exec-rate-recompute H5 < exec-rate-wrong-base',
      'exec-score-mismatch I5 < exec-rate-wrong-base',
      'exec-rate-wrong-base H5',
    ]),
  );
});

test('a wrong weight breaks the sum, the total and the score of its own row', () => {
  const found = folds(projectForm({ G13: 12 }));
  expect(found).toContain('weight-child-sum B12');
  expect(found).toEqual(
    expect.arrayContaining([
      'weight-total-not-100 G20 < weight-child-sum',
      'weight-total-printed-wrong G20 < weight-child-sum',
      'note-missing-deduction I13 < weight-child-sum',
      'met-but-deducted H13 < weight-child-sum',
    ]),
  );
});

test('another row that lost points of its own is a fault of its own', () => {
  expect(folds(projectForm({ G13: 12, H14: 9, H20: 97 }))).toContain('note-missing-deduction I14');
});

test('a score above its weight is what the total is out by', () => {
  expect(folds(projectForm({ H13: 11 }))).toEqual([
    'score-gt-weight H13',
    'score-total-mismatch H20 < score-gt-weight',
  ]);
});

test('a wrong total of the funds: rate, score and reason fold under it, since the parts fit the printed rate', () => {
  expect(folds(projectForm({ F5: 180 }))).toEqual([
    'exec-rate-recompute H5 < fund-parts-sum',
    'exec-score-mismatch I5 < fund-parts-sum',
    'fund-parts-sum F5',
    'note-missing-deduction I5 < fund-parts-sum',
    'score-vs-exec-gap H20',
  ]);
});

test('a total that was changed explains its grade', () => {
  expect(folds(projectForm({ H20: 85 }))).toEqual([
    'grade-mismatch I20 < score-total-mismatch',
    'score-total-mismatch H20',
  ]);
});

test('a base table in 元 explains why the tables differ', () => {
  expect(folds(baseTable({ D12: 1_995_000 }), departmentForm())).toContain('x-project-total F7 < fund-unit');
});

test('nothing is taken from the lists or the outcomes', () => {
  const result = checkWorkbook(workbookOf(projectForm({ G13: 12 })));
  const [form] = result.forms;
  expect(form!.findings.length).toBe(form!.outcomes.flatMap((one) => one.findings).length);
  expect(form!.outcomes.flatMap((one) => one.findings)).toEqual(expect.arrayContaining([...form!.findings]));
});

test('rules explain only rules that exist, and never themselves', () => {
  const known = new Set(rules.map(({ meta }) => meta.id));
  for (const { meta } of rules) {
    for (const { rules: ids } of meta.explains ?? []) {
      expect(ids.filter((id) => !known.has(id) || id === meta.id)).toEqual([]);
    }
  }
});

const made = (id: string, ...explains: Explanation[]): Rule =>
  formRule(
    {
      id,
      name: id,
      category: 'score',
      severity: 'error',
      kinds: [],
      basis: [],
      condition: '',
      exempt: '',
      explains,
      messages: {},
    },
    () => [],
  );

const finding = (ruleId: string, severity: Severity, row = 1): Finding => ({
  key: ruleId,
  ruleId,
  severity,
  formId: 'f',
  cells: [{ sheetId: 's', sheet: 's', row, col: 1 }],
  messageId: 'm',
  data: {},
  arithmetic: null,
  expected: null,
  actual: null,
  cause: null,
});

const sameRow = (...ids: string[]): Explanation => ({ rules: ids, where: 'same-row' });

test.each([
  ['a chain leads to its root', ['error', 'error', 'error'], [['b'], ['c'], []], 1, { b: 'a', c: 'a' }],
  ['never under a milder one', ['warning', 'error', 'advice'], [['b', 'c'], [], []], 1, { c: 'a' }],
  ['a circle folds nothing', ['error', 'error', 'error'], [['b'], ['a'], []], 1, {}],
  ['only nearby', ['error', 'error', 'error'], [['b'], [], []], 2, {}],
] as const)('%s', (_, severities, explains, row, wanted) => {
  const ids = ['a', 'b', 'c'] as const;
  const set = ids.map((id, i) => made(id, sameRow(...explains[i]!)));
  const findings = ids.map((id, i) => finding(id, severities[i]!, id === 'b' ? row : 1));
  expect(Object.fromEntries(causesOf(set, findings))).toEqual(wanted);
});
