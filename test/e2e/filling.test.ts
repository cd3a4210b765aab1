import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { Serving } from '../../scripts/static-server.cjs';
import { checkWorkbook } from '../../src/core/check';
import { FileHost } from '../../src/hosts/file/file-host';
import { generateTemplate } from '../../src/templates/template-workbook';
import { launchChromium } from '../support/chromium';
import { type Changes, projectForm } from '../support/national-form';
import { workbookOf } from '../support/sheet';
import { OPEN_ANSWERS } from '../taskpane/support/in-excel';
import { wireHostScript } from '../wire-host/bundle';
import { loadGrid } from '../wire-host/load';
import { WireWorkbook } from '../wire-host/model';
import { type SavedWorkbook, save } from '../wire-host/save';
import { overflow, press, serveSite, watch } from './site';

/** Filling in the production pane and workbench, in a real Chromium: questions, formulas, phrases, weights, trying out. */
let browser: Browser;
let site: Serving;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const SHEET = '项目自评表';

function form(changes: Changes = {}): SavedWorkbook {
  const workbook = new WireWorkbook();
  loadGrid(workbook, workbookOf(projectForm(changes)));
  return save(workbook);
}

interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

async function openPane(workbook: SavedWorkbook, { width = 320, ...look }: Look = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...look });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const seen = watch(page);
  await page.addInitScript({ content: await wireHostScript(workbook) });
  if (look.colorScheme === 'dark') await page.addInitScript(() => window.__wireHost.theme(true));
  await page.goto(`${site.url}/taskpane.html`);
  await page.getByText(/^检查完成：/).waitFor();
  return { page, ...seen, close: () => context.close() };
}

const snapshot = (page: Page) => page.evaluate(() => window.__wireHost.snapshot());
const cell = (page: Page, address: string) =>
  page.evaluate(([s, a]) => window.__wireHost.cell(s!, a!), [SHEET, address]);
const type = (page: Page, address: string, typed: string | number) =>
  page.evaluate(
    ([s, a, t]) => window.__wireHost.setCell(s as string, a as string, t!),
    [SHEET, address, typed],
  );
const written = (page: Page) =>
  page
    .getByText(/^已写入/)
    .first()
    .waitFor();
const preview = async (page: Page, name: string) => {
  await press(page, name);
  await page.getByRole('heading', { name: `预览：${name}` }).waitFor();
};
const menu = async (page: Page, name: string) => {
  await press(page, '更多');
  await page.getByRole('menuitem', { name }).click();
};
const decide = (page: Page) => page.getByRole('region', { name: '需要您决定' });

