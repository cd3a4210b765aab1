import AxeBuilder from '@axe-core/playwright';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serve, type Serving } from '../../scripts/static-server.cjs';
import { formatCell } from '../../src/core/grid/address';
import { checkWorkbook } from '../../src/core/check';
import type { Reviewed } from '../../src/core/review/reviewed';
import type { ApprovedTargets } from '../../src/core/templates/approved';
import { gridOfTemplate } from '../../src/core/templates/grid';
import { markText } from '../../src/core/templates/mark';
import { planTemplate } from '../../src/core/templates/plan';
import { readOwnProfile } from '../../src/core/rules/own-profile';
import { FileHost } from '../../src/hosts/file/file-host';
import { drawTemplate } from '../../src/templates/template-workbook';
import { launchChromium } from '../support/chromium';
import { wireHostScript } from '../wire-host/bundle';
import { loadGrid } from '../wire-host/load';
import { WireWorkbook } from '../wire-host/model';
import { type SavedWorkbook, save } from '../wire-host/save';
import { hasNginx, serveByNginx } from './nginx-server';
import { overflow, press } from './site';

/**
 * A bureau's whole path: a profile and approved targets are written, the site is published with its address and served,
 * a unit inserts the template through Microsoft's client, fills it in and checks it, the file is reviewed together with one
 * made from an older template, and a new version is published.
 */
jest.setTimeout(180_000);
const nginx = hasNginx();
if (!nginx)
  console.warn(
    'NOT RUN: no nginx on this machine, the bureau’s site was served by the static server instead.',
  );

const ROOT = join(__dirname, '../..');
const ID = 'national-project';
const UNIT = '示例市水利局';
const YEAR = 2025;
const PROFILE = JSON.stringify({
  extends: 'national',
  id: 'shili',
  version: '2026.1',
  name: '示例市（2026年度）',
});
const profile = readOwnProfile(PROFILE, 'shili.json');
const sample = planTemplate(ID, { fill: 'sample', profile, year: YEAR, unit: UNIT });
const approved = approvedFrom();

/** The indicators of the sample, as a bureau would have approved them. */
function approvedFrom(): ApprovedTargets {
  const { indicators } = checkWorkbook(gridOfTemplate(sample)).forms[0]!.form;
  const rows = indicators
    .filter(({ level3 }) => level3 !== null && level3.text !== '')
    .map(({ row, name, target, weight }) => ({
      block: sample.sheets[0]!.lines.find((line) => line.row === row)!.block,
      name,
      target: target?.text ?? null,
      weight: weight ? Number(weight.value) : null,
    }));
  return { template: ID, year: YEAR, unit: UNIT, rows };
}

let folder: string;
let site: string;
let server: Serving;
let browser: Browser;
let context: BrowserContext;

/** Publishes into the site as `npm run build` does after webpack, of a program of this version. */
async function publish(version: string): Promise<void> {
  const script = join(ROOT, `.cache/bureau-${process.pid}.mjs`);
  await build({
    entryPoints: [join(ROOT, 'scripts/publish-site.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  const source = join(folder, 'source');
  mkdirSync(join(source, 'src/site'), { recursive: true });
  writeFileSync(join(source, 'package.json'), JSON.stringify({ version }));
  cpSync(join(ROOT, 'src/site/service-worker.js'), join(source, 'src/site/service-worker.js'));
  const words = ['--site', site, '--base-url', server.url, '--bureau', join(folder, 'bureau.json')];
  const { status, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: source,
    encoding: 'utf8',
  });
  rmSync(script, { force: true });
  if (status !== 0) throw new Error(stderr);
}

const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bureau-'));
  site = join(folder, 'site');
  cpSync(join(ROOT, 'dist/site'), site, { recursive: true });
  writeFileSync(join(folder, 'shili-2026.json'), PROFILE);
  writeFileSync(join(folder, '批复.json'), JSON.stringify([approved]));
  writeFileSync(
    join(folder, 'bureau.json'),
    JSON.stringify({
      publisher: '示例市财政局',
      support: 'mailto:jx@example.gov.cn',
      profile: 'shili',
      profiles: ['shili-2026.json'],
      approved: ['批复.json'],
      autoOpen: { store: 'admin-center' },
    }),
  );
  // nginx gives out to everybody on the machine, and runs as somebody else where it is started by root.
  spawnSync('chmod', ['-R', 'a+rX', folder]);
  server = nginx ? await serveByNginx(site) : await serve({ folder: site });
  await publish(own.version);
  spawnSync('chmod', ['-R', 'a+rX', folder]);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => context?.close());

const EMPTY = { sheets: [{ name: 'Sheet1', cells: {} }] };

async function openPane(
  workbook: SavedWorkbook | typeof EMPTY,
  {
    width = 350,
    ...look
  }: { width?: number; colorScheme?: 'dark' | 'light'; serviceWorkers?: 'allow' | 'block' } = {},
): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height: 900 }, serviceWorkers: 'block', ...look });
  const page = await context.newPage();
  await page.addInitScript({ content: await wireHostScript(workbook) });
  if (look.colorScheme === 'dark') await page.addInitScript(() => window.__wireHost.theme(true));
  await page.goto(`${server.url}/taskpane.html`);
  await page
    .getByText(/没有找到自评表|检查完成：|没有可检查的表/)
    .first()
    .waitFor();
  return page;
}

