import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Serving } from '../../../scripts/static-server.cjs';
import { gridOfTemplate } from '../../../src/core/templates/grid';
import { planTemplate } from '../../../src/core/templates/plan';
import { SheetGrid, type WorkbookGrid } from '../../../src/core/grid/sheet';
import { templateSpecs } from '../../../src/core/templates/specs';
import { sheetForms } from '../../../src/core/templates/sheet-forms';
import type { CopyStorage } from '../../../src/taskpane/catalog/load-catalog';
import { NO_SITE, Site } from '../../../src/taskpane/catalog/site';
import { compared } from '../../../src/taskpane/session/comparison';

/** A real server on loopback; the storage is a browser's in shape. */
let folder: string;
let site: Serving;
let kept: Map<string, string>;
const storage: CopyStorage = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, text) => void kept.set(key, text),
};
const ID = 'national-department';
const { layout } = templateSpecs.find(({ id }) => id === ID)!.sheets.at(-1)!;
const block = sheetForms[layout]!.sections[0]!.kinds[0]!.label;
const APPROVED = {
  template: ID,
  year: 2025,
  unit: '示例市教育局',
  rows: [{ block, name: '完成培训人数', target: '≥100人', weight: 10 }],
};

function publish(version: string, profile: string | null = 'shili'): void {
  mkdirSync(join(folder, 'published'), { recursive: true });
  writeFileSync(
    join(folder, 'published/shili.json'),
    JSON.stringify({ extends: 'national', id: 'shili', version, name: '示例市' }),
  );
  writeFileSync(join(folder, 'published/approved.json'), JSON.stringify([APPROVED]));
  writeFileSync(
    join(folder, 'catalog.json'),
    JSON.stringify({
      format: 1,
      program: { version: '9.0' },
      publisher: { name: '示例市财政局', profile },
      profiles: [
        { id: 'shili', name: '示例市', version, file: 'published/shili.json' },
        { id: 'hunan', name: '湖南', version: '2021.1', file: null },
      ],
      templates: [
        {
          id: ID,
          name: '部门',
          version: '2027.1',
          kind: 'department',
          profile: 'shili',
          approved: 'published/approved.json',
        },
      ],
    }),
  );
}

beforeEach(async () => {
  kept = new Map();
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  site = await serve({ folder });
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});
const page = (day = '2026-03-01') => new Site(`${site.url}/taskpane.html`, storage, () => day);

test('the bureau’s profile is in force, and what is newer is told', async () => {
  publish('2026.1');
  const mine = page();
  await mine.start();
  expect(mine.imposed).toMatchObject({ profile: { id: 'shili', version: '2026.1' } });
  expect(mine.getState().complaints).toEqual([]);
  const inUse = {
    program: '0.1.0',
    profiles: [{ id: 'shili', version: '2025.1' }],
    templates: [{ id: ID, version: '2026.1' }],
  };
  expect(mine.newsFor(inUse).map(({ what, published }) => [what, published])).toEqual([
    ['program', '9.0'],
    ['profile', '2026.1'],
    ['template', '2027.1'],
  ]);
});

test('a profile that comes with the program is named, none is none', async () => {
  publish('2026.1', 'hunan');
  const mine = page();
  await mine.start();
  expect(mine.imposed).toEqual({ id: 'hunan' });
  publish('2026.1', null);
  const other = page();
  await other.start();
  expect(other.imposed).toBeNull();
});

test('with the server gone everything of the last time is in force, before any request ends', async () => {
  publish('2026.1');
  const first = page();
  await first.start();
  await first.approved(ID);
  const later = page('2026-04-01');
  await site.close();
  const started = later.start();
  await later.settled;
  expect(later.imposed).toMatchObject({ profile: { id: 'shili' } });
  await started;
  expect(later.getState()).toMatchObject({
    catalog: { from: 'last-copy', when: '2026-03-01' },
    complaints: [],
  });
  expect(await later.approved(ID)).toEqual([APPROVED]);
  expect(await later.profile('shili')).toMatchObject({ version: '2026.1' });
  site = await serve({ folder });
});

test('a new version takes the place of the kept one as soon as the site answers', async () => {
  publish('2026.1');
  await page().start();
  publish('2026.2');
  const mine = page();
  const versions: (string | undefined)[] = [];
  mine.subscribe(() => versions.push(mine.getState().ownProfile?.version));
  await mine.start();
  expect(versions).toEqual(['2026.1', '2026.2']);
});

test('a profile that cannot be used is said, and forms are judged as without it', async () => {
  publish('2026.1');
  writeFileSync(join(folder, 'published/shili.json'), '{"id":1}');
  const mine = page();
  await mine.start();
  expect(mine.imposed).toBeNull();
  expect(mine.getState().complaints[0]).toContain('示例市财政局统一的口径没有取到');
});

test('without a site, without a catalogue: nothing is imposed and nothing fails', async () => {
  await NO_SITE.start();
  await NO_SITE.settled;
  expect([NO_SITE.imposed, await NO_SITE.approved(ID)]).toEqual([null, []]);
  const none = page();
  await none.start();
  expect(none.getState().catalog).toBeNull();
  await expect(none.profile('shili')).rejects.toThrow('站点没有发布口径 shili');
});

describe('comparing with what the site publishes', () => {
  const filled = (unit: string): WorkbookGrid => gridOfTemplate(planTemplate(ID, { year: 2025, unit }));

  test('a workbook without a mark is not compared', async () => {
    const grid = {
      sheets: [
        new SheetGrid({ id: 'a', name: 'a', visibility: 'visible', protected: false, cells: [], merges: [] }),
      ],
    };
    expect(await compared(grid, NO_SITE, [])).toBeNull();
  });

  test('approved targets of its unit are used, with cells to go to', async () => {
    publish('2026.1');
    const mine = page();
    await mine.start();
    const grid = filled('示例市教育局');
    const found = await compared(grid, mine, []);
    expect(found).toMatchObject({ id: ID, remark: null });
    expect(found!.differences!.map(({ text }) => text).join()).toContain('批复的指标“完成培训人数”不在表中');
    expect(
      (await compared(filled('示例市水利局'), mine, []))!.differences!.map(({ text, cells }) => [
        text,
        cells.length,
      ]),
    ).toContainEqual(['批复的绩效目标中没有“示例市水利局”，没有比较', 1]);
  });

  test('approved targets that cannot be had are said; the template is compared all the same', async () => {
    publish('2026.1');
    const mine = page();
    rmSync(join(folder, 'published/approved.json'));
    await mine.start();
    const found = await compared(filled('示例市教育局'), mine, []);
    expect(found!.differences).toEqual([]);
    expect(found!.remark).toContain('没有与批复的绩效目标比较：站点上没有');
  });

  test('a workbook made by a published profile is compared by it, loaded when it is needed', async () => {
    publish('2026.1', null);
    const mine = page();
    await mine.start();
    const plan = planTemplate(ID, { year: 2025, profile: await mine.profile('shili') });
    expect(await compared(gridOfTemplate(plan), mine, [])).toMatchObject({ differences: expect.any(Array) });
    expect(await compared(gridOfTemplate(plan), NO_SITE, [])).toMatchObject({
      differences: null,
      remark: expect.stringContaining('没有该模板或它所用的口径'),
    });
  });
});
