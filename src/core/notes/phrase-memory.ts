import type { NoteSituation } from '../profiles/schema';
import { BLANK } from './gaps';

/** A phrase that this unit has used. */
export interface UsedPhrase {
  /** With blanks in place of its figures: last year's numbers are not this year's. */
  readonly text: string;
  /** Where it was used; empty where that is not known. */
  readonly situations: readonly NoteSituation[];
  /** The last day: 2024-03-01. */
  readonly when: string;
  readonly times: number;
}

/** The phrases a unit has used, kept with its workbook. */
export interface PhraseMemory {
  readonly causes: readonly UsedPhrase[];
  readonly measures: readonly UsedPhrase[];
}

export const NO_PHRASES: PhraseMemory = { causes: [], measures: [] };

/** More is no help to anybody; those used longest ago go first. */
const KEPT = 30;

/** The memory with one more use of a phrase. `when`: a day such as 2024-03-01. Blank text changes nothing. */
export function rememberPhrase(
  memory: PhraseMemory,
  part: 'causes' | 'measures',
  use: { readonly text: string; readonly situations: readonly NoteSituation[]; readonly when: string },
): PhraseMemory {
  const text = phraseOf(use.text);
  if (text === '') return memory;
  const earlier = memory[part].find((one) => one.text === text);
  const used: UsedPhrase = {
    text,
    situations: [...new Set([...use.situations, ...(earlier?.situations ?? [])])],
    when: use.when,
    times: (earlier?.times ?? 0) + 1,
  };
  const others = memory[part].filter((one) => one !== earlier);
  return { ...memory, [part]: [used, ...others].sort(latestFirst).slice(0, KEPT) };
}

/** What can be used again of a clause: every figure becomes a blank, a full stop at the end goes. */
export function phraseOf(clause: string): string {
  return clause
    .trim()
    .replace(/[。；;]+$/, '')
    .replace(/[\d０-９]+(?:[,，.．][\d０-９]+)*/g, BLANK)
    .replace(/_{2,}/g, BLANK);
}

export function latestFirst(a: UsedPhrase, b: UsedPhrase): number {
  return a.when === b.when ? b.times - a.times : a.when < b.when ? 1 : -1;
}

const SITUATIONS: Readonly<Record<NoteSituation, true>> = {
  'under-target': true,
  'over-target': true,
  'low-execution': true,
  'over-execution': true,
  'adjusted-budget': true,
  'deducted-though-met': true,
};

/** From what a workbook kept. Throws an Error in Chinese where it is not what we write. */
export function parsePhrases(given: unknown): PhraseMemory {
  const unreadable = new Error('随工作簿保存的常用说明读不出来，没有采用');
  if (typeof given !== 'object' || given === null) throw unreadable;
  const list = (part: unknown): UsedPhrase[] => {
    if (part === undefined) return [];
    if (!Array.isArray(part)) throw unreadable;
    return part.map((one: unknown) => {
      const { text, situations, when, times } = (one ?? {}) as Readonly<Record<string, unknown>>;
      const whole = typeof text === 'string' && text !== '' && typeof when === 'string';
      if (!whole || typeof times !== 'number' || !(times > 0) || !Array.isArray(situations)) throw unreadable;
      // A situation of a later version does not cost the phrase.
      const known = situations.filter(
        (name): name is NoteSituation => typeof name === 'string' && Object.hasOwn(SITUATIONS, name),
      );
      return { text, situations: known, when, times };
    });
  };
  const { causes, measures } = given as { readonly causes?: unknown; readonly measures?: unknown };
  return { causes: list(causes), measures: list(measures) };
}
