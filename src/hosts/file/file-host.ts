import { SheetGrid, type WorkbookGrid } from '../../core/grid/sheet';
import type { UnreadSheet } from './read/workbook';
import { type ReceivedSheet, type ReceivedWorkbook, receiveWorkbook } from './workbook-file';

/** Open a workbook from its bytes. Throws HostError with a Chinese sentence where it cannot be read. */
export function openWorkbook(bytes: Uint8Array, name: string): FileHost {
  return new FileHost(receiveWorkbook(bytes), name);
}

/** A workbook file behind the port: xlsx bytes in, xlsx bytes out. */
export class FileHost {
  readonly kind = 'file';

  constructor(
    private readonly received: ReceivedWorkbook,
    readonly name: string,
  ) {}

  static async open(bytes: Uint8Array, name: string): Promise<FileHost> {
    return openWorkbook(bytes, name);
  }

  /** Sheets that hold no cells to read, or whose content the file lacks. */
  get unread(): readonly UnreadSheet[] {
    return this.received.workbook.unread;
  }

  async read(): Promise<WorkbookGrid> {
    return { sheets: this.received.sheets.map((sheet) => gridOf(sheet)) };
  }
}

function gridOf({ entry, content }: ReceivedSheet): SheetGrid {
  return new SheetGrid({
    id: entry.id,
    name: entry.name,
    visibility: entry.visibility,
    protected: content.protected,
    cells: content.cells,
    merges: content.merges,
    hiddenRows: content.hiddenRows,
    hiddenCols: content.hiddenCols,
  });
}
