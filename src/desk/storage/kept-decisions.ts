import {
  noDecisions,
  parseDecisions,
  type ReviewerDecisions,
  type WorkbookDecisions,
} from '../../core/review/decisions';
import { DECISIONS, finished, openDatabase, settled } from './database';

const UNITS = '单位对应';

/**
 * The reviewer's decisions on this machine, one entry a workbook, so that two windows at work on different workbooks do
 * not overwrite each other.
 */
export class KeptDecisions {
  private constructor(private readonly database: IDBDatabase | null) {}

  static async open(): Promise<KeptDecisions> {
    return new KeptDecisions(await openDatabase());
  }

  /** False: the browser keeps nothing, decisions last as long as the page. */
  get lasting(): boolean {
    return this.database !== null;
  }

  async read(): Promise<{ readonly decisions: ReviewerDecisions; readonly complaints: readonly string[] }> {
    if (!this.database) return { decisions: noDecisions, complaints: [] };
    const store = this.database.transaction(DECISIONS).objectStore(DECISIONS);
    const keys = settled(store.getAllKeys());
    const values = (await settled(store.getAll())) as unknown[];
    const unitsAt = (await keys).indexOf(UNITS);
    const units = unitsAt < 0 ? [] : values.splice(unitsAt, 1)[0];
    // Through the same door as a file from elsewhere: an entry of another version is told, not trusted.
    return parseDecisions(JSON.stringify({ version: 1, workbooks: values, units }));
  }

  /** Keep what differs between the two. Rejects where the browser's storage takes no more. */
  async keep(before: ReviewerDecisions, after: ReviewerDecisions): Promise<void> {
    if (!this.database) return;
    const transaction = this.database.transaction(DECISIONS, 'readwrite');
    const store = transaction.objectStore(DECISIONS);
    const now = new Map(after.workbooks.map((one) => [keyOf(one), one]));
    const then = new Map(before.workbooks.map((one) => [keyOf(one), one]));
    for (const [key, one] of now) if (then.get(key) !== one) store.put(one, key);
    for (const key of then.keys()) if (!now.has(key)) store.delete(key);
    if (before.units !== after.units) store.put(after.units, UNITS);
    await finished(transaction);
  }
}

function keyOf({ file, digest }: WorkbookDecisions): string {
  return `${file}\n${digest}`;
}
