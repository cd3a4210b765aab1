import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import webpack from 'webpack';
import { serve, type Serving } from '../../scripts/static-server.cjs';
import { examine } from '../../src/batch/run/examine';
import type { Reviewed } from '../../src/core/review/reviewed';
import { launchChromium } from '../support/chromium';
import { watch } from './site';

/** Review in module workers of a real Chromium, under the policy of the site's own pages. */
const SAMPLES = join(__dirname, '../../samples');
const POLICY = /content="(default-src[^"]+)"/.exec(
  readFileSync(join(__dirname, '../../src/site/page.ejs'), 'utf8'),
)![1]!;

let folder: string;
let site: Serving;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'selfeval-worker-'));
  await bundle(folder);
  writeFileSync(
    join(folder, 'page.html'),
    `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script src="page.js" defer></script>`,
  );
  [site, browser] = await Promise.all([serve({ folder }), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

function bundle(path: string): Promise<void> {
  return new Promise((done, failed) => {
    webpack(
      {
        mode: 'production',
        target: 'web',
        entry: { page: join(__dirname, '../batch/run/browser-page.ts') },
        output: { path, filename: '[name].js', chunkFilename: '[name].[contenthash:8].js' },
        module: { rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2020' } }] },
        resolve: { extensions: ['.ts', '.js', '.json'] },
        optimization: { minimize: false },
        performance: false,
      },
      (error, stats) => {
        if (error) failed(error);
        else if (stats?.hasErrors()) failed(new Error(stats.toString('errors-only')));
        else done();
      },
    );
  });
}

test.each([[1], [2]])(
  'with %i workers: what the check of a single file finds, and nobody is spoken to',
  async (jobs) => {
    const given = readdirSync(SAMPLES)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => ({ path: `第一批/${name}`, bytes: readFileSync(join(SAMPLES, name)) }));
    given.push({ path: '坏.xlsx', bytes: Buffer.from('not a workbook') });
    const page = await browser.newPage();
    const { requests, complaints } = watch(page);
    await page.goto(`${site.url}/page.html`);
    await page.waitForFunction(() => 'review' in window);
    const { outcome, results, names } = await page.evaluate(
      ([files, workers]) =>
        (
          window as unknown as {
            review(
              given: unknown,
              jobs: unknown,
            ): Promise<{
              outcome: unknown;
              results: Reviewed[];
              names: string[];
            }>;
          }
        ).review(files, workers),
      [given.map(({ path, bytes }) => ({ path, base64: bytes.toString('base64') })), jobs] as const,
    );
    expect(outcome).toEqual({ done: given.length, cancelled: false });
    const expected = await Promise.all(
      given.map(({ path, bytes }) =>
        examine(
          { path, bytes, modified: 1_700_000_000_000 },
          { digest: (all) => createHash('sha256').update(all).digest('hex') },
        ),
      ),
    );
    expect(results).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(names.every((name) => given.some(({ path }) => path === name))).toBe(true);
    expect(page.workers().length).toBe(0);
    // The worker's own code came from the page's own place, and nothing went anywhere else.
    expect(requests.some((url) => /browser-worker|\d+\.[0-9a-f]{8}\.js$/.test(url))).toBe(true);
    expect(requests.filter((url) => !url.startsWith(`${site.url}/`))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  },
  60_000,
);
