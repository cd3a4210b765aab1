/** Draws new workbooks from plain data: see `author/drawing.ts` for what can be said, `author/workbook.ts` for the bytes. */
export type {
  CellStyle,
  DrawnCell,
  DrawnInput,
  DrawnName,
  DrawnPrint,
  DrawnRow,
  DrawnSheet,
  DrawnWorkbook,
} from './author/drawing';
export { drawWorkbook } from './author/workbook';
