#!/usr/bin/env node
/**
 * Writes src/core/rules/registry.generated.ts from the rule files: every src/core/rules/<category>/<id>.ts that lies
 * in one of the category folders is a rule. With --check nothing is written; exit status 1 says the registry is stale.
 * With --root DIR it works on another copy of the repository.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    root: { type: 'string', default: join(dirname(fileURLToPath(import.meta.url)), '..') },
  },
});
const folder = join(values.root, 'src/core/rules');
const target = join(folder, 'registry.generated.ts');
/** In the order in which people read a form. */
const categories = ['structure', 'weight', 'score', 'target', 'note', 'fund', 'base', 'cross', 'grade'];

const files = categories.flatMap((category) => {
  const path = join(folder, category);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => ({ category, id: name.slice(0, -'.ts'.length) }));
});

const nameOf = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const text = [
  '// Written by scripts/rules-index.mjs from the rule files. Do not edit: run `npm run rules:index`.',
  "import type { Rule } from './rule';",
  ...files.map(({ category, id }) => `import { rule as ${nameOf(id)} } from './${category}/${id}';`),
  '',
  '/** Every rule there is, by category, then id. */',
  'export const rules: readonly Rule[] = [',
  ...files.map(({ id }) => `  ${nameOf(id)},`),
  '];',
  '',
].join('\n');

const present = existsSync(target) ? readFileSync(target, 'utf8') : '';
if (values.check) {
  if (present !== text) {
    console.error('src/core/rules/registry.generated.ts is stale: run `npm run rules:index`.');
    process.exit(1);
  }
} else if (present !== text) {
  writeFileSync(target, text);
  console.log(`${files.length} rules written to src/core/rules/registry.generated.ts`);
}
