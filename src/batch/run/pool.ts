import type { FromWorker, WorkerEnd, WorkerPort } from './protocol';

/** Why a file was given up on: the rest of its batch is worked through all the same. */
export type GivenUp =
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: WorkerEnd['kind']; readonly detail: string };

export interface RunProgress {
  readonly done: number;
  readonly total: number;
  /** The files that are being worked on, one a worker. */
  readonly names: readonly string[];
}

export interface RunOutcome {
  /** Files with a result; less than all of them only after a cancel. */
  readonly done: number;
  readonly cancelled: boolean;
}

export interface PoolOptions<F, R> {
  readonly files: readonly F[];
  /** `roomy`: for a single file on which a worker ended before; it may take much more memory. */
  readonly spawn: (roomy: boolean) => WorkerPort<F, R>;
  /** How many workers at the same time, at least 1. */
  readonly jobs: number;
  /** Results in the order of the files, or as they come. */
  readonly order: 'input' | 'arrival';
  /** Called for every file once. What it throws ends the run and is thrown on. */
  readonly onResult: (result: R, index: number) => void;
  /** The result of a file that was given up on. */
  readonly givenUp: (file: F, why: GivenUp) => R;
  readonly nameOf: (file: F) => string;
  /** At most about ten times a second, and at the end. */
  readonly onProgress?: ((progress: RunProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Files a message. Small batches cost messages, large ones idle workers at the end. */
  readonly batchSize?: number;
  /** Milliseconds a single file may take. */
  readonly timeLimit?: number;
}

export const BATCH_SIZE = 20;
export const TIME_LIMIT = 30_000;

/** Workers that end before they are ready, one after another: then no worker can work here. */
const BOOT_FAILURES = 3;
const PROGRESS_EVERY = 100;
/** Parts of the time limit that are counted; a machine that slept for a night counts as one of them. */
const TICKS = 20;

/** No worker could be started. The caller may fall back to working without one. */
export class WorkersUnavailable extends Error {
  override readonly name = 'WorkersUnavailable';
}

/**
 * Work through files with several workers. A file on which a worker hangs, crashes or runs out of memory is named and
 * the others go on; a crash is tried once more with the file alone, because an earlier file may have eaten the memory.
 * What waits is bounded: two batches a worker, and in input order a window behind a slow file.
 */
export function runPool<F, R>(options: PoolOptions<F, R>): Promise<RunOutcome> {
  return new Promise((resolve, reject) => new Run(options, resolve, reject).start());
}

interface Slot<F, R> {
  port: WorkerPort<F, R>;
  /** Indexes posted and not answered yet, in the order of the answers. */
  pending: number[];
  ready: boolean;
  /** Works on one file only, which is tried for the second time. */
  readonly alone: boolean;
  /** Ticks since the last answer. */
  ticks: number;
}

class Run<F, R> {
  private readonly slots: Slot<F, R>[] = [];
  private readonly batchSize: number;
  private readonly timeLimit: number;
  private readonly window: number;
  /** The next file that was never posted. */
  private next = 0;
  /** Files of a broken batch, to be posted again. */
  private again: number[] = [];
  private readonly waiting = new Map<number, R>();
  private emitted = 0;
  private done = 0;
  private bootFailures = 0;
  private timer: ReturnType<typeof setInterval> | null = null;
  private lastProgress = 0;
  private over = false;

  constructor(
    private readonly options: PoolOptions<F, R>,
    private readonly resolve: (outcome: RunOutcome) => void,
    private readonly reject: (error: unknown) => void,
  ) {
    const jobs = Math.max(1, options.jobs);
    const share = Math.ceil(options.files.length / (2 * jobs));
    this.batchSize = Math.max(1, Math.min(options.batchSize ?? BATCH_SIZE, share));
    this.timeLimit = options.timeLimit ?? TIME_LIMIT;
    this.window = this.batchSize * jobs * 4;
  }

  start(): void {
    const { files, jobs, signal } = this.options;
    if (files.length === 0 || signal?.aborted) return this.end(signal?.aborted === true);
    signal?.addEventListener('abort', this.cancel, { once: true });
    this.timer = setInterval(() => this.tick(), Math.max(1, this.timeLimit / TICKS));
    const workers = Math.min(Math.max(1, jobs), files.length);
    for (let n = 0; n < workers && !this.over; n++) this.open();
  }

  private readonly cancel = (): void => this.end(true);

  /** With a file: a worker for this file alone. */
  private open(alone?: number): void {
    let port: WorkerPort<F, R>;
    try {
      port = this.options.spawn(alone !== undefined);
    } catch (error) {
      return this.fail(new WorkersUnavailable(error instanceof Error ? error.message : String(error)));
    }
    const pending = alone === undefined ? [] : [alone];
    const slot: Slot<F, R> = { port, pending, ready: false, alone: alone !== undefined, ticks: 0 };
    this.slots.push(slot);
    port.listen(
      (message) => this.guarded(() => this.heard(slot, message)),
      (end) => this.guarded(() => this.ended(slot, end)),
    );
  }

  /** What a caller's own function throws ends the run. */
  private guarded(step: () => void): void {
    if (this.over) return;
    try {
      step();
    } catch (error) {
      this.fail(error);
    }
  }

  private heard(slot: Slot<F, R>, message: FromWorker<R>): void {
    slot.ticks = 0;
    if (message.type === 'refused') return this.fail(new Error(message.reason));
    if (message.type === 'ready') {
      slot.ready = true;
      this.bootFailures = 0;
      if (slot.alone) this.send(slot, slot.pending);
      this.feedAll();
      return this.tell(false);
    }
    const index = slot.pending.shift();
    if (slot.alone) this.retire(slot);
    if (index !== undefined) this.settle(index, message.result);
    this.feedAll();
  }

  /** A worker that has done its one file gives way to an ordinary one. */
  private retire(slot: Slot<F, R>): void {
    this.slots.splice(this.slots.indexOf(slot), 1);
    slot.port.terminate();
    if (this.done + 1 < this.options.files.length) this.open();
  }

  private ended(slot: Slot<F, R>, { kind, detail }: WorkerEnd): void {
    if (!this.slots.includes(slot)) return;
    if (!slot.ready && ++this.bootFailures >= BOOT_FAILURES) return this.fail(new WorkersUnavailable(detail));
    const culprit = this.replace(slot);
    if (culprit === undefined) return this.open();
    if (!slot.alone) return this.open(culprit);
    this.giveUp(culprit, { kind, detail });
    if (!this.over) this.open();
  }

  private tick(): void {
    for (const slot of [...this.slots]) {
      const working = !slot.ready || slot.pending.length > 0;
      if (this.over || !working || ++slot.ticks <= TICKS) continue;
      this.guarded(() => {
        slot.port.terminate();
        if (!slot.ready) return this.ended(slot, { kind: 'crashed', detail: 'not ready in time' });
        const culprit = this.replace(slot);
        if (culprit !== undefined)
          this.giveUp(culprit, { kind: 'timeout', seconds: Math.round(this.timeLimit / 1000) });
        if (!this.over) this.open();
      });
    }
  }

  /** Take a slot away; its unanswered files but the first go back to the queue. The first is the one to judge. */
  private replace(slot: Slot<F, R>): number | undefined {
    this.slots.splice(this.slots.indexOf(slot), 1);
    const [culprit, ...rest] = slot.pending;
    slot.pending = [];
    this.again = [...rest, ...this.again].sort((a, b) => a - b);
    return culprit;
  }

  private giveUp(index: number, why: GivenUp): void {
    this.settle(index, this.options.givenUp(this.options.files[index]!, why));
  }

  private settle(index: number, result: R): void {
    this.done += 1;
    if (this.options.order === 'arrival') this.options.onResult(result, index);
    else {
      this.waiting.set(index, result);
      for (;;) {
        const first = this.waiting.get(this.emitted);
        if (first === undefined && !this.waiting.has(this.emitted)) break;
        this.waiting.delete(this.emitted);
        this.options.onResult(first as R, this.emitted);
        this.emitted += 1;
      }
    }
    const finished = this.done === this.options.files.length;
    this.tell(finished);
    if (finished) this.end(false);
  }

  private feedAll(): void {
    for (const slot of this.slots) {
      while (!this.over && slot.ready && !slot.alone && slot.pending.length <= this.batchSize / 2) {
        const batch = this.take();
        if (batch.length === 0) return;
        if (slot.pending.length === 0) slot.ticks = 0;
        slot.pending.push(...batch);
        this.send(slot, batch);
      }
    }
  }

  private send({ port }: Slot<F, R>, batch: readonly number[]): void {
    port.post({ type: 'batch', files: batch.map((index) => this.options.files[index]!) });
  }

  private take(): number[] {
    const again = this.again.splice(0, this.batchSize);
    if (again.length > 0) return again;
    const { files, order } = this.options;
    const limit = order === 'input' ? Math.min(files.length, this.emitted + this.window) : files.length;
    const batch: number[] = [];
    while (batch.length < this.batchSize && this.next < limit) batch.push(this.next++);
    return batch;
  }

  private tell(finished: boolean): void {
    const { onProgress, files, nameOf } = this.options;
    if (!onProgress) return;
    const now = performance.now();
    if (!finished && now - this.lastProgress < PROGRESS_EVERY) return;
    this.lastProgress = now;
    const names = this.slots.flatMap(({ pending: [first] }) =>
      first === undefined ? [] : [nameOf(files[first]!)],
    );
    onProgress({ done: this.done, total: files.length, names });
  }

  private end(cancelled: boolean): void {
    if (this.close()) this.resolve({ done: this.done, cancelled });
  }

  private fail(error: unknown): void {
    if (this.close()) this.reject(error);
  }

  /** False where the run was over already. */
  private close(): boolean {
    if (this.over) return false;
    this.over = true;
    if (this.timer !== null) clearInterval(this.timer);
    this.options.signal?.removeEventListener('abort', this.cancel);
    for (const { port } of this.slots) port.terminate();
    return true;
  }
}
