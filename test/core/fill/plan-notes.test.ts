import { checkWorkbook } from '../../../src/core/check';
import { planNotes, withChosen } from '../../../src/core/fill/plan-notes';
import type { FillPlan } from '../../../src/core/fill/proposal';
import { formatCell } from '../../../src/core/grid/address';
import { NOTE_GAPS } from '../../../src/core/notes/draft';
import { type FormSpec, formOf, resultOf } from '../../support/form';
import type { IndicatorSpec } from '../../support/indicator';
import { national } from '../../support/profile';
import { sichuanForm } from '../../support/sichuan-form';
import { workbookOf } from '../../support/sheet';

const plan = (spec: FormSpec) => planNotes(resultOf(formOf(spec)));
const one = (member: IndicatorSpec, weight = 10) =>
  plan({ groups: [{ weight, members: [{ note: null, ...member }] }] });

function notes({ proposals }: FillPlan): string[] {
  return proposals.map((made) => {
    expect(String(made.after).endsWith(`。${NOTE_GAPS}`)).toBe(true);
    return `${formatCell(made.at)} ${String(made.after).slice(0, -NOTE_GAPS.length)}`;
  });
}

describe('the facts of the row, nothing else', () => {
  test.each<[string, IndicatorSpec, string]>([
    [
      'a missed target',
      { target: '6个', actual: '5个', score: 8.33 },
      'I12 年度指标值 6个，实际完成值 5个，比指标值少 1 个（为指标值的 83.33%）；得 8.33 分，比分值 10 分少 1.67 分。',
    ],
    [
      'a missed target with full score: the loss is not there, so it is not told',
      { target: '6个', actual: '5个', score: 10 },
      'I12 年度指标值 6个，实际完成值 5个，比指标值少 1 个（为指标值的 83.33%）。',
    ],
    [
      'a blank score counts as the formula would fill it',
      { target: '6个', actual: '5个', score: null },
      'I12 年度指标值 6个，实际完成值 5个，比指标值少 1 个（为指标值的 83.33%）；得 8.33 分，比分值 10 分少 1.67 分。',
    ],
    [
      'points lost though the target is met',
      { target: '100%', actual: '100%', score: 9 },
      'I12 年度指标值 100%，实际完成值 100%；得 9 分，比分值 10 分少 1 分，按表中数据各项已达到指标值。',
    ],
    [
      'points lost without a target',
      { target: null, actual: '100%', score: 9 },
      'I12 年度指标值未填，实际完成值 100%；得 9 分，比分值 10 分少 1 分。',
    ],
    [
      'far more than planned',
      { target: '1500家次', actual: '采集企业数量达2095家次', score: 10 },
      'I12 年度指标值 1500家次，实际完成值“采集企业数量达2095家次”，比指标值多 595 家次（为指标值的 139.67%）。',
    ],
    [
      'costs over the ceiling',
      { name: '年终决算', kind: 'cost', target: '204.03 万', actual: '889.65 万', score: 0 },
      'I12 年度指标值 204.03 万，实际完成值 889.65 万，超出 685.62 万元（336.04%）；得 0 分，比分值 10 分少 10 分。',
    ],
    [
      'percentages differ by points',
      { target: '≥95%', actual: '90%', score: 9.47 },
      'I12 年度指标值 ≥95%，实际完成值 90%，比指标值少 5 个百分点（为指标值的 94.74%）；得 9.47 分，比分值 10 分少 0.53 分。',
    ],
    [
      'sign and unit from their columns',
      { target: 100, sign: '≥', unit: '%', actual: 98, score: 9.8 },
      'I12 年度指标值 ≥100%，实际完成值 98%，比指标值少 2 个百分点（为指标值的 98%）；得 9.8 分，比分值 10 分少 0.2 分。',
    ],
    [
      'a late date',
      { target: '2021.12.31前', actual: '2022年3月', score: 7 },
      'I12 年度指标值 2021.12.31前，实际完成值 2022年3月；得 7 分，比分值 10 分少 3 分。',
    ],
  ])('%s', (_title, member, expected) => expect(notes(one(member))).toEqual([expected]));
});

