import { type Band, type FundBand, findBands, findLikelyBand, fundBandIn, givenBand, repeats } from './bands';
import { type BaseBand, baseBandIn } from './base-table';
import { NOTHING_SETTLED, type Settled } from './corrections';
import type { RowView, SheetView } from './sheet-view';
import { findShapedBand } from './shaped-band';
import { findTotalledBand } from './totalled-band';
import { type TitleLine, titleIn } from './titles';
import type { Lexicons, Vocabulary } from './vocabulary';

/** A stretch of a sheet that may be one form, with the landmarks found in it. */
export interface Part {
  readonly rows: readonly RowView[];
  readonly titles: readonly TitleLine[];
  readonly bands: readonly Band[];
  readonly fundBands: readonly FundBand[];
  readonly baseBands: readonly BaseBand[];
}

interface Draft {
  rows: RowView[];
  titles: TitleLine[];
  bands: Band[];
  fundBands: FundBand[];
  baseBands: BaseBand[];
  /** The last total row so far; 0 where there is none. Below it the same header is another form's, no page header. */
  totalRow: number;
}

/**
 * Cuts a sheet into parts: a new one begins at a title, or at a project name, once the part before it has held a
 * table of its own. Repeated page headers and second header bands stay within their part.
 */
export function cutIntoParts(
  view: SheetView,
  lexicons: Lexicons,
  vocabulary: Vocabulary,
  given: Settled = NOTHING_SETTLED,
): Part[] {
  const known = bandsOf(view, lexicons, given);
  const likely = known.length === 0 ? unknownBand(view, lexicons, namesEvaluation(view, vocabulary)) : null;
  const bands = likely ? [likely] : known;
  const bandAt = new Map(bands.map((band) => [band.top, band]));
  const inBand = new Set<number>();
  for (const { top, bottom } of bands) for (let row = top; row <= bottom; row++) inBand.add(row);

  const parts: Draft[] = [];
  let draft = emptyDraft();
  const begin = () => {
    if (draft.rows.length > 0) parts.push(draft);
    draft = emptyDraft();
  };
  let tabled = false;
  for (const row of view.rows) {
    const title = inBand.has(row.row) ? null : titleIn(row, vocabulary);
    const named = !inBand.has(row.row) && draft.bands.length > 0 && namesProject(row, lexicons);
    const band = bandAt.get(row.row);
    const another = band !== undefined && opensAnother(draft, band);
    if ((title && tabled) || named || another) {
      begin();
      tabled = false;
    }
    draft.rows.push(row);
    if (isTotalRow(row, lexicons)) draft.totalRow = row.row;
    if (title) draft.titles.push(title);
    if (band) draft.bands.push(band);
    const base = inBand.has(row.row) ? null : baseBandIn(row, lexicons);
    if (base) draft.baseBands.push(base);
    const funds = base || inBand.has(row.row) ? null : fundBandIn(row, lexicons);
    if (funds) draft.fundBands.push(funds);
    tabled ||= Boolean(band ?? base ?? funds);
  }
  begin();
  return parts;
}

/** The headers that were found, changed by what a person said: this row is a header, this one is none. */
function bandsOf(view: SheetView, lexicons: Lexicons, given: Settled): Band[] {
  const all = findBands(view, lexicons);
  if (given.rows.size === 0 && given.columns.length === 0) return all;
  const found = all.filter(
    ({ top, bottom }) => !range(top, bottom).every((row) => isNoHeader(given.rows.get(row))),
  );
  const told = new Set([
    ...[...given.rows].flatMap(([row, role]) => (role === 'header' ? [row] : [])),
    ...given.columns.map(({ row }) => row),
  ]);
  const blanksIn = (top: number, bottom: number) =>
    given.columns.filter(({ row, header }) => header === '' && top <= row && row <= bottom);
  const widened = found.map((band) => {
    const blanks = blanksIn(band.top, band.bottom);
    if (blanks.length === 0) return band;
    const extra = blanks.flatMap(({ row, col }) =>
      givenBand(view, row, [col], lexicons).cells.filter(({ token }) => token.text === ''),
    );
    return { ...band, cells: [...band.cells, ...extra].sort((a, b) => a.token.col - b.token.col) };
  });
  const added = [...told]
    .filter((row) => view.at(row) && !found.some(({ top, bottom }) => top <= row && row <= bottom))
    .map((row) =>
      givenBand(
        view,
        row,
        blanksIn(row, row).map(({ col }) => col),
        lexicons,
      ),
    );
  return [...widened, ...added].sort((a, b) => a.top - b.top);
}

function isNoHeader(role: string | undefined): boolean {
  return role !== undefined && role !== 'header';
}

/** A header that is no repeat of the one above and stands apart from what came before begins a form of its own. */
function opensAnother(draft: Draft, band: Band): boolean {
  const last = draft.rows.at(-1);
  if (!last || !(draft.bands.length > 0 || draft.baseBands.length > 0 || draft.fundBands.length > 0))
    return false;
  const before = draft.bands.at(-1);
  if (before && repeats(before, band)) return draft.totalRow > before.bottom;
  const apart = band.top - last.row > 2;
  return before ? apart : apart && draft.baseBands.length > 0;
}

/** 总分 | … | 100 | 96: the total row of a table. */
function isTotalRow({ tokens }: RowView, lexicons: Lexicons): boolean {
  return (
    tokens.length > 1 &&
    lexicons.totals.exact(tokens[0]!.word)?.role === 'total' &&
    tokens.slice(1).some(({ cell }) => /^\d/.test(String(cell.value)))
  );
}

/** Rows that are looked at before a sheet is taken for no form at all. */
export const HEAD_ROWS = 120;

/** Whether the head of a sheet holds anything a form has: a title, column headers, a fund or staff header. */
export function looksLikeForm(view: SheetView, lexicons: Lexicons, vocabulary: Vocabulary): boolean {
  return (
    view.rows.some(
      (row) => titleIn(row, vocabulary) ?? fundBandIn(row, lexicons) ?? baseBandIn(row, lexicons),
    ) ||
    findBands(view, lexicons).length > 0 ||
    unknownBand(view, lexicons) !== null
  );
}

/** A title in the head says self-evaluation or score sheet. */
function namesEvaluation(view: SheetView, vocabulary: Vocabulary): boolean {
  return view.rows.slice(0, 10).some((row) => {
    const says = titleIn(row, vocabulary)?.says;
    return says?.has('self-evaluation') === true || says?.has('score-sheet') === true;
  });
}

/** A header without a known level word, in the head of a sheet. */
function unknownBand(view: SheetView, lexicons: Lexicons, titled = false): Band | null {
  const head = view.rows.slice(0, HEAD_ROWS);
  return (
    findLikelyBand(head, lexicons) ??
    findShapedBand(view, head, lexicons) ??
    (titled ? findTotalledBand(head, lexicons) : null)
  );
}

function namesProject(row: RowView, lexicons: Lexicons): boolean {
  const first = row.tokens[0];
  return (
    first !== undefined && row.tokens.length <= 4 && lexicons.identity.exact(first.word)?.role === 'subject'
  );
}

function emptyDraft(): Draft {
  return { rows: [], titles: [], bands: [], fundBands: [], baseBands: [], totalRow: 0 };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
