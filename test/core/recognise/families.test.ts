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

/** The real forms by the family they were recognised as. */
function familiesOfCorpus(): Map<string, string[]> {
  const families = new Map<string, string[]>();
  for (const name of corpusNames()) {
    const layout = recognise(formOf(name))?.layout ?? 'none';
    families.set(layout, [...(families.get(layout) ?? []), name]);
  }
  return families;
}

whereCorpus('a family whose own words are left out of the vocabulary', () => {
  it('still lands at least 85 % of its fields, and at least 97 % over all', () => {
    const lines: string[] = [];
    let right = 0;
    let expected = 0;
    for (const [family, members] of familiesOfCorpus()) {
      const elsewhere = new Set(
        corpusNames()
          .filter((other) => !members.includes(other))
          .flatMap((other) => [...wordsOf(other)]),
      );
      const own = new Set(members.flatMap((name) => [...wordsOf(name)]));
      const dropped = new Set([...own].filter((word) => !elsewhere.has(word)));
      const vocabulary = without(dropped);
      const known = wordCount(defaultVocabulary) - wordCount(vocabulary);
      const all = members.map((name) =>
        compareWithTruth(recognise(formOf(name), vocabulary), corpusForm(name)),
      );
      const sum = (pick: (one: (typeof all)[number]) => number) => all.reduce((n, one) => n + pick(one), 0);
      const fields = [sum((one) => one.fields.right), sum((one) => one.fields.expected)] as const;
      right += fields[0];
      expected += fields[1];
      const rows = [sum((one) => one.rows.found), sum((one) => one.rows.expected)] as const;
      const kinds = all.filter((one) => !one.differences.some(({ what }) => what === 'kind')).length;
      const share = fields[1] === 0 ? '—' : `${((100 * fields[0]) / fields[1]).toFixed(1)} %`;
      lines.push(
        `${family.padEnd(24)} ${members.length} 份  去掉 ${String(known).padStart(2)} 词  种类 ${kinds}/${members.length}  行 ${rows.join('/')}  字段 ${fields.join('/')}  ${share}`,
      );
      expect({ family, invented: sum((one) => one.rows.invented) }).toEqual({ family, invented: 0 });
      expect(fields[0]).toBeGreaterThanOrEqual(0.85 * fields[1]);
    }
    console.log(`逐族留出：字段 ${right}/${expected}\n${lines.join('\n')}`);
    expect(right / expected).toBeGreaterThanOrEqual(0.97);
  });
});

function wordCount(vocabulary: Vocabulary): number {
  const lists = Object.values(vocabulary) as readonly (readonly (string | Term<string>)[])[];
  return lists.flat().reduce((sum, term) => sum + (typeof term === 'string' ? 1 : term.words.length), 0);
}

whereCorpus('every header of a form replaced by a word without meaning', () => {
  it('still lands three quarters of all fields by position and values alone, inventing no row', () => {
    const lines: string[] = [];
    let right = 0;
    let expected = 0;
    for (const name of corpusNames()) {
      const form = formOf(name);
      const before = recognise(form);
      const headers = new Map(
        before?.columns.flatMap(({ header }, index) =>
          header ? [[`${header.cell.row}:${header.cell.col}`, `甲乙${index}`]] : [],
        ),
      );
      const rows = form.rows.map((cells, r) =>
        cells.map((value, c) => headers.get(`${r + 1}:${c + 1}`) ?? value),
      );
      const changed = recognise({ ...form, rows });
      const { fields, rows: counted } = compareWithTruth(changed, corpusForm(name));
      right += fields.right;
      expected += fields.expected;
      expect({ name, invented: counted.invented }).toEqual({ name, invented: 0 });
      if (headers.size === 0) continue;
      lines.push(
        `${name.padEnd(32)} 把握 ${before?.confidence} → ${changed?.confidence ?? '—'}  字段 ${fields.right}/${fields.expected}`,
      );
      // What was only inferred is never as sure as what was read.
      if (changed && before) expect(changed.confidence).toBeLessThan(before.confidence - 0.05);
    }
    console.log(`表头全部换成无意义的词：字段 ${right}/${expected}\n${lines.join('\n')}`);
    expect(right / expected).toBeGreaterThanOrEqual(0.75);
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
