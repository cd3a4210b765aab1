import { foldValue } from './fold';
import type { Direction } from './target';

/** What an operator or a suffix asks for. `weak`: only a way of speaking when a suffix says more (控制在 95%以上). */
export interface Bound {
  readonly direction: Direction;
  readonly inclusive: boolean;
  readonly weak?: boolean;
}

const atLeast: Bound = { direction: 'at-least', inclusive: true };
const above: Bound = { direction: 'at-least', inclusive: false };
const atMost: Bound = { direction: 'at-most', inclusive: true };
const below: Bound = { direction: 'at-most', inclusive: false };
const equal: Bound = { direction: 'equal', inclusive: true };

const PREFIXES: readonly (readonly [Bound, string])[] = [
  [
    atLeast,
    '≥ 不少于 不低于 不小于 不短于 不得少于 不得低于 不能少于 不能低于 至少 最少 最低 大于等于 大于或等于 高于或等于 高于等于 超过或等于',
  ],
  [{ ...atLeast, weak: true }, '达到 应达到 需达到 要达到 达'],
  [above, '> 大于 超过 高于 多于 超出 突破'],
  [
    atMost,
    '≤ 不超过 不高于 不多于 不大于 不长于 不得超过 不得高于 不得多于 不得大于 不能超过 不突破 不超 未超过 小于等于 小于或等于 低于或等于 低于等于 最多 至多 最高',
  ],
  [{ ...atMost, weak: true }, '控制在 控制到 控制于'],
  [below, '< 小于 低于 少于 不足 不到 不满 未满'],
  [{ ...equal, weak: true }, '= 等于 约 大约 近 约为 约等于'],
];

const SUFFIXES: readonly (readonly [Bound, string])[] = [
  [atLeast, '以上 及以上 或以上 含以上 (含)以上 以上(含)'],
  [atMost, '以下 及以下 或以下 以内 之内 内 (含)以下 以下(含) (含)以内'],
  [above, '以外'],
  [equal, '左右 上下'],
];

function table(rows: readonly (readonly [Bound, string])[]): Map<string, Bound> {
  return new Map(rows.flatMap(([bound, words]) => words.split(' ').map((word) => [word, bound] as const)));
}

const PREFIX = table(PREFIXES);
const SUFFIX = table(SUFFIXES);

function alternatives(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[()]/g, '\\$&'))
    .join('|');
}

/** Regex sources, longest first, for building larger patterns. */
export const PREFIX_SOURCE = alternatives(PREFIX.keys());
export const SUFFIX_SOURCE = alternatives(SUFFIX.keys());

/**
 * Prefix and suffix together: the stronger word decides. Null where neither is one.
 * The operator is returned as written (suffix first only where it decides).
 */
export function boundOf(
  prefix: string,
  suffix: string,
): { readonly bound: Bound; readonly operator: string } | null {
  const before = PREFIX.get(prefix);
  const after = SUFFIX.get(suffix);
  if (before && after) {
    return before.weak ? { bound: after, operator: suffix } : { bound: before, operator: prefix };
  }
  if (before) return { bound: before, operator: prefix };
  if (after) return { bound: after, operator: suffix };
  return null;
}

/** Words by which a report states a measured value; as part of an actual they are no operator. */
const REPORTING = new Set([
  '达到',
  '应达到',
  '需达到',
  '要达到',
  '达',
  '=',
  '等于',
  '控制在',
  '控制到',
  '控制于',
]);

/** The operator of an actual value: what makes it a bound or an estimate instead of a measured number. */
export function reportedOperator(prefix: string, suffix: string): string {
  if (SUFFIX.has(suffix)) return suffix;
  return PREFIX.has(prefix) && !REPORTING.has(prefix) ? prefix : '';
}

/** Which way an operator bounds a value; null for estimates (约, 左右) and for none. */
export function boundOfOperator(operator: string): Bound | null {
  const bound = PREFIX.get(operator) ?? SUFFIX.get(operator) ?? (/^[余多]$/.test(operator) ? atLeast : null);
  return bound && bound.direction !== 'equal' ? bound : null;
}

/** 指标性质 / 指标方向 in a column of its own. `qualitative` for 定性; null where the cell says nothing about direction. */
export function boundOfSign(
  sign: string,
): { readonly bound: Bound; readonly operator: string } | 'qualitative' | null {
  const text = foldValue(sign).replace(/\s/g, '');
  if (/^定性/.test(text)) return 'qualitative';
  if (/^正向/.test(text)) return { bound: atLeast, operator: '≥' };
  if (/^(?:反向|负向|逆向)/.test(text)) return { bound: atMost, operator: '≤' };
  const bound = PREFIX.get(text);
  return bound ? { bound, operator: text } : null;
}
