import type { Cell, SheetGrid } from '../../core/grid/sheet';
import type { CellContent } from '../../core/plan/edit';
import type { SheetView } from '../../hosts/file/style/sheet-view';
import { styleOf } from './look-style';
import { drawnExtent, type PictureCell, type SheetPicture } from './picture';

/**
 * A sheet as it is drawn: its cells laid over its looks and marks.
 * Cells that look as in `earlier` are taken over, so that the table need not draw them again.
 */
export function pictureOf(
  sheet: SheetGrid,
  view: SheetView,
  earlier: SheetPicture | undefined,
): SheetPicture {
  const lastRow = Math.max(sheet.lastRow, view.lastFormattedRow);
  const lastCol = Math.max(sheet.lastCol, view.lastFormattedCol);
  const extent = drawnExtent({ lastRow, lastCol });
  const cells = new Map<string, PictureCell>();
  for (let row = 1; row <= extent.rows; row++) {
    for (let col = 1; col <= extent.cols; col++) {
      const anchor = sheet.anchor(row, col);
      if (anchor.row !== row || anchor.col !== col) continue;
      const drawn = drawnCell(sheet, view, row, col, extent.cols);
      const before = earlier?.cellAt(row, col);
      cells.set(`${row},${col}`, before && same(before, drawn) ? before : drawn);
    }
  }
  const rows = numbers(extent.rows).filter((row) => view.rowHeight(row) === 0);
  const cols = numbers(extent.cols).filter((col) => view.columnWidth(col) === 0);
  return {
    id: sheet.id,
    name: sheet.name,
    lastRow,
    lastCol,
    cellAt: (row, col) => cells.get(`${row},${col}`),
    merges: sheet.merges,
    hiddenRows: new Set([...sheet.hiddenRows, ...rows]),
    hiddenCols: new Set([...sheet.hiddenCols, ...cols]),
    columnWidth: (col) => view.columnWidth(col),
    rowHeight: (row) => view.rowHeight(row),
  };
}

function drawnCell(
  sheet: SheetGrid,
  view: SheetView,
  row: number,
  col: number,
  lastCol: number,
): PictureCell {
  const cell = sheet.at(row, col);
  const { bottom, right } = sheet.extent(row, col);
  const look = view.lookAt(row, col);
  const mark = view.markAt(row, col);
  const far = view.lookAt(bottom, right).borders;
  const borders = {
    right: far.right ?? view.lookAt(row, right + 1).borders.left,
    bottom: far.bottom ?? view.lookAt(bottom + 1, col).borders.top,
  };
  return {
    row,
    col,
    text: cell?.text ?? '',
    content: cell ? contentOf(cell) : null,
    numberFormat: cell?.numberFormat ?? 'General',
    stale: cell?.stale ?? false,
    estimated: cell?.estimated ?? false,
    style: styleOf({ look, value: cell?.value ?? null, mark, borders, gridLines: view.showGridLines }),
    mark,
    room: cell && spills(cell, look) ? roomFrom(sheet, view, row, right, lastCol) : null,
  };
}

/** Unwrapped text at the left runs on over blank neighbours, as in Excel. */
function spills(cell: Cell, look: ReturnType<SheetView['lookAt']>): boolean {
  const left = look.horizontal === 'general' || look.horizontal === 'left';
  return typeof cell.value === 'string' && left && !look.wrap && look.rotation === 0;
}

/** Pixels of blank, unmerged cells right of a cell; null where the next one is taken. */
function roomFrom(
  sheet: SheetGrid,
  view: SheetView,
  row: number,
  right: number,
  lastCol: number,
): number | null {
  let room = 0;
  for (let col = right + 1; col <= lastCol; col++) {
    if ((sheet.at(row, col)?.value ?? null) !== null || sheet.mergeAt(row, col)) break;
    room += view.columnWidth(col);
  }
  return room === 0 ? null : room;
}

function contentOf(cell: Cell): CellContent {
  if (cell.formula !== null) return cell.formula;
  return typeof cell.value === 'object' && cell.value !== null ? cell.value.error : cell.value;
}

function same(a: PictureCell, b: PictureCell): boolean {
  return (
    a.text === b.text &&
    a.content === b.content &&
    a.numberFormat === b.numberFormat &&
    a.stale === b.stale &&
    a.estimated === b.estimated &&
    a.mark === b.mark &&
    a.room === b.room &&
    JSON.stringify(a.style) === JSON.stringify(b.style)
  );
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
