import { planNotes } from '../../../src/core/fill/plan-notes';
import { planScores } from '../../../src/core/fill/plan-scores';
import type { Proposal } from '../../../src/core/fill/proposal';
import { retotal } from '../../../src/core/fill/totals';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import type { FormResult } from '../../../src/core/rules/result';
import { runRules } from '../../../src/core/rules/run';
import { corpusForm, corpusNames, hasCorpus } from '../../support/corpus';
import { sheetOf, workbookOf } from '../../support/sheet';

// REAL: every published form, with everything the filler offers taken, checked again.
const suite = hasCorpus ? describe : describe.skip;
if (!hasCorpus) console.warn('the published forms are not here: accepted-by-check.test.ts is skipped');

type Rows = readonly (readonly (string | number | null)[])[];

function check(name: string, rows: Rows): FormResult[] {
  const { sheetName, merges } = corpusForm(name);
  const grid = workbookOf(sheetOf(rows, { name: sheetName, merges }));
  return [...runRules(recogniseWorkbook(grid), grid).forms];
}

function everything(result: FormResult): Proposal[] {
  const plan = planScores(result);
  const all = retotal(plan, new Set(plan.proposals.map((one) => one.id)), result);
  return [...all.proposals, ...planNotes(result).proposals];
}

function write(rows: Rows, proposals: readonly Proposal[]): Rows {
  const written = rows.map((row) => [...row]);
  for (const { at, after } of proposals) written[at.row - 1]![at.col - 1] = after;
  return written;
}

/** Rules about the cells the filler writes. */
const ABOUT_FILLED = [
  'score-formula-mismatch',
  'full-score-but-unmet',
  'score-gt-weight',
  'score-precision',
  'exec-rate-recompute',
  'exec-score-mismatch',
  'score-total-mismatch',
];

suite('what the filler proposes, the check accepts', () => {
  test.each(hasCorpus ? corpusNames() : ['（无）'])('%s', (name) => {
    const rows = corpusForm(name).grid;
    for (const [i, before] of check(name, rows).entries()) {
      const taken = everything(before);
      const after = check(name, write(rows, taken))[i]!;
      const cells = new Set(taken.map(({ at }) => `${at.row},${at.col}`));
      const complaints = after.findings.filter(
        (finding) =>
          ABOUT_FILLED.includes(finding.ruleId) &&
          finding.cells.some((at) => cells.has(`${at.row},${at.col}`)),
      );
      expect(complaints.map((finding) => `${finding.ruleId} ${finding.arithmetic ?? ''}`)).toEqual([]);
      const silent = after.findings.filter(
        ({ ruleId, cells: at }) =>
          /^note-missing/.test(ruleId) &&
          !planNotes(after).questions.some((asked) =>
            at.some((one) => one.row === asked.at.row && one.col === asked.at.col),
          ),
      );
      expect(silent.map((finding) => `${finding.ruleId} row ${finding.cells[0]!.row}`)).toEqual([]);
      expect(everything(after).filter((one) => one.kind !== 'note')).toEqual([]);
    }
  });
});
