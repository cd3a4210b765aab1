import { MAX_COLS, MAX_ROWS, columnName } from '../../../core/grid/address';
import { type ReferenceEnd, parseReferences } from './references';

/**
 * A formula as it reads when copied `rows` down and `cols` to the right: relative references move along, fixed ones
 * stay, one that would leave the sheet becomes #REF!. This is how the members of a shared formula are told.
 */
export function shiftFormula(formula: string, rows: number, cols: number): string {
  if (rows === 0 && cols === 0) return formula;
  let shifted = '';
  let at = 0;
  for (const { start, end, first, last } of parseReferences(formula).references) {
    const from = shiftEnd(first, rows, cols);
    const to = last && shiftEnd(last, rows, cols);
    shifted += formula.slice(at, start);
    shifted += from === null || (last && to === null) ? '#REF!' : last ? `${from}:${to}` : from;
    at = end;
  }
  return shifted + formula.slice(at);
}

function shiftEnd(end: ReferenceEnd, rows: number, cols: number): string | null {
  const row = end.row === null ? null : end.rowFixed ? end.row : end.row + rows;
  const col = end.col === null ? null : end.colFixed ? end.col : end.col + cols;
  if (row !== null && (row < 1 || row > MAX_ROWS)) return null;
  if (col !== null && (col < 1 || col > MAX_COLS)) return null;
  const colText = col === null ? '' : `${end.colFixed ? '$' : ''}${columnName(col)}`;
  return `${colText}${row === null ? '' : `${end.rowFixed ? '$' : ''}${row}`}`;
}
