import type { Reviewed } from '../../core/review/reviewed';
import type { ApprovedTargets } from '../../core/templates/approved';
import { type BrowserWorkOptions, browserWork, type PickedFile } from './browser-work';
import type { ChosenProfile } from './check-options';
import { notExamined } from './examine';
import { givenUpError } from './give-up';
import { inlinePort } from './inline-port';
import { type PoolOptions, runPool, type RunOutcome, type RunProgress, WorkersUnavailable } from './pool';
import type { FromWorker, WorkerPort } from './protocol';
import { tryAlone } from './try-alone';
import type { HostError } from '../../hosts/port';

export type { PickedFile } from './browser-work';
export type { ChosenProfile } from './check-options';
export type { RunOutcome, RunProgress } from './pool';

export interface ReviewRun {
  readonly files: readonly PickedFile[];
  /** Called once a file, in `order`; the index is that of `files`. */
  readonly onResult: (reviewed: Reviewed, index: number) => void;
  /** Names and counts, at most ten times a second and at the end. */
  readonly onProgress?: (progress: RunProgress) => void;
  /** Ends the run at once; what was reviewed until then stays. */
  readonly signal?: AbortSignal;
  /** Null or absent: chosen from layout and unit, form by form. */
  readonly profile?: ChosenProfile | null;
  /** 批复的绩效目标, compared with workbooks that name their template. */
  readonly approved?: readonly ApprovedTargets[];
  /** Workers at the same time; by default as many as the machine has cores, at most 4. */
  readonly jobs?: number;
  /** As they come by default. */
  readonly order?: 'input' | 'arrival';
  /** Milliseconds a single file may take; 30,000 by default. */
  readonly timeLimit?: number;
}

/** A page leaves room for the program that shows it. */
const MOST_WORKERS = 4;

/**
 * Review many picked files in module workers of this page; nothing leaves the machine, the network may be off. Without
 * workers (an old web view, a page opened from a file) the same is done in this thread, slower and without time limit.
 * Rejects only where the profile cannot be used or where `onResult` throws.
 */
export async function reviewFiles(run: ReviewRun): Promise<RunOutcome> {
  const options: BrowserWorkOptions = { profile: run.profile ?? null, approved: run.approved };
  let finished = 0;
  const pool: Omit<PoolOptions<PickedFile, Reviewed>, 'spawn' | 'jobs'> = {
    files: run.files,
    order: run.order ?? 'arrival',
    onResult: (reviewed, index) => {
      finished += 1;
      run.onResult(reviewed, index);
    },
    givenUp: ({ file, path }, why) =>
      notExamined({ path, size: file.size, modified: file.lastModified }, givenUpError(why)),
    nameOf: ({ path }) => path,
    onProgress: run.onProgress,
    signal: run.signal,
    ...(run.timeLimit === undefined ? {} : { timeLimit: run.timeLimit }),
  };
  const cores = typeof navigator === 'undefined' ? 1 : (navigator.hardwareConcurrency ?? 1);
  const jobs = run.jobs ?? Math.min(MOST_WORKERS, Math.max(1, cores));
  const inline = () => inlinePort<PickedFile, BrowserWorkOptions, Reviewed>(options, browserWork);
  if (typeof Worker === 'undefined') return runPool({ ...pool, spawn: inline, jobs: 1 });
  try {
    return await runPool({ ...pool, spawn: () => pagePort(options), jobs });
  } catch (error) {
    if (!(error instanceof WorkersUnavailable) || finished > 0) throw error;
    return runPool({ ...pool, spawn: inline, jobs: 1 });
  }
}

/**
 * Read and check a file in a worker first, as the reader of old formats may hang on it. Null where the worker got through
 * it, whatever it found, and where this page has no workers; else why the file was given up on.
 */
export async function triedInWorker(picked: PickedFile, timeLimit: number): Promise<HostError | null> {
  if (typeof Worker === 'undefined') return null;
  return tryAlone(picked, () => pagePort({ profile: null }), timeLimit);
}

function pagePort(options: BrowserWorkOptions): WorkerPort<PickedFile, Reviewed> {
  const worker = new Worker(new URL('./browser-worker.ts', import.meta.url), {
    type: 'module',
    name: 'selfeval-review',
  });
  return {
    listen(heard, ended) {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker<Reviewed>>) => heard(data));
      // A browser that kills a worker for its memory says nothing at all: then the time limit tells.
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        worker.terminate();
        ended({ kind: 'crashed', detail: event.message || 'worker error' });
      });
      worker.postMessage({ type: 'start', options });
    },
    post: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
}
