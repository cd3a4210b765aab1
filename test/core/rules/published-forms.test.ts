import { checkWorkbook } from '../../../src/core/check';
import { toJson } from '../../../src/core/report/json';
import type { FileJson } from '../../../src/core/report/json-types';
import { corpusForm, corpusNames, corpusSheet, hasCorpus } from '../../support/corpus';
import { workbookOf } from '../../support/sheet';

/**
 * REAL: every published form beside the project. Every `error` on them was read and settled by hand: this is the whole
 * list. A new line here needs a reading of the form, not an update.
 */
const SETTLED: Readonly<Record<string, readonly string[]>> = {
  '01-lingling-forestry-2021': [
    'exec-rate-recompute H5', // 3824.26/4753.66 = 80.45 %, printed 100 %
    'exec-score-mismatch I5', // full points for 80.45 %
    'note-missing-deduction I23 H23',
    'note-missing-deduction I24 H24',
  ],
  '03-chongqing-media-2021': [
    'unit-name-missing B2', // 主管部门 blank on the published page
    'required-cell-blank C5 E5 G5', // amounts blank, only the rate is printed
    'required-cell-blank E10 G10',
    'required-cell-blank E16 G16',
    'full-score-but-unmet J17 G17', // 72.74 % of 100 %, 2/2
    'required-cell-blank E23', // four counts without a target
    'required-cell-blank E24',
    'required-cell-blank E25',
    'required-cell-blank E26',
  ],
  '04-daying-union-2020': [
    'note-missing-deduction H4 G4',
    'note-missing-deduction H5 G5',
    'note-missing-deduction H6 G6',
  ],
  '06-sichuan-project-2017': [
    'note-missing-deduction E9',
    'weight-child-sum A10', // the optional 40 is printed twice
    'note-missing-deduction E11',
    'weight-child-sum B14', // the same cause
    'required-cell-blank E14',
    'required-cell-blank E15',
    'weight-total-not-100 D21', // the same cause: 140
  ],
  '07-sichuan-dept-2017': ['note-missing-deduction D6', 'note-missing-deduction D7'],
  '09-hunan-base-2018': ['unit-name-missing A2'],
  '12-guantang-dept-2023': ['fund-structure-sum F6 F7 E4'], // 1925.67 against 2030.12
  '14-tianchang-water-2022': [
    'unit-name-missing C4',
    'required-cell-blank H6',
    'required-cell-blank E16 F16',
    'required-cell-blank E19 F19',
    'required-cell-blank E22 F22',
    'required-cell-blank E25 F25',
    'required-cell-blank E28 F28',
    'required-cell-blank E34 F34',
  ],
  '16-qingshen-drc-2023': [
    'required-cell-blank J9',
    'required-cell-blank H15 J15',
    'required-cell-blank H16 J16',
  ],
  '20-ningjin-grant-2019': ['required-cell-blank E3'],
  '22-yongde-school-2022': [
    'required-cell-blank E6', // 年初预算数 blank
    'note-missing-deduction J16 I16',
    'note-missing-deduction J19 I19',
  ],
  '25-zhongjiang-water-2022': [
    'weight-total-not-100 E23', // 100 + execution 10
    'weight-total-printed-wrong E23',
    'score-total-mismatch H23',
  ],
  '28-nanhua-workshop-2023': ['full-score-but-unmet H13 F13', 'required-cell-blank F14'],
  'real-01-pku-selfeval-2019': [
    'unit-name-missing G5',
    'goal-text-blank G9',
    'required-cell-blank G11',
    'weight-nonpositive H11', // published with 0.0 as every weight
    'required-cell-blank G12',
    'weight-nonpositive H12',
    'required-cell-blank G13',
    'weight-nonpositive H13',
    'weight-total-not-100 H14',
  ],
  'seed-004b-jiangmen-goals': ['required-cell-blank G54'],
};

