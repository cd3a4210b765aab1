import type { Area, CellAddress } from '../../src/core/grid/address';
import { contains, formatArea, formatCell } from '../../src/core/grid/address';
import { enterInto } from './entry';
import { recalculateAfter } from './calculate';
import { type WireEvent, WireEvents } from './events';
import { shownText } from './shown-text';
import { WireError } from './wire-error';

/** An Excel scalar as it travels on the wire: blank is "", an error is its text and told apart by `isError`. */
export type Scalar = number | string | boolean;

export interface WireCell {
  value: Scalar;
  /** `value` is an error such as "#REF!", not a text that looks like one. */
  isError: boolean;
  formula: string | null;
  numberFormat: string;
  fill: string | null;
  locked: boolean;
  /** A text entered with a leading apostrophe. */
  quotePrefix: boolean;
}

export interface WireConditionalFormat {
  id: string;
  type: 'Custom';
  areas: Area[];
  formula: string;
  fill: string;
  stopIfTrue: boolean;
}

export interface WireSheet {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  protected: boolean;
  /** The protection leaves formats alone. */
  formatsAllowed: boolean;
  /** By "row,col"; cells without anything of their own are absent. */
  readonly cells: Map<string, WireCell>;
  merges: Area[];
  /** In order of priority, the first one highest. */
  conditionalFormats: WireConditionalFormat[];
}

export interface EntryRules {
  /** What Excel stores instead of what was written, for tests of read-back. */
  normalise?: (at: CellAddress & { sheet: string }, entered: Scalar) => Scalar;
  /** Whether an apostrophe written into a text cell ("@") stays visible. Excel's versions are not agreed on it. */
  apostropheKeptInTextCells: boolean;
}

const blank = (): WireCell => ({
  value: '',
  isError: false,
  formula: null,
  numberFormat: 'General',
  fill: null,
  locked: true,
  quotePrefix: false,
});

/** An in-memory workbook that behaves as Excel does where this project depends on it. */
export class WireWorkbook {
  sheets: WireSheet[] = [];
  /** What add-ins keep with the document: name → the client's own spelling of the value. */
  settings = new Map<string, string>();
  selection: { sheetId: string; address: string } | null = null;
  activeSheetId = '';
  readonly entry: EntryRules = { apostropheKeptInTextCells: true };
  /** Lists of areas are cut off at the last whole area within this many characters. */
  longestAddress = Infinity;
  readonly events = new WireEvents();
  /** Told of everything Excel raises an event for; set by the host that hands it over. */
  onEvent: ((event: WireEvent) => void) | null = null;
  private lastId = 0;

  addSheet(name: string): WireSheet {
    const sheet: WireSheet = {
      id: `{00000000-0001-0000-${String(this.nextId()).padStart(4, '0')}-000000000000}`,
      name,
      visibility: 'Visible',
      protected: false,
      formatsAllowed: false,
      cells: new Map(),
      merges: [],
      conditionalFormats: [],
    };
    this.sheets.push(sheet);
    this.activeSheetId ||= sheet.id;
    return sheet;
  }

