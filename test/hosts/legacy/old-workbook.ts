import { CFB, type CellObject, type WorkBook, type WorkSheet, set_cptable, utils, write } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel';
import type { CellValue, SheetGrid } from '../../../src/core/grid/sheet';

export type OldFormat = 'biff8' | 'biff5';

/** The sheets as an .xls file, written by the library: values, formulas, number formats, merges, what is hidden. */
export function oldWorkbook(
  sheets: readonly SheetGrid[],
  { format = 'biff8', date1904 = false }: { readonly format?: OldFormat; readonly date1904?: boolean } = {},
): Uint8Array {
  const workbook: WorkBook = {
    SheetNames: sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, worksheet(sheet)])),
    Workbook: {
      WBProps: { date1904 },
      Sheets: sheets.map(({ visibility }) => ({
        Hidden: ({ visible: 0, hidden: 1, veryHidden: 2 } as const)[visibility],
      })),
    },
  };
  // The reader puts a smaller table in its place.
  set_cptable(codePages);
  return new Uint8Array(
    write(workbook, { type: 'array', bookType: format, codepage: 936 } as never) as ArrayBuffer,
  );
}

function worksheet(sheet: SheetGrid): WorkSheet {
  const made: WorkSheet = {};
  let [lastRow, lastCol] = [0, 0];
  for (const { row, col, value, formula, numberFormat } of sheet.cells()) {
    lastRow = Math.max(lastRow, row - 1);
    lastCol = Math.max(lastCol, col - 1);
    const cell: CellObject = { ...typed(value), z: numberFormat };
    if (formula !== null) cell.f = formula.slice(1);
    made[utils.encode_cell({ r: row - 1, c: col - 1 })] = cell;
  }
  made['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: lastRow, c: lastCol } });
  made['!merges'] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left - 1 },
    e: { r: bottom - 1, c: right - 1 },
  }));
  made['!rows'] = hidden(sheet.hiddenRows);
  made['!cols'] = hidden(sheet.hiddenCols);
  return made;
}

function hidden(numbers: ReadonlySet<number>): { hidden: boolean }[] {
  const list: { hidden: boolean }[] = [];
  for (const number of numbers) list[number - 1] = { hidden: true };
  return list;
}

const CODES: Readonly<Record<string, number>> = {
  '#NULL!': 0,
  '#DIV/0!': 7,
  '#VALUE!': 15,
  '#REF!': 23,
  '#NAME?': 29,
  '#NUM!': 36,
  '#N/A': 42,
};

function typed(value: CellValue): CellObject {
  if (typeof value === 'number') return { t: 'n', v: value };
  if (typeof value === 'boolean') return { t: 'b', v: value };
  if (typeof value === 'string') return { t: 's', v: value };
  return value === null ? { t: 'z' } : { t: 'e', v: CODES[value.error] ?? 15 };
}

/** A compound file with streams of these names. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayLike<number>);
}

/** The stream that holds the sheets of a file made here. */
export function streamOf(bytes: Uint8Array): Uint8Array {
  const file = CFB.read(bytes, { type: 'array' });
  return new Uint8Array((CFB.find(file, '/Workbook') ?? CFB.find(file, '/Book')).content);
}

/** A record: number, then what it holds, little end first. */
export function record(type: number, ...bytes: number[]): number[] {
  return [type & 255, type >> 8, bytes.length & 255, bytes.length >> 8, ...bytes];
}
