#!/usr/bin/env node
/**
 * `npm run rule:new -- ID CATEGORY`: a rule file, a test file that fails until it is filled in, and the registry.
 * With --root DIR it works on another copy of the repository. docs/adding-a-rule.md says what comes next.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const categories = ['structure', 'weight', 'score', 'target', 'note', 'fund', 'base', 'cross', 'grade'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: join(here, '..') } },
});
const [id, category] = positionals;
const root = resolve(values.root);
const ruleFile = `src/core/rules/${category}/${id}.ts`;
const testFile = `test/core/rules/${id}.test.ts`;

const refusal = whyNot();
if (refusal !== null) {
  console.error(`${refusal}\nusage: npm run rule:new -- ID CATEGORY   (${categories.join(', ')})`);
  process.exit(2);
}
write(ruleFile, ruleText());
write(testFile, testText());
const { status } = spawnSync(process.execPath, [join(here, 'rules-index.mjs'), '--root', root], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
console.log(`${ruleFile}\n${testFile}\nFill in what says 待填写; then: npx jest ${testFile}`);

function whyNot() {
  if (positionals.length !== 2) return 'An id and a category are needed.';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    return `"${id}": ids are lower-case words joined by hyphens.`;
  if (!categories.includes(category)) return `There is no category "${category}".`;
  const taken = categories.find((one) => existsSync(join(root, `src/core/rules/${one}/${id}.ts`)));
  if (taken) return `The rule "${id}" exists, in ${taken}. Ids are never reused.`;
  if (existsSync(join(root, testFile))) return `${testFile} exists.`;
  const registry = readFileSync(join(root, 'src/core/rules/registry.generated.ts'), 'utf8');
  const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  if (registry.includes(` ${name} }`)) return `"${id}" reads like a rule that exists.`;
  return null;
}

function write(path, text) {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function ruleText() {
  return `import { convention } from '../bases';
import { ${category === 'cross' ? 'workbookRule' : 'formRule'} } from '../rule';

export const rule = ${category === 'cross' ? 'workbookRule' : 'formRule'}(
  {
    id: '${id}',
    name: '待填写（${id}）',
    category: '${category}',
    severity: 'warning',
    kinds: [${category === 'cross' ? '' : "'department', 'project'"}],
    basis: [convention('待填写')],
    condition: '待填写',
    exempt: '待填写',
    messages: {
      wrong: {
        what: '待填写{{name}}',
        why: '待填写',
        fix: '待填写',
      },
    },
  },
  // For every place the rule speaks about yield one verdict: PASS, fail({ messageId, cells, data }), or
  // notEnoughData / unreadable with the reason. Yield nothing where it does not apply.
  function* () {},
);
`;
}

function testText() {
  return `import { ruleById } from '../../../src/core/rules/find-rule';
import { projectForm } from '../../support/national-form';
import { ruleTester } from '../../support/rule-tester';

ruleTester(ruleById('${id}'), {
  // Change single cells of the clean form by address: projectForm({ H12: 11 }).
  valid: [{ name: '待填写', sheets: projectForm() }],
  // The nearest pair of a right and a wrong case becomes the example on the rules page.
  invalid: [{ name: '待填写', sheets: projectForm({ H12: '待填写' }), findings: [] }],
});
`;
}
