import { checkWorkbook } from '../../../src/core/check';
import { toJson } from '../../../src/core/report/json';
import { corpusForm, corpusSheet, hasCorpus } from '../../support/corpus';
import { workbookOf } from '../../support/sheet';

/**
 * REAL: the three published tables of one unit, as one workbook. Everything that fires on them, exhaustively; the
 * third column says why it is right. Numbers in brackets are the faults that were found by hand.
 */
const BASE: readonly Row[] = [
  ['base-staff-over', 'C4 D4', '(1) 40 people on 34 posts'],
  ['base-staff-rate', 'D4', '(1) 40/34 = 117.65 %, printed 108.33 %'],
  ['base-same-split', 'B13 C13 D13 B14 C14 D14 B15 C15 D15', 'suspicious: 40/25/35 in all three columns'],
  ['base-children-blank', 'B17 C17 D17 B18 C18 D18 B19 C19 D19', '办公、水电、会议 blank under 公用经费'],
  ['fund-adjust-large', 'D21 附件2!E4', '1943.63 against 1052.59: +84.65 %'],
];

const DEPARTMENT: readonly Row[] = [
  ['exec-rate-over-100', 'G4 E4', '(2) 184.65 %'],
  ['exec-rate-over-100', 'G6 E6', '(2) 124.21 %'],
  ['exec-rate-over-100', 'G7 E7', '(2) 436.04 %'],
  ['all-targets-equal-actuals', 'F11', 'suspicious: every 完成值 100 % but one'],
  ['required-cell-blank', 'E12', '投入管理 rows have no target'],
  ['met-but-deducted', 'G12 F12', '(9) 预算编审 1/3 although its 完成值 says 100 %'],
  ['note-no-measure', 'H12', '(9) 预算编审: cause without measure'],
  ['note-vague', 'H12', '11 characters'],
  ['required-cell-blank', 'E13', 'no target'],
  ['met-but-deducted', 'G13 F13', '完成值 100 %, 3/4, no note'],
  ['note-missing-deduction', 'H13 G13', '(9) 预算执行管理 3/4'],
  ['required-cell-blank', 'E14', 'no target'],
  ['required-cell-blank', 'E15', 'no target'],
  ['required-cell-blank', 'E16', 'no target'],
  ['required-cell-blank', 'E17', 'no target'],
  ['required-cell-blank', 'E18', 'no target'],
  ['required-cell-blank', 'E19', 'no target'],
  ['level-mismatch', 'D20', 'a rate under 数量指标'],
  ['note-no-measure', 'H20', '(9) 数量 14/15: cause without measure'],
  ['note-vague', 'H20', '有超预算情况: 6 characters'],
  ['level-mismatch', 'D21', '预算执行率 under 数量指标'],
  ['level-mismatch', 'D24', '办结率 under 时效指标 without any time'],
  ['required-cell-blank', 'D25', 'second 时效 row has no name'],
  ['target-fake-quant', 'E26', '工业经济高质量发展 100 % cannot be measured'],
  ['multi-indicator-in-one-row', 'D27', 'three rates in one row'],
  ['target-fake-quant', 'E28', '人均可支配收入 is an amount, 100 % means nothing'],
  ['level-mismatch', 'D29', '企业发展环境 is no ecology'],
  ['target-fake-quant', 'E29', '企业发展环境 100 % cannot be measured'],
  ['satisfaction-100', 'E30 F30', 'satisfaction 100 %'],
];

const PROJECT: readonly Row[] = [
  ['fund-adjust-large', 'E5 D5', '204.03 → 889.65'],
  ['exec-rate-recompute', 'H5', '(3) 889.65/889.65 = 100 %, printed 436.04 %'],
  ['exec-rate-wrong-base', 'H5 D5 E5', '(3) 436.04 % is 889.65/204.03'],
  ['exec-score-mismatch', 'I5', '(3) 9 fits neither: 10 by the rate'],
  ['note-missing-deduction', 'I5', '(9) 资金 9/10'],
  ['stage-data', 'G10', '1-11 月 in a full-year cell'],
  ['missing-indicator-kind', 'B12', 'no 数量指标'],
  ['actual-copies-target', 'F14 E14', '2021.12.31 前'],
  ['score-formula-mismatch', 'H15', '(6) ≤204.03, actual 889.65, given 13, formula 0'],
  ['note-no-measure', 'I15', '(9) 成本 13/15: cause without measure'],
  ['weight-profile-level1', 'B16 C17', '10/50/20/20 against 10/50/30/10'],
  ['required-cell-blank', 'E16 F16', '(7) target and actual blank, yet 20/20'],
];

