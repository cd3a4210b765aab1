import type { Field } from '../values/field';
import { numberOf } from '../values/reading';
import { type Band, type HeaderCell, repeats } from './bands';
import { TableColumns } from './columns';
import type { RecognisedForm } from './form';
import type { Part } from './parts';
import { type RowView, type SheetView, Token, tokenField } from './sheet-view';
import type { DraftSection, Inherited, Table } from './table';
import { classifyRow, isIndicator } from './table-rows';
import type { ColumnTerm, Lexicons } from './vocabulary';

/** A form whose table ended without a total row: the next sheet may hold its second page. */
export interface OpenForm {
  readonly form: RecognisedForm;
  readonly table: Table;
  readonly band: Band;
}

/** What a second page takes over from the first. */
export interface Continued {
  readonly first: RecognisedForm;
  readonly sections: Inherited;
}

/** The form as one that may go on, or null where it is complete: a total row, or weights that already make 100. */
export function openForm(form: RecognisedForm, table: Table | null, part: Part): OpenForm | null {
  const band = part.bands.at(-1);
  if (!table || !band || table.totals.length > 0 || form.indicators.length === 0) return null;
  const weights = form.groups.reduce((sum, { weight }) => sum + Number(weight?.value ?? 0), 0);
  const execution = (form.funds?.lines ?? []).reduce(
    (sum, line) => sum + Number((line.weight && numberOf(line.weight.reading)) ?? 0),
    0,
  );
  const complete = [weights, weights + execution].some((sum) => Math.abs(sum - 100) < 0.01);
  return complete ? null : { form, table, band };
}

/** Rows of a sheet without any header that are looked at before it is taken for a second page. */
const LOOK = 30;

/** A sheet without header as the second page of the form before it, or null where its rows do not fit that table. */
export function headlessPart(view: SheetView, open: OpenForm, lexicons: Lexicons): Part | null {
  const { columns } = open.table;
  const sample = view.rows.slice(0, LOOK);
  const all = sample.map((row) => classifyRow(row, columns, lexicons, false));
  const end = all.findIndex(({ kind }) => kind === 'total' || kind === 'foot');
  // What stands above the total row or the notes; rows of a template left blank (……, 指标2：) speak neither way.
  const entries = all
    .slice(0, end < 0 ? all.length : end)
    .filter(
      (entry) =>
        (entry.kind === 'body' && isIndicator(entry.own, columns)) ||
        (entry.kind !== 'header' && entry.kind !== 'subtotal' && isStranger(entry.row)),
    );
  const fitting = entries.filter((entry) => {
    if (entry.kind !== 'body') return false;
    const points = (['weight', 'score'] as const).flatMap((role) => {
      const token = entry.own.get(role);
      return token ? [tokenField(token)] : [];
    });
    return (entry.own.has('level3') || entry.own.has('level2')) && points.every(isPoints);
  });
  const scored = fitting.some(
    (entry) => entry.kind === 'body' && (entry.own.has('weight') || entry.own.has('score')),
  );
  // A sheet with a header of its own (a list of names with figures, say) fails at its first row already.
  if (fitting.length === 0 || fitting[0] !== entries[0] || fitting.length < 0.6 * entries.length) return null;
  if (!scored && !sample.some((row) => saysLevel(row, lexicons))) return null;
  return { rows: view.rows, titles: [], bands: [remembered(open)], fundBands: [], baseBands: [] };
}

/** A long text where the table has nothing: prose, no row of it. */
function isStranger({ tokens }: RowView): boolean {
  return tokens.length === 1 && tokens[0]!.text.length > 20;
}

function isPoints({ text, reading }: Field): boolean {
  if (text === '' || reading.kind === 'placeholder') return true;
  const value = numberOf(reading);
  return value !== null && value.gte(0) && value.lte(150);
}

function saysLevel(row: RowView, lexicons: Lexicons): boolean {
  return row.tokens.some(({ word }) => lexicons.kinds.exact(word) ?? lexicons.sections.exact(word));
}

/** The header of the first page, as standing above the first row of the second. */
function remembered({ band, table }: OpenForm): Band {
  const raised = (cell: HeaderCell<ColumnTerm>): HeaderCell<ColumnTerm> => ({
    ...cell,
    token: new Token(
      0,
      cell.token.col,
      { ...cell.token.area, top: 0, bottom: 0 },
      cell.token.text,
      cell.token.cell,
    ),
  });
  const { all, targetFallback } = table.columns;
  const columns = new TableColumns(
    all.map((column) => ({ ...column, header: raised(column.header) })),
    targetFallback,
  );
  return { top: 0, bottom: 0, cells: band.cells.map(raised), columns };
}

/** A page with the header printed again and nothing else of its own: no title, no funds, no goals. */
export function isSecondPage(part: Part, open: OpenForm): boolean {
  const [band] = part.bands;
  return (
    band !== undefined &&
    part.titles.length === 0 &&
    part.fundBands.length === 0 &&
    part.baseBands.length === 0 &&
    part.rows[0]!.row >= band.top &&
    repeats(open.band, band) &&
    repeats(band, open.band)
  );
}

/** The sections that were open at the end of the first page, with no cell of their own on the second. */
export function continued(open: OpenForm, firstRow: number): Continued {
  const last = open.table.indicators.at(-1);
  const carry = (section: DraftSection | null | undefined): DraftSection | null =>
    section
      ? {
          ...section,
          label: { ...section.label, cell: { row: firstRow, col: section.label.cell.col }, formula: null },
          firstRow,
          lastRow: firstRow,
          // The weight was shared out on the first page.
          weight: null,
        }
      : null;
  return {
    first: open.form,
    sections: { section1: carry(last?.section1), section2: carry(last?.section2) },
  };
}
