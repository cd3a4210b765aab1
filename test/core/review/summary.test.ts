import fc from 'fast-check';
import { formDate, fullDate } from '../../../src/core/review/form-date';
import { describeRound, RoundTally } from '../../../src/core/review/round';
import { filterRows, sortRows } from '../../../src/core/review/sorting';
import { kindText, type SummaryRow, summaryRow } from '../../../src/core/review/summary';
import {
  findingJson,
  formJson,
  indicatorJson,
  reviewedOf,
  reviewedWith,
  unreadFile,
} from '../../support/reviewed';
import { departmentForm } from '../../support/national-form';

describe('the line of one workbook', () => {
  test('from a real check', () => {
    const row = summaryRow(reviewedOf([departmentForm()], { file: '第一批/某局.xlsx' }));
    expect(row).toMatchObject({
      file: '第一批/某局.xlsx',
      kind: 'department',
      error: null,
      counts: { error: 0, warning: 0, advice: 0 },
    });
    expect(row.unit).not.toBeNull();
    expect(row.total).toBeGreaterThan(0);
    expect(row.forms).toHaveLength(1);
  });

  test('the department form stands for the workbook, faults of all forms and across forms are counted', () => {
    const base = formJson({ sheet: '附件1', kind: 'base-data', unit: null, year: null });
    const department = formJson({
      sheet: '附件2',
      findings: [
        findingJson({ ruleId: 'note-vague', cells: ['H3'], severity: 'warning' }),
        findingJson({ ruleId: 'note-vague', cells: ['H4'], severity: 'error' }),
      ],
      unchecked: [
        { ruleId: 'a', kind: 'not-enough-data', cells: ['A1'], reason: '缺' },
        { ruleId: 'a', kind: 'not-enough-data', cells: ['A2'], reason: '缺' },
      ],
    });
    const reviewed = reviewedWith([base, department]);
    const row = summaryRow({
      ...reviewed,
      json: {
        ...reviewed.json,
        crossFindings: [
          findingJson({ ruleId: 'x-rate', cells: ['附件1!A1', '附件2!B1'], severity: 'advice' }),
        ],
      },
    });
    expect(row).toMatchObject({
      kind: 'department',
      unit: '青石市财政局',
      total: 100,
      grade: '优',
      counts: { error: 1, warning: 1, advice: 1 },
      unchecked: 1,
    });
    expect(row.faults).toEqual([
      { ruleId: 'note-vague', name: 'note-vague', severity: 'error', places: 2 },
      { ruleId: 'x-rate', name: 'x-rate', severity: 'advice', places: 1 },
    ]);
    expect(row.forms.map(({ sheet }) => sheet)).toEqual(['附件2', '附件1']);
  });

  test('a total that is neither printed nor complete is not made up', () => {
    const totals = { ...formJson().totals, score: 10, printedScore: null };
    const row = summaryRow(reviewedWith([formJson({ totals, grade: { computed: null, printed: null } })]));
    expect(row.total).toBeNull();
  });

  test.each([
    [[10, 10, 10], [10, 10, 10], true],
    [[10, 10, 9], [10, 10, 10], false],
    [[10, 10, null], [10, 10, 10], false],
    [[10, 10], [10, 10], false],
  ])('scores %j of weights %j: all full %p', (scores, weights, expected) => {
    const indicators = scores.map((score, n) => indicatorJson({ row: n + 3, score, weight: weights[n]! }));
    expect(summaryRow(reviewedWith([formJson({ indicators })])).allFull).toBe(expected);
  });

  test('a file that was not read and one without a form are told apart', () => {
    expect(kindText(summaryRow(unreadFile('a.xlsx')))).toBe('未读取');
    expect(kindText(summaryRow(reviewedWith([])))).toBe('没有找到自评表');
  });
});

describe('the day in a form', () => {
  test.each([
    [{ A30: '填报日期：2024年3月5日' }, '2024-03-05'],
    [{ A30: '填报日期：', C30: '2024.3.5' }, '2024-03-05'],
    [{ A30: '填表时间', B30: '2024年3月' }, null],
    [{ A30: '2024年3月5日' }, null],
    [{ A1: '填报日期 2024-01-02', A50: '填报日期 2024-02-03' }, '2024-02-03'],
  ])('%j → %s', (cells, day) => {
    expect(formDate({ sheet: 'x', cells: cells as Record<string, string> })).toBe(day);
  });

  test('only full dates', () => expect(fullDate('2024年')).toBeNull());
});

const rows = (['b10', 'b2', 'a1'] as const).map((name, n) =>
  summaryRow(
    reviewedWith(
      [
        formJson({
          unit: ['中山市教育局', '安阳市财政局', '北京市水务局'][n]!,
          findings: Array.from({ length: n }, (_, i) =>
            findingJson({ ruleId: `r${n}`, cells: [`A${i + 1}`] }),
          ),
        }),
      ],
      { file: `${name}.xlsx` },
    ),
  ),
);
const bad = summaryRow(unreadFile('z.xlsx'));

