import type { Catalog, InUse, News } from '../../core/catalog/catalog';
import type { Profile } from '../../core/profiles/schema';
import type { ApprovedTargets } from '../../core/templates/approved';
import { loadEngine } from '../engine/load';
import type * as loading from './load-catalog';
import type { CopyStorage, SiteCatalog } from './load-catalog';

/** What is known of the site the page came from. */
export interface SiteState {
  /** null: not there yet, or the site has none. */
  readonly catalog: SiteCatalog | null;
  /** The bureau's own profile for every form, where it comes from a file of the site. */
  readonly ownProfile: Profile | null;
  /** A newer program is on this machine and comes into force when the page is opened again. */
  readonly newer: boolean;
  /** What is published and could not be used, in Chinese. */
  readonly complaints: readonly string[];
}

/** By which profile every form is judged where nobody chose another. */
export type ImposedProfile = { readonly id: string } | { readonly profile: Profile };

type Loading = typeof loading;

/**
 * What the site publishes, for one page: loaded when the page begins and never waited for longer than the copy of the last
 * time needs. Nothing here throws; what could not be had is said by `complaints` or by who asked for it.
 */
export class Site {
  private state: SiteState = { catalog: null, ownProfile: null, newer: false, complaints: [] };
  private readonly listeners = new Set<() => void>();
  private tools: Loading | null = null;
  private copied: Promise<void> = Promise.resolve();
  private readonly approvedTexts = new Map<string, Promise<readonly ApprovedTargets[]>>();

  /**
   * @param base address of the page; null: there is no site (the page is a file, or a test)
   * @param today 2026-11-21
   */
  constructor(
    private readonly base: string | null,
    private readonly storage: CopyStorage | null,
    private readonly today: () => string,
  ) {}

  readonly getState = (): SiteState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Resolves when what was kept of the last time is in force: no request to the site is waited for. */
  get settled(): Promise<void> {
    return this.copied;
  }

  /** Load what the site publishes; first the copy of the last time, so that a check need not wait for the network. */
  start(): Promise<void> {
    const { base } = this;
    if (base === null) return Promise.resolve();
    let settle = () => undefined as void;
    this.copied = new Promise((resolve) => (settle = resolve));
    return this.load(base, settle)
      .catch(() => undefined)
      .finally(settle);
  }

  /** The browser has taken in a newer program. */
  readonly sayNewer = (): void => this.change({ newer: true });

  /** What is out in a later version than what is in use. */
  newsFor(inUse: InUse): readonly News[] {
    return this.tools && this.state.catalog ? this.tools.newsIn(this.state.catalog.catalog, inUse) : [];
  }

  get imposed(): ImposedProfile | null {
    const { catalog, ownProfile } = this.state;
    const id = catalog?.catalog.publisher.profile ?? null;
    if (id === null) return null;
    if (ownProfile?.id === id) return { profile: ownProfile };
    // A file that could not be used is no reason to judge by something else under its name.
    return fileOf(catalog!.catalog, id) === null ? { id } : null;
  }

  /** A profile that is published as a file. Throws an Error in Chinese. */
  async profile(id: string): Promise<Profile> {
    const path = this.state.catalog && fileOf(this.state.catalog.catalog, id);
    if (!path || this.base === null) throw new Error(`站点没有发布口径 ${id}。`);
    const { loadKept } = await this.tool();
    return readProfile(await loadKept(this.base, path, this.storage), path);
  }

  /** Approved targets published with a template; none where there are none. Throws an Error in Chinese. */
  async approved(template: string): Promise<readonly ApprovedTargets[]> {
    const entry = this.state.catalog?.catalog.templates.find(({ id }) => id === template);
    const { base } = this;
    if (!entry || entry.approved === null || base === null) return [];
    const path = entry.approved;
    const known = this.approvedTexts.get(path);
    if (known) return known;
    const wanted = (async () => {
      const [{ loadKept }, { parseApproved }] = await Promise.all([
        this.tool(),
        import('../../core/templates/approved'),
      ]);
      return parseApproved(await loadKept(base, path, this.storage), path);
    })();
    this.approvedTexts.set(path, wanted);
    wanted.catch(() => this.approvedTexts.delete(path));
    return wanted;
  }

  private async load(base: string, settle: () => void): Promise<void> {
    const { loadCatalog, lastCopy, loadKept, keptText } = await this.tool();
    const copy = lastCopy(this.storage);
    if (copy) await this.take(copy, async (path) => keptText(path, this.storage));
    settle();
    const found = await loadCatalog(base, this.storage, this.today());
    if (!found) return;
    this.approvedTexts.clear();
    await this.take(found, (path) => loadKept(base, path, this.storage));
    // Kept for the day the server is down; nobody waits for it.
    if (found.from === 'site')
      for (const { id } of found.catalog.templates) void this.approved(id).catch(() => undefined);
  }

  /** @param read text of a file of the site; null: not to be had now */
  private async take(catalog: SiteCatalog, read: (path: string) => Promise<string | null>): Promise<void> {
    const { publisher } = catalog.catalog;
    const path = publisher.profile === null ? null : fileOf(catalog.catalog, publisher.profile);
    if (path === null) return this.change({ catalog, ownProfile: null, complaints: [] });
    try {
      const text = await read(path);
      const ownProfile = text === null ? null : await readProfile(text, path);
      this.change({ catalog, ownProfile, complaints: [] });
    } catch (failure) {
      const why = failure instanceof Error ? failure.message : String(failure);
      this.change({
        catalog,
        complaints: [`${publisher.name}统一的口径没有取到，按表样和单位名称选择口径。${why}`],
      });
    }
  }

  private async tool(): Promise<Loading> {
    return (this.tools ??= await import('./load-catalog'));
  }

  private change(changed: Partial<SiteState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}

/** Where there is no site: everything is as the program brings it. */
export const NO_SITE = new Site(null, null, () => '');

async function readProfile(text: string, path: string): Promise<Profile> {
  const { readOwnProfile } = await loadEngine();
  return readOwnProfile(text, path);
}

/** null: it comes with the program, or is not published. */
function fileOf({ profiles }: Catalog, id: string): string | null {
  return profiles.find((one) => one.id === id)?.file ?? null;
}
