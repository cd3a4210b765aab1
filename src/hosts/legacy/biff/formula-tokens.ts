import type { BiffStream } from './records';

/** Bytes of the tokens of one byte each but for these ([MS-XLS] 2.5.198); by number without the class bits. */
const FIXED: Readonly<Record<number, readonly [biff8: number, biff5: number]>> = {
  0x01: [5, 5],
  0x02: [5, 5],
  0x1c: [2, 2],
  0x1d: [2, 2],
  0x1e: [3, 3],
  0x1f: [9, 9],
  0x21: [3, 3],
  0x22: [4, 4],
  0x23: [5, 15],
  0x24: [5, 4],
  0x25: [9, 7],
  0x29: [3, 3],
  0x2a: [5, 4],
  0x2b: [9, 7],
  0x2c: [5, 4],
  0x2d: [9, 7],
  0x39: [7, 25],
  0x3a: [7, 18],
  0x3b: [11, 21],
  0x3c: [7, 18],
  0x3d: [11, 21],
};

/** Tokens that speak of names or of other sheets. */
const OUTSIDE: ReadonlySet<number> = new Set([0x23, 0x39, 0x3a, 0x3b, 0x3c, 0x3d]);

/** What was found of a formula's tokens. */
export interface TokenCheck {
  /** True where the tokens fill their place exactly: only then does the library's own walk over them end. */
  readonly sound: boolean;
  readonly outside: boolean;
}

/** Walk tokens from `from` up to `to`. Array constants and what needs data behind the tokens count as unsound. */
export function checkTokens(source: BiffStream, from: number, to: number, version: 5 | 8): TokenCheck {
  let outside = false;
  let at = from;
  while (at < to) {
    const id = source.u8(at);
    const base = id >= 0x40 ? (id & 0x1f) | 0x20 : id;
    if (OUTSIDE.has(base)) outside = true;
    const size = tokenSize(source, at, base, version);
    if (size === 0) return { sound: false, outside };
    at += size;
  }
  return { sound: at === to, outside };
}

/** 0 for a token that is not passed on. */
function tokenSize(source: BiffStream, at: number, base: number, version: 5 | 8): number {
  if (base >= 0x03 && base <= 0x16) return 1;
  if (base === 0x17) {
    const letters = source.u8(at + 1);
    return version === 5 ? 2 + letters : 3 + letters * (source.u8(at + 2) & 1 ? 2 : 1);
  }
  if (base === 0x19) return attributeSize(source, at);
  return FIXED[base]?.[version === 8 ? 0 : 1] ?? 0;
}

/** Attributes: volatile, IF, CHOOSE (with a table of jumps), GOTO, SUM, and blanks between tokens. */
function attributeSize(source: BiffStream, at: number): number {
  const kind = source.u8(at + 1);
  if (kind === 0x04) return 4 + 2 * (source.u16(at + 2) + 1);
  return [0x01, 0x02, 0x08, 0x10, 0x20, 0x40, 0x41].includes(kind) ? 4 : 0;
}