describe('no note is due', () => {
  test.each<[string, IndicatorSpec]>([
    ['full score, target met', { target: '6个', actual: '6个', score: 10 }],
    ['a little more than planned', { target: '100个', actual: '129个', score: 10 }],
    ['much less of a burden', { name: '投诉次数', target: '≤10次', actual: '0次', score: 10 }],
    [
      'all that a note needs is written',
      {
        target: '6个',
        actual: '5个',
        score: 8.33,
        note: '雨季停工，少建1个；由建设科倒排工期，2024年3月底前完成。',
      },
    ],
    ['nothing filled in yet', { target: '6个', actual: null, score: null }],
  ])('%s', (_title, member) => {
    const made = one(member);
    expect([made.proposals, made.questions]).toEqual([[], []]);
  });
});

test('130 % of the target is the threshold', () =>
  expect(one({ target: '100个', actual: '130个', score: 10 }).proposals).toHaveLength(1));

test('text that says nothing is kept and asked about', () => {
  const made = one({ target: '6个', actual: '5个', score: 8.33, note: '无' });
  expect(made.proposals).toEqual([]);
  expect(made.questions.map((asked) => [formatCell(asked.at), asked.text])).toEqual([
    ['I12', expect.stringContaining('说明栏已有内容“无”，没有改动，请补充原因和改进措施')],
  ]);
});

describe('a written note that lacks a part', () => {
  const added = (note: string) => {
    const { proposals, questions } = one({ target: '6个', actual: '5个', score: 8.33, note });
    expect(questions).toEqual([]);
    expect(proposals.map(({ replaces, before }) => [replaces, before.text])).toEqual([[true, note]]);
    const [{ after, note: draft, steps }] = proposals as [(typeof proposals)[number]];
    expect(String(after).startsWith(note)).toBe(true);
    expect(draft).toMatchObject({ mode: 'append', existing: note });
    return { adds: draft!.adds, behind: String(after).slice(note.length), steps };
  };

  test.each<[string, readonly string[], string]>([
    [
      '雨季停工',
      ['quantity', 'measure', 'responsible', 'deadline'],
      '；年度指标值 6个，实际完成值 5个，比指标值少 1 个（为指标值的 83.33%）；得 8.33 分，比分值 10 分少 1.67 分。【措施】【责任人和完成时限】',
    ],
    ['雨季停工，少建1个。', ['measure', 'responsible', 'deadline'], '【措施】【责任人和完成时限】'],
    ['雨季停工，少建1个；下一步抓紧施工', ['responsible', 'deadline'], '。【责任人和完成时限】'],
    ['雨季停工，少建1个；由建设科抓紧施工', ['deadline'], '。【完成时限】'],
    ['少建1个，将于3月底前建成', ['cause', 'responsible'], '。【原因】【责任人】'],
  ])('“%s”: %j', (note, adds, behind) => {
    expect(added(note)).toMatchObject({ adds, behind });
  });

  test('the step says what is added and that the text stays', () =>
    expect(added('雨季停工，少建1个').steps).toBe(
      '原说明保留，在其后补上改进措施、责任人、完成时限；措施、责任人、完成时限由填报人补写',
    ));

  test('what was added is not offered again', () => {
    const [first] = one({ target: '6个', actual: '5个', score: 8.33, note: '雨季停工' }).proposals;
    expect(one({ target: '6个', actual: '5个', score: 8.33, note: String(first!.after) })).toEqual({
      proposals: [],
      questions: [],
    });
  });
});

test('without a note column the score cell is asked about', () => {
  const { proposals, questions } = plan({
    groups: [{ weight: 10, members: [{ target: '6个', actual: '5个', score: 8.33 }] }],
  });
  expect(proposals).toEqual([]);
  expect(questions.map((asked) => formatCell(asked.at))).toEqual(['H12']);
  expect(questions[0]?.text).toContain('本表没有说明栏');
});

test('a group speaks once of its loss and names its rows', () => {
  const made = plan({
    groups: [
      {
        weight: 15,
        members: [
          { name: '甲', target: '100%', actual: '100%', score: 14, note: null },
          { name: '乙', target: '5个', actual: '4个' },
        ],
      },
    ],
  });
  expect(notes(made)).toEqual([
    'I12 “乙”年度指标值 5个，实际完成值 4个，比指标值少 1 个（为指标值的 80%）；本组得 14 分，比分值 15 分少 1 分。',
  ]);
});

