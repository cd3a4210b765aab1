import { findingsVolumes, summaryWorkbook } from '../../batch/export/findings-workbook';
import { rosterWorkbook } from '../../batch/export/roster-workbook';
import { summaryCsv } from '../../batch/export/summary-csv';
import { repeatedSubmissions } from '../../core/review/submissions';
import { supersededFiles } from '../../core/review/joining';
import { describeRound, type RoundDescription } from '../../core/review/round';
import { type SummaryRow, summaryRow } from '../../core/review/summary';
import type { Console } from '../console';
import type { ReviewExtras } from './extras';
import { editedLedger, LEDGER, ledgerVolumes } from './ledgers';
import { letters, LETTERS } from './letters';
import { COPIES, type OutputFolder, RESULTS } from './output-folder';
import { ResultsFile } from './results-file';
import { joinRounds } from './rounds';
import { secondRoundWorkbook } from './second-round';

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
  const { results, names, extras } = outputs;
  const rows: SummaryRow[] = [];
  for (const reviewed of results.of(names)) rows.push(summaryRow(reviewed));
  const round = describeRound(rows);
  const first = extras.previous === null ? null : ResultsFile.read(extras.previous.results);
  try {
    const written = await writeAll(outputs, rows, round, first, console);
    console.progress(null);
    tell(outputs, rows, round, written, console);
  } finally {
    first?.close();
  }
}

async function writeAll(
  { folder, results, names, extras }: Outputs,
  rows: readonly SummaryRow[],
  round: RoundDescription,
  first: ResultsFile | null,
  console: Console,
): Promise<string[]> {
  const written: string[] = [];
  const write = (name: string, bytes: Uint8Array) => void written.push(folder.write(name, bytes));
  const { decisions } = extras;
  write('汇总.xlsx', summaryWorkbook(rows, round));
  write('汇总.csv', Buffer.from(summaryCsv(rows), 'utf8'));
  for await (const volume of findingsVolumes(results.of(names), { decisions })) {
    console.progress(`生成问题清单 ${volume.name}`);
    write(volume.name, volume.bytes);
  }
  if (extras.roster || repeatedSubmissions(rows).length > 0) {
    write('名单核对.xlsx', rosterWorkbook(extras.roster, rows, decisions.units));
  }
  const joined = first && joinRounds(first, results, names, rows);
  const previous = first && joined ? { results: first, joined } : null;
  if (previous)
    write('整改情况.xlsx', secondRoundWorkbook(previous.results, results, names, previous.joined));
  const ledger = await editedLedger(extras.previous?.ledger ?? folder.at(LEDGER));
  list('台账', ledger.complaints, console);
  const superseded = supersededFiles(rows);
  const source = { results, names, decisions, superseded, previous, edited: ledger.rows };
  for (const [name, bytes] of ledgerVolumes(source)) {
    console.progress(`生成${name}`);
    write(name, bytes);
  }
  let count = 0;
  const options = {
    ...(extras.sender === null ? {} : { sender: extras.sender }),
    ...(extras.deadline === null ? {} : { deadline: extras.deadline }),
  };
  for await (const letter of letters({ results, rows, decisions, options, previous })) {
    folder.write(letter.name, letter.bytes);
    count += 1;
    console.progress(`生成退回修改意见书 ${count}/${letter.of}`);
  }
  if (count > 0) written.push(`${LETTERS}/（${count} 份）`);
  return written;
}

function tell(
  { folder, copyProblems }: Outputs,
  rows: readonly SummaryRow[],
  round: RoundDescription,
  written: readonly string[],
  console: Console,
): void {
  const { workbooks, counts, withErrors, withoutForm, notRead } = round;
  console.print(
    `审核完成：${workbooks} 个文件，读出 ${workbooks - notRead} 个，未读出 ${notRead} 个` +
      `；没有自评表的 ${withoutForm} 个；有错误的 ${withErrors} 个。` +
      `错误 ${counts.error} 处，提醒 ${counts.warning} 处，建议 ${counts.advice} 处。`,
  );
  const failed = rows.flatMap(({ file, error }) => (error ? [`${file}：${error.message}`] : []));
  list('未读出', failed, console);
  list('标注件', copyProblems, console);
  console.print(`输出：${[RESULTS, ...written, `${COPIES}/`].join('、')}`);
  console.print(`位置：${folder.path}`);
}

function list(what: string, lines: readonly string[], console: Console): void {
  for (const line of lines.slice(0, LISTED)) console.print(`  ${what} ${line}`);
  if (lines.length > LISTED) console.print(`  ${what}另有 ${lines.length - LISTED} 个，见 ${RESULTS}。`);
}
