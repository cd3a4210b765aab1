import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Serving } from '../../scripts/static-server.cjs';
import { launchChromium } from '../support/chromium';
import { wireHostScript } from '../wire-host/bundle';
import { hasNginx, serveByNginx } from './nginx-server';
import { press, sampleInExcel, watch } from './site';

/**
 * The example configuration in a real nginx on loopback, with only its marked places changed, and the pane driven
 * through it. Without nginx on the machine this is not tested, and said so.
 */
const nginx = hasNginx();
if (!nginx) console.warn('NOT RUN: no nginx on this machine, deploy/nginx.conf was not tried.');
const described = nginx ? describe : describe.skip;
const SITE = join(__dirname, '../../dist/site');

described('deploy/nginx.conf', () => {
  let server: Serving;
  let url: string;

  beforeAll(async () => {
    server = await serveByNginx(SITE);
    url = server.url;
  }, 30_000);
  afterAll(() => server?.close());

  const head = async (path: string) => (await fetch(`${url}/${path}`)).headers;

  test('pages ask each time, files named by their content are kept for a year', async () => {
    const hashed = readdirSync(SITE).filter((name) => /\.[0-9a-f]{8}\.js$/.test(name));
    expect(hashed.length).toBeGreaterThan(1);
    for (const name of hashed) expect((await head(name)).get('cache-control')).toContain('immutable');
    for (const name of [
      'taskpane.html',
      'workbench.html',
      'catalog.json',
      'manifest.xml',
      'service-worker.js',
      'office.js',
    ]) {
      expect([name, (await head(name)).get('cache-control')]).toEqual([name, 'no-cache']);
    }
  });

  test('every answer carries the policy of the pages, and the types are right', async () => {
    const page = readFileSync(join(SITE, 'taskpane.html'), 'utf8');
    const own = /http-equiv="?Content-Security-Policy"?\s*content="([^"]*)"/.exec(page)![1]!;
    for (const [path, type] of [
      ['taskpane.html', 'text/html; charset=utf-8'],
      ['service-worker.js', 'application/javascript; charset=utf-8'],
      ['catalog.json', 'application/json; charset=utf-8'],
      ['manifest.xml', 'application/xml; charset=utf-8'],
      ['workbench.webmanifest', 'application/manifest+json'],
      ['assets/icon-32.png', 'image/png'],
    ] as const) {
      const headers = await head(path);
      expect([path, headers.get('content-type')]).toEqual([path, type]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      // The page's own policy and the header's are one; the header adds who may frame the pane.
      expect(headers.get('content-security-policy')?.replace(/; frame-ancestors .*/, '')).toBe(own);
    }
  });

  test('nothing is taken in, nothing beside the site is given out', async () => {
    expect((await fetch(`${url}/catalog.json`, { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await fetch(`${url}/../nginx.conf`)).status).toBe(404);
    expect((await fetch(`${url}/%2e%2e/nginx.conf`)).status).toBeGreaterThanOrEqual(400);
    expect((await fetch(`${url}/nothing.html`)).status).toBe(404);
    expect((await head('nothing.html')).get('server')).toBe('nginx');
  });

  test('the pane checks and marks through it, speaking to nobody else', async () => {
    const browser = await launchChromium();
    const page = await browser.newPage();
    const { requests, complaints } = watch(page);
    await page.addInitScript({ content: await wireHostScript(await sampleInExcel()) });
    await page.goto(`${url}/taskpane.html`);
    await page.getByText(/^检查完成：/).waitFor();
    await press(page, '标记问题');
    await page.waitForFunction(() => window.__wireHost.marks().length > 0);
    expect(requests.filter((one) => !one.startsWith(`${url}/`) && !one.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
    await browser.close();
  }, 60_000);
});
