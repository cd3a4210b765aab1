/**
 * Takes the pictures of the papers from the running workbench: `npm run build`, then
 * `node scripts/run-ts.mjs scripts/pictures.ts`. Needs a Chinese font on the system.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/support/chromium';
import { serve } from './static-server.cjs';

const FOLDER = 'docs/images';
mkdirSync(FOLDER, { recursive: true });
const server = await serve({ folder: resolve('dist/site') });
const browser = await launchChromium();

async function open(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(20_000);
  await page.goto(`${server.url}/workbench.html`);
  await page.getByText(/^检查完成：/).waitFor();
  return page;
}

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click();
const take = (page: Page, name: string) => page.screenshot({ path: join(FOLDER, `${name}.png`) });

/** Each picture from a page of its own: what one leaves behind is not seen in the next. */
const PICTURES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  workbench: async (page) => {
    await press(page, '标记问题');
    await page
      .getByText(/已标记/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: '附件2' }).click();
    await press(page, /没有写原因/);
  },
  scores: async (page) => {
    await press(page, '填写得分');
    await page.getByRole('heading', { name: /预览：填写得分/ }).waitFor();
  },
  notes: async (page) => {
    await press(page, '生成偏差说明');
    await page.getByRole('heading', { name: /预览：生成偏差说明/ }).waitFor();
  },
  templates: async (page) => {
    await press(page, '更多');
    await page.getByRole('menuitem', { name: /模板/ }).click();
    await page.getByRole('heading', { name: /模板/ }).waitFor();
    await page.waitForTimeout(500);
  },
  review: async (page) => {
    await press(page, '审核');
    const files = readdirSync('samples')
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => join('samples', name));
    await page.locator('input[type=file][multiple]:not([webkitdirectory])').first().setInputFiles(files);
    await page.getByText(/^检查完成：\d+ 个文件/).waitFor();
    await page.waitForTimeout(1500);
  },
};

try {
  const wanted = process.argv.slice(2);
  for (const [name, prepare] of Object.entries(PICTURES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await open();
    await prepare(page);
    await take(page, name);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
