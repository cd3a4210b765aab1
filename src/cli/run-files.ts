import { availableParallelism } from 'node:os';
import { givenUpError } from '../batch/run/give-up';
import { inlinePort } from '../batch/run/inline-port';
import {
  type GivenUp,
  type RunOutcome,
  type RunProgress,
  runPool,
  WorkersUnavailable,
} from '../batch/run/pool';
import { serveThread, threadLimits, threadPort } from '../batch/run/thread-port';
import { isOldFile } from './old-bytes';
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
export async function runFiles(run: FilesRun): Promise<RunOutcome> {
  const { files, options } = run;
  const jobs = run.jobs ?? defaultJobs(files);
  const inline = () => inlinePort<WorkFile, WorkOptions, WorkResult>(options, prepareWork);
  const thread = (roomy: boolean) =>
    threadPort<WorkFile, WorkOptions, WorkResult>(__filename, options, threadLimits(roomy));
  let finished = 0;
  const pool = {
    files,
    order: 'input' as const,
    onResult: (result: WorkResult, index: number) => {
      finished += 1;
      run.onResult(result, files[index]!);
    },
    givenUp: (file: WorkFile, why: GivenUp) => failedWork(file, options.mode, givenUpError(why)),
    nameOf: ({ name }: WorkFile) => name,
    onProgress: run.onProgress,
    signal: run.signal,
    ...(run.timeLimit === undefined ? {} : { timeLimit: run.timeLimit }),
  };
  try {
    return await runPool<WorkFile, WorkResult>({
      ...pool,
      spawn: jobs === 0 ? inline : thread,
      jobs: Math.max(1, jobs),
    });
  } catch (error) {
    // Where no thread can be started (no memory for another one) the same is done in this one, without a time limit.
    if (!(error instanceof WorkersUnavailable) || finished > 0) throw error;
    return runPool<WorkFile, WorkResult>({ ...pool, spawn: inline, jobs: 1 });
  }
}

/** A file of an old format is read by a library that may hang on it: in a thread it can be given up, alone or not. */
function defaultJobs(files: readonly WorkFile[]): number {
  if (files.length >= WORTH_THREADS) return availableParallelism();
  return files.some(({ path }) => isOldFile(path)) ? 1 : 0;
}

/** What the same program does where it was started as a thread by `runFiles`. */
export function serveFiles(): void {
  serveThread<WorkFile, WorkOptions, WorkResult>(prepareWork);
}
