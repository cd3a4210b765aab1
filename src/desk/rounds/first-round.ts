import { joinRounds, type RoundEntry } from '../../core/review/joining';
import type { Reviewed } from '../../core/review/reviewed';
import { compareRounds, type RoundComparison } from '../../core/review/second-round';
import type { SummaryRow } from '../../core/review/summary';
import type { FirstRound, RoundOutline } from '../store/state';
import type { ResultStore } from '../storage/results';

/** Read 结果.jsonl line by line, however large it is. Lines that are no result are told by their number (from 1). */
export async function readResults(
  file: Blob,
  onResult: (reviewed: Reviewed) => void,
  onUnreadable: (line: number) => void,
  onProgress: (done: number) => void,
): Promise<void> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let [rest, line, done] = ['', 0, 0];
  const take = (text: string) => {
    line += 1;
    if (text.trim() === '') return;
    const reviewed = parsed(text);
    if (reviewed) {
      onResult(reviewed);
      done += 1;
    } else onUnreadable(line);
  };
  for (;;) {
    const { value, done: over } = await reader.read();
    if (over) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop()!;
    for (const text of lines) take(text);
    onProgress(done);
  }
  if (rest !== '') take(rest);
}

function parsed(text: string): Reviewed | null {
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, '')) as Partial<Reviewed> | null;
    const whole =
      value &&
      typeof value.file === 'string' &&
      typeof value.digest === 'string' &&
      Array.isArray(value.contents) &&
      Array.isArray(value.json?.forms);
    return whole ? (value as Reviewed) : null;
  } catch {
    return null;
  }
}

/** Every workbook of this round beside the one it answers; pairs are read one after the other. */
export async function compareAll(
  results: ResultStore,
  first: readonly RoundEntry[],
  second: readonly RoundEntry[],
  rows: readonly SummaryRow[],
  onProgress: (done: number, total: number, name: string) => void,
): Promise<NonNullable<FirstRound['joined']>> {
  const { before, missing, added } = joinRounds(first, second, rows);
  const outlines = new Map<string, RoundOutline>();
  for (const [file, firstFile] of before) {
    onProgress(outlines.size, before.size, file);
    const compared = await comparedFile(results, file, firstFile);
    if (compared) outlines.set(file, outlineOf(compared.comparison));
  }
  return { outlines, missing, added };
}

/** The comparison of one file with all its details; null where one of the two has no result. */
export async function comparedFile(
  results: ResultStore,
  file: string,
  firstFile: string,
): Promise<{ readonly first: Reviewed; readonly comparison: RoundComparison } | null> {
  const [first, second] = [await results.get('first', firstFile), await results.get('this', file)];
  return first && second ? { first, comparison: compareRounds(first, second) } : null;
}

function outlineOf({ firstFile, counts, changes, identical }: RoundComparison): RoundOutline {
  const unasked = changes.filter(({ kind }) => kind === 'unasked');
  return {
    firstFile,
    counts,
    unasked: unasked.length,
    unaskedMatters: unasked.filter(({ matter }) => matter !== null).length,
    identical,
  };
}
