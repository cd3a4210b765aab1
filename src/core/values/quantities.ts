import { type DateFound, dateAt } from './dates';
import { type Decimal, HUNDRED, decimal } from './decimal';
import { chineseNumber } from './fold';
import { PREFIX_SOURCE, SUFFIX_SOURCE } from './operators';
import type { Quantity } from './target';
import { leadingUnit } from './units';

/**
 * The numbers of a folded text with their units, operators and places. Dates, titles in 《》, document numbers,
 * ordinals (第3, 前3名), list numbering and codes (5G, 510000_0013zp) are no quantities.
 */

const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
const NUMBER = new RegExp(`[-+]?${DIGITS}`, 'y');
const RANGE = new RegExp(
  `([-+]?${DIGITS})\\s*([^\\d\\s,，。;；、~至到-]{0,3})\\s*(?:-|~|至|到)\\s*(${DIGITS})`,
  'y',
);
const FRACTION = /(\d{1,7})\/(\d{1,7})(?![\d/])/y;
const PREFIX_BEFORE = new RegExp(`(${PREFIX_SOURCE})\\s*$`);
const SUFFIX_AFTER = new RegExp(`^\\s*(?:\\(含\\))?(${SUFFIX_SOURCE})(?!部门|部|容|含|涵|控)`);

