import { checkWorkbook } from '../../../src/core/check';
import { reportWorkbook } from '../../../src/cli/text';
import { parseProfile } from '../../../src/core/profiles/parse';
import { toJson } from '../../../src/core/report/json';
import { summarise } from '../../../src/core/report/summary';
import {
  ignoreKey,
  ignoreForbidden,
  ignoreOf,
  ignoresToJson,
  parseIgnores,
  withIgnores,
} from '../../../src/core/rules/ignores';
import type { Finding, WorkbookResult } from '../../../src/core/rules/result';
import { departmentForm, moved, projectForm } from '../../support/national-form';
import { sheetOf, workbookOf } from '../../support/sheet';

const DAY = '2024-03-01';
const FAULTY = { H20: 99, H13: 8 } as const;
const check = (...sheets: Parameters<typeof workbookOf>) => checkWorkbook(workbookOf(...sheets));
/** Without the blanks that only set the type. */
const words = (text: string) => text.replace(/ /g, '');
const all = (result: WorkbookResult): Finding[] => [
  ...result.forms.flatMap((form) => form.findings),
  ...result.crossFindings,
];
const of = (result: WorkbookResult, ruleId: string): Finding =>
  all(result).find((finding) => finding.ruleId === ruleId)!;

test('a finding set aside is listed with its reason, apart from the others', () => {
  const result = check(projectForm(FAULTY));
  const finding = of(result, 'score-total-mismatch');
  const after = withIgnores(result, [ignoreOf(finding, result, ' 按财政局批复保留 ', DAY)]);

  expect(after.forms[0]!.ignored).toEqual([{ finding, reason: '按财政局批复保留', when: DAY }]);
  expect(all(after)).toEqual(all(result).filter((one) => one !== finding));
  const outcome = after.forms[0]!.outcomes.find(({ ruleId }) => ruleId === 'score-total-mismatch')!;
  expect(outcome).toMatchObject({ outcome: 'fail', findings: [] });
  expect(summarise(after)).toMatchObject({ ignored: 1, clean: false });
  expect(summarise(after).counts.error).toBe(summarise(result).counts.error - 1);
  expect(words(summarise(after).sentence)).toContain('另有1个问题已写明理由忽略');
});

test('with everything set aside the summary does not say that nothing was found', () => {
  const result = check(projectForm({ H20: 99 }));
  const after = withIgnores(
    result,
    all(result).map((finding) => ignoreOf(finding, result, '已核', DAY)),
  );
  expect(all(after)).toEqual([]);
  const { clean, sentence } = summarise(after);
  expect(clean).toBe(false);
  expect(words(sentence)).toMatch(/没有发现其他问题.*另有\d+个问题已写明理由忽略/);
});

test('the reports name what was set aside and why', () => {
  const result = check(projectForm(FAULTY));
  const finding = of(result, 'score-total-mismatch');
  const after = withIgnores(result, [
    ignoreOf(finding, result, '按批复保留', DAY),
    { key: 'gone', ruleId: 'note-vague', reason: '已补充', when: DAY },
  ]);
  const text = words(reportWorkbook('x.xlsx', after));
  expect(text).toMatch(/－已忽略H20总分写99分.*（理由：按批复保留；2024-03-01；score-total-mismatch）/);
  expect(text).toContain('忽略记录note-vague（已补充）：表中已没有这个问题。');
  const json = toJson('x.xlsx', after);
  expect(json.forms[0]!.ignored).toMatchObject([
    { ruleId: 'score-total-mismatch', cells: ['H20'], reason: '按批复保留', when: DAY },
  ]);
  expect(json.forms[0]!.findings.map(({ ruleId }) => ruleId)).not.toContain('score-total-mismatch');
  expect(json.unusedIgnores).toEqual([
    { ruleId: 'note-vague', reason: '已补充', when: DAY, why: '表中已没有这个问题' },
  ]);
});

