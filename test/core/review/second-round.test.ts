import fc from 'fast-check';
import type { FormJson, IndicatorJson } from '../../../src/core/report/json-types';
import type { Reviewed } from '../../../src/core/review/reviewed';
import { compareRounds, pairRounds, type RoundComparison } from '../../../src/core/review/second-round';
import { departmentForm, moved, projectForm } from '../../support/national-form';
import {
  findingJson,
  formJson,
  indicatorJson,
  reviewedOf,
  reviewedWith,
  unreadFile,
} from '../../support/reviewed';

const first = (changes: Parameters<typeof projectForm>[0] = {}) =>
  reviewedOf([projectForm(changes)], { file: '第一轮/某局.xlsx', digest: 'one' });
const second = (changes: Parameters<typeof projectForm>[0] = {}, shift = 0) => {
  const sheet = projectForm(changes);
  return reviewedOf([shift > 0 ? moved(sheet, shift, 0) : sheet], {
    file: '第二轮/某局.xlsx',
    digest: 'two',
  });
};
const found = ({ findings }: RoundComparison) =>
  findings.map(({ status, first: a, second: b }) => [status, (b ?? a)!.finding.ruleId]);
const unasked = ({ changes }: RoundComparison) =>
  changes.filter(({ kind }) => kind === 'unasked').map(({ cell, matter }) => [cell, matter]);

describe('a project form sent again', () => {
  test('unchanged: nothing fixed, nothing new, nothing changed', () => {
    const faulty = { H17: 15, I17: '' };
    const made = compareRounds(first(faulty), second(faulty));
    expect(made.findings.length).toBeGreaterThan(0);
    expect(made.findings.every(({ status }) => status === 'still')).toBe(true);
    expect(made.changes).toEqual([]);
    expect(made).toMatchObject({ identical: false, goneForms: [], addedForms: [], remarks: [] });
  });

  test('put right: fixed, and the change was asked for', () => {
    const made = compareRounds(first({ H12: 12, H20: 100 }), second());
    expect(made.findings.length).toBeGreaterThan(0);
    expect(found(made).every(([status]) => status === 'fixed')).toBe(true);
    expect(made.changes.map(({ cell, before, after, kind }) => [cell, before, after, kind])).toEqual([
      ['H12', '12', '10', 'asked'],
      ['H20', '100', '98', 'asked'],
    ]);
    expect(made.totals).toEqual([
      { title: expect.stringContaining('项目支出绩效自评表'), before: 100, after: 98 },
    ]);
  });

  test('still there when rows were put in above', () => {
    const faulty = { H12: 12 };
    const made = compareRounds(first(faulty), second(faulty, 3));
    expect(found(made).length).toBeGreaterThan(0);
    expect(found(made).every(([status]) => status === 'still')).toBe(true);
    expect(made.findings.every(({ partly }) => !partly)).toBe(true);
    expect(made.changes).toEqual([]);
  });

  test('a weight and a target that nobody asked to change are told', () => {
    const made = compareRounds(first(), second({ E13: '200家', G14: 5, G15: 15 }));
    expect(unasked(made)).toEqual([
      ['E13', 'target'],
      ['G14', 'weight'],
      ['G15', 'weight'],
    ]);
    expect(made.changes.find(({ cell }) => cell === 'E13')).toMatchObject({
      label: '参加培训企业家数',
      column: '年度指标值',
      before: '300家',
      after: '200家',
    });
  });

  test('a problem that went away because the target was lowered has to be explained', () => {
    const made = compareRounds(first({ F13: '240家' }), second({ F13: '240家', E13: '240家' }));
    const gone = made.findings.find(({ first: old }) => old?.finding.ruleId === 'full-score-but-unmet');
    expect(gone).toMatchObject({
      status: 'explain',
      remark: '问题不再出现，但年度指标值由“300家”改为“240家”（E13），审核意见没有要求改这一处，请说明依据。',
    });
    expect(made.counts.fixed).toBe(0);
  });

  test('a changed label of a section that holds a weight counts as a changed weight', () => {
    const made = compareRounds(first(), second({ B12: '产出指标（40分）' }));
    expect(unasked(made)).toContainEqual(['B12', 'weight']);
  });

  test('a file that cannot be read fixes nothing', () => {
    const made = compareRounds(first({ H12: 12 }), unreadFile('第二轮/某局.xlsx'));
    expect(made.counts.fixed).toBe(0);
    expect(made.counts.explain).toBeGreaterThan(0);
    expect(made.findings[0]!.remark).toBe('重报的文件没有读取：文件已加密，打不开。');
    expect(made.remarks).toEqual(['重报的文件没有读取，不能比较：文件已加密，打不开。']);
    expect([made.changes, made.goneForms]).toEqual([[], []]);
  });

  test('a form that did not come again is gone, its problems are not fixed', () => {
    const made = compareRounds(
      reviewedOf([projectForm({ H12: 12 }), departmentForm()], { digest: 'one' }),
      reviewedOf([departmentForm()], { digest: 'two' }),
    );
    expect(made.goneForms).toEqual([expect.stringContaining('项目支出绩效自评表')]);
    expect(made.counts.fixed).toBe(0);
    expect(made.findings.map(({ remark }) => remark).join('')).toContain('重报的工作簿里没有');
  });

  test('another sheet name changes nothing', () => {
    const sheet = projectForm({ H12: 12 }, { name: '改名后' });
    const made = compareRounds(first({ H12: 12 }), reviewedOf([sheet], { digest: 'two' }));
    expect(found(made).every(([status]) => status === 'still')).toBe(true);
    expect([made.goneForms, made.addedForms, made.changes]).toEqual([[], [], []]);
  });
});

