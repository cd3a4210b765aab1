import { type CellAddress, contains, type Area } from '../../core/grid/address';
import type { SheetData } from '../../core/grid/sheet';

/** What is remembered of a sheet between reading it and writing to it: enough to need no further question to Excel. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  readonly merges: readonly Area[];
}

export type KnownSheets = ReadonlyMap<string, KnownSheet>;

export function remember(sheets: readonly SheetData[]): KnownSheets {
  return new Map(sheets.map((sheet) => [sheet.id, sheet]));
}

/** The merged area over a cell, or the cell itself. */
export function extentOf(sheet: KnownSheet | undefined, { row, col }: CellAddress): Area {
  return (
    sheet?.merges.find((area) => contains(area, { row, col })) ?? {
      top: row,
      left: col,
      bottom: row,
      right: col,
    }
  );
}
