import { parseArea } from '../../src/core/grid/address';
import { type Cell, type CellValue, SheetGrid, type WorkbookGrid } from '../../src/core/grid/sheet';

type Written = string | number | boolean | null;

export interface SheetOptions {
  readonly name?: string;
  readonly id?: string;
  readonly merges?: readonly string[];
  /** Number formats by address, e.g. { H5: '0.00%' }; the shown text of a percentage follows. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly formulas?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
}

/** A sheet from a small readable table; the first row of the table is row 1. "" and null are blank cells. */
export function sheetOf(rows: readonly (readonly Written[])[], options: SheetOptions = {}): SheetGrid {
  const cells: Cell[] = [];
  rows.forEach((values, r) =>
    values.forEach((value, c) => {
      if (value === null || value === '') return;
      const { top: row, left: col } = { top: r + 1, left: c + 1 };
      const address = `${String.fromCharCode(64 + col)}${row}`;
      const numberFormat = options.formats?.[address] ?? 'General';
      cells.push({
        row,
        col,
        value: toValue(value),
        text: shown(value, numberFormat),
        formula: options.formulas?.[address] ?? null,
        numberFormat,
      });
    }),
  );
  return new SheetGrid({
    id: options.id ?? options.name ?? 'sheet-1',
    name: options.name ?? 'Sheet1',
    visibility: 'visible',
    protected: false,
    cells,
    merges: (options.merges ?? []).map(parseArea),
    ...(options.hiddenRows ? { hiddenRows: options.hiddenRows } : {}),
  });
}

export function workbookOf(...sheets: SheetGrid[]): WorkbookGrid {
  return { sheets };
}

function toValue(value: Exclude<Written, null>): CellValue {
  return typeof value === 'string' && /^#(REF|DIV\/0|VALUE|NAME|N\/A|NUM|NULL)[!?]?$/.test(value)
    ? { error: value }
    : value;
}

function shown(value: Exclude<Written, null>, format: string): string {
  const percent = /^0(?:\.(0+))?%$/.exec(format);
  if (percent && typeof value === 'number') return `${(value * 100).toFixed(percent[1]?.length ?? 0)}%`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
