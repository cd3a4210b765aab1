import type { NoteSituation, Phrase, Profile } from '../profiles/schema';
import { latestFirst, type PhraseMemory, type UsedPhrase } from './phrase-memory';

/** A phrase to choose from. */
export interface OfferedPhrase {
  readonly text: string;
  /** Number of blanks the person has to fill. */
  readonly blanks: number;
  /** Suits what this note has to explain. */
  readonly fits: boolean;
  /** When and how often this unit used it; null: never. */
  readonly used: { readonly when: string; readonly times: number } | null;
  /** Where the profile has it from; null for the unit's own words. */
  readonly basis: Phrase['basis'] | null;
}

export interface OfferedPhrases {
  readonly causes: readonly OfferedPhrase[];
  readonly measures: readonly OfferedPhrase[];
}

/**
 * What can be chosen for one note, best first: what the unit itself used (where it fits before where it does not, the
 * latest first), then the profile's phrases that fit, then its others. Each text once.
 */
export function phrasesFor(
  due: { readonly situations: readonly NoteSituation[] },
  profile: Profile,
  memory: PhraseMemory,
): OfferedPhrases {
  return {
    causes: offered(due.situations, profile.phrases.causes, memory.causes),
    measures: offered(due.situations, profile.phrases.measures, memory.measures),
  };
}

function offered(
  situations: readonly NoteSituation[],
  known: readonly Phrase[],
  memory: readonly UsedPhrase[],
): OfferedPhrase[] {
  const fit = (suits: readonly NoteSituation[]) =>
    suits.length === 0 || suits.some((one) => situations.includes(one));
  const used = [...memory]
    .sort(latestFirst)
    .map(({ text, situations: where, when, times }): OfferedPhrase => {
      const phrase = known.find((one) => one.text === text);
      const fits = fit(where) || (phrase !== undefined && fit(phrase.suits));
      return { text, blanks: blanksIn(text), fits, used: { when, times }, basis: phrase?.basis ?? null };
    });
  const others = known
    .filter(({ text }) => !memory.some((one) => one.text === text))
    .map(({ text, suits, basis }): OfferedPhrase => {
      return { text, blanks: blanksIn(text), fits: fit(suits), used: null, basis };
    });
  const fittingFirst = (list: readonly OfferedPhrase[]) => [
    ...list.filter(({ fits }) => fits),
    ...list.filter(({ fits }) => !fits),
  ];
  return [...fittingFirst(used), ...fittingFirst(others)];
}

function blanksIn(text: string): number {
  return text.match(/_{2,}/g)?.length ?? 0;
}
