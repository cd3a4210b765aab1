import { planNotes } from '../../../src/core/fill/plan-notes';
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
    expect(lines(notes)).toEqual([]);
    expect(asked(notes)).toEqual(['I5']);
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
    expect(lines(notes)).toEqual([
      'H13  → 年度指标值未填，实际完成值 100%；得 3 分，比分值 4 分少 1 分。【原因】【措施】【责任人和完成时限】',
    ]);
  });
});
