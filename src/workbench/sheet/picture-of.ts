import type { CSSProperties } from 'react';
import type { Cell, SheetGrid } from '../../core/grid/sheet';
import type { CellContent } from '../../core/plan/edit';
import type { PictureCell, SheetPicture } from './picture';

/** A sheet as it is drawn. Cells that look as in `earlier` are taken over, so that the table need not draw them again. */
export function pictureOf(sheet: SheetGrid, earlier: SheetPicture | undefined): SheetPicture {
  const cells = new Map<string, PictureCell>();
  for (const cell of sheet.cells()) {
    const drawn = drawnCell(cell);
    const before = earlier?.cellAt(cell.row, cell.col);
    cells.set(`${cell.row},${cell.col}`, before && same(before, drawn) ? before : drawn);
  }
  return {
    id: sheet.id,
    name: sheet.name,
    lastRow: sheet.lastRow,
    lastCol: sheet.lastCol,
    cellAt: (row, col) => cells.get(`${row},${col}`),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenCols: sheet.hiddenCols,
    columnWidth: () => 88,
    rowHeight: () => 20,
  };
}

function drawnCell(cell: Cell): PictureCell {
  return {
    row: cell.row,
    col: cell.col,
    text: cell.text,
    content: contentOf(cell),
    numberFormat: cell.numberFormat,
    stale: cell.stale ?? false,
    style: styleOf(cell),
    mark: null,
  };
}

function contentOf(cell: Cell): CellContent {
  if (cell.formula !== null) return cell.formula;
  return typeof cell.value === 'object' && cell.value !== null ? cell.value.error : cell.value;
}

function styleOf(cell: Cell): CSSProperties {
  return typeof cell.value === 'number' ? { textAlign: 'right' } : {};
}

function same(a: PictureCell, b: PictureCell): boolean {
  return (
    a.text === b.text &&
    a.content === b.content &&
    a.numberFormat === b.numberFormat &&
    a.stale === b.stale &&
    a.mark === b.mark &&
    JSON.stringify(a.style) === JSON.stringify(b.style)
  );
}
