import { createHash } from 'node:crypto';
import { engineText, stillStands } from '../../batch/run/engine';
import { SafeNames } from '../../batch/run/safe-names';
import type { Console } from '../console';
import { type ExitStatus, higher, statusOf } from '../exit-status';
import { type FoundFile, receivedAmong } from '../found';
import { chosenProfile } from '../profile';
import { runFiles } from '../run-files';
import { readApproved } from '../template';
import type { WorkFile, WorkOptions } from '../work';
import { COPIES, OutputFolder, RESULTS } from './output-folder';
import { type ReviewExtras, readExtras } from './extras';
import { writeOutputs } from './outputs';
import { ResultsFile } from './results-file';

declare const __VERSION__: string;

export interface ReviewCall {
  readonly paths: readonly string[];
  readonly out: string;
  readonly profile: string | undefined;
  /** Threads; undefined: by the number of files and of cores. */
  readonly jobs: number | undefined;
  /** 名单: which units were to send something. */
  readonly roster: string | undefined;
  /** Folder of the round before. */
  readonly previous: string | undefined;
  /** Who signs the letters. */
  readonly sender: string | undefined;
  /** By when corrections are due, as it is to be printed. */
  readonly deadline: string | undefined;
  /** 批复的绩效目标: path of the file. */
  readonly approved: string | undefined;
  readonly resume: boolean;
}

/**
 * Review many received workbooks into a folder: results line by line, then everything that is made from them. Received
 * files are only read. Throws UsageError and ProfileError before the first file.
 */
export async function review(call: ReviewCall, console: Console): Promise<ExitStatus> {
  const files = receivedAmong(call.paths, call.out);
  if (files.length === 0) {
    console.error('没有找到工作簿（.xlsx、.xlsm、.xls、.et）。');
    return 2;
  }
  const profile = chosenProfile(call.profile);
  const approved = call.approved === undefined ? [] : readApproved(call.approved);
  const extras: ReviewExtras = await readExtras(call, call.out);
  const engine = createHash('sha256')
    .update(engineText(__VERSION__, profile, approved))
    .digest('hex');
  const folder = OutputFolder.open(call.out, {
    received: [...call.paths, ...files.map(({ path }) => path)],
    engine,
    resume: call.resume,
  });
  const results = resultsIn(folder, files);
  try {
    const left = files.filter(({ name }) => !results.has(name));
    if (left.length < files.length)
      console.print(`接着上次的审核：${files.length - left.length} 个文件没有变动，不再检查。`);
    if (call.resume && !folder.resumable) console.print('规则或口径与上次不同，全部重新检查。');
    const copyProblems = await examineAll(
      call,
      { profile, approved, decisions: extras.decisions },
      folder,
      results,
      left,
      files,
      console,
    );
    if (copyProblems === null) {
      console.error(
        `已停止：${results.count} 个文件已有结果，其余未检查。加 --resume 重新运行，即可接着审核。`,
      );
      return 2;
    }
    const names = files.map(({ name }) => name);
    await writeOutputs({ folder, results, names, extras, copyProblems }, console);
    let status: ExitStatus = 0;
    for (const reviewed of results.of(names)) status = higher(status, statusOf(reviewed.json));
    return status;
  } finally {
    results.close();
    folder.keepRecord();
  }
}

function resultsIn(folder: OutputFolder, files: readonly FoundFile[]): ResultsFile {
  const now = new Map(files.map((file) => [file.name, file]));
  const path = folder.at(RESULTS);
  if (!folder.resumable) return ResultsFile.create(path);
  return ResultsFile.resume(path, (earlier) => {
    const file = now.get(earlier.file);
    return file !== undefined && stillStands(earlier, file);
  });
}

/** What went wrong with marked copies, by file; null where a person stopped the run. */
async function examineAll(
  call: ReviewCall,
  by: Pick<WorkOptions, 'profile' | 'approved' | 'decisions'>,
  folder: OutputFolder,
  results: ResultsFile,
  left: readonly FoundFile[],
  all: readonly FoundFile[],
  console: Console,
): Promise<readonly string[] | null> {
  const safe = new SafeNames();
  // Named over all files, so that a resumed run gives the same names.
  const copies = new Map(all.map(({ name }) => [name, folder.at(`${COPIES}/${safe.of(name)}`)]));
  const copyProblems: string[] = [];
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const { cancelled } = await runFiles({
      files: left.map((file): WorkFile => ({ ...file, copy: copies.get(file.name) ?? null })),
      options: { mode: 'review', ...by },
      jobs: call.jobs,
      signal: stop.signal,
      onResult: ({ text, copyProblem }, { name }) => {
        results.append(name, text);
        if (copyProblem !== null) copyProblems.push(`${name}：${copyProblem}`);
      },
      onProgress: ({ done, total, names }) => {
        console.progress(
          `审核 ${done + all.length - left.length}/${total + all.length - left.length} ${names.join('、')}`,
        );
      },
    });
    return cancelled ? null : copyProblems;
  } finally {
    process.off('SIGINT', onInterrupt);
    console.progress(null);
  }
}
