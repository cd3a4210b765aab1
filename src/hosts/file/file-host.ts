import type { SheetCell } from '../../core/grid/address';
import { SheetGrid, type WorkbookGrid } from '../../core/grid/sheet';
import type { CellContent, CellEdit, CellMark } from '../../core/plan/edit';
import {
  type ChangeListener,
  HostError,
  type MarkReport,
  type StopWatching,
  type UnreadSheet,
  type WorkbookHost,
  type WriteProblem,
  type WriteReport,
} from '../port';
import type { DrawnSheet } from '../../core/plan/drawn-sheet';
import { AddedSheets } from './added/added-sheets';
import { type Consequence, type ConsequenceCode, consequencesOf, requireAllowed } from './consequences';
import { NO_MARKS, sheetMarks } from './marks/areas';
import { receivedMemo } from './memo/received-memo';
import type { CellNote, NotesReport } from './notes/note';
import type { SheetSizes } from './notes/note-shapes';
import { Notes } from './notes/notes';
import { OpenSheet } from './open-sheet';
import { type Changes, changedParts } from './save';
import { calcWorkbook } from './recalc/calc-workbook';
import { estimate } from './recalc/estimate';
import type { Recalculator } from './recalc/recalculator';
import { type SheetView, SheetViews } from './style/sheet-view';
import { staleCells } from './stale';
import { type ReceivedWorkbook, receiveWorkbook } from './workbook-file';
import { cellKey } from './write/cell-key';
import { isWritable, meetsExpectation, normalised } from './write/content';
import { rewriteZip } from './zip/rewrite';

/** Open a workbook from its bytes. Throws HostError with a Chinese sentence where it cannot be read. */
export function openWorkbook(bytes: Uint8Array, name: string): FileHost {
  return new FileHost(receiveWorkbook(bytes), name);
}

/** What has changed: cell contents, the marks, the selected cell, the memo, the notes, or the sheets added. */
export type FileChange = 'cells' | 'marks' | 'selection' | 'memo' | 'notes' | 'sheets';
export type FileListener = (change: FileChange) => void;

/** A workbook file behind the port: xlsx bytes in, xlsx bytes out. */
export class FileHost implements WorkbookHost {
  readonly kind = 'file';
  private readonly sheets: readonly OpenSheet[];
  private readonly byId: ReadonlyMap<string, OpenSheet>;
  private readonly listeners = new Set<FileListener>();
  private readonly views: SheetViews;
  private readonly notes: Notes;
  private readonly added: AddedSheets;
  private shown: SheetCell | null = null;
  /** Undefined while the file's own stands. */
  private memo: string | null | undefined = undefined;
  private grid: WorkbookGrid | null = null;
  private recalculator: Recalculator | null = null;

  constructor(
    private readonly received: ReceivedWorkbook,
    readonly name: string,
  ) {
    this.sheets = received.sheets.map((sheet) => new OpenSheet(sheet, received));
    this.views = new SheetViews(received);
    this.byId = new Map(this.sheets.map((sheet) => [sheet.entry.id, sheet]));
    this.notes = new Notes(received, this.byId);
    this.added = new AddedSheets(received, this.sheets);
  }

  static async open(bytes: Uint8Array, name: string): Promise<FileHost> {
    return openWorkbook(bytes, name);
  }

  /**
   * From the next reading on, results that edits put out of date are estimated where this engine can; without one they
   * all stay out of date. Estimates are never saved.
   */
  estimateWith(recalculator: Recalculator | null): void {
    this.recalculator = recalculator;
    this.grid = null;
  }

  /** Sheets that hold no cells to read, or whose content the file lacks. */
  get unread(): readonly UnreadSheet[] {
    return this.received.workbook.unread;
  }

  /** The cell that was shown last, null before the first. */
  get selection(): SheetCell | null {
    return this.shown;
  }

