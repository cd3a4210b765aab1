import { type Area, contains, formatArea } from '../../../core/grid/address';
import type { CellMark } from '../../../core/plan/edit';
import type { Severity } from '../../../core/rules/rule';

/** The order in which severities are written, the most pressing first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

/** Excel slows down on rules that cover very many areas, so a rule gets no more than this. */
const AREAS_PER_RULE = 200;

/** What is marked on one sheet: areas by severity, neighbours joined, at most 200 areas a rule. */
export interface SheetMarks {
  /** Marked cells, a merged area counting once. */
  readonly count: number;
  readonly rules: readonly { readonly severity: Severity; readonly areas: readonly Area[] }[];
  /** The severity at a cell, or null. */
  severityAt(row: number, col: number): Severity | null;
}

export const NO_MARKS: SheetMarks = { count: 0, rules: [], severityAt: () => null };

/** Marks of one sheet. Where several meet in one cell or one merge, the most pressing severity is shown. */
export function sheetMarks(marks: readonly CellMark[], merges: readonly Area[]): SheetMarks {
  const byArea = new Map<string, { readonly area: Area; severity: Severity }>();
  for (const { at, severity } of marks) {
    const area = merges.find((merge) => contains(merge, at)) ?? single(at.row, at.col);
    const known = byArea.get(formatArea(area));
    if (!known) byArea.set(formatArea(area), { area, severity });
    else if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity)) known.severity = severity;
  }
  const marked = [...byArea.values()];
  const rules = SEVERITIES.flatMap((severity) => {
    const areas = joinNeighbours(marked.filter((one) => one.severity === severity).map((one) => one.area));
    return chunks(areas).map((part) => ({ severity, areas: part }));
  });
  return { count: marked.length, rules, severityAt: (row, col) => severityAt(rules, row, col) };
}

export function severityAt(rules: SheetMarks['rules'], row: number, col: number): Severity | null {
  return rules.find(({ areas }) => areas.some((area) => contains(area, { row, col })))?.severity ?? null;
}

/** Rectangles that share a whole side become one. */
export function joinNeighbours(areas: readonly Area[]): Area[] {
  let joined = [...areas];
  for (;;) {
    const before = joined.length;
    joined = joinAlong(joined, 'left', 'right', 'top', 'bottom');
    joined = joinAlong(joined, 'top', 'bottom', 'left', 'right');
    if (joined.length === before) return joined.sort((a, b) => a.top - b.top || a.left - b.left);
  }
}

type Side = keyof Area;

function joinAlong(areas: readonly Area[], start: Side, end: Side, sideA: Side, sideB: Side): Area[] {
  const ordered = [...areas].sort(
    (a, b) => a[sideA] - b[sideA] || a[sideB] - b[sideB] || a[start] - b[start],
  );
  const joined: Area[] = [];
  for (const area of ordered) {
    const last = joined.at(-1);
    const fits =
      last && last[sideA] === area[sideA] && last[sideB] === area[sideB] && last[end] + 1 === area[start];
    if (fits) joined[joined.length - 1] = { ...last, [end]: area[end] };
    else joined.push(area);
  }
  return joined;
}

function chunks(areas: readonly Area[]): Area[][] {
  const parts: Area[][] = [];
  for (let at = 0; at < areas.length; at += AREAS_PER_RULE) parts.push(areas.slice(at, at + AREAS_PER_RULE));
  return parts;
}

function single(row: number, col: number): Area {
  return { top: row, left: col, bottom: row, right: col };
}