/** A form with one contents row an indicator, faults by chance: what a check would give, in any order of rows. */
interface Line {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly score: number;
  readonly faulty: boolean;
}

const TOP = 5;

function formOf(lines: readonly Line[], file: string): Reviewed {
  const cells: Record<string, string> = { A1: '部门整体支出绩效自评表', C4: '三级指标', D4: '年度指标值' };
  const indicators: IndicatorJson[] = lines.map(({ name, target, actual, score }, n) => {
    const row = TOP + n;
    Object.assign(cells, {
      [`C${row}`]: name,
      [`D${row}`]: target,
      [`E${row}`]: actual,
      [`F${row}`]: '10',
      [`G${row}`]: String(score),
    });
    return indicatorJson({ row, name, level3: name, target, actual, score });
  });
  const end = TOP + lines.length;
  Object.assign(cells, {
    [`A${end}`]: '总分',
    [`G${end}`]: String(lines.reduce((sum, { score }) => sum + score, 0)),
  });
  const findings = lines.flatMap(({ faulty }, n) =>
    faulty ? [findingJson({ ruleId: 'score-formula-mismatch', cells: [`G${TOP + n}`, `E${TOP + n}`] })] : [],
  );
  const form: FormJson = formJson({ indicators, findings });
  return reviewedWith([form], { file, digest: file, contents: [{ sheet: 'Sheet1', cells }] });
}

const line = fc.record({
  name: fc.constantFrom('培训场次', '参训企业家数', '考核合格率', '完成时间', '总成本', '新增产值', '知晓率'),
  target: fc.constantFrom('≥10个', '5家', '95%'),
  actual: fc.constantFrom('10个', '6家', '90%'),
  score: fc.integer({ min: 0, max: 10 }),
  faulty: fc.boolean(),
});
const distinct = fc.uniqueArray(line, { minLength: 1, selector: ({ name }) => name });