/** Hand-read faults that rules of today must find, with the rules that may do so. */
const COVERED: Readonly<Record<string, readonly string[]>> = {
  'CONTROL-RATE': ['base-staff-rate'],
  'OVER-STAFFED': ['base-staff-over'],
  EXECRATE: ['exec-rate-recompute'],
  'EXEC>100': ['exec-rate-over-100'],
  'EXEC-SCORE': ['exec-score-mismatch'],
  'EXEC<30': ['fund-unspent-20'],
  EXEC0: ['fund-unspent-20'],
  'BUDGET-ADJUST': ['fund-adjust-large', 'fund-zero-budget'],
  FUNDSUM: ['fund-structure-sum', 'fund-parts-sum'],
  W100: ['weight-total-not-100'],
  SSUM: ['score-total-mismatch'],
  'S<W-NONOTE': ['note-missing-deduction'],
  'FULL-BELOW': ['full-score-but-unmet'],
  'COST-OVER': ['score-formula-mismatch'],
  'NO-TARGET': ['required-cell-blank'],
  'NO-ACTUAL': ['required-cell-blank'],
  'NO-NAME': ['required-cell-blank'],
  'NO-EXECRATE': ['required-cell-blank'],
  'NO-DEPARTMENT': ['unit-name-missing'],
  'NO-QUANTITY': ['missing-indicator-kind'],
  'NO-SAT': ['missing-indicator-kind'],
  'ACTUAL=RANGE': ['actual-copies-target', 'actual-keeps-operator'],
  OVER130: ['overfulfil-unreduced', 'note-missing-overfulfil'],
  SAT100: ['satisfaction-100'],
  MULTI: ['multi-indicator-in-one-row'],
  VAGUE: ['target-not-measurable', 'target-fake-quant'],
  INCONSISTENT: ['x-exec-rate-differs'],
  'TARGET-IN-NAME': ['number-in-name'],
  'NO-UNIT': ['unit-missing'],
  'NO-LEVEL2': ['merged-break'],
  'OVER-RANGE': ['range-actual-outside'],
  'INSTRUCTION-LEFT': ['template-residue'],
  BELOW: ['goal-vs-result-unmet', 'milestone-not-reached'],
  'ACTUAL-NOT-COMPARABLE': ['unit-mismatch', 'date-not-due', 'all-targets-equal-actuals'],
  DUPLICATE: ['duplicate-indicator'],
  DIRECTION: ['operator-direction'],
};

/** The finding stands on another cell of the same row or block than the hand-read fault. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '06-sichuan-project-2017 D14 W100': 'D21',
  '12-guantang-dept-2023 F5 FUNDSUM': 'F6',
  '16-qingshen-drc-2023 D16 NO-SAT': 'B16',
  'seed-002c-liuyang-project C12 NO-QUANTITY': 'B12',
  // The hand reading names the unit column, the number stands beside it.
  '22-yongde-school-2022 F21 VAGUE': 'E21',
};

/** Hand-read faults that no rule of today finds, with the reason. */
const NOT_CLAIMED: Readonly<Record<string, string>> = {
  '40-zhalaite-procuratorate-2025 K6 VAGUE': 'a declaration: named, not checked',
  '40-zhalaite-procuratorate-2025 K7 VAGUE': 'a declaration: named, not checked',
  '40-zhalaite-procuratorate-2025 J11 DIRECTION': 'a declaration: named, not checked',
  '36-huangshi-party-school-2022 F14 NO-UNIT': 'a declaration: named, not checked',
  '30-licheng-culture-2019 D17 DUPLICATE': 'the same thing in other words; only equal names are compared',
};

const suite = hasCorpus ? describe : describe.skip;

suite('published forms (beside the project)', () => {
  const results = new Map<string, FileJson>();
  const resultOf = (name: string): FileJson => {
    const known = results.get(name) ?? toJson(name, checkWorkbook(workbookOf(corpusSheet(name))));
    results.set(name, known);
    return known;
  };
  const findingsOf = (name: string) => {
    const { forms, crossFindings } = resultOf(name);
    return [...forms.flatMap((form) => form.findings), ...crossFindings].map((one) => ({
      ...one,
      cells: one.cells.map((cell) => cell.split('!').at(-1)!),
    }));
  };
  const names = corpusNames();

  test.each(names.filter((name) => !name.startsWith('seed-002')))('%s: errors as settled by hand', (name) => {
    const errors = findingsOf(name).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ ruleId, cells }) => `${ruleId} ${cells.join(' ')}`)).toEqual(SETTLED[name] ?? []);
  });

  test.each(names)('%s: no rule crashes', (name) => {
    const { forms, crossOutcomes } = resultOf(name);
    expect(
      [...forms.map(({ outcomes }) => outcomes.crashed), crossOutcomes.crashed].every((n) => n === 0),
    ).toBe(true);
  });

  const faults = names.flatMap((name) =>
    corpusForm(name)
      .truth.violations.filter(({ rule }) => rule in COVERED)
      .map(({ cell, rule }) => [`${name} ${cell} ${rule}`, name, cell, rule] as const),
  );
  test.each(faults.filter(([key]) => !(key in NOT_CLAIMED)))('found: %s', (key, name, cell, rule) => {
    const at = ELSEWHERE[key] ?? cell;
    const hits = findingsOf(name).filter(
      ({ ruleId, cells }) => COVERED[rule]!.includes(ruleId) && cells.includes(at),
    );
    expect(hits.length).toBeGreaterThan(0);
  });
});
