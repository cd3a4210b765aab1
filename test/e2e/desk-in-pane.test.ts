import type { Browser } from 'playwright-core';
import type { Serving } from '../../scripts/static-server.cjs';
import { launchChromium } from '../support/chromium';
import { wireHostScript } from '../wire-host/bundle';
import { overflow, SAMPLE, sampleInExcel, serveSite, watch } from './site';

/** The review desk in the pane over the wire host: it lists and shows, and the way back leads to the pane. */
let browser: Browser;
let site: Serving;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('from the menu of the pane: a received file is checked and its findings shown; the way back leads to the pane', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const { complaints } = watch(page);
  await page.addInitScript({ content: await wireHostScript(await sampleInExcel()) });
  await page.goto(`${site.url}/taskpane.html`);
  await page.getByText(/^检查完成：/).waitFor();
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '审核' }).click();
  await page.getByText('审核收到的自评表').waitFor();
  await page.locator('input[type=file][multiple]:not([webkitdirectory])').first().setInputFiles([SAMPLE]);
  await page.getByText(/^检查完成：1 个文件/).waitFor();
  await page.locator('[data-file]').click();
  await page.getByRole('button', { name: '认定成立' }).first().waitFor();
  // The workbook of this pane is another one: nothing offers to open the received one in it.
  expect(await page.getByRole('button', { name: '在表格中查看' }).count()).toBe(0);
  expect(await overflow(page)).toBe(0);
  await page.getByRole('button', { name: '返回清单' }).click();
  await page.getByRole('button', { name: '返回', exact: true }).click();
  await page.getByRole('button', { name: '标记问题', exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
}, 90_000);
