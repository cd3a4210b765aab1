import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm run rule:new` on a copy of what rules and their tests need. */
const root = join(__dirname, '../..');
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'rule-new-'));
  for (const part of ['src/core', 'test/support', 'test/setup.ts', 'jest.config.mjs', 'package.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const ruleNew = (...words: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/rule-new.mjs'), ...words, '--root', copy], {
    encoding: 'utf8',
  });
const runTest = (file: string) =>
  spawnSync(process.execPath, [join(copy, 'node_modules/jest/bin/jest.js'), file], {
    cwd: copy,
    encoding: 'utf8',
  });
const edit = (file: string, changes: readonly (readonly [string, string])[]) => {
  let text = readFileSync(join(copy, file), 'utf8');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  writeFileSync(join(copy, file), text);
};

test('a new rule is registered, its test fails until it is filled in, and passes then', () => {
  const made = ruleNew('score-is-thirteen', 'score');
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
  const registry = readFileSync(join(copy, 'src/core/rules/registry.generated.ts'), 'utf8');
  expect(registry).toContain("import { rule as scoreIsThirteen } from './score/score-is-thirteen';");

  const testFile = 'test/core/rules/score-is-thirteen.test.ts';
  const before = runTest(testFile);
  expect(before.status).toBe(1);
  expect(before.stderr).toContain('✕ right: 待填写');
  expect(before.stderr).toContain('✕ wrong: 待填写');
  expect(before.stderr).toContain('an invalid case needs at least one finding');

  edit('src/core/rules/score/score-is-thirteen.ts', [
    ['待填写（score-is-thirteen）', '得分为13'],
    ['待填写{{name}}', '“{{name}}”得13分。'],
    ["'待填写'", "'得分不应为13。'"],
    ['import { formRule }', 'import { fail, formRule, PASS }'],
    [
      'function* () {}',
      `function* ({ form }) {
    for (const { name, score } of form.indicators) {
      if (score?.text === '13') yield fail({ messageId: 'wrong', cells: [score.cell], data: { name } });
      else yield PASS;
    }
  }`,
    ],
  ]);
  edit(testFile, [
    ["{ name: '待填写', sheets: projectForm() }", "{ name: 'no thirteen', sheets: projectForm() }"],
    ["name: '待填写'", "name: 'thirteen'"],
    ["projectForm({ H12: '待填写' })", 'projectForm({ H17: 13 })'],
    ['findings: []', "findings: [{ messageId: 'wrong', cells: ['H17'] }]"],
  ]);
  const after = runTest(testFile);
  expect(after.stderr).toMatch(/Tests: +4 passed, 4 total/);
  expect(after.status).toBe(0);
}, 120_000);

test.each([
  ['no category', ['a-rule'], 'An id and a category are needed.'],
  ['an id in capitals', ['A_Rule', 'score'], 'ids are lower-case words joined by hyphens'],
  ['a category that is not there', ['a-rule', 'colour'], 'There is no category "colour".'],
  ['an id that is taken', ['score-negative', 'weight'], 'The rule "score-negative" exists, in score.'],
])('%s is refused', (_, words, message) => {
  const { status, stderr } = ruleNew(...words);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain('usage: npm run rule:new');
});
