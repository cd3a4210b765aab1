import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { Serving } from '../../scripts/static-server.cjs';
import { launchChromium } from '../support/chromium';
import { wireHostScript } from '../wire-host/bundle';
import type { SavedWorkbook } from '../wire-host/save';
import { overflow, press, sampleInExcel, serveSite, watch } from './site';

/** The production pane in a real Chromium, Microsoft's unmodified client below it, our stand-in for Excel below that. */
let browser: Browser;
let site: Serving;
let sample: SavedWorkbook;

beforeAll(async () => {
  [browser, site, sample] = await Promise.all([launchChromium(), serveSite(), sampleInExcel()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

async function openPane(workbook: SavedWorkbook = sample, { width = 350, ...look }: Look = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...look });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const seen = watch(page);
  await page.addInitScript({ content: await wireHostScript(workbook) });
  await page.goto(`${site.url}/taskpane.html`);
  await page.getByText(/^检查完成：/).waitFor();
  return { page, ...seen, close: () => context.close() };
}

const snapshot = (page: Page) => page.evaluate(() => window.__wireHost.snapshot());
const cell = (page: Page, sheet: string, address: string) =>
  page.evaluate(([s, a]) => window.__wireHost.cell(s!, a!), [sheet, address]);

describe('check, mark, clear', () => {
  test('every cell and format as before, in at most four round trips, speaking to nobody else', async () => {
    const { page, requests, complaints, close } = await openPane();
    const before = await snapshot(page);
    await page.evaluate(() => window.__wireHost.resetRoundTrips());
    await press(page, '检查');
    await page.getByText(/^检查完成：/).waitFor();
    await press(page, '标记问题');
    await page
      .getByText(/^已标记/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => window.__wireHost.roundTrips())).toBeLessThanOrEqual(4);

    const marks = await page.evaluate(() => window.__wireHost.marks());
    expect(marks.flatMap(({ sheet, areas }) => areas.map((area) => `${sheet}!${area}`))).toContain(
      '附件1!D4',
    );
    await press(page, '标记问题');
    await page
      .getByText(/^已标记/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => window.__wireHost.marks().length)).toBe(marks.length);

    await page.evaluate(() => window.__wireHost.resetRoundTrips());
    await press(page, '清除标记');
    await page.getByText(/清除/, { exact: false }).first().waitFor();
    await page.waitForFunction(() => window.__wireHost.marks().length === 0);
    expect(await page.evaluate(() => window.__wireHost.roundTrips())).toBeLessThanOrEqual(2);
    expect(await snapshot(page)).toEqual(before);

    expect(requests.filter((url) => !url.startsWith(`${site.url}/`) && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => window.__wireHost.notImplemented())).toEqual([]);
    await close();
  }, 120_000);

  test('marks left by another machine are found and cleared after reopening', async () => {
    const first = await openPane();
    const before = await snapshot(first.page);
    await press(first.page, '标记问题');
    await first.page
      .getByText(/^已标记/)
      .first()
      .waitFor();
    const saved = await first.page.evaluate(() => window.__wireHost.save());
    await first.close();

    const { page, close } = await openPane(saved);
    await press(page, '清除标记');
    await page.waitForFunction(() => window.__wireHost.marks().length === 0);
    expect(await snapshot(page)).toEqual(before);
    await close();
  }, 120_000);

  test('a finding selects its cell, by mouse and by keyboard', async () => {
    const { page, close } = await openPane();
    const finding = page.getByRole('button', { name: /控制率应为/ });
    await finding.click();
    await page.waitForFunction(() => window.__wireHost.selection()?.address.endsWith('D4'));
    await expect(page.getByText('怎么改').first().isVisible()).resolves.toBe(true);
    const other = page.getByRole('button', { name: /执行率应为/ });
    await other.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.__wireHost.selection()?.address.endsWith('H5'));
    await close();
  }, 120_000);
});

