import { numberOf } from '../values/reading';
import type { FormKind } from './form';
import type { Identity } from './identity';
import type { Table } from './table';

export interface ConfidenceEvidence {
  readonly kind: FormKind;
  readonly identity: Identity;
  readonly table: Table | null;
  readonly hasTotals: boolean;
  readonly layoutShare: number;
  /** Share of the amounts or base figures that could be read; 1 where there are none. */
  readonly readShare: number;
}

/**
 * How sure the recognition is, 0 to 1: the mean of what speaks for it, each part by itself between 0 and 1.
 * Title and kind words, known header words, score and weight columns that really hold numbers, rows that have a place
 * in the hierarchy, a printed total, the share of telling features of the layout, a year and a unit that are stated. A
 * form with headers that were only inferred is lowered as a whole, however well the rest fits.
 */
export function confidenceOf(evidence: ConfidenceEvidence): number {
  const parts: { worth: number; value: number }[] = [
    { worth: 2, value: evidence.identity.title ? 1 : 0.3 },
    { worth: 1, value: evidence.layoutShare },
    { worth: 2, value: evidence.readShare },
    { worth: 1, value: evidence.identity.year ? 1 : 0.4 },
    { worth: 1, value: evidence.identity.unit || evidence.identity.subject ? 1 : 0.4 },
  ];
  const { table } = evidence;
  let known = 1;
  if (!table && (evidence.kind === 'department' || evidence.kind === 'project')) {
    parts.push({ worth: 4, value: 0.3 });
  }
  if (table) {
    const used = table.columns.all.filter((column) => column.role !== 'ignored' || column.confidence < 0.5);
    const sure = used.reduce(
      (total, column) => total + (column.role === 'ignored' ? 0 : column.confidence),
      0,
    );
    known = used.length === 0 ? 0 : sure / used.length;
    parts.push({ worth: 4, value: known });
    const rows = table.indicators;
    const placed = rows.filter(
      (row) => row.section1 !== null || row.section2 !== null || !table.columns.has('level1'),
    );
    parts.push({ worth: 2, value: rows.length === 0 ? 0.3 : placed.length / rows.length });
    const scored = rows.flatMap(({ score }) => (score && score.text !== '' ? [score] : []));
    if (scored.length > 0) {
      const read = scored.filter(
        ({ reading }) => numberOf(reading) !== null || reading.kind === 'placeholder',
      );
      parts.push({ worth: 2, value: read.length / scored.length });
    }
    if (evidence.kind === 'department' || evidence.kind === 'project') {
      parts.push({ worth: 1, value: evidence.hasTotals ? 1 : 0.4 });
    }
  }
  const worth = parts.reduce((total, part) => total + part.worth, 0);
  const value = parts.reduce((total, part) => total + part.worth * part.value, 0) / worth;
  return Math.round(Math.min(0.99, value * (0.6 + 0.4 * known)) * 100) / 100;
}
