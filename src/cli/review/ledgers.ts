import { existsSync } from 'node:fs';
import { ledgerWorkbook } from '../../batch/export/ledger-workbook';
import { decisionsFor, type ReviewerDecisions } from '../../core/review/decisions';
import { keepFilledIn, ledgerAfter, ledgerOf, type LedgerRow } from '../../core/review/ledger';
import { readLedger } from '../../core/review/read-ledger';
import { openFile } from '../files';
import type { ResultsFile } from './results-file';
import { comparisonOf, type JoinedRounds } from './rounds';

export const LEDGER = '整改台账.xlsx';

/** Lines of one volume; more than this is slow to open. */
const VOLUME = 20_000;

export interface LedgerSource {
  readonly results: ResultsFile;
  readonly names: readonly string[];
  readonly decisions: ReviewerDecisions;
  /** Files in whose place a newer one came. */
  readonly superseded: ReadonlySet<string>;
  /** The round before; null in a first round. */
  readonly previous: { readonly results: ResultsFile; readonly joined: JoinedRounds } | null;
  /** What people filled in in an earlier ledger. */
  readonly edited: readonly LedgerRow[];
}

/** The ledgers, one volume after the other: 整改台账.xlsx, and 整改台账-第2册.xlsx where one does not hold them all. */
export function* ledgerVolumes(source: LedgerSource): Generator<readonly [name: string, bytes: Uint8Array]> {
  const unused = new Map(source.edited.map((row, index) => [row.id === '' ? `#${index}` : row.id, row]));
  let number = 1;
  let held: LedgerRow[] = [];
  const volume = (last: boolean): readonly [string, Uint8Array] => {
    const known = held.flatMap(({ id }) => unused.get(id) ?? []);
    for (const { id } of known) unused.delete(id);
    const rows = keepFilledIn(held, last ? [...known, ...unused.values()] : known);
    held = [];
    const name = number === 1 ? LEDGER : LEDGER.replace('.xlsx', `-第${number}册.xlsx`);
    number += 1;
    return [name, ledgerWorkbook(rows)];
  };
  const seen = new Map<string, number>();
  /** Two workbooks of one unit may hold the same problem: their lines keep numbers of their own. */
  const numbered = (row: LedgerRow): LedgerRow => {
    const times = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, times);
    return times === 1 ? row : { ...row, id: `${row.id}-${times}` };
  };
  for (const reviewed of source.results.of(source.names)) {
    if (source.superseded.has(reviewed.file)) continue;
    const { own } = decisionsFor(source.decisions, reviewed);
    const { previous } = source;
    const compared = previous && comparisonOf(reviewed, previous.results, previous.joined);
    const rows = compared
      ? ledgerAfter(compared.first, reviewed, compared.comparison, own)
      : ledgerOf(reviewed, own);
    if (held.length > 0 && held.length + rows.length > VOLUME) yield volume(false);
    held.push(...rows.map(numbered));
  }
  yield volume(true);
}

/** What people filled in in a ledger that lies in a folder; complaints in Chinese where it cannot be read. */
export async function editedLedger(path: string): Promise<ReturnType<typeof readLedger>> {
  if (!existsSync(path)) return { rows: [], complaints: [] };
  try {
    return readLedger(await (await openFile(path)).read());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { rows: [], complaints: [`${path} 读不出来，其中填写的内容没有带入：${why}`] };
  }
}
