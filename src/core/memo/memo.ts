import { NO_PHRASES, parsePhrases, type PhraseMemory } from '../notes/phrase-memory';
import { type Corrections, noCorrections, parseCorrections } from '../recognise/corrections';
import { EMPTY_MEMO } from './empty-memo';
import { type Ignore, ignoresToJson, parseIgnores } from '../rules/ignores';

/** What a person decided about a workbook and that lasts with it. */
export interface Memo {
  readonly corrections: Corrections;
  readonly ignores: readonly Ignore[];
  /** Phrases of notes that were used, for the next note. Absent: none yet. */
  readonly phrases?: PhraseMemory;
}

/** A memo as read; what could not be read of it is told in Chinese and left out, never thrown. */
export interface ReadMemo {
  readonly memo: Memo;
  readonly complaints: readonly string[];
}

/** Read the text a host kept. Null is an empty memo; each part is read for itself. */
export function parseMemo(text: string | null): ReadMemo {
  if (text === null) return { memo: EMPTY_MEMO, complaints: [] };
  const data = partsOf(text);
  if (data === null) return { memo: EMPTY_MEMO, complaints: ['随工作簿保存的记录读不出来，没有采用'] };
  const complaints: string[] = [];
  const part = <T>(given: unknown, read: (given: unknown) => T, none: T): T => {
    if (given === undefined) return none;
    try {
      return read(given);
    } catch (failure) {
      complaints.push(failure instanceof Error ? failure.message : String(failure));
      return none;
    }
  };
  const memo = {
    corrections: part(data.corrections, (given) => parseCorrections(JSON.stringify(given)), noCorrections),
    ignores: part(data.ignores, parseIgnores, []),
  };
  const phrases = part(data.phrases, parsePhrases, NO_PHRASES);
  return { memo: isAny(phrases) ? { ...memo, phrases } : memo, complaints };
}

/** The text a host is to keep, or null where nothing was decided: then nothing of ours stays in the workbook. */
export function showMemo({ corrections, ignores, phrases = NO_PHRASES }: Memo): string | null {
  const corrected = corrections.sheets.length > 0 ? { corrections } : {};
  const ignored = ignores.length > 0 ? { ignores: ignoresToJson(ignores) } : {};
  const used = isAny(phrases) ? { phrases } : {};
  const held = { ...corrected, ...ignored, ...used };
  return Object.keys(held).length === 0 ? null : JSON.stringify({ version: 1, ...held });
}

function isAny({ causes, measures }: PhraseMemory): boolean {
  return causes.length + measures.length > 0;
}

interface Parts {
  readonly corrections?: unknown;
  readonly ignores?: unknown;
  readonly phrases?: unknown;
}

function partsOf(text: string): Parts | null {
  try {
    const data: unknown = JSON.parse(text);
    const isOurs = typeof data === 'object' && data !== null && (data as { version?: unknown }).version === 1;
    return isOurs ? data : null;
  } catch {
    return null;
  }
}