describe('fill, apply, undo', () => {
  test('empty scores are proposed, written, read back and taken away again', async () => {
    const { page, complaints, close } = await openPane();
    await page.evaluate(() => {
      for (const address of ['H12', 'H13', 'H17', 'H18']) window.__wireHost.setCell('附件3', address, '');
    });
    const before = await snapshot(page);
    await press(page, '填写得分');
    await page.getByRole('heading', { name: /填写得分/ }).waitFor();
    expect(await snapshot(page)).toEqual(before);
    await press(page, '应用');
    await page
      .getByText(/^已写入/)
      .first()
      .waitFor();
    expect((await cell(page, '附件3', 'H12')).value).toBe(10);
    expect((await cell(page, '附件3', 'H17')).value).toBe(20);
    // What a person typed stays: nobody ticked these.
    expect((await cell(page, '附件3', 'H15')).value).toBe(13);
    await press(page, '撤销');
    await page
      .getByText(/^已恢复/)
      .first()
      .waitFor();
    expect(await snapshot(page)).toEqual(before);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  test('what a person typed is replaced only when ticked', async () => {
    const { page, close } = await openPane();
    const before = await snapshot(page);
    await press(page, '填写得分');
    await page.getByRole('checkbox', { name: /附件3!H15/ }).check();
    await press(page, '应用');
    await page
      .getByText(/^已写入/)
      .first()
      .waitFor();
    expect((await cell(page, '附件3', 'H15')).value).toBe(0);
    await press(page, '撤销');
    await page
      .getByText(/^已恢复/)
      .first()
      .waitFor();
    expect(await snapshot(page)).toEqual(before);
    await close();
  }, 120_000);

  test('取消 writes nothing', async () => {
    const { page, close } = await openPane();
    const before = await snapshot(page);
    await press(page, '填写得分');
    await press(page, '取消');
    await page.getByRole('button', { name: '检查', exact: true }).waitFor();
    expect(await snapshot(page)).toEqual(before);
    await close();
  }, 120_000);

  test('deviation notes hold the facts and leave the judgement', async () => {
    const { page, close } = await openPane();
    const before = await snapshot(page);
    await press(page, '生成偏差说明');
    await page.getByRole('heading', { name: /偏差说明/ }).waitFor();
    await press(page, '应用');
    await page
      .getByText(/^已写入/)
      .first()
      .waitFor();
    const note = (await cell(page, '附件2', 'H13')).text;
    expect(note).toMatch(/1 ?分/);
    expect(note).toContain('【原因');
    // There was a note already.
    expect((await cell(page, '附件2', 'H12')).text).toBe('预算编制科学性有待加强');
    await press(page, '撤销');
    await page
      .getByText(/^已恢复/)
      .first()
      .waitFor();
    expect(await snapshot(page)).toEqual(before);
    await close();
  }, 120_000);

  test('a cell changed since is not reverted without asking', async () => {
    const { page, close } = await openPane();
    await press(page, '生成偏差说明');
    await press(page, '应用');
    await page
      .getByText(/^已写入/)
      .first()
      .waitFor();
    await page.evaluate(() => window.__wireHost.setCell('附件2', 'H13', '我自己写的说明'));
    await press(page, '撤销');
    await page.getByRole('button', { name: /保留/ }).first().waitFor();
    expect((await cell(page, '附件2', 'H13')).text).toBe('我自己写的说明');
    await page.getByRole('button', { name: /保留/ }).first().click();
    await page
      .getByText(/^已恢复/)
      .first()
      .waitFor();
    expect((await cell(page, '附件2', 'H13')).text).toBe('我自己写的说明');
    await close();
  }, 120_000);
});

describe('when something is in the way', () => {
  test('a cell is being edited: said, and the next press works', async () => {
    const { page, close } = await openPane();
    await page.evaluate(() => (window.__wireHost.faults.cellEditMode = true));
    await press(page, '检查');
    await page
      .getByText(/正在(编辑|输入)/)
      .first()
      .waitFor();
    await page.evaluate(() => (window.__wireHost.faults.cellEditMode = false));
    await press(page, '检查');
    await page.getByText(/^检查完成：/).waitFor();
    await page.waitForFunction(() => !/正在(编辑|输入)/.test(document.body.innerText));
    await close();
  }, 120_000);

  test('what takes longer than half a second says so while it lasts', async () => {
    const { page, close } = await openPane();
    await page.evaluate(() => (window.__wireHost.faults.latency = 900));
    await press(page, '检查');
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    await close();
  }, 120_000);

  test('a protected sheet is named and left alone', async () => {
    const { page, close } = await openPane();
    await page.evaluate(() => window.__wireHost.protect('附件2', true));
    const before = await snapshot(page);
    await press(page, '生成偏差说明');
    await press(page, '应用');
    await page.getByText(/保护/).first().waitFor();
    expect(await snapshot(page)).toEqual(before);
    await close();
  }, 120_000);

  test('a deleted sheet is named, a renamed one still works', async () => {
    const { page, close } = await openPane();
    await page.evaluate(() => {
      window.__wireHost.deleteSheet('附件3');
      window.__wireHost.renameSheet('附件1', '基础数据');
    });
    await press(page, '标记问题');
    await page
      .getByText(/工作表“附件3”已被删除/)
      .first()
      .waitFor();
    const sheets = await page.evaluate(() => window.__wireHost.marks().map(({ sheet }) => sheet));
    expect(sheets).toContain('基础数据');
    await close();
  }, 120_000);
});

describe('what a person decides lasts with the workbook', () => {
  test('a column told by the selected cell: kept in the settings, in force after reopening, taken back', async () => {
    const first = await openPane();
    const before = await snapshot(first.page);
    await first.page.getByRole('button', { name: /^口径 .* 识别/ }).click();
    await first.page.getByRole('button', { name: '定位到 G11', exact: true }).first().click();
    await first.page.waitForFunction(() => window.__wireHost.selection()?.address === 'G11');
    await first.page.evaluate(() => window.__wireHost.resetRoundTrips());
    await first.page.getByLabel('这一列是').selectOption('ignored');
    await first.page.getByText(/^已把“附件2”的 G 列/).waitFor();
    // Where the selection is, and the check by what was said.
    expect(await first.page.evaluate(() => window.__wireHost.roundTrips())).toBeLessThanOrEqual(3);
    expect(await snapshot(first.page)).toEqual(before);
    expect(await first.page.evaluate(() => window.__wireHost.notImplemented())).toEqual([]);
    expect(first.complaints).toEqual([]);
    const saved = await first.page.evaluate(() => window.__wireHost.save());
    await first.close();

    const { page, complaints, close } = await openPane(saved);
    await page.getByRole('button', { name: /^口径 .* 识别/ }).click();
    await page.getByText('已更正 1 处').waitFor();
    await page.getByRole('button', { name: /^恢复 附件2 G 列/ }).click();
    await page.getByText(/^已恢复：/).waitFor();
    expect((await page.evaluate(() => window.__wireHost.save())).settings).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  test('a finding set aside with a reason is set aside for the next reader too', async () => {
    const first = await openPane();
    const finding = first.page.getByRole('button', { name: /控制率应为/ });
    await finding.click();
    await first.page.getByRole('button', { name: '忽略…', exact: true }).click();
    await first.page.getByLabel(/^忽略的理由/).fill('编制数年中调整，已报编办');
    await press(first.page, '确认忽略');
    await first.page.getByText('已忽略 1 个问题。').waitFor();
    expect(await finding.count()).toBe(0);
    const saved = await first.page.evaluate(() => window.__wireHost.save());
    await first.close();

    const { page, close } = await openPane(saved);
    expect(await page.getByRole('button', { name: /控制率应为/ }).count()).toBe(0);
    await page.getByRole('checkbox', { name: '已忽略 1' }).click();
    await page.getByText(/理由：编制数年中调整，已报编办/).waitFor();
    await close();
  }, 120_000);

  test('where the workbook keeps nothing it is said, and checking goes on', async () => {
    const { page, close } = await openPane();
    await page.evaluate(() => (window.__wireHost.faults.settingsFail = true));
    await page.getByRole('button', { name: /控制率应为/ }).click();
    await page.getByRole('button', { name: '忽略…', exact: true }).click();
    await page.getByLabel(/^忽略的理由/).fill('已核实');
    await press(page, '确认忽略');
    await page.getByText(/没有把本窗格的记录存入工作簿/).waitFor();
    expect(await page.getByRole('button', { name: /控制率应为/ }).count()).toBe(1);
    await close();
  }, 120_000);
});

describe('for everyone', () => {
  test.each([
    { width: 300, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
    { width: 500, colorScheme: 'light', forcedColors: 'active' },
  ] as const)(
    'fits and has no accessibility violation: %j',
    async (look) => {
      const { page, close } = await openPane(sample, look);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const main = await new AxeBuilder({ page }).analyze();
      await press(page, '填写得分');
      await page.getByRole('heading', { name: /填写得分/ }).waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const preview = await new AxeBuilder({ page }).analyze();
      expect(
        [...main.violations, ...preview.violations].map(({ id, nodes }) => [id, nodes[0]?.html]),
      ).toEqual([]);
      await close();
    },
    120_000,
  );

  test.each([
    { width: 300, colorScheme: 'dark' },
    { width: 320, colorScheme: 'light' },
  ] as const)(
    'recognition, a rule and a reason fit and have no accessibility violation: %j',
    async (look) => {
      const { page, complaints, close } = await openPane(sample, look);
      const seen: [string, string | undefined][] = [];
      const inspect = async () => {
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        seen.push(...violations.map(({ id, nodes }): [string, string | undefined] => [id, nodes[0]?.html]));
      };
      await page.getByRole('button', { name: /^口径 .* 识别/ }).click();
      await page.getByLabel('附件2 F 列是').selectOption('standard');
      await page.getByText(/^已把“附件2”/).waitFor();
      await inspect();
      await press(page, '返回');
      await page.getByRole('button', { name: /控制率应为/ }).click();
      await page.getByRole('button', { name: '忽略…', exact: true }).click();
      await inspect();
      await page.getByRole('button', { name: /^规则说明：/ }).click();
      await page.getByRole('region', { name: '示例' }).waitFor();
      await inspect();
      await press(page, '查看全部规则');
      await page.getByText(/^共 \d+ 条规则/).waitFor();
      await inspect();
      expect(seen).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
    120_000,
  );

  test('each command has one name and one button', async () => {
    const { page, close } = await openPane();
    for (const name of ['检查', '标记问题', '清除标记', '填写得分', '生成偏差说明', '撤销']) {
      await expect(page.getByRole('button', { name, exact: true }).count()).resolves.toBe(1);
    }
    await close();
  }, 120_000);

  test('the page itself forbids speaking to any other address', async () => {
    const { page, requests, close } = await openPane();
    const refused = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          fetch('https://elsewhere.example/').catch(() => undefined);
        }),
    );
    expect(refused).toBe('connect-src');
    expect(requests.filter((url) => url.includes('elsewhere'))).toEqual([]);
    await close();
  }, 120_000);

  test('outside Excel the page says so and leads to the workbench', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/taskpane.html`);
    await page.getByRole('link', { name: /工作台/ }).waitFor();
    await page.close();
  }, 120_000);
});
