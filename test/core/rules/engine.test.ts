import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import { runRulesWith } from '../../../src/core/rules/engine';
import {
  fail,
  formRule,
  notEnoughData,
  PASS,
  type RuleMeta,
  unreadable,
  type Verdict,
  workbookRule,
} from '../../../src/core/rules/rule';
import { departmentForm, projectForm } from '../../support/national-form';
import { sheetOf, workbookOf } from '../../support/sheet';

const meta = (id: string, more: Partial<RuleMeta> = {}): RuleMeta => ({
  id,
  name: `规则${id}`,
  category: 'structure',
  severity: 'warning',
  kinds: ['project'],
  basis: [{ source: null, evidence: 'convention', says: '试验' }],
  condition: '试验',
  exempt: '试验',
  messages: { seen: { what: '看到{{what}}。', why: '试验。', fix: '不必改。' } },
  ...more,
});

const seen = (row: number, col: number) =>
  fail({ messageId: 'seen', cells: [{ row, col }], data: { what: `${row}行` } });

function ruleOf(id: string, verdicts: readonly Verdict[], more: Partial<RuleMeta> = {}) {
  return formRule(meta(id, more), function* () {
    yield* verdicts;
  });
}

const thrower = formRule(meta('thrower'), function* () {
  yield seen(5, 5);
  throw new Error('坏了');
});

function run(rules: Parameters<typeof runRulesWith>[0], ...sheets: ReturnType<typeof projectForm>[]) {
  const grid = workbookOf(...(sheets.length > 0 ? sheets : [projectForm()]));
  return runRulesWith(rules, recogniseWorkbook(grid), grid);
}

test.each([
  ['pass', [PASS, PASS]],
  ['fail', [PASS, seen(1, 1), unreadable('读不出', { row: 2, col: 2 })]],
  ['unreadable', [PASS, unreadable('读不出', { row: 2, col: 2 }), notEnoughData('缺少', { row: 3, col: 3 })]],
  ['not-enough-data', [PASS, notEnoughData('缺少', { row: 3, col: 3 })]],
  ['not-applicable', []],
] as const)('outcome %s', (outcome, verdicts) => {
  const [made] = run([ruleOf('one', verdicts)]).forms[0]!.outcomes;
  expect(made!.outcome).toBe(outcome);
  expect(made!.passed).toBe(verdicts.filter((verdict) => verdict.type === 'pass').length);
  expect(made!.unchecked.length).toBe(
    verdicts.filter(({ type }) => type === 'unreadable' || type === 'not-enough-data').length,
  );
});

test('a rule that throws is an outcome with its reason; the others go on; what it had found is kept', () => {
  const form = run([thrower, ruleOf('after', [seen(7, 1)])]).forms[0]!;
  expect(form.outcomes.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([
    ['thrower', 'crashed'],
    ['after', 'fail'],
  ]);
  expect(form.outcomes[0]!.unchecked[0]!.reason).toContain('坏了');
  expect(form.findings.map(({ ruleId }) => ruleId)).toEqual(['thrower', 'after']);
});

test('a finding without a cell, with an unknown message or an unfilled placeholder is a crash, not a finding', () => {
  const rules = [
    ruleOf('no-cell', [fail({ messageId: 'seen', cells: [], data: { what: '' } })]),
    ruleOf('no-message', [fail({ messageId: 'other', cells: [{ row: 1, col: 1 }], data: {} })]),
    ruleOf('no-data', [fail({ messageId: 'seen', cells: [{ row: 1, col: 1 }], data: {} })]),
  ];
  const form = run(rules).forms[0]!;
  expect(form.outcomes.map(({ outcome }) => outcome)).toEqual(['crashed', 'crashed', 'crashed']);
  expect(form.findings).toEqual([]);
});

test('findings come in sheet order, errors first at one cell', () => {
  const rules = [
    ruleOf('late', [seen(9, 2), seen(2, 9)]),
    ruleOf('early', [seen(2, 1), seen(9, 2)], { severity: 'error' }),
  ];
  const form = run(rules).forms[0]!;
  expect(form.findings.map(({ ruleId, cells }) => [ruleId, cells[0]!.row, cells[0]!.col])).toEqual([
    ['early', 2, 1],
    ['late', 2, 9],
    ['early', 9, 2],
    ['late', 9, 2],
  ]);
});

test('keys are unique and the same in every run', () => {
  const keys = () =>
    run([ruleOf('twice', [seen(3, 3), seen(3, 3), seen(4, 4)])]).forms[0]!.findings.map((one) => one.key);
  expect(new Set(keys()).size).toBe(3);
  expect(keys()).toEqual(keys());
});

test('a rule about other kinds of form does not apply', () => {
  const form = run([ruleOf('base-only', [seen(1, 1)], { kinds: ['base-data'] })]).forms[0]!;
  expect(form.outcomes[0]).toMatchObject({ outcome: 'not-applicable', findings: [] });
});

test('a rule that the profile switches off says so', () => {
  const off = ruleOf('weight-exec-missing', [seen(1, 1)], { kinds: ['department'] });
  const [outcome] = run([off], departmentForm()).forms[0]!.outcomes;
  expect(outcome).toMatchObject({ outcome: 'not-applicable', findings: [] });
  expect(outcome!.reason).toContain('停用');
});

test('look-alikes are named and not checked', () => {
  const declaration = sheetOf(
    [
      ['2023年项目支出绩效目标申报表'],
      ['项目名称', '企业培训'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '培训场次', '≥20场'],
      ['效益指标', '社会效益指标', '知晓率', '≥90%'],
    ],
    { name: '申报表' },
  );
  const result = run([ruleOf('any', [seen(1, 1)], { kinds: ['goal-declaration', 'project'] })], declaration);
  expect(result.forms.map(({ form, outcomes, findings }) => [form.kind, outcomes, findings])).toEqual([
    ['goal-declaration', [], []],
  ]);
});

test('a rule about the workbook must name the sheet of its cells', () => {
  const rule = workbookRule(meta('cross'), function* () {
    yield seen(1, 1);
  });
  expect(run([rule]).crossOutcomes[0]!.outcome).toBe('crashed');
});

test('an unknown profile id is refused in Chinese with the ids there are', () => {
  const grid = workbookOf(projectForm());
  expect(() => runRulesWith([], recogniseWorkbook(grid), grid, 'mars')).toThrow(
    /没有编号为“mars”的口径.*national.*hunan/,
  );
});
