import type { RuleExample, RulePage } from '../src/core/report/rule-page';
import { SEVERITY_WORDS } from '../src/core/report/words';

export interface RuleEntry {
  readonly page: RulePage;
  readonly example: RuleExample;
}

/** The rules page as Markdown, by category in the order given. */
export function rulesMarkdown(entries: readonly RuleEntry[]): string {
  const categories = [...new Set(entries.map(({ page }) => page.category))];
  return [
    '# 检查规则',
    '',
    `共${entries.length}条。本页由规则和规则的测试用例生成（\`npm run rules:page\`），不手工修改。` +
      '“约定”是本产品自定的做法，“待核”的依据使用前请与原文核对。级别可由口径改变，规则可由口径停用。',
    '',
    ...categories.flatMap((category) => [
      `- [${category}](#${category})：${entries
        .filter(({ page }) => page.category === category)
        .map(({ page }) => `[${page.name}](#${page.id})`)
        .join('、')}`,
    ]),
    '',
    ...categories.flatMap((category) => [
      `## ${category}`,
      '',
      ...entries.filter(({ page }) => page.category === category).flatMap(entryText),
    ]),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

function entryText({ page, example }: RuleEntry): string[] {
  return [
    `<a id="${page.id}"></a>`,
    '',
    `### ${page.name}`,
    '',
    `\`${page.id}\` · ${page.severity} · ${page.kinds}`,
    '',
    `- **何时提出**：${page.condition}`,
    `- **何时不适用**：${page.exempt}`,
    ...(page.byProfile.length > 0 ? [`- **各地口径**：${page.byProfile.join('；')}`] : []),
    `- **依据**：${page.basis.join('；')}`,
    '',
    ...exampleText(example),
    '',
  ];
}

function exampleText({ profile, cells, finding }: RuleExample): string[] {
  const under = profile === null ? '' : `（${profile}）`;
  return [
    `| 单元格 | 位置 | 正确${under} | 错误${under} |`,
    '| --- | --- | --- | --- |',
    ...cells.map(
      ({ cell, place, right, wrong }) => `| ${[cell, place, right, wrong].map(inCell).join(' | ')} |`,
    ),
    '',
    `错误的表得出：**${SEVERITY_WORDS[finding.severity]}** ${finding.cells.join('、')} ${plain(finding.what)} ${plain(finding.fix)}`,
  ];
}

function inCell(text: string): string {
  return plain(text).replace(/\|/g, '\\|');
}

function plain(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/([*_<])/g, '\\$1');
}
