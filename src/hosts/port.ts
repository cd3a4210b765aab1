import type { SheetCell } from '../core/grid/address';
import type { CellValue, WorkbookGrid } from '../core/grid/sheet';
import type { CellContent, CellEdit, CellMark } from '../core/plan/edit';
import type { Severity } from '../core/rules/rule';

/**
 * The port: all that the pane, the workbench and the command line know of a workbook.
 * Two adapters stand behind it: `office/` (Excel through Office.js) and `file/` (xlsx bytes).
 * One contract suite (`test/hosts/contract.ts`) runs against both.
 */
export interface WorkbookHost {
  readonly kind: 'excel' | 'file';

  /** Everything on every sheet. At most two round trips in Excel, whatever the number of sheets. */
  read(): Promise<WorkbookGrid>;

  /**
   * Write, then read back. All or nothing: where the host refuses a cell, or a cell no longer holds what `expect` says,
   * what was written is put back and the report names the cells. A cell inside a merge is written at its first cell.
   */
  write(edits: readonly CellEdit[]): Promise<WriteReport>;

  /** Replace all earlier marks of this product in the workbook by these. Never touches a user's format. */
  mark(marks: readonly CellMark[]): Promise<MarkReport>;

  /** Take away every mark of this product, also those saved by another machine. */
  clearMarks(): Promise<MarkReport>;

  /** Show and select a cell. */
  select(cell: SheetCell): Promise<void>;

  /** The cell a person has selected, the first one of an area; null where none is (a chart is, or nothing yet). */
  selected(): Promise<SheetCell | null>;

  /**
   * A small text of ours that lasts with the workbook: what a person corrected, which findings are set aside. Null where
   * there is none. Never throws: without it everything else goes on.
   */
  readMemo(): Promise<string | null>;

  /** Keep another text, or with null leave no trace of ours. Throws HostError where it cannot be kept. */
  writeMemo(text: string | null): Promise<void>;

  /**
   * Be told that the workbook may have changed: cells, results, formats, sheets. What is told is a hint to read again, never
   * the change itself. Every change by a person is hinted at, later than it happened and perhaps together with others;
   * what this host writes may be hinted at too; reading, marking, selecting and the memo never are where the host can tell.
   * Resolves when watching has begun, to what ends it. Throws HostError where the host tells nothing.
   */
  watch(listener: ChangeListener): Promise<StopWatching>;

  /**
   * Put every sheet of another workbook (xlsx bytes, and how many sheets are in it) behind the last one and show the first of them. Nothing that is there
   * is overwritten: a name that is taken gets another one. Throws HostError where that does not come about; then no sheet
   * of it is left behind. Absent where the host cannot take in further sheets.
   */
  insertSheets?(workbook: Uint8Array, sheets: number): Promise<InsertReport>;

  /** Delete sheets, with everything on them; those that are gone already are passed over. Absent as `insertSheets` is. */
  removeSheets?(sheetIds: readonly string[]): Promise<void>;

  /** Why nothing can be written or kept in this workbook, and how to go on, in Chinese. Absent where it can be. */
  readonly readOnly?: string;

  /** Sheets that were not read. Absent where the host lists none. */
  readonly unread?: readonly UnreadSheet[];
}

export interface InsertReport {
  /** As they are called now, in their order. */
  readonly sheets: readonly InsertedSheet[];
  /** Said beside it, in Chinese: the host reported a failure although the sheets are there. */
  readonly remark: string | null;
}

export interface InsertedSheet {
  readonly id: string;
  readonly name: string;
}

/** Something may have changed. */
export interface ChangeHint {
  /** Contents of cells; results of formulas, which follow contents and come alone when a calculation was asked for; formats; sheets that came or went. */
  readonly what: 'cells' | 'results' | 'formats' | 'sheets';
  /** Where, when the host told; null: anywhere. */
  readonly sheetId: string | null;
}

export type ChangeListener = (hint: ChangeHint) => void;

/** Ends watching. Never throws; nothing is hinted at after the call. */
export type StopWatching = () => Promise<void>;

/** A sheet that holds no cells to read (a chart sheet, a macro sheet), or whose content is missing. */
export interface UnreadSheet {
  readonly name: string;
  /** In Chinese: 图表工作表. */
  readonly reason: string;
}

export interface WriteReport {
  readonly outcome: 'written' | 'rolled-back';
  /** For undo: what each cell held before. Same order as the edits. */
  readonly before: readonly CellContent[];
  /** What each cell holds now, read back. Same order as the edits. */
  readonly after: readonly {
    readonly content: CellContent;
    readonly value: CellValue;
    readonly text: string;
  }[];
  /** Cells whose content was not what the caller expected, or that read back differently from what was written. */
  readonly problems: readonly WriteProblem[];
}

export interface WriteProblem {
  readonly at: SheetCell;
  readonly code:
    'changed-meanwhile' | 'read-back-differs' | 'protected' | 'sheet-missing' | 'array-formula' | 'refused';
  readonly found: CellContent;
}

export interface MarkReport {
  /** Cells marked now (0 after clearing). */
  readonly marked: number;
  /** Earlier marks taken away. */
  readonly removed: number;
  /** Sheets on which nothing could be done. */
  readonly skipped: readonly { readonly sheet: string; readonly code: 'protected' | 'sheet-missing' }[];
}

export type HostErrorCode =
  /** The person is typing in a cell, or a dialog is open. */
  | 'busy'
  | 'protected'
  | 'sheet-missing'
  /** The host does not offer ExcelApi 1.14. */
  | 'host-too-old'
  | 'refused'
  | 'file-missing'
  /** It is there, and the system does not let us read it. */
  | 'file-unreadable'
  | 'file-encrypted'
  | 'file-not-a-workbook'
  | 'file-corrupt'
  | 'file-too-large'
  | 'file-unsupported'
  | 'unknown';

/** Every failure of a host. `message` is a full Chinese sentence for people, `detail` the host's own words. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    message: string,
    readonly detail: string = '',
  ) {
    super(message);
  }
}

/** The fill of a mark: severity is told by the pane in words and shapes; on the sheet the colour is only a pointer. */
export const MARK_FILL: Readonly<Record<Severity, string>> = {
  error: '#F4CCCC',
  warning: '#FCE4D6',
  advice: '#FFF2CC',
};

/** The always-true formula by which a mark names itself, in any Excel, on any machine. */
export function markFormula(severity: Severity): string {
  return `=N("selfeval:${severity}")=0`;
}

/** The severity a conditional-format formula names, or null when it is not one of ours. */
export function markedSeverity(formula: string): Severity | null {
  const match = /^=?\s*N\(\s*"selfeval:(error|warning|advice)"\s*\)\s*=\s*0\s*$/i.exec(formula);
  return match ? (match[1]!.toLowerCase() as Severity) : null;
}