describe('the key', () => {
  const before = check(projectForm(FAULTY));
  const keys = (result: WorkbookResult) => all(result).map((finding) => ignoreKey(finding, result));

  test('differs from finding to finding', () => {
    expect(new Set(keys(before)).size).toBe(keys(before).length);
    expect(keys(before).length).toBeGreaterThan(1);
  });

  test('stays when the table moves', () => {
    expect(keys(check(moved(projectForm(FAULTY), 3, 2)))).toEqual(keys(before));
  });

  test('stays when a row is inserted above', () => {
    const sheet = projectForm(FAULTY);
    const rows = [...sheet.cells()];
    const shifted = sheetWithRow(13, rows, sheet.merges);
    const finding = of(before, 'score-total-mismatch');
    const result = check(shifted);
    expect(of(result, 'score-total-mismatch').cells[0]!.row).toBe(finding.cells[0]!.row + 1);
    const after = withIgnores(result, [ignoreOf(finding, before, '已核', DAY)]);
    expect(after.forms[0]!.ignored).toHaveLength(1);
    expect(after.staleIgnores).toEqual([]);
  });

  test('is lost when the indicator becomes another one: the finding is shown again', () => {
    const finding = all(before).find(({ cells }) => cells.some(({ row }) => row === 13))!;
    const renamed = check(projectForm({ ...FAULTY, D13: '新增就业人数' }));
    const after = withIgnores(renamed, [ignoreOf(finding, before, '已核', DAY)]);
    expect(after.staleIgnores).toHaveLength(1);
    expect(all(after)).toEqual(all(renamed));
  });

  test('tells the same indicator name on two rows apart', () => {
    const twice = check(projectForm({ D13: '举办企业培训场次', H12: 8, H13: 8 }));
    const doubled = all(twice).filter(({ ruleId }) => ruleId === 'note-missing-deduction');
    expect(doubled).toHaveLength(2);
    expect(new Set(doubled.map((finding) => ignoreKey(finding, twice))).size).toBe(2);
  });
});

test('a profile may forbid it: the finding stays, the record is named', () => {
  const profile = parseProfile(
    {
      extends: 'national',
      id: 'strict',
      version: '2024.1',
      name: '严格',
      rules: {
        'score-total-mismatch': {
          noIgnore: true,
          basis: { source: null, evidence: 'convention', says: '总分必须与明细一致' },
        },
      },
    },
    'strict',
  );
  const result = checkWorkbook(workbookOf(projectForm(FAULTY)), { profile });
  const finding = of(result, 'score-total-mismatch');
  expect(ignoreForbidden(finding, result)).toBe('口径“严格”不允许忽略这类问题：总分必须与明细一致');
  const after = withIgnores(result, [ignoreOf(finding, result, '已核', DAY)]);
  expect(all(after)).toContain(finding);
  expect(after.forms[0]!.ignored).toEqual([]);
  expect(after.refusedIgnores).toMatchObject([{ finding, reason: '已核' }]);
  expect(reportWorkbook('x', after)).toContain('未忽略：口径“严格”不允许忽略这类问题');
});

test('findings over several forms are set aside too', () => {
  const sheets = [departmentForm({ E7: 215 }), projectForm()] as const;
  const result = check(...sheets);
  expect(result.crossFindings.length).toBeGreaterThan(0);
  const finding = result.crossFindings[0]!;
  const after = withIgnores(result, [ignoreOf(finding, result, '口径不同', DAY)]);
  expect(after.crossIgnored).toEqual([{ finding, reason: '口径不同', when: DAY }]);
  expect(reportWorkbook('x', after)).toContain('理由：口径不同');
});

test('a record needs a reason; what was kept is read back, anything else refused in words', () => {
  const result = check(projectForm(FAULTY));
  const finding = of(result, 'score-total-mismatch');
  expect(() => ignoreOf(finding, result, '  ', DAY)).toThrow('请写明忽略的理由');
  expect(() => ignoreOf(finding, result, '已核', '今天')).toThrow('日期如2024-03-01');
  const kept = [ignoreOf(finding, result, '已核', DAY)];
  expect(parseIgnores(JSON.parse(JSON.stringify(ignoresToJson(kept))))).toEqual(kept);
  expect(() => parseIgnores({ version: 1, ignores: [{ key: 'x' }] })).toThrow(
    '随工作簿保存的忽略记录读不出来：ignores.0.ruleId',
  );
  expect(() => parseIgnores(null)).toThrow('（整体）');
});

/** The same sheet with one blank row inserted before `at`. */
function sheetWithRow(
  at: number,
  cells: readonly { row: number; col: number; value: unknown }[],
  merges: ReturnType<typeof projectForm>['merges'],
) {
  const rows: (string | number)[][] = [];
  for (const { row, col, value } of cells) {
    const to = row >= at ? row + 1 : row;
    while (rows.length < to) rows.push([]);
    const line = rows[to - 1]!;
    while (line.length < col) line.push('');
    line[col - 1] = value as string | number;
  }
  const down = (row: number) => (row >= at ? row + 1 : row);
  const letter = (col: number) => String.fromCharCode(64 + col);
  const areas = merges.map(
    ({ top, bottom, left, right }) => `${letter(left)}${down(top)}:${letter(right)}${down(bottom)}`,
  );
  return sheetOf(rows, { name: '项目自评表', merges: areas });
}
