import * as fc from 'fast-check';
import { checkWorkbook } from '../../../src/core/check';
import { planNotes, unexplainedIn, withChosen } from '../../../src/core/fill/plan-notes';
import type { Proposal } from '../../../src/core/fill/proposal';
import type { SheetGrid } from '../../../src/core/grid/sheet';
import { gapsIn, type NoteGap } from '../../../src/core/notes/gaps';
import { NO_PHRASES } from '../../../src/core/notes/phrase-memory';
import { phrasesFor } from '../../../src/core/notes/phrases';
import { editsFor } from '../../../src/core/plan/edits';
import type { Finding, FormResult } from '../../../src/core/rules/result';
import { compact } from '../../../src/core/values/text';
import { corpusNames, corpusSheet, hasCorpus } from '../../support/corpus';
import { departmentForm, projectForm } from '../../support/national-form';
import { chongqingForm, hubeiForm, yunnanForm } from '../../support/regional-forms';
import { sichuanForm } from '../../support/sichuan-form';
import { workbookOf } from '../../support/sheet';
import { written } from '../../support/written';

// REAL: every note that is proposed for every form, its phrases chosen, written and checked again.
if (!hasCorpus)
  console.warn('the published forms are not here: notes-accepted.test.ts runs on its own forms only');

const OWN: readonly (readonly [string, () => SheetGrid])[] = [
  ['a missed target', () => projectForm({ F12: '16场', H12: 8, H20: 96 })],
  ['a deduction though the target is met', () => projectForm({ H13: 8, H20: 96 })],
  ['far more than planned', () => projectForm({ F13: '900家' })],
  ['costs over the ceiling', () => projectForm({ F16: '260万元', H16: 7.62, H20: 95.62 })],
  ['a note without a measure', () => projectForm({ I17: '两家企业投产推迟' })],
  ['a shared score', () => departmentForm({ F15: '150家', G14: 11, G22: 95.7 })],
  ['little spent', () => sichuanForm({ G8: 60, H8: '60.00%', J8: 6, J18: 96, K8: '' })],
  ['more spent than there was', () => sichuanForm({ G8: 120, H8: '120.00%', J8: 10, J18: 100, K8: '' })],
  ['a budget changed during the year', () => sichuanForm({ D8: 60, K8: '' })],
  ['indicators of Sichuan', () => sichuanForm({ H12: 15, J12: 11.25, J18: 96.05 })],
  ['indicators of Yunnan', () => yunnanForm({ G15: '80%', I15: 8.42, I21: 98.22 })],
  ['indicators of Hubei', () => hubeiForm({ G11: '15场', H11: 15, H17: 94.6 })],
  ['indicators of Chongqing', () => chongqingForm({ G8: '200家', J8: 16.67 })],
];
const REAL = corpusNames().map((name) => [name, () => corpusSheet(name)] as const);

const result = (sheet: SheetGrid): FormResult[] => [...checkWorkbook(workbookOf(sheet)).forms];

/** Every proposal with the first phrase that fits; the blanks of the phrases stay. */
function chosen({ profile }: FormResult, proposal: Proposal, who: boolean): Proposal {
  const { causes, measures } = phrasesFor(proposal.note!, profile, NO_PHRASES);
  return withChosen(proposal, {
    cause: causes[0]!.text,
    measure: measures[0]!.text,
    ...(who ? { responsible: '业务科', deadline: '明年6月底前' } : {}),
  });
}

/** What a rule says about a gap that is named; nothing else may be said. */
const SPEAKS_OF: Readonly<Record<string, readonly NoteGap['kind'][]>> = {
  'template-residue': ['blank', 'cause', 'measure', 'responsible', 'deadline'],
  'note-no-measure': ['measure'],
  'note-vague': ['cause'],
};
const ABOUT_NOTES = /^note-|^template-residue$/;

