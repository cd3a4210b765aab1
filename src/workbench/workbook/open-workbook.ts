import type { SheetCell } from '../../core/grid/address';
import type { WorkbookGrid } from '../../core/grid/sheet';
import type { CellContent, CellEdit, CellMark } from '../../core/plan/edit';
import type { Consequence, ConsequenceCode } from '../../hosts/file/consequences';
import { FileHost } from '../../hosts/file/file-host';
import { isCompoundFile } from '../../hosts/legacy/compound-file';
import { type AnyFileHost, openAny, readOnlyReason } from '../../hosts/legacy/open-any';
import {
  type ChangeListener,
  HostError,
  type MarkReport,
  type StopWatching,
  type UnreadSheet,
  type WorkbookHost,
  type WriteReport,
} from '../../hosts/port';
import { problemWords } from '../../taskpane/session/messages';
import type { SheetPicture } from '../sheet/picture';
import { pictureOf } from '../sheet/picture-of';

/**
 * The workbook on the screen: the file adapter, plus what only a screen has (the selected cell, whether anything is
 * unsaved). The pane works through it as through any other host, so what the pane does shows on the sheet at once.
 */
export class OpenWorkbook implements WorkbookHost {
  readonly kind = 'file';
  private changedSince = false;
  /** Writes under way: what was typed counts from the key on, also while the first one fetches what it needs. */
  private writing = 0;
  /** The cell last selected on each sheet. */
  private readonly cells = new Map<string, SheetCell>();
  /** The sheet in front; null: the first one. */
  private front: string | null = null;
  /** How often a cell was shown on request; the sheet scrolls when it grows. */
  shows = 0;
  private version = 0;
  private engineAsked = false;
  private pictures: readonly SheetPicture[] = [];
  private readonly listeners = new Set<() => void>();

  private constructor(
    private readonly file: AnyFileHost,
    readonly name: string,
  ) {}

