import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { Serving } from '../../scripts/static-server.cjs';
import { FileHost } from '../../src/hosts/file/file-host';
import { oldWorkbook } from '../hosts/legacy/old-workbook';
import { launchChromium } from '../support/chromium';
import { projectForm } from '../support/national-form';
import { overflow, press, SAMPLE, serveSite, watch } from './site';

/** The production workbench in a real Chromium: the main job without Excel. */
let browser: Browser;
let site: Serving;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function openWorkbench(width = 1440) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const seen = watch(page);
  await page.goto(`${site.url}/workbench.html`);
  await page.getByText(/^检查完成：/).waitFor();
  return { page, ...seen, close: () => context.close() };
}

async function download(page: Page): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, '另存')]);
  return readFileSync(await file.path());
}

const cell = (page: Page, ref: string) => page.locator(`td[data-ref="${ref}"]`);

test('mark, clear, save: the bytes are those of the original', async () => {
  const { page, close } = await openWorkbench();
  await press(page, '标记问题');
  await page
    .getByText(/^已标记/)
    .first()
    .waitFor();
  await press(page, '清除标记');
  await page
    .getByText(/已清除/)
    .first()
    .waitFor();
  expect(Buffer.from(await download(page)).equals(readFileSync(SAMPLE))).toBe(true);
  await close();
}, 120_000);

test('mark, save, open again, clear, save: every cell as before, and nobody else was spoken to', async () => {
  const { page, requests, complaints, close } = await openWorkbench();
  await press(page, '标记问题');
  await page
    .getByText(/^已标记/)
    .first()
    .waitFor();
  const marked = await download(page);
  expect(Buffer.from(marked).equals(readFileSync(SAMPLE))).toBe(false);

  // As another person would: open the marked copy and take the marks away.
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '已标注.xlsx', mimeType: '', buffer: Buffer.from(marked) });
  await page.getByText('已标注.xlsx').first().waitFor();
  await page.getByText(/^检查完成：/).waitFor();
  await press(page, '清除标记');
  await page
    .getByText(/已清除/)
    .first()
    .waitFor();
  const cleared = await download(page);
  const before = await (await FileHost.open(readFileSync(SAMPLE), 'a')).read();
  const after = await (await FileHost.open(cleared, 'b')).read();
  expect(after.sheets.map((sheet) => [...sheet.cells()])).toEqual(
    before.sheets.map((sheet) => [...sheet.cells()]),
  );

  expect(requests.filter((url) => !url.startsWith(`${site.url}/`) && !/^(data|blob):/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
}, 120_000);

test('type into a cell, fill, write notes, undo all of it: the download equals the original', async () => {
  const { page, close } = await openWorkbench();
  await page.getByRole('tab', { name: '附件3' }).click();
  await cell(page, 'H17').dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('td[data-ref="H17"]')?.textContent?.trim() === '');

  await press(page, '填写得分');
  await page.getByRole('heading', { name: /填写得分/ }).waitFor();
  await press(page, '应用');
  await page
    .getByText(/^已写入/)
    .first()
    .waitFor();
  expect((await cell(page, 'H17').textContent())?.trim()).toContain('20');
  await press(page, '生成偏差说明');
  await press(page, '应用');
  await page
    .getByText(/^已写入/)
    .first()
    .waitFor();
  const filled = await (await FileHost.open(await download(page), 'filled')).read();
  expect(filled.sheets[1]!.at(13, 8)?.text).toContain('【原因');
  expect(filled.sheets[2]!.at(17, 8)?.value).toBe(20);

  await press(page, '撤销');
  await page
    .getByText(/^已恢复/)
    .first()
    .waitFor();
  await press(page, '撤销');
  await page.waitForFunction(() => document.querySelector('td[data-ref="H17"]')?.textContent?.trim() === '');
  const undone = await (await FileHost.open(await download(page), 'undone')).read();
  expect(undone.sheets[1]!.at(13, 8)).toBeUndefined();
  expect(undone.sheets[2]!.at(17, 8)?.value ?? null).toBeNull();
  await close();
}, 120_000);

test('a file that is no workbook is named, and what was open stays open', async () => {
  const { page, close } = await openWorkbench();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '照片.xlsx', mimeType: '', buffer: Buffer.from('not a workbook') });
  await page
    .getByText(/照片\.xlsx/)
    .first()
    .waitFor();
  expect(await cell(page, 'B4').textContent()).toContain('34');
  await close();
}, 120_000);

