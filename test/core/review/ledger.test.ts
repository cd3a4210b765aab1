import fc from 'fast-check';
import { noDecisions } from '../../../src/core/review/decisions';
import {
  checkLedger,
  keepFilledIn,
  ledgerAfter,
  ledgerOf,
  LEDGER_COLUMNS,
  type LedgerRow,
} from '../../../src/core/review/ledger';
import { readLedger } from '../../../src/core/review/read-ledger';
import { compareRounds } from '../../../src/core/review/second-round';
import { placedFindings, shortId } from '../../../src/core/review/identity';
import { projectForm } from '../../support/national-form';
import { reviewedOf } from '../../support/reviewed';
import { sheetOf, workbookOf } from '../../support/sheet';

const none = { findings: [] };
const faulty = { H12: 12, E14: '较高' };
const first = reviewedOf([projectForm(faulty)], { digest: 'one' });
const made = ledgerOf(first, none);

test('one line for each problem of its own, with its cells and what they show', () => {
  const own = placedFindings(first).filter(({ cause }) => cause === null);
  expect(made).toHaveLength(own.length);
  const over = made.find(({ before }) => before.startsWith('H12 12'));
  expect(over).toMatchObject({
    unit: '青石市中小企业服务中心',
    status: '待整改',
    measure: '',
    responsible: '',
    after: '',
  });
  expect(over!.problem).toContain('项目自评表!H12');
  expect(over!.problem).toContain('“举办企业培训场次”');
  expect(over!.advice).not.toBe('');
});

test('the columns of the ledger stand in their order', () => {
  const titles = LEDGER_COLUMNS.map(({ title }) => title);
  const asked = [
    '序号',
    '问题类别',
    '存在问题（表-单元格-原值）',
    '依据',
    '整改措施',
    '责任科室/责任人',
    '整改时限',
    '整改状态',
    '佐证附件',
    '复核结论',
  ];
  expect(titles.filter((title) => asked.includes(title))).toEqual(asked);
});

test('what the reviewer dismissed has no line', () => {
  const [one] = placedFindings(first);
  const dismissed = { id: one!.id, verdict: 'dismissed' as const, reason: '已核实', when: '2024-03-01' };
  const rows = ledgerOf(first, { findings: [dismissed] });
  expect(rows.map(({ id }) => id)).not.toContain(shortId(`青石市中小企业服务中心|${one!.id}`));
});

