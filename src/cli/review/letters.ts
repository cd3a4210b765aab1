import { letterDocx } from '../../batch/export/letter-docx';
import { SafeNames } from '../../batch/run/safe-names';
import type { ReviewerDecisions } from '../../core/review/decisions';
import { letterFor, type LetterOptions } from '../../core/review/letter';
import type { RoundComparison } from '../../core/review/second-round';
import type { SummaryRow } from '../../core/review/summary';
import { unitKey } from '../../core/review/unit-names';
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
  const units = byUnit(source.rows);
  for (const files of units) {
    const workbooks = [...source.results.of(files)];
    const comparisons = workbooks.flatMap((reviewed): RoundComparison[] => {
      const { previous } = source;
      const compared = previous && comparisonOf(reviewed, previous.results, previous.joined);
      return compared ? [compared.comparison] : [];
    });
    const letter = letterFor(workbooks, source.options, source.decisions, comparisons);
    if (!letter.returns) continue;
    // A workbook without a unit is told apart by its own name.
    const own = source.rows.find(({ file }) => file === files[0])?.unit === null ? `-${files[0]}` : '';
    // A unit's name may hold a stroke (教育/体育局): it leads into no folder.
    const whole = `${letter.name}${own.replace(/\.[^.]*$/, '')}`.replace(/\//g, '-');
    const name = safe.of(`${whole}.docx`);
    yield { name: `${LETTERS}/${name}`, bytes: await letterDocx(letter), of: units.length };
  }
}

/** The files of each unit, in the order in which the units first appear; a file that names none stands for itself. */
function byUnit(rows: readonly SummaryRow[]): string[][] {
  const units = new Map<string, string[]>();
  for (const { file, unit } of rows) {
    const key = unit === null ? `文件:${file}` : unitKey(unit);
    units.set(key, [...(units.get(key) ?? []), file]);
  }
  return [...units.values()];
}
