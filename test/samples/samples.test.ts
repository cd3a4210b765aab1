import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samples } from '../../samples/source/index';
import { checkWorkbook } from '../../src/core/check';
import { formatCell } from '../../src/core/grid/address';
import { assessmentsOf } from '../../src/core/rules/assessments';
import { countByKind } from '../../src/core/rules/figures/tally';
import type { WorkbookResult } from '../../src/core/rules/result';
import { FileHost } from '../../src/hosts/file/file-host';
import { SAMPLES } from '../../src/workbench/workbook/samples';

const root = join(__dirname, '../..');
const sampleFiles = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.xlsx'));

test('workbooks and README are what the tables and the check give: `npm run samples`', () => {
  const check = () =>
    execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build-samples.ts', '--check'], {
      cwd: root,
      stdio: 'pipe',
      encoding: 'utf8',
    });
  expect(check).not.toThrow();
}, 120_000);

test('every sample has its table, and the workbench offers all of them', () => {
  expect([...sampleFiles].sort()).toEqual(samples.map(({ file }) => `${file}.xlsx`).sort());
  expect(SAMPLES).toEqual(samples.map(({ file }) => `${file}.xlsx`));
});

test('no sample names a person or a telephone number', () => {
  const words = samples.flatMap(({ forms }) => forms.flatMap(({ rows }) => rows.flat().map(String)));
  expect(words.filter((text) => /1[3-9]\d{9}|\d{3,4}-\d{7,8}|电话|联系人|填表人|负责人/.test(text))).toEqual(
    [],
  );
});

describe('从化 2024', () => {
  let result: WorkbookResult;
  beforeAll(async () => (result = await checked('从化区科技工业商务和信息化局2024.xlsx')));

  test.each([
    ['all-targets-equal-actuals', ['F1']],
    ['target-not-measurable', ['E9', 'E11', 'E12', 'E14', 'E15']],
    ['actual-copies-target', ['F10']],
    ['unit-missing', ['E2', 'E10']],
    ['satisfaction-low-target', ['E16']],
  ])('%s is found, there and nowhere else', (ruleId, cells) => {
    expect(found(result, ruleId)).toEqual(cells);
  });

  test('is judged by the profile of Guangdong: 15 indicators, no weights asked for', () => {
    const [form] = result.forms;
    expect(form!.profile.id).toBe('guangdong');
    expect(form!.form.indicators).toHaveLength(15);
    expect(
      result.forms.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });
});

describe('江门 2022', () => {
  let result: WorkbookResult;
  beforeAll(async () => (result = await checked('江门市工业和信息化局2022.xlsx')));

  test('counts 49, 2, 2, 4, 3 and 6 indicators by kind; 5 of 6 and the draft are not done', () => {
    const { form, profile } = result.forms.find((one) => one.form.sheet === '表3')!;
    const counts = countByKind(form, assessmentsOf(form, profile).indicator);
    const of = (kind: string) => counts.find((one) => one.kind === kind)!;
    const kinds = ['quantity', 'quality', 'timeliness', 'social', 'sustainable', 'satisfaction'];
    expect(kinds.map((kind) => of(kind).rows.length)).toEqual([49, 2, 2, 4, 3, 6]);
    expect(of('quantity').unmet.map(({ row }) => row)).toEqual([27]);
    expect(of('quality').unmet.map(({ row }) => row)).toEqual([11]);
  });

  test.each([
    ['goal-vs-result-unmet', '6 asked for, 5 done', 'G27'],
    ['milestone-not-reached', 'a draft where issuing was asked', 'G11'],
    ['date-not-due', 'June of the next year', 'F12'],
    ['date-not-due', 'the same again', 'F13'],
    ['required-cell-blank', 'no result', 'G54'],
    ['actual-keeps-operator', '90%以上', 'G41'],
    ['unit-mismatch', 'a rate in cases', 'F25'],
    ['unit-mismatch', '场 against 批', 'G67'],
    ['satisfaction-proxy', 'complaints for satisfaction', 'E25'],
    ['range-actual-outside', 'more than 10 of 5 to 10', 'G68'],
    ['merged-break', 'shifted by a cell', 'E8'],
    ['satisfaction-100', '100 %', 'F61'],
    ['satisfaction-100', '100 %', 'F64'],
    ['fund-unspent-20', '75.15 % not spent', 'D13'],
    ['zero-exec-full-output', '项目评审 6.28 %', 'D4'],
    ['zero-exec-full-output', '民营经济 6.49 %', 'D7'],
  ])('%s: %s', (ruleId, _, cell) => {
    const hits = all(result).filter(
      (one) => one.ruleId === ruleId && one.cells.some((address) => formatCell(address) === cell),
    );
    expect(hits.length).toBeGreaterThan(0);
  });

  test.each(['F7', 'F18', 'F35', 'F36', 'F43', 'F44', 'F50', 'F66'])(
    'over-fulfilment beside %s',
    (target) => {
      expect(
        found(result, 'overfulfil-unreduced').concat(found(result, 'note-missing-overfulfil')),
      ).toContain(target.replace('F', 'G'));
    },
  );

  test('what adds up is not complained about', () => {
    const sums = ['fund-parts-sum', 'fund-structure-sum', 'exec-rate-recompute', 'fund-zero-budget'];
    expect(all(result).filter(({ ruleId }) => sums.includes(ruleId))).toEqual([]);
    // 7 → 9 is 129 %, just under the limit.
    expect(found(result, 'overfulfil-unreduced')).not.toContain('G6');
  });
});

test('the clean sample is clean', async () => {
  const result = await checked('规范填报示例2023.xlsx');
  expect(all(result)).toEqual([]);
});

async function checked(name: string): Promise<WorkbookResult> {
  const host = await FileHost.open(readFileSync(join(root, 'samples', name)), name);
  return checkWorkbook(await host.read());
}

function all(result: WorkbookResult) {
  return [...result.forms.flatMap(({ findings }) => findings), ...result.crossFindings];
}

function found(result: WorkbookResult, ruleId: string): string[] {
  return all(result)
    .filter((finding) => finding.ruleId === ruleId)
    .map(({ cells }) => formatCell(cells[0]!));
}
