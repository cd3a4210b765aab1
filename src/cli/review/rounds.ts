import { isLookAlike } from '../../core/recognise/form';
import type { Reviewed } from '../../core/review/reviewed';
import { compareRounds, type RoundComparison, roundKey } from '../../core/review/second-round';
import { repeatedSubmissions } from '../../core/review/submissions';
import type { SummaryRow } from '../../core/review/summary';
import type { ResultsFile } from './results-file';

/** Which result of this round answers which one of the round before. Names only: results are read when they are needed. */
export interface JoinedRounds {
  /** By name in this round: the name in the round before. */
  readonly before: ReadonlyMap<string, string>;
  /** Came in the round before and not again. */
  readonly missing: readonly string[];
  /** Came for the first time. */
  readonly added: readonly string[];
}

/** Files all of whose forms came again in a newer file of the same unit. */
export function supersededFiles(rows: readonly SummaryRow[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { copies, newest } of repeatedSubmissions(rows)) {
    if (newest === null) continue;
    for (const { file } of copies) if (file !== newest) times.set(file, (times.get(file) ?? 0) + 1);
  }
  const evaluations = (row: SummaryRow) => row.forms.filter(({ kind }) => !isLookAlike(kind)).length;
  return new Set(
    rows
      .filter((row) => (times.get(row.file) ?? 0) >= evaluations(row) && times.has(row.file))
      .map(({ file }) => file),
  );
}

/** Join by unit, kind and project; where a unit sent several, the newest counts, else the one under the same name. */
export function joinRounds(
  first: ResultsFile,
  second: ResultsFile,
  names: readonly string[],
  rows: readonly SummaryRow[],
): JoinedRounds {
  const older = supersededFiles(rows);
  const waiting = new Map<string, string[]>();
  for (const reviewed of second.of(names)) {
    if (older.has(reviewed.file)) continue;
    const key = roundKey(reviewed);
    waiting.set(key, [...(waiting.get(key) ?? []), reviewed.file]);
  }
  const before = new Map<string, string>();
  const missing: string[] = [];
  for (const reviewed of first.of(first.files)) {
    const there = waiting.get(roundKey(reviewed)) ?? [];
    const [found] = there.splice(Math.max(0, there.indexOf(reviewed.file)), 1);
    if (found === undefined) missing.push(reviewed.file);
    else before.set(found, reviewed.file);
  }
  return { before, missing, added: [...waiting.values()].flat() };
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
