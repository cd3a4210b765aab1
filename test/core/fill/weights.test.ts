import * as fc from 'fast-check';
import { planWeights } from '../../../src/core/fill/weights';
import { shareOut } from '../../../src/core/fill/share-out';
import { checkWorkbook } from '../../../src/core/check';
import { formatCell } from '../../../src/core/grid/address';
import { decimal, sum } from '../../../src/core/values/decimal';
import { type Changes, departmentForm, projectForm } from '../../support/national-form';
import { chongqingForm, yunnanForm } from '../../support/regional-forms';
import { workbookOf } from '../../support/sheet';
import type { SheetGrid } from '../../../src/core/grid/sheet';
import type { Profile } from '../../../src/core/profiles/schema';

const plan = (sheet: SheetGrid, profile?: Profile) =>
  planWeights(checkWorkbook(workbookOf(sheet), profile ? { profile } : {}).forms[0]!);
const project = (changes: Changes) => plan(projectForm(changes));
const cells = (made: ReturnType<typeof plan>) =>
  Object.fromEntries(made.proposals.map((one) => [formatCell(one.at), one.after]));

/** The project form: execution G5, output G12–G16, benefit G17–G18, satisfaction G19. */
const ALL_BLANK = Object.fromEntries(
  ['G5', 'G12', 'G13', 'G14', 'G15', 'G16', 'G17', 'G18', 'G19', 'G20'].map((cell) => [cell, '']),
);
const UNLABELLED = { B12: '产出指标', B17: '效益指标', B19: '满意度指标' };

describe('all weights blank', () => {
  test('10, 50, 30 and 10 by the profile, equal within a part', () => {
    expect(cells(project({ ...ALL_BLANK, ...UNLABELLED }))).toEqual({
      G5: 10,
      G12: 10,
      G13: 10,
      G14: 10,
      G15: 10,
      G16: 10,
      G17: 15,
      G18: 15,
      G19: 10,
    });
  });

  test('what the labels of the blocks declare, where the weights stand only there', () => {
    const made = cells(project(ALL_BLANK));
    expect(made).toEqual(cells(project({ ...ALL_BLANK, ...UNLABELLED })));
    const other = cells(project({ ...ALL_BLANK, B12: '产出指标（45分）', B17: '效益指标（35分）' }));
    expect(other).toMatchObject({ G12: 9, G17: 17.5, G19: 10, G5: 10 });
  });

  test('a block inside a block declares its own part', () => {
    const made = cells(project({ ...ALL_BLANK, C12: '数量指标（30分）' }));
    expect(made).toMatchObject({ G12: 15, G13: 15, G14: 7, G15: 7, G16: 6, G17: 15 });
  });

  test('a regional form by its own profile', () => {
    const blank = Object.fromEntries(['I6', 'H14', 'H15', 'H16', 'H17', 'H18', 'H19'].map((at) => [at, '']));
    const made = plan(yunnanForm(blank));
    expect(sum(made.proposals.map(({ after }) => decimal(after))).toNumber()).toBe(100);
    expect(made.questions).toEqual([]);
  });

  test('a form that the profile fixes no shares for: equal parts of the whole', () => {
    const made = plan(chongqingForm({ I8: '', I9: '', I10: '', I11: '' }));
    expect(cells(made)).toEqual({ I8: 22.5, I9: 22.5, I10: 22.5, I11: 22.5 });
    expect(made.proposals[0]).toMatchObject({
      kind: 'weight',
      replaces: false,
      steps: '总分还差 90 分；4 项平分：90 ÷ 4 = 22.5',
    });
    expect(made.questions.map(({ text }) => text)).toEqual([
      '没有找到总分行，按指标已全部列在表中分配，请确认没有漏列',
    ]);
  });
});