test('changes that are not saved are not given up without asking', async () => {
  const { page, close } = await openWorkbench();
  await cell(page, 'B4').dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('35');
  await page.keyboard.press('Enter');
  const clean = join(__dirname, '../../samples/规范填报示例2023.xlsx');
  await page.locator('input[type=file]').setInputFiles(clean);
  await press(page, '留在当前工作簿');
  expect(await cell(page, 'B4').textContent()).toContain('35');

  await page.locator('input[type=file]').setInputFiles(clean);
  await press(page, '放弃改动并打开');
  await page
    .getByText(/没有发现问题/)
    .first()
    .waitFor();
  // Saved or untouched, the next one opens at once.
  await page.locator('input[type=file]').setInputFiles(SAMPLE);
  await page
    .getByText(/^检查完成：22/)
    .first()
    .waitFor();
  await close();
}, 120_000);

test('a dropped workbook is opened', async () => {
  const { page, close } = await openWorkbench();
  const clean = readFileSync(join(__dirname, '../../samples/规范填报示例2023.xlsx')).toString('base64');
  const transfer = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], '拖入.xlsx'));
    return data;
  }, clean);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await page.getByText('拖入.xlsx').first().waitFor();
  await page
    .getByText(/没有发现问题/)
    .first()
    .waitFor();
  await close();
}, 120_000);

test('the clean sample: nothing is found, and it is said what was checked', async () => {
  const { page, close } = await openWorkbench();
  const clean = join(__dirname, '../../samples/规范填报示例2023.xlsx');
  await page.locator('input[type=file]').setInputFiles(clean);
  await page
    .getByText(/没有发现问题/)
    .first()
    .waitFor();
  await close();
}, 120_000);

test.each([1440, 700, 320])(
  'fits %i px, without an accessibility violation',
  async (width) => {
    const { page, close } = await openWorkbench(width);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await close();
  },
  120_000,
);

test('formulas show an estimate after an edit; the saved file holds the formula without a result', async () => {
  const { page, requests, complaints, close } = await openWorkbench();
  const type = async (ref: string, text: string) => {
    await cell(page, ref).dblclick();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  // The engine comes with the first edit, not before.
  const before = requests.length;
  await type('J4', '=ROUND(B4*0.0305,2)');
  await page.locator('td[data-ref="J4"][data-estimated]', { hasText: '1.04' }).waitFor();
  expect(requests.slice(before).some((url) => url.endsWith('.js'))).toBe(true);
  await type('J5', '=J4+NOW()');
  await page.locator('td[data-ref="J5"][data-stale]', { hasText: '待重算' }).waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: '标“估算”的 1 个公式' })
    .filter({ hasText: '标“待重算”的 1 个公式' })
    .waitFor();
  const { violations } = await new AxeBuilder({ page })
    .include('[data-note=state]')
    .include('td[data-ref="J4"]')
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const saved = (await (await FileHost.open(await download(page), 'saved')).read()).sheets[0]!.at(4, 10);
  expect(saved).toMatchObject({ formula: '=ROUND(B4*0.0305,2)', value: null, stale: true });
  expect(complaints).toEqual([]);
  await close();
}, 120_000);

test('an .xls file is checked, drawn, and never written', async () => {
  const { page, complaints, close } = await openWorkbench();
  const old = oldWorkbook([projectForm()]);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '自评表.xls', mimeType: '', buffer: Buffer.from(old) });
  await page.getByText('自评表.xls').first().waitFor();
  await page.getByText(/^检查完成：/).waitFor();
  await page.getByRole('status').filter({ hasText: '只能检查，不能写入' }).waitFor();
  expect(await page.getByRole('button', { name: '另存' }).getAttribute('aria-disabled')).toBe('true');
  for (const name of ['标记问题', '填写得分', '生成偏差说明']) {
    const button = page.getByRole('button', { name, exact: true });
    expect([name, await button.getAttribute('aria-disabled')]).toEqual([name, 'true']);
    await button.click({ force: true });
  }
  await page
    .getByText(/另存为“Excel 工作簿（\*\.xlsx）”/)
    .first()
    .waitFor();
  expect(await page.locator('td[data-mark]').count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
}, 120_000);
