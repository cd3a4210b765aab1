import { MAX_COLS } from '../../../core/grid/address';
import { corruptOld } from '../failure';
import { type BiffRecord, type BiffStream, RECORD } from './records';

/** What of a sheet's part the library is given. */
const KEPT: ReadonlySet<number> = new Set([
  RECORD.eof,
  RECORD.formula,
  RECORD.formulaText,
  RECORD.array,
  RECORD.sharedFormula,
  RECORD.textOfTable,
  RECORD.label,
  RECORD.richText,
  RECORD.number,
  RECORD.rk,
  RECORD.mulRk,
  RECORD.boolOrError,
  RECORD.mergeCells,
  RECORD.dimensions,
]);

export function sheetRecord(type: number): boolean {
  return KEPT.has(type);
}

/** Looks are kept for what a screen may draw; a form lies well within. */
const LOOKED_AT = { rows: 2000, cols: 200 };
/** The flag of a sheet that is a dialog. */
const DIALOG = 0x10;
const ZERO_HEIGHT = 0x02;
const ROW_HIDDEN = 0x20;

/** Of one sheet what the library does not hand on: formats by cell, what is hidden, widths, protection. */
export class SheetSurvey {
  cellCount = 0;
  formulaCount = 0;
  arrayCount = 0;
  mergeCount = 0;
  protected = false;
  isDialog = false;
  /** True where rows without a record of their own are hidden. */
  otherRowsHidden = false;
  /** Cells whose formula cannot be told, only its result. */
  readonly unknownFormulas: { readonly row: number; readonly col: number }[] = [];
  readonly rows = new Set<number>();
  readonly hiddenRows = new Set<number>();
  /** Points. */
  readonly rowHeights = new Map<number, number>();
  /** Widths in characters of the default font; 0 for hidden ones. */
  readonly columns: { readonly from: number; readonly to: number; readonly width: number }[] = [];
  /** Which of the workbook's cell formats a cell has, blank cells included; rows and columns 1-based. */
  private readonly formatOf = new Map<number, number>();

  formatAt(row: number, col: number): number | null {
    return this.formatOf.get(key(row, col)) ?? null;
  }

  /** The cells whose format is known, row and column 1-based. */
  *formatted(): Generator<readonly [row: number, col: number, format: number]> {
    for (const [at, format] of this.formatOf) {
      yield [Math.floor(at / (MAX_COLS + 1)), at % (MAX_COLS + 1), format];
    }
  }

  take({ type, from, to }: BiffRecord, source: BiffStream): void {
    switch (type) {
      case RECORD.formula:
        this.formulaCount++;
        this.cell(source, from, to);
        break;
      case RECORD.textOfTable:
      case RECORD.label:
      case RECORD.richText:
      case RECORD.number:
      case RECORD.rk:
      case RECORD.boolOrError:
        this.cell(source, from, to);
        break;
      case RECORD.mulRk:
        this.cells(source, from, to, 6);
        this.cellCount += Math.max(0, Math.floor((to - from - 6) / 6));
        break;
      case RECORD.blank:
        this.format(source.u16(from), source.u16(from + 2), source.u16(from + 4), true);
        break;
      case RECORD.mulBlank:
        this.cells(source, from, to, 2);
        break;
      case RECORD.array:
        this.arrayCount++;
        break;
      case RECORD.mergeCells:
        this.mergeCount += source.u16(from);
        if (this.mergeCount * 8 > source.bytes.length)
          throw corruptOld('more merges than the stream can hold');
        break;
      case RECORD.protect:
        this.protected = source.u16(from) === 1;
        break;
      case RECORD.wsBool:
        this.isDialog = (source.u8(from) & DIALOG) !== 0;
        break;
      case RECORD.defaultRowHeight:
        this.otherRowsHidden = (source.u16(from) & ZERO_HEIGHT) !== 0;
        break;
      case RECORD.row:
        this.row(source, from);
        break;
      case RECORD.colInfo:
        this.column(source, from);
    }
  }

  private cell(source: BiffStream, from: number, to: number): void {
    if (to - from < 6) throw corruptOld(`a cell of ${to - from} bytes`);
    this.cellCount++;
    this.format(source.u16(from), source.u16(from + 2), source.u16(from + 4), false);
  }

  /** A run of cells of one row: row, first column, one entry of `step` bytes each, last column. */
  private cells(source: BiffStream, from: number, to: number, step: number): void {
    const row = source.u16(from);
    const first = source.u16(from + 2);
    const count = Math.floor((to - from - 6) / step);
    if (source.u16(to - 2) !== first + count - 1)
      throw corruptOld(`a run of ${count} cells from column ${first}`);
    for (let n = 0; n < count; n++) {
      this.format(row, first + n, source.u16(from + 4 + n * step), step === 2);
    }
  }

  private format(row: number, col: number, format: number, isBlank: boolean): void {
    if (col >= MAX_COLS) throw corruptOld(`column ${col}`);
    if (isBlank && (row >= LOOKED_AT.rows || col >= LOOKED_AT.cols)) return;
    this.formatOf.set(key(row + 1, col + 1), format);
  }

  private row(source: BiffStream, from: number): void {
    const row = source.u16(from) + 1;
    this.rows.add(row);
    const height = source.u16(from + 6);
    const isDefault = (height & 0x8000) !== 0;
    if ((source.u16(from + 12) & ROW_HIDDEN) !== 0 || (!isDefault && height === 0)) this.hiddenRows.add(row);
    else if (!isDefault) this.rowHeights.set(row, height / 20);
  }

  private column(source: BiffStream, from: number): void {
    const first = source.u16(from) + 1;
    const last = Math.min(MAX_COLS, source.u16(from + 2) + 1);
    const hidden = (source.u16(from + 8) & 1) !== 0;
    if (last >= first)
      this.columns.push({ from: first, to: last, width: hidden ? 0 : source.u16(from + 4) / 256 });
  }
}

function key(row: number, col: number): number {
  return row * (MAX_COLS + 1) + col;
}
