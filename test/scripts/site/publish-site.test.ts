import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkManifest } from '../../../scripts/site/check-manifest';
import { parseCatalog, type Catalog } from '../../../src/core/catalog/catalog';
import { profiles } from '../../../src/core/profiles/profiles';
import { readOwnProfile } from '../../../src/core/rules/own-profile';
import { parseApproved } from '../../../src/core/templates/approved';
import { planTemplate } from '../../../src/core/templates/plan';
import { templateSpecs } from '../../../src/core/templates/specs';
import { sheetForms } from '../../../src/core/templates/sheet-forms';

/**
 * `npm run build -- --env baseUrl=… --env bureau=…` without its webpack part: the script in a process of its own, on a
 * folder that has in it what webpack leaves there, as far as publishing looks at it.
 */
jest.setTimeout(60_000);
const root = join(__dirname, '../../..');
const PROFILE = {
  extends: 'national',
  id: 'shili',
  version: '2026.1',
  name: '示例市（2026年度）',
};
const nationalForm =
  sheetForms[templateSpecs.find(({ id }) => id === 'national-department')!.sheets.at(-1)!.layout]!;
const block = nationalForm.sections[0]!.kinds[0]!.label;
const targets = (unit: string, name = '完成培训人数', template = 'national-department') => ({
  template,
  year: 2025,
  unit,
  rows: [{ block, name, target: '≥100人', weight: 10 }],
});

let folder: string;
let site: string;
/** Bundled as `run-ts.mjs` does, once for all. */
const SCRIPT = join(root, `.cache/publish-site-${process.pid}.mjs`);
beforeAll(() =>
  build({
    entryPoints: [join(root, 'scripts/publish-site.ts')],
    outfile: SCRIPT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  }),
);
afterAll(() => rmSync(SCRIPT, { force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bureau-'));
  site = join(folder, 'site');
  mkdirSync(site);
  cpSync(join(root, 'assets'), join(site, 'assets'), { recursive: true });
  for (const page of ['taskpane.html', 'workbench.html']) writeFileSync(join(site, page), '<!doctype html>');
  writeFileSync(join(site, 'taskpane.0123abcd.js'), '"use strict"');
});
afterEach(() => rmSync(folder, { recursive: true }));

const give = (name: string, content: unknown) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
};

function publish(baseUrl: string | null, bureau: Record<string, unknown> | null, ...more: string[]) {
  if (bureau) give('bureau.json', bureau);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      SCRIPT,
      '--site',
      site,
      ...(baseUrl === null ? [] : ['--base-url', baseUrl]),
      ...(bureau ? ['--bureau', join(folder, 'bureau.json')] : []),
      ...more,
    ],
    { cwd: root, encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return { status, said: `${stdout}${stderr}` };
}
const read = (name: string) => readFileSync(join(site, name), 'utf8');
const catalog = () => parseCatalog(read('catalog.json')) as Catalog;
const URL_ = 'https://jx.example.gov.cn/zpzs';

test('a bureau with a profile, approved targets, icons and a way to open the pane', () => {
  give('口径/shili-2026.json', PROFILE);
  give('批复一.json', [targets('示例市教育局'), targets('示例市水利局')]);
  give('批复二.json', `\uFEFF${JSON.stringify(targets('示例市文旅局'))}`);
  cpSync(join(root, 'assets'), join(folder, 'icons'), { recursive: true });
  const { status, said } = publish(URL_, {
    publisher: '示例市财政局',
    name: '自评助手（示例市）',
    support: 'mailto:jx@example.gov.cn',
    tab: 'own',
    profile: 'shili',
    profiles: ['口径/shili-2026.json'],
    approved: ['批复一.json', '批复二.json'],
    icons: 'icons',
    autoOpen: { store: 'share', address: '\\\\server\\addins' },
  });
  expect([status, said]).toEqual([0, expect.stringContaining('示例市财政局')]);

  const { publisher, profiles: listed, templates, autoOpen } = catalog();
  expect(publisher).toEqual({ name: '示例市财政局', support: 'mailto:jx@example.gov.cn', profile: 'shili' });
  expect(listed[0]).toEqual({
    id: 'shili',
    name: PROFILE.name,
    version: '2026.1',
    file: 'published/shili-2026.json',
  });
  expect(listed.slice(1).map(({ id }) => id)).toEqual(profiles.map(({ id }) => id));
  expect(templates.map(({ id, version }) => [id, version])).toEqual(
    templateSpecs.map(({ id, version }) => [id, version]),
  );
  expect(new Set(templates.map(({ profile }) => profile))).toEqual(new Set(['shili']));
  expect(
    templates.filter(({ approved }) => approved !== null).map(({ id, approved }) => [id, approved]),
  ).toEqual([['national-department', 'published/approved-national-department.json']]);

  // What is published is read as the pane reads it, and the manifest has the same id as the templates will name.
  expect(readOwnProfile(read('published/shili-2026.json'), 'x').id).toBe('shili');
  const approved = parseApproved(read('published/approved-national-department.json'), 'x');
  expect(approved.map(({ unit }) => unit)).toEqual(['示例市教育局', '示例市水利局', '示例市文旅局']);
  for (const each of approved) expect(() => planTemplate(each.template, { approved: each })).not.toThrow();
  const manifest = read('manifest.xml');
  expect(checkManifest(manifest, (path) => readFileSync(join(site, path)))).toEqual([]);
  expect(autoOpen).toEqual({
    addInId: /<Id>(.*)<\/Id>/.exec(manifest)![1],
    version: /<Version>(.*)<\/Version>/.exec(manifest)![1],
    store: 'share',
    address: '\\\\server\\addins',
  });
  // The service worker keeps what is published, and never the catalogue.
  const worker = read('service-worker.js');
  expect(worker).toContain('published/shili-2026.json');
  expect(worker).toContain('published/approved-national-department.json');
  expect(worker).not.toMatch(/^\s*"catalog\.json",?$/m);
});

