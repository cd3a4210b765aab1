import { formatArea, formatCell, parseArea, parseCell } from '../../src/core/grid/address';
import type { CellValue, SheetGrid, WorkbookGrid } from '../../src/core/grid/sheet';
import { cellFixture, type WorkbookFixture } from '../hosts/fixture';
import type { WireCell, WireSheet, WireWorkbook } from './model';

/** Put a fixture into an empty workbook. */
export function loadFixture(workbook: WireWorkbook, { sheets }: WorkbookFixture): void {
  for (const fixture of sheets) {
    const sheet = workbook.addSheet(fixture.name);
    sheet.visibility = VISIBILITY[fixture.visibility ?? 'visible'];
    sheet.merges = (fixture.merges ?? []).map(parseArea);
    for (const [address, written] of Object.entries(fixture.cells)) {
      const { row, col } = parseCell(address);
      const { value, formula, numberFormat } = cellFixture(written);
      const cell = workbook.own(sheet, row, col);
      store(cell, value);
      cell.formula = formula ?? null;
      cell.numberFormat = numberFormat ?? 'General';
    }
    eachCell(fixture.fills ?? {}, (row, col, fill) => (workbook.own(sheet, row, col).fill = fill));
    eachCell(Object.fromEntries((fixture.unlocked ?? []).map((area) => [area, ''])), (row, col) => {
      workbook.own(sheet, row, col).locked = false;
    });
    sheet.conditionalFormats = (fixture.conditionalFormats ?? []).map((format) => ({
      id: `{cf-${workbook.nextId()}}`,
      type: 'Custom',
      areas: format.areas.map(parseArea),
      formula: format.formula,
      fill: format.fill,
      stopIfTrue: format.stopIfTrue ?? false,
    }));
    sheet.protected = fixture.protected ?? false;
    sheet.formatsAllowed = fixture.formatsAllowed ?? false;
  }
}

/** Put what some other host has read (a real workbook through the file adapter) into an empty workbook. */
export function loadGrid(workbook: WireWorkbook, grid: WorkbookGrid): void {
  for (const read of grid.sheets) loadSheet(workbook, read, read.name);
}

/** One sheet that was read, at the end and under this name. */
export function loadSheet(workbook: WireWorkbook, read: SheetGrid, name: string): WireSheet {
  const sheet = workbook.addSheet(name);
  sheet.visibility = VISIBILITY[read.visibility];
  sheet.merges = [...read.merges];
  for (const { row, col, value, formula, numberFormat } of read.cells()) {
    const cell = workbook.own(sheet, row, col);
    store(cell, value);
    cell.formula = formula;
    cell.numberFormat = numberFormat;
  }
  sheet.protected = read.protected;
  return sheet;
}

/** The data of any read workbook as a fixture, so that it can be sent to a browser as JSON. */
export function fixtureOfGrid(grid: WorkbookGrid): WorkbookFixture {
  return {
    sheets: grid.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protected,
      merges: sheet.merges.map(formatArea),
      cells: Object.fromEntries(
        [...sheet.cells()]
          .filter(({ value, formula }) => value !== null || formula !== null)
          .map(({ row, col, value, formula, numberFormat }) => [
            formatCell({ row, col }),
            { value: value ?? '', ...(formula === null ? {} : { formula }), numberFormat },
          ]),
      ),
    })),
  };
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function store(cell: WireCell, value: CellValue): void {
  cell.isError = typeof value === 'object' && value !== null;
  cell.value = typeof value === 'object' ? (value?.error ?? '') : value;
}

function eachCell<T>(areas: Readonly<Record<string, T>>, put: (row: number, col: number, value: T) => void) {
  for (const [address, value] of Object.entries(areas)) {
    const { top, left, bottom, right } = parseArea(address);
    for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) put(row, col, value);
  }
}
