import { createHash } from 'node:crypto';

/** Kept when a page has asked for them, not before: Microsoft's client is large and each host needs another part of it. */
const LATER =
  /^(office|excel-[a-z0-9-]+\.\d+|o15apptofilemappingtable)\.js$|^[a-z]{2}-[a-z]{2}\/|\.(txt|md|xml|map)$/;

/** Never kept: it must come from the server to be of use. */
const NEVER = new Set(['service-worker.js', 'catalog.json']);

/**
 * The service worker of a site with the files it keeps.
 *
 * @param source text of `src/site/service-worker.js`
 * @param files path below the site → content; the build's name is made from all of them
 */
export function serviceWorkerOf(source: string, files: ReadonlyMap<string, Uint8Array>): string {
  const kept = [...files.keys()].filter((path) => !NEVER.has(path)).sort();
  const hash = createHash('sha256');
  for (const path of kept) hash.update(path).update('\0').update(files.get(path)!);
  const build = hash.digest('hex').slice(0, 16);
  const list = kept.filter((path) => !LATER.test(path)).map((path) => encodeURI(path));
  const filled = source
    .replace("'__BUILD__'", JSON.stringify(build))
    .replace("['__FILES__']", JSON.stringify(list, null, 2));
  if (filled.includes('__BUILD__') || filled.includes('__FILES__')) {
    throw new Error('the service worker has no place for its build or its files');
  }
  return filled;
}

/** How a browser installs the workbench as a program of its own. */
export function webManifestOf(name: string): string {
  return `${JSON.stringify(
    {
      name: `${name}工作台`,
      short_name: name,
      description: '不用 Excel 检查、填写和标记绩效自评表。文件只在本机处理。',
      lang: 'zh-CN',
      start_url: 'workbench.html',
      scope: './',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#0f6c5c',
      icons: [192, 512].map((size) => ({
        src: `assets/icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
      })),
    },
    null,
    2,
  )}\n`;
}
