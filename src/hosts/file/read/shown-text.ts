import { format, isDateFormat } from 'numfmt';
import type { CellValue } from '../../../core/grid/sheet';

/** Days between the two date systems of Excel. */
const DAYS_1904 = 1462;

/** Text formats and formats with a text section change text; all others show it as it is. */
const TEXT_SECTION = /@/;

/**
 * A cell as shown on the sheet, in a Chinese Excel. Column widths play no part: "####" for a narrow column never
 * comes out, while dates that do not exist do.
 */
export function shownText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string') {
    if (numberFormat === 'General' || numberFormat === '@' || !TEXT_SECTION.test(numberFormat)) return value;
    return formatted(numberFormat, value);
  }
  if (numberFormat === 'General' || numberFormat === '@') {
    const plain = Math.abs(value) < 1e11 ? String(value) : '';
    // Eleven characters is what General shows; longer ones are rounded, smaller ones get an exponent.
    if (plain !== '' && plain.length <= 11 && (Math.abs(value) >= 1e-4 || value === 0)) return plain;
    return formatted('General', value);
  }
  return formatted(numberFormat, date1904 && isDateFormat(numberFormat) ? value + DAYS_1904 : value);
}

function formatted(code: string, value: number | string): string {
  try {
    return format(code, value, {
      locale: 'zh-CN',
      dateErrorNumber: false,
      dateSpanLarge: false,
      overflow: '######',
    });
  } catch {
    // A code that Excel itself would not take; the bare value is better than nothing.
    return String(value);
  }
}
