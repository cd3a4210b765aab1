import type { Sample } from '../samples/source/index';
import { formatCell, type SheetCell } from '../src/core/grid/address';
import { summarise } from '../src/core/report/summary';
import { describe } from '../src/core/report/text';
import { KIND_WORDS, SEVERITY_WORDS } from '../src/core/report/words';
import { assessmentsOf } from '../src/core/rules/assessments';
import { countByKind, KIND_LABELS } from '../src/core/rules/figures/tally';
import type { Finding, FormResult, WorkbookResult } from '../src/core/rules/result';

export interface CheckedSample {
  readonly sample: Sample;
  readonly result: WorkbookResult;
}

/** What every sample is and what is to be found in it, as Markdown. */
export function samplesReadme(list: readonly CheckedSample[]): string {
  return [
    '# 示例工作簿',
    '',
    '`samples/source/` 是可读的表格，`npm run samples` 由它们生成工作簿和本页；查出的问题取自程序的检查结果，不手工修改。公开的表逐字重建，不含个人姓名和电话。',
    '',
    '| 文件 | 表 | 结果 |',
    '| --- | --- | --- |',
    ...list.map(
      ({ sample, result }) =>
        `| [${sample.file}.xlsx](#${sample.file}) | ${sample.forms.map(({ name }) => name).join('、')} | ${summarise(result).sentence} |`,
    ),
    '',
    ...list.flatMap(sampleText),
  ].join('\n');
}

function sampleText({ sample, result }: CheckedSample): string[] {
  return [
    `## ${sample.file}`,
    '',
    sample.about,
    '',
    ...result.forms.flatMap((formResult) => formText(formResult, result)),
    ...(result.crossFindings.length > 0
      ? ['### 跨表', '', ...findingsTable(result.crossFindings, result, null)]
      : []),
  ];
}

function formText(formResult: FormResult, result: WorkbookResult): string[] {
  const { form, profile, findings } = formResult;
  return [
    `### ${form.sheet}（${KIND_WORDS[form.kind]}）`,
    '',
    `口径：${profile.name} ${profile.version}。${kindsText(formResult)}`,
    '',
    ...findingsTable(findings, result, form.sheetId),
  ];
}

function findingsTable(
  findings: readonly Finding[],
  result: WorkbookResult,
  hereId: string | null,
): string[] {
  if (findings.length === 0) return ['没有发现问题。', ''];
  return [
    '| 级别 | 单元格 | 问题 | 规则 |',
    '| --- | --- | --- | --- |',
    ...findings.map((finding) => {
      const cells = finding.cells.map((cell) => placeText(cell, hereId)).join('、');
      const { what } = describe(finding, result);
      const text = what.replace(/\s*\n\s*/g, ' ').replace(/([|*_<])/g, '\\$1');
      return `| ${SEVERITY_WORDS[finding.severity]} | ${cells} | ${text} | [${finding.ruleId}](../docs/rules.md#${finding.ruleId}) |`;
    }),
    '',
  ];
}

function placeText(cell: SheetCell, hereId: string | null): string {
  return cell.sheetId === hereId ? formatCell(cell) : `${cell.sheet}!${formatCell(cell)}`;
}

/** 指标66项：数量指标49（未达到1）、质量指标2（未达到1）… */
function kindsText({ form, profile }: FormResult): string {
  const counts = countByKind(form, assessmentsOf(form, profile).indicator);
  if (counts.length === 0) return '';
  const total = counts.reduce((sum, { rows }) => sum + rows.length, 0);
  const parts = counts.map(
    ({ kind, rows, unmet }) =>
      `${KIND_LABELS[kind]}${rows.length}${unmet.length > 0 ? `（未达到${unmet.length}）` : ''}`,
  );
  return `指标${total}项：${parts.join('、')}。`;
}
