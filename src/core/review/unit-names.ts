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

/** Why two names may be one unit, in Chinese; null where nothing speaks for it. For a person to decide, never to merge. */
export function likeness(a: string, b: string): string | null {
  const [first, second] = [unitKey(a), unitKey(b)];
  if (first === '' || second === '') return null;
  if (first === second) return '名称相同';
  const bare = [withoutNote(first), withoutNote(second)] as const;
  if (bare[0] === bare[1]) return '去掉括号后相同';
  const inner = [withoutPlace(bare[0]), withoutPlace(bare[1])] as const;
  if (inner[0] === inner[1] && inner[0].length >= SHORTEST_CORE && placesAgree(bare[0], bare[1])) {
    return '去掉地名后相同';
  }
  if (onlyCountedDifferently(bare[0], bare[1])) return null;
  if (placesAgree(bare[0], bare[1]) && isAbbreviation(inner[0], inner[1])) return '像是简称';
  const allowed = Math.min(bare[0].length, bare[1].length) >= 10 ? 2 : 1;
  if (Math.min(bare[0].length, bare[1].length) < 5) return null;
  const apart = distance(bare[0], bare[1], allowed);
  return apart !== null && placesAgree(bare[0], bare[1]) ? `相差 ${apart} 个字` : null;
}

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
function placesAgree(a: string, b: string): boolean {
  const [first, second] = [placesOf(a), placesOf(b)];
  if (first.length === 0 || second.length === 0) return true;
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
  const differing = [...a].map((char, index) => [char, [...b][index]!] as const).filter(([x, y]) => x !== y);
  return differing.length > 0 && differing.every(([x, y]) => COUNTED.includes(x) && COUNTED.includes(y));
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

/** Characters to change, add or drop; null where more than `limit`. */
function distance(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    before = row;
  }
  const apart = before[b.length]!;
  return apart <= limit ? apart : null;
}
