import { letterDocx } from '../../batch/export/letter-docx';
import { SafeNames } from '../../batch/run/safe-names';
import type { ReviewerDecisions } from '../../core/review/decisions';
import { filesByUnit } from '../../core/review/joining';
import { letterFileName, letterFor, type LetterOptions } from '../../core/review/letter';
import type { RoundComparison } from '../../core/review/second-round';
import type { SummaryRow } from '../../core/review/summary';
import type { ResultsFile } from './results-file';
import { comparisonOf, type JoinedRounds } from './rounds';

export const LETTERS = '退回修改意见书';

export interface LetterSource {
  readonly results: ResultsFile;
  readonly rows: readonly SummaryRow[];
  readonly decisions: ReviewerDecisions;
  readonly options: LetterOptions;
  readonly previous: { readonly results: ResultsFile; readonly joined: JoinedRounds } | null;
}

/** A letter for each unit that has something to change, about everything it sent; nothing for the others. */
export async function* letters(
  source: LetterSource,
): AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array; readonly of: number }> {
  const safe = new SafeNames();
  const units = filesByUnit(source.rows);
  for (const files of units) {
    const workbooks = [...source.results.of(files)];
    const comparisons = workbooks.flatMap((reviewed): RoundComparison[] => {
      const { previous } = source;
      const compared = previous && comparisonOf(reviewed, previous.results, previous.joined);
      return compared ? [compared.comparison] : [];
    });
    const letter = letterFor(workbooks, source.options, source.decisions, comparisons);
    if (!letter.returns) continue;
    const unnamed = source.rows.find(({ file }) => file === files[0])?.unit === null;
    const name = safe.of(letterFileName(letter, unnamed ? files[0]! : null));
    yield { name: `${LETTERS}/${name}`, bytes: await letterDocx(letter), of: units.length };
  }
}
