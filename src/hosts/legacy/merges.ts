import { type Area, MAX_COLS, MAX_ROWS } from '../../core/grid/address';
import { tooLargeOld } from './failure';

/** Rows that all merges together may cover, each counted with every merge: the grid keeps a list a row. */
const MOST_ROWS = 5_000_000;

/** Corners as the library has them, 0-based. */
export interface Corners {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

/**
 * Merges as areas, in the file's order. Merges of a single cell, turned inside out, or outside any sheet are no merges.
 * Those that overlap stay: the grid takes the first one listed. Throws HostError where they would cost too much.
 */
export function cleanMerges(merges: readonly Corners[], lastRow: number): Area[] {
  let rows = 0;
  return merges.flatMap(({ s, e }) => {
    const area = { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 };
    if (!isMerge(area)) return [];
    rows += Math.max(0, Math.min(area.bottom, lastRow) - area.top + 1);
    if (rows > MOST_ROWS) throw tooLargeOld('合并单元格过多', `${merges.length} merges`);
    return [area];
  });
}

function isMerge({ top, left, bottom, right }: Area): boolean {
  const inOrder = bottom >= top && right >= left && (bottom > top || right > left);
  return inOrder && top >= 1 && left >= 1 && bottom <= MAX_ROWS && right <= MAX_COLS;
}