const CROSS: readonly Row[] = [
  ['x-exec-rate-differs', '附件2!G4 附件2!F21', '(4) 135.65 % against 184.65 %'],
  ['x-budget-differs', '附件2!E7 附件3!E5', '(5) 204.03 against 889.65'],
  ['x-indicator-fund-rate', '附件2!F23 附件2!G4', 'resources used 100 % against 184.65 %'],
  ['x-satisfaction-differs', '附件2!F30 附件3!F17', '(12) 100 % against 98 %'],
];

type Row = readonly [rule: string, cells: string, why: string];

const seeds = ['seed-002a-liuyang-base', 'seed-002b-liuyang-dept', 'seed-002c-liuyang-project'];

(hasCorpus ? describe : describe.skip)('the real Liuyang tables (published forms beside the project)', () => {
  const json = hasCorpus ? toJson('x', checkWorkbook(workbookOf(...seeds.map(corpusSheet)))) : null;

  test.each([
    ['base data table', 0, BASE],
    ['department form', 1, DEPARTMENT],
    ['project form', 2, PROJECT],
  ] as const)('%s', (_, index, rows) => {
    const found = json!.forms[index]!.findings.map(({ ruleId, cells }) => `${ruleId} ${cells.join(' ')}`);
    expect(found.sort()).toEqual(rows.map(([rule, cells]) => `${rule} ${cells}`).sort());
  });

  test('across the tables', () => {
    expect(json!.crossFindings.map(({ ruleId, cells }) => `${ruleId} ${cells.join(' ')}`)).toEqual(
      CROSS.map(([rule, cells]) => `${rule} ${cells}`),
    );
  });

  test('numbers: totals 96 and 97, weights 100, execution 10 and 9', () => {
    expect(json!.forms[1]!.totals).toMatchObject({
      weight: 100,
      score: 96,
      printedWeight: 100,
      printedScore: 96,
    });
    expect(json!.forms[2]!.totals).toMatchObject({
      weight: 100,
      score: 97,
      executionWeight: 10,
      executionScore: 9,
    });
  });

  test('one cause, one finding: what follows from another fault says so', () => {
    const all = [...json!.forms.flatMap((form) => form.findings), ...json!.crossFindings];
    const byKey = new Map(all.map((one) => [one.key, one]));
    const folded = all.flatMap(({ ruleId, cells, cause }) =>
      cause === null ? [] : [`${ruleId} ${cells[0]} < ${byKey.get(cause)!.ruleId}`],
    );
    expect(folded.sort()).toEqual(
      [
        'exec-rate-recompute H5 < exec-rate-wrong-base',
        'exec-score-mismatch I5 < exec-rate-wrong-base',
        'note-missing-deduction I5 < exec-rate-wrong-base',
        'met-but-deducted G13 < note-missing-deduction',
        'note-vague H12 < note-no-measure',
        'note-vague H20 < note-no-measure',
        'x-indicator-fund-rate 附件2!F23 < exec-rate-over-100',
      ].sort(),
    );
  });

  test('the arithmetic is in the messages', () => {
    const message = (index: number, rule: string) =>
      json!.forms[index]!.findings.find(({ ruleId }) => ruleId === rule)!.message;
    expect(message(2, 'exec-rate-recompute')).toBe(
      '“年度资金总额”执行率应为 100%（889.65 ÷ 889.65），表中为 436.04%。',
    );
    expect(message(2, 'exec-rate-wrong-base')).toContain('正好是 889.65 ÷ 204.03');
    expect(message(0, 'base-staff-rate')).toContain(
      '控制率应为 117.65%（在职 40 ÷ 编制 34），表中为 108.33%',
    );
  });

  test('nothing fires on what was verified to be right', () => {
    const right = seeds.flatMap((name) => corpusForm(name).truth.checksThatPass);
    expect(right.length).toBeGreaterThan(6);
    const fired = new Set(json!.forms.flatMap((form) => form.findings.map(({ ruleId }) => ruleId)));
    for (const sum of [
      'weight-total-not-100',
      'weight-child-sum',
      'weight-total-printed-wrong',
      'score-total-mismatch',
      'fund-structure-sum',
      'fund-parts-sum',
      'base-sangong-sum',
      'base-project-sum',
      'x-project-total',
      'x-amount-tail',
      'grade-mismatch',
      'base-public-over',
      'base-sangong-over',
    ]) {
      expect(fired.has(sum)).toBe(false);
    }
  });
});
