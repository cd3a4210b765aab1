import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import type { Serving } from '../../scripts/static-server.cjs';
import type { Reviewed } from '../../src/core/review/reviewed';
import { FileHost } from '../../src/hosts/file/file-host';
import { oldWorkbook } from '../hosts/legacy/old-workbook';
import { launchChromium } from '../support/chromium';
import { corpusFolder, hasCorpus } from '../support/corpus';
import { departmentForm } from '../support/national-form';
import { overflow, press, SAMPLE, serveSite, watch } from './site';

/** The review desk of the production workbench in a real Chromium. */
const CLI = join(__dirname, '../../dist/cli.js');
const SAMPLES = join(__dirname, '../../samples');
const WHO = '浏阳市工业和信息化局';
const LIUYANG = SAMPLE;

let browser: Browser;
let site: Serving;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'selfeval-desk-'));
  [browser, site] = await Promise.all([launchChromium(), serveSite()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openDesk(width = 1200, dark = false) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    acceptDownloads: true,
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const seen = watch(page);
  await page.goto(`${site.url}/workbench.html`);
  await press(page, '审核');
  await page.getByText('审核收到的自评表').waitFor();
  return { page, context, ...seen, close: () => context.close() };
}

/** A folder of received files, written once. */
function received(name: string, fill: (path: string) => void): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  fill(path);
  return path;
}

const choose = (page: Page, path: string | string[]) =>
  Array.isArray(path)
    ? page.locator('input[type=file][multiple]:not([webkitdirectory])').first().setInputFiles(path)
    : page.locator('input[webkitdirectory]').first().setInputFiles(path);
const done = (page: Page) => page.getByText(/^检查完成：\d+ 个文件/).waitFor({ timeout: 60_000 });
const line = (page: Page, file: string) => page.locator(`[data-file="${file}"]`);
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '审核的各部分' }).getByRole('button', { name, exact: true }).click();

async function exported(page: Page, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press(page, name)]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
const jsonLines = (text: string) =>
  text
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => JSON.parse(one));

test('a folder with the network off: the findings of the single check, bad files named, nobody spoken to', async () => {
  const forms = [
    ...readdirSync(SAMPLES).map((name) => join(SAMPLES, name)),
    ...(hasCorpus
      ? readdirSync(join(corpusFolder, 'xlsx')).map((name) => join(corpusFolder, 'xlsx', name))
      : []),
  ].filter((name) => name.endsWith('.xlsx'));
  const given = received('收到', (path) => {
    for (const form of forms) copyFileSync(form, join(path, basename(form)));
    writeFileSync(join(path, '旧.xls'), oldWorkbook([departmentForm()]));
    writeFileSync(join(path, '坏.xlsx'), 'not a workbook');
    writeFileSync(join(path, '截断.xlsx'), readFileSync(LIUYANG).subarray(0, 5000));
    writeFileSync(join(path, '说明.pdf'), 'x');
    writeFileSync(join(path, '~$打开着.xlsx'), 'x');
  });
  const { page, context, requests, complaints, close } = await openDesk();
  // The page keeps its own copy while it is first used; then the network goes.
  await choose(page, [join(SAMPLES, '规范填报示例2023.xlsx')]);
  await done(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await choose(page, given);
  await page.getByText(new RegExp(`^检查完成：${forms.length + 4} 个文件`)).waitFor({ timeout: 60_000 });
  await page.getByText('不是工作簿，没有读取：收到/说明.pdf。').waitFor();
  await page.getByLabel('按检查情况筛选').selectOption('not-read');
  expect(await page.getByText(/^未读取：/).count()).toBe(2);
  await press(page, '取消筛选');
  await tab(page, '导出');
  const results = await exported(page, '导出检查结果');
  expect(results.name).toBe('结果.jsonl');
  const reviewed = jsonLines(strFromU8(results.bytes)) as Reviewed[];
  const names = [...forms, join(given, '旧.xls'), join(given, '坏.xlsx'), join(given, '截断.xlsx')];
  const single = jsonLines(
    spawnSync(process.execPath, [CLI, 'check', ...names, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 })
      .stdout,
  );
  const byFile = new Map(reviewed.map((one) => [one.file, one.json]));
  for (const json of single) {
    const name = basename(json.file);
    expect([name, { ...byFile.get(`收到/${name}`), file: '' }]).toEqual([name, { ...json, file: '' }]);
  }
  expect(requests.filter((url) => !url.startsWith(`${site.url}/`) && !url.startsWith('blob:'))).toEqual([]);
  expect(complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text))).toEqual([]);
  await close();
}, 120_000);

