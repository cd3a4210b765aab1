import fc from 'fast-check';
import { planScores, tickedAtFirst } from '../../../src/core/fill/plan-scores';
import type { FillPlan } from '../../../src/core/fill/proposal';
import { retotal } from '../../../src/core/fill/totals';
import { formatCell } from '../../../src/core/grid/address';
import { scoreAgrees } from '../../../src/core/scoring/judgement';
import { decimal } from '../../../src/core/values/decimal';
import { type FormSpec, formOf, resultOf } from '../../support/form';
import { national, profileWith } from '../../support/profile';

const plan = (spec: FormSpec, profile = national) => planScores(resultOf(formOf(spec), profile));

/** "score H12 = 8.33", "! " before a replacement. */
function lines({ proposals }: FillPlan): string[] {
  return proposals.map(
    (one) => `${one.replaces ? '! ' : ''}${one.kind} ${formatCell(one.at)} = ${String(one.after)}`,
  );
}

function asked({ questions }: FillPlan): string[] {
  return questions.map((one) => `${formatCell(one.at)} ${one.text}`);
}

const met = { target: '≥5个', actual: '5个' };
const short = { target: '≥6个', actual: '5个' };

describe('score cells', () => {
  test('a blank cell is proposed with its arithmetic', () => {
    const { proposals } = plan({
      groups: [{ weight: 10, members: [{ ...short, score: null, name: '场次' }] }],
    });
    expect(proposals).toEqual([
      {
        id: 'score:sheet-3!H12',
        kind: 'score',
        formId: 'sheet-3#1',
        at: { sheetId: 'sheet-3', sheet: '附件3', row: 12, col: 8 },
        name: '场次',
        before: { value: null, text: '', formula: null },
        after: 8.33,
        afterText: '8.33',
        steps: '完成 5 个 ÷ 目标 6 个 × 10 分 = 8.33 分',
        replaces: false,
      },
    ]);
  });

  test.each([
    ['the value stands already', { ...short, score: 8.33 }, []],
    ['within the tolerance', { ...short, score: 8.3 }, []],
    ['too high', { ...short, score: 10 }, ['! score H12 = 8.33']],
    [
      'too high, whatever the note says',
      { ...short, score: 10, note: '因疫情未完成' },
      ['! score H12 = 8.33'],
    ],
    ['lower without a reason', { ...met, score: 8 }, ['! score H12 = 10']],
    ['lower with a written reason is the person’s judgement', { ...met, score: 8, note: '质量有瑕疵' }, []],
    ['a placeholder is something a person typed', { ...met, score: '/' }, ['! score H12 = 10']],
    ['a cell that holds text keeps text', { ...met, score: '8' }, ['! score H12 = 10']],
    ['no score column', met, []],
  ] as const)('%s', (_title, member, expected) =>
    expect(lines(plan({ groups: [{ weight: 10, members: [member] }] }))).toEqual(expected),
  );

  test('a text cell gets text', () => {
    const { proposals } = plan({ groups: [{ weight: 10, members: [{ ...met, score: '8' }] }] });
    expect([proposals[0]?.before.value, proposals[0]?.after]).toEqual(['8', '10']);
  });

  test('a formula is kept and named', () => {
    const made = plan({
      groups: [{ weight: 10, members: [{ ...short, score: 10, formulas: { H: '=G12' } }] }],
    });
    expect(lines(made)).toEqual([]);
    expect(asked(made)).toEqual([
      'H12 此格是公式 =G12，结果为“10”，没有改动；按表中数据应为 8.33 分，请核对公式',
    ]);
  });

  test('what only a person can say is a question with its interval', () => {
    const made = plan({
      groups: [{ weight: 10, members: [{ target: '显著', actual: '显著', score: null, name: '就业' }] }],
    });
    expect(lines(made)).toEqual([]);
    expect(made.questions).toMatchObject([{ name: '就业', interval: { low: 8, high: 10 } }]);
  });

  test('a filled cell is not asked about again', () =>
    expect(
      asked(plan({ groups: [{ weight: 10, members: [{ target: '显著', actual: '显著', score: 9 }] }] })),
    ).toEqual([]));
});

