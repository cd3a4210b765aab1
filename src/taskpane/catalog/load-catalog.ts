import { type Catalog, parseCatalog } from '../../core/catalog/catalog';

export { newsIn } from '../../core/catalog/catalog';

/** The catalogue and where it is from. */
export interface SiteCatalog {
  readonly catalog: Catalog;
  /** last-copy: the site did not answer; this is what it said on `when`. */
  readonly from: 'site' | 'last-copy';
  /** Day the site said so: 2026-11-21. */
  readonly when: string;
}

/** What keeps the last copy: a browser's storage, or nothing where the host forbids it. */
export interface CopyStorage {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
}

const KEY = 'selfeval.catalog';
/** Nobody waits for it, but a copy that is shown late is of no use. */
const PATIENCE = 4000;

/**
 * What the site publishes, read from the pane's own origin; the last copy where the site does not answer or answers with
 * something that is no catalogue. null: neither is there. Never throws.
 *
 * @param base address of the page, the catalogue lies beside it
 * @param today 2026-11-21
 */
export async function loadCatalog(
  base: string,
  storage: CopyStorage | null,
  today: string,
): Promise<SiteCatalog | null> {
  const catalog = await fetchCatalog(base);
  if (catalog === null) return lastCopy(storage);
  try {
    storage?.setItem(KEY, JSON.stringify({ when: today, catalog }));
  } catch {
    // A full or forbidden storage costs the last copy, nothing else.
  }
  return { catalog, from: 'site', when: today };
}

async function fetchCatalog(base: string): Promise<Catalog | null> {
  try {
    const response = await fetch(new URL('catalog.json', base), {
      cache: 'no-cache',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return null;
    const catalog = parseCatalog(await response.text());
    return typeof catalog === 'string' ? null : catalog;
  } catch {
    return null;
  }
}

/** What the site said when it last answered; null: nothing is kept. Never throws. */
export function lastCopy(storage: CopyStorage | null): SiteCatalog | null {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('when' in kept) || !('catalog' in kept)) return null;
    const catalog = parseCatalog(JSON.stringify(kept.catalog));
    return typeof catalog === 'string' || typeof kept.when !== 'string'
      ? null
      : { catalog, from: 'last-copy', when: kept.when };
  } catch {
    return null;
  }
}

/** The text of a file the catalogue names. Throws an Error in Chinese. */
export async function loadPublished(base: string, path: string): Promise<string> {
  const url = new URL(path, base);
  if (url.origin !== new URL(base).origin) throw new Error(`“${path}”不在本站点内，没有读取`);
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new Error(`站点没有应答，未能读取 ${path}`);
  }
  if (!response.ok) throw new Error(`站点上没有 ${path}（${response.status}）`);
  return response.text();
}

/** The same, kept for the time when the site does not answer: then the text it gave last. Throws an Error in Chinese. */
export async function loadKept(base: string, path: string, storage: CopyStorage | null): Promise<string> {
  const key = keyOf(path);
  try {
    const text = await loadPublished(base, path);
    try {
      storage?.setItem(key, text);
    } catch {
      // A full or forbidden storage costs the last copy, nothing else.
    }
    return text;
  } catch (failure) {
    const kept = keptText(path, storage);
    if (kept === null) throw failure;
    return kept;
  }
}

/** The text a file of the site had when it was last read; null: it was not. */
export function keptText(path: string, storage: CopyStorage | null): string | null {
  try {
    return storage?.getItem(keyOf(path)) ?? null;
  } catch {
    return null;
  }
}

function keyOf(path: string): string {
  return `selfeval.site:${path}`;
}
