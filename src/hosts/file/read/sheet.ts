import { type Area, type CellAddress, MAX_COLS, parseArea } from '../../../core/grid/address';
import type { Cell, CellValue } from '../../../core/grid/sheet';
import { corrupt, tooLarge } from '../failure';
import { shiftFormula } from '../formula/shift';
import { XmlScanner } from '../xml/scanner';
import { decodeEscapes } from '../xml/text';
import { isoToSerial } from './iso-date';
import type { CellFormats } from './number-formats';
import { walkCells } from './sheet-cells';
import { readRichText } from './shared-strings';
import { shownText } from './shown-text';
import { isTrue } from './workbook';

/** A range that is calculated as one: an array formula, a spilled one, or a data table. */
export interface ArrayRange {
  readonly area: Area;
  readonly row: number;
  readonly col: number;
}

/** A worksheet's part as read; edits are laid over it. */
export interface SheetContent {
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly number[];
  readonly protected: boolean;
  /** Protected against changes of formats, too; the protection of our templates is not. */
  readonly formatsProtected: boolean;
  /** Protected against changes of drawings and notes, too. */
  readonly objectsProtected: boolean;
  readonly arrays: readonly ArrayRange[];
  /** By group number, the cell that holds the text of a shared formula. */
  readonly sharedMasters: ReadonlyMap<string, CellAddress>;
  /** False for a part without `<sheetData>`, which nothing can be written to. */
  readonly hasCellTable: boolean;
}

export interface SheetContext {
  readonly part: string;
  /** Read only when a cell asks for a shared string. */
  readonly strings: () => readonly string[];
  readonly formats: CellFormats;
  readonly date1904: boolean;
}

/** Formatted rows and columns beyond the last value are not kept, so a claimed million of them costs nothing. */
export function readSheet(xml: string, context: SheetContext): SheetContent {
  return new SheetReader(xml, context).read();
}

interface SharedFormula {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

/**
 * A form has some hundred cells and the largest honest workbooks some hundred thousand. What goes beyond these is refused
 * while it is being read: every cell kept costs a hundred bytes, every copy of a shared formula its text.
 */
const MOST_CELLS = 3_000_000;
const MOST_FORMULA_TEXT = 50_000_000;

type WritableCell = { -readonly [K in keyof Cell]: Cell[K] };

class SheetReader {
  private readonly scanner: XmlScanner;
  private readonly cells: WritableCell[] = [];
  private readonly merges: Area[] = [];
  private readonly arrays: ArrayRange[] = [];
  private readonly shared = new Map<string, SharedFormula>();
  private readonly members: { readonly cell: WritableCell; readonly group: string }[] = [];
  private readonly hiddenCols: [from: number, to: number][] = [];
  private readonly hiddenRows: number[] = [];
  /** Rows with an element of their own; kept only where all others are hidden by default. */
  private listedRows: Set<number> | null = null;
  private isProtected = false;
  private formatsProtected = false;
  private objectsProtected = false;
  private hasCellTable = false;

  constructor(
    xml: string,
    private readonly context: SheetContext,
  ) {
    this.scanner = new XmlScanner(xml, context.part);
  }

  read(): SheetContent {
    const { scanner } = this;
    while (scanner.next()) {
      if (!scanner.isOpen) continue;
      switch (scanner.local) {
        case 'sheetFormatPr':
          if (isTrue(scanner.attribute('zeroHeight'))) this.listedRows = new Set();
          break;
        case 'col':
          this.readCol();
          break;
        case 'sheetData':
          this.hasCellTable = true;
          walkCells(scanner, {
            row: (row) => this.readRow(row),
            cell: ({ row, col }) => this.readCell(row, col),
          });
          break;
        case 'sheetProtection':
          this.isProtected = isTrue(scanner.attribute('sheet'));
          // The attribute says that formats are refused, and is taken as said where it is absent.
          this.formatsProtected = this.isProtected && isTrue(scanner.attribute('formatCells') ?? '1');
          this.objectsProtected = this.isProtected && isTrue(scanner.attribute('objects'));
          break;
        case 'mergeCell':
          this.readMerge();
          break;
        case 'extLst':
        case 'AlternateContent':
          scanner.skip();
      }
    }
    this.expandShared();
    return this.content();
  }

  private readCol(): void {
    const { scanner } = this;
    if (!isTrue(scanner.attribute('hidden')) && Number(scanner.attribute('width') ?? 1) !== 0) return;
    const from = Number(scanner.attribute('min'));
    const to = Number(scanner.attribute('max'));
    if (from >= 1 && to >= from && to <= MAX_COLS) this.hiddenCols.push([from, to]);
  }

  private readRow(row: number): void {
    this.listedRows?.add(row);
    if (isTrue(this.scanner.attribute('hidden')) || this.scanner.attribute('ht') === '0')
      this.hiddenRows.push(row);
  }

  private readMerge(): void {
    const ref = this.scanner.attribute('ref');
    const area = ref === undefined ? null : areaOrNull(ref);
    if (area && (area.top !== area.bottom || area.left !== area.right)) this.merges.push(area);
  }

