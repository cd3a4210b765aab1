import type { DrawnCell, DrawnLink, DrawnRow, DrawnStyle } from '../../../core/plan/drawn-sheet';
import { printable } from '../printable';

/** The looks of every table this product hands out: 宋体 10, headings bold on grey, thin borders. */
const FONT = '宋体';

export const TITLE: DrawnStyle = { font: '黑体', size: 16, align: 'left', wrap: false };
export const CAPTION: DrawnStyle = { font: '黑体', size: 12, align: 'left', wrap: false };
export const REMARK: DrawnStyle = { font: FONT, size: 10, align: 'left', color: '404040' };
export const HEAD: DrawnStyle = {
  font: FONT,
  size: 10,
  bold: true,
  align: 'center',
  border: true,
  fill: 'E7E6E6',
};
export const TEXT: DrawnStyle = { font: FONT, size: 10, align: 'left', border: true };
export const CENTER: DrawnStyle = { font: FONT, size: 10, align: 'center', border: true };
export const NUMBER: DrawnStyle = { font: FONT, size: 10, align: 'right', border: true };
export const LINK: DrawnStyle = { ...TEXT, underline: true, color: '0563C1' };
/** For people to fill in; told by words in the heading as well. */
export const ANSWER: DrawnStyle = { ...TEXT, fill: 'FFFFFF' };
export const PERCENT: DrawnStyle = { ...NUMBER, numberFormat: '0.00%' };

export function filled(style: DrawnStyle, fill: string): DrawnStyle {
  return { ...style, fill };
}

/** A cell holds 32,767 UTF-16 units; some room is left for signs that are spelt out when the file is written. */
const LONGEST = 32_000;
const CUT = '……（原文过长，后略）';

/**
 * A cell. A text stays a text whatever it begins with; what no workbook may hold is shown by a sign, and what a cell
 * cannot hold ends with words that say so.
 */
export function cell(value: string | number | null, style: DrawnStyle, link?: DrawnLink): DrawnCell {
  const shown = typeof value === 'string' ? cellText(value) : value;
  return link ? { value: shown, style, link } : { value: shown, style };
}

/** Text as a cell can hold it. */
function cellText(text: string): string {
  const shown = printable(text);
  return shown.length > LONGEST
    ? shown.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT
    : shown;
}

/** A row as high as its fullest cell needs; `widths` in characters, `spans` where a cell covers several columns. */
export function row(
  cells: readonly DrawnCell[],
  widths: readonly number[],
  spans: Readonly<Record<number, number>> = {},
): DrawnRow {
  const lines = cells.map(({ value, style }, index) => {
    if (typeof value !== 'string' || value === '' || style.wrap === false) return 1;
    const span = spans[index] ?? 1;
    const width = widths.slice(index, index + span).reduce((sum, one) => sum + one, 0);
    return linesOf(value, width, style.size ?? 11);
  });
  const size = Math.max(...cells.map(({ style }) => style.size ?? 11), 10);
  return { height: Math.min(MOST_HEIGHT, Math.max(...lines, 1) * size * 1.4 + 6), cells };
}

/** Excel's limit for the height of a row is 409.5 points. */
const MOST_HEIGHT = 408;

/** How many lines a text takes in so many characters of 11 points (a Chinese character takes two). */
function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(2, ((width - 0.5) * 11) / size);
  return text.split('\n').reduce((sum, line) => {
    const wide = [...line].reduce((total, char) => total + (char.charCodeAt(0) < 0x2000 ? 1 : 2), 0);
    return sum + Math.max(1, Math.ceil(wide / room));
  }, 0);
}