async function openPage(page: Page, name: string): Promise<void> {
  await press(page, '更多');
  await page.getByRole('menuitem', { name }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** What the pane says of the site is polite and one line: everything of it at once. */
const siteLine = (page: Page) => page.locator('p[data-returns="site-line"]');

test('the whole path', async () => {
  // The unit inserts the template, printed with what was approved for it.
  const page = await openPane(EMPTY);
  await openPage(page, '模板');
  await page.getByLabel('表样', { exact: true }).selectOption(ID);
  await page.getByLabel('年度', { exact: true }).fill(String(YEAR));
  await page.getByLabel('单位名称').fill(UNIT);
  await page.getByText(`印好批复的绩效目标（${approved.rows.length} 项，锁定）`).waitFor();
  expect(await page.getByLabel('口径', { exact: true }).inputValue()).toBe('shili');
  await press(page, '插入为工作表');
  await page.getByText('已插入工作表“项目支出绩效自评表”。').waitFor();
  await press(page, '返回');
  await page.getByText(/^口径 示例市（2026年度） 2026\.1（示例市财政局统一） · 识别/).waitFor();
  await page.getByRole('heading', { name: '与模板比较' }).waitFor();
  await page.getByText('与模板一致：栏目、分值和公式没有改动。', { exact: false }).waitFor();

  // It is filled in: what a person types, then the proposals.
  const printed = planTemplate(ID, { profile, year: YEAR, unit: UNIT, approved });
  const scoreCol = checkWorkbook(gridOfTemplate(sample)).forms[0]!.form.indicators.find(({ score }) => score)!
    .score!.cell.col;
  const typed = sample.sheets[0]!.cells.filter((cell, index) => {
    const before = printed.sheets[0]!.cells[index]!;
    return (
      !before.locked && cell.value !== null && cell.value !== before.value && cell.area.left !== scoreCol
    );
  });
  expect(typed.length).toBeGreaterThan(10);
  const answers = typed.map(
    ({ area, value }) => [formatCell({ row: area.top, col: area.left }), value!] as const,
  );
  await page.evaluate((list) => {
    for (const [address, value] of list) window.__wireHost.setCell('项目支出绩效自评表', address, value);
  }, answers);
  await press(page, '检查');
  await page
    .getByText(/^检查完成：/)
    .first()
    .waitFor();
  await press(page, '填写得分');
  await press(page, '应用');
  await page.getByText(/^已写入 \d+ 个单元格/).waitFor();
  await page
    .getByText(/^检查完成：.*没有发现|^检查完成：0个错误/)
    .first()
    .waitFor();
  expect(await page.evaluate(() => window.__wireHost.notImplemented())).toEqual([]);

  // What Excel would save: the same sheet with what its cells hold and show now, results of formulas included.
  const { cells } = printed.sheets[0]!;
  const addresses = cells.map(({ area }) => formatCell({ row: area.top, col: area.left }));
  const stands = await page.evaluate(
    (list) => list.map((address) => window.__wireHost.cell('项目支出绩效自评表', address).value),
    addresses,
  );
  const saved = drawTemplate({
    ...printed,
    sheets: [
      {
        ...printed.sheets[0]!,
        cells: cells.map((cell, index) => ({
          ...cell,
          value: stands[index] === '' ? null : (stands[index] as string | number),
        })),
      },
    ],
  });

  // The bureau reviews it together with one made from an older template.
  const received = join(folder, '收到');
  mkdirSync(received);
  writeFileSync(join(received, '水利局.xlsx'), saved);
  writeFileSync(join(received, '旧模板.xlsx'), olderTemplate());
  const out = join(folder, '审核');
  const review = spawnSync(
    process.execPath,
    [
      join(ROOT, 'dist/cli.js'),
      'review',
      received,
      '-o',
      out,
      '--profile',
      join(folder, 'shili-2026.json'),
      '--approved',
      join(folder, '批复.json'),
    ],
    { encoding: 'utf8' },
  );
  expect(review.stderr).not.toContain('未预料');
  const results = readFileSync(join(out, '结果.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reviewed)
    .filter(({ template }) => template !== undefined);
  const of = (name: string) => results.find(({ file }) => file.endsWith(name))!;
  expect(of('水利局.xlsx').template).toMatchObject({ id: ID, differences: [] });
  expect(of('水利局.xlsx').json.forms[0]!.profile).toEqual({ id: 'shili', version: '2026.1' });
  expect(of('水利局.xlsx').json.forms[0]!.findings.filter(({ severity }) => severity === 'error')).toEqual(
    [],
  );
  expect(of('旧模板.xlsx').template!.differences!.map(({ text }) => text)).toContainEqual(
    expect.stringContaining('模板是旧版（2024.1）'),
  );
  await page.context().close();

  // A new version is published: the pane says so, and goes on.
  const manifest = readFileSync(join(site, 'manifest.xml'), 'utf8');
  await publish('7.0.0');
  spawnSync('chmod', ['-R', 'a+rX', folder]);
  expect(readFileSync(join(site, 'manifest.xml'), 'utf8').replace(/<Version>.*<\/Version>/, '')).toBe(
    manifest.replace(/<Version>.*<\/Version>/, ''),
  );
  const later = await openPane(EMPTY);
  await siteLine(later)
    .getByText(`有新版本：自评助手 7.0.0（现用 ${own.version}），重新打开窗格后使用。`)
    .waitFor();
});

/** The sample as it would have come from a template of two years ago. */
function olderTemplate(): Uint8Array {
  const { spec } = sample;
  const mark = { id: ID, profile, year: YEAR, sheet: 1 };
  return drawTemplate({
    ...sample,
    spec: { ...spec, version: '2024.1' },
    sheets: sample.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.value === markText({ ...mark, version: spec.version })
          ? { ...cell, value: markText({ ...mark, version: '2024.1' }) }
          : cell,
      ),
    })),
  });
}