test('stop, go on, add more: every file once, and the page answers meanwhile', async () => {
  const given = received('很多', (path) => {
    for (let n = 0; n < 150; n++) copyFileSync(LIUYANG, join(path, `${n}.xlsx`));
  });
  const { page, complaints, close } = await openDesk();
  await choose(page, given);
  await page.getByRole('progressbar').waitFor();
  await press(page, '停止');
  const said = await page.getByText(/^还有 \d+ 个文件没有检查。$/).textContent();
  const left = Number(/\d+/.exec(said!)![0]);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(150);
  await press(page, '继续检查');
  await choose(page, [join(SAMPLES, '规范填报示例2023.xlsx')]);
  await page.getByText(/^检查完成：151 个文件/).waitFor({ timeout: 60_000 });
  await page.getByText('共 151 份，第 1～100 份').waitFor();
  await press(page, '下一页');
  expect(await page.locator('[data-file]').count()).toBe(51);
  // The same folder again adds nothing.
  await choose(page, given);
  await page.getByText('150 个文件已在清单中，没有重复检查。').waitFor();
  expect(complaints).toEqual([]);
  await close();
}, 120_000);

test('reviewing: scores, verdicts, their reasons, kept over a reload, and in what is handed out', async () => {
  const { page, complaints, close } = await openDesk();
  await choose(page, [LIUYANG, join(SAMPLES, '规范填报示例2023.xlsx')]);
  await done(page);
  await line(page, basename(LIUYANG)).click();
  await page.getByRole('button', { name: '不成立…' }).first().click();
  await press(page, '认为不成立');
  await page.getByText('请写明这个问题不成立的理由。').waitFor();
  await page.getByLabel(/^不成立的理由/).fill('=SUM(A1)已核对原始凭证');
  await press(page, '认为不成立');
  await page.getByText('审核认为不成立').waitFor();
  await press(page, '指标复核');
  const score = page.getByLabel(/的复核得分$/).first();
  await score.fill('八分');
  await score.press('Enter');
  await page
    .getByText(/复核得分应为数字/)
    .first()
    .waitFor();
  await score.fill('0');
  await score.press('Enter');
  await page
    .getByText(/复核后 [\d.]+ 分/)
    .first()
    .waitFor();
  await page
    .getByRole('button', { name: /^其余 \d+ 行按自评得分认定$/ })
    .first()
    .click();

  // Another sitting: the same file, and what was decided about it is there.
  await page.reload();
  await press(page, '审核');
  await choose(page, [LIUYANG]);
  await done(page);
  await page
    .getByText(/^[\d.]+ 分/)
    .first()
    .waitFor();
  await line(page, basename(LIUYANG)).click();
  await page.getByText('审核认为不成立').waitFor();
  await press(page, '返回清单');
  await tab(page, '导出');
  await page.getByLabel('发文单位').fill('某市财政局');
  await page.getByLabel('重报期限').fill('2024年5月20日');
  const letter = await exported(page, '导出退回修改意见书');
  expect(letter.name).toBe(`退回修改意见书-${WHO}.docx`);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(letter.bytes) });
  expect(value).toContain(`${WHO}：`);
  expect(value).toContain('某市财政局');
  expect(value).toContain('2024年5月20日');
  const findings = await exported(page, '导出问题清单');
  const { sheets } = await (await FileHost.open(findings.bytes, findings.name)).read();
  const cells = sheets.flatMap((sheet) => [...sheet.cells()]);
  expect(cells.some(({ text }) => text.includes('=SUM(A1)已核对原始凭证'))).toBe(true);
  expect(cells.filter(({ formula }) => formula !== undefined && formula !== null)).toEqual([]);
  const kept = await exported(page, '导出审核记录');
  expect(JSON.parse(strFromU8(kept.bytes)).workbooks).toHaveLength(1);
  expect(complaints).toEqual([]);
  await close();
}, 120_000);

test('everything at once as one archive, every part of it opened again', async () => {
  const { page, complaints, close } = await openDesk();
  await choose(page, [LIUYANG, join(SAMPLES, '规范填报示例2023.xlsx')]);
  await done(page);
  await tab(page, '名单');
  await page.getByLabel(/^粘贴名单/).fill(`${WHO}\n青禾市水务局\n没有报送的局\n`);
  await press(page, '按粘贴的名单核对');
  await page.getByText('名单 3 个单位：已报送 1 个，未报送 2 个').waitFor();
  await page.getByRole('button', { name: '认定就是“青禾市水务局”' }).click();
  await page.getByText('名单 3 个单位：已报送 2 个，未报送 1 个').waitFor();
  await tab(page, '导出');
  const all = await exported(page, '全部导出（.zip）');
  const parts = unzipSync(all.bytes);
  const names = Object.keys(parts);
  for (const name of [
    '汇总.xlsx',
    '汇总.csv',
    '问题清单.xlsx',
    '整改台账.xlsx',
    '名单核对.xlsx',
    '结果.jsonl',
    '复核记录.json',
  ])
    expect(names).toContain(name);
  expect(names.filter((name) => name.startsWith('标注件/')).length).toBe(1);
  for (const name of names) {
    if (name.endsWith('.xlsx'))
      expect((await (await FileHost.open(parts[name]!, name)).read()).sheets.length).toBeGreaterThan(0);
    if (name.endsWith('.docx'))
      expect((await mammoth.extractRawText({ buffer: Buffer.from(parts[name]!) })).value).toContain(
        '退回修改意见书',
      );
  }
  const roster = await (await FileHost.open(parts['名单核对.xlsx']!, 'x')).read();
  const missing = [...roster.sheets.find(({ name }) => name === '未报送')!.cells()].map(({ text }) => text);
  expect(missing).toContain('没有报送的局');
  expect(missing).not.toContain('青禾市水务局');
  expect(complaints).toEqual([]);
  await close();
}, 120_000);

