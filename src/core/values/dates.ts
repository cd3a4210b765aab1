import { chineseNumber } from './fold';
import type { PartialDate } from './target';

/** A date found in a text, with what was said about it. */
export interface DateFound {
  readonly date: PartialDate;
  /** 前, 底前, 底, 完成…: as written after the date; "" for a plain date. */
  readonly operator: string;
  /** Characters taken, the operator included. */
  readonly length: number;
}

const YEAR = '(?:19|20)\\d{2}';
const TAIL = '\\s*((?:底|末)?\\s*(?:以前|之前|前)|底|末|内|以内)?';

type Reader = readonly [RegExp, (match: RegExpExecArray) => PartialDate | null];

/** From the most to the least specific; each is tried at one position of a folded text. */
const READERS: readonly Reader[] = [
  // 2023.07-2024.01, 2021年1月至12月, 1-12月: the end of the period is the deadline.
  [
    new RegExp(
      `(?:${YEAR})[年./-]\\d{1,2}月?(?:份)?\\s*[-~至到]\\s*(${YEAR})[年./-](\\d{1,2})(?!\\d)月?(?:份)?${TAIL}`,
      'y',
    ),
    (m) => date(m[1], m[2], null),
  ],
  [
    new RegExp(`(${YEAR})年\\s*\\d{1,2}月?(?:份)?\\s*[-~至到]\\s*(\\d{1,2})月(?:份)?${TAIL}`, 'y'),
    (m) => date(m[1], m[2], null),
  ],
  [
    new RegExp(`(\\d{1,2})月?(?:份)?\\s*[-~至到]\\s*(\\d{1,2})月(?:份)?${TAIL}`, 'y'),
    (m) => date(null, m[2], null),
  ],
  [
    new RegExp(`(${YEAR})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})(?!\\d)\\s*[日号]?${TAIL}`, 'y'),
    (m) => date(m[1], m[2], m[3]),
  ],
  [
    new RegExp(`(${YEAR})\\s*年\\s*(\\d{1,2})\\s*月(?:份)?\\s*(上旬|中旬|下旬|初)?${TAIL}`, 'y'),
    (m) => date(m[1], m[2], partOfMonth(m[3])),
  ],
  [new RegExp(`(${YEAR})[./](\\d{1,2})(?![\\d./])\\s*月?${TAIL}`, 'y'), (m) => date(m[1], m[2], null)],
  [new RegExp(`(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]${TAIL}`, 'y'), (m) => date(null, m[1], m[2])],
  [
    new RegExp(`(\\d{1,2})\\s*月(?:份)?\\s*(上旬|中旬|下旬|初)?${TAIL}`, 'y'),
    (m) => date(null, m[1], partOfMonth(m[2])),
  ],
  [
    new RegExp(`(?:(${YEAR})\\s*年)?\\s*第?([一二三四1-4])季度${TAIL}`, 'y'),
    (m) => date(m[1], String((chineseNumber(m[2]!) ?? Number(m[2])) * 3), null),
  ],
  [new RegExp(`(?:(${YEAR})\\s*年)?\\s*上半年${TAIL}`, 'y'), (m) => date(m[1], '6', null)],
  [new RegExp(`(?:(${YEAR})\\s*年)?\\s*下半年${TAIL}`, 'y'), (m) => date(m[1], '12', null)],
  [
    new RegExp(`(?:(${YEAR})|当|本)?\\s*年度?(?=[底末内])\\s*((?:底|末)?\\s*(?:以前|之前|前)|底|末|内)`, 'y'),
    (m) => date(m[1], '12', null),
  ],
  [
    new RegExp(`(${YEAR})\\s*年(?!\\s*[度\\d\\u4e00-\\u9fff])()()${TAIL}`, 'y'),
    (m) => ({ year: Number(m[1]), month: null, day: null }),
  ],
  [
    new RegExp(`(${YEAR})\\s*年度?(?=\\s*(?:以前|之前|前))()()${TAIL}`, 'y'),
    (m) => ({ year: Number(m[1]), month: null, day: null }),
  ],
];

/** The date that begins at `index` of a folded text, or null. */
export function dateAt(text: string, index: number): DateFound | null {
  const before = text[index - 1] ?? '';
  if (/[\d.A-Za-z]/.test(before)) return null;
  for (const [pattern, read] of READERS) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (!match) continue;
    const found = read(match);
    if (!found) continue;
    // "3个月内" never gets here; "12月内" does, and means within December.
    return {
      date: found,
      operator: (match[match.length - 1] ?? '').replace(/\s/g, ''),
      length: match[0].length,
    };
  }
  return null;
}

function date(
  year: string | null | undefined,
  month: string | undefined,
  day: string | number | null | undefined,
): PartialDate | null {
  const m = Number(month);
  const d = day === null || day === undefined ? null : Number(day);
  if (!(m >= 1 && m <= 12) || (d !== null && !(d >= 1 && d <= 31))) return null;
  return { year: year ? Number(year) : null, month: m, day: d };
}

function partOfMonth(word: string | undefined): number | null {
  if (word === '上旬' || word === '初') return 10;
  return word === '中旬' ? 20 : null;
}

/** How a reported date stands to a deadline; unknown where year, month or day leave both answers open. */
export type Punctuality = 'on-time' | 'late' | 'unknown';

/**
 * On or before the deadline is on time. A month without a day ends with the month; 「6月前」 without 底 leaves June
 * itself open. `year` (the form's) stands in for a missing year.
 */
export function punctuality(
  reported: PartialDate,
  deadline: PartialDate,
  operator: string,
  year: number | null,
): Punctuality {
  const dueYear = deadline.year ?? year;
  const doneYear = reported.year ?? year ?? deadline.year;
  const sameYear = deadline.year === null && reported.year === null;
  if ((dueYear === null || doneYear === null) && !sameYear) return 'unknown';
  const due = span(deadline, dueYear ?? 0);
  const done = span(reported, doneYear ?? 0);
  const open = deadline.day === null && /^(?:以前|之前|前)$/.test(operator);
  if (done.last < due.first || (!open && done.last <= due.last)) return 'on-time';
  return done.first > due.last ? 'late' : 'unknown';
}

/** First and last day a partial date may mean, as numbers that order like dates. */
function span({ month, day }: PartialDate, year: number): { readonly first: number; readonly last: number } {
  const at = (m: number, d: number) => year * 372 + (m - 1) * 31 + (d - 1);
  return { first: at(month ?? 1, day ?? 1), last: at(month ?? 12, day ?? 31) };
}

/** 2021年12月31日, 12月, 2020年. */
export function showDate({ year, month, day }: PartialDate): string {
  return [
    year === null ? '' : `${year}年`,
    month === null ? '' : `${month}月`,
    day === null ? '' : `${day}日`,
  ].join('');
}
