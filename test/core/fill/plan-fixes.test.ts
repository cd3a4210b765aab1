import fc from 'fast-check';
import { planFixes } from '../../../src/core/fill/plan-fixes';
import type { Proposal } from '../../../src/core/fill/proposal';
import { formatCell } from '../../../src/core/grid/address';
import type { SheetGrid } from '../../../src/core/grid/sheet';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import type { Finding, FormResult } from '../../../src/core/rules/result';
import { runRules } from '../../../src/core/rules/run';
import { fieldOf } from '../../support/field';
import {
  baseTable,
  type Changes,
  departmentForm,
  type FormOptions,
  projectForm,
} from '../../support/national-form';
import { workbookOf } from '../../support/sheet';

type Build = (changes?: Changes, options?: FormOptions) => SheetGrid;

interface Case {
  readonly rule: string;
  readonly build?: Build;
  readonly changes: Changes;
  readonly options?: FormOptions;
}

function check(sheet: SheetGrid): FormResult {
  const grid = workbookOf(sheet);
  const [result, ...more] = runRules(recogniseWorkbook(grid), grid).forms;
  if (!result || more.length > 0) throw new Error('one form was expected');
  return result;
}

function checked({ build = projectForm, changes, options }: Case): FormResult {
  return check(build(changes, options));
}

/** The findings of the rule under test; a case in which it finds nothing proves nothing. */
function found(result: FormResult, rule: string): Finding[] {
  const findings = result.findings.filter(({ ruleId }) => ruleId === rule);
  if (findings.length === 0) throw new Error(`${rule} finds nothing here`);
  return findings;
}

function lines(proposals: readonly Proposal[]): string[] {
  return proposals.map((one) => `${formatCell(one.at)} = ${JSON.stringify(one.after)} (${one.afterText})`);
}

const written = (proposals: readonly Proposal[]): Changes =>
  Object.fromEntries(proposals.map(({ at, after }) => [formatCell(at), after]));

/** After the repair the rule finds nothing in these cells, and no error is there that was not there before. */
function expectRepaired(one: Case, before: FormResult, proposals: readonly Proposal[]): void {
  const after = checked({ ...one, changes: { ...one.changes, ...written(proposals) } });
  const cells = new Set(proposals.map(({ at }) => formatCell(at)));
  const left = after.findings.filter(
    ({ ruleId, cells: at }) => ruleId === one.rule && at.some((cell) => cells.has(formatCell(cell))),
  );
  expect(left).toEqual([]);
  const errors = ({ findings }: FormResult) =>
    findings.filter(({ severity }) => severity === 'error').map(({ key }) => key);
  expect(errors(after).filter((key) => !errors(before).includes(key))).toEqual([]);
}

interface FixCase extends Case {
  readonly name: string;
  readonly fixes: readonly string[];
}

const FIXES: readonly FixCase[] = [
  {
    name: 'rate as text',
    rule: 'exec-rate-recompute',
    changes: { H5: '92.00%' },
    fixes: ['H5 = "95%" (95%)'],
  },
  {
    name: 'rate counted against the initial budget',
    rule: 'exec-rate-wrong-base',
    changes: { H5: '99.75%' },
    fixes: ['H5 = "95%" (95%)'],
  },
  {
    name: 'rate under a percent format',
    rule: 'exec-rate-recompute',
    changes: { H5: 0.92 },
    options: { formats: { H5: '0.00%' } },
    fixes: ['H5 = 0.95 (95%)'],
  },
  {
    name: 'rate as a bare ratio',
    rule: 'exec-rate-recompute',
    changes: { H5: 0.92 },
    fixes: ['H5 = 0.95 (0.95)'],
  },
  {
    name: 'rate in percent points',
    rule: 'exec-rate-recompute',
    changes: { H4: '执行率（%）', H5: 92 },
    fixes: ['H5 = 95 (95)'],
  },
  {
    name: 'execution score',
    rule: 'exec-score-mismatch',
    changes: { I5: 9, H20: 97.5 },
    fixes: ['I5 = 9.5 (9.5)', 'H20 = 98 (98)'],
  },
  {
    name: 'execution score to which the total is made up already',
    rule: 'exec-score-mismatch',
    changes: { I5: 9 },
    fixes: ['I5 = 9.5 (9.5)'],
  },
  {
    name: 'control rate',
    rule: 'base-staff-rate',
    build: baseTable,
    changes: { D4: '90.00%' },
    fixes: ['D4 = "95%" (95%)'],
  },
  {
    name: 'total of weights',
    rule: 'weight-total-printed-wrong',
    changes: { G20: 90 },
    fixes: ['G20 = 100 (100)'],
  },
  {
    name: 'total of scores',
    rule: 'score-total-mismatch',
    changes: { H20: 96 },
    fixes: ['H20 = 98 (98)'],
  },
  {
    name: 'digits stored as text, full-width ones too',
    rule: 'hidden-or-text-number',
    changes: { D5: '200', G12: '１０', H13: '10' },
    fixes: ['G12 = 10 (10)', 'H13 = 10 (10)', 'D5 = 200 (200)'],
  },
  {
    name: 'an amount with thousands separators stored as text',
    rule: 'hidden-or-text-number',
    build: departmentForm,
    changes: { F4: '1,000.00' },
    fixes: ['F4 = 1000 (1000)'],
  },
  {
    name: 'more than two decimals',
    rule: 'score-precision',
    changes: { H17: 13.504 },
    fixes: ['H17 = 13.5 (13.5)'],
  },
  {
    name: 'grade in other words',
    rule: 'grade-wording',
    changes: { I20: '优秀' },
    fixes: ['I20 = "优" (优)'],
  },
];