  /** Excel takes a sheet's name or its id, names without regard to case. */
  sheet(key: string): WireSheet | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toUpperCase() === key.toUpperCase());
  }

  deleteSheet(name: string): void {
    const gone = this.sheets.find((sheet) => sheet.name === name);
    this.sheets = this.sheets.filter((sheet) => sheet !== gone);
    if (gone?.id === this.activeSheetId) this.activeSheetId = this.sheets[0]?.id ?? '';
    if (gone) this.raise({ name: 'Deleted', message: { worksheetId: gone.id, source: 'Local' } });
  }

  /** A person adds an empty sheet at the end. */
  insertSheet(name: string): WireSheet {
    const sheet = this.addSheet(name);
    this.raise({ name: 'Added', message: { worksheetId: sheet.id, source: 'Local' } });
    return sheet;
  }

  /** A person types into a cell: as a program's `write`, and Excel raises its events for it. */
  type(sheet: WireSheet, row: number, col: number, typed: Scalar): void {
    const before = this.at(sheet, row, col).value;
    this.write(sheet, row, col, typed);
    const after = this.at(sheet, row, col).value;
    const area = { top: row, left: col, bottom: row, right: col };
    this.raiseChanged(sheet, area, 'Unknown', { valueBefore: before, valueAfter: after });
  }

  /** Cells have new contents; `trigger` tells a person from the add-in itself. As in Excel, results follow. */
  raiseChanged(
    sheet: WireSheet,
    area: Area,
    trigger: 'Unknown' | 'ThisLocalAddin',
    details: Readonly<Record<string, Scalar>> = {},
  ): void {
    this.raise({
      name: 'DataChanged',
      message: {
        address: formatArea(area),
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: trigger,
        worksheetId: sheet.id,
        shiftDirection: 'None',
        ...details,
      },
    });
    for (const one of this.sheets) {
      if ([...one.cells.values()].some(({ formula }) => formula !== null))
        this.raise({ name: 'Calculated', message: { worksheetId: one.id, address: '' } });
    }
  }

  raise(event: WireEvent): void {
    this.onEvent?.(event);
  }

  /** The cell, or what an untouched cell is; not stored by reading it. */
  at(sheet: WireSheet, row: number, col: number): Readonly<WireCell> {
    return sheet.cells.get(`${row},${col}`) ?? blank();
  }

  /** The stored cell, made when it is first needed. */
  own(sheet: WireSheet, row: number, col: number): WireCell {
    const key = `${row},${col}`;
    let cell = sheet.cells.get(key);
    if (!cell) sheet.cells.set(key, (cell = blank()));
    return cell;
  }

  /**
   * Put into a cell what a program or person writes. As in Excel: the covered cells of a merge take nothing,
   * a locked cell of a protected sheet refuses.
   */
  write(sheet: WireSheet, row: number, col: number, entered: Scalar): void {
    if (sheet.protected && this.at(sheet, row, col).locked) {
      throw new WireError('AccessDenied', '无法执行所请求的操作。');
    }
    const merge = sheet.merges.find((area) => contains(area, { row, col }));
    if (merge && (merge.top !== row || merge.left !== col)) return;
    const rule = this.entry.normalise;
    const stored = rule ? rule({ sheet: sheet.name, row, col }, entered) : entered;
    enterInto(this.own(sheet, row, col), stored, this.entry.apostropheKeptInTextCells);
    recalculateAfter(this, sheet, { row, col });
  }

  nextId(): number {
    return ++this.lastId;
  }

  text(cell: Readonly<WireCell>): string {
    return shownText(cell);
  }

  /** As after saving and opening again: the ids of conditional formats are new, and nothing is selected. */
  reopen(): void {
    this.selection = null;
    for (const format of this.sheets.flatMap((sheet) => sheet.conditionalFormats)) {
      format.id = `{cf-${this.nextId()}}`;
    }
  }

  /** Everything a person would miss, in an order of its own, for "identical before and after". */
  snapshot(): unknown {
    return this.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protected,
      cells: Object.fromEntries(
        [...sheet.cells]
          .map(([key, cell]) => {
            const [row, col] = key.split(',').map(Number) as [number, number];
            return { row, col, cell: { ...cell, text: this.text(cell) } };
          })
          .filter(({ cell }) => !isUntouched(cell))
          .sort((a, b) => a.row - b.row || a.col - b.col)
          .map(({ row, col, cell }) => [formatCell({ row, col }), cell]),
      ),
      merges: sheet.merges.map(formatArea).sort(),
      conditionalFormats: sheet.conditionalFormats.map(({ id: _id, areas, ...format }, priority) => ({
        ...format,
        priority,
        areas: areas.map(formatArea),
      })),
    }));
  }
}

function isUntouched(cell: WireCell): boolean {
  const untouched = blank();
  return (Object.keys(untouched) as (keyof WireCell)[]).every((key) => cell[key] === untouched[key]);
}
