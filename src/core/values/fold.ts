import { remembered } from './remember';

/**
 * One spelling for what people type in many: full-width digits and signs, compatibility forms, composed operators.
 * Only what the grammar of values needs; names and notes keep their own spelling.
 */
const SINGLE: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '﹦': '=',
  '═': '=',
  '﹥': '>',
  '﹤': '<',
  '﹪': '%',
  '≧': '≥',
  '⩾': '≥',
  '≽': '≥',
  '≦': '≤',
  '⩽': '≤',
  '≼': '≤',
  // Written for “not more than” and “not less than”.
  '≯': '≤',
  '≮': '≥',
  '−': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '〜': '~',
  '㎡': '平方米',
  '㎥': '立方米',
  '￥': '',
  '¥': '',
};

const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 十二 → 12, 一百零五 → 105, 二〇 → 20; null for anything above 千 or not a numeral. */
export function chineseNumber(text: string): number | null {
  if (!/^[〇零一二两三四五六七八九十百千]+$/.test(text)) return null;
  if (!/[十百千]/.test(text)) {
    return Number([...text].map((digit) => CHINESE_DIGITS[digit]).join(''));
  }
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[char];
    if (unit === undefined) {
      digit = CHINESE_DIGITS[char]!;
    } else {
      total += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

/** 九成以上, 九成五, 8成: tenths. Not 成本, 成员, 成果. */
const TENTHS =
  /(?<![\d一二三四五六七八九十])([一二三四五六七八九1-9])成([一二三四五六七八九半])?(?=以上|以下|以内|左右|多|$|[,，。;；)])/g;

function tenthsOf(numeral: string): number {
  return numeral === '半' ? 5 : (CHINESE_DIGITS[numeral] ?? Number(numeral));
}

/** 1 350人: thousands set apart by a space, where the number begins the cell and nothing but a unit follows. */
const SPACED_THOUSANDS = /^\d{1,3}(?: \d{3})+(?=(?:\.\d+)?\s?[^\d\s]{0,4}$)/;

/** Text of a target or an actual in one spelling: half width, ≥ ≤ for every composed form, 百分之… as %. */
export const foldValue: (text: string) => string = remembered((text) => {
  let folded = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCharCode(code - 0xfee0);
    else folded += SINGLE[char] ?? char;
  }
  return folded
    .replace(/[≥>]\s*=|=\s*>/g, '≥')
    .replace(/[≤<]\s*=|=\s*</g, '≤')
    .replace(/百分之\s*([〇零一二两三四五六七八九十百]+|\d+(?:\.\d+)?)/g, (whole, number: string) => {
      const value = number === '百' ? 100 : (chineseNumber(number) ?? Number(number));
      return Number.isFinite(value) ? `${value}%` : whole;
    })
    .replace(/(\d)\s*百分(?:比|率)/g, '$1%')
    .replace(
      TENTHS,
      (_, tenths: string, half: string | undefined) =>
        `${tenthsOf(tenths) * 10 + (half ? tenthsOf(half) : 0)}%`,
    )
    .replace(/-{2,}/g, '-')
    .trim()
    .replace(SPACED_THOUSANDS, (number) => number.replace(/ /g, ''))
    .replace(/\s+/g, ' ');
});

/** For telling whether two cells say the same words: folded, without spaces and closing marks. */
export function sameWords(a: string, b: string): boolean {
  const strip = (text: string) => foldValue(text).replace(/[\s。，,；;.、]/g, '');
  return strip(a) === strip(b);
}