test('rows with note cells of their own get their own facts', () => {
  const made = plan({
    groups: [
      {
        weight: 10,
        members: [
          { name: '甲', target: '5个', actual: '10个', score: 10, note: null },
          { name: '乙', target: '5个', actual: '20个', note: null },
        ],
      },
    ],
  });
  expect(made.proposals.map((note) => formatCell(note.at))).toEqual(['I12', 'I13']);
});

describe('the execution item', () => {
  const groups = [{ weight: 90, members: [{ target: '5个', actual: '5个', score: 90, note: null }] }];
  const low = { annual: 1935, spent: 480.82, weight: 10, rate: '24.85%', score: 2.48 };

  test('a low rate is told with its amounts in the block’s note cell', () =>
    expect(notes(plan({ groups, funds: [low], fundNote: null }))).toEqual([
      'K9 全年预算数 1935 万元，全年执行数 480.82 万元，执行率 24.85%，未执行 1454.18 万元；得 2.48 分，比分值 10 分少 7.52 分。',
    ]));

  test('a budget changed during the year is told where the block has a note cell', () => {
    const changed = { ...low, initial: 927.44, annual: 1745.25, spent: 1745.25, score: 10 };
    expect(notes(plan({ groups, funds: [changed], fundNote: null }))).toEqual([
      'K9 年初预算数 927.44 万元，全年预算数 1745.25 万元，追加 817.81 万元（88.18%）。',
    ]);
    expect(plan({ groups, funds: [changed] })).toEqual({ proposals: [], questions: [] });
  });

  test('guide text in the note cell is kept and asked about', () => {
    const made = plan({ groups, funds: [low], fundNote: '1.预算执行率未达到90%的需说明原因（100字以内）' });
    expect(made.proposals).toEqual([]);
    expect(made.questions[0]?.text).toContain('说明栏已有内容“1.预算执行率未达到90%的需说明原因（…”');
  });

  test('a form without such a cell says so', () => {
    const { proposals, questions } = plan({
      groups,
      funds: [{ ...low, annual: 889.65, spent: 889.65, rate: '100%', score: 9 }],
    });
    expect(proposals).toEqual([]);
    expect(questions.map((asked) => [formatCell(asked.at), asked.text])).toEqual([
      ['I5', expect.stringContaining('得 9 分，比分值 10 分少 1 分。此处应有说明，本表没有说明栏')],
    ]);
  });

  test('a rate of 95 % with its score needs one, a full one none', () => {
    expect(
      plan({ groups, funds: [{ ...low, annual: 100, spent: 95, score: 9.5 }], fundNote: null }).proposals,
    ).toHaveLength(1);
    expect(
      plan({ groups, funds: [{ ...low, annual: 100, spent: 100, score: 10 }], fundNote: null }).proposals,
    ).toEqual([]);
  });
});