describe('groups with one weight', () => {
  test('one merged score cell takes the whole', () =>
    expect(lines(plan({ groups: [{ weight: 15, members: [{ ...met, score: null }, met] }] }))).toEqual([
      'score H12 = 15',
    ]));

  test('the last blank cell of a split score takes what is left', () => {
    const made = plan({
      groups: [
        {
          weight: 15,
          members: [
            { ...met, score: 8 },
            { ...met, score: null },
          ],
        },
      ],
    });
    expect(lines(made)).toEqual(['score H13 = 7']);
    expect(made.proposals[0]?.steps).toContain('15 − 8 = 7 分');
  });

  test('a split score that adds up is left alone, also when its group is not all met', () => {
    expect(
      lines(
        plan({
          groups: [
            {
              weight: 15,
              members: [
                { ...met, score: 8 },
                { ...met, score: 7 },
              ],
            },
          ],
        }),
      ),
    ).toEqual([]);
    expect(
      lines(
        plan({
          groups: [
            {
              weight: 15,
              members: [
                { ...met, score: 15 },
                { ...met, score: null },
              ],
            },
          ],
        }),
      ),
    ).toEqual([]);
  });

  test('how to split is asked', () => {
    const made = plan({
      groups: [
        {
          weight: 15,
          members: [
            { ...met, score: null },
            { ...met, score: null },
          ],
        },
      ],
    });
    expect(lines(made)).toEqual([]);
    expect(asked(made)[0]).toContain('各格怎样分请确认');
  });

  test('equal shares where the profile says so', () =>
    expect(
      lines(
        plan(
          {
            groups: [
              {
                weight: 10,
                members: [
                  { ...met, score: null },
                  { target: '5个', actual: '4个', score: null },
                ],
              },
            ],
          },
          profileWith({ group: 'equal-shares' }),
        ),
      ),
    ).toEqual(['score H12 = 5', 'score H13 = 4']));
});

describe('execution rate and score', () => {
  const groups = [{ weight: 90, members: [{ ...met, score: 90 }] }];
  const line = { annual: 889.65, spent: 889.65, initial: 204.03, weight: 10 };

  test('rate and score from the amounts, wrong ones as replacements', () => {
    const made = plan({ groups, funds: [{ ...line, rate: '436.04%', score: 9 }], totalScore: 99 });
    expect(lines(made)).toEqual(['! score I5 = 10', '! rate H5 = 100%']);
  });

  test('right ones are left alone, within the precision they were printed with', () =>
    expect(lines(plan({ groups, funds: [{ ...line, spent: 888, rate: '99.8%', score: 9.98 }] }))).toEqual(
      [],
    ));

  test.each([
    ['text where nothing says otherwise', {}, undefined, '99.81%'],
    ['a ratio under a percent format', { formats: { H: '0.00%' } }, undefined, 0.9981],
    ['percent points under 执行率（%）', {}, '执行率（%）', 99.81],
  ])('%s', (_title, more, rateHeader, after) => {
    const made = plan({
      groups,
      funds: [{ ...line, spent: 888, rate: null, score: 9.98, ...more }],
      ...(rateHeader ? { rateHeader } : {}),
    });
    expect(made.proposals.find((one) => one.kind === 'rate')?.after).toBe(after);
  });

  test('parts of a block with a total keep their blank rates', () =>
    expect(
      lines(
        plan({
          groups,
          funds: [
            { ...line, rate: '100%', score: 10 },
            { role: 'fiscal', annual: 889.65, spent: 889.65, rate: null },
          ],
        }),
      ),
    ).toEqual([]));

  test('a block without a total has a rate in every line', () =>
    expect(
      lines(
        plan({
          groups,
          funds: [
            { role: 'fiscal', annual: 100, spent: 50, rate: null },
            { role: 'other', annual: 0, spent: 0, rate: null },
          ],
        }),
      ),
    ).toEqual(['rate H5 = 50%']));

  test('what is missing is asked for', () =>
    expect(
      asked(plan({ groups, funds: [{ ...line, annual: null, rate: null, score: null }], totalScore: null })),
    ).toEqual([
      'I5 缺少全年预算数，无法计算执行率',
      'H5 缺少全年预算数，无法计算执行率',
      'H30 还有 1 处没有得分（I5），总分暂不计算',
    ]));
});

