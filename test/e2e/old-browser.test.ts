import type { Browser, Page } from 'playwright-core';
import type { Serving } from '../../scripts/static-server.cjs';
import { launchChromium } from '../support/chromium';
import { overflow, serveSite, watch } from './site';

/**
 * The page for engines that cannot run the program. Internet Explorer is not here: that the script is ES5 is held by the
 * linter; what it shows is seen in a Chromium from which newer parts were taken away.
 */
let browser: Browser;
let site: Serving;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function openOld(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.addInitScript('delete String.prototype.replaceAll;');
  await page.goto(`${site.url}/${path}`);
  return page;
}

test('the pane says why it cannot run, what to do and that nothing was changed', async () => {
  const page = await openOld('taskpane.html');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  const words = await alert.innerText();
  expect(words).toContain('此版本 Office 无法运行自评助手');
  expect(words).toContain('Internet Explorer');
  expect(words).toContain(`${site.url}/workbench.html`);
  expect(words).toContain('Excel 2021');
  expect(words).toContain('表格没有任何改动');
  expect(await overflow(page)).toBe(0);
  // The program does not start behind it.
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('button').count()).toBe(0);
  await page.close();
});

test('the workbench speaks of the browser, not of Office', async () => {
  const page = await openOld('workbench.html');
  const words = await page.getByRole('alert').innerText();
  expect(words).toContain('此浏览器无法运行自评助手');
  expect(words).not.toContain('Excel 2021');
  await page.close();
});

test('a browser of today sees nothing of it', async () => {
  const page = await browser.newPage();
  const { complaints } = watch(page);
  await page.goto(`${site.url}/workbench.html`);
  await page.getByRole('button').first().waitFor();
  expect(await page.getByText('无法运行').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});