describe('one safe repair is offered', () => {
  test.each(FIXES)('$rule: $name', (one) => {
    const before = checked(one);
    const findings = found(before, one.rule);
    const { proposals, questions } = planFixes(before, findings);
    expect(lines(proposals)).toEqual(one.fixes);
    expect(questions).toEqual([]);
    expectRepaired(one, before, proposals);
  });

  test('every proposal names its finding, replaces, and carries its arithmetic', () => {
    const before = checked({ rule: 'exec-rate-recompute', changes: { H5: '92.00%' } });
    const [finding] = found(before, 'exec-rate-recompute');
    expect(planFixes(before, [finding!]).proposals).toEqual([
      {
        id: 'fix:项目自评表!H5',
        kind: 'fix',
        formId: before.form.id,
        at: { sheetId: '项目自评表', sheet: '项目自评表', row: 5, col: 8 },
        name: '年度资金总额执行率',
        before: { value: '92.00%', text: '92.00%', formula: null },
        after: '95%',
        afterText: '95%',
        steps: '全年执行数 199.5 万元 ÷ 全年预算数 210 万元 = 95%',
        replaces: true,
        finding: finding!.key,
      },
    ]);
  });

  test('all at once: at most one proposal a cell, the value before how it is stored', () => {
    const before = checked({ rule: '', changes: { H5: '92.00%', H20: '96', I20: '优秀' } });
    const { proposals } = planFixes(before);
    expect(lines(proposals)).toEqual(['H5 = "95%" (95%)', 'H20 = "98" (98)', 'I20 = "优" (优)']);
    const ids = proposals.map(({ finding }) => finding);
    expect(before.findings.map(({ key }) => key)).toEqual(expect.arrayContaining(ids));
  });

  test('a total that is a formula follows its scores by itself', () => {
    const options = { formulas: { H20: '=I5+SUM(H12:H19)' } };
    const before = checked({ rule: '', changes: { I5: 9, H20: 97.5 }, options });
    const { proposals } = planFixes(before, found(before, 'exec-score-mismatch'));
    expect(lines(proposals)).toEqual(['I5 = 9.5 (9.5)']);
  });

  test('a finding of another form is left to that form', () => {
    const before = checked({ rule: '', changes: { H20: 96 } });
    const findings = before.findings.map((one) => ({ ...one, formId: 'elsewhere#1' }));
    expect(planFixes(before, findings).proposals).toEqual([]);
  });

  test('a clean form has nothing to repair', () => {
    for (const build of [projectForm, departmentForm, baseTable]) {
      expect(planFixes(check(build())).proposals).toEqual([]);
    }
  });
});

