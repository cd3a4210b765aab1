import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckOptions } from '../core/check';
import { planNotes } from '../core/fill/plan-notes';
import { planScores } from '../core/fill/plan-scores';
import { planWeights } from '../core/fill/weights';
import type { FillPlan, Proposal } from '../core/fill/proposal';
import { editsFor } from '../core/plan/edits';
import { marksFor } from '../core/plan/marks';
import type { WorkbookGrid } from '../core/grid/sheet';
import type { FormResult } from '../core/rules/result';
import type { FileHost } from '../hosts/file/file-host';
import { asHostError, type ExitStatus, hasError } from './check';
import type { Console } from './console';
import { checkAsDecided } from './decided';
import { openFile } from './files';
import { isOldFile } from './old-bytes';
import { refusalOfOld } from './old-file';
import { profileOptions } from './profile';
import { gapsLine, lackingLine, proposalLine, questionLine, reportError } from './text';

export interface FillCall {
  readonly file: string;
  readonly out: string;
  readonly profile: string | undefined;
  readonly scores: boolean;
  readonly notes: boolean;
  readonly marks: boolean;
  /** Weights for the items that have none. */
  readonly weights: boolean;
  /** Totals and rates as Excel formulas. */
  readonly formulas: boolean;
  /** Write although a digital signature becomes invalid by it. */
  readonly allowSignature?: boolean;
}

/**
 * Fill what is empty, mark what is wrong, write a copy. What a person typed stays: proposals that would replace
 * something are listed, never written. Throws ProfileError.
 */
export async function fill(call: FillCall, console: Console): Promise<ExitStatus> {
  if (samePath(call.file, call.out)) {
    console.error('输出文件与原文件相同。请换一个文件名，原文件不会被改动。');
    return 2;
  }
  const options = profileOptions(call.profile);
  try {
    if (isOldFile(call.file)) throw await refusalOfOld(call.file);
    const host = await openFile(call.file);
    const { exceltsRecalculator } = await import('../hosts/file/recalc/excelts-recalculator');
    host.estimateWith(exceltsRecalculator);

    // Scores need weights, and notes speak of the scores that stand in the sheet.
    if (call.weights) await apply(host, options, planWeights, '分值', console);
    const as = call.formulas ? 'formulas' : 'values';
    if (call.scores) await apply(host, options, (form) => planScores(form, { as }), '得分', console);
    if (call.notes) await apply(host, options, planNotes, '偏差说明', console);

    const { result } = await checkAsDecided(host, options);
    if (call.marks) {
      const report = await host.mark(marksFor(result));
      console.print(`标记问题：${report.marked} 个单元格。`);
      for (const { sheet, code } of report.skipped) {
        console.print(
          `  「${sheet}」没有标记：${code === 'protected' ? '工作表受保护' : '工作表已不存在'}。`,
        );
      }
    }
    tell(console, calculationLines(await host.read()));
    const consequences = host.consequences();
    tell(
      console,
      consequences.map(({ message }) => message),
    );
    if (!call.allowSignature && consequences.some(({ code }) => code === 'signature')) {
      console.error(
        `没有写出：${call.out}\n  仍要写出的，请加 --allow-signature；副本须由签名人重新签署，原文件不会被改动。`,
      );
      return 2;
    }
    writeFileSync(call.out, host.save({ allow: ['signature'] }));
    console.print(`已写入：${call.out}`);
    return hasError(result) ? 1 : 0;
  } catch (error) {
    const { code, message } = asHostError(error);
    // It was read well enough: it is only not to be written.
    console.error(code === 'refused' ? `${call.file}\n  ${message}` : reportError(call.file, message));
    return 2;
  }
}

async function apply(
  host: FileHost,
  options: CheckOptions,
  plan: (form: FormResult) => FillPlan,
  what: string,
  console: Console,
): Promise<void> {
  const grid: WorkbookGrid = await host.read();
  const plans = (await checkAsDecided(host, options)).result.forms.map(plan);
  const proposals = plans.flatMap((one) => one.proposals);
  const writable = proposals.filter((proposal) => !proposal.replaces);
  const report = await host.write(editsFor(writable, grid));
  if (report.outcome === 'rolled-back') {
    console.print(`填写${what}：没有写入。`);
    for (const { at } of report.problems) console.print(`  ${at.sheet} 的单元格不能写入，已全部还原。`);
    return;
  }
  console.print(`填写${what}：${writable.length} 个单元格。`);
  tell(console, writable.map(proposalLine));
  tell(console, writable.flatMap(gapsLine));
  tell(console, proposals.filter((proposal) => proposal.replaces).map(kept));
  tell(console, plans.flatMap((one) => one.questions).map(questionLine));
}

function kept(proposal: Proposal): string {
  return proposal.note?.mode === 'append'
    ? lackingLine(proposal, proposal.note)
    : `${proposalLine(proposal)}（表中已有内容，保留不动）`;
}

function tell(console: Console, lines: readonly string[]): void {
  for (const line of lines) console.print(`  ${line}`);
}

function samePath(a: string, b: string): boolean {
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));
  return real(a) === real(b);
}

/** Formulas whose inputs were written just now: what the check above took for their results. */
function calculationLines({ sheets }: WorkbookGrid): string[] {
  const cells = sheets.flatMap((sheet) => [...sheet.cells()]);
  const estimated = cells.filter((cell) => cell.estimated).length;
  const stale = cells.filter((cell) => cell.stale).length;
  return [
    ...(estimated > 0
      ? [`${estimated} 个公式按估算的结果检查；文件中不存估算，打开时由 Excel 重新计算。`]
      : []),
    ...(stale > 0 ? [`${stale} 个公式待重算，未按结果检查；打开时由 Excel 重新计算。`] : []),
  ];
}
