/**
 * What is said between a run and its workers. A worker answers the files of its batches one by one, in the order in
 * which it got them: so the run always knows which file a worker is busy with, without being told.
 */
export type ToWorker<F, O> =
  { readonly type: 'start'; readonly options: O } | { readonly type: 'batch'; readonly files: readonly F[] };

export type FromWorker<R> =
  | { readonly type: 'ready' }
  | { readonly type: 'result'; readonly result: R }
  /** The options cannot be used; nothing will follow. */
  | { readonly type: 'refused'; readonly reason: string };

/** Why a worker ended by itself. */
export interface WorkerEnd {
  readonly kind: 'out-of-memory' | 'crashed';
  /** The platform's own words. */
  readonly detail: string;
}

/** One worker as the run sees it: a thread in Node, a module worker in a browser, or no worker at all. */
export interface WorkerPort<F, R> {
  /** Called once, before the first post. After `terminate` neither is called any more. */
  listen(heard: (message: FromWorker<R>) => void, ended: (end: WorkerEnd) => void): void;
  post(message: { readonly type: 'batch'; readonly files: readonly F[] }): void;
  terminate(): void;
}
