import { defaultVocabulary } from '../../../src/core/recognise/default-vocabulary';
import type { ColumnRole } from '../../../src/core/recognise/form';
import { layoutFamilies } from '../../../src/core/recognise/layouts';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import { type Term, type Vocabulary, lookupKey } from '../../../src/core/recognise/vocabulary';
import { corpusForm, corpusNames, hasCorpus } from '../../support/corpus';
import { type RawForm, rawForm, toSheet } from '../../support/metamorph';
import { workbookOf } from '../../support/sheet';
import { compareWithTruth } from '../../support/truth';

const whereCorpus = hasCorpus ? describe : describe.skip;

function formOf(name: string): RawForm {
  const form = corpusForm(name);
  return rawForm(form.sheetName, form.grid, form.merges);
}

const recognise = (form: RawForm, vocabulary: Vocabulary = defaultVocabulary) =>
  recogniseWorkbook(workbookOf(toSheet(form)), vocabulary).forms[0];

/** The short texts of a form, as the vocabulary looks them up. */
function wordsOf(name: string): Set<string> {
  const texts = corpusForm(name)
    .grid.flat()
    .filter((value) => typeof value === 'string');
  return new Set(texts.filter((text) => text.length <= 40).map(lookupKey));
}

/** The vocabulary without these words; the parts that give unknown words a likely meaning stay. */
function without(words: ReadonlySet<string>): Vocabulary {
  const strip = <Role extends string>(terms: readonly Term<Role>[]): Term<Role>[] =>
    terms.map((term) => ({ ...term, words: term.words.filter((word) => !words.has(word)) }));
  const { columns, funds, fundLines, goals, identity, base, sections, kinds, totals, foot } =
    defaultVocabulary;
  return {
    ...defaultVocabulary,
    columns: strip(columns),
    funds: strip(funds),
    fundLines: strip(fundLines),
    goals: strip(goals),
    identity: strip(identity),
    base: strip(base),
    sections: strip(sections),
    kinds: strip(kinds),
    totals: strip(totals),
    foot: strip(foot),
  };
}

whereCorpus('a family whose own words are left out of the vocabulary', () => {
  it('still lands at least 85 % of its fields, and at least 97 % over all', () => {
    const lines: string[] = [];
    let right = 0;
    let expected = 0;
    for (const name of corpusNames()) {
      const elsewhere = new Set(
        corpusNames()
          .filter((other) => other !== name)
          .flatMap((other) => [...wordsOf(other)]),
      );
      const dropped = new Set([...wordsOf(name)].filter((word) => !elsewhere.has(word)));
      const comparison = compareWithTruth(recognise(formOf(name), without(dropped)), corpusForm(name));
      const { fields, rows } = comparison;
      right += fields.right;
      expected += fields.expected;
      lines.push(
        `${name}: ${fields.right}/${fields.expected} fields, ${rows.found}/${rows.expected} rows, ${rows.invented} invented`,
      );
      if (fields.right < 0.85 * fields.expected) throw new Error(`too few fields: ${lines.at(-1)}`);
      expect({ name, invented: rows.invented }).toEqual({ name, invented: 0 });
    }
    console.log(`留一法：${right}/${expected}\n${lines.join('\n')}`);
    expect(right / expected).toBeGreaterThanOrEqual(0.97);
  });
});

whereCorpus('one header of a form replaced by a word without meaning', () => {
  it('lands by position and values in most cases, never inventing rows', () => {
    const tally = new Map<ColumnRole, { landed: number; all: number }>();
    const lines: string[] = [];
    let right = 0;
    let expected = 0;
    for (const name of corpusNames()) {
      const form = formOf(name);
      for (const column of recognise(form)?.columns ?? []) {
        if (column.role === 'ignored' || !column.header) continue;
        const { row, col } = column.header.cell;
        const rows = form.rows.map((cells, r) =>
          cells.map((value, c) => (r + 1 === row && c + 1 === col ? '甲乙丙' : value)),
        );
        const changed = recognise({ ...form, rows });
        const found = changed?.columns.find((other) => other.col === col);
        const count = tally.get(column.role) ?? { landed: 0, all: 0 };
        tally.set(column.role, {
          landed: count.landed + Number(found?.role === column.role),
          all: count.all + 1,
        });
        const comparison = compareWithTruth(changed, corpusForm(name));
        right += comparison.fields.right;
        expected += comparison.fields.expected;
        if (comparison.fields.right < comparison.fields.expected) {
          lines.push(
            `${name} ${column.role} → ${found?.role}: ${comparison.fields.right}/${comparison.fields.expected} fields`,
          );
        }
        expect({ name, role: column.role, invented: comparison.rows.invented }).toMatchObject({
          invented: 0,
        });
        if (found && found.role !== 'ignored') {
          expect(found.confidence).toBeLessThanOrEqual(0.5);
          expect(found.why).toContain('未见过');
        }
      }
    }
    console.log(
      [...tally].map(([role, { landed, all }]) => `${role}: ${landed}/${all}`).join('  '),
      `\n${lines.join('\n')}`,
    );
    expect(right / expected).toBeGreaterThanOrEqual(0.97);
  });
});

describe('layout families', () => {
  it('have unique ids and Chinese names, and state a basis', () => {
    const ids = layoutFamilies.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, name, basis, features } of layoutFamilies) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(name).toMatch(/[\u4e00-\u9fff]/);
      expect(basis).not.toBe('');
      expect(features.length).toBeGreaterThan(1);
    }
  });

  (hasCorpus ? it : it.skip)('every real form belongs to one', () => {
    const layouts = corpusNames().map((name) => `${name} ${recognise(formOf(name))?.layout}`);
    expect(layouts.filter((line) => line.endsWith('generic'))).toEqual([]);
  });
});

describe('the default vocabulary', () => {
  it('says no word twice within a list', () => {
    for (const [list, terms] of Object.entries(defaultVocabulary)) {
      const words = (terms as readonly (string | Term<string>)[]).flatMap((term) =>
        typeof term === 'string' ? [term] : [...term.words],
      );
      expect({ list, twice: words.filter((word, index) => words.indexOf(word) !== index) }).toEqual({
        list,
        twice: [],
      });
    }
  });

  it('holds words as they are looked up: no spaces, no full-width signs', () => {
    for (const terms of Object.values(defaultVocabulary)) {
      for (const term of terms as readonly (string | Term<string>)[]) {
        for (const word of typeof term === 'string' ? [term] : [...term.words, ...(term.parts ?? [])]) {
          expect(word).not.toMatch(/\s|[\uff01-\uff5e]/);
        }
      }
    }
  });
});
