import type { FromWorker, ToWorker, WorkerPort } from './protocol';
import { serve } from './serve';

/** Node has a pause that costs nothing; a page's costs a few milliseconds, which it needs to stay alive. */
const pause: (go: () => void) => void = typeof setImmediate === 'function' ? setImmediate : setTimeout;

/**
 * No worker at all: the same conversation within this thread, for one file, for tests, and where a platform gives no
 * workers. A pause after each file lets a page breathe and a cancel through; a file that hangs cannot be given up on.
 */
export function inlinePort<F, O, R>(
  options: O,
  prepare: (options: O) => (file: F) => R | Promise<R>,
): WorkerPort<F, R> {
  let say: ((message: ToWorker<F, O>) => void) | null = null;
  let closed = false;
  return {
    listen(heard: (message: FromWorker<R>) => void) {
      serve<F, O, R>(
        {
          send: (message) => {
            if (!closed) heard(message);
          },
          receive: (listener) => (say = listener),
        },
        (given) => {
          const work = prepare(given);
          return async (file) => {
            await new Promise((go) => pause(go as () => void));
            // After a cancel what is still queued is passed over; nobody listens to it any more.
            return closed ? (undefined as R) : work(file);
          };
        },
      );
      // Ready is said after `listen` has returned, as by a real worker.
      setTimeout(() => say?.({ type: 'start', options }));
    },
    post: (message) => say?.(message),
    terminate: () => {
      closed = true;
    },
  };
}