describe('what has to be explained, for the choice of phrases', () => {
  const groups = [{ weight: 90, members: [{ target: '5个', actual: '5个', score: 90, note: null }] }];
  const funds = (line: object, fundNote: string | null = null) =>
    plan({
      groups,
      funds: [{ annual: 100, spent: 100, weight: 10, rate: '', score: 10, ...line }],
      fundNote,
    });

  test.each<[string, FillPlan, readonly string[]]>([
    ['a missed target', one({ target: '6个', actual: '5个', score: 8.33 }), ['under-target']],
    ['far more than planned', one({ target: '6个', actual: '12个', score: 10 }), ['over-target']],
    ['deducted though met', one({ target: '6个', actual: '6个', score: 9 }), ['deducted-though-met']],
    [
      'costs over the ceiling',
      one({ name: '总成本', kind: 'cost', target: '≤100万元', actual: '130万元', score: 7 }),
      ['over-execution', 'under-target'],
    ],
    ['little spent', funds({ spent: 50, score: 5 }), ['low-execution']],
    ['more spent than there was', funds({ spent: 120 }), ['over-execution']],
    ['a budget that was raised', funds({ initial: 60 }), ['adjusted-budget']],
    ['points lost at 100 %', funds({ score: 9 }), ['deducted-though-met']],
  ])('%s', (_what, { proposals }, situations) => {
    expect(proposals.map(({ note }) => note?.situations)).toEqual([situations]);
  });

  test('money that is to be explained stands with the note, in 元', () => {
    const [proposal] = funds({ spent: 50, score: 5 }).proposals;
    expect(proposal!.note!.money.map(({ what, gap }) => [what, Number(gap)])).toEqual([['未执行', 500_000]]);
    expect(proposal!.note!.unexplained).toEqual(['未执行50万元，说明里还没有写明由哪些金额构成']);
    const told = withChosen(proposal!, { cause: '设备尾款20万元、培训尾款10万元未付' });
    expect(told.note!.unexplained).toEqual(['未执行50万元，说明里写明30万元（60%），其余20万元没有说明']);
    expect(told.note!.gaps.map(({ what }) => what)).toEqual(['措施', '责任人', '完成时限']);
    expect(told.id).toBe(proposal!.id);
  });

  test('a written reason of the funds that lacks a measure gets it behind', () => {
    const { proposals, questions } = funds({ spent: 50, score: 5 }, '设备尾款50万元未付。');
    expect(questions).toEqual([]);
    expect(proposals).toMatchObject([
      {
        replaces: true,
        after: '设备尾款50万元未付。【措施】【责任人和完成时限】',
        note: { mode: 'append', adds: ['measure', 'responsible', 'deadline'], unexplained: [] },
      },
    ]);
  });

  test('a proposal that is no note is left as it is', () => {
    const [note] = one({ target: '6个', actual: '5个', score: 8.33 }).proposals;
    const { note: _, ...other } = note!;
    expect(withChosen(other, { cause: '雨季停工' })).toBe(other);
  });
});

test('a look-alike gets no notes', () =>
  expect(
    plan({
      kind: 'monitoring',
      groups: [{ weight: 10, members: [{ target: '6个', actual: '1个', note: null }] }],
    }),
  ).toEqual({ proposals: [], questions: [] }));

describe('a form with a row of its own for measures', () => {
  const short = { H12: 15, J12: 11.25, J18: 96.05 };
  const planned = (changes: Parameters<typeof sichuanForm>[0]) =>
    planNotes(checkWorkbook(workbookOf(sichuanForm({ ...short, ...changes }))).forms[0]!);

  test('the note asks for the cause alone and points to that row', () => {
    const [made] = planned({}).proposals;
    expect(made!.after).toMatch(/【原因】改进措施见“改进措施”一栏。$/);
    expect(made!.note!.adds).toEqual(['cause', 'quantity']);
    expect(made!.note!.gaps.map(({ kind }) => kind)).toEqual(['cause']);
    const chosen = withChosen(made!, { cause: '场地调整，少办5场' });
    expect(chosen.after).toMatch(/原因：场地调整，少办5场。改进措施见“改进措施”一栏。$/);
    expect(chosen.note!.gaps).toEqual([]);
  });

  test('a measure that is chosen all the same stands in the note', () =>
    expect(withChosen(planned({}).proposals[0]!, { measure: '明年补办' }).after).toMatch(
      /【原因】措施：明年补办。$/,
    ));

  test.each([
    ['filled in', {}, []],
    ['blank', { B21: '' }, ['B21 改进措施']],
    ['blank but for a dash', { B21: '/' }, ['B21 改进措施']],
  ])('the row %s', (_what, changes, expected) => {
    const { questions } = planned(changes);
    expect(questions.map(({ at, name }) => `${formatCell(at)} ${name}`)).toEqual(expected);
  });

  test('a note with cause and amount is complete', () =>
    expect(planned({ K12: '受场地调整影响，少办培训5场' })).toEqual({ proposals: [], questions: [] }));
});

test('the direction of a bare number follows the words of the profile', () => {
  const basis = { source: null, evidence: 'convention', says: '测试用' } as const;
  const words = { burden: { value: ['积压'], basis } };
  const own = { ...national, scoring: { ...national.scoring, words } };
  const form = formOf({
    groups: [
      { weight: 10, members: [{ name: '案件积压数', target: '5件', actual: '8件', score: 4, note: null }] },
    ],
  });
  const said = (profile: typeof national) => String(planNotes(resultOf(form, profile)).proposals[0]?.after);
  expect(said(own)).toContain('超出 3 件（60%）');
  expect(said(national)).toContain('比指标值多 3 件');
});