describe('totals follow what will stand in the cells', () => {
  const spec: FormSpec = {
    groups: [
      { weight: 60, members: [{ target: '≥6个', actual: '5个', score: null }] },
      { weight: 40, members: [{ ...met, score: 30 }] },
    ],
    totalWeight: null,
    totalScore: null,
  };

  test('blank cells taken, replacements not: 50 + 30', () =>
    expect(lines(plan(spec))).toEqual([
      'score H12 = 50',
      '! score H13 = 40',
      'total G30 = 100',
      'total H30 = 80',
    ]));

  test('ticking and unticking changes the total and nothing else', () => {
    const result = resultOf(formOf(spec));
    const first = planScores(result);
    expect([...tickedAtFirst(first)]).toEqual([
      'score:sheet-3!H12',
      'total:sheet-3!G30',
      'total:sheet-3!H30',
    ]);
    const all = retotal(first, new Set(first.proposals.map((one) => one.id)), result);
    expect(lines(all)).toEqual(['score H12 = 50', '! score H13 = 40', 'total G30 = 100', 'total H30 = 90']);
    expect(all.proposals.at(-1)?.steps).toBe('各项指标得分相加 = 90 分');
    const none = retotal(all, new Set(), result);
    expect(lines(none)).toEqual(['score H12 = 50', '! score H13 = 40', 'total G30 = 100']);
    expect(asked(none)).toEqual(['H30 还有 1 处没有得分（H12），总分暂不计算']);
    expect(retotal(none, tickedAtFirst(first), result)).toEqual(first);
  });

  test('the execution item is part of the sum', () => {
    const made = plan({
      groups: [{ weight: 90, members: [{ ...met, score: 90 }] }],
      funds: [{ annual: 100, spent: 80, weight: 10, rate: '80%', score: null }],
      totalScore: null,
    });
    expect(made.proposals.at(-1)).toMatchObject({
      after: 98,
      steps: '指标得分 90 分 + 预算执行率得分 8 分 = 98 分',
    });
  });

  test('a total that is right, or a formula that will follow, is left alone', () => {
    const groups = [{ weight: 100, members: [{ ...met, score: 100 }] }];
    expect(lines(plan({ groups, totalScore: 100 }))).toEqual([]);
    const blank = [{ weight: 100, members: [{ ...met, score: null }] }];
    const made = plan({ groups: blank, totalScore: 0, totalFormula: '=SUM(H12)' });
    expect([lines(made), asked(made)]).toEqual([['score H12 = 100'], []]);
  });

  test('a formula that gives something else is named', () =>
    expect(
      asked(
        plan({
          groups: [{ weight: 100, members: [{ ...met, score: 100 }] }],
          totalScore: 90,
          totalFormula: '=90',
        }),
      ),
    ).toEqual(['H30 此格是公式 =90，结果为“90”，没有改动；按表中数据应为 100 分，请核对公式']));

  test('weights that do not add up make no total', () =>
    expect(
      asked(plan({ groups: [{ weight: 110, members: [{ ...met, score: 110 }] }], totalScore: null })),
    ).toEqual(['H30 各项分值合计与规定的总分不符，总分暂不计算，请先核对分值']));
});

test('the check accepts what the filler proposed, and a second run proposes nothing', () => {
  const count = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 6 }), (pairs) => {
      const weight = 100 / pairs.length;
      const specOf = (scores: readonly (number | null)[], total: number | null): FormSpec => ({
        groups: pairs.map(([target, actual], i) => ({
          weight: Number(weight.toFixed(2)),
          members: [{ target: `≥${target}个`, actual: `${actual}个`, score: scores[i] ?? null }],
        })),
        totalScore: total,
      });
      const first = plan(specOf([], null));
      const scores = first.proposals.filter((one) => one.kind === 'score').map((one) => Number(one.after));
      expect(scores).toHaveLength(pairs.length);
      const total = first.proposals.find((one) => one.kind === 'total');
      const form = formOf(specOf(scores, total ? Number(total.after) : null));
      const second = resultOf(form);
      second.assessments.forEach((one, i) => {
        expect(scoreAgrees(decimal(scores[i]!), one.score!, national)).toBe(true);
        // A score the filler gave for an unmet target is never the full weight.
        if (one.met === false) expect(scores[i]!).toBeLessThan(Number(weight.toFixed(2)));
      });
      expect(planScores(second).proposals).toEqual([]);
    }),
  );
});