  private readCell(row: number, col: number): void {
    const { scanner } = this;
    if (scanner.isEmpty) return;
    const { depth } = scanner;
    const type = scanner.attribute('t') ?? 'n';
    const style = Number(scanner.attribute('s') ?? 0);
    let formula: string | null = null;
    let group: string | null = null;
    let raw: string | null = null;
    let inline: string | null = null;
    while (scanner.next()) {
      if (!scanner.isOpen) {
        if (scanner.depth === depth) break;
        continue;
      }
      switch (scanner.local) {
        case 'v': {
          raw = scanner.text();
          break;
        }
        case 'is':
          inline = readRichText(scanner);
          break;
        case 'f': {
          const isShared = scanner.attribute('t') === 'shared';
          const array = scanner.attribute('t') === 'array' || scanner.attribute('t') === 'dataTable';
          const ref = array ? areaOrNull(scanner.attribute('ref') ?? '') : null;
          const si = isShared ? (scanner.attribute('si') ?? '') : null;
          const text = decodeEscapes(scanner.text());
          if (ref) this.arrays.push({ area: ref, row, col });
          if (si !== null && text === '') group = si;
          else if (text !== '') formula = `=${text}`;
          if (si !== null && text !== '' && !this.shared.has(si)) this.shared.set(si, { row, col, text });
          break;
        }
        default:
          scanner.skip();
      }
    }
    const value = this.valueOf(type, raw, inline, formula !== null || group !== null);
    if (value === null && formula === null && group === null) return;
    const numberFormat = this.context.formats.numberFormat(style);
    const text = shownText(value, numberFormat, this.context.date1904);
    const cell: WritableCell = { row, col, value, text, formula, numberFormat };
    // Saved without a result: by a program that does not calculate, or by this one where an input was edited.
    if (value === null) cell.stale = true;
    this.cells.push(cell);
    if (this.cells.length > MOST_CELLS) throw tooLarge(`${this.context.part}: more than ${MOST_CELLS} cells`);
    if (group !== null) this.members.push({ cell, group });
  }

  private valueOf(type: string, raw: string | null, inline: string | null, isFormula: boolean): CellValue {
    // An empty text is a value only as the result of a formula.
    const text = (found: string): CellValue => (found === '' && !isFormula ? null : found);
    if (type === 'inlineStr') return text(inline ?? decodeEscapes(raw ?? ''));
    if (raw === null) return inline === null ? null : text(inline);
    switch (type) {
      case 's':
        return raw.trim() === '' ? null : text(this.sharedString(Number(raw)));
      case 'str':
        return text(decodeEscapes(raw));
      case 'b':
        return isTrue(raw.trim());
      case 'e':
        return { error: raw.trim() };
      case 'd':
        return isoToSerial(raw.trim(), this.context.date1904) ?? text(raw);
      default: {
        const trimmed = raw.trim();
        if (trimmed === '') return null;
        const number = Number(trimmed);
        return Number.isFinite(number) ? number : raw;
      }
    }
  }

  private sharedString(index: number): string {
    const string = this.context.strings()[index];
    if (string === undefined) throw corrupt(`${this.context.part}: no shared string ${index}`);
    return string;
  }

  /** Members of a shared formula hold no text of their own; the master may come after them in odd files. */
  private expandShared(): void {
    const length = this.members.reduce(
      (sum, { group }) => sum + (this.shared.get(group)?.text.length ?? 0),
      0,
    );
    if (length > MOST_FORMULA_TEXT)
      throw tooLarge(`${this.context.part}: shared formulas of ${length} characters`);
    for (const { cell, group } of this.members) {
      const master = this.shared.get(group);
      if (master)
        cell.formula = `=${shiftFormula(master.text, cell.row - master.row, cell.col - master.col)}`;
    }
  }

  private content(): SheetContent {
    let lastRow = 0;
    let lastCol = 0;
    for (const { row, col } of this.cells) {
      if (row > lastRow) lastRow = row;
      if (col > lastCol) lastCol = col;
    }
    const hiddenRows = this.hiddenRows.filter((row) => row <= lastRow);
    const listed = this.listedRows;
    if (listed) {
      // With zeroHeight every row is hidden that has no element of its own.
      for (let row = 1; row <= Math.min(lastRow, 10_000); row++) if (!listed.has(row)) hiddenRows.push(row);
    }
    const hiddenCols: number[] = [];
    for (const [from, to] of this.hiddenCols) {
      for (let col = from; col <= Math.min(to, lastCol); col++) hiddenCols.push(col);
    }
    return {
      cells: this.cells,
      merges: this.merges,
      hiddenRows: hiddenRows.sort((a, b) => a - b),
      hiddenCols,
      protected: this.isProtected,
      formatsProtected: this.formatsProtected,
      objectsProtected: this.objectsProtected,
      arrays: this.arrays,
      sharedMasters: this.shared,
      hasCellTable: this.hasCellTable,
    };
  }
}

function areaOrNull(ref: string): Area | null {
  try {
    return parseArea(ref);
  } catch {
    return null;
  }
}
