import { existsSync } from 'node:fs';
import { LedgerVolumes } from '../../batch/export/ledger-volumes';
import { decisionsFor, type ReviewerDecisions } from '../../core/review/decisions';
import { ledgerAfter, ledgerOf, type LedgerRow } from '../../core/review/ledger';
import { readLedger } from '../../core/review/read-ledger';
import { openFile } from '../files';
import type { ResultsFile } from './results-file';
import { comparisonOf, type JoinedRounds } from './rounds';

export { LEDGER } from '../../batch/export/ledger-volumes';

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

/** The ledgers, one volume after the other. */
export function* ledgerVolumes(source: LedgerSource): Generator<readonly [name: string, bytes: Uint8Array]> {
  const volumes = new LedgerVolumes(source.edited);
  for (const reviewed of source.results.of(source.names)) {
    if (source.superseded.has(reviewed.file)) continue;
    const { own } = decisionsFor(source.decisions, reviewed);
    const { previous } = source;
    const compared = previous && comparisonOf(reviewed, previous.results, previous.joined);
    const full = volumes.add(
      compared ? ledgerAfter(compared.first, reviewed, compared.comparison, own) : ledgerOf(reviewed, own),
    );
    if (full) yield full;
  }
  yield volumes.last();
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
