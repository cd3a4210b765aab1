import { type Area, MAX_COLS, MAX_ROWS, columnNumber, parseArea } from '../../core/grid/address';

/**
 * An address as Excel reports it → Area: "自评表!A1:B2", "'1 表'!$A$1", also whole columns "A:C" and whole rows "1:3".
 * Throws RangeError on anything else.
 */
export function parseReported(address: string): Area {
  const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows) return { top: Number(rows[1]), left: 1, bottom: Number(rows[2]), right: MAX_COLS };
  const cols = /^([A-Za-z]+):([A-Za-z]+)$/.exec(local);
  if (cols) return { top: 1, left: columnNumber(cols[1]!), bottom: MAX_ROWS, right: columnNumber(cols[2]!) };
  return parseArea(local);
}

/**
 * The areas of "Sheet1!A1:B2, Sheet1!D4" as a RangeAreas reports them. Sheet names in quotes may hold commas.
 * Throws RangeError where a part is no address, so that a list cut short is noticed.
 */
export function parseReportedList(addresses: string): Area[] {
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.map((part) => parseReported(part.trim()));
}
