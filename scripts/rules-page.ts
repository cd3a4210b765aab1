/**
 * Writes docs/rules.md and src/core/report/rule-examples.generated.ts from the rules and their test cases:
 * `npm run rules:page`. With --check nothing is written; exit status 1 says what is stale. Stops where a rule has no
 * test, no usable example, or an example that does not give the finding it states.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type RuleExample, rulePage } from '../src/core/report/rule-page';
import { rules } from '../src/core/rules/registry.generated';
import { recordedCases } from '../test/support/rule-cases';
import { exampleOf } from '../test/support/rule-example';
import { rulesMarkdown } from './rules-markdown';

await loadTests();

const faults: string[] = [];
const examples: Record<string, RuleExample> = {};
for (const { meta } of rules) {
  const cases = recordedCases.find(({ rule }) => rule.meta.id === meta.id);
  try {
    if (!cases) throw new Error(`${meta.id}: no test under test/core/rules calls ruleTester for it`);
    examples[meta.id] = exampleOf(cases);
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}

const files: Readonly<Record<string, string>> = {
  'docs/rules.md': rulesMarkdown(
    rules.map((rule) => ({ page: rulePage(rule), example: examples[rule.meta.id]! })),
  ),
  'src/core/report/rule-examples.generated.ts':
    [
      '// Written by scripts/rules-page.ts from the test cases of the rules. Do not edit: run `npm run rules:page`.',
      "import type { RuleExample } from './rule-page';",
      '',
      'export const ruleExamples: Readonly<Record<string, RuleExample>> = ',
    ].join('\n') + `${JSON.stringify(examples, null, 1)};\n`,
};
const stale = Object.keys(files).filter(
  (file) => !existsSync(file) || readFileSync(file, 'utf8') !== files[file],
);
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`${stale.join(', ')} stale: run \`npm run rules:page\`.`);
    process.exit(1);
  }
} else {
  for (const file of stale) writeFileSync(file, files[file]!);
  console.log(`${rules.length} rules; written: ${stale.join(', ') || 'nothing new'}`);
}

/** Loads the rules' test files for their cases alone: the test runner's own words do nothing here. */
async function loadTests(): Promise<void> {
  const quiet: unknown = new Proxy(() => quiet, {
    get: (_, key) => (key === 'then' || typeof key === 'symbol' ? undefined : quiet),
    apply: () => quiet,
  });
  const words = [
    'describe',
    'test',
    'it',
    'expect',
    'jest',
    'beforeAll',
    'beforeEach',
    'afterAll',
    'afterEach',
  ];
  Object.assign(globalThis, Object.fromEntries(words.map((word) => [word, quiet])));
  const folder = 'test/core/rules';
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.test.ts')) continue;
    if (!/^import .*rule-tester'/m.test(readFileSync(`${folder}/${file}`, 'utf8'))) continue;
    const name = file.slice(0, -'.test.ts'.length);
    // The bundler takes in every file that this pattern can mean.
    await import(`../test/core/rules/${name}.test.ts`);
  }
}
