import type { Area } from '../../src/core/grid/address';
import { MAX_COLS, MAX_ROWS, contains, formatArea, parseArea } from '../../src/core/grid/address';
import { conditionalFormatsOf } from './conditional-formats';
import type { Scalar, WireCell, WireSheet, WireWorkbook } from './model';
import type { Json, WireObject } from './protocol';
import { WireError } from './wire-error';

export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: MAX_ROWS, right: MAX_COLS };
const READABLE_CELLS = 5_000_000;

/** "A3:B7" or "'某表'!A3:B7" → Area; as Excel, refuses what is no address. */
export function areaOf(address: string): Area {
  const local = /^(?:'(?:[^']|'')+'!|[^'!]+!)?(.+)$/.exec(address)?.[1] ?? '';
  try {
    return parseArea(local);
  } catch {
    throw new WireError('InvalidArgument', '参数无效或缺少，或格式不正确。');
  }
}

/** As Excel writes it: 某表!A1:B2, quoted where the name needs it. */
export function addressOf(sheet: WireSheet, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name);
  const name = plain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${formatArea(area)}`;
}

export function rangeObject(workbook: WireWorkbook, sheet: WireSheet, area: Area): WireObject {
  const rows = area.bottom - area.top + 1;
  const cols = area.right - area.left + 1;

  const grid = (of: (cell: Readonly<WireCell>) => Scalar): Json => {
    if (rows * cols > READABLE_CELLS) throw new WireError('RangeExceedsLimit', '区域超出了限制。');
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: cols }, (_, c) => of(workbook.at(sheet, area.top + r, area.left + c))),
    );
  };
  const each = (value: Json, put: (row: number, col: number, value: Scalar) => void): void => {
    const single = !Array.isArray(value);
    const table = single ? null : (value as Json[][]);
    const fits = table?.length === rows && table.every((row) => Array.isArray(row) && row.length === cols);
    if (!single && !fits) throw new WireError('InvalidArgument', '输入数组的行数或列数与区域不一致。');
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < cols; c++) {
        const entered = single ? value : table![r]![c]!;
        if (entered === null) continue;
        if (typeof entered === 'object') throw new WireError('InvalidArgument', '参数无效。');
        put(area.top + r, area.left + c, entered as Scalar);
      }
    }
  };
  const enter = (value: Json) => {
    refuseLocked();
    each(value, (row, col, entered) => workbook.write(sheet, row, col, entered));
    workbook.raiseChanged(sheet, area, 'ThisLocalAddin');
  };
  const refuseLocked = () => {
    if (!sheet.protected) return;
    for (let row = area.top; row <= area.bottom; row++)
      for (let col = area.left; col <= area.right; col++)
        if (workbook.at(sheet, row, col).locked)
          throw new WireError('AccessDenied', '无法执行所请求的操作。');
  };
  const common = <T extends Json>(of: (cell: Readonly<WireCell>) => T): T | null => {
    const first = of(workbook.at(sheet, area.top, area.left));
    for (let row = area.top; row <= area.bottom; row++)
      for (let col = area.left; col <= area.right; col++)
        if (of(workbook.at(sheet, row, col)) !== first) return null;
    return first;
  };

  return {
    type: 'Range',
    keepable: true,
    read: {
      Address: () => addressOf(sheet, area),
      Values: () => grid((cell) => cell.value),
      Formulas: () => grid((cell) => cell.formula ?? cell.value),
      Text: () => grid((cell) => workbook.text(cell)),
      NumberFormat: () => grid((cell) => cell.numberFormat),
      ValueTypes: () => grid(valueType),
      RowCount: () => rows,
      ColumnCount: () => cols,
      RowIndex: () => area.top - 1,
      ColumnIndex: () => area.left - 1,
      CellCount: () => rows * cols,
    },
    write: {
      Values: enter,
      Formulas: enter,
      NumberFormat: (value) => {
        refuseLocked();
        each(value, (row, col, code) => (workbook.own(sheet, row, col).numberFormat = String(code)));
        // Excel does not say who changed a format.
        workbook.raise({
          name: 'FormatChanged',
          message: { address: formatArea(area), source: 'Local', worksheetId: sheet.id },
        });
      },
    },
    children: {
      Format: () => ({
        type: 'RangeFormat',
        children: {
          Protection: () => ({
            type: 'FormatProtection',
            read: { Locked: () => common((cell) => cell.locked) },
          }),
          Fill: () => ({
            type: 'RangeFill',
            read: { Color: () => common((cell) => cell.fill ?? '#FFFFFF') ?? '' },
          }),
        },
      }),
      ConditionalFormats: () => conditionalFormatsOf(workbook, sheet, [area]),
      Worksheet: () => ({
        type: 'Worksheet',
        id: sheet.id,
        read: { Id: () => sheet.id, Name: () => sheet.name },
      }),
    },
    find: {
      GetUsedRangeOrNullObject: (valuesOnly?: boolean) => {
        const used = usedArea(sheet, valuesOnly === true, area);
        return used && rangeObject(workbook, sheet, used);
      },
      GetMergedAreasOrNullObject: () => {
        const found = sheet.merges.filter(
          (merge) =>
            merge.top <= area.bottom &&
            merge.bottom >= area.top &&
            merge.left <= area.right &&
            merge.right >= area.left,
        );
        // Documented: fails above 512 merged areas.
        if (found.length > 512) throw new WireError('GeneralException', '处理请求时发生内部错误。');
        return found.length > 0 ? rangeAreasObject(workbook, sheet, found) : null;
      },
      // GetRow and GetBoundingRect are what the client itself uses to send a large block in parts.
      GetRow: (row: number) =>
        rangeObject(workbook, sheet, { ...area, top: area.top + row, bottom: area.top + row }),
      GetBoundingRect: (other: WireObject) => {
        const to = areaOf(String(other.read!.Address!()));
        return rangeObject(workbook, sheet, {
          top: Math.min(area.top, to.top),
          left: Math.min(area.left, to.left),
          bottom: Math.max(area.bottom, to.bottom),
          right: Math.max(area.right, to.right),
        });
      },
    },
    act: {
      // The client asks this before it sends a large block in parts.
      _ValidateArraySize: (givenRows: number, givenCols: number) => {
        if (givenRows !== rows || givenCols !== cols)
          throw new WireError('InvalidArgument', '输入数组的行数或列数与区域不一致。');
      },
      Select: () => {
        if (sheet.visibility !== 'Visible') throw new WireError('InvalidOperation', '工作表不可见。');
        workbook.selection = { sheetId: sheet.id, address: formatArea(area) };
      },
    },
  };
}

/** What is used on a sheet: cells that hold a value, or also cells that only carry a format. */
export function usedArea(sheet: WireSheet, valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
  let used: Area | null = null;
  const take = (area: Area) => {
    used = used
      ? {
          top: Math.min(used.top, area.top),
          left: Math.min(used.left, area.left),
          bottom: Math.max(used.bottom, area.bottom),
          right: Math.max(used.right, area.right),
        }
      : area;
  };
  for (const [key, cell] of sheet.cells) {
    const [row, col] = key.split(',').map(Number) as [number, number];
    if (!contains(within, { row, col })) continue;
    if (!valuesOnly || cell.value !== '' || cell.formula !== null)
      take({ top: row, left: col, bottom: row, right: col });
  }
  if (!valuesOnly) sheet.merges.filter((merge) => intersects([merge], [within])).forEach(take);
  return used;
}

export function rangeAreasObject(
  workbook: WireWorkbook,
  sheet: WireSheet,
  areas: readonly Area[],
): WireObject {
  return {
    type: 'RangeAreas',
    keepable: true,
    read: {
      Address: () => {
        const list = areas.map((area) => addressOf(sheet, area)).join(',');
        return list.length <= workbook.longestAddress
          ? list
          : list.slice(0, list.lastIndexOf(',', workbook.longestAddress));
      },
      AreaCount: () => areas.length,
    },
    children: {
      ConditionalFormats: () => conditionalFormatsOf(workbook, sheet, areas),
      Areas: () => ({
        type: 'RangeCollection',
        items: () => areas.map((area) => rangeObject(workbook, sheet, area)),
      }),
    },
  };
}

export function intersects(areas: readonly Area[], others: readonly Area[]): boolean {
  return areas.some((a) =>
    others.some((b) => a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left),
  );
}

function valueType({ value, isError }: Readonly<WireCell>): string {
  if (isError) return 'Error';
  if (value === '') return 'Empty';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}
