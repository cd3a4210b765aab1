import { tryAlone } from '../../../src/batch/run/try-alone';
import { scriptedPorts } from './scripted-port';

test.each([
  ['ok', null],
  ['hang', /^读取和检查超过 \d+ 秒，已放弃这个文件/],
  ['crash', /^处理这个文件时程序意外中断/],
  ['crash-once', null],
  ['out-of-memory', /^读取时内存不足/],
] as const)('a file on which a worker does this: %s', async (what, words) => {
  const { spawn } = scriptedPorts(() => what);
  const failure = await tryAlone('旧.xls', spawn, 200);
  if (words === null) expect(failure).toBeNull();
  else expect(failure!.message).toMatch(words);
});

test('no worker can be started: nothing is known against the file', async () => {
  const failing = () => {
    throw new Error('no workers here');
  };
  expect(await tryAlone('旧.xls', failing, 200)).toBeNull();
});
