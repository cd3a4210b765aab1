import type { FromWorker, WorkerEnd, WorkerPort } from '../../../src/batch/run/protocol';

export type Behaviour = 'ok' | 'hang' | 'crash' | 'crash-once' | 'out-of-memory';

/** A worker that behaves by the names of its files, without a thread: hang, crash, run out of memory, or answer. */
export function scriptedPorts(behaviour: (file: string) => Behaviour, pause: () => number = () => 0) {
  const crashed = new Set<string>();
  const counts = { spawned: 0, alive: 0, mostAlive: 0, mostWaiting: 0 };
  const spawn = (): WorkerPort<string, string> => {
    counts.spawned += 1;
    counts.alive += 1;
    counts.mostAlive = Math.max(counts.mostAlive, counts.alive);
    let heard: (message: FromWorker<string>) => void = () => {};
    let ended: (end: WorkerEnd) => void = () => {};
    let closed = false;
    let stuck = false;
    const queue: string[] = [];
    const close = () => {
      if (!closed) counts.alive -= 1;
      closed = true;
    };
    const step = () => {
      const file = queue[0];
      if (closed || stuck || file === undefined) return;
      const what = behaviour(file);
      if (what === 'hang') {
        stuck = true;
        return;
      }
      if (what === 'crash' || what === 'out-of-memory' || (what === 'crash-once' && !crashed.has(file))) {
        crashed.add(file);
        close();
        ended({ kind: what === 'out-of-memory' ? what : 'crashed', detail: file });
        return;
      }
      queue.shift();
      heard({ type: 'result', result: `done ${file}` });
      if (queue.length > 0) setTimeout(step, pause());
    };
    return {
      listen(onHeard, onEnded) {
        heard = onHeard;
        ended = onEnded;
        setTimeout(() => {
          if (!closed) heard({ type: 'ready' });
        });
      },
      post({ files }) {
        const idle = queue.length === 0;
        queue.push(...files);
        counts.mostWaiting = Math.max(counts.mostWaiting, queue.length);
        if (idle) setTimeout(step, pause());
      },
      terminate: close,
    };
  };
  return { spawn, counts };
}
