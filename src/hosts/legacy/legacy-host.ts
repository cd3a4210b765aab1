import type { SheetCell } from '../../core/grid/address';
import type { WorkbookGrid } from '../../core/grid/sheet';
import type { SheetView } from '../file/style/sheet-view';
import {
  HostError,
  type MarkReport,
  type StopWatching,
  type UnreadSheet,
  type WorkbookHost,
  type WriteReport,
} from '../port';
import { READ_ONLY, readOnly } from './failure';
import { legacyView } from './legacy-view';
import { type LegacyWorkbook, readLegacy } from './read-legacy';

/**
 * An .xls or .et workbook behind the port, to be checked only: the old formats have no write-back without loss. What
 * would change it is refused with a sentence that says how to go on.
 */
export class LegacyHost implements WorkbookHost {
  readonly kind = 'file';
  /** Why nothing can be written, in Chinese. */
  readonly readOnly = READ_ONLY;
  private shown: SheetCell | null = null;
  private readonly views = new Map<string, SheetView>();

  constructor(
    private readonly workbook: LegacyWorkbook,
    readonly name: string,
  ) {}

  /** Throws HostError with a Chinese sentence where the bytes cannot be read. */
  static open(bytes: Uint8Array, name: string): LegacyHost {
    return new LegacyHost(readLegacy(bytes), name);
  }

  get unread(): readonly UnreadSheet[] {
    return this.workbook.unread;
  }

  async read(): Promise<WorkbookGrid> {
    return this.workbook.grid;
  }

  async write(): Promise<WriteReport> {
    throw readOnly();
  }

  async mark(): Promise<MarkReport> {
    throw readOnly();
  }

  /** The old formats hold no marks of this product, so there is nothing to take away. */
  async clearMarks(): Promise<MarkReport> {
    return { marked: 0, removed: 0, skipped: [] };
  }

  async select(cell: SheetCell): Promise<void> {
    const sheet = this.workbook.grid.sheets.find(({ id }) => id === cell.sheetId);
    if (!sheet) {
      throw new HostError('sheet-missing', `工作表“${cell.sheet}”不在这个工作簿中，不能定位。`, cell.sheetId);
    }
    this.shown = { ...sheet.anchor(cell.row, cell.col), sheetId: cell.sheetId, sheet: sheet.name };
  }

  async selected(): Promise<SheetCell | null> {
    return this.shown;
  }

  async readMemo(): Promise<string | null> {
    return null;
  }

  async writeMemo(): Promise<void> {
    throw readOnly();
  }

  /** Nothing ever changes here, so nobody is ever told. */
  async watch(): Promise<StopWatching> {
    return async () => undefined;
  }

  /** How a sheet looks on a screen; null for a sheet that is not there. */
  sheetView(sheetId: string): SheetView | null {
    const known = this.views.get(sheetId);
    if (known) return known;
    const survey = this.workbook.surveys.get(sheetId);
    if (!survey) return null;
    const view = legacyView(survey, this.workbook.surveyed);
    this.views.set(sheetId, view);
    return view;
  }
}
