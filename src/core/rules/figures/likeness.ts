import { compact, withoutOrdinal } from '../../values/text';

/** Words only: widths folded, no spaces, no punctuation, no numbering. For telling whether two texts say the same. */
export function wordsOnly(text: string): string {
  return compact(withoutOrdinal(text)).replace(/[\s，。；：、,.;:!?！？“”"'‘’《》〈〉()（）\-—–·]/g, '');
}

/** Longer texts are compared by their beginning only, to keep the check quick. */
const LONGEST = 1500;

/** 0 to 1: one minus the edit distance over the longer length. */
export function similarity(a: string, b: string): number {
  const [x, y] = [a.slice(0, LONGEST), b.slice(0, LONGEST)];
  const longer = Math.max(x.length, y.length);
  if (longer === 0) return 1;
  return 1 - editDistance(x, y) / longer;
}

/** What both begin or end with costs nothing and needs no table. */
function editDistance(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const width = endB - start;
  let previous = Uint16Array.from({ length: width + 1 }, (_, index) => index);
  let current = new Uint16Array(width + 1);
  for (let i = start; i < endA; i++) {
    const letter = a.charCodeAt(i);
    current[0] = i - start + 1;
    for (let j = 1; j <= width; j++) {
      const changed = previous[j - 1]! + (letter === b.charCodeAt(start + j - 1) ? 0 : 1);
      const moved = Math.min(previous[j]!, current[j - 1]!) + 1;
      current[j] = moved < changed ? moved : changed;
    }
    [previous, current] = [current, previous];
  }
  return previous[width]!;
}
