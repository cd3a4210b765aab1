import { type Band, fundBandIn, headerCells, headerLike } from './bands';
import { isGoalHeader } from './goals';
import { plainLabel } from '../values/text';
import type { RowView, SheetView, Token } from './sheet-view';
import type { Lexicons } from './vocabulary';

/** Rows below the header within which the labels of the levels must show. */
const REACH = 60;
const GAP = 2;
/** Rows of free words that may stand between the header and the first label that says a level. */
const FARTHEST = 10;

/**
 * The header of an indicator table whose header words are all unknown, found from below: the first column in which
 * 产出, 效益 or 数量, 质量 are said again and again is a level of the table, and the row of short words above it is
 * the header. Null where no such column stands in the first rows, or nothing like a header above it.
 */
export function findShapedBand(view: SheetView, rows: readonly RowView[], lexicons: Lexicons): Band | null {
  const first = firstLevelRow(rows, lexicons);
  if (first === null) return null;
  const header = headerAbove(rows, first, lexicons);
  if (header === null) return null;
  const row = rows[header]!;
  const upper = rows[header - 1];
  const joined =
    upper && row.row - upper.row === 1 && reachesOver(upper, row, lexicons) ? [upper, row] : [row];
  const cells = headerCells(
    joined.flatMap(({ tokens }) => [...tokens]),
    lexicons,
  );
  return cells.length >= 4 && view.at(row.row) ? { top: joined[0]!.row, bottom: row.row, cells } : null;
}

/**
 * The row of words with the most cells above the first level label; of several alike the uppermost, as rows of a table
 * that hold words only may stand between. Goes no further up than the blocks before the table.
 */
function headerAbove(rows: readonly RowView[], first: number, lexicons: Lexicons): number | null {
  let best: number | null = null;
  let cells = 2;
  for (let at = first - 1; at >= 0 && at >= first - FARTHEST; at--) {
    const row = rows[at]!;
    if (rows[at + 1]!.row - row.row > GAP || isKnownBlock(row, lexicons)) break;
    const hanging = rows[at - 1]?.tokens.filter(({ area }) => area.bottom >= row.row).length ?? 0;
    const wide = row.tokens.length + hanging;
    if (wide >= cells && row.tokens.every(headerLike)) [best, cells] = [at, wide];
  }
  return best;
}

/** Index of the first row that says a level in a column where at least two different levels are said. */
function firstLevelRow(rows: readonly RowView[], lexicons: Lexicons): number | null {
  let both: number | null = null;
  const columns = new Map<number, { first: number; said: Set<string> }>();
  rows.slice(0, REACH).forEach((row, index) => {
    if (row.tokens.length < 3) return;
    if (namesBothLevels(row, lexicons)) both ??= index;
    for (const token of row.tokens) {
      const role = levelSaid(token, lexicons);
      if (role === null) continue;
      const column = columns.get(token.col) ?? { first: index, said: new Set<string>() };
      column.said.add(role);
      columns.set(token.col, column);
    }
  });
  const firsts = [...columns.values()].flatMap(({ first, said }) => (said.size >= 2 ? [first] : []));
  if (both !== null) firsts.push(both);
  return firsts.length === 0 ? null : Math.min(...firsts);
}

/** 产出指标 beside 数量指标, both word for word: enough where the table has a single row. */
function namesBothLevels(row: RowView, lexicons: Lexicons): boolean {
  const section = row.tokens.findIndex(({ text }) => lexicons.sections.exact(plainLabel(text)) !== null);
  return row.tokens.some(
    ({ text }, index) => section >= 0 && index > section && lexicons.kinds.exact(plainLabel(text)) !== null,
  );
}

/** 产出指标, 数量指标 …: what only a label of level 1 or 2 says. 管理 and 预算 are said in too many other places. */
function levelSaid(token: Token, lexicons: Lexicons): string | null {
  if (typeof token.cell.value !== 'string' || token.text.length > 16) return null;
  const word = plainLabel(token.text);
  const match = lexicons.kinds.match(word, 10) ?? lexicons.sections.match(word, 10);
  return match && match.role !== 'management' && match.role !== 'input' ? match.role : null;
}

/** A header row above: merged across or down over the one below it. */
function reachesOver(upper: RowView, header: RowView, lexicons: Lexicons): boolean {
  return (
    upper.tokens.length >= 2 &&
    upper.tokens.every(headerLike) &&
    !isKnownBlock(upper, lexicons) &&
    upper.tokens.some(
      ({ area }) => area.bottom >= header.row || (area.right > area.left && upper.tokens.length >= 3),
    )
  );
}

/** A row that says who, how much or what for is no header. */
function isKnownBlock(row: RowView, lexicons: Lexicons): boolean {
  if (fundBandIn(row, lexicons) !== null || isGoalHeader(row, lexicons)) return true;
  return row.tokens.some(
    ({ text }) =>
      lexicons.identity.exact(text) !== null ||
      lexicons.fundLines.exact(text) !== null ||
      lexicons.totals.exact(text) !== null,
  );
}
