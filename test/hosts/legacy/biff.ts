import * as codePages from '@e965/xlsx/dist/cpexcel';
import { compoundFile } from './old-workbook';

/** A record: its number, then what it holds, little end first. */
export type Record = readonly number[];

export function record(type: number, ...held: number[]): Record {
  return [...u16(type), ...u16(held.length), ...held];
}

export function u16(n: number): number[] {
  return [n & 255, (n >> 8) & 255];
}

export function u32(n: number): number[] {
  return [...u16(n & 0xffff), ...u16(n >>> 16)];
}

export function f64(n: number): number[] {
  return [...new Uint8Array(Float64Array.of(n).buffer)];
}

/** The library's own tables; its types speak of another shape than the module has. */
const { utils } = codePages as unknown as typeof codePages.default;

/** Text in the code page of Chinese Windows. */
export function gbk(text: string): number[] {
  return [...(utils.encode(936, text) as Uint8Array)];
}

export interface BiffSheet {
  readonly name: string;
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly hidden?: number;
  /** 0 worksheet, 1 macro sheet, 2 chart. */
  readonly kind?: number;
  readonly records: readonly Record[];
}

export interface BiffWorkbook {
  readonly version?: 5 | 8;
  readonly globals?: readonly Record[];
  readonly sheets: readonly BiffSheet[];
  /** Order of the sheets in the stream, where it differs from that of the tabs. */
  readonly order?: readonly number[];
}

const EOF = record(0x0a);

/** The stream of a workbook from its records, laid out as Excel does. */
export function biffStream({ version = 8, globals = [], sheets, order }: BiffWorkbook): Uint8Array {
  const bof = (kind: number): Record =>
    record(
      0x0809,
      ...u16(version === 8 ? 0x0600 : 0x0500),
      ...u16(kind),
      ...(version === 8 ? Array<number>(12).fill(0) : u32(0)),
    );
  const listed = (sheet: BiffSheet, position: number): Record => {
    const name =
      version === 8
        ? [sheet.name.length, 1, ...wide(sheet.name)]
        : [gbk(sheet.name).length, ...gbk(sheet.name)];
    return record(0x85, ...u32(position), sheet.hidden ?? 0, sheet.kind ?? 0, ...name);
  };
  const head = (positions: readonly number[]): number[] =>
    [bof(5), ...globals, ...sheets.map((sheet, n) => listed(sheet, positions[n] ?? 0)), EOF].flat();
  const positions: number[] = [];
  let at = head([]).length;
  const parts: number[] = [];
  for (const n of order ?? sheets.keys()) {
    const { kind = 0, records } = sheets[n]!;
    positions[n] = at;
    const part = [bof(kind === 2 ? 0x20 : kind === 1 ? 0x40 : 0x10), ...records, EOF].flat();
    parts.push(...part);
    at += part.length;
  }
  return Uint8Array.from([...head(positions), ...parts]);
}

export function biffFile(workbook: BiffWorkbook): Uint8Array {
  return compoundFile({ [workbook.version === 5 ? 'Book' : 'Workbook']: biffStream(workbook) });
}

export function wide(text: string): number[] {
  return [...text].flatMap((letter) => u16(letter.charCodeAt(0)));
}

/** Row and column are 0-based here, as in the file. */
export const cells = {
  number: (row: number, col: number, value: number, format = 0): Record =>
    record(0x0203, ...u16(row), ...u16(col), ...u16(format), ...f64(value)),
  label5: (row: number, col: number, text: string): Record =>
    record(0x0204, ...u16(row), ...u16(col), ...u16(0), ...u16(gbk(text).length), ...gbk(text)),
  label8: (row: number, col: number, text: string): Record =>
    record(0x0204, ...u16(row), ...u16(col), ...u16(0), ...u16(text.length), 1, ...wide(text)),
  /** `result`: the eight bytes of the cached result; `tokens`: the parsed formula. */
  formula: (row: number, col: number, result: readonly number[], tokens: readonly number[]): Record =>
    record(
      0x0006,
      ...u16(row),
      ...u16(col),
      ...u16(0),
      ...result,
      ...u16(0),
      ...u32(0),
      ...u16(tokens.length),
      ...tokens,
    ),
  merges: (
    ...areas: readonly (readonly [top: number, bottom: number, left: number, right: number])[]
  ): Record => record(0x00e5, ...u16(areas.length), ...areas.flatMap((area) => area.flatMap(u16))),
};

/** A relative reference as a token of a formula. */
export function reference(row: number, col: number): number[] {
  return [0x44, ...u16(row), ...u16(col | 0xc000)];
}