test('a whole session: type, quiet check, a reading clicked, formulas, phrases, taken back in another order', async () => {
  const { page, requests, complaints, close } = await openPane(form({ ...OPEN_ANSWERS, I17: '' }));
  const before = await snapshot(page);
  // A person types; the check follows by itself.
  const { value } = await cell(page, 'H13');
  await type(page, 'H13', 15);
  const over = page.locator('[data-finding^="score-gt-weight|"]');
  await over.waitFor();
  await type(page, 'H13', value as number);
  await over.waitFor({ state: 'detached' });
  expect(await snapshot(page)).toEqual(before);

  // 1: scores. A reading by the keyboard, a band by the mouse, totals as formulas.
  await preview(page, '填写得分');
  await decide(page).getByRole('button', { name: '19 批，得 9.5 分' }).focus();
  await page.keyboard.press('Enter');
  expect(
    await decide(page).getByRole('button', { name: '✓ 19 批，得 9.5 分' }).getAttribute('aria-pressed'),
  ).toBe('true');
  await decide(page)
    .getByRole('textbox', { name: /^培训考核合格率的得分/ })
    .fill('8.5');
  await page.getByText('已定 2').waitFor();
  await page.getByRole('radio', { name: '公式' }).check();
  await page.getByText('=SUM(I5,H12:H19)').first().waitFor();
  await page.getByText(/，总分为 96$/).waitFor();
  expect(await snapshot(page)).toEqual(before);
  await page.evaluate(() => window.__wireHost.resetRoundTrips());
  await press(page, '应用');
  await written(page);
  // Two to write and read back, two to check.
  expect(await page.evaluate(() => window.__wireHost.roundTrips())).toBe(4);
  expect((await cell(page, 'H12')).value).toBe(9.5);
  expect((await cell(page, 'H20')).formula).toBe('=SUM(I5,H12:H19)');

  // 2: notes with a phrase, its blanks filled by the keyboard alone.
  await preview(page, '生成偏差说明');
  const cause = page.getByRole('button', { name: /的原因：请选择$/ }).first();
  await cause.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const blanks = await page.locator('[data-blank]').count();
  for (let n = 0; n < blanks; n++) {
    await page.keyboard.type('7');
    await page.keyboard.press('Tab');
  }
  await page.getByLabel('责任人').first().fill('李四');
  await page.getByLabel('完成时限').first().fill('2024年6月底前');
  const chosen = await page
    .locator('li', { has: page.locator('[data-blank]') })
    .first()
    .innerText();
  expect(chosen).toContain('责任人：李四');
  await press(page, '应用');
  await written(page);
  const noted = await page.evaluate(() => JSON.stringify(window.__wireHost.snapshot()));
  expect(noted).toContain('责任人：李四，完成时限：2024年6月底前');
  expect(noted).toMatch(/原因：[^【]{6,}/);

  // Used phrases are offered first for the next note.
  const noteCell = await page.evaluate(() =>
    ['I12', 'I13', 'I14', 'I15', 'I17', 'I18', 'I19', 'I5'].find((address) =>
      window.__wireHost.cell('项目自评表', address).text.includes('李四'),
    ),
  );
  const note = (await cell(page, noteCell!)).text;
  await type(page, noteCell!, '');
  await preview(page, '生成偏差说明');
  await page
    .getByRole('button', { name: /的原因：请选择$/ })
    .first()
    .click();
  expect(await page.locator('[data-phrase]').first().innerText()).toContain('本单位用过 1 次');
  await press(page, '取消');
  await type(page, noteCell!, note);

  // Taken back: the scores first, then the notes.
  await page.getByText(/^写入记录/).click();
  await page.getByRole('button', { name: /^撤回第 1 次写入：填写得分/ }).click();
  await page.getByRole('button', { name: /^重做第 1 次写入/ }).waitFor();
  await page.getByRole('button', { name: /^撤回第 2 次写入：生成偏差说明/ }).click();
  await page.getByText(/已全部撤回/).waitFor();
  expect(await snapshot(page)).toEqual(before);
  expect(requests.filter((url) => !url.startsWith(`${site.url}/`) && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => window.__wireHost.notImplemented())).toEqual([]);
  await close();
}, 180_000);

test('a note that stands is kept; what is added stands apart, unticked until something is chosen', async () => {
  const { page, close } = await openPane(form({ F17: '0.6亿元', H17: 9, I17: '受市场影响' }));
  await preview(page, '生成偏差说明');
  const tick = page.getByRole('checkbox', { name: /I17/ });
  expect(await tick.isChecked()).toBe(false);
  await page.getByText('原有说明，保留不动').first().waitFor();
  const item = page.locator('li', { has: tick });
  if ((await item.getByRole('button', { name: /^选择原因和措施/ }).count()) > 0)
    await item.getByRole('button', { name: /^选择原因和措施/ }).click();
  await item.getByRole('button', { name: /的措施：请选择$/ }).click();
  await item.getByRole('button', { name: '自己写' }).click();
  await page.keyboard.type('加强调度');
  expect(await tick.isChecked()).toBe(true);
  await press(page, '应用');
  await written(page);
  expect((await cell(page, 'I17')).text).toMatch(/^受市场影响[。；].*措施：加强调度。/);
  await close();
}, 120_000);

test('weights are offered where they are missing, with the arithmetic, and written', async () => {
  const { page, close } = await openPane(form({ G12: '', G13: '', G15: '', G17: '' }));
  const before = await snapshot(page);
  await page.getByText('有 4 项没有分值。').waitFor();
  await menu(page, '补足分值');
  await page.getByRole('heading', { name: '预览：补足分值' }).waitFor();
  await page.getByText(/，分值合计为 100 分$/).waitFor();
  await page.getByRole('checkbox', { name: /G17/ }).uncheck();
  await page.getByText(/，分值合计为 85 分，还差 15 分$/).waitFor();
  await page.getByRole('checkbox', { name: /G17/ }).check();
  await press(page, '应用');
  await written(page);
  expect((await cell(page, 'G17')).value).toBe(15);
  await press(page, '撤销');
  await page
    .getByText(/^已恢复 4/)
    .first()
    .waitFor();
  expect(await snapshot(page)).toEqual(before);
  await close();
}, 120_000);

