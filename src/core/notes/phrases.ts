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
 * latest first), then the profile's phrases by the first situation they suit, then its others. Each text once.
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
  // The first situation weighs most: costs over their ceiling are overspending before they are a missed target.
  const rank = (suits: readonly NoteSituation[]): number => {
    const first = situations.findIndex((one) => suits.includes(one));
    return suits.length === 0 ? 0 : first < 0 ? NO_FIT : first;
  };
  const used = [...memory].sort(latestFirst).map(({ text, situations: where, when, times }): Ranked => {
    const phrase = known.find((one) => one.text === text);
    const best = Math.min(rank(where), phrase ? rank(phrase.suits) : NO_FIT);
    return { rank: best, text, used: { when, times }, basis: phrase?.basis ?? null };
  });
  const others = known
    .filter(({ text }) => !memory.some((one) => one.text === text))
    .map(({ text, suits, basis }): Ranked => ({ rank: rank(suits), text, used: null, basis }));
  return [...byRank(used), ...byRank(others)].map(({ rank: place, ...phrase }) => {
    return { ...phrase, blanks: blanksIn(phrase.text), fits: place < NO_FIT };
  });
}

type Ranked = Omit<OfferedPhrase, 'fits' | 'blanks'> & { readonly rank: number };

/** Behind every situation there can be. */
const NO_FIT = 100;

function byRank(list: readonly Ranked[]): Ranked[] {
  return [...list].sort((a, b) => a.rank - b.rank);
}

function blanksIn(text: string): number {
  return text.match(/_{2,}/g)?.length ?? 0;
}
