import type { WireCell, WireSheet, WireWorkbook } from './model';

/** A workbook as JSON, with everything it held. */
export interface SavedWorkbook {
  readonly saved: readonly (Omit<WireSheet, 'cells'> & { readonly cells: readonly [string, WireCell][] })[];
  readonly settings: readonly [string, string][];
}

export function save(workbook: WireWorkbook): SavedWorkbook {
  return {
    saved: structuredClone(workbook.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] }))),
    settings: [...workbook.settings],
  };
}

/** Into an empty workbook. As in Excel the conditional formats get new ids. */
export function load(workbook: WireWorkbook, { saved, settings }: SavedWorkbook): void {
  workbook.settings = new Map(settings);
  for (const { cells, id: _id, ...rest } of structuredClone(saved)) {
    Object.assign(workbook.addSheet(rest.name), rest, { cells: new Map(cells) });
  }
  workbook.reopen();
}
