import { remembered } from '../values/remember';

/** Quoted words are the sheet's own, titles the paper's own: both stay as written. */
const OPENING = '“‘「『《〔';
const CLOSING = '”’」』》〕';
const HAN = /\p{Script=Han}/u;
const FIGURE = /[\d%‰]/;
const LETTER = /[A-Za-z]/;
/** 2023年12月31日, 10号: a date and a document number are one word. */
const BOUND_TO_NUMBER = /[年月日号]/;
/** H13, AB7, 5G: letters and digits are one word, and as a cell address it stays as Excel writes it. */
const WORD_WITH_LETTERS = /[A-Za-z\d]*[A-Za-z][A-Za-z\d]*/g;

/**
 * One space between figures and Chinese characters: 得8.5分，占分值的85% → 得 8.5 分，占分值的 85%.
 * Nothing changes within quotation marks and titles, beside 年月日号, and beside cell addresses. Doing it twice
 * changes nothing.
 */
export const typeset: (text: string) => string = remembered((text) =>
  // Without a figure nothing can meet one; so it is with most texts.
  FIGURE.test(text) ? apart(text) : text,
);

function apart(text: string): string {
  const words = wordsWithLetters(text);
  let depth = 0;
  let out = '';
  let before = '';
  let index = -1;
  for (const char of text) {
    index += 1;
    if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    const gap = depth === 0 && meets(before, char) && !words?.has(index - 1) && !words?.has(index);
    out += gap ? ` ${char}` : char;
    if (OPENING.includes(char)) depth += 1;
    before = char;
  }
  return out;
}

function meets(a: string, b: string): boolean {
  const figureFirst = isFigure(a);
  // Of two that meet exactly one is a figure.
  if (a === '' || figureFirst === isFigure(b)) return false;
  if (BOUND_TO_NUMBER.test(a) || BOUND_TO_NUMBER.test(b)) return false;
  return HAN.test(figureFirst ? b : a);
}

function isFigure(char: string): boolean {
  return (char >= '0' && char <= '9') || char === '%' || char === '‰';
}

/** Indexes (in characters, not code units) that lie within a word of letters and digits; null where there is none. */
function wordsWithLetters(text: string): ReadonlySet<number> | null {
  if (!LETTER.test(text)) return null;
  const inside = new Set<number>();
  for (const match of text.matchAll(WORD_WITH_LETTERS)) {
    const start = [...text.slice(0, match.index)].length;
    for (let at = start; at < start + match[0].length; at++) inside.add(at);
  }
  return inside;
}