  /** Throws HostError with a Chinese sentence where the bytes are no workbook. */
  static async open(bytes: Uint8Array, name: string): Promise<OpenWorkbook> {
    if (isCompoundFile(bytes)) await survives(bytes, name);
    const workbook = new OpenWorkbook(await openAny(bytes, name), name);
    await workbook.draw();
    return workbook;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Moves with every change of content, marks, selection. */
  readonly getVersion = (): number => this.version;

  /** The sheets people see, in their order. A new array only when something on a sheet changed. */
  sheets(): readonly SheetPicture[] {
    return this.pictures;
  }

  read(): Promise<WorkbookGrid> {
    return this.file.read();
  }

  /** Something was changed since the file was opened or saved. */
  get unsaved(): boolean {
    return this.changedSince || this.writing > 0;
  }

  async write(edits: readonly CellEdit[]): Promise<WriteReport> {
    const { file } = this;
    if (!(file instanceof FileHost)) throw new HostError('refused', file.readOnly);
    this.writing += 1;
    try {
      await this.prepareEstimates(file);
      const report = await file.write(edits);
      await this.changed(report.outcome === 'written');
      return report;
    } finally {
      this.writing -= 1;
    }
  }

  async mark(marks: readonly CellMark[]): Promise<MarkReport> {
    const { file } = this;
    if (!(file instanceof FileHost)) throw new HostError('refused', file.readOnly);
    const report = await file.mark(marks);
    await this.changed(report.marked + report.removed > 0);
    return report;
  }

  async clearMarks(): Promise<MarkReport> {
    const report = await this.file.clearMarks();
    await this.changed(report.removed > 0);
    return report;
  }

  async select(cell: SheetCell): Promise<void> {
    await this.file.select(cell);
    this.shows += 1;
    this.moveTo(cell);
  }

  /** The person's own move on the sheet. */
  moveTo(cell: SheetCell): void {
    this.cells.set(cell.sheetId, cell);
    this.front = cell.sheetId;
    this.notify();
  }

  /** The sheet in front. */
  current(): SheetPicture | undefined {
    return this.pictures.find(({ id }) => id === this.front) ?? this.pictures[0];
  }

  async selected(): Promise<SheetCell | null> {
    return this.here();
  }

  readMemo(): Promise<string | null> {
    return this.file.readMemo();
  }

  async writeMemo(text: string | null): Promise<void> {
    const { file } = this;
    if (!(file instanceof FileHost)) throw new HostError('refused', file.readOnly);
    await file.writeMemo(text);
    this.changedSince = true;
    this.notify();
  }

  watch(listener: ChangeListener): Promise<StopWatching> {
    const { file } = this;
    return file instanceof FileHost ? file.watch(listener) : file.watch();
  }

  /** Why nothing can be written into this workbook, in Chinese; undefined where it can be. */
  get readOnly(): string | undefined {
    return readOnlyReason(this.file) ?? undefined;
  }

  /** Formulas that edits put out of date: how many show an estimate, and how many their old result. */
  calculation = { estimated: 0, stale: 0 };

  get unread(): readonly UnreadSheet[] {
    return this.file.unread;
  }

  /** The selected cell of the sheet in front: A1 until another one is chosen. */
  here(): SheetCell | null {
    const sheet = this.current();
    if (!sheet) return null;
    return this.cells.get(sheet.id) ?? { sheetId: sheet.id, sheet: sheet.name, row: 1, col: 1 };
  }

  /** Bring a sheet to the front. */
  turnTo(sheetId: string): void {
    this.front = sheetId;
    this.notify();
  }

  /** The person's own edit. Resolves to null when the cell took it, else to the words why not. */
  async type(at: SheetCell, content: CellContent): Promise<string | null> {
    try {
      const { outcome, problems } = await this.write([{ at, content }]);
      return outcome === 'written' ? null : problems.map(problemWords).join('；');
    } catch (failure) {
      if (failure instanceof HostError) return failure.message;
      throw failure;
    }
  }

  /** What saving now would break or contradict; to be asked before `save`. */
  consequences(): readonly Consequence[] {
    return this.file instanceof FileHost ? this.file.consequences() : [];
  }

  /**
   * The workbook as bytes with everything written and marked so far. Throws HostError where it is only for reading, and
   * where saving breaks something that is not allowed.
   */
  async save(allow: readonly ConsequenceCode[] = []): Promise<Uint8Array> {
    const { file } = this;
    if (!(file instanceof FileHost)) throw new HostError('refused', file.readOnly);
    const bytes = file.save({ allow });
    this.changedSince = false;
    this.notify();
    return bytes;
  }

  /** The engine is large, so it is loaded with the first edit. Without it results that are out of date stay 待重算. */
  private async prepareEstimates(file: FileHost): Promise<void> {
    if (this.engineAsked) return;
    this.engineAsked = true;
    try {
      const { exceltsRecalculator } = await import('../../hosts/file/recalc/excelts-recalculator');
      file.estimateWith(exceltsRecalculator);
    } catch {
      // Not to be had (an old tab after the site was renewed): the next edit asks again.
      this.engineAsked = false;
    }
  }

  private async changed(really: boolean): Promise<void> {
    if (!really) return;
    this.changedSince = true;
    await this.draw();
    this.notify();
  }

  private async draw(): Promise<void> {
    const { sheets } = await this.file.read();
    this.calculation = calculationOf(sheets);
    const earlier = new Map(this.pictures.map((picture) => [picture.id, picture]));
    this.pictures = sheets
      .filter(({ visibility }) => visibility === 'visible')
      .flatMap((sheet) => {
        const view = this.file.sheetView(sheet.id);
        return view ? [pictureOf(sheet, view, earlier.get(sheet.id))] : [];
      });
  }

  private notify(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}

function calculationOf(sheets: WorkbookGrid['sheets']): OpenWorkbook['calculation'] {
  const cells = sheets.flatMap((sheet) => [...sheet.cells()]);
  return {
    estimated: cells.filter((cell) => cell.estimated).length,
    stale: cells.filter((cell) => cell.stale).length,
  };
}

/** Milliseconds a file of an old format may take; the page itself stands still no longer than that. */
const OLD_FILE_LIMIT = 10_000;

/** Throws HostError where the reader of old formats hangs on the file: that is found out in a worker, not in the page. */
async function survives(bytes: Uint8Array, name: string): Promise<void> {
  if (typeof Worker === 'undefined') return;
  const { triedInWorker } = await import('../../batch/run/browser');
  const file = new File([new Uint8Array(bytes)], name);
  const failure = await triedInWorker({ file, path: name }, OLD_FILE_LIMIT);
  if (failure) throw failure;
}
