import type { SheetGrid } from '../grid/sheet';
import { compact } from '../values/text';
import type { PlannedCell, PlannedSheet } from './planned-sheet';

/**
 * Which row of a received sheet is which row of its template. Rows keep their order; a row is known by its labels, a line
 * without labels by lying between rows that are known.
 */
export interface Alignment {
  /** Received row by template row. */
  readonly received: ReadonlyMap<number, number>;
  /** Template rows that are gone. */
  readonly removed: readonly number[];
  /** Received rows, within the form, that the template does not have. */
  readonly added: readonly number[];
}

/** Labels whose number a person may change: 产出指标（50分） is still 产出指标. */
export function bareLabel(text: string): string {
  return compact(text)
    .replace(/\((?:[^()]*\d[^()]*|分?)\)/g, '')
    .replace(/(?:19|20)\d{2}年?度?/g, '')
    .replace(/[:;,.、*]+$/, '');
}

/** The labels of a planned row: locked words, and words a person may only change the number of. */
export function labelsIn(sheet: PlannedSheet): ReadonlyMap<number, readonly PlannedCell[]> {
  const rows = new Map<number, PlannedCell[]>();
  for (const cell of sheet.cells) {
    if (!isLabel(cell)) continue;
    const list = rows.get(cell.area.top) ?? [];
    list.push(cell);
    rows.set(cell.area.top, list);
  }
  return rows;
}

/** A cell whose words tell its row: no placeholder, no remark, no answer. */
export function isLabel({ text, look, value, key }: PlannedCell): boolean {
  if (look === 'mark' || look === 'remark' || look === 'sign') return false;
  if (typeof value !== 'string' || bareLabel(value).length < 2) return false;
  return text !== undefined || (look === 'label' && key !== undefined);
}

const LABEL_MATCH = 10;
/** A line without labels prefers any row to none. */
const LINE_MATCH = 1;
const CHANGED_LABELS = 0.5;
const OTHER_LABELS = -20;

export function alignRows(sheet: PlannedSheet, grid: SheetGrid): Alignment {
  const labels = labelsIn(sheet);
  const known = new Set([...labels.values()].flat().map(({ value }) => bareLabel(String(value))));
  const rows = sheet.heights.length;
  const lastRow = Math.min(grid.lastRow, rows + 500);
  const texts = Array.from({ length: lastRow }, (_, i) => wordsOf(grid, i + 1));
  const template = Array.from({ length: rows }, (_, i) =>
    (labels.get(i + 1) ?? []).map(({ value }) => bareLabel(String(value))),
  );
  const worth = (t: number, r: number): number => {
    const own = template[t]!;
    const there = texts[r]!;
    const shared = own.filter((word) => there.has(word)).length;
    if (shared > 0) return shared * LABEL_MATCH;
    if ([...there].some((word) => known.has(word))) return OTHER_LABELS;
    // A row whose only label was changed still stands where it stood.
    return own.length > 0 ? CHANGED_LABELS : LINE_MATCH;
  };
  return trace(scores(rows, lastRow, worth), rows, lastRow, worth);
}

type Worth = (templateRow: number, receivedRow: number) => number;

/** The best sum of worths from these rows on. */
function scores(rows: number, lastRow: number, worth: Worth): Float64Array[] {
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(lastRow + 1));
  for (let t = rows - 1; t >= 0; t--) {
    for (let r = lastRow - 1; r >= 0; r--) {
      best[t]![r] = Math.max(best[t + 1]![r]!, best[t]![r + 1]!, best[t + 1]![r + 1]! + worth(t, r));
    }
  }
  return best;
}

function trace(best: readonly Float64Array[], rows: number, lastRow: number, worth: Worth): Alignment {
  const received = new Map<number, number>();
  const removed: number[] = [];
  const skipped: number[] = [];
  let t = 0;
  let r = 0;
  while (t < rows && r < lastRow) {
    const here = best[t]![r]!;
    if (here === best[t + 1]![r + 1]! + worth(t, r)) received.set(++t, ++r);
    else if (here === best[t + 1]![r]!) removed.push(++t);
    else skipped.push(++r);
  }
  while (t < rows) removed.push(++t);
  const known = [...received.values()];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return {
    received,
    removed,
    added: skipped.filter((row) => row > first && row < last),
  };
}

function wordsOf(grid: SheetGrid, row: number): ReadonlySet<string> {
  return new Set(grid.rowCells(row).map(({ text }) => bareLabel(text)));
}
