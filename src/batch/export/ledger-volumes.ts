import { keepFilledIn, type LedgerRow } from '../../core/review/ledger';
import { ledgerWorkbook } from './ledger-workbook';

export const LEDGER = '整改台账.xlsx';

/** Lines of one volume; more than this is slow to open, and takes much memory to draw. */
const VOLUME = 3_000;

/**
 * Gathers the lines of one workbook after another into volumes: 整改台账.xlsx, and 整改台账-第2册.xlsx where one does not
 * hold them all. `edited`: what people filled in in an earlier ledger; it finds its line, and what finds none comes last.
 */
export class LedgerVolumes {
  private readonly unused: Map<string, LedgerRow>;
  private readonly seen = new Map<string, number>();
  private held: LedgerRow[] = [];
  private number = 1;

  constructor(edited: readonly LedgerRow[]) {
    this.unused = new Map(edited.map((row, index) => [row.id === '' ? `#${index}` : row.id, row]));
  }

  /** The lines of one workbook; returns the volume that was full before them, if one was. */
  add(rows: readonly LedgerRow[]): readonly [name: string, bytes: Uint8Array] | null {
    const full = this.held.length > 0 && this.held.length + rows.length > VOLUME ? this.volume(false) : null;
    for (const row of rows) this.held.push(this.numbered(row));
    return full;
  }

  last(): readonly [name: string, bytes: Uint8Array] {
    return this.volume(true);
  }

  private volume(last: boolean): readonly [string, Uint8Array] {
    const known = this.held.flatMap(({ id }) => this.unused.get(id) ?? []);
    for (const { id } of known) this.unused.delete(id);
    const rows = keepFilledIn(this.held, last ? [...known, ...this.unused.values()] : known);
    this.held = [];
    const name = this.number === 1 ? LEDGER : LEDGER.replace('.xlsx', `-第${this.number}册.xlsx`);
    this.number += 1;
    return [name, ledgerWorkbook(rows)];
  }

  /** Two workbooks of one unit may hold the same problem: their lines keep numbers of their own. */
  private numbered(row: LedgerRow): LedgerRow {
    const times = (this.seen.get(row.id) ?? 0) + 1;
    this.seen.set(row.id, times);
    return times === 1 ? row : { ...row, id: `${row.id}-${times}` };
  }
}
