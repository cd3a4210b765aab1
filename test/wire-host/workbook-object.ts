import { contains } from '../../src/core/grid/address';
import type { Faults } from './faults';
import { insertWorksheets } from './insert';
import type { WireSheet, WireWorkbook } from './model';
import type { Json, WireObject } from './protocol';
import { WHOLE_SHEET, areaOf, rangeAreasObject, rangeObject, usedArea } from './range';
import { WireError } from './wire-error';

export function workbookObject(workbook: WireWorkbook, faults: Faults): WireObject {
  return {
    type: 'Workbook',
    children: { Worksheets: () => worksheetsObject(workbook) },
    find: { GetSelectedRange: () => selectedRange(workbook) },
    act: {
      InsertWorksheetsFromBase64: (base64: Json, options: Json) =>
        insertWorksheets(workbook, faults, base64, options),
    },
  };
}

/** Excel always has a selection; a cell of a merge selects the whole merge. */
function selectedRange(workbook: WireWorkbook): WireObject {
  const { sheetId, address } = workbook.selection ?? { sheetId: workbook.activeSheetId, address: 'A1' };
  if (address.includes(',')) throw new WireError('InvalidSelection', '当前所选内容对于此操作无效。');
  const sheet = workbook.sheet(sheetId)!;
  const area = areaOf(address);
  const merge = sheet.merges.find((one) => contains(one, { row: area.top, col: area.left }));
  return rangeObject(workbook, sheet, merge ?? area);
}

function worksheetsObject(workbook: WireWorkbook): WireObject {
  return {
    type: 'WorksheetCollection',
    items: () => workbook.sheets.map((sheet) => worksheetObject(workbook, sheet)),
    item: (key) => {
      const sheet = workbook.sheet(key);
      if (!sheet) throw new WireError('ItemNotFound', '所请求的资源不存在。');
      return worksheetObject(workbook, sheet);
    },
    find: {
      GetItemOrNullObject: (key: string) => {
        const sheet = workbook.sheet(key);
        return sheet ? worksheetObject(workbook, sheet) : null;
      },
      GetActiveWorksheet: () => worksheetObject(workbook, workbook.sheet(workbook.activeSheetId)!),
    },
    act: workbook.events.methods(),
  };
}

function worksheetObject(workbook: WireWorkbook, sheet: WireSheet): WireObject {
  return {
    type: 'Worksheet',
    id: sheet.id,
    read: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Position: () => workbook.sheets.indexOf(sheet),
      Visibility: () => sheet.visibility,
    },
    children: {
      Protection: () => ({
        type: 'WorksheetProtection',
        read: {
          Protected: () => sheet.protected,
          // As on the wire: the options have the names of the client's own type.
          Options: () => ({ allowFormatCells: sheet.formatsAllowed }),
        },
      }),
    },
    find: {
      GetRange: (address?: string | null) =>
        rangeObject(workbook, sheet, address ? areaOf(address) : WHOLE_SHEET),
      GetRanges: (address?: string | null) =>
        rangeAreasObject(
          workbook,
          sheet,
          address ? address.split(',').map((part) => areaOf(part.trim())) : [WHOLE_SHEET],
        ),
      GetUsedRange: (valuesOnly?: boolean) =>
        rangeObject(
          workbook,
          sheet,
          usedArea(sheet, valuesOnly === true) ?? { top: 1, left: 1, bottom: 1, right: 1 },
        ),
      GetUsedRangeOrNullObject: (valuesOnly?: boolean) => {
        const used = usedArea(sheet, valuesOnly === true);
        return used && rangeObject(workbook, sheet, used);
      },
    },
    act: {
      Activate: () => {
        if (sheet.visibility !== 'Visible') throw new WireError('InvalidOperation', '工作表不可见。');
        workbook.activeSheetId = sheet.id;
      },
      Delete: () => {
        const visible = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
        if (visible.length === 1 && visible[0] === sheet)
          throw new WireError('InvalidOperation', '工作簿必须至少包含一张可见工作表。');
        workbook.deleteSheet(sheet.name);
      },
    },
  };
}
