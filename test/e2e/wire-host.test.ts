import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { wireHostScript } from '../wire-host/bundle';
import type { SavedWorkbook } from '../wire-host/save';

const OFFICE_JS = join(__dirname, '../../node_modules/@microsoft/office-js/dist');
const ORIGIN = 'https://pane.test';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close());

/** An empty page with Microsoft's client from the package; any other address is refused. */
async function open(script: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript({ content: script });
  await page.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== ORIGIN) return route.abort();
    if (pathname === '/') {
      return route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "default-src 'self'" },
        body: '<!doctype html><meta charset="utf-8"><script src="/office.js"></script>',
      });
    }
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(OFFICE_JS, pathname)) });
  });
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(() => Office.onReady());
  return page;
}

test('Microsoft’s client in Chromium reads, writes and marks through the wire host', async () => {
  const page = await open(await wireHostScript({ sheets: [{ name: '自评表', cells: { A1: 5 } }] }));
  const seen = await page.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('自评表');
      const range = sheet.getRange('A1');
      range.load('values');
      range.values = [[7]];
      const format = sheet.getRanges('A1,B2:C3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=N("selfeval:error")=0';
      format.custom.format.fill.color = '#F4CCCC';
      await context.sync();
      return range.values;
    }),
  );
  expect(seen).toEqual([[5]]);
  expect(await page.evaluate(() => window.__wireHost.cell('自评表', 'A1').value)).toBe(7);
  expect(await page.evaluate(() => window.__wireHost.marks())).toEqual([
    { sheet: '自评表', areas: ['A1', 'B2:C3'], formula: '=N("selfeval:error")=0', fill: '#F4CCCC' },
  ]);
  expect(await page.evaluate(() => window.__wireHost.roundTrips())).toBe(1);
  expect(await page.evaluate(() => window.__wireHost.notImplemented())).toEqual([]);

  const saved: SavedWorkbook = await page.evaluate(() => window.__wireHost.save());
  const again = await open(await wireHostScript(saved));
  expect(await again.evaluate(() => window.__wireHost.snapshot())).toEqual(
    await page.evaluate(() => window.__wireHost.snapshot()),
  );
}, 60_000);
