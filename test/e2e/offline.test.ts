import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { serve, type Serving } from '../../scripts/static-server.cjs';
import { launchChromium } from '../support/chromium';
import { SAMPLE } from './site';

/** The workbench without a network: the browser keeps a copy of the site, and of nothing else. */
jest.setTimeout(60_000);

let browser: Browser;
let folder: string;
let site: Serving;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(join(__dirname, '../../dist/site'), folder, { recursive: true });
  site = await serve({ folder });
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

test('opened once, the workbench checks a file with the server gone', async () => {
  const page = await context.newPage();
  await page.goto(`${site.url}/workbench.html`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await site.close();
  await page.goto(`${site.url}/workbench.html`);
  await page.locator('input[type=file]').setInputFiles({
    name: '自评表.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: readFileSync(SAMPLE),
  });
  await page.getByText('检查完成', { exact: false }).first().waitFor();
});

test('every file the worker keeps is on the site, and what it keeps is all the workbench asks for', async () => {
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
  const files = JSON.parse(/const FILES = (\[[^\]]*\])/.exec(worker)![1]!) as string[];
  const asked: string[] = [];
  const page = await context.newPage();
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.url}/workbench.html`);
  await page.waitForLoadState('networkidle');
  for (const file of files) {
    const { status } = await fetch(`${site.url}/${file}`, { method: 'HEAD' });
    expect([file, status]).toEqual([file, 200]);
  }
  const own = asked.map((url) => url.slice(site.url.length + 1)).filter((path) => path !== '');
  expect(
    own.filter((path) => !files.includes(path) && !['service-worker.js', 'catalog.json'].includes(path)),
  ).toEqual([]);
});

test('a new build takes the place of the old copy', async () => {
  const page = await context.newPage();
  await page.goto(`${site.url}/workbench.html`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const names = () => page.evaluate(() => caches.keys());
  const [first] = await names();
  const file = join(folder, 'service-worker.js');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/const BUILD = "[^"]*"/, 'const BUILD = "next"'));
  await page.reload();
  await page.waitForFunction(async () => (await caches.keys()).join() === 'selfeval-next');
  expect(first).not.toBe('selfeval-next');
});
