import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRuleExamples } from '../../../src/core/report/load-rule-examples';
import { rulePage } from '../../../src/core/report/rule-page';
import { ruleById } from '../../../src/core/rules/find-rule';
import { rules } from '../../../src/core/rules/registry.generated';
import { fail, formRule } from '../../../src/core/rules/rule';
import { indicatorList, projectForm } from '../../support/national-form';
import { exampleOf } from '../../support/rule-example';

const root = join(__dirname, '../../..');
const page = readFileSync(join(root, 'docs/rules.md'), 'utf8');

test('the page and the examples are what rules and test cases give: `npm run rules:page`', () => {
  const check = () =>
    execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/rules-page.ts', '--check'], {
      cwd: root,
      stdio: 'pipe',
      encoding: 'utf8',
    });
  expect(check).not.toThrow();
}, 120_000);

test.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s has its entry', async (id, rule) => {
  const examples = await loadRuleExamples();
  const example = examples[id]!;
  expect(example.cells.length).toBeGreaterThan(0);
  expect(Object.keys(rule.meta.messages)).toContain(example.finding.messageId);
  const { name, severity, condition, exempt, basis } = rulePage(rule);
  const entry = page.slice(page.indexOf(`<a id="${id}"></a>`)).split('\n<a id=')[0]!;
  for (const words of [`### ${name}`, `\`${id}\` · ${severity}`, condition, exempt, ...basis]) {
    expect(entry).toContain(words);
  }
  for (const { cell, right, wrong } of example.cells) {
    expect(entry).toContain(`| ${cell} |`);
    expect([right, wrong]).not.toContain('');
  }
  expect(entry).toContain('错误的表得出：');
});

test('severity by profile, with the reason', () => {
  const { byProfile } = rulePage(ruleById('weight-exec-missing'));
  expect(byProfile).toContainEqual(expect.stringMatching(/^湖南.*：停用（浏阳市.*）$/));
  expect(byProfile).toContainEqual(expect.stringMatching(/^四川.*：按警告处理（/));
});

describe('an example', () => {
  const meta = { ...ruleById('score-negative').meta, id: 'negative', messages: { bad: text() } };
  const rule = formRule(meta, function* ({ form }) {
    for (const { score } of form.indicators) {
      if (score?.text.startsWith('-')) yield fail({ messageId: 'bad', cells: [score.cell], data: {} });
      else yield { type: 'pass' };
    }
  });
  const right = { name: 'right', sheets: projectForm() };
  const wrong = {
    name: 'wrong',
    sheets: projectForm({ H17: -1 }),
    findings: [{ messageId: 'bad', cells: ['H17'] }],
  };
  function text() {
    return { what: '太小', why: '得分不应太小', fix: '改正' };
  }

  test('shows the cells in which right and wrong differ, and the finding', () => {
    expect(exampleOf({ rule, valid: [right], invalid: [wrong] })).toEqual({
      profile: null,
      cells: [{ cell: 'H17', place: '带动企业新增产值 · 得分', right: '13.5', wrong: '-1' }],
      finding: { severity: meta.severity, messageId: 'bad', cells: ['H17'], what: '太小', fix: '改正' },
    });
  });

  test.each([
    ['another cell', [{ messageId: 'bad', cells: ['H16'] }]],
    ['more findings', [...wrong.findings, { messageId: 'bad', cells: ['H18'] }]],
    ['no finding', []],
  ])('that states %s than it gives is refused', (_, findings) => {
    expect(() => exampleOf({ rule, valid: [right], invalid: [{ ...wrong, findings }] })).toThrow(
      'negative: the wrong example "wrong" gives bad H17',
    );
  });

  test('needs a right and a wrong case of the same sheets', () => {
    const other = { name: 'a list', sheets: indicatorList() };
    const renamed = { ...wrong, sheets: projectForm({ H17: -1 }, { name: '别的表' }) };
    expect(() => exampleOf({ rule, valid: [other], invalid: [renamed] })).toThrow(
      'give it a right and a wrong case',
    );
  });

  test('does not take a wrong case for the right one', () => {
    const bad = { name: 'wrong too', sheets: projectForm({ H16: -2, H17: -1 }) };
    const example = exampleOf({ rule, valid: [bad], invalid: [wrong] });
    expect(example.cells.map(({ cell }) => cell)).toEqual(['H17']);
  });
});
