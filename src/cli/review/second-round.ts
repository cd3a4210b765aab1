import { secondRoundWorkbook as workbookOf } from '../../batch/export/second-round-workbook';
import type { RoundComparison } from '../../core/review/second-round';
import type { ResultsFile } from './results-file';
import { comparisonOf, type JoinedRounds } from './rounds';

/** 整改情况.xlsx of two folders of results. */
export function secondRoundWorkbook(
  first: ResultsFile,
  second: ResultsFile,
  names: readonly string[],
  joined: JoinedRounds,
): Uint8Array {
  return workbookOf(comparisonsOf(first, second, names, joined), joined);
}

function* comparisonsOf(
  first: ResultsFile,
  second: ResultsFile,
  names: readonly string[],
  joined: JoinedRounds,
): Generator<RoundComparison> {
  for (const reviewed of second.of(names)) {
    const compared = comparisonOf(reviewed, first, joined);
    if (compared) yield compared.comparison;
  }
}
