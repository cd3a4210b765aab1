import { type Area, contains } from '../../core/grid/address';
import { type FormulaCell, type SheetArea, outOfDate } from './formula/dependents';
import type { OpenSheet } from './open-sheet';
import type { DefinedName } from './read/workbook';
import { cellKey, cellOfKey } from './write/cell-key';

/** The cells of one sheet whose cached result is out of date. */
export interface StaleCells {
  /** False where there is none. */
  readonly any: boolean;
  has(row: number, col: number): boolean;
}

export const NOTHING_STALE: StaleCells = { any: false, has: () => false };

/** For each sheet, which cached results are out of date because of the edits. */
export function staleCells(
  sheets: readonly OpenSheet[],
  definedNames: readonly DefinedName[],
): readonly StaleCells[] {
  const changed: SheetArea[] = sheets.flatMap(({ edits }, sheet) =>
    [...edits.keys()].map((key) => {
      const { row, col } = cellOfKey(key);
      return { sheet, area: { top: row, left: col, bottom: row, right: col } };
    }),
  );
  if (changed.length === 0) return sheets.map(() => NOTHING_STALE);
  const single = sheets.map(() => new Set<number>());
  const arrays = sheets.map((): Area[] => []);
  const formulas = sheets.flatMap((sheet, n) => formulaCells(sheet, n));
  const sheetNames = sheets.map(({ entry }) => entry.name);
  for (const { sheet, area } of outOfDate({ sheetNames, definedNames, formulas }, changed)) {
    if (area.top === area.bottom && area.left === area.right)
      single[sheet]!.add(cellKey(area.top, area.left));
    else arrays[sheet]!.push(area);
  }
  return sheets.map((_, n) => ({
    any: single[n]!.size + arrays[n]!.length > 0,
    has: (row, col) =>
      single[n]!.has(cellKey(row, col)) || arrays[n]!.some((area) => contains(area, { row, col })),
  }));
}

/** Formulas as received that no edit has replaced; that of an array stands for the whole area it fills. */
function formulaCells({ content, edits }: OpenSheet, sheet: number): FormulaCell[] {
  const arrays = new Map(content.arrays.map((array) => [cellKey(array.row, array.col), array.area]));
  return content.cells.flatMap(({ row, col, formula }) => {
    const key = cellKey(row, col);
    if (formula === null || edits.has(key)) return [];
    const area = arrays.get(key) ?? { top: row, left: col, bottom: row, right: col };
    return [{ sheet, area, formula }];
  });
}
