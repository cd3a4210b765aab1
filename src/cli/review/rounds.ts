import { joinRounds as joinEntries, type JoinedRounds, type RoundEntry } from '../../core/review/joining';
import type { Reviewed } from '../../core/review/reviewed';
import { compareRounds, type RoundComparison, roundKey } from '../../core/review/second-round';
import type { SummaryRow } from '../../core/review/summary';
import type { ResultsFile } from './results-file';

export type { JoinedRounds } from '../../core/review/joining';

/** Which result of this folder answers which one of the folder before. */
export function joinRounds(
  first: ResultsFile,
  second: ResultsFile,
  names: readonly string[],
  rows: readonly SummaryRow[],
): JoinedRounds {
  return joinEntries(entriesOf(first, first.files), entriesOf(second, names), rows);
}

function* entriesOf(results: ResultsFile, names: readonly string[]): Generator<RoundEntry> {
  for (const reviewed of results.of(names)) yield { file: reviewed.file, key: roundKey(reviewed) };
}

/** The comparison of one result of this round; null where nothing came before it. */
export function comparisonOf(
  reviewed: Reviewed,
  first: ResultsFile,
  { before }: JoinedRounds,
): { readonly first: Reviewed; readonly comparison: RoundComparison } | null {
  const name = before.get(reviewed.file);
  if (name === undefined) return null;
  const [earlier] = first.of([name]);
  return earlier ? { first: earlier, comparison: compareRounds(earlier, reviewed) } : null;
}