test('without settings: the product itself, every template, nothing below published/', () => {
  expect(publish(null, null).status).toBe(0);
  expect(catalog().templates).toHaveLength(templateSpecs.length);
  expect(catalog().templates.map(({ profile }) => profile)).toEqual(
    templateSpecs.map(({ profileId }) => profileId),
  );
  expect(catalog().autoOpen).toBeUndefined();
  expect(existsSync(join(site, 'published'))).toBe(false);
});

test('only the templates a bureau names are offered', () => {
  expect(publish(URL_, { templates: ['sichuan-project', 'national-project'] }).status).toBe(0);
  expect(catalog().templates.map(({ id }) => id)).toEqual(['national-project', 'sichuan-project']);
});

test('publishing again: what is no longer published is gone, and a new version is there with the manifest unchanged', () => {
  give('a.json', PROFILE);
  publish(URL_, { profiles: ['a.json'] });
  const manifest = read('manifest.xml');
  give('b.json', { ...PROFILE, version: '2026.2' });
  expect(publish(URL_, { profiles: ['b.json'] }).status).toBe(0);
  expect(readdirSync(join(site, 'published'))).toEqual(['b.json']);
  expect(catalog().profiles[0]).toMatchObject({ id: 'shili', version: '2026.2', file: 'published/b.json' });
  expect(read('manifest.xml')).toBe(manifest);
});

describe('what is wrong stops the build and is named', () => {
  const small = { 'icon-16.png': 'icon-32.png' };
  test.each<[string, string | null, Record<string, unknown>, string, Record<string, unknown>]>([
    ['http', 'http://jx.example.gov.cn', {}, 'baseUrl 须为 https', {}],
    ['an unknown key', URL_, { publishers: 'x' }, '不符合要求', {}],
    ['a file that is not there', URL_, { profiles: ['没有.json'] }, '找不到要发布的文件：没有.json', {}],
    [
      'a profile that is wrong',
      URL_,
      { profiles: ['p.json'] },
      '口径文件“p.json”',
      { 'p.json': { ...PROFILE, version: 7 } },
    ],
    [
      'two profiles of one id',
      URL_,
      { profiles: ['p.json', 'q.json'] },
      '口径 shili 有两个文件',
      { 'p.json': PROFILE, 'q.json': PROFILE },
    ],
    [
      'two files of one name',
      URL_,
      { profiles: ['p/p.json', 'q/p.json'] },
      '都叫 p.json',
      { 'p/p.json': PROFILE, 'q/p.json': { ...PROFILE, id: 'other' } },
    ],
    ['a name no address takes', URL_, { profiles: ['口径.json'] }, '只用字母', { '口径.json': PROFILE }],
    ['a profile nobody has', URL_, { profile: 'nobody' }, '没有口径 nobody', {}],
    ['a template nobody has', URL_, { templates: ['nobody'] }, '没有模板 nobody', {}],
    [
      'targets that are none',
      URL_,
      { approved: ['a.json'] },
      '“a.json”的格式不符',
      { 'a.json': { template: 'x' } },
    ],
    [
      'targets of no template',
      URL_,
      { approved: ['a.json'] },
      '没有编号为“x”的模板',
      { 'a.json': targets('某局', '甲', 'x') },
    ],
    [
      'a block the form has not',
      URL_,
      { approved: ['a.json'] },
      '没有“某类”一栏',
      { 'a.json': { ...targets('某局'), rows: [{ ...targets('某局').rows[0], block: '某类' }] } },
    ],
    [
      'targets of one unit twice',
      URL_,
      { approved: ['a.json', 'b.json'] },
      '“某局”2025年度的绩效目标（模板 national-department）有两份，第二份在 b.json',
      { 'a.json': targets('某局'), 'b.json': targets('某局') },
    ],
    [
      'targets of a template not offered',
      URL_,
      { templates: ['sichuan-project'], approved: ['a.json'] },
      '但 templates 中没有这个模板',
      { 'a.json': targets('某局') },
    ],
    ['no folder of icons', URL_, { icons: '没有' }, '找不到图标文件夹', {}],
    ['icons of a wrong size', URL_, { icons: 'icons' }, '应为 16×16 像素', { icons: small }],
    [
      'a share that is none',
      URL_,
      { autoOpen: { store: 'share', address: 'Z:\\addins' } },
      'autoOpen：网络共享的路径',
      {},
    ],
  ])('%s', (...[, baseUrl, bureau, words, files]) => {
    for (const [name, content] of Object.entries(files)) {
      if (name === 'icons') {
        mkdirSync(join(folder, 'icons'));
        for (const [to, from] of Object.entries(content as Record<string, string>))
          cpSync(join(root, 'assets', from), join(folder, 'icons', to));
      } else give(name, content);
    }
    const { status, said } = publish(baseUrl, bureau);
    expect(said).toContain(words);
    expect(status).toBe(2);
  });
});
