import type { TableColumns } from './columns';
import type { ColumnTerm, FundTerm, Lexicons, Match } from './vocabulary';
import { type RowView, type SheetView, Token, isBareNumber } from './sheet-view';

/** A header cell and what its words say. */
export interface HeaderCell<Role extends string> {
  readonly token: Token;
  readonly match: Match<Role> | null;
  /** What the header cell above it says, in a header of several rows; null where it stands alone. */
  readonly above: Role | null;
}

/** One to three rows of column headers of the indicator table. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  /** One a column, left to right; in a header of several rows the lowest. */
  readonly cells: readonly HeaderCell<ColumnTerm>[];
  /** Set where the header stands on an earlier sheet and its columns are known from there. */
  readonly columns?: TableColumns;
}

const LEVELS: ReadonlySet<ColumnTerm> = new Set(['level1', 'level2', 'level3']);
const VALUES: ReadonlySet<ColumnTerm> = new Set(['target', 'actual', 'weight', 'score', 'note', 'standard']);
const NEITHER: ReadonlySet<ColumnTerm> = new Set(['ignored', 'project', 'side']);
/** A blank line may have slipped in between two header rows. */
const GAP = 2;

/** Every header band of the indicator tables of a sheet, top to bottom. */
export function findBands(view: SheetView, lexicons: Lexicons): Band[] {
  const bands: Band[] = [];
  view.rows.forEach((row, index) => {
    if (bands.length > 0 && row.row <= bands.at(-1)!.bottom) return;
    if (levelWords(row, lexicons) === 0) return;
    const band = bandAround(view, index, lexicons, bands.at(-1)?.bottom ?? 0);
    if (band) bands.push(band);
  });
  return bands;
}

/**
 * A header in the head of a sheet where no known level word stands: by likely meanings, or by three known value
 * columns with unknown words to their left, which are then told by what their columns hold.
 */
export function findLikelyBand(rows: readonly RowView[], lexicons: Lexicons): Band | null {
  for (const row of rows) {
    const cells = headerCells(row.tokens, lexicons);
    if (row.tokens.length < 4 || !row.tokens.every(headerLike) || fundBandIn(row, lexicons)) continue;
    if (isHeader(cells, 3) || namesValues(cells)) return { top: row.row, bottom: row.row, cells };
  }
  return null;
}

/** The header a person pointed at: a whole row, or single header cells of one row; blank cells count as headers too. */
export function givenBand(
  view: SheetView,
  row: number,
  blankCols: readonly number[],
  lexicons: Lexicons,
): Band {
  const tokens = view.at(row)?.tokens ?? [];
  const blanks = blankCols.flatMap((col) => {
    const covered = tokens.some(({ area }) => area.left <= col && col <= area.right);
    return covered ? [] : [Token.blank(row, col)];
  });
  return { top: row, bottom: row, cells: headerCells([...tokens, ...blanks], lexicons) };
}

function levelWords(row: RowView, lexicons: Lexicons): number {
  let found = 0;
  for (const token of row.tokens) {
    if (isBareNumber(token)) continue;
    const match = lexicons.columns.exact(token.word);
    if (match && LEVELS.has(match.role)) found++;
  }
  return found;
}

function bandAround(view: SheetView, index: number, lexicons: Lexicons, floor: number): Band | null {
  const rows = [view.rows[index]!];
  const above = view.rows[index - 1];
  if (above && above.row >= rows[0]!.row - GAP && above.row > floor && isHeaderRow(above, lexicons)) {
    rows.unshift(above);
  }
  const below = view.rows[index + 1];
  const merged = mergedDepth(rows.at(-1)!, lexicons);
  const deepest = Math.max(...rows.at(-1)!.tokens.map((token) => token.area.bottom));
  if (below && below.row <= rows.at(-1)!.row + GAP && (deepest >= below.row || rows.length === 1)) {
    if (below.row <= merged || (isHeaderRow(below, lexicons) && !isRepeat(rows.at(-1)!, below)))
      rows.push(below);
  }
  const cells = headerCells(
    rows.flatMap((row) => [...row.tokens]),
    lexicons,
  );
  return isHeader(cells, 3) || namesLevels(cells)
    ? { top: rows[0]!.row, bottom: Math.max(rows.at(-1)!.row, merged), cells }
    : null;
}

/** How far down the known headers of a row are merged: what stands beside them there is header too. */
function mergedDepth(row: RowView, lexicons: Lexicons): number {
  const known = row.tokens.filter(({ word, area }) => {
    const match = area.bottom > row.row && area.bottom <= row.row + GAP ? lexicons.columns.exact(word) : null;
    return match !== null && (LEVELS.has(match.role) || VALUES.has(match.role));
  });
  return known.length >= 2 ? Math.min(...known.map(({ area }) => area.bottom)) : row.row;
}

