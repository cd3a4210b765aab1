import { type Band, headerCells, headerLike } from './bands';
import { plainLabel } from '../values/text';
import type { RowView, SheetView, Token } from './sheet-view';
import type { Lexicons } from './vocabulary';

/** Rows below the header within which the labels of the levels must show. */
const REACH = 60;
const GAP = 2;

/**
 * The header of an indicator table whose header words are all unknown, found from below: the first column in which
 * 产出, 效益 or 数量, 质量 are said again and again is a level of the table, and the row of short words above it is
 * the header. Null where no such column stands in the first rows, or nothing like a header above it.
 */
export function findShapedBand(view: SheetView, rows: readonly RowView[], lexicons: Lexicons): Band | null {
  const first = firstLevelRow(rows, lexicons);
  if (first === null) return null;
  const above = rows.slice(0, first).reverse();
  const header = above.find((row) => row.tokens.length > 1);
  if (!header || rows[first]!.row - header.row > GAP + (above.indexOf(header) > 0 ? 1 : 0)) return null;
  const upper = above[above.indexOf(header) + 1];
  const joined =
    upper && header.row - upper.row === 1 && reachesOver(upper, header, lexicons)
      ? [upper, header]
      : [header];
  const tokens = joined.flatMap((row) => [...row.tokens]);
  if (!tokens.every(headerLike) || joined.some((row) => isKnownBlock(row, lexicons))) return null;
  const cells = headerCells(tokens, lexicons);
  return cells.length >= 4 && view.at(header.row) ? { top: joined[0]!.row, bottom: header.row, cells } : null;
}

/** Index of the first row that says a level in a column where at least two different levels are said. */
function firstLevelRow(rows: readonly RowView[], lexicons: Lexicons): number | null {
  const columns = new Map<number, { first: number; said: Set<string> }>();
  rows.slice(0, REACH).forEach((row, index) => {
    if (row.tokens.length < 3) return;
    for (const token of row.tokens) {
      const role = levelSaid(token, lexicons);
      if (role === null) continue;
      const column = columns.get(token.col) ?? { first: index, said: new Set<string>() };
      column.said.add(role);
      columns.set(token.col, column);
    }
  });
  const firsts = [...columns.values()].flatMap(({ first, said }) => (said.size >= 2 ? [first] : []));
  return firsts.length === 0 ? null : Math.min(...firsts);
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
  return row.tokens.some(
    ({ text }) =>
      lexicons.identity.exact(text) !== null ||
      lexicons.fundLines.exact(text) !== null ||
      lexicons.totals.exact(text) !== null,
  );
}