export interface QuantityFound {
  readonly kind: 'quantity';
  readonly quantity: Quantity;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

export interface RangeFound {
  readonly kind: 'range';
  readonly low: Decimal;
  readonly high: Decimal;
  readonly unit: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

export type Found =
  | QuantityFound
  | RangeFound
  | (DateFound & { readonly kind: 'date'; readonly start: number; readonly end: number });

/** Everything numeric in a folded text, in order. `unit` is a unit to know beside the common ones. */
export function findQuantities(text: string, unit = ''): Found[] {
  const found: Found[] = [];
  let index = 0;
  while (index < text.length) {
    const skipped = skipAt(text, index);
    if (skipped > 0) {
      index += skipped;
      continue;
    }
    const item = itemAt(text, index, unit);
    if (item) {
      found.push(item);
      index = item.end;
    } else {
      index += numberLength(text, index) || 1;
    }
  }
  return found;
}

/** Quantities and both ends of ranges, without doubles: what a person could be asked to choose from. */
export function candidatesOf(found: readonly Found[]): Quantity[] {
  const all = found.flatMap((item): Quantity[] => {
    if (item.kind === 'quantity') return [item.quantity];
    if (item.kind === 'range') {
      return [
        { value: item.low, unit: item.unit },
        { value: item.high, unit: item.unit },
      ];
    }
    return [];
  });
  return all.filter(
    (one, i) => all.findIndex((other) => other.unit === one.unit && other.value.eq(one.value)) === i,
  );
}

/** 两次, 十二家: a numeral in Chinese is read only where it is the whole value. */
export function chineseQuantity(text: string): Quantity | null {
  const match = /^([零一二两三四五六七八九十百千]+)\s*(\S+)$/.exec(text);
  if (!match) return null;
  const value = chineseNumber(match[1]!);
  const unit = match[2]!;
  if (value === null || leadingUnit(unit) !== unit || /^[级等类季点年分]/.test(unit)) return null;
  return { value: decimal(value), unit };
}

export function toDecimal(digits: string): Decimal {
  return decimal(digits.replace(/[,+]/g, ''));
}

/** How many characters here are certainly no quantity: titles, document numbers, ordinals, list numbering. */
function skipAt(text: string, index: number): number {
  const rest = text.slice(index);
  const title = /^(?:《[^》]*》|〔[^〕]*〕\s*\d*\s*号?|\[\d{4}\]\s*\d*\s*号?)/.exec(rest);
  if (title) return title[0].length;
  const ordinal = /^第\s*\d+(?!\s*季度)/.exec(rest) ?? /^前\s*\d+(?=\s*(?:名|位|列|强|$))/.exec(rest);
  if (ordinal) return ordinal[0].length;
  const startsItem = index === 0 || /[\s。；;：:,，、(]/.test(text[index - 1]!);
  const numbering = startsItem ? /^(?:\d{1,2}(?:[、)]|\.(?!\d))|\(\d{1,2}\))(?=\s*\D)/.exec(rest) : null;
  return numbering ? numbering[0].length : 0;
}

function itemAt(text: string, index: number, unit: string): Found | null {
  if (!/[-+\d年第上下本当一二三四]/.test(text[index]!)) return null;
  const date = dateAt(text, index);
  if (date) return { kind: 'date', ...date, start: index, end: index + date.length };
  // "2021年度" without a deadline is a label, not 2021 years.
  if (!/[-+\d]/.test(text[index]!) || /^(?:19|20)\d{2}\s*年/.test(text.slice(index, index + 8))) return null;
  if (
    /[A-Za-z_.\d]/.test(text[index - 1] ?? '') ||
    /[A-Za-z]-$/.test(text.slice(Math.max(0, index - 2), index))
  ) {
    return null;
  }
  return rangeAt(text, index, unit) ?? fractionAt(text, index) ?? quantityAt(text, index, unit);
}

function rangeAt(text: string, index: number, known: string): RangeFound | null {
  RANGE.lastIndex = index;
  const match = RANGE.exec(text);
  if (!match) return null;
  const low = toDecimal(match[1]!);
  const high = toDecimal(match[3]!);
  const after = text.slice(index + match[0].length);
  if (/^[-/.]\d/.test(after) || codeFollows(after, known)) return null;
  const { unit, length } = unitAt(after, known);
  const first = match[2]!.trim();
  // "3次至5场" is no range.
  if (low.gt(high) || (first !== '' && first !== unit && leadingUnit(first, known) !== '')) return null;
  const suffix = SUFFIX_AFTER.exec(after.slice(length));
  const end = index + match[0].length + length + (suffix?.[0].length ?? 0);
  return { kind: 'range', low, high, unit: unit || first, suffix: suffix?.[1] ?? '', start: index, end };
}

/** 195/200: a share, as a percentage. */
function fractionAt(text: string, index: number): QuantityFound | null {
  FRACTION.lastIndex = index;
  const match = FRACTION.exec(text);
  if (!match || Number(match[2]) === 0) return null;
  const value = toDecimal(match[1]!).div(toDecimal(match[2]!)).times(HUNDRED);
  const end = index + match[0].length;
  return { kind: 'quantity', quantity: { value, unit: '%' }, prefix: '', suffix: '', start: index, end };
}

function quantityAt(text: string, index: number, known: string): QuantityFound | null {
  // A minus after a word, a digit or a bracket is a dash, unless the word announces a value: 增长-3%.
  const lead = text.slice(Math.max(0, index - 2), index);
  if (
    /[-+]/.test(text[index]!) &&
    /[\d\u4e00-\u9fff)%]$/.test(lead) &&
    !/(?:增长|增幅|增速|[率为是达到])$/.test(lead)
  ) {
    return null;
  }
  NUMBER.lastIndex = index;
  const match = NUMBER.exec(text);
  if (!match) return null;
  const after = text.slice(index + match[0].length);
  if (codeFollows(after, known) || /^\s*号/.test(after)) return null;
  const more = /^\s*[余多](?=\s*[\u4e00-\u9fff%])/.exec(after)?.[0] ?? '';
  const own = unitAt(after.slice(more.length), known);
  const late = more === '' ? moreBehindScale(after.slice(own.length), own.unit, known) : null;
  const unit = late?.unit ?? own.unit;
  const length = own.length + (late?.length ?? 0);
  const tail = after.slice(more.length + length);
  const suffix = SUFFIX_AFTER.exec(tail);
  const lateMore =
    late === null && more === '' && suffix === null
      ? (/^[余多](?![\u4e00-\u9fff])/.exec(tail)?.[0] ?? '')
      : '';
  const start = index;
  const end = index + match[0].length + more.length + length + (suffix?.[0].length ?? lateMore.length);
  return {
    kind: 'quantity',
    quantity: { value: toDecimal(match[0]), unit },
    prefix: PREFIX_BEFORE.exec(text.slice(Math.max(0, start - 10), start))?.[1] ?? '',
    suffix: suffix?.[1] ?? late?.word ?? (more.trim() || lateMore),
    start,
    end,
  };
}

/** 5万余人: the 余 stands between 万 and the unit. */
function moreBehindScale(
  after: string,
  unit: string,
  known: string,
): { readonly unit: string; readonly word: string; readonly length: number } | null {
  if (!/^(?:万|亿|万亿)$/.test(unit)) return null;
  const word = /^[余多](?=[\u4e00-\u9fff])/.exec(after)?.[0];
  if (word === undefined) return null;
  const base = unitAt(after.slice(word.length), known);
  return base.unit === '' ? null : { unit: unit + base.unit, word, length: word.length + base.length };
}

function unitAt(after: string, known: string): { readonly unit: string; readonly length: number } {
  const space = /^\s*/.exec(after)![0].length;
  const unit = leadingUnit(after.slice(space), known);
  return unit === '' ? { unit, length: 0 } : { unit, length: space + unit.length };
}

/** A Latin letter right behind the digits that begins no unit: 5G, 3A, 0013zp. */
function codeFollows(after: string, known: string): boolean {
  return /^[A-Za-z_]/.test(after) && leadingUnit(after, known) === '';
}

function numberLength(text: string, index: number): number {
  const match = /^\d[\d,.]*/.exec(text.slice(index));
  return match ? match[0].length : 0;
}