/** A row of nothing but header words (side labels allowed) belongs to the header above or below it. */
function isHeaderRow(row: RowView, lexicons: Lexicons): boolean {
  let known = 0;
  let unknown = 0;
  let certain = false;
  for (const token of row.tokens) {
    if (!headerLike(token)) return false;
    const goal = lexicons.goals.exact(token.word);
    if (goal && goal.role !== 'block') return false;
    if (lexicons.funds.exact(token.word) && !lexicons.columns.exact(token.word)) return false;
    const match = lexicons.columns.match(token.word);
    if (!match) {
      unknown++;
      continue;
    }
    if (VALUES.has(match.role) || match.role === 'level3' || match.role === 'sign' || match.role === 'unit') {
      known += match.strength;
      certain ||= match.strength === 1;
    }
  }
  // A line of short answers above the table (完成五公里) has likely meanings only.
  return certain && known >= unknown * 2;
}

function isRepeat(first: RowView, second: RowView): boolean {
  return first.tokens.filter((token) => second.tokens.some((other) => other.text === token.text)).length >= 3;
}

/** Short text without a figure of its own; a header is never a number. */
export function headerLike(token: Token): boolean {
  return typeof token.cell.value === 'string' && token.word.isHeaderLike;
}

export function headerCells(tokens: readonly Token[], lexicons: Lexicons): HeaderCell<ColumnTerm>[] {
  const inOrder = [...tokens].sort((a, b) => a.col - b.col || a.row - b.row);
  const lowest = inOrder.filter(
    (token) =>
      !inOrder.some(
        (other) =>
          other.row > token.row && other.area.left <= token.area.right && token.area.left <= other.area.left,
      ),
  );
  return lowest.map((token) => ({
    token,
    match: lexicons.columns.match(token.word),
    above: lexicons.columns.match(inOrder.find((other) => isAbove(other, token))?.word ?? '')?.role ?? null,
  }));
}

function isAbove(upper: Token, lower: Token): boolean {
  return upper.row < lower.row && upper.area.left <= lower.col && lower.col <= upper.area.right;
}

function isHeader(cells: readonly HeaderCell<ColumnTerm>[], least: number): boolean {
  const roles = new Set(
    cells.flatMap(({ match }) => (match && !NEITHER.has(match.role) ? [match.role] : [])),
  );
  const has = (wanted: ReadonlySet<ColumnTerm>) => [...roles].some((role) => wanted.has(role));
  return roles.size >= least && has(LEVELS) && has(VALUES);
}

/** Three known level headers with unknown words to their right. */
function namesLevels(cells: readonly HeaderCell<ColumnTerm>[]): boolean {
  const levels = cells.filter(({ match }) => match?.strength === 1 && LEVELS.has(match.role));
  const last = Math.max(...levels.map(({ token }) => token.col));
  return levels.length >= 3 && cells.some(({ match, token }) => match === null && token.col > last);
}

function namesValues(cells: readonly HeaderCell<ColumnTerm>[]): boolean {
  const values = cells.filter(({ match }) => match?.strength === 1 && VALUES.has(match.role));
  const roles = new Set(values.map(({ match }) => match!.role));
  const reports =
    ['target', 'actual', 'weight', 'score'].filter((role) => roles.has(role as ColumnTerm)).length >= 2;
  const first = values[0];
  return roles.size >= 3 && reports && first !== undefined && cells[0]!.token.col < first.token.col;
}

/** The same words in the same columns: a page header printed again. */
export function repeats(first: Band, second: Band): boolean {
  return second.cells.every(({ token }) =>
    first.cells.some((cell) => cell.token.col === token.col && cell.token.text === token.text),
  );
}

/** The header row of a fund block, with the columns it names. */
export interface FundBand {
  readonly row: number;
  readonly cells: readonly HeaderCell<FundTerm>[];
  /** At least one of the words is a known one. */
  readonly certain: boolean;
}

const MONEY: ReadonlySet<FundTerm> = new Set(['initialBudget', 'annualBudget', 'spent', 'rate']);

/** A row that names at least two of: budget columns, spent, execution rate. */
export function fundBandIn(row: RowView, lexicons: Lexicons): FundBand | null {
  const { tokens } = row;
  if (tokens.length < 2 || tokens.some(isNumber)) return null;
  const cells: HeaderCell<FundTerm>[] = [];
  let exact = 0;
  let money: FundTerm | null = null;
  let several = false;
  for (const token of tokens) {
    const match = headerLike(token) ? lexicons.funds.match(token.word) : null;
    if (match === null) continue;
    cells.push({ token, match, above: null });
    if (!MONEY.has(match.role)) continue;
    if (match.strength === 1) exact++;
    if (money !== null && money !== match.role) several = true;
    money = match.role;
  }
  if (!several || (exact === 0 && tokens.length > 10) || levelWords(row, lexicons) > 0) return null;
  return { row: row.row, cells, certain: exact > 0 };
}

function isNumber({ cell }: Token): boolean {
  return typeof cell.value === 'number';
}
