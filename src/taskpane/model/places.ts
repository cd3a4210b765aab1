import { formatCell, type SheetCell } from '../../core/grid/address';
import type { CellContent } from '../../core/plan/edit';

/** "H13" on the sheet people are looking at, "附件2!H13" for any other one. */
export function placeText(cell: SheetCell, hereSheetId: string | null): string {
  return cell.sheetId === hereSheetId ? formatCell(cell) : `${cell.sheet}!${formatCell(cell)}`;
}

/** One string per cell of a workbook, for sets and keys. */
export function placeKey(cell: SheetCell): string {
  return `${cell.sheetId}!${formatCell(cell)}`;
}

/** At most `limit` places in words: "H13、H14 等 5 处". */
export function placesText(cells: readonly SheetCell[], hereSheetId: string | null, limit = 3): string {
  const shown = cells.slice(0, limit).map((cell) => placeText(cell, hereSheetId));
  return cells.length > limit ? `${shown.join('、')} 等 ${cells.length} 处` : shown.join('、');
}

/** A cell's content as a person would name it. */
export function contentText(content: CellContent): string {
  if (content === null || content === '') return '空白';
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return String(content);
}
