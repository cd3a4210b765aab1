import type { HostError } from '../../hosts/port';
import { givenUpError } from './give-up';
import { runPool, WorkersUnavailable } from './pool';
import type { WorkerPort } from './protocol';

/**
 * Let a worker work on one file to see whether it gets through it. Null where it does, and where no worker can be
 * started; else why the file was given up on. `timeLimit` in milliseconds.
 */
export async function tryAlone<F, R>(
  file: F,
  spawn: () => WorkerPort<F, R>,
  timeLimit: number,
): Promise<HostError | null> {
  let failure: HostError | null = null;
  try {
    await runPool<F, R | null>({
      files: [file],
      spawn,
      jobs: 1,
      order: 'arrival',
      onResult: () => undefined,
      givenUp: (_file, why) => {
        failure = givenUpError(why);
        return null;
      },
      nameOf: () => '',
      timeLimit,
    });
  } catch (error) {
    if (!(error instanceof WorkersUnavailable)) throw error;
  }
  return failure;
}
