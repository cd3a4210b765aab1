import * as z from 'zod';
import { columnName } from '../grid/address';
import { compact } from '../values/text';
import type { ColumnRole, FormKind } from './form';
import type { SheetView } from './sheet-view';

// Without this zod tries to compile its parsers with `new Function`, which the pane's content policy forbids.
z.config({ jitless: true });

/**
 * What a person corrected by picking cells, as data that lasts with the workbook.
 *
 * Rows and columns are 1-based. Every correction carries the words that stood in its cell, so that one made for another
 * state of the sheet is noticed: a column or row that has moved is followed by its words where they are unique, and
 * otherwise left aside with a remark. Nothing here ever makes recognition throw.
 */
const columnRoles = [
  'level1',
  'level2',
  'level3',
  'sign',
  'unit',
  'target',
  'actual',
  'weight',
  'level1Weight',
  'level2Weight',
  'score',
  'note',
  'standard',
  'ignored',
] as const satisfies readonly ColumnRole[];

const formKinds = [
  'department',
  'project',
  'score-sheet',
  'base-data',
  'indicator-list',
  'fund-list',
  'goal-declaration',
  'monitoring',
] as const satisfies readonly FormKind[];

const rowRoles = ['indicator', 'ignored', 'total', 'header'] as const;
export type RowRole = (typeof rowRoles)[number];

const row = z.int().min(1).max(1_048_576);
const col = z.int().min(1).max(16_384);
const label = z.string().max(2_000);

const sheetSchema = z.strictObject({
  /** Name of the sheet, as on its tab. */
  sheet: z.string(),
  /** "This sheet holds no form." */
  noForm: z.boolean().optional(),
  /** The role of a column, by its header cell. `header` is "" where that cell is blank. */
  columns: z.array(z.strictObject({ row, col, header: label, role: z.enum(columnRoles) })).default([]),
  /** What a row is, whatever it looks like. `label` is the first text of the row. */
  rows: z.array(z.strictObject({ row, label, role: z.enum(rowRoles) })).default([]),
  /** The kind of the form that holds this row. */
  kinds: z.array(z.strictObject({ row, label, kind: z.enum(formKinds) })).default([]),
});

export const correctionsSchema = z.strictObject({
  version: z.literal(1),
  sheets: z.array(sheetSchema),
});

export type Corrections = z.infer<typeof correctionsSchema>;
export type SheetCorrections = Corrections['sheets'][number];

export const noCorrections: Corrections = { version: 1, sheets: [] };

/** Reads corrections from their JSON text. Throws an Error with a Chinese sentence where the text is none. */
export function parseCorrections(text: string): Corrections {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error('更正记录不是有效的 JSON，未读取');
  }
  const parsed = correctionsSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`更正记录的格式不符（${issue?.path.join('.') || '最外层'}），未读取`);
}

/** The JSON text that `parseCorrections` reads. */
export function showCorrections(corrections: Corrections): string {
  return JSON.stringify(corrections);
}

type ColumnCorrection = SheetCorrections['columns'][number];
type RowCorrection = SheetCorrections['rows'][number];
type KindCorrection = SheetCorrections['kinds'][number];

/** The corrections with one more; an earlier one of the same column, row or form gives way. */
export function withColumn(
  corrections: Corrections,
  sheet: string,
  correction: ColumnCorrection,
): Corrections {
  return changed(corrections, sheet, (own) => ({
    ...own,
    columns: [
      ...own.columns.filter((other) => other.row !== correction.row || other.col !== correction.col),
      correction,
    ],
  }));
}

export function withRow(corrections: Corrections, sheet: string, correction: RowCorrection): Corrections {
  return changed(corrections, sheet, (own) => ({
    ...own,
    rows: [...own.rows.filter((other) => other.row !== correction.row), correction],
  }));
}

export function withKind(corrections: Corrections, sheet: string, correction: KindCorrection): Corrections {
  return changed(corrections, sheet, (own) => ({
    ...own,
    kinds: [...own.kinds.filter((other) => other.row !== correction.row), correction],
  }));
}

export function withNoForm(corrections: Corrections, sheet: string, noForm: boolean): Corrections {
  return changed(corrections, sheet, ({ noForm: _before, ...own }) => (noForm ? { ...own, noForm } : own));
}

/** The corrections without any for this sheet. */
export function withoutSheet(corrections: Corrections, sheet: string): Corrections {
  return { ...corrections, sheets: corrections.sheets.filter((own) => own.sheet !== sheet) };
}

function changed(
  corrections: Corrections,
  sheet: string,
  change: (own: SheetCorrections) => SheetCorrections,
): Corrections {
  const own = corrections.sheets.find((each) => each.sheet === sheet);
  const next = change(own ?? { sheet, columns: [], rows: [], kinds: [] });
  return {
    ...corrections,
    sheets: own
      ? corrections.sheets.map((each) => (each === own ? next : each))
      : [...corrections.sheets, next],
  };
}

/** The corrections of one sheet, held against what the sheet says now. */
export interface Settled {
  readonly columns: readonly ColumnCorrection[];
  readonly rows: ReadonlyMap<number, RowRole>;
  readonly kinds: readonly KindCorrection[];
  /** Sentences in Chinese about corrections that no longer fit. */
  readonly stale: readonly string[];
}

export const NOTHING_SETTLED: Settled = { columns: [], rows: new Map(), kinds: [], stale: [] };

/** Keeps the corrections whose words still stand where they stood, follows those that moved, names the others. */
export function settle(view: SheetView, own: SheetCorrections | undefined): Settled {
  if (!own) return NOTHING_SETTLED;
  const stale: string[] = [];
  const columns = own.columns.flatMap((correction) => {
    const found = columnNow(view, correction);
    if (!found)
      stale.push(`第 ${columnName(correction.col)} 列已不是“${correction.header}”，原来的指定未采用`);
    return found ? [found] : [];
  });
  const rows = new Map<number, RowRole>();
  for (const correction of own.rows) {
    const now = rowNow(view, correction);
    if (now === null) stale.push(`第 ${correction.row} 行已不是“${correction.label}”，原来的指定未采用`);
    else rows.set(now, correction.role);
  }
  const kinds = own.kinds.flatMap((correction) => {
    const now = rowNow(view, correction);
    if (now === null)
      stale.push(`第 ${correction.row} 行已不是“${correction.label}”，原来指定的表的种类未采用`);
    return now === null ? [] : [{ ...correction, row: now }];
  });
  return { columns, rows, kinds, stale };
}

function columnNow(view: SheetView, correction: ColumnCorrection): ColumnCorrection | null {
  const words = compact(correction.header);
  const here = view.tokenAt(correction.row, correction.col);
  if (words === '') return here ? null : correction;
  if (here && compact(here.text) === words) return correction;
  const same = view.rows.flatMap((each) => each.tokens).filter((token) => token.word.compact === words);
  // The header row as it is now: nearest to where it was; several alike in one row cannot be told apart.
  const inRow = same.filter((token) => token.row === correction.row);
  const [only, ...more] = inRow.length > 0 ? inRow : same;
  return only && more.length === 0 ? { ...correction, row: only.row, col: only.col } : null;
}

function rowNow(view: SheetView, correction: RowCorrection | KindCorrection): number | null {
  const words = compact(correction.label);
  const first = (at: number) => compact(view.at(at)?.tokens[0]?.text ?? '');
  if (first(correction.row) === words) return correction.row;
  const same = view.rows.filter((each) => words !== '' && compact(each.tokens[0]!.text) === words);
  return same.length === 1 ? same[0]!.row : null;
}