describe('some weights stand', () => {
  test('they stay; the label of their block says what is left for the others', () => {
    const made = project({ G12: '', G13: '' });
    expect(made.proposals.map((one) => [formatCell(one.at), one.after, one.steps])).toEqual([
      ['G12', 10, '“产出指标” 50 分 − 已有 30 分 = 20 分；2 项平分：20 ÷ 2 = 10'],
      ['G13', 10, '“产出指标” 50 分 − 已有 30 分 = 20 分；2 项平分：20 ÷ 2 = 10'],
    ]);
  });

  test('what rounding leaves stands visibly on one row', () => {
    const made = project({ G12: '', G13: '', G14: '' });
    expect(made.proposals.map((one) => [formatCell(one.at), one.after, one.steps])).toEqual([
      ['G12', 10, expect.any(String)],
      ['G13', 10, expect.any(String)],
      ['G14', 10, expect.any(String)],
    ]);
    const odd = project({ G12: '', G13: '', G14: '', G15: 9, G16: 9, G17: 17 });
    expect(odd.proposals.map((one) => [formatCell(one.at), one.after])).toEqual([
      ['G12', 10],
      ['G13', 10],
      ['G14', 10],
    ]);
    const uneven = project({ G12: '', G13: '', G14: '', G15: 9 });
    expect(uneven.proposals.map((one) => [one.after, one.steps])).toEqual([
      [10, '“产出指标” 50 分 − 已有 19 分 = 31 分；3 项平分：31 ÷ 3 = 10.3333，取 10 分'],
      [10, '“产出指标” 50 分 − 已有 19 分 = 31 分；3 项平分：31 ÷ 3 = 10.3333，取 10 分'],
      [
        11,
        '“产出指标” 50 分 − 已有 19 分 = 31 分；3 项平分：31 ÷ 3 = 10.3333，取 10 分，余数 +1 分记在本行，为 11 分',
      ],
    ]);
  });

  test('where they differ from the profile, what is missing is spread in its proportion and said', () => {
    const made = project({ ...ALL_BLANK, ...UNLABELLED, G5: 20 });
    expect(sum(made.proposals.map(({ after }) => decimal(after))).toNumber()).toBe(80);
    expect(made.proposals[0]!.steps).toContain('总分还差 80 分，按 50：30：10 分配得 44 分');
  });

  test('the execution item alone', () => expect(cells(project({ G5: '' }))).toEqual({ G5: 10 }));
});

describe('nothing is spread, and it is said why', () => {
  const asked = (changes: Changes) => {
    const { proposals, questions } = project(changes);
    expect(proposals).toEqual([]);
    return questions.map(({ at, text }) => [formatCell(at), text]);
  };

  test('nothing is missing', () => expect(asked({})).toEqual([]));

  test('the weights make up more than the total', () =>
    expect(asked({ G12: 30, G13: '' })).toEqual([
      ['G20', '已填分值合计 110 分，比规定的总分 100 分多 10 分，没有分配；请先确认调低哪几项'],
    ]));

  test('the whole is given away and a row has none', () =>
    expect(asked({ G12: 20, G13: '' })).toEqual([
      ['G20', '已填分值合计 100 分，已达到规定的总分 100 分，还有 1 项没有分值；请确认从哪几项匀出'],
    ]));

  test('points are missing and no cell is blank', () =>
    expect(asked({ G12: 5 })).toEqual([
      ['G20', '已填分值合计 95 分，比规定的总分 100 分少 5 分；各项都已填分值，请确认补在哪一项'],
    ]));

  test('a table that was cut off', () =>
    expect(plan(projectForm({ G12: '' }, { until: 14 }))).toMatchObject({
      proposals: [],
      questions: [{ text: '没有找到总分行，表可能不完整，没有分配分值；请确认指标已全部列在表中后填写' }],
    }));

  test('a look-alike gets none', () =>
    expect(plan(projectForm({ A1: '2023年度项目支出绩效目标申报表' }))).toEqual({
      proposals: [],
      questions: [],
    }));
});

test('weights in labels are no blanks', () =>
  expect(plan(departmentForm())).toEqual({ proposals: [], questions: [] }));

describe('sharing out', () => {
  const parts = (points: number, count: number) =>
    shareOut(
      decimal(points),
      Array.from({ length: count }, () => decimal(1)),
    ).map(Number);

  test.each([
    [50, 5, [10, 10, 10, 10, 10]],
    [30, 4, [7.5, 7.5, 7.5, 7.5]],
    [50, 3, [17, 17, 16]],
    [10, 3, [3, 3, 4]],
    [10, 6, [1.67, 1.67, 1.67, 1.67, 1.67, 1.65]],
    [5, 1, [5]],
  ])('%d over %d', (points, count, expected) => expect(parts(points, count)).toEqual(expected));

  test('always adds up, and no part is nothing', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 }),
        (cents, by) => {
          const points = decimal(cents).div(100);
          const made = shareOut(points, by.map(decimal));
          expect(sum(made).eq(points)).toBe(true);
          expect(made).toHaveLength(by.length);
        },
      ),
    ));

  test('nothing to share among is an error', () =>
    expect(() => shareOut(decimal(5), [])).toThrow(RangeError));
});
