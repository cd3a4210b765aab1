import fc from 'fast-check';
import { type GivenUp, type PoolOptions, runPool, WorkersUnavailable } from '../../../src/batch/run/pool';
import { type Behaviour, scriptedPorts } from './scripted-port';

const names = (count: number) => Array.from({ length: count }, (_, n) => `f${n}`);

function options(
  files: readonly string[],
  spawn: PoolOptions<string, string>['spawn'],
  more: Partial<PoolOptions<string, string>> = {},
) {
  const results: [number, string][] = [];
  const all: PoolOptions<string, string> = {
    files,
    spawn,
    jobs: 2,
    order: 'input',
    batchSize: 5,
    timeLimit: 200,
    nameOf: (file) => file,
    givenUp: (file: string, why: GivenUp) => `${why.kind} ${file}`,
    onResult: (result, index) => void results.push([index, result]),
    ...more,
  };
  return { all, results };
}

test('every file has one result, in input order, with a bounded number of files out', async () => {
  const { spawn, counts } = scriptedPorts(() => 'ok');
  const { all, results } = options(names(103), spawn);
  await expect(runPool(all)).resolves.toEqual({ done: 103, cancelled: false });
  expect(results).toEqual(names(103).map((name, index) => [index, `done ${name}`]));
  expect(counts).toMatchObject({ spawned: 2, alive: 0 });
  expect(counts.mostWaiting).toBeLessThanOrEqual(10);
});

test('no file at all, and fewer files than workers', async () => {
  const { spawn, counts } = scriptedPorts(() => 'ok');
  await expect(runPool(options([], spawn).all)).resolves.toEqual({ done: 0, cancelled: false });
  await expect(runPool(options(['a'], spawn, { jobs: 8 }).all)).resolves.toEqual({
    done: 1,
    cancelled: false,
  });
  expect(counts.mostAlive).toBe(1);
});

test('a file that hangs is named, the rest of its batch is worked through', async () => {
  const { spawn } = scriptedPorts((file) => (file === 'f7' ? 'hang' : 'ok'));
  const { all, results } = options(names(40), spawn);
  await runPool(all);
  expect(results.map(([, result]) => result)).toEqual(
    names(40).map((name) => (name === 'f7' ? 'timeout f7' : `done ${name}`)),
  );
});

test('a crash is tried once more alone; an earlier file may have been to blame', async () => {
  const once = scriptedPorts((file) => (file === 'f3' ? 'crash-once' : 'ok'));
  const first = options(names(20), once.spawn);
  await runPool(first.all);
  expect(first.results.map(([, result]) => result)).toEqual(names(20).map((name) => `done ${name}`));

  const always = scriptedPorts((file) => (file === 'f3' ? 'out-of-memory' : 'ok'));
  const second = options(names(20), always.spawn, { jobs: 1 });
  await runPool(second.all);
  expect(second.results[3]).toEqual([3, 'out-of-memory f3']);
  expect(second.results).toHaveLength(20);
});

test('a file that needs much memory is tried again alone, with room', async () => {
  const asked: boolean[] = [];
  const tight = scriptedPorts((file) => (file === 'f3' ? 'out-of-memory' : 'ok'));
  const roomy = scriptedPorts(() => 'ok');
  const { all, results } = options(names(30), (room) => {
    asked.push(room);
    return room ? roomy.spawn() : tight.spawn();
  });
  await runPool(all);
  expect(results.map(([, result]) => result)).toEqual(names(30).map((name) => `done ${name}`));
  expect(asked.filter((room) => room)).toEqual([true]);
  expect(roomy.counts).toMatchObject({ mostWaiting: 1, alive: 0 });
});

test('whatever the files do: one result each, in any order and with any number of workers', async () => {
  const behaviours: Behaviour[] = ['ok', 'ok', 'ok', 'ok', 'crash', 'crash-once', 'out-of-memory', 'hang'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...behaviours), { maxLength: 24 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('input' as const, 'arrival' as const),
      fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
      async (given, jobs, batchSize, order, pauses) => {
        const files = names(given.length);
        const of = (file: string) => given[Number(file.slice(1))]!;
        const { spawn, counts } = scriptedPorts(of, () => pauses.next().value);
        const { all, results } = options(files, spawn, { jobs, batchSize, order, timeLimit: 40 });
        const outcome = await runPool(all);
        expect(outcome).toEqual({ done: files.length, cancelled: false });
        const inOrder = order === 'input' ? results : [...results].sort(([a], [b]) => a - b);
        expect(inOrder).toEqual(
          files.map((file, index) => {
            const what = { crash: 'crashed', 'out-of-memory': 'out-of-memory', hang: 'timeout' };
            const told = what[of(file) as keyof typeof what];
            return [index, `${told ?? 'done'} ${file}`];
          }),
        );
        expect(counts.mostAlive).toBeLessThanOrEqual(jobs);
        expect(counts.alive).toBe(0);
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

test('behind a slow file the others wait within a window, not without end', async () => {
  let farthest = 0;
  const { spawn } = scriptedPorts((file) => {
    farthest = Math.max(farthest, Number(file.slice(1)));
    return file === 'f0' ? 'hang' : 'ok';
  });
  const { all, results } = options(names(500), spawn, {
    onResult: (result, index) => {
      if (index === 0) expect(farthest).toBeLessThanOrEqual(45);
      results.push([index, result]);
    },
  });
  await runPool(all);
  expect(results).toHaveLength(500);
});

test('cancel ends at once and keeps what was done', async () => {
  const { spawn, counts } = scriptedPorts(() => 'ok');
  const stop = new AbortController();
  const { all, results } = options(names(200), spawn, { signal: stop.signal });
  const outcome = await runPool({
    ...all,
    onResult: (result, index) => {
      all.onResult(result, index);
      if (index === 30) stop.abort();
    },
  });
  expect(outcome.cancelled).toBe(true);
  expect(results.map(([index]) => index)).toEqual(names(31).map((_, n) => n));
  expect(counts.alive).toBe(0);
});

test('progress ends with everything done and names what is being worked on', async () => {
  const { spawn } = scriptedPorts(
    () => 'ok',
    () => 5,
  );
  const seen: { done: number; names: readonly string[] }[] = [];
  const { all } = options(names(60), spawn, { onProgress: (progress) => void seen.push(progress) });
  await runPool(all);
  expect(seen.at(-1)).toMatchObject({ done: 60, total: 60, names: [] });
  expect(seen.some((one) => one.names.length > 0 && one.names.every((name) => /^f\d+$/.test(name)))).toBe(
    true,
  );
});

test('what the caller throws ends the run and the workers', async () => {
  const { spawn, counts } = scriptedPorts(() => 'ok');
  const full = () => {
    throw new Error('disk full');
  };
  await expect(runPool(options(names(30), spawn, { onResult: full }).all)).rejects.toThrow('disk full');
  expect(counts.alive).toBe(0);
});

test('workers that cannot start are told apart from files that crash them', async () => {
  const never = () => {
    let ended: (end: { kind: 'crashed'; detail: string }) => void = () => {};
    return {
      listen: (_: unknown, onEnded: typeof ended) => {
        ended = onEnded;
        setTimeout(() => ended({ kind: 'crashed', detail: 'blocked' }));
      },
      post: () => {},
      terminate: () => {},
    };
  };
  await expect(runPool(options(names(3), never).all)).rejects.toThrow(WorkersUnavailable);
  const throwing = () => {
    throw new Error('no workers here');
  };
  await expect(runPool(options(names(3), throwing).all)).rejects.toThrow(WorkersUnavailable);
});
