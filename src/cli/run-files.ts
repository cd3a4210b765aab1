import { availableParallelism } from 'node:os';
import { givenUpError } from '../batch/run/give-up';
import { inlinePort } from '../batch/run/inline-port';
import { type RunOutcome, type RunProgress, runPool } from '../batch/run/pool';
import { serveThread, threadLimits, threadPort } from '../batch/run/thread-port';
import { failedWork, prepareWork, type WorkFile, type WorkOptions, type WorkResult } from './work';

export interface FilesRun {
  readonly files: readonly WorkFile[];
  readonly options: WorkOptions;
  /** Threads; 0: none, everything in this one; undefined: by the number of files and of cores. */
  readonly jobs: number | undefined;
  /** In the order of the files. */
  readonly onResult: (result: WorkResult, file: WorkFile) => void;
  readonly onProgress?: (progress: RunProgress) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds a file may take. */
  readonly timeLimit?: number;
}

/** Fewer files than this are done sooner than a thread is started. */
const WORTH_THREADS = 40;

/** Work through files, in threads where that is worth it; a bad file never stops the others. */
export function runFiles(run: FilesRun): Promise<RunOutcome> {
  const { files, options } = run;
  const jobs = run.jobs ?? (files.length < WORTH_THREADS ? 0 : availableParallelism());
  const spawn =
    jobs === 0
      ? () => inlinePort<WorkFile, WorkOptions, WorkResult>(options, prepareWork)
      : (roomy: boolean) =>
          threadPort<WorkFile, WorkOptions, WorkResult>(__filename, options, threadLimits(roomy));
  return runPool<WorkFile, WorkResult>({
    files,
    spawn,
    jobs: Math.max(1, jobs),
    order: 'input',
    onResult: (result, index) => run.onResult(result, files[index]!),
    givenUp: (file, why) => failedWork(file, options.mode, givenUpError(why)),
    nameOf: ({ name }) => name,
    onProgress: run.onProgress,
    signal: run.signal,
    ...(run.timeLimit === undefined ? {} : { timeLimit: run.timeLimit }),
  });
}

/** What the same program does where it was started as a thread by `runFiles`. */
export function serveFiles(): void {
  serveThread<WorkFile, WorkOptions, WorkResult>(prepareWork);
}
