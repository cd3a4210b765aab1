import { MAX_COLS } from '../../../core/grid/address';

/** One number per cell of a sheet; sorts by row, then column. */
export function cellKey(row: number, col: number): number {
  return row * (MAX_COLS + 1) + col;
}

export function cellOfKey(key: number): { readonly row: number; readonly col: number } {
  return { row: Math.floor(key / (MAX_COLS + 1)), col: key % (MAX_COLS + 1) };
}
