import { type ParsingOptions, type WorkBook, type WorkSheet, read, set_cptable } from '@e965/xlsx';
import { MAX_COLS, MAX_ROWS } from '../../core/grid/address';
import { type Cell, type CellValue, SheetGrid, type WorkbookGrid } from '../../core/grid/sheet';
import { builtInFormat } from '../file/read/number-formats';
import { shownText } from '../file/read/shown-text';
import { HostError, type UnreadSheet } from '../port';
import type { SheetSurvey } from './biff/sheet-survey';
import { type ListedSheet, type Survey, survey } from './biff/survey';
import { decode } from './code-pages';
import { workbookStream } from './compound-file';
import { corruptOld, tooLargeOld } from './failure';
import { LEGACY_LIMITS, type LegacyLimits } from './limits';
import { cleanMerges } from './merges';

/** A workbook of an old format as read: nothing is ever written to it. */
export interface LegacyWorkbook {
  readonly grid: WorkbookGrid;
  readonly unread: readonly UnreadSheet[];
  readonly surveyed: Survey;
  /** By sheet id. */
  readonly surveys: ReadonlyMap<string, SheetSurvey>;
}

const OPTIONS: ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellFormula: true,
  // Neither HTML nor the library's own shown text: markup is not wanted, and texts must equal those of .xlsx files.
  cellHTML: false,
  cellText: false,
  cellNF: false,
  cellDates: false,
  cellStyles: false,
  sheetStubs: false,
  codepage: 936,
};

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

const KIND_WORDS: Readonly<Record<Exclude<ListedSheet['kind'], 'worksheet'>, string>> = {
  chart: '图表工作表',
  macro: '宏工作表',
  dialog: '对话框工作表',
  other: '宏工作表',
};

/**
 * Every sheet of an .xls or .et workbook (BIFF5 to BIFF8 in a compound file), cells exactly as the reader of .xlsx files
 * gives them. Pure: bytes in, data out; it may take long on a hostile file, so run it where it can be stopped.
 * Throws HostError with a Chinese sentence.
 */
export function readLegacy(bytes: Uint8Array, limits: LegacyLimits = LEGACY_LIMITS): LegacyWorkbook {
  if (bytes.length > limits.bytes) {
    throw tooLargeOld(`${limits.bytes / 1024 / 1024} MB`, `${bytes.length} bytes`);
  }
  const surveyed = survey(workbookStream(bytes, limits.streamBytes), limits);
  const workbook = parsed(surveyed.stream);
  const names = sheetNames(workbook, surveyed);
  const sheets: SheetGrid[] = [];
  const unread: UnreadSheet[] = [];
  const surveys = new Map<string, SheetSurvey>();
  surveyed.sheets.forEach((listed, n) => {
    const name = names[n]!;
    const content = sheetContent(workbook, name);
    const kind = listed.survey?.isDialog ? 'dialog' : listed.kind;
    if (kind !== 'worksheet') unread.push({ name, reason: KIND_WORDS[kind] });
    else if (!listed.survey || !content) unread.push({ name, reason: '文件中缺少该表的内容' });
    else if (names.indexOf(name) !== n) unread.push({ name, reason: '文件中有同名工作表，分不清各自的内容' });
    else {
      const id = String(n + 1);
      surveys.set(id, listed.survey);
      sheets.push(sheetGrid({ id, name, listed, survey: listed.survey, content, surveyed }));
    }
  });
  return { grid: { sheets }, unread, surveyed, surveys };
}

/** The library's own reading. Whatever it throws means that the file is damaged. */
function parsed(stream: Uint8Array): WorkBook {
  set_cptable({ utils: { decode } });
  try {
    return read(stream, { ...OPTIONS });
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw corruptOld(error instanceof Error ? error.message : String(error));
  }
}

/** Names in the order of the tabs; the library lists them by where the sheets lie in the stream. */
function sheetNames({ SheetNames }: WorkBook, { sheets }: Survey): readonly string[] {
  const positions = sheets.map(({ position }) => position).sort((a, b) => a - b);
  if (new Set(positions).size !== positions.length || positions.length !== SheetNames.length) {
    throw corruptOld(`${positions.length} sheets listed, ${SheetNames.length} found`);
  }
  return sheets.map(({ position }) => SheetNames[positions.indexOf(position)]!);
}

/** A sheet may be named as what every object has: only what is really in the workbook counts. */
function sheetContent({ Sheets }: WorkBook, name: string): WorkSheet | undefined {
  return Object.hasOwn(Sheets, name) ? Sheets[name] : undefined;
}

