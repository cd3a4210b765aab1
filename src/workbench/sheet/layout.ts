import type { Area } from '../../core/grid/address';
import { drawnExtent, type SheetPicture } from './picture';

/** How a table cell spans; null: covered by a merge and not drawn. */
export type Spans = { readonly rowSpan: number; readonly colSpan: number } | null;

/** Which cells of a sheet are drawn, and how far each of them reaches. */
export interface SheetLayout {
  readonly rows: readonly number[];
  readonly cols: readonly number[];
  readonly spansAt: (row: number, col: number) => Spans;
  /** The cell that shows what stands at an address: the first of its merge, or itself. */
  readonly anchor: (row: number, col: number) => { readonly row: number; readonly col: number };
  /** The next cell in a direction, past the merge one stands in; the same cell at the edge. */
  readonly next: (
    from: { readonly row: number; readonly col: number },
    step: { readonly rows: number; readonly cols: number },
  ) => { readonly row: number; readonly col: number };
}

export function layoutOf(picture: SheetPicture): SheetLayout {
  const extent = drawnExtent(picture);
  const rows = numbers(extent.rows).filter((row) => !picture.hiddenRows.has(row));
  const cols = numbers(extent.cols).filter((col) => !picture.hiddenCols.has(col));
  const covering = new Map<string, Area>();
  for (const area of picture.merges) {
    for (let row = area.top; row <= Math.min(area.bottom, extent.rows); row++) {
      for (let col = area.left; col <= Math.min(area.right, extent.cols); col++) {
        const key = `${row},${col}`;
        if (!covering.has(key)) covering.set(key, area);
      }
    }
  }
  const mergeAt = (row: number, col: number) => covering.get(`${row},${col}`);

  const anchor: SheetLayout['anchor'] = (row, col) => {
    const area = mergeAt(row, col);
    return area ? { row: area.top, col: area.left } : { row, col };
  };
  return {
    rows,
    cols,
    anchor,
    spansAt: (row, col) => {
      const area = mergeAt(row, col);
      if (!area) return { rowSpan: 1, colSpan: 1 };
      const inside = {
        rows: rows.filter((one) => one >= area.top && one <= area.bottom),
        cols: cols.filter((one) => one >= area.left && one <= area.right),
      };
      // Where the first row or column is hidden, the first one still shown carries the merge.
      const first = inside.rows[0] === row && inside.cols[0] === col;
      return first ? { rowSpan: inside.rows.length, colSpan: inside.cols.length } : null;
    },
    next: (from, step) => {
      const area = mergeAt(from.row, from.col);
      const row = step.rows > 0 && area ? area.bottom : from.row;
      const col = step.cols > 0 && area ? area.right : from.col;
      return anchor(along(rows, row, step.rows), along(cols, col, step.cols));
    },
  };
}

/** The shown number `step` places after `from`, held at both ends. */
function along(shown: readonly number[], from: number, step: number): number {
  if (step === 0 || shown.length === 0) return from;
  if (step > 0) return shown.filter((one) => one > from)[step - 1] ?? shown.at(-1)!;
  return shown.filter((one) => one < from).at(step) ?? shown[0]!;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