async function inExcel(bytes: Uint8Array): Promise<SavedWorkbook> {
  const workbook = new WireWorkbook();
  loadGrid(workbook, await (await FileHost.open(bytes, 'x.xlsx')).read());
  return save(workbook);
}

test('a workbook from an older template: named with its cell, and the newer one is told', async () => {
  const page = await openPane(await inExcel(olderTemplate()));
  await siteLine(page)
    .getByText(/模板“项目支出绩效自评表（全国通用）” \d{4}\.\d+，本工作簿按 2024\.1 制作。/)
    .waitFor();
  const section = page.getByRole('region', { name: '与模板比较' });
  const item = section.getByRole('listitem').filter({ hasText: '模板是旧版（2024.1）' });
  await item.getByRole('button').click();
  // Round trips take their time.
  await page.waitForFunction(() => /^A\d+/.test(window.__wireHost.selection()?.address ?? ''));
  await press(page, '查看模板');
  await page.getByRole('heading', { name: '模板', level: 1 }).waitFor();
});

test('the server goes down: the last copy, with the bureau’s profile, and its day', async () => {
  const page = await openPane(await inExcel(olderTemplate()), { serviceWorkers: 'allow' });
  await page.getByText(/（示例市财政局统一） · 识别/).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.getByText(/（示例市财政局统一） · 识别/).waitFor();
  await page.waitForLoadState('networkidle');
  await server.close();
  try {
    await page.goto(`${server.url}/taskpane.html`);
    await siteLine(page)
      .getByText(/站点没有应答，使用 \d{4}-\d{2}-\d{2} 的副本。/)
      .waitFor();
    await page.getByText(/（示例市财政局统一） · 识别/).waitFor();
    await page
      .getByText(/^检查完成：/)
      .first()
      .waitFor();
  } finally {
    server = nginx ? await serveByNginx(site) : await serve({ folder: site });
  }
});

