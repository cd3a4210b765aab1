import { checkWorkbook } from '../../../src/core/check';
import { planNotes } from '../../../src/core/fill/plan-notes';
import { planScores } from '../../../src/core/fill/plan-scores';
import type { Proposal } from '../../../src/core/fill/proposal';
import { retotal } from '../../../src/core/fill/totals';
import { planWeights } from '../../../src/core/fill/weights';
import { editsFor, undoEdits } from '../../../src/core/plan/edits';
import type { FormResult } from '../../../src/core/rules/result';
import { openWorkbook } from '../../../src/hosts/file/file-host';
import { corpusNames, corpusXlsx, hasCorpus } from '../../support/corpus';
import { projectForm } from '../../support/national-form';
import { hubeiForm, yunnanForm } from '../../support/regional-forms';
import { sichuanForm } from '../../support/sichuan-form';
import { xlsxOf } from '../../support/xlsx';
import { workbookFixture } from '../sheet-fixture';

// REAL: everything the filler offers, replacements and additions too, written and taken back in every published workbook.
if (!hasCorpus)
  console.warn('the published forms are not here: fill-undo.test.ts runs on its own forms only');

const WORKBOOKS: readonly (readonly [string, () => Uint8Array])[] = [
  [
    'project form',
    () => xlsxOf(workbookFixture(projectForm({ H5: '', H12: '', F13: '200家', I17: '投产推迟', H20: '' }))),
  ],
  ['Sichuan form', () => xlsxOf(workbookFixture(sichuanForm({ G8: 60, H8: '', J8: '', K8: '', J18: '' })))],
  ['Hubei form', () => xlsxOf(workbookFixture(hubeiForm({ H11: '', H17: '' })))],
  ['Yunnan form', () => xlsxOf(workbookFixture(yunnanForm({ H14: '', I14: '', I21: '' })))],
  ...corpusNames().map((name) => [name, () => corpusXlsx(name)] as const),
];

function everything(result: FormResult, as: 'values' | 'formulas'): Proposal[] {
  const scores = planScores(result, { as });
  const all = retotal(scores, new Set(scores.proposals.map(({ id }) => id)), result);
  return [...planWeights(result).proposals, ...all.proposals, ...planNotes(result).proposals];
}

describe.each(['values', 'formulas'] as const)(
  'filled with %s and taken back, the file is the same',
  (as) => {
    test.each(WORKBOOKS)('%s', async (name, bytes) => {
      const host = openWorkbook(bytes(), `${name}.xlsx`);
      const untouched = Buffer.from(host.save());
      const grid = await host.read();
      const proposals = checkWorkbook(grid).forms.flatMap((form) => everything(form, as));
      const edits = editsFor(proposals, grid);
      const report = await host.write(edits);
      expect(report.problems).toEqual([]);
      expect(report.after.map(({ content }) => content)).toEqual(edits.map(({ content }) => content));
      if (edits.length > 0) expect(Buffer.from(host.save()).equals(untouched)).toBe(false);
      const undone = await host.write(undoEdits(edits, report));
      expect(undone).toMatchObject({ outcome: 'written', problems: [] });
      expect(Buffer.from(host.save()).equals(untouched)).toBe(true);
    });
  },
);
