import commonFile from './data/scoring-words.json';
import type { Profile } from './schema';
import { type ScoringWordKind, scoringWordsSchema } from './words-schema';

const common = scoringWordsSchema.parse(commonFile);

type Matchers = Readonly<Record<ScoringWordKind, RegExp>>;

const commonMatchers = matchersOf(common);
const byProfile = new WeakMap<Profile, Matchers>();

/**
 * Does the text hold a word of this list: the common one, and what the profile adds to it? `^` before a word: the text
 * begins with it; `$` behind it: and ends with it.
 */
export function saysWord(kind: ScoringWordKind, text: string, profile: Profile | null = null): boolean {
  return matchers(profile)[kind].test(text);
}

function matchers(profile: Profile | null): Matchers {
  const own = profile?.scoring.words;
  if (!profile || !own) return commonMatchers;
  const known = byProfile.get(profile);
  if (known) return known;
  const made = matchersOf(
    Object.fromEntries(
      Object.entries(common).map(([kind, { value }]) => [
        kind,
        { value: [...value, ...(own[kind as ScoringWordKind]?.value ?? [])] },
      ]),
    ) as Record<ScoringWordKind, { value: string[] }>,
  );
  byProfile.set(profile, made);
  return made;
}

function matchersOf(
  lists: Readonly<Record<ScoringWordKind, { readonly value: readonly string[] }>>,
): Matchers {
  return Object.fromEntries(
    Object.entries(lists).map(([kind, { value }]) => [kind, new RegExp(value.map(source).join('|'))]),
  ) as unknown as Matchers;
}

function source(word: string): string {
  const [start, end] = [word.startsWith('^'), word.endsWith('$')];
  const plain = word.slice(start ? 1 : 0, end ? -1 : undefined).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `${start ? '^' : ''}${plain}${end ? '$' : ''}`;
}
