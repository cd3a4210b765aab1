import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

test('the committed samples are what their readable tables give', () => {
  const kept = mkdtempSync(join(tmpdir(), 'selfeval-samples-'));
  const files = readdirSync(join(ROOT, 'samples')).filter((name) => name.endsWith('.xlsx'));
  expect(files.length).toBeGreaterThan(1);
  for (const name of files) copyFileSync(join(ROOT, 'samples', name), join(kept, name));
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/run-ts.mjs', 'scripts/build-samples.ts'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    const stale = files.filter(
      (name) => !readFileSync(join(ROOT, 'samples', name)).equals(readFileSync(join(kept, name))),
    );
    expect(stale).toEqual([]);
  } finally {
    for (const name of files) copyFileSync(join(kept, name), join(ROOT, 'samples', name));
    rmSync(kept, { recursive: true });
  }
}, 60_000);
