import { checkWorkbook } from '../../src/core/check';
import { planNotes } from '../../src/core/fill/plan-notes';
import { planScores } from '../../src/core/fill/plan-scores';
import { planWeights } from '../../src/core/fill/weights';
import { formatCell } from '../../src/core/grid/address';
import { editsFor, undoEdits } from '../../src/core/plan/edits';
import { departmentForm, projectForm } from '../support/national-form';
import type { Opened } from './contract';
import type { WorkbookFixture } from './fixture';
import { workbookFixture } from './sheet-fixture';

const BLANK_TOTALS = { H5: '', I5: '', H6: '', H7: '', H12: '', H20: '', G20: '' } as const;
const PERCENT = { formats: { H5: '0.00%', H6: '0.00%', H7: '0.00%' } } as const;

type Open = (workbook: WorkbookFixture) => Promise<Pick<Opened, 'host' | 'snapshot'>>;

/**
 * Totals and rates written as formulas: the host takes them as formulas and reads them back, the others as values.
 * `calculates`: the host works formulas out.
 */
export function formulasWritten(name: string, open: Open, calculates: boolean): void {
  describe(`totals and rates as formulas in ${name}`, () => {
    test.each([
      ['the project form', projectForm(BLANK_TOTALS)],
      ['the project form, rates in percent format', projectForm(BLANK_TOTALS, PERCENT)],
      ['the department form with a merged score', departmentForm({ G14: '', G22: '', G4: '' })],
    ])('%s: written, read back, taken back without a trace', async (_what, sheet) => {
      const { host, snapshot } = await open(workbookFixture(sheet));
      const grid = await host.read();
      const untouched = snapshot();
      const plan = planScores(checkWorkbook(grid).forms[0]!, { as: 'formulas' });
      const proposals = plan.proposals.filter(({ replaces }) => !replaces);
      const formulas = proposals.filter(({ afterFormula }) => afterFormula !== undefined);
      expect(formulas.length).toBeGreaterThan(1);
      const edits = editsFor(proposals, grid);
      const report = await host.write(edits);
      expect(report).toMatchObject({ outcome: 'written', problems: [] });
      report.after.forEach(({ content, value, text }, i) => {
        const { afterFormula, after, afterText, at } = proposals[i]!;
        expect([formatCell(at), content]).toEqual([formatCell(at), afterFormula ?? after]);
        if (!calculates || afterFormula === undefined) return;
        expect([formatCell(at), text]).toEqual([formatCell(at), afterText]);
        if (typeof after === 'number') expect(value).toBeCloseTo(after, 4);
      });
      const again = (await host.read()).sheets[0]!;
      for (const { at, afterFormula } of formulas) {
        expect(again.at(at.row, at.col)?.formula).toBe(afterFormula);
      }
      const undone = await host.write(undoEdits(edits, report));
      expect(undone).toMatchObject({ outcome: 'written', problems: [] });
      expect(snapshot()).toEqual(untouched);
    });

    test('weights and notes: written, read back, taken back without a trace', async () => {
      const changes = { G12: '', G13: '', F14: '80%', H14: 8.42, I17: '投产推迟', H20: 96.42 };
      const { host, snapshot } = await open(workbookFixture(projectForm(changes)));
      const grid = await host.read();
      const untouched = snapshot();
      const [result] = checkWorkbook(grid).forms;
      const proposals = [...planWeights(result!).proposals, ...planNotes(result!).proposals];
      expect(proposals.map(({ kind, at, replaces }) => [kind, formatCell(at), replaces])).toEqual([
        ['weight', 'G12', false],
        ['weight', 'G13', false],
        ['note', 'I14', false],
        ['note', 'I17', true],
      ]);
      const edits = editsFor(proposals, grid);
      const report = await host.write(edits);
      expect(report).toMatchObject({ outcome: 'written', problems: [] });
      expect(report.after.map(({ content }) => content)).toEqual(proposals.map(({ after }) => after));
      await host.write(undoEdits(edits, report));
      expect(snapshot()).toEqual(untouched);
    });

    if (calculates) {
      test('the check accepts what the formulas show, and the total follows a later change', async () => {
        const { host } = await open(workbookFixture(projectForm(BLANK_TOTALS)));
        const grid = await host.read();
        const plan = planScores(checkWorkbook(grid).forms[0]!, { as: 'formulas' });
        await host.write(editsFor(plan.proposals, grid));
        const filled = await host.read();
        const [result] = checkWorkbook(filled).forms;
        // The grade stands beside the total and was there before; nothing else is left to say.
        expect(result!.findings).toEqual([]);
        expect(planScores(result!, { as: 'formulas' }).proposals).toEqual([]);
        const at = { sheetId: filled.sheets[0]!.id, sheet: filled.sheets[0]!.name, row: 13, col: 8 };
        await host.write([{ at, content: 9 }]);
        expect((await host.read()).sheets[0]!.at(20, 8)?.value).toBe(97);
      });
    }
  });
}
