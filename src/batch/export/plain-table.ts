import type { DrawnSheet } from '../../core/plan/drawn-sheet';
import { cell, HEAD, REMARK, row, TEXT, TITLE } from './sheets/cells';
import { drawnFile } from './drawn-file';

/** A plain list with headings, to be filtered and printed. */
export interface PlainTable {
  /** Name of the sheet. */
  readonly name: string;
  readonly title: string;
  /** A sentence under the title. */
  readonly remark: string;
  /** Headings with the width of their column in characters. */
  readonly columns: readonly (readonly [heading: string, width: number])[];
  readonly lines: readonly (readonly (string | number | null)[])[];
}

const HEAD_ROW = 3;

/** One sheet a table. Texts stay texts whatever they begin with. */
export function tablesWorkbook(tables: readonly PlainTable[]): Uint8Array {
  const filters = Object.fromEntries(
    tables.map(({ name, columns }) => [name, { headRow: HEAD_ROW, columns: columns.length }]),
  );
  return drawnFile(tables.map(tableSheet), filters);
}

function tableSheet({ name, title, remark, columns, lines }: PlainTable): DrawnSheet {
  const widths = columns.map(([, width]) => width);
  return {
    name,
    widths,
    rows: [
      row([cell(title, TITLE)], widths),
      row([cell(remark, { ...REMARK, wrap: false })], widths),
      row(
        columns.map(([heading]) => cell(heading, HEAD)),
        widths,
      ),
      ...lines.map((line) =>
        row(
          line.map((value) => cell(value, TEXT)),
          widths,
        ),
      ),
    ],
    merges: [],
    landscape: true,
    frozenRows: HEAD_ROW,
  };
}
