import { type Cell, SheetGrid, type WorkbookGrid } from '../grid/sheet';
import { HUNDRED, decimal, round } from '../values/decimal';
import type { Value } from './formulas';
import { type Look, type PlannedCell, type PlannedSheet } from './planned-sheet';
import type { PlannedTemplate } from './template';

/** Number formats by look; the drawing uses the same. */
export const NUMBER_FORMATS: Readonly<Partial<Record<Look, string>>> = { money: '#,##0.00', rate: '0.00%' };

/** A planned template as the workbook a host would read, without any file. */
export function gridOfTemplate({ sheets }: Pick<PlannedTemplate, 'sheets'>): WorkbookGrid {
  return { sheets: sheets.map(gridOfSheet) };
}

function gridOfSheet(sheet: PlannedSheet): SheetGrid {
  return new SheetGrid({
    id: sheet.name,
    name: sheet.name,
    visibility: 'visible',
    protected: true,
    cells: sheet.cells.flatMap(cellOf),
    merges: sheet.cells
      .map(({ area }) => area)
      .filter(({ top, left, bottom, right }) => bottom > top || right > left),
  });
}

function cellOf({ area, value, written, look }: PlannedCell): Cell[] {
  if (value === null && written === null) return [];
  const numberFormat = NUMBER_FORMATS[look] ?? 'General';
  return [
    {
      row: area.top,
      col: area.left,
      value: value ?? '',
      text: shown(value, look),
      formula: written === null ? null : `=${written}`,
      numberFormat,
    },
  ];
}

function shown(value: Value, look: Look): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (look === 'rate') return `${round(decimal(value).times(HUNDRED), 2).toFixed(2)}%`;
  if (look !== 'money') return String(value);
  const [whole, part] = round(decimal(value), 2).toFixed(2).split('.');
  return `${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}
