import { Parts } from './package/parts';
import { type CellFormats, NO_FORMATS, readCellFormats } from './read/number-formats';
import { readSharedStrings } from './read/shared-strings';
import { type SheetContent, readSheet } from './read/sheet';
import { type SheetEntry, type WorkbookPart, readWorkbook } from './read/workbook';
import type { ZipLimits } from './zip/limits';

/** A worksheet as received. */
export interface ReceivedSheet {
  readonly entry: SheetEntry;
  readonly content: SheetContent;
}

/** A workbook as received: never changed. Edits and marks are kept apart and laid over it when saving. */
export interface ReceivedWorkbook {
  readonly parts: Parts;
  readonly workbook: WorkbookPart;
  readonly formats: CellFormats;
  readonly sheets: readonly ReceivedSheet[];
}

/** Reads every sheet. Throws HostError with a Chinese sentence where the bytes are no readable workbook. */
export function receiveWorkbook(bytes: Uint8Array, limits?: ZipLimits): ReceivedWorkbook {
  const parts = new Parts(bytes, limits);
  const workbook = readWorkbook(parts);
  const formats = workbook.styles
    ? readCellFormats(parts.xml(workbook.styles).text, workbook.styles)
    : NO_FORMATS;
  let strings: readonly string[] | null = null;
  const sheets = workbook.sheets.map((entry) => ({
    entry,
    content: readSheet(parts.xml(entry.part).text, {
      part: entry.part,
      formats,
      date1904: workbook.date1904,
      strings: () => (strings ??= sharedStringsOf(parts, workbook)),
    }),
  }));
  return { parts, workbook, formats, sheets };
}

function sharedStringsOf(parts: Parts, { sharedStrings }: WorkbookPart): string[] {
  return sharedStrings === null ? [] : readSharedStrings(parts.xml(sharedStrings).text, sharedStrings);
}
