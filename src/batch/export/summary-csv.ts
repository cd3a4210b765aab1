import type { SummaryRow } from '../../core/review/summary';
import { printable } from './printable';
import { SUMMARY_TITLES, summaryValues } from './sheets/summary-sheet';

/** The heading line of the CSV of the 汇总, with the byte order mark by which Excel knows UTF-8. */
export function summaryCsvHead(): string {
  return `\uFEFF${csvLine(SUMMARY_TITLES)}`;
}

/** One line of it; `number` from 1. Line by line, so that a round of any size can be written as it comes. */
export function summaryCsvLine(row: SummaryRow, number: number): string {
  return csvLine(summaryValues(row, number));
}

/** The whole of it. */
export function summaryCsv(rows: readonly SummaryRow[]): string {
  return summaryCsvHead() + rows.map((row, index) => summaryCsvLine(row, index + 1)).join('');
}

/** RFC 4180, ending in CRLF. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

/**
 * A spreadsheet takes what begins with = + - @ or a tab for a formula and may run it; an apostrophe before it keeps it a
 * text. Numbers of our own stay numbers.
 */
function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = printable(value);
  const safe = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠|%\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) || /^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
