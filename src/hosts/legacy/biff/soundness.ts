import { corruptOld } from '../failure';
import { type TokenCheck, checkTokens } from './formula-tokens';
import type { BiffRecord, BiffStream } from './records';

/**
 * The library trusts the lengths that records state; a wrong one sends it reading past the end for ever. What it is
 * given is therefore measured first.
 */

/** A text with its number of characters in front, up to 65,535; null where it reaches past its record. */
function textEnd(source: BiffStream, from: number, letters: number, version: 5 | 8): number {
  return version === 5 ? from + letters : from + 1 + letters * (source.u8(from) & 1 ? 2 : 1);
}

/** Throws where the text of a cell, or of a formula's result, is longer than what holds it. `end`: with continuations. */
export function requireText(source: BiffStream, from: number, end: number, version: 5 | 8): void {
  const letters = source.u16(from);
  if (from + 3 > end || (letters > 0 && textEnd(source, from + 2, letters, version) > end)) {
    throw corruptOld(`a text of ${letters} characters in ${end - from} bytes`);
  }
}

/** The tokens of a formula behind their length at `at`; unsound where they do not fit in the record. */
export function formulaTokens(source: BiffStream, at: number, to: number, version: 5 | 8): TokenCheck {
  const end = at + 2 + source.u16(at);
  if (at + 2 > to || end > to) return { sound: false, outside: false };
  return checkTokens(source, at + 2, end, version);
}

/** Names, and what lies in other sheets or workbooks: can the library be given this record? */
export const OUTSIDE_CHECKS = {
  name({ from, to }: BiffRecord, source: BiffStream, version: 5 | 8): boolean {
    const letters = source.u8(from + 3);
    const tokens = source.u16(from + 4);
    const end = textEnd(source, from + 14, letters, version);
    if (letters === 0 || from + 15 > to || end + tokens > to) return false;
    return tokens === 0 || checkTokens(source, end, end + tokens, version).sound;
  },

  externSheet({ from, to }: BiffRecord, source: BiffStream, version: 5 | 8): boolean {
    const length = to - from;
    if (version === 8) return length === 2 + 6 * source.u16(from);
    return length >= 2 && 2 + source.u8(from) <= length + 1;
  },

  supBook({ from, to }: BiffRecord, source: BiffStream): boolean {
    const letters = source.u16(from + 2);
    if (to - from < 4) return false;
    if (letters === 0x0401 || letters === 0x3a01) return to - from === 4;
    // Another workbook: its path, then the names of its sheets.
    if (letters < 1 || letters > 255) return false;
    let at = textEnd(source, from + 4, letters, 8);
    while (at + 3 <= to) at = textEnd(source, at + 2, source.u16(at), 8);
    return at === to;
  },

  externName({ from, to }: BiffRecord, source: BiffStream): boolean {
    const end = textEnd(source, from + 7, source.u8(from + 6), 8);
    return to - from >= 8 && end <= to;
  },
} as const;

/**
 * Walk the table of texts as the library will: strings one behind the other over continuations, each of which begins
 * with a byte of its own within a string. Throws where a string reaches past the end.
 */
export function requireTexts(source: BiffStream, pieces: readonly BiffRecord[]): void {
  const walk = new TextWalk(source, pieces);
  for (let left = walk.count; left > 0 && !walk.atEnd; left--) walk.pass();
}

class TextWalk {
  /** Where the pieces begin in the joined text. */
  private readonly starts: number[] = [];
  private readonly end: number;
  readonly count: number;
  private at = 8;

  constructor(
    private readonly source: BiffStream,
    private readonly pieces: readonly BiffRecord[],
  ) {
    let length = 0;
    for (const { from, to } of pieces) {
      this.starts.push(length);
      length += to - from;
    }
    this.end = length;
    if (length < 8) throw corruptOld('the table of texts has no head');
    this.count = this.u16(4) + this.u16(6) * 0x10000;
  }

  get atEnd(): boolean {
    return this.at >= this.end;
  }

  pass(): void {
    let letters = this.u16(this.at);
    const flags = this.u8(this.at + 2);
    this.at += 3;
    let behind = 0;
    if (flags & 8) {
      behind += 4 * this.u16(this.at);
      this.at += 2;
    }
    if (flags & 4) {
      behind += this.u16(this.at) + this.u16(this.at + 2) * 0x10000;
      this.at += 4;
    }
    this.require();
    let width = flags & 1 ? 2 : 1;
    while (letters > 0) {
      const piece = this.starts.indexOf(this.at);
      if (piece > 0) {
        width = this.u8(this.at) & 1 ? 2 : 1;
        this.at++;
      }
      const next = this.starts.find((start) => start > this.at) ?? this.end;
      const whole = Math.min(letters, Math.max(1, Math.floor((next - this.at) / width)));
      letters -= whole;
      this.at += whole * width;
      this.require();
    }
    this.at += behind;
    this.require();
  }

  private require(): void {
    if (this.at > this.end) throw corruptOld('a text reaches past the end of its table');
  }

  private u8(at: number): number {
    const behind = this.starts.findIndex((start) => start > at);
    const piece = (behind === -1 ? this.starts.length : behind) - 1;
    const record = this.pieces[piece];
    if (!record || at >= this.end) throw corruptOld('a text reaches past the end of its table');
    return this.source.u8(record.from + at - this.starts[piece]!);
  }

  private u16(at: number): number {
    return this.u8(at) + this.u8(at + 1) * 256;
  }
}
