import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sources } from '../../../src/core/profiles/sources';
import { profiles } from '../../../src/core/profiles/profiles';
import { rules } from '../../../src/core/rules/registry.generated';
import { basisText } from '../../../src/core/report/basis-text';

const root = join(__dirname, '../../..');
const rulesFolder = join(root, 'src/core/rules');
const categories = ['structure', 'weight', 'score', 'target', 'note', 'fund', 'base', 'cross', 'grade'];

const files = categories.flatMap((category) =>
  readdirSync(join(rulesFolder, category)).map((file) => ({ category, id: file.replace(/\.ts$/, '') })),
);
const tests = readdirSync(__dirname)
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .join('\n');

test('the registry is what the generator writes', () => {
  expect(() =>
    execFileSync(process.execPath, [join(root, 'scripts/rules-index.mjs'), '--check'], { stdio: 'pipe' }),
  ).not.toThrow();
});

test('every rule file is registered under its own name, in its own category', () => {
  expect(rules.map(({ meta }) => ({ category: meta.category, id: meta.id }))).toEqual(files);
});

test('ids and names are unique', () => {
  const doubled = (list: readonly string[]) => list.filter((one, index) => list.indexOf(one) !== index);
  expect(doubled(rules.map(({ meta }) => meta.id))).toEqual([]);
  expect(doubled(rules.map(({ meta }) => meta.name))).toEqual([]);
});

test.each(rules.map((rule) => [rule.meta.id, rule] as const))(
  '%s has cases, a basis and calm words',
  (id, { meta, scope }) => {
    expect(tests).toContain(`ruleTester(ruleById('${id}')`);
    expect(meta.basis.length).toBeGreaterThan(0);
    expect(meta.kinds.length > 0 || scope === 'workbook').toBe(true);
    const words = [meta.name, meta.condition, meta.exempt, ...meta.basis.map(basisText)];
    for (const { what, why, fix } of Object.values(meta.messages)) words.push(what, why, fix);
    for (const text of words) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/[!！]|非法|请检查数据|待填写/);
    }
  },
);

test('what is only remembered is shown as 待核 and names no article', () => {
  for (const { meta } of rules) {
    for (const basis of meta.basis.filter(({ evidence }) => evidence === 'memory')) {
      expect(basisText(basis)).toContain('待核');
      expect(basisText(basis)).not.toMatch(/第[〇零一二三四五六七八九十百\d]+条/);
    }
  }
});

test('every cited source is in the catalogue', () => {
  const known = new Set(sources.map(({ id }) => id));
  const cited = rules.flatMap(({ meta }) =>
    meta.basis.flatMap(({ source }) => (source === null ? [] : [source])),
  );
  expect(cited.filter((id) => !known.has(id))).toEqual([]);
});

test('profiles speak only of rules that exist', () => {
  const ids = new Set(rules.map(({ meta }) => meta.id));
  expect(profiles.flatMap((profile) => Object.keys(profile.rules).filter((id) => !ids.has(id)))).toEqual([]);
});