const REFUSED: readonly (Case & { readonly name: string })[] = [
  {
    name: 'over a formula',
    rule: 'exec-rate-recompute',
    changes: { H5: 0.92 },
    options: { formulas: { H5: '=F5/E5' }, formats: { H5: '0.00%' } },
  },
  {
    name: 'over a formula',
    rule: 'exec-rate-wrong-base',
    changes: { H5: 0.9975 },
    options: { formulas: { H5: '=F5/D5' }, formats: { H5: '0.00%' } },
  },
  {
    name: 'the amounts do not fit each other',
    rule: 'exec-rate-recompute',
    changes: { F5: 230, H5: '95.00%' },
  },
  { name: 'the parts do not make up the amount', rule: 'exec-score-mismatch', changes: { F5: 150 } },
  {
    name: 'over a formula',
    rule: 'exec-score-mismatch',
    changes: { I5: 9 },
    options: { formulas: { I5: '=G5*0.9' } },
  },
  {
    name: 'another score is above its weight',
    rule: 'exec-score-mismatch',
    changes: { I5: 0, H13: 12 },
  },
  {
    name: 'no amounts, only a rate',
    rule: 'exec-score-mismatch',
    changes: { D5: '', E5: '', F5: '', D6: '', E6: '', F6: '', D7: '', E7: '', F7: '', I5: 8 },
  },
  {
    name: 'over a formula',
    rule: 'base-staff-rate',
    build: baseTable,
    changes: { D4: 0.9 },
    options: { formulas: { D4: '=C4/B4' }, formats: { D4: '0.00%' } },
  },
  {
    name: 'the weights themselves do not make up the whole',
    rule: 'weight-total-printed-wrong',
    changes: { G12: 5 },
  },
  {
    name: 'over a formula',
    rule: 'score-total-mismatch',
    changes: { H20: 96 },
    options: { formulas: { H20: '=1' } },
  },
  { name: 'a score is missing', rule: 'score-total-mismatch', changes: { H12: '' } },
  { name: 'it is the fault of one score', rule: 'score-total-mismatch', changes: { H12: 12 } },
  { name: 'the grade speaks for the total', rule: 'score-total-mismatch', changes: { H20: 89, I20: '良' } },
  {
    name: 'a cell formatted as text would hold text again',
    rule: 'hidden-or-text-number',
    changes: { D5: '200' },
    options: { formats: { D5: '@' } },
  },
  {
    name: 'a percent format would make it another number',
    rule: 'hidden-or-text-number',
    changes: { D5: '200' },
    options: { formats: { D5: '0.00%' } },
  },
  { name: 'leading zeros', rule: 'hidden-or-text-number', changes: { D5: '0200' } },
  { name: 'a hidden row', rule: 'hidden-or-text-number', changes: {}, options: { hiddenRows: [12] } },
  {
    name: 'rounding would part the scores from their total',
    rule: 'score-precision',
    changes: { H12: 9.995, H13: 9.995, H14: 9.995, H20: 97.985 },
  },
  {
    name: 'over a formula',
    rule: 'score-precision',
    changes: { H17: 13.504 },
    options: { formulas: { H17: '=G17*0.9' } },
  },
  { name: 'a word for no grade of the profile', rule: 'grade-wording', changes: { I20: '合格' } },
  { name: 'not the grade of the total', rule: 'grade-wording', changes: { I20: '良好' } },
  { name: 'no rule for it: a weight', rule: 'weight-total-not-100', changes: { G12: 5 } },
  { name: 'no rule for it: an amount', rule: 'fund-parts-sum', changes: { F6: 150 } },
];

describe('a repair that is not the only one or not safe is not offered', () => {
  test.each(REFUSED)('$rule: $name', (one) => {
    const before = checked(one);
    expect(lines(planFixes(before, found(before, one.rule)).proposals)).toEqual([]);
  });
});

describe('a grade is replaced only as a whole word', () => {
  test.each([
    ['优秀', ['I20 = "优" (优)']],
    ['优秀，98分', []],
    ['不优', []],
    ['优良', []],
  ] as const)('%s', (text, fixes) => {
    const result = checked({ rule: 'grade-wording', changes: { I20: '优秀' } });
    const { form } = result;
    const grade = fieldOf(text, { at: 'I20' });
    const worded = { ...result, form: { ...form, totals: { ...form.totals, grade } } };
    expect(lines(planFixes(worded, found(result, 'grade-wording')).proposals)).toEqual(fixes);
  });
});

describe('whatever was printed wrong, its repair leaves no trace of the fault and makes no new error', () => {
  const cents = (low: number, high: number) => fc.integer({ min: low, max: high }).map((one) => one / 100);
  const cell = fc.oneof(
    fc.record({ at: fc.constant('H5'), value: cents(300, 40000).map((one) => `${one.toFixed(2)}%`) }),
    fc.record({ at: fc.constant('I5'), value: cents(0, 1000) }),
    fc.record({ at: fc.constant('G20'), value: fc.integer({ min: 1, max: 150 }) }),
    fc.record({ at: fc.constant('H20'), value: cents(0, 12000) }),
    fc.record({
      at: fc.constantFrom('H17', 'H12'),
      value: fc.integer({ min: 0, max: 10000 }).map((one) => one / 1000),
    }),
    fc.record({
      at: fc.constantFrom('D5', 'F7', 'G13', 'H13'),
      value: fc.integer({ min: 0, max: 400 }).map(String),
    }),
    fc.record({ at: fc.constant('I20'), value: fc.constantFrom('优秀', '良好', '中等', '差评', '不优') }),
  );

  test('one finding at a time', () => {
    let repaired = 0;
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (cells) => {
        const changes = Object.fromEntries(cells.map(({ at, value }) => [at, value]));
        const before = checked({ rule: '', changes });
        for (const finding of before.findings) {
          const { proposals } = planFixes(before, [finding]);
          if (proposals.length === 0) continue;
          repaired += 1;
          expect(proposals.every(({ finding: key, replaces }) => key === finding.key && replaces)).toBe(true);
          expectRepaired({ rule: finding.ruleId, changes }, before, proposals);
        }
      }),
      { numRuns: 60 },
    );
    expect(repaired).toBeGreaterThan(20);
  });
});
