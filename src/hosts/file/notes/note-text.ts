import { encodeEscapes, escapeText } from '../xml/text';
import { NOTE_AUTHOR } from './note';

/** Excel takes 32,767 characters in a cell and no more in a note. */
const LONGEST_NOTE = 32_000;

/** What our words begin with, alone or below somebody's own. */
export const NOTE_HEADING = `【${NOTE_AUTHOR}】`;

/** How a comment of somebody else was spelled before our runs came into it, told in an XML comment of our first run. */
export type SpelledBefore = 'runs' | 'plain' | 'empty';

/** The runs of a note in the prefix of the comments part. `below` is set where somebody's own text stands above. */
export function noteRuns(prefix: string, lines: readonly string[], below: SpelledBefore | null): string {
  const heading = `${below === null ? '' : '\n'}${NOTE_HEADING}\n`;
  const before = below === null ? '' : `<!--selfeval:${below}-->`;
  return run(prefix, heading, '<b/>', before) + run(prefix, shortened(lines.join('\n')), '', '');
}

/** A 9-point SimSun as Excel's own notes have it in Chinese. */
function run(prefix: string, text: string, bold: string, before: string): string {
  const properties =
    `${bold}<sz val="9"/><color indexed="81"/><rFont val="宋体"/><family val="3"/><charset val="134"/>`.replace(
      /<(\/?)/g,
      `<$1${prefix}`,
    );
  return (
    `<${prefix}r>${before}<${prefix}rPr>${properties}</${prefix}rPr>` +
    `<${prefix}t xml:space="preserve">${escapeText(encodeEscapes(text))}</${prefix}t></${prefix}r>`
  );
}

function shortened(text: string): string {
  if (text.length <= LONGEST_NOTE) return text;
  const cut = text.slice(0, LONGEST_NOTE).replace(/[\ud800-\udbff]$/, '');
  return `${cut}\n（全文共 ${text.length} 字，超出批注可容纳的长度，以下从略。）`;
}

/** Pixels at 9 points. */
const CHARACTER = { wide: 12, narrow: 6.5, line: 16, padding: 12 };
const NARROW_BOX = 228;
const WIDE_BOX = 420;
const TALLEST = 640;

/** The size in pixels of the box that shows a note whole, as far as a screen has room. */
export function boxOf(lines: readonly string[]): { readonly width: number; readonly height: number } {
  const all = [NOTE_HEADING, ...lines.flatMap((line) => line.split('\n'))];
  const narrow = heightAt(all, NARROW_BOX);
  if (narrow <= 200) return { width: NARROW_BOX, height: narrow };
  return { width: WIDE_BOX, height: Math.min(TALLEST, heightAt(all, WIDE_BOX)) };
}

function heightAt(lines: readonly string[], width: number): number {
  const room = width - CHARACTER.padding;
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
  return rows * CHARACTER.line + CHARACTER.padding;
}

function textWidth(text: string): number {
  let width = 0;
  for (let n = 0; n < text.length; n++)
    width += text.charCodeAt(n) < 0x2000 ? CHARACTER.narrow : CHARACTER.wide;
  return width;
}