function unnamed(findings: readonly Finding[], proposals: readonly Proposal[]): string[] {
  return findings
    .filter(({ ruleId }) => ABOUT_NOTES.test(ruleId))
    .flatMap(({ ruleId, cells, messageId }) => {
      const [first] = cells;
      const about = proposals.find(({ at }) => first && at.row === first.row && at.col === first.col);
      if (!about) return [];
      const left = about.note!.gaps.map(({ kind }) => kind);
      return SPEAKS_OF[ruleId]?.some((kind) => left.includes(kind)) ? [] : [`${ruleId} ${messageId}`];
    });
}

describe.each([
  ['with person and date', true],
  ['with person and date left open', false],
])('what is written passes the note rules, %s', (_what, who) => {
  test.each([...OWN, ...REAL])('%s', (_name, sheetOf) => {
    const sheet = sheetOf();
    for (const [i, before] of result(sheet).entries()) {
      const proposals = planNotes(before).proposals.map((one) => chosen(before, one, who));
      const grid = workbookOf(sheet);
      const after = result(written(sheet, editsFor(proposals, grid)))[i]!;
      expect(unnamed(after.findings, proposals)).toEqual([]);
      for (const { note, after: text } of proposals) {
        expect(gapsIn(String(text))).toEqual(note!.gaps);
        expect(note!.unexplained).toEqual(unexplainedIn(String(text), note!));
      }
      // What was written is not offered again, and a note that had nothing to lack gets no second one.
      expect(planNotes(after).proposals.map(({ id }) => id)).toEqual([]);
    }
  });
});

test('each of the project’s own forms asks for a note', () => {
  const silent = OWN.filter(([, sheetOf]) => {
    const made = result(sheetOf()).flatMap((one) => {
      const { proposals, questions } = planNotes(one);
      return [...proposals, ...questions];
    });
    return made.length === 0;
  });
  expect(silent.map(([name]) => name)).toEqual([]);
});

describe('never an invented fact', () => {
  /** The numbers of a text, each as it is written. */
  const numbers = (text: string) => compact(text).match(/\d+(?:\.\d+)?/g) ?? [];

  /** Every figure of a draft is in the sheet or is the difference, the ratio or the rest of figures of the row. */
  function foreign(sheet: SheetGrid, { after, note }: Proposal): string[] {
    const inSheet = new Set(
      [...sheet.cells()].flatMap(({ text, value }) => [...numbers(text), ...numbers(String(value))]),
    );
    const counted = new Set(note!.facts.flatMap((fact) => derived(fact)));
    return numbers(String(after)).filter((one) => !inSheet.has(one) && !counted.has(one));
  }

  /** 少 1 个（为指标值的 83.33%）, 少 1.67 分, 执行率 24.85%, 未执行 1454.18: what a fact works out, and says that it did. */
  function derived(fact: string): string[] {
    const worked = /(?:多|少|超出|未执行|超出预算|追加|调减|执行率|为指标值的|（|得|分值)\s*(\d+(?:\.\d+)?)/g;
    return [...compact(fact).replaceAll('(', '（').matchAll(worked)].map((match) => match[1]!);
  }

  test.each([...OWN, ...REAL])('%s', (_name, sheetOf) => {
    const sheet = sheetOf();
    for (const one of result(sheet)) {
      for (const proposal of planNotes(one).proposals) {
        expect(foreign(sheet, proposal)).toEqual([]);
        expect(foreign(sheet, chosen(one, proposal, false))).toEqual([]);
      }
    }
  });

  test('of any values', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 10 }),
        (target, actual, score) => {
          const sheet = projectForm({ E12: `≥${target}场`, F12: `${actual}场`, H12: score });
          const [one] = result(sheet);
          for (const proposal of planNotes(one!).proposals) {
            expect(foreign(sheet, proposal)).toEqual([]);
            expect(foreign(sheet, chosen(one!, proposal, false))).toEqual([]);
          }
        },
      ),
      { numRuns: 30 },
    ));
});
