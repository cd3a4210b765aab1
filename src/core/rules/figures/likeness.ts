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

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
