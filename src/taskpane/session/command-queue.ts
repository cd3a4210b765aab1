import { failureNotice } from './messages';
import type { Store } from './store';

/** What is done with the workbook, one after the other: a button pressed while something else runs waits and is never lost. */
export class CommandQueue {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: Store) {}

  /** A command of a person. Never throws; every failure becomes a notice. */
  run(command: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      this.store.dispatch({ type: 'noticed', notice: null });
      try {
        await command();
      } catch (failure) {
        this.store.dispatch({ type: 'noticed', notice: failureNotice(failure) });
      } finally {
        this.store.dispatch({ type: 'finished' });
      }
    });
  }

  /** Something nobody asked for: it says nothing, and leaves what was said last. Throws what the task throws. */
  quietly<T>(task: () => Promise<T>): Promise<T> {
    return this.inTurn(task);
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const next = this.last.then(task);
    this.last = next.catch(() => undefined);
    return next;
  }
}