describe('whatever the rows', () => {
  test('identical: nothing new, fixed or changed', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const made = compareRounds(formOf(lines, 'a'), formOf(lines, 'b'));
        expect(made.counts).toEqual({
          fixed: 0,
          new: 0,
          explain: 0,
          still: lines.filter(({ faulty }) => faulty).length,
        });
        expect(made.changes).toEqual([]);
      }),
    );
  });

  test('in another order: the same', () => {
    const shuffled = distinct.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    );
    fc.assert(
      fc.property(shuffled, ([lines, other]) => {
        const made = compareRounds(formOf(lines, 'a'), formOf(other, 'b'));
        expect(made.counts).toEqual({
          fixed: 0,
          new: 0,
          explain: 0,
          still: lines.filter(({ faulty }) => faulty).length,
        });
        expect(made.changes).toEqual([]);
      }),
    );
  });

  test('of those put right exactly they are fixed, and only their scores changed, as asked', () => {
    const cases = distinct.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.subarray(lines.filter(({ faulty }) => faulty))),
    );
    fc.assert(
      fc.property(cases, ([lines, repaired]) => {
        const after = lines.map((one) =>
          repaired.includes(one) ? { ...one, faulty: false, score: one.score + 1 } : one,
        );
        const made = compareRounds(formOf(lines, 'a'), formOf(after, 'b'));
        expect(made.counts).toEqual({
          fixed: repaired.length,
          new: 0,
          explain: 0,
          still: lines.filter(({ faulty }) => faulty).length - repaired.length,
        });
        expect(made.changes.filter(({ kind }) => kind === 'unasked')).toEqual([]);
        expect(made.changes).toHaveLength(repaired.length === 0 ? 0 : repaired.length + 1);
      }),
    );
  });

  test('a target changed where no finding names it is flagged, once', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (lines, n) => {
        const at = n % lines.length;
        const after = lines.map((one, index) => (index === at ? { ...one, target: '1个' } : one));
        const { changes } = compareRounds(formOf(lines, 'a'), formOf(after, 'b'));
        expect(changes.map(({ matter, cell }) => [matter, cell])).toEqual([['target', `D${TOP + at}`]]);
      }),
    );
  });

  test('nothing a resubmission can be makes it throw', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (a, b) => {
        const made = compareRounds(formOf(a, 'a'), formOf(b, 'b'));
        const faulty = (lines: readonly Line[]) => lines.filter(({ faulty: one }) => one).length;
        expect(made.counts.fixed + made.counts.still + made.counts.explain).toBe(faulty(a));
        expect(made.counts.still + made.counts.new).toBe(faulty(b));
      }),
    );
  });
});

describe('what limits a comparison', () => {
  const fault = findingJson({ ruleId: 'note-vague', cells: ['H5'] });
  const form = (made: Partial<FormJson>) =>
    formJson({ indicators: [indicatorJson({ row: 5, name: '甲' })], ...made });
  const contents = [{ sheet: 'Sheet1', cells: { C5: '甲', D5: '≥10个', G5: '10' } }];
  const one = reviewedWith([form({ findings: [fault] })], { contents });

  test('a place that was not checked again is not fixed', () => {
    const open = [
      { ruleId: 'note-vague', kind: 'not-enough-data' as const, cells: ['H5'], reason: '缺少说明栏' },
    ];
    const made = compareRounds(one, reviewedWith([form({ unchecked: open })], { contents, digest: 'two' }));
    expect(made.findings[0]).toMatchObject({
      status: 'explain',
      remark: '重报的表里这一项没有检查成：缺少说明栏。',
    });
  });

  test('an indicator that was taken out is not fixed', () => {
    const other = reviewedWith([formJson({ indicators: [indicatorJson({ row: 5, name: '乙' })] })], {
      contents: [{ sheet: 'Sheet1', cells: { C5: '乙' } }],
      digest: 'two',
    });
    expect(compareRounds(one, other).findings[0]!.remark).toBe(
      '“甲”一行在重报的表里没有了，请说明是删去还是改了名称。',
    );
  });

  test('two profiles are told', () => {
    const other = reviewedWith([form({ profile: { id: 'hunan', version: '2021.1' } })], {
      contents,
      digest: 'two',
    });
    expect(compareRounds(one, other).remarks).toEqual([
      '部门整体支出绩效自评表两次检查用的口径不同（national 2020.1、hunan 2021.1），问题的增减可能由口径引起。',
    ]);
  });

  test('consequences are not counted beside their cause', () => {
    const cause = findingJson({ ruleId: 'a', cells: ['G5'], key: 'cause' });
    const effect = findingJson({ ruleId: 'b', cells: ['H5'], cause: 'cause' });
    const made = compareRounds(
      reviewedWith([form({ findings: [cause, effect] })], { contents }),
      reviewedWith([form({})], { contents, digest: 'two' }),
    );
    expect([made.counts.fixed, made.findings.length]).toEqual([1, 2]);
  });
});

test('two rounds are paired by unit, whatever the files are called', () => {
  const sent = (file: string, unit: string) => reviewedWith([formJson({ unit })], { file });
  const made = pairRounds(
    [sent('1.xlsx', '青石市财政局'), sent('2.xlsx', '青石市教育局')],
    [sent('b.xlsx', '青石市财政局（盖章）'), sent('c.xlsx', '青石市水务局')],
  );
  expect(made.pairs.map(([a, b]) => [a.file, b.file])).toEqual([['1.xlsx', 'b.xlsx']]);
  expect(made.missing.map(({ file }) => file)).toEqual(['2.xlsx']);
  expect(made.unmatched.map(({ file }) => file)).toEqual(['c.xlsx']);
});