describe('sorting and filtering', () => {
  test('by the sound of Chinese names; rows without one last, in both directions', () => {
    const units = (direction: 'ascending' | 'descending') =>
      sortRows([...rows, bad], 'unit', direction).map(({ unit }) => unit);
    expect(units('ascending')).toEqual(['安阳市财政局', '北京市水务局', '中山市教育局', null]);
    expect(units('descending')).toEqual(['中山市教育局', '北京市水务局', '安阳市财政局', null]);
  });

  test('figures in names by their value', () => {
    expect(sortRows(rows, 'file').map(({ file }) => file)).toEqual(['a1.xlsx', 'b2.xlsx', 'b10.xlsx']);
  });

  test('trouble: what was not read, then by errors', () => {
    expect(sortRows([...rows, bad], 'trouble').map(({ file }) => file)).toEqual([
      'z.xlsx',
      'a1.xlsx',
      'b2.xlsx',
      'b10.xlsx',
    ]);
  });

  test.each([
    [{ having: 'error' as const }, ['b2.xlsx', 'a1.xlsx']],
    [{ notRead: true }, ['z.xlsx']],
    [{ notRead: false, grade: '优' }, ['b10.xlsx', 'b2.xlsx', 'a1.xlsx']],
    [{ ruleId: 'r2' }, ['a1.xlsx']],
    [{ text: '财政　B2' }, ['b2.xlsx']],
    [{ text: '没有这个' }, []],
    [{}, ['b10.xlsx', 'b2.xlsx', 'a1.xlsx', 'z.xlsx']],
  ])('filter %j', (filter, files) => {
    expect(filterRows([...rows, bad], filter).map(({ file }) => file)).toEqual(files);
  });

  test('sorting loses and invents nothing', () => {
    const columns = ['file', 'unit', 'total', 'grade', 'errors', 'trouble', 'modified', 'template'] as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows, bad]), fc.constantFrom(...columns), (some, column) => {
        const sorted = sortRows(some, column);
        expect(new Set(sorted)).toEqual(new Set(some));
        expect(sortRows([...sorted].reverse(), column)).toEqual(sorted);
      }),
    );
  });
});

const scored = (total: number | null, file = `${total}.xlsx`): SummaryRow => ({
  ...summaryRow(reviewedWith([formJson()], { file })),
  total,
  grade: total === null ? null : total >= 90 ? '优' : '良',
});

describe('a round', () => {
  test('counts, spread and the usual faults', () => {
    const round = describeRound([...rows, bad, scored(88.5), scored(null)]);
    expect(round).toMatchObject({
      workbooks: 6,
      notRead: 1,
      notReadBy: [{ code: 'encrypted', count: 1 }],
      withErrors: 2,
      counts: { error: 3, warning: 0, advice: 0 },
      scored: 4,
      mean: 97.13,
      median: 100,
      lowest: 88.5,
      highest: 100,
      grades: [
        { grade: '优', count: 3 },
        { grade: '良', count: 1 },
      ],
    });
    expect(round.faults.map(({ ruleId, workbooks, places }) => [ruleId, workbooks, places])).toEqual([
      ['r2', 1, 2],
      ['r1', 1, 1],
    ]);
    expect(round.bins.filter(({ count }) => count > 0).map(({ label, count }) => [label, count])).toEqual([
      ['85～90 分', 1],
      ['100 分', 3],
    ]);
  });

  test('scores outside 0 to 100 have bins of their own', () => {
    const { bins } = describeRound([scored(-1), scored(110), scored(0), scored(99.99)]);
    expect(bins.filter(({ count }) => count > 0).map(({ label }) => label)).toEqual([
      '低于 0 分',
      '60 分以下',
      '95～100 分',
      '超过 100 分',
    ]);
  });

  test('nothing received is described without dividing by it', () => {
    expect(describeRound([])).toMatchObject({ workbooks: 0, scored: 0, mean: null, median: null });
  });

  test('mean and median as by hand, in any order; the bins hold every score once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 }), (cents) => {
        const round = describeRound(cents.map((cent) => scored(cent / 100)));
        const sorted = [...cents].sort((a, b) => a - b);
        const middle =
          (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
        expect(Math.abs(round.median! * 100 - middle)).toBeLessThanOrEqual(0.51);
        const mean = cents.reduce((a, b) => a + b, 0) / cents.length;
        expect(Math.abs(round.mean! * 100 - mean)).toBeLessThanOrEqual(0.51);
        expect(round.bins.reduce((sum, { count }) => sum + count, 0)).toBe(cents.length);
      }),
    );
  });

  test('what is kept does not grow with the number of rows', () => {
    const tally = new RoundTally();
    const one = { ...scored(100), allFull: true };
    for (let n = 0; n < 3000; n++) tally.add({ ...one, file: `${n}.xlsx`, digest: `${n}` });
    const round = tally.describe();
    expect(round.allFullCount).toBe(3000);
    expect(round.allFull).toHaveLength(1000);
    const kept = Object.values(tally as unknown as Record<string, unknown>).reduce<number>(
      (sum, one) => sum + (one instanceof Map ? one.size : Array.isArray(one) ? one.length : 0),
      0,
    );
    expect(kept).toBeLessThan(1010);
  });
});
