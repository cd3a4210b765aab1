import { formatCell, type SheetCell } from '../core/grid/address';
import type { NoteDraft, Proposal, Question } from '../core/fill/proposal';
import { gapsText } from '../core/notes/gaps';
import { PART_WORDS } from '../core/notes/parts';
import { isLookAlike } from '../core/recognise/form';
import { onOneLine } from '../core/rules/figures/indicator-text';
import { summarise } from '../core/report/summary';
import { describe } from '../core/report/text';
import { KIND_WORDS, NO_LONGER_THERE, SEVERITY_WORDS } from '../core/report/words';
import type { UnreadSheet } from '../hosts/port';
import type { Finding, FormResult, IgnoredFinding, WorkbookResult } from '../core/rules/result';

/** The result of one workbook as a person reads it in a terminal. */
export function reportWorkbook(
  file: string,
  result: WorkbookResult,
  unread: readonly UnreadSheet[] = [],
  /** Further sentences about the whole workbook. */
  said: readonly string[] = [],
): string {
  const blocks = [
    file,
    ...result.forms.map((form) => formText(form, result)),
    ...(result.crossFindings.length > 0
      ? [['  跨表', ...foldedTexts(result.crossFindings, result, null)].join('\n')]
      : []),
    ...(result.crossIgnored ?? []).map((one) => ignoredText(one, result, null)),
    ...(result.refusedIgnores ?? []).map(({ why }) => `  未忽略：${why}`),
    ...(result.staleIgnores ?? []).map(
      ({ ruleId, reason }) => `  忽略记录 ${ruleId}（${reason}）：${NO_LONGER_THERE}。`,
    ),
    ...result.recognition.dismissed.map(({ sheet, why }) => `  「${sheet}」不作为自评表检查：${why}`),
    ...unread.map(({ name, reason }) => `  「${name}」没有读取：${reason}，其中的内容没有检查。`),
    ...said.map((sentence) => `  ${sentence}`),
    `  ${summarise(result).sentence}`,
  ];
  return blocks.join('\n');
}

export function reportError(file: string, message: string): string {
  return `${file}\n  无法读取：${message}`;
}

/** 「附件2!G13 预算执行管理：空白 → 3.5（…）」 */
export function proposalLine({ at, name, before, afterText, steps }: Proposal): string {
  return `${place(at, null)} ${name}：${before.text === '' ? '空白' : before.text} → ${afterText}（${steps}）`;
}

/** 「附件2!G13 预算执行管理：说明中还有原因、措施待补写」; nothing for a note that is complete. */
export function gapsLine({ at, name, note }: Proposal): string[] {
  const gaps = note?.gaps ?? [];
  return gaps.length === 0 ? [] : [`${place(at, null)} ${name}：说明中还有${gapsText(gaps)}待补写`];
}

/** A written note that lacks something: it was left alone. */
export function lackingLine({ at, name }: Proposal, { adds, existing }: NoteDraft): string {
  const parts = adds.map((part) => PART_WORDS[part]).join('、');
  return `${place(at, null)} ${name}：说明“${onOneLine(existing)}”没有写${parts}（原文保留不动，请补写）`;
}

export function questionLine({ at, name, text }: Question): string {
  return `${place(at, null)} ${name}：需要您决定。${text}`;
}

function formText({ form, profile, findings, ignored }: FormResult, result: WorkbookResult): string {
  const head = [
    `「${form.sheet}」${KIND_WORDS[form.kind]}`,
    form.unit?.value,
    form.year && `${form.year.value}年`,
    `口径 ${profile.name} ${profile.version}`,
    `识别 ${Math.round(form.confidence * 100)}%`,
  ].filter(Boolean);
  const lines = [`  ${head.join(' · ')}`];
  if (isLookAlike(form.kind)) lines.push(`    这是${KIND_WORDS[form.kind]}，不是自评表，未作检查。`);
  for (const { cell, what, why } of form.unread)
    lines.push(`    ○ 无法读取 ${formatCell(cell)} ${what}：${why}`);
  lines.push(...foldedTexts(findings, result, form.sheetId));
  for (const one of ignored ?? []) lines.push(ignoredText(one, result, form.sheetId));
  return lines.join('\n');
}

/** Severity by shape and word, as in the pane. */
const SHAPES = { error: '●', warning: '▲', advice: '◆' } as const;

/** Consequences stand in one line each under their cause, where both are in the same list. */
function foldedTexts(findings: readonly Finding[], result: WorkbookResult, hereId: string | null): string[] {
  const keys = new Set(findings.map(({ key }) => key));
  const roots = findings.filter(({ cause }) => cause === null || !keys.has(cause));
  return roots.flatMap((root) => [
    findingText(root, result, hereId),
    ...findings.filter(({ cause }) => cause === root.key).map((one) => consequenceText(one, result, hereId)),
  ]);
}

function consequenceText(finding: Finding, result: WorkbookResult, hereId: string | null): string {
  const { what } = describe(finding, result);
  const cells = finding.cells.map((cell) => place(cell, hereId)).join('、');
  return `        由此还有：${SHAPES[finding.severity]} ${SEVERITY_WORDS[finding.severity]} ${cells} ${what}（${finding.ruleId}）`;
}

function findingText(finding: Finding, result: WorkbookResult, hereId: string | null): string {
  const { what, why, fix, basis, arithmetic } = describe(finding, result);
  const cells = finding.cells.map((cell) => place(cell, hereId)).join('、');
  return [
    `    ${SHAPES[finding.severity]} ${SEVERITY_WORDS[finding.severity]} ${cells} ${what}`,
    ...(arithmetic ? [`        算式：${arithmetic}`] : []),
    `        为什么：${why}`,
    `        怎么改：${fix}`,
    `        依据：${basis}（${finding.ruleId}）`,
  ].join('\n');
}

/** A finding that was set aside, with the reason: listed in every report. */
function ignoredText(
  { finding, reason, when }: IgnoredFinding,
  result: WorkbookResult,
  hereId: string | null,
): string {
  const cells = finding.cells.map((cell) => place(cell, hereId)).join('、');
  const { what } = describe(finding, result);
  return `    － 已忽略 ${cells} ${what}（理由：${reason}；${when}；${finding.ruleId}）`;
}

function place(cell: SheetCell, hereId: string | null): string {
  return cell.sheetId === hereId ? formatCell(cell) : `${cell.sheet}!${formatCell(cell)}`;
}