test('numbers stay when rows move and the form is checked again', () => {
  const again = ledgerOf(reviewedOf([projectForm(faulty)], { file: '别名.xlsx' }), none);
  expect(again.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
  expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
});

test('after the second round: 改后 and status, and a changed target that nobody asked for', () => {
  const second = reviewedOf([projectForm({ E14: '较高', E15: '2024年3月底前' })], { digest: 'two' });
  const rows = ledgerAfter(first, second, compareRounds(first, second), none);
  const of = (cell: string) => rows.find(({ before }) => before.startsWith(cell));
  expect(of('H12')).toMatchObject({ status: '已整改' });
  expect(of('H12')!.after).toMatch(/^H12 10/);
  expect(of('E14')).toMatchObject({ status: '未整改' });
  expect(rows.find(({ status }) => status === '需说明')).toMatchObject({
    before: '2023年12月底前',
    after: '2024年3月底前',
  });
  expect(noDecisions.workbooks).toEqual([]);
});

describe('is the ledger complete', () => {
  const row = (filled: Partial<LedgerRow>): LedgerRow => ({ ...made[0]!, ...filled });

  test('an empty one lacks everything', () => {
    const check = checkLedger(made);
    expect(check).toMatchObject({ problems: made.length, measures: 0, withoutMeasure: made.length });
    expect(check.lacks).toHaveLength(made.length * 3);
    expect(check.sentence).toContain(`共 ${made.length} 个问题、0 条整改措施`);
  });

  test.each([
    ['将指标值“促进”改为“≥0.2亿元”', null],
    ['由绩效科重新核对台账，补报调查问卷', null],
    ['加强管理', '只写了“加强管理”，没有具体动作'],
    ['进一步完善', '只写了“进一步完善”，没有具体动作'],
    ['无', '没有写整改措施'],
    ['/', '没有写整改措施'],
    ['', '没有写整改措施'],
    ['因系统原因无法设置专账', '没有写明具体动作'],
  ])('measure %s', (measure, lack) => {
    const { lacks } = checkLedger([row({ measure, responsible: '绩效科', deadline: '2024年6月底前' })]);
    expect(lacks.map(({ text }) => text)).toEqual(lack === null ? [] : [lack]);
  });

  test.each([
    ['2024年6月30日', true],
    ['2024.6.30', true],
    ['6月底前', true],
    ['2024-06-30', true],
    ['立行立改', true],
    ['尽快', false],
    ['长期坚持', false],
    ['', false],
  ])('deadline %s', (deadline, clear) => {
    const { lacks } = checkLedger([row({ measure: '将指标值改为95%', responsible: '绩效科', deadline })]);
    expect(lacks.length === 0).toBe(clear);
  });

  test('eight problems and eight measures without a person or a date, as a real answer to reviewers had them', () => {
    const rows = Array.from({ length: 8 }, (_, n) =>
      row({ id: `${n}`, measure: '将指标值改为可量化的数值' }),
    );
    expect(checkLedger(rows).sentence).toBe(
      '共 8 个问题、8 条整改措施，问题与措施一一对应，8 条没有责任人，8 条没有明确时限。',
    );
  });
});

describe('an edited ledger', () => {
  const edited = made.map((row, n) => ({
    ...row,
    measure: `将第${n}项改正`,
    responsible: '绩效科',
    deadline: '2024年6月底前',
    evidence: '附件1',
  }));

  test('what people filled in finds its line again, a status of ours gives way', () => {
    const fresh = made.map((row) => ({ ...row, status: '已整改', after: 'H12 10' }));
    const kept = keepFilledIn([...fresh].reverse(), edited);
    expect(kept).toHaveLength(fresh.length);
    for (const row of kept) {
      const old = edited.find(({ id }) => id === row.id)!;
      expect(row).toMatchObject({
        measure: old.measure,
        responsible: '绩效科',
        evidence: '附件1',
        status: '已整改',
      });
    }
  });

  test('a person’s own status and own lines stay', () => {
    const own = { ...edited[0]!, status: '暂缓，已报批' };
    const added = { ...edited[0]!, id: '', problem: '专账未建', measure: '建立专账' };
    const kept = keepFilledIn(made, [own, added]);
    expect(kept[0]!.status).toBe('暂缓，已报批');
    expect(kept.at(-1)).toEqual(added);
  });

  test('nothing that people wrote is ever lost', () => {
    const text = fc.constantFrom('', '将其改正', '绩效科');
    const rows = fc.array(
      fc.record({ id: fc.constantFrom('', 'a', 'b', 'c', made[0]!.id), measure: text, responsible: text }),
    );
    fc.assert(
      fc.property(rows, (some) => {
        const unique = some.filter(
          ({ id }, at) => id === '' || some.findIndex((one) => one.id === id) === at,
        );
        const people = unique.map((one) => ({ ...made[0]!, ...one }));
        const kept = keepFilledIn(made, people);
        for (const one of people) {
          if (one.measure === '' && one.responsible === '') continue;
          expect(
            kept.some(
              ({ measure, responsible }) => measure === one.measure && responsible === one.responsible,
            ),
          ).toBe(true);
        }
      }),
    );
  });

  test('is read from a sheet whose columns were moved and renamed', () => {
    const sheet = sheetOf([
      ['某市整改台账'],
      ['问题编号', '责任人', '存在的问题', '整改措施', '完成时限', '整改状态'],
      ['WT1', '王某', 'E14 笼统', '改为≥95%', '2024年6月', '已整改'],
      ['WT1', '李某', '重复的编号', '补报', '', ''],
      ['', '', '', '', '', ''],
      ['', '赵某', '自行补充的问题', '建立专账', '', ''],
    ]);
    const { rows, complaints } = readLedger(workbookOf(sheetOf([['别的表']], { name: '说明' }), sheet));
    expect(
      rows.map(({ id, responsible, measure, deadline }) => [id, responsible, measure, deadline]),
    ).toEqual([
      ['WT1', '王某', '改为≥95%', '2024年6月'],
      ['', '李某', '补报', ''],
      ['', '赵某', '建立专账', ''],
    ]);
    expect(complaints).toEqual(['第 4 行的问题编号 WT1 与前面的行重复，按新增的行保留。']);
  });

  test('another workbook is told', () => {
    expect(readLedger(workbookOf(sheetOf([['x']]))).complaints).toEqual([
      '没有找到整改台账：应有“存在问题”“整改措施”“整改时限”等列。',
    ]);
  });
});