test('a finding opens on its sheet, and the way back leads to the same place', async () => {
  const { page, complaints, close } = await openDesk();
  await choose(page, [LIUYANG, join(SAMPLES, '规范填报示例2023.xlsx')]);
  await done(page);
  await line(page, basename(LIUYANG)).click();
  const finding = page.getByRole('listitem').filter({ hasText: 'H13' }).first();
  await finding.getByRole('button', { name: '在表格中查看' }).click();
  await page.getByText(`第 1 份，共 2 份：${basename(LIUYANG)}`).waitFor();
  await page.locator('[data-finding][aria-expanded=true]').waitFor();
  expect(await page.locator('td[data-ref="H13"]').isVisible()).toBe(true);
  await press(page, '返回审核清单');
  await finding.waitFor();
  const focused = await page.evaluate(() => document.activeElement?.textContent);
  expect(focused).toBe('在表格中查看');
  await press(page, '返回清单');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-file'))).toBe(
    basename(LIUYANG),
  );
  expect(complaints).toEqual([]);
  await close();
}, 90_000);

test('second round: what was put right, and what nobody asked for', async () => {
  const host = await FileHost.open(readFileSync(LIUYANG), 'x');
  const sheet = (await host.read()).sheets.find(({ name }) => name === '附件2')!;
  const at = (row: number, col: number) => ({ sheetId: sheet.id, sheet: sheet.name, row, col });
  await host.write([{ at: at(13, 8), content: '因项目招标推迟两个月，年底前已完成' }]);
  const again = join(folder, '浏阳（改）.xlsx');
  writeFileSync(again, host.save());
  const { page, complaints, close } = await openDesk();
  await choose(page, [again]);
  await done(page);
  await tab(page, '两轮对比');
  await page.getByLabel('选择第一轮的文件', { exact: true }).setInputFiles([LIUYANG]);
  await page.getByRole('heading', { name: '对比 1 份' }).waitFor();
  await page.getByRole('button', { name: '已整改' }).click();
  await page
    .getByText(/^已整改 \d+ · 未整改 \d+/)
    .first()
    .waitFor();
  await line(page, basename(again)).click();
  await press(page, '与第一轮对比');
  await page.getByRole('heading', { name: /^已整改（\d+）$/ }).waitFor();
  await press(page, '返回清单');
  await tab(page, '导出');
  const ledger = await exported(page, '导出整改台账');
  const read = await (await FileHost.open(ledger.bytes, ledger.name)).read();
  const words = [...read.sheets[0]!.cells()].map(({ text }) => text);
  expect(words).toContain('已整改');
  expect(words).toContain('未整改');
  expect(complaints).toEqual([]);
  await close();
}, 90_000);

test.each([
  [1200, false],
  [320, true],
])(
  'axe finds nothing at %i px (dark: %s), and nothing is wider than the window',
  async (width, dark) => {
    const { page, close } = await openDesk(width, dark);
    // The sheet behind the tab has its own test, and is large.
    const clean = async (what: string) => {
      const { violations } = await new AxeBuilder({ page })
        .include('[role=banner]')
        .include('main[aria-label="审核"]')
        .analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
      );
      expect([what, found, await overflow(page)]).toEqual([what, [], 0]);
    };
    await clean('start');
    await choose(page, [
      LIUYANG,
      join(SAMPLES, '规范填报示例2023.xlsx'),
      join(SAMPLES, '江门市工业和信息化局2022.xlsx'),
    ]);
    await done(page);
    await clean('汇总');
    for (const name of ['分布', '名单', '两轮对比', '导出']) {
      await tab(page, name);
      await clean(name);
    }
    await tab(page, '汇总');
    await line(page, basename(LIUYANG)).click();
    await page.getByRole('button', { name: '在表格中查看' }).first().waitFor();
    await clean('问题');
    await press(page, '指标复核');
    await page
      .getByLabel(/的复核得分$/)
      .first()
      .waitFor();
    await clean('指标复核');
    await page.emulateMedia({ forcedColors: 'active' });
    await clean('指标复核, forced colours');
    await close();
  },
  120_000,
);