  /** Be told after every change; the result stops that. */
  onChange(listener: FileListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async read(): Promise<WorkbookGrid> {
    return (this.grid ??= this.makeGrid());
  }

  async write(edits: readonly CellEdit[]): Promise<WriteReport> {
    const problems: WriteProblem[] = [];
    const before: CellContent[] = [];
    const staged = new Map<OpenSheet, Map<number, CellContent>>();
    this.learnStyles(edits);
    for (const { at, content, expect } of edits) {
      const sheet = this.byId.get(at.sheetId);
      if (!sheet) {
        before.push(null);
        problems.push({ at, code: 'sheet-missing', found: null });
        continue;
      }
      const contents = staged.get(sheet) ?? new Map(sheet.edits);
      staged.set(sheet, contents);
      const cell = sheet.anchor(at);
      const key = cellKey(cell.row, cell.col);
      const found = sheet.contentAt(key, contents);
      before.push(found);
      const code = this.problemWith(sheet, cell, content, found, expect);
      if (code) problems.push({ at, code, found });
      else sheet.layOver(contents, key, normalised(content));
    }
    if (problems.length > 0) return { outcome: 'rolled-back', before, after: this.readBack(edits), problems };
    for (const [sheet, contents] of staged) sheet.replaceEdits(contents);
    if (edits.length > 0) this.changed('cells');
    return { outcome: 'written', before, after: this.readBack(edits), problems };
  }

  async mark(marks: readonly CellMark[]): Promise<MarkReport> {
    const skipped: MarkReport['skipped'][number][] = [];
    const bySheet = new Map<OpenSheet, CellMark[]>(this.sheets.map((sheet) => [sheet, []]));
    const missing = new Set<string>();
    for (const mark of marks) {
      const sheet = this.byId.get(mark.at.sheetId);
      if (sheet) bySheet.get(sheet)!.push(mark);
      else if (!missing.has(mark.at.sheetId)) {
        missing.add(mark.at.sheetId);
        skipped.push({ sheet: mark.at.sheet, code: 'sheet-missing' });
      }
    }
    let marked = 0;
    let removed = 0;
    for (const [sheet, own] of bySheet) {
      const earlier = sheet.markedCount;
      if (own.length === 0 && earlier === 0) continue;
      if (sheet.content.formatsProtected) {
        skipped.push({ sheet: sheet.entry.name, code: 'protected' });
        continue;
      }
      const placed = own.length === 0 ? NO_MARKS : sheetMarks(own, sheet.content.merges);
      sheet.placeMarks(placed);
      marked += placed.count;
      removed += earlier;
    }
    this.changed('marks');
    return { marked, removed, skipped };
  }

  clearMarks(): Promise<MarkReport> {
    return this.mark([]);
  }

  async select(cell: SheetCell): Promise<void> {
    const sheet = this.byId.get(cell.sheetId);
    if (!sheet) {
      throw new HostError('sheet-missing', `工作表“${cell.sheet}”不在这个工作簿中，不能定位。`, cell.sheetId);
    }
    this.shown = { ...sheet.anchor(cell), sheetId: cell.sheetId, sheet: sheet.entry.name };
    this.changed('selection');
  }

  async selected(): Promise<SheetCell | null> {
    return this.shown;
  }

  async readMemo(): Promise<string | null> {
    return this.memo === undefined ? (receivedMemo(this.received)?.text ?? null) : this.memo;
  }

  async writeMemo(text: string | null): Promise<void> {
    this.memo = text;
    this.changed('memo');
  }

  /** Whoever writes, the hint comes before the write is reported. */
  async watch(listener: ChangeListener): Promise<StopWatching> {
    const stop = this.onChange((change) => {
      if (change === 'cells') listener({ what: 'cells', sheetId: null });
    });
    return async () => stop();
  }

  /** How a sheet looks on a screen; null for a sheet that is not there. Marks in it are those in force when asked. */
  sheetView(sheetId: string): SheetView | null {
    const sheet = this.byId.get(sheetId);
    return sheet ? this.views.of(sheet) : null;
  }

  /**
   * Replace all earlier notes of this product in the workbook by these: cell comments that Excel, WPS and LibreOffice
   * show. A person's note is never changed: ours goes below its text. They show up in the saved file.
   */
  setNotes(notes: readonly CellNote[]): NotesReport {
    const report = this.notes.replace(notes);
    this.changed('notes');
    return report;
  }

  /** Take away every note of this product, also those of an earlier run. */
  clearNotes(): NotesReport {
    return this.setNotes([]);
  }

  /**
   * Replace all earlier sheets added by this product by these, behind the last sheet of the workbook. The result: the
   * names they get. They are in the saved file; `read` gives the sheets the file came with.
   */
  setAddedSheets(sheets: readonly DrawnSheet[]): readonly string[] {
    const names = this.added.replace(sheets);
    this.changed('sheets');
    return names;
  }

  /** Take away every sheet that this product has added, also in an earlier run. */
  clearAddedSheets(): void {
    this.setAddedSheets([]);
  }

  /** The ids of sheets the file came with that this product added in an earlier run: no forms of the unit's own. */
  get addedSheetIds(): readonly string[] {
    return [...this.added.receivedOwn].map(({ entry }) => entry.id);
  }

  /** What saving now would break or contradict; empty where nothing has changed. To be asked before `save`. */
  consequences(): readonly Consequence[] {
    return this.changedParts().size === 0 ? [] : this.consequencesOfChange();
  }

  /**
   * The workbook's bytes as they are now; byte for byte those received where nothing differs.
   * Throws HostError `refused` where a change breaks something (see `consequences`) that is not allowed by its code.
   */
  save({ allow = [] }: { readonly allow?: readonly ConsequenceCode[] } = {}): Uint8Array {
    const parts = this.changedParts();
    if (parts.size > 0) requireAllowed(this.consequencesOfChange(), allow);
    return rewriteZip(this.received.parts.archive, parts);
  }

  private changedParts(): ReturnType<typeof changedParts> {
    const changes: Changes = {
      sheets: this.sheets,
      notes: this.notes.placed,
      sizesOf: (sheet) => this.sizesOf(sheet),
      added: this.added.placed,
      own: this.added.placed ? this.added.receivedOwn : new Set(),
    };
    return changedParts(this.received, this.memo === undefined ? changes : { ...changes, memo: this.memo });
  }

  private consequencesOfChange(): Consequence[] {
    const { placed, receivedOwn } = this.added;
    return consequencesOf(this.received, placed !== null && placed.length + receivedOwn.size > 0);
  }

  private sizesOf(sheet: OpenSheet): SheetSizes {
    const view = this.views.of(sheet);
    return {
      columnWidth: (col) => view.columnWidth(col),
      rowHeight: (row) => view.rowHeight(row),
      lastColOf: (row, col) => sheet.mergeAt({ row, col })?.right ?? col,
    };
  }

  private problemWith(
    sheet: OpenSheet,
    cell: { readonly row: number; readonly col: number },
    content: CellContent,
    found: CellContent,
    expect: CellContent | undefined,
  ): WriteProblem['code'] | null {
    if (expect !== undefined && !meetsExpectation(expect, found)) return 'changed-meanwhile';
    return sheet.refusal(cell) ?? (isWritable(content) ? null : 'refused');
  }

  private learnStyles(edits: readonly CellEdit[]): void {
    for (const [id, sheet] of this.byId) {
      const cells = edits.filter(({ at }) => at.sheetId === id).map(({ at }) => sheet.anchor(at));
      if (cells.length > 0) sheet.learnStyles(cells);
    }
  }

  private readBack(edits: readonly CellEdit[]): WriteReport['after'] {
    return edits.map(({ at }) => {
      const sheet = this.byId.get(at.sheetId);
      const cell = sheet?.cellAt(sheet.anchor(at));
      const { row, col } = sheet ? sheet.anchor(at) : at;
      const content = sheet ? sheet.contentAt(cellKey(row, col)) : null;
      return { content, value: cell?.value ?? null, text: cell?.text ?? '' };
    });
  }

  private makeGrid(): WorkbookGrid {
    const { workbook } = this.received;
    const stale = staleCells(this.sheets, workbook.definedNames);
    const estimates = this.recalculator
      ? estimate(calcWorkbook(this.sheets, stale, workbook), this.recalculator)
      : [];
    const sheets = this.sheets.map((sheet, n) => new SheetGrid(sheet.data(stale[n]!, estimates[n])));
    return { sheets, names: workbook.definedNames };
  }

  private changed(change: FileChange): void {
    if (change === 'cells') this.grid = null;
    for (const listener of this.listeners) listener(change);
  }
}
