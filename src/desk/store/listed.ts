import { filterRows, sortRows } from '../../core/review/sorting';
import type { SummaryRow } from '../../core/review/summary';
import type { DeskFilters, DeskState, RoundOutline } from './state';

type Listing = Pick<DeskState, 'rows' | 'first'> & {
  readonly view: Pick<DeskState['view'], 'filters' | 'sort'>;
};

/** The lines as they are sorted and filtered now. */
export function listedRows({ rows, first, view: { filters, sort } }: Listing): SummaryRow[] {
  return sortRows(passing(rows, filters, first), sort.column, sort.direction);
}

/** The lines that pass every filter that is set. */
export function passing(
  rows: readonly SummaryRow[],
  filters: DeskFilters,
  first: DeskState['first'],
): SummaryRow[] {
  const { text, having, grade, ruleId, round } = filters;
  const found = filterRows(rows, {
    ...(text.trim() === '' ? {} : { text }),
    ...(having === 'error' || having === 'warning' ? { having } : {}),
    ...(having === 'unchecked' ? { withUnchecked: true } : {}),
    ...(having === 'not-read' ? { notRead: true } : {}),
    ...(having === 'all-full' ? { allFull: true } : {}),
    ...(grade === '' ? {} : { grade: grade === '-' ? null : grade }),
    ...(ruleId === '' ? {} : { ruleId }),
  }).filter(
    (row) =>
      (having !== 'none' || isClean(row)) &&
      (having !== 'no-form' || (row.error === null && row.kind === null)),
  );
  if (round === '' || !first?.joined) return found;
  const { outlines, added } = first.joined;
  const fresh = new Set(added);
  return found.filter(({ file }) =>
    round === 'added' ? fresh.has(file) : outcomeIs(outlines.get(file), round),
  );
}

function isClean({ error, kind, counts, unchecked }: SummaryRow): boolean {
  return (
    error === null && kind !== null && unchecked === 0 && counts.error + counts.warning + counts.advice === 0
  );
}

function outcomeIs(outline: RoundOutline | undefined, round: DeskFilters['round']): boolean {
  if (!outline) return false;
  const { counts } = outline;
  switch (round) {
    case 'fixed-all':
      return counts.still + counts.new + counts.explain === 0 && outline.unasked === 0;
    case 'unasked':
      return outline.unasked > 0;
    case 'identical':
      return outline.identical;
    case 'fixed':
    case 'still':
    case 'new':
    case 'explain':
      return counts[round] > 0;
    default:
      return true;
  }
}
