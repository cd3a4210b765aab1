import { compact, foldWidth } from '../values/text';

const STAMP = /\((?:公章|盖章|签章|印章|章|加盖公章|单位公章)\)/g;
const QUOTES = /["'“”‘’「」『』《》·•]/g;
const TRAILING = /[,，.。;；:：、]+$/;

/**
 * What two spellings of one unit have in common: widths, brackets and spaces folded, quotation marks and （盖章） left
 * out. Nothing that could turn one unit into another: names with equal keys are the same unit.
 */
export function unitKey(name: string): string {
  return compact(foldWidth(name).normalize('NFKC'))
    .replace(STAMP, '')
    .replace(QUOTES, '')
    .replace(TRAILING, '')
    .toUpperCase();
}

/** A name taken apart once, so that every name of a long list can be laid beside every other. */
export interface UnitName {
  readonly key: string;
  /** Without a bracketed note at the end. */
  readonly bare: string;
  /** Without the places before it as well. */
  readonly inner: string;
  readonly places: readonly string[];
}

export function unitName(name: string): UnitName {
  const key = unitKey(name);
  const bare = withoutNote(key);
  return { key, bare, inner: withoutPlace(bare), places: placesOf(bare) };
}

/** Why two names may be one unit, in Chinese; null where nothing speaks for it. For a person to decide, never to merge. */
export function likeness(a: string, b: string): string | null {
  return likenessOf(unitName(a), unitName(b));
}

/** The same for names taken apart before. */
export function likenessOf(a: UnitName, b: UnitName): string | null {
  if (a.key === '' || b.key === '') return null;
  if (a.key === b.key) return '名称相同';
  if (a.bare === b.bare) return '去掉括号后相同';
  if (!placesAgree(a.places, b.places)) return null;
  if (a.inner === b.inner && a.inner.length >= SHORTEST_CORE) return '去掉地名后相同';
  if (onlyCountedDifferently(a.bare, b.bare)) return null;
  if (isAbbreviation(a.inner, b.inner)) return '像是简称';
  const shortest = Math.min(a.bare.length, b.bare.length);
  if (shortest < SHORTEST_FOR_SLIPS) return null;
  const apart = distance(a.bare, b.bare, shortest >= LONG_NAME ? MOST_SLIPS : 1);
  return apart === null ? null : `相差 ${apart} 个字`;
}

/** Of shorter names a single character is too much of the whole. */
const SHORTEST_FOR_SLIPS = 5;
/** From this length on so many slips are let pass, else one. */
const LONG_NAME = 10;
export const MOST_SLIPS = 2;
const SHORTEST_CORE = 3;
const PLACE = /^[\p{Script=Han}]{0,5}?(?:省|自治区|市|自治州|州|盟|自治县|县|区|旗|镇|乡|街道)/u;
/** 市场监督管理局, 城市管理局, 区域…, 县域…: the word goes on, it names no place. */
const NO_PLACE = /^(?:市场|市政|市容|城市|区域|县域|州际|城镇|乡村|镇村|城乡)/;

function withoutNote(key: string): string {
  return key.replace(/\([^()]*\)/g, '') || key;
}

/** 浏阳市工业和信息化局, 市工业和信息化局 → 工业和信息化局. */
function withoutPlace(key: string): string {
  let rest = key;
  for (;;) {
    if (NO_PLACE.test(rest)) return rest;
    const place = PLACE.exec(rest)?.[0];
    const next = place === undefined ? rest : rest.slice(place.length);
    if (next === rest || next.length < SHORTEST_CORE || /^(?:人民|场)/.test(next)) return rest;
    rest = next;
  }
}

/** Two names with different places are different units; one without a place, or with 市 alone, may belong to any. */
function placesAgree(first: readonly string[], second: readonly string[]): boolean {
  const shorter = first.length <= second.length ? first : second;
  const longer = first.length <= second.length ? second : first;
  return shorter.every((place) => longer.includes(place));
}

function placesOf(key: string): string[] {
  const places: string[] = [];
  let rest = key;
  const end = withoutPlace(key).length;
  while (rest.length > end) {
    const place = PLACE.exec(rest)![0];
    // 市, 县 alone say only "ours".
    if (place.length > 1) places.push(place);
    rest = rest.slice(place.length);
  }
  return places;
}

const COUNTED = '一二三四五六七八九十0123456789甲乙丙丁东南西北中上下';

/** 第一中学 and 第二中学, 城东 and 城西 are two units, however alike. */
function onlyCountedDifferently(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) {
    if (a[index] !== b[index] && !(COUNTED.includes(a[index]!) && COUNTED.includes(b[index]!))) return false;
  }
  return true;
}

/** 工信局 of 工业和信息化局: same first and last character, the others in order. */
function isAbbreviation(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_CORE || short.length === long.length) return false;
  if (short[0] !== long[0] || short[short.length - 1] !== long[long.length - 1]) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** Characters to change, add or drop; null where more than `limit`. What both begin and end with is not looked at. */
function distance(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const first = a.slice(start, a.length - end);
  const second = b.slice(start, b.length - end);
  let before = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 1; i <= first.length; i++) {
    const row = [i];
    for (let j = 1; j <= second.length; j++) {
      const change = first[i - 1] === second[j - 1] ? 0 : 1;
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + change));
    }
    if (Math.min(...row) > limit) return null;
    before = row;
  }
  const apart = before[second.length]!;
  return apart <= limit ? apart : null;
}
