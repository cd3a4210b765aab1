import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Reviewed } from '../../core/review/reviewed';
import { finished, openDatabase, RESULTS, settled } from './database';

/** The round that is reviewed, and the one it is compared with. */
export type RoundName = 'this' | 'first';

const LOCK = 'selfeval-review-desk:';

/**
 * Full results of reviewed workbooks, out of the page's memory: in the browser's database while this page is open, else
 * packed in memory. Results of pages that are gone are deleted when the next one opens; received texts do not pile up.
 */
export class ResultStore {
  private readonly packed = new Map<string, Uint8Array>();
  private readonly names: Record<RoundName, Set<string>> = { this: new Set(), first: new Set() };
  private readonly writing = new Set<Promise<void>>();

  private constructor(
    private readonly database: IDBDatabase | null,
    private readonly session: string,
  ) {}

  static async open(): Promise<ResultStore> {
    const database = await openDatabase();
    const session = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    // Held as long as the page lives: tells other pages that these results are still in use.
    const locks = (globalThis.navigator as Navigator | undefined)?.locks as LockManager | undefined;
    void locks?.request(LOCK + session, () => new Promise<void>(() => {})).catch(() => {});
    const store = new ResultStore(database, session);
    if (database && locks) await store.deleteGone(database, locks).catch(() => {});
    return store;
  }

  /** Keep it. Never fails: what the database does not take stays packed in memory. */
  put(round: RoundName, reviewed: Reviewed): void {
    this.names[round].add(reviewed.file);
    const text = JSON.stringify(reviewed);
    const key = this.keyOf(round, reviewed.file);
    this.packed.delete(key.join('\n'));
    const inMemory = () => void this.packed.set(key.join('\n'), deflateSync(strToU8(text), { level: 1 }));
    if (!this.database) return inMemory();
    const work = this.write(this.database, key, text)
      .catch(inMemory)
      .finally(() => this.writing.delete(work));
    this.writing.add(work);
  }

  /** The result of a file; null where there is none. */
  async get(round: RoundName, file: string): Promise<Reviewed | null> {
    if (!this.names[round].has(file)) return null;
    await Promise.all(this.writing);
    const key = this.keyOf(round, file);
    const packed = this.packed.get(key.join('\n'));
    if (packed) return JSON.parse(strFromU8(inflateSync(packed))) as Reviewed;
    if (!this.database) return null;
    const store = this.database.transaction(RESULTS).objectStore(RESULTS);
    const text = (await settled(store.get(key))) as string | undefined;
    return text === undefined ? null : (JSON.parse(text) as Reviewed);
  }

  /** Those of these files that have a result, one by one. */
  async *of(round: RoundName, files: Iterable<string>): AsyncGenerator<Reviewed> {
    for (const file of files) {
      const reviewed = await this.get(round, file);
      if (reviewed) yield reviewed;
    }
  }

  async clear(round: RoundName): Promise<void> {
    await Promise.all(this.writing);
    this.names[round].clear();
    for (const key of [...this.packed.keys()]) {
      if (key.startsWith(this.keyOf(round, '').join('\n'))) this.packed.delete(key);
    }
    if (!this.database) return;
    const transaction = this.database.transaction(RESULTS, 'readwrite');
    transaction
      .objectStore(RESULTS)
      .delete(IDBKeyRange.bound([this.session, round, ''], [this.session, round, '\uffff']));
    await finished(transaction);
  }

  private write(database: IDBDatabase, key: string[], text: string): Promise<void> {
    const transaction = database.transaction(RESULTS, 'readwrite', { durability: 'relaxed' });
    transaction.objectStore(RESULTS).put(text, key);
    return finished(transaction);
  }

  private keyOf(round: RoundName, file: string): string[] {
    return [this.session, round, file];
  }

  /** Results of pages that no longer hold their lock. */
  private async deleteGone(database: IDBDatabase, locks: LockManager): Promise<void> {
    const { held = [], pending = [] } = await locks.query();
    const alive = new Set([...held, ...pending].map(({ name }) => name?.slice(LOCK.length)));
    const transaction = database.transaction(RESULTS, 'readwrite');
    const store = transaction.objectStore(RESULTS);
    const keys = (await settled(store.getAllKeys())) as string[][];
    const gone = new Set(keys.map(([session]) => session!).filter((session) => !alive.has(session)));
    for (const session of gone) {
      if (session !== this.session) store.delete(IDBKeyRange.bound([session], [session, '\uffff', '\uffff']));
    }
    await finished(transaction);
  }
}
