import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { givenUpError } from '../../../src/batch/run/give-up';
import { publicCode } from '../../../src/batch/run/file-json';
import { type GivenUp, runPool } from '../../../src/batch/run/pool';
import { threadPort } from '../../../src/batch/run/thread-port';
import type { TestFile } from './thread-entry';

/** Real threads of Node, with files that do to them what hostile workbooks might. */
let folder: string;
let script: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'selfeval-thread-'));
  script = join(folder, 'thread.cjs');
  buildSync({
    entryPoints: [join(__dirname, 'thread-entry.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SMALL = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 };

test('a thread that hangs, runs out of memory, throws or leaves names its file, and the others go on', async () => {
  const bad: Readonly<Record<number, TestFile['does']>> = {
    7: 'hang',
    33: 'eat memory',
    34: 'throw',
    60: 'exit',
  };
  const files = Array.from({ length: 90 }, (_, n): TestFile => ({ name: `f${n}`, does: bad[n] ?? 'answer' }));
  const reasons = new Map<string, GivenUp>();
  const results: string[] = [];
  const outcome = await runPool<TestFile, string>({
    files,
    spawn: () => threadPort<TestFile, null, string>(script, null, SMALL),
    jobs: 2,
    order: 'input',
    timeLimit: 8000,
    onResult: (result) => void results.push(result),
    nameOf: ({ name }) => name,
    givenUp: ({ name }, why) => {
      reasons.set(name, why);
      return `${why.kind} ${name}`;
    },
  });
  expect(outcome).toEqual({ done: 90, cancelled: false });
  const told = { 7: 'timeout', 33: 'out-of-memory', 34: 'crashed', 60: 'crashed' } as Record<number, string>;
  expect(results).toEqual(files.map(({ name }, n) => `${told[n] ?? 'done'} ${name}`));
  expect([...reasons.values()].map((why) => publicCode(givenUpError(why)))).toEqual(
    expect.arrayContaining(['too-large', 'too-large', 'unknown', 'unknown']),
  );
  for (const why of reasons.values()) expect(givenUpError(why).message).toMatch(/已放弃这个文件/);
  expect(reasons.get('f34')).toMatchObject({ detail: 'a fault of ours' });
}, 60_000);

test('cancel ends threads that hang', async () => {
  const stop = new AbortController();
  const run = runPool<TestFile, string>({
    files: [{ name: 'a', does: 'hang' }],
    spawn: () => threadPort<TestFile, null, string>(script, null, SMALL),
    jobs: 1,
    order: 'arrival',
    signal: stop.signal,
    onResult: () => {},
    nameOf: ({ name }) => name,
    givenUp: ({ name }) => name,
  });
  setTimeout(() => stop.abort(), 200);
  await expect(run).resolves.toEqual({ done: 0, cancelled: true });
}, 30_000);
