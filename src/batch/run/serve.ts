import type { FromWorker, ToWorker } from './protocol';

/** The worker's own end of the line. */
export interface WorkerLine<F, O, R> {
  send(message: FromWorker<R>): void;
  receive(heard: (message: ToWorker<F, O>) => void): void;
}

/**
 * What runs inside a worker: prepare once by the options, then work through the files in order, one at a time.
 * `work` must not throw; a file that cannot be read is a result like any other.
 */
export function serve<F, O, R>(
  line: WorkerLine<F, O, R>,
  prepare: (options: O) => (file: F) => R | Promise<R>,
): void {
  let work: ((file: F) => R | Promise<R>) | null = null;
  const queue: F[] = [];
  let busy = false;
  const drain = async (): Promise<void> => {
    if (busy || !work) return;
    busy = true;
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      line.send({ type: 'result', result: await work(file) });
    }
    busy = false;
  };
  line.receive((message) => {
    if (message.type === 'batch') queue.push(...message.files);
    else {
      try {
        work = prepare(message.options);
        line.send({ type: 'ready' });
      } catch (error) {
        line.send({ type: 'refused', reason: error instanceof Error ? error.message : String(error) });
      }
    }
    drain().catch((fault: unknown) => {
      // A fault of ours: thrown outside the promise it ends a worker on every platform, so that the run names the file.
      setTimeout(() => {
        throw fault;
      });
    });
  });
}
