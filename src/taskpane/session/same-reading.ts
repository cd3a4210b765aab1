import type { Area } from '../../core/grid/address';
import type { Cell, SheetGrid, WorkbookGrid } from '../../core/grid/sheet';

/** Whether two readings of a workbook are the same in all a check looks at. */
export function sameReading(a: WorkbookGrid, b: WorkbookGrid): boolean {
  if (a === b) return true;
  return a.sheets.length === b.sheets.length && a.sheets.every((sheet, n) => sameSheet(sheet, b.sheets[n]!));
}

function sameSheet(a: SheetGrid, b: SheetGrid): boolean {
  if (a.id !== b.id || a.name !== b.name || a.visibility !== b.visibility || a.protected !== b.protected)
    return false;
  if (!sameList(a.merges, b.merges, sameArea)) return false;
  if (!sameSet(a.hiddenRows, b.hiddenRows) || !sameSet(a.hiddenCols, b.hiddenCols)) return false;
  return sameList([...a.cells()], [...b.cells()], sameCell);
}

function sameCell(a: Cell, b: Cell): boolean {
  return (
    a.row === b.row &&
    a.col === b.col &&
    a.text === b.text &&
    a.formula === b.formula &&
    a.numberFormat === b.numberFormat &&
    (a.stale ?? false) === (b.stale ?? false) &&
    (a.value === b.value || (isError(a.value) && isError(b.value) && a.value.error === b.value.error))
  );
}

function isError(value: Cell['value']): value is { readonly error: string } {
  return typeof value === 'object' && value !== null;
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, n) => same(one, b[n]!));
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