test('trying out moves total and grade, writes nothing, and goes on to the preview', async () => {
  const { page, complaints, close } = await openPane(form());
  const before = await snapshot(page);
  await menu(page, '试算');
  await page.getByLabel('选择指标').selectOption('17');
  await press(page, '加入');
  await page.keyboard.type('0.6亿元');
  await page.getByText('总分由 98 分变为 93.5 分，等级仍为优。').waitFor();
  await page.getByLabel('得分改为').fill('99');
  await page.getByText(/^没有计入：.*高于分值/).waitFor();
  await page.getByLabel('得分改为').fill('3');
  await page.getByText('总分由 98 分变为 87.5 分，等级由优变为良；距优还差 2.5 分。').waitFor();
  await page.getByLabel('得分改为').fill('');
  expect(await snapshot(page)).toEqual(before);
  await press(page, '带入填写得分');
  await page.getByRole('heading', { name: '预览：填写得分' }).waitFor();
  expect(await page.getByRole('checkbox', { name: /H17/ }).isChecked()).toBe(true);
  expect(await snapshot(page)).toEqual(before);
  await press(page, '取消');
  expect(complaints).toEqual([]);
  await close();
}, 120_000);

/** What could be scrolled sideways inside the page. */
const sideways = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX))
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map(({ className }) => className),
  );

const LOOKS = [
  { width: 300, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 500, colorScheme: 'light', forcedColors: 'active' },
] as const;

test.each(LOOKS)(
  'every page of filling fits and has no accessibility violation: %j',
  async (look) => {
    const open = await openPane(
      form({ ...OPEN_ANSWERS, H5: '', G13: '', F17: '0.6亿元', I17: '受市场影响' }),
      look,
    );
    const { page, close } = open;
    const seen: unknown[] = [];
    const inspect = async (what: string) => {
      expect([what, await overflow(page), await sideways(page)]).toEqual([what, 0, []]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      seen.push(...violations.map(({ id, nodes }) => [what, id, nodes[0]?.html]));
    };
    await preview(page, '填写得分');
    await page.getByRole('button', { name: /^19 批/ }).click();
    await decide(page)
      .getByRole('textbox', { name: /^培训考核合格率的得分/ })
      .fill('99');
    await page.getByRole('radio', { name: '公式' }).check();
    await inspect('填写得分');
    await press(page, '取消');
    await preview(page, '生成偏差说明');
    await page
      .getByRole('button', { name: /的(原因|措施)：请选择$/ })
      .first()
      .click();
    await page.getByRole('button', { name: '依据' }).first().click();
    await inspect('常用语');
    await page.locator('[data-phrase]').first().click();
    await inspect('填空');
    await page
      .getByRole('button', { name: /^改写文字/ })
      .first()
      .click();
    await inspect('改写');
    await press(page, '取消');
    await menu(page, '补足分值');
    await page.getByRole('heading', { name: '预览：补足分值' }).waitFor();
    await inspect('补足分值');
    await press(page, '取消');
    await menu(page, '试算');
    await page.getByLabel('选择指标').selectOption('17');
    await press(page, '加入');
    await page.keyboard.type('0.5亿元');
    await inspect('试算');
    expect(seen).toEqual([]);
    await close();
  },
  120_000,
);

test('an empty template in the workbench: filled in, nothing is left but the gaps of the notes', async () => {
  const sample = generateTemplate('national-project', { year: 2025, fill: 'sample' });
  const host = await FileHost.open(sample, 'a.xlsx');
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const { complaints } = watch(page);
  const recognised = checkWorkbook(await host.read()).forms[0]!.form;
  const blank = recognised.groups.flatMap(({ scores, members }) => [
    ...scores,
    ...members.flatMap(({ note }) => (note ? [note] : [])),
  ]);
  await host.write(
    blank
      .filter(({ formula }) => formula === null)
      .map(({ cell: at }) => ({
        at: { sheetId: recognised.sheetId, sheet: recognised.sheet, ...at },
        content: null,
      })),
  );
  await page.goto(`${site.url}/workbench.html`);
  await page.getByText(/^检查完成：/).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '空表.xlsx', mimeType: '', buffer: Buffer.from(await host.save()) });
  await page.getByText('空表.xlsx').first().waitFor();
  await page.getByText(/^检查完成：[1-9]\d* 个错误/).waitFor();
  await preview(page, '填写得分');
  for (const field of await decide(page).getByRole('textbox').all()) {
    const [, high] = /至 ([\d.]+) 分/.exec((await field.getAttribute('aria-label'))!)!;
    await field.fill(high!);
  }
  await press(page, '应用');
  await written(page);
  await preview(page, '生成偏差说明');
  await press(page, '应用');
  await page
    .getByText(/^(已写入|没有可写入的内容)/)
    .first()
    .waitFor();
  await page.getByText(/^检查完成：0 个错误/).waitFor();
  const left = await page
    .locator('[data-finding]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['finding']!));
  expect(left.filter((key) => !/^(template-residue|note-no-measure)\|/.test(key))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);
