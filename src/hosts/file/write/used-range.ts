import { type Area, formatArea, parseArea } from '../../../core/grid/address';

/** The cells that were written, as one rectangle. */
export class UsedRange {
  private area: Area | null = null;

  add(row: number, col: number): void {
    this.area = union(this.area, { top: row, left: col, bottom: row, right: col });
  }

  /** A `<dimension>` reference made wide enough, or null where it is already, or cannot be read. */
  widen(ref: string): string | null {
    if (!this.area) return null;
    let stated: Area;
    try {
      stated = parseArea(ref);
    } catch {
      return null;
    }
    const widened = formatArea(union(stated, this.area));
    return widened === formatArea(stated) ? null : widened;
  }
}

function union(a: Area | null, b: Area): Area {
  if (!a) return b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** A row's `spans` ("1:5", or several) made wide enough for more columns, or null where it is already. */
export function widenedSpans(spans: string, cols: readonly number[]): string | null {
  const stated = spans.split(/\s+/).flatMap((span) => {
    const match = /^(\d+):(\d+)$/.exec(span);
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  if (stated.length === 0) return null;
  if (cols.every((col) => stated.some(([from, to]) => col >= from && col <= to))) return null;
  const from = Math.min(...stated.map(([first]) => first), ...cols);
  const to = Math.max(...stated.map(([, last]) => last), ...cols);
  return `${from}:${to}`;
}
