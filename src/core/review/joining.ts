import { isLookAlike } from '../recognise/form';
import { repeatedSubmissions } from './submissions';
import type { SummaryRow } from './summary';
import { unitKey } from './unit-names';

/** A reviewed workbook by name, with what it has in common with another round (`roundKey`). */
export interface RoundEntry {
  readonly file: string;
  readonly key: string;
}

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

/**
 * Join by unit, kind and project; where a unit sent several, the newest counts, else the one under the same name.
 * `rows`: the lines of the second round, by which it is known which files a newer one replaced.
 */
export function joinRounds(
  first: Iterable<RoundEntry>,
  second: Iterable<RoundEntry>,
  rows: readonly SummaryRow[],
): JoinedRounds {
  const older = supersededFiles(rows);
  const waiting = new Map<string, string[]>();
  for (const { file, key } of second) {
    if (older.has(file)) continue;
    const there = waiting.get(key);
    if (there) there.push(file);
    else waiting.set(key, [file]);
  }
  const before = new Map<string, string>();
  const missing: string[] = [];
  for (const { file, key } of first) {
    const there = waiting.get(key) ?? [];
    const [found] = there.splice(Math.max(0, there.indexOf(file)), 1);
    if (found === undefined) missing.push(file);
    else before.set(found, file);
  }
  return { before, missing, added: [...waiting.values()].flat() };
}

/** The files of each unit, in the order in which the units first appear; a file that names none stands for itself. */
export function filesByUnit(rows: readonly Pick<SummaryRow, 'file' | 'unit'>[]): string[][] {
  const units = new Map<string, string[]>();
  for (const { file, unit } of rows) {
    const key = unit === null ? `文件:${file}` : unitKey(unit);
    const files = units.get(key);
    if (files) files.push(file);
    else units.set(key, [file]);
  }
  return [...units.values()];
}