interface SheetSource {
  readonly id: string;
  readonly name: string;
  readonly listed: ListedSheet;
  readonly survey: SheetSurvey;
  readonly content: WorkSheet;
  readonly surveyed: Survey;
}

function sheetGrid(source: SheetSource): SheetGrid {
  const { id, name, listed, survey, content } = source;
  const cells = readCells(source);
  let lastRow = 0;
  let lastCol = 0;
  for (const { row, col } of cells) {
    lastRow = Math.max(lastRow, row);
    lastCol = Math.max(lastCol, col);
  }
  return new SheetGrid({
    id,
    name,
    visibility: listed.visibility,
    protected: survey.protected,
    cells,
    merges: cleanMerges(content['!merges'] ?? [], lastRow),
    hiddenRows: hiddenRows(survey, lastRow),
    hiddenCols: hiddenCols(survey, lastCol),
  });
}

function readCells({ content, survey, surveyed }: SheetSource): Cell[] {
  const cells: Cell[] = [];
  const unknown = new Set(survey.unknownFormulas.map(({ row, col }) => `${row},${col}`));
  const rows: unknown[][] = Array.isArray(content['!data']) ? content['!data'] : [];
  for (const [r, found] of rows.entries()) {
    // Rows that are not there are holes of the array.
    if (!found) continue;
    for (const c in found) {
      const row = r + 1;
      const col = Number(c) + 1;
      const cell = rawCell(found[Number(c)]);
      if (!cell || row > MAX_ROWS || !(col <= MAX_COLS)) continue;
      const formula = unknown.has(`${row},${col}`) ? UNKNOWN_FORMULA : formulaOf(cell);
      const value = valueOf(cell, formula !== null);
      if (value === null && formula === null) continue;
      const numberFormat = numberFormatAt(surveyed, survey.formatAt(row, col));
      const text = shownText(value, numberFormat, surveyed.date1904);
      cells.push({
        row,
        col,
        value,
        text,
        formula,
        numberFormat,
        ...(value === null ? { stale: true } : {}),
      });
    }
  }
  return cells;
}

/** A formula of which only the result can be told: it must not pass for a constant. */
const UNKNOWN_FORMULA = '=…';

function formulaOf({ f }: RawCell): string | null {
  return f === null || f === '' ? null : `=${f}`;
}

interface RawCell {
  readonly t: unknown;
  readonly v: unknown;
  readonly f: string | null;
}

/** The library's types promise more than a damaged file keeps, so each field is looked at. */
function rawCell(cell: unknown): RawCell | null {
  if (typeof cell !== 'object' || cell === null) return null;
  const { t, v, f } = cell as { readonly t?: unknown; readonly v?: unknown; readonly f?: unknown };
  return { t, v, f: typeof f === 'string' ? f : null };
}

function valueOf({ t, v }: RawCell, isFormula: boolean): CellValue {
  // An empty text is a value only as the result of a formula.
  if (typeof v === 'string') return v === '' && !isFormula ? null : v;
  if (typeof v === 'boolean') return v;
  if (typeof v !== 'number') return null;
  if (t === 'e') return { error: ERRORS[v] ?? '#VALUE!' };
  return Number.isFinite(v) ? v : { error: '#NUM!' };
}

function numberFormatAt({ formats, cellFormats }: Survey, format: number | null): string {
  const id = cellFormats[format ?? -1]?.numberFormat ?? 0;
  const code = formats.get(id) ?? builtInFormat(id);
  // "GENERAL" is how some writers spell it.
  return /^general$/i.test(code) ? 'General' : code;
}

function hiddenRows(survey: SheetSurvey, lastRow: number): number[] {
  const hidden = [...survey.hiddenRows].filter((row) => row <= lastRow);
  if (survey.otherRowsHidden) {
    for (let row = 1; row <= Math.min(lastRow, 10_000); row++) if (!survey.rows.has(row)) hidden.push(row);
  }
  return hidden.sort((a, b) => a - b);
}

function hiddenCols({ columns }: SheetSurvey, lastCol: number): number[] {
  const hidden = new Set<number>();
  for (const { from, to, width } of columns) {
    for (let col = from; col <= Math.min(to, lastCol); col++) {
      if (width === 0) hidden.add(col);
      else hidden.delete(col);
    }
  }
  return [...hidden].sort((a, b) => a - b);
}
