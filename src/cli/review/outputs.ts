import { RoundTally } from '../../core/review/round';
import { summaryRow } from '../../core/review/summary';
import type { Console } from '../console';
import type { ReviewExtras } from './extras';
import { COPIES, type OutputFolder, RESULTS } from './output-folder';
import type { ResultsFile } from './results-file';

export interface Outputs {
  readonly folder: OutputFolder;
  readonly results: ResultsFile;
  /** Every received file, in order. */
  readonly names: readonly string[];
  readonly extras: ReviewExtras;
  /** What went wrong with marked copies, in Chinese. */
  readonly copyProblems: readonly string[];
}

/** Files that are listed one by one on a terminal; all of them stand in the results. */
const LISTED = 20;

/** Everything that is made from the results, and what is said at the end. */
export async function writeOutputs(outputs: Outputs, console: Console): Promise<void> {
  const { results, names, folder, copyProblems } = outputs;
  const round = new RoundTally();
  const notRead: string[] = [];
  for (const reviewed of results.of(names)) {
    round.add(summaryRow(reviewed));
    if (reviewed.json.error) notRead.push(`${reviewed.file}：${reviewed.json.error.message}`);
  }
  const { workbooks, counts, withErrors, withoutForm } = round.describe();
  console.print(
    `审核完成：${workbooks} 个文件，读出 ${workbooks - notRead.length} 个，未读出 ${notRead.length} 个` +
      `；没有自评表的 ${withoutForm} 个；有错误的 ${withErrors} 个。` +
      `错误 ${counts.error} 处，提醒 ${counts.warning} 处，建议 ${counts.advice} 处。`,
  );
  list('未读出', notRead, console);
  list('标注件', copyProblems, console);
  console.print(`输出：${[RESULTS, COPIES].join('、')}`);
  console.print(`位置：${folder.path}`);
}

function list(what: string, lines: readonly string[], console: Console): void {
  for (const line of lines.slice(0, LISTED)) console.print(`  ${what} ${line}`);
  if (lines.length > LISTED) console.print(`  另有 ${lines.length - LISTED} 个，见 ${RESULTS}。`);
}
