import { type ChangeHint, HostError, type StopWatching, type WorkbookHost } from '../../hosts/port';
import type { Checker } from './checker';
import type { CommandQueue } from './command-queue';
import type { Store } from './store';

/** Quiet for so long after a change, the person is taken to have finished for now. */
const PAUSE = 100;
/** Changes that never pause (a linked source, a macro) are looked at this often. */
const LONGEST_PAUSE = 1000;
/** A check that takes long must not run after every cell: the pause grows with it, up to this. */
const LONGEST_FOR_SLOW = 2000;
/** While Excel is busy (a cell is being edited, a dialog is open) it is asked again: soon at first, then seldom. */
const RETRIES = [200, 400, 800, 1500, 3000] as const;
/** Busy for so long, and the pane says that what it shows is not up to date. */
const SAY_SO_AFTER = 2000;

/**
 * Checks again by itself when the workbook changed: quietly, later, and never against the person. A hint of the host is
 * only a reason to read again; what the reading shows decides whether anything is said.
 */
export class Watcher {
  private stopWatching: StopWatching | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private firstHint = 0;
  private busySince: number | null = null;
  private retries = 0;
  /** The last attempt failed for good; the next change tries again. */
  private gaveUp = false;
  private lastTook = 0;
  private left = false;

  constructor(
    private readonly host: WorkbookHost,
    private readonly store: Store,
    private readonly queue: CommandQueue,
    private readonly checker: Checker,
  ) {
    store.subscribe(() => this.lookAgain());
  }

  /** Begin to listen. Where the host cannot tell of changes that is said in the settings, and the button stays. */
  follow(): Promise<void> {
    this.left = false;
    return this.queue.quietly(() => this.begin());
  }

  /** No longer listen. Resolves when nothing of it is under way any more. */
  async leave(): Promise<void> {
    this.left = true;
    this.clearTimer();
    const stop = this.stopWatching;
    this.stopWatching = null;
    this.store.dispatch({ type: 'watching', watching: 'no' });
    await stop?.();
    // A check that is under way ends first.
    await this.queue.quietly(async () => undefined);
  }

  private async begin(): Promise<void> {
    if (this.stopWatching || this.left) return;
    try {
      this.stopWatching = await this.host.watch((hint) => this.hinted(hint));
      this.store.dispatch({ type: 'watching', watching: 'yes' });
    } catch (failure) {
      const busy = isBusy(failure);
      this.store.dispatch({ type: 'watching', watching: busy ? 'no' : 'impossible' });
      if (busy) setTimeout(() => void this.queue.quietly(() => this.begin()), RETRIES.at(-1));
    }
  }

  private hinted({ what }: ChangeHint): void {
    const { result, recheck, preview } = this.store.getState();
    // Results and formats may also be our own doing; without reading nobody can tell.
    if (!recheck && (what === 'results' || what === 'formats')) return;
    this.checker.hint();
    this.gaveUp = false;
    if (result === null) return;
    if (recheck) this.schedule();
    else this.store.dispatch({ type: preview ? 'preview-outdated' : 'edited' });
  }

  /** After every event of the pane: a command may have read what was hinted at, or a preview that was in the way is closed. */
  private lookAgain(): void {
    const { recheck } = this.store.getState();
    if (!this.checker.stale || !recheck) {
      this.clearTimer();
      this.busySince = null;
      this.retries = 0;
    } else if (this.timer === null && !this.gaveUp && this.due()) this.schedule();
  }

  private due(): boolean {
    const { result, work, preview } = this.store.getState();
    return !this.left && this.checker.stale && result !== null && work === null && preview?.outdated !== true;
  }

  private schedule(): void {
    const now = Date.now();
    if (this.timer === null) this.firstHint = now;
    else clearTimeout(this.timer);
    const pause = Math.max(PAUSE, Math.min(this.lastTook, LONGEST_FOR_SLOW));
    const latest = this.firstHint + Math.max(LONGEST_PAUSE, pause);
    this.timer = setTimeout(() => void this.attempt(), Math.max(0, Math.min(pause, latest - now)));
  }

  private async attempt(): Promise<void> {
    this.timer = null;
    try {
      await this.queue.quietly(async () => {
        // A command that came first may have read it all; with a preview in the way it is looked at when that is closed.
        if (!this.due() || !this.store.getState().recheck) return;
        const began = Date.now();
        await this.checker.recheck();
        this.lastTook = Date.now() - began;
      });
      this.busySince = null;
      this.retries = 0;
      this.lookAgain();
    } catch (failure) {
      if (isBusy(failure)) this.waitForExcel();
      else this.giveUp();
    }
  }

  private waitForExcel(): void {
    const now = Date.now();
    this.busySince ??= now;
    if (this.timer === null) {
      this.firstHint = now;
      const pause = RETRIES[Math.min(this.retries++, RETRIES.length - 1)];
      this.timer = setTimeout(() => void this.attempt(), pause);
    }
    if (now - this.busySince >= SAY_SO_AFTER) this.store.dispatch({ type: 'edited' });
  }

  /** Not over the person's work: a calm line says that the result is not up to date, and the button is there. */
  private giveUp(): void {
    this.gaveUp = true;
    this.store.dispatch({ type: 'edited' });
  }

  private clearTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

function isBusy(failure: unknown): boolean {
  return failure instanceof HostError && failure.code === 'busy';
}
