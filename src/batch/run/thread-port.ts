import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerPort } from './protocol';
import { serve } from './serve';

/**
 * Megabytes a thread may use before it is ended. An ordinary one has ample room for any form and is kept from piling up
 * garbage; a file that needs more is tried again alone, in a roomy one.
 */
const ORDINARY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 6 } as const;
const ROOMY = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 32 } as const;

export function threadLimits(roomy: boolean): ThreadLimits {
  return roomy ? ROOMY : ORDINARY;
}

export interface ThreadLimits {
  readonly maxOldGenerationSizeMb: number;
  readonly maxYoungGenerationSizeMb: number;
}

/** A thread of Node that runs `script` (a built file), which must call `serveThread`. */
export function threadPort<F, O, R>(
  script: string,
  options: O,
  limits: ThreadLimits = ORDINARY,
): WorkerPort<F, R> {
  const worker = new Worker(script, { workerData: { [MARK]: options }, resourceLimits: { ...limits } });
  let closed = false;
  return {
    listen(heard, ended) {
      const end = (kind: 'out-of-memory' | 'crashed', detail: string) => {
        if (closed) return;
        closed = true;
        ended({ kind, detail });
      };
      worker.on('message', (message: FromWorker<R>) => {
        if (!closed) heard(message);
      });
      worker.on('messageerror', (error) => {
        end('crashed', error.message);
        void worker.terminate();
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed', error.message);
      });
      worker.on('exit', (code) => end('crashed', `exit ${code}`));
    },
    post: (message) => worker.postMessage(message),
    terminate: () => {
      closed = true;
      void worker.terminate();
    },
  };
}

const MARK = 'selfeval';

/** Whether this thread was started by `threadPort`. */
export function isThread(): boolean {
  return parentPort !== null && typeof workerData === 'object' && workerData !== null && MARK in workerData;
}

/** The worker's side, to be called by its script. */
export function serveThread<F, O, R>(prepare: (options: O) => (file: F) => R | Promise<R>): void {
  const port = parentPort;
  if (!port) throw new Error('serveThread belongs into a worker thread');
  serve<F, O, R>(
    {
      send: (message) => port.postMessage(message),
      receive: (heard) => {
        // Posted after `start`, so that options and batches are read in the same order.
        port.on('message', (message: ToWorker<F, O>) => heard(message));
        heard({ type: 'start', options: (workerData as Record<string, O>)[MARK]! });
      },
    },
    prepare,
  );
}
