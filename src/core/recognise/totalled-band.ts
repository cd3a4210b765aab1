import { type Band, fundBandIn, headerCells, headerLike } from './bands';
import { isGoalHeader } from './goals';
import { neverBelow, shapesOf } from './shapes';
import type { RowView } from './sheet-view';
import type { Lexicons } from './vocabulary';

/** Rows of a table that are enough to judge it by. */
const ENOUGH = 60;
const GAP = 2;

/**
 * The header of a flat table without level words, all its header words unknown, on a sheet whose title names a
 * self-evaluation: below it stands a column of names, a column of points that makes 100 (90, 80), and a column of
 * points nowhere above that one. Null where no row of the head has such a table below it.
 */
export function findTotalledBand(rows: readonly RowView[], lexicons: Lexicons): Band | null {
  for (const [at, row] of rows.entries()) {
    if (row.tokens.length < 4 || !row.tokens.every(headerLike)) continue;
    if (fundBandIn(row, lexicons) || isGoalHeader(row, lexicons)) continue;
    const body = bodyBelow(rows, at, lexicons);
    if (body.length < 3) continue;
    const cells = headerCells(row.tokens, lexicons);
    const columns = cells.map(({ token }) => ({ col: token.area.left, right: token.area.right }));
    const shapes = shapesOf(body, columns, lexicons);
    const names = shapes.some(
      ({ texts, distinct, length, filled }) =>
        texts >= 0.8 && distinct >= 0.8 && length >= 2 && filled >= 0.8,
    );
    const weights = shapes.find(({ total, points, filled }) => total && points >= 0.9 && filled >= 0.8);
    const scored =
      weights &&
      shapes.some((shape) => shape !== weights && shape.points >= 0.9 && neverBelow(weights, shape));
    if (names && scored) return { top: row.row, bottom: row.row, cells };
  }
  return null;
}

function bodyBelow(rows: readonly RowView[], header: number, lexicons: Lexicons): RowView[] {
  const body: RowView[] = [];
  for (let at = header + 1; at < rows.length && body.length < ENOUGH; at++) {
    const row = rows[at]!;
    if (row.row - rows[at - 1]!.row > GAP || lexicons.totals.exact(row.tokens[0]!.word)) break;
    // A line over the whole width (一、产出指标) is a heading within the table.
    if (row.tokens.length > 1) body.push(row);
  }
  return body;
}
