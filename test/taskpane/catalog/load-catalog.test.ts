import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Serving } from '../../../scripts/static-server.cjs';
import { type CopyStorage, loadCatalog, loadPublished } from '../../../src/taskpane/catalog/load-catalog';

/** A real server on loopback; the storage is a browser's in shape. */
let folder: string;
let site: Serving;
let kept: Map<string, string>;
const storage: CopyStorage = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, text) => void kept.set(key, text),
};
const full: CopyStorage = {
  getItem: () => {
    throw new Error('forbidden');
  },
  setItem: () => {
    throw new Error('full');
  },
};
const catalog = (version: string) =>
  JSON.stringify({
    format: 1,
    program: { version },
    publisher: { name: '示例市财政局' },
    profiles: [],
    templates: [],
  });
const publish = (text: string) => writeFileSync(join(folder, 'catalog.json'), text);

beforeEach(async () => {
  kept = new Map();
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  site = await serve({ folder });
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});
const page = () => `${site.url}/taskpane.html`;

test('the site is asked first, and a new version is seen at once', async () => {
  publish(catalog('1.0'));
  expect(await loadCatalog(page(), storage, '2026-03-01')).toMatchObject({
    from: 'site',
    when: '2026-03-01',
    catalog: { program: { version: '1.0' } },
  });
  publish(catalog('1.1'));
  expect(await loadCatalog(page(), storage, '2026-03-02')).toMatchObject({
    catalog: { program: { version: '1.1' } },
  });
});

test('when the server is down the last copy is used, and says of which day it is', async () => {
  publish(catalog('1.0'));
  const address = page();
  await loadCatalog(address, storage, '2026-03-01');
  await site.close();
  expect(await loadCatalog(address, storage, '2026-03-05')).toMatchObject({
    from: 'last-copy',
    when: '2026-03-01',
    catalog: { program: { version: '1.0' } },
  });
});

test('a broken catalogue does not take the place of the last good one', async () => {
  publish(catalog('1.0'));
  await loadCatalog(page(), storage, '2026-03-01');
  publish('{"format":');
  expect(await loadCatalog(page(), storage, '2026-03-02')).toMatchObject({
    from: 'last-copy',
    when: '2026-03-01',
  });
});

test('without site, copy or storage there is none, and nothing throws', async () => {
  expect(await loadCatalog(page(), storage, '2026-03-01')).toBeNull();
  expect(await loadCatalog(page(), null, '2026-03-01')).toBeNull();
  expect(await loadCatalog(page(), full, '2026-03-01')).toBeNull();
  kept.set('selfeval.catalog', '{"when":1}');
  expect(await loadCatalog(page(), storage, '2026-03-01')).toBeNull();
  publish(catalog('1.0'));
  expect(await loadCatalog(page(), full, '2026-03-01')).toMatchObject({ from: 'site' });
});

test('published files come from the site only', async () => {
  writeFileSync(join(folder, 'a.json'), '{"a":1}');
  expect(await loadPublished(page(), 'a.json')).toBe('{"a":1}');
  await expect(loadPublished(page(), 'b.json')).rejects.toThrow('站点上没有 b.json');
  await expect(loadPublished(page(), 'https://example.com/a.json')).rejects.toThrow('不在本站点内');
});