test('a newer copy that the browser has taken in is told', async () => {
  const page = await openPane(EMPTY, { serviceWorkers: 'allow' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.getByText('没有找到自评表').waitFor();
  const worker = join(site, 'service-worker.js');
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8').replace(/const BUILD = "[^"]*"/, 'const BUILD = "later"'),
  );
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await siteLine(page).getByText('新版已取到，重新打开窗格后使用。').waitFor();
});

test('a person’s own choice goes before the bureau’s; the bureau’s can be taken again; whom to ask', async () => {
  const page = await openPane(await inExcel(olderTemplate()));
  await page.getByText(/（示例市财政局统一） · 识别/).waitFor();
  await openPage(page, '口径');
  expect(await page.getByRole('radio', { name: /^示例市财政局统一：示例市/ }).isChecked()).toBe(true);
  await page.getByText('按表格版式和单位名称自动选择').click();
  await press(page, '返回');
  await page.getByText(/^口径 全国通用.*\d · 识别/).waitFor();
  await openPage(page, '口径');
  await page.getByText(/^示例市（2026年度）（2026\.1，示例市财政局发布）$/).click();
  await press(page, '返回');
  await page.getByText(/^口径 示例市（2026年度） 2026\.1 · 识别/).waitFor();
  await openPage(page, '口径');
  await page.getByText(/^示例市财政局统一：示例市/).click();
  await press(page, '返回');
  await page.getByText(/（示例市财政局统一） · 识别/).waitFor();
  await openPage(page, '关于');
  const link = page.getByRole('link', { name: 'jx@example.gov.cn' });
  expect(await link.getAttribute('href')).toBe('mailto:jx@example.gov.cn');
});

test('Excel does not insert: a download, said so', async () => {
  const page = await openPane(EMPTY);
  await page.evaluate(() => {
    window.__wireHost.faults.inserting = 'part';
  });
  await openPage(page, '模板');
  const download = page.waitForEvent('download');
  await press(page, '插入为工作表');
  expect((await download).suggestedFilename()).toMatch(/^项目支出绩效自评表（全国通用）\d{4}\.xlsx$/);
  await page.getByText('没有插入工作表，已改为下载。').waitFor();
});

test.each([
  { width: 320, colorScheme: 'light' as const },
  { width: 320, colorScheme: 'dark' as const },
])(
  'the pages at $width px, $colorScheme: nothing cut off, nothing axe complains of, all by keyboard',
  async (look) => {
    const page = await openPane(await inExcel(olderTemplate()), look);
    await page.getByRole('heading', { name: '与模板比较' }).waitFor();
    const shots = process.env.SHOTS;
    const seen: unknown[] = [];
    const inspect = async (name: string) => {
      expect([name, await overflow(page)]).toEqual([name, 0]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      seen.push(...violations.map(({ id, nodes }) => [name, id, nodes[0]?.html]));
      if (shots)
        await page.screenshot({ path: join(shots, `${name}-${look.colorScheme}.png`), fullPage: true });
    };
    await inspect('main');
    await page.getByRole('button', { name: '更多' }).focus();
    await page.keyboard.press('ArrowDown');
    for (let tries = 0; tries < 12; tries += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent)) === '模板') break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '模板', level: 1 }).waitFor();
    await inspect('templates');
    await page.getByRole('button', { name: '插入为工作表' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^已插入工作表/).waitFor();
    await page.getByRole('heading', { name: '本次插入' }).waitFor();
    await inspect('inserted');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '更多' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('更多');
    await openPage(page, '口径');
    await inspect('profile');
    expect(seen).toEqual([]);
  },
);

test('the workbench opens a template as a new workbook; with unsaved changes it asks', async () => {
  context = await browser.newContext({ viewport: { width: 1200, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${server.url}/workbench.html`);
  await page
    .getByText(/^检查完成：/)
    .first()
    .waitFor();
  await openPage(page, '模板');
  expect(await page.getByRole('button', { name: '插入为工作表' }).count()).toBe(0);
  await page.getByLabel('表样', { exact: true }).selectOption('sichuan-project');
  await press(page, '打开为新工作簿');
  await page.getByText(/^部门预算项目支出绩效自评表（四川）\d{4}\.xlsx$/).waitFor();
  await page.getByText(/（示例市财政局统一） · 识别/).waitFor();
});
