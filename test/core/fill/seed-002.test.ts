import { planNotes, unexplainedIn } from '../../../src/core/fill/plan-notes';
import { planScores } from '../../../src/core/fill/plan-scores';
import type { FillPlan } from '../../../src/core/fill/proposal';
import { formatCell } from '../../../src/core/grid/address';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import { runRules } from '../../../src/core/rules/run';
import { corpusSheet, hasCorpus } from '../../support/corpus';
import { workbookOf } from '../../support/sheet';

// REAL: the forms of 浏阳市工业和信息化局 2021, as published.
const suite = hasCorpus ? describe : describe.skip;
if (!hasCorpus) console.warn('the published forms are not here: seed-002.test.ts is skipped');

function planned(name: string): { scores: FillPlan; notes: FillPlan } {
  const grid = workbookOf(corpusSheet(name));
  const [result] = runRules(recogniseWorkbook(grid), grid, 'national').forms;
  return { scores: planScores(result!), notes: planNotes(result!) };
}

const lines = ({ proposals }: FillPlan) =>
  proposals.map(
    (one) => `${one.replaces ? '! ' : ''}${formatCell(one.at)} ${one.before.text} → ${one.after}`,
  );
const asked = ({ questions }: FillPlan) => questions.map((one) => formatCell(one.at));

suite('seed 002, the project form', () => {
  test('cost 889.65 against 204.03: 0 of 15; the rate on its own full-year budget is 100 %', () => {
    const { scores } = planned('seed-002c-liuyang-project');
    expect(lines(scores)).toEqual(['! H15 13 → 0', '! I5 9 → 10', '! H5 436.04% → 100%']);
    expect(asked(scores)).toEqual([]);
  });

  test('the lost point of the execution item has no note cell: the person is told', () => {
    const { notes } = planned('seed-002c-liuyang-project');
    expect(lines(notes).filter((line) => !line.startsWith('!'))).toEqual([]);
    expect(asked(notes)).toEqual(['I5']);
  });
});

suite('seed 002: what the written notes lack is offered behind them, never in their place', () => {
  test('the project form: the amount, a measure, who and until when', () => {
    const { notes } = planned('seed-002c-liuyang-project');
    expect(lines(notes)).toEqual([
      '! I15 疫情防疫物资储备资金未纳入预算 → 疫情防疫物资储备资金未纳入预算；年度指标值 204.03 万，实际完成值 889.65 万，超出 685.62 万元（336.04%）；得 13 分，比分值 15 分少 2 分。【措施】【责任人和完成时限】',
    ]);
    expect(notes.proposals[0]?.note).toMatchObject({
      mode: 'append',
      existing: '疫情防疫物资储备资金未纳入预算',
      situations: ['over-execution', 'under-target'],
      adds: ['quantity', 'measure', 'responsible', 'deadline'],
      unexplained: ['完成值与指标值相差685.62万元，说明里还没有写明由哪些金额构成'],
    });
  });

  test('what the person adds is held against the gap: 335.39 of 685.62', () => {
    const [proposal] = planned('seed-002c-liuyang-project').notes.proposals;
    const text = '疫情防疫物资储备资金229.53万元、设备105.86万元未纳入预算';
    expect(unexplainedIn(text, proposal!.note!)).toEqual([
      '完成值与指标值相差685.62万元，说明里写明335.39万元（48.92%），其余350.23万元没有说明',
    ]);
  });

  test('the department form', () => {
    const { notes } = planned('seed-002b-liuyang-dept');
    expect(lines(notes).filter((line) => line.startsWith('!'))).toEqual([
      '! H12 预算编制科学性有待加强 → 预算编制科学性有待加强；年度指标值未填，实际完成值 100%；得 1 分，比分值 3 分少 2 分。【原因】【措施】【责任人和完成时限】',
      '! H20 有超预算情况 → 有超预算情况；“年度工作任务完成率”年度指标值 100%，实际完成值 100%；“预算执行率”年度指标值 100%，实际完成值 135.65%，比指标值多 35.65 个百分点（为指标值的 135.65%）；本组得 14 分，比分值 15 分少 1 分。【措施】【责任人和完成时限】',
    ]);
  });
});

suite('seed 002, the department form', () => {
  test('no score is touched: targets are blank, notes are written, or 135.65 % must be checked first', () => {
    const { scores } = planned('seed-002b-liuyang-dept');
    expect(lines(scores)).toEqual([]);
    expect(asked(scores)).toEqual([]);
  });

  test('3 of 4 points without a word: a note of the row’s facts', () => {
    const { notes } = planned('seed-002b-liuyang-dept');
    expect(lines(notes).filter((line) => !line.startsWith('!'))).toEqual([
      'H13  → 年度指标值未填，实际完成值 100%；得 3 分，比分值 4 分少 1 分。【原因】【措施】【责任人和完成时限】',
    ]);
  });
});
