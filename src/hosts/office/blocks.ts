import { type Area, formatArea } from '../../core/grid/address';
import type { CellContent } from '../../core/plan/edit';

/** One cell to be written: where it really lies (the first cell of its merge), and what goes there. */
export interface PlacedCell {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly content: CellContent;
  readonly merged: boolean;
}

/** Cells of one column written together. */
export interface Block {
  readonly sheetId: string;
  readonly address: string;
  readonly cells: readonly PlacedCell[];
}

/** A refused block is named whole, so blocks stay short enough to be looked through. */
const LONGEST_BLOCK = 200;

/**
 * Cells that lie directly below each other become one block: fewer actions for Excel. A merged cell always stays alone,
 * because a block across the covered cells of a merge would write into them.
 */
export function blocksOf(cells: readonly PlacedCell[]): Block[] {
  const sorted = [...cells].sort((a, b) => compare(a.sheetId, b.sheetId) || a.col - b.col || a.row - b.row);
  const runs: PlacedCell[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const joins =
      run !== undefined &&
      last !== undefined &&
      run.length < LONGEST_BLOCK &&
      !last.merged &&
      !cell.merged &&
      last.sheetId === cell.sheetId &&
      last.col === cell.col &&
      last.row + 1 === cell.row;
    if (joins) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => ({ sheetId: run[0]!.sheetId, address: formatArea(areaOf(run)), cells: run }));
}

export function cellKey({ sheetId, row, col }: { sheetId: string; row: number; col: number }): string {
  return `${row},${col},${sheetId}`;
}

function areaOf(run: readonly PlacedCell[]): Area {
  const first = run[0]!;
  return { top: first.row, left: first.col, bottom: first.row + run.length - 1, right: first.col };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
