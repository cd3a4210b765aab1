import type { Word } from '../values/word';
import { wordOf } from '../values/word';
import type { IndicatorKind, SectionKind } from './form';
import type {
  BaseTerm,
  ColumnTerm,
  FundLineTerm,
  FundTerm,
  GoalTerm,
  IdentityTerm,
  SignOffTerm,
  Term,
  TitleTerm,
  Vocabulary,
} from './vocabulary';

/** A vocabulary as it is looked things up in: every list asked at once for a word, and the answers kept with the word. */

export interface Match<Role extends string> {
  readonly role: Role;
  /** 1 for a known word, less for a likely meaning. */
  readonly strength: number;
  /** The known word or the part that matched. */
  readonly by: string;
}

const LIKELY = 0.65;
/** Longer texts are no known words, and beyond the second bound not looked at at all. */
const LONGEST_KNOWN = 40;
const LONGEST = 60;

/** What a word means, one entry a list of the vocabulary. */
interface Meaning {
  readonly vocabulary: object;
  readonly known: readonly (Match<string> | null)[];
  readonly likely: readonly (Match<string> | null)[];
  /** Length of the label as it was looked up: how long a label may be and still have a likely meaning differs. */
  readonly length: number;
}

/** A part of labels with its place in its list: the first one of a list that is in a label counts. */
interface Part {
  readonly part: string;
  readonly list: number;
  readonly order: number;
  readonly match: Match<string>;
}

/** All lists together: a word is looked up once, its parts are found in one walk over its characters. */
class WordIndex {
  private readonly known = new Map<string, (Match<string> | null)[]>();
  private readonly partsByFirst = new Map<number, Part[]>();
  private readonly none: readonly null[];
  private readonly nothing: Meaning;

  constructor(lists: readonly (readonly Term<string>[])[]) {
    this.none = lists.map(() => null);
    this.nothing = { vocabulary: this, known: this.none, likely: this.none, length: Infinity };
    lists.forEach((terms, list) => {
      let order = 0;
      for (const { role, words, parts } of terms) {
        for (const word of words) this.addKnown(list, word, role);
        for (const part of parts ?? []) this.addPart(list, order++, part, role);
      }
    });
  }

  meaningOf(word: Word): Meaning {
    if (word.meaning?.vocabulary === this) return word.meaning as Meaning;
    const meaning = word.text.length > LONGEST ? this.nothing : this.lookUp(word);
    word.meaning = meaning;
    return meaning;
  }

  private addKnown(list: number, word: string, role: string): void {
    let entry = this.known.get(word);
    if (!entry) this.known.set(word, (entry = [...this.none]));
    entry[list] ??= { role, strength: 1, by: word };
  }

  private addPart(list: number, order: number, part: string, role: string): void {
    const first = part.charCodeAt(0);
    const entry: Part = { part, list, order, match: { role, strength: LIKELY, by: part } };
    const same = this.partsByFirst.get(first);
    if (same) same.push(entry);
    else this.partsByFirst.set(first, [entry]);
  }

  private lookUp(word: Word): Meaning {
    const { key } = word;
    return {
      vocabulary: this,
      known: this.knownOf(word, key),
      likely: this.likelyOf(key),
      length: key.length,
    };
  }

  private knownOf(word: Word, key: string): Meaning['known'] {
    if (word.text.length > LONGEST_KNOWN) return this.none;
    const { compact } = word;
    const whole = this.known.get(compact.endsWith(':') ? compact.replace(/:+$/, '') : compact);
    const bare = this.known.get(key);
    if (!whole || !bare || whole === bare) return whole ?? bare ?? this.none;
    return whole.map((match, list) => match ?? bare[list]!);
  }

  private likelyOf(key: string): Meaning['likely'] {
    const first: (Part | null)[] = [];
    for (let at = 0; at < key.length; at++) {
      const parts = this.partsByFirst.get(key.charCodeAt(at));
      if (!parts) continue;
      for (const entry of parts) {
        const before = first[entry.list];
        if ((!before || entry.order < before.order) && key.startsWith(entry.part, at))
          first[entry.list] = entry;
      }
    }
    return first.length === 0 ? this.none : this.none.map((_, list) => first[list]?.match ?? null);
  }
}

/** One list of terms: what a word is in it. */
export class Lexicon<Role extends string> {
  constructor(
    private readonly index: WordIndex,
    private readonly list: number,
  ) {}

  /** Known words only. */
  exact(text: Word | string): Match<Role> | null {
    const word = typeof text === 'string' ? wordOf(text) : text;
    return this.index.meaningOf(word).known[this.list] as Match<Role> | null;
  }

  /** Known words, else the likely meaning of a label no longer than a header. */
  match(text: Word | string, longest = 24): Match<Role> | null {
    const word = typeof text === 'string' ? wordOf(text) : text;
    const { known, likely, length } = this.index.meaningOf(word);
    return (known[this.list] ?? (length <= longest ? likely[this.list] : null)) as Match<Role> | null;
  }
}

/** Every list of a vocabulary, indexed once. */
export interface Lexicons {
  readonly columns: Lexicon<ColumnTerm>;
  readonly funds: Lexicon<FundTerm>;
  readonly fundLines: Lexicon<FundLineTerm>;
  readonly goals: Lexicon<GoalTerm>;
  readonly identity: Lexicon<IdentityTerm>;
  readonly signOff: Lexicon<SignOffTerm>;
  readonly base: Lexicon<BaseTerm>;
  readonly titles: Lexicon<TitleTerm>;
  readonly sections: Lexicon<SectionKind>;
  readonly kinds: Lexicon<IndicatorKind>;
  readonly totals: Lexicon<'total' | 'subtotal'>;
  readonly foot: Lexicon<'note' | 'foot'>;
  readonly grades: ReadonlySet<string>;
  readonly signs: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

/** Made once for each vocabulary: its lists are never changed, and every workbook asks for the same ones. */
const indexed = new WeakMap<Vocabulary, Lexicons>();

export function indexVocabulary(vocabulary: Vocabulary): Lexicons {
  let lexicons = indexed.get(vocabulary);
  if (!lexicons) indexed.set(vocabulary, (lexicons = makeIndex(vocabulary)));
  return lexicons;
}

const LISTS = [
  'columns',
  'funds',
  'fundLines',
  'goals',
  'identity',
  'signOff',
  'base',
  'titles',
  'sections',
  'kinds',
  'totals',
  'foot',
] as const satisfies readonly (keyof Vocabulary)[];

function makeIndex(vocabulary: Vocabulary): Lexicons {
  const index = new WordIndex(LISTS.map((list) => vocabulary[list]));
  const lexicon = <List extends (typeof LISTS)[number]>(list: List) =>
    new Lexicon<Vocabulary[List][number]['role']>(index, LISTS.indexOf(list));
  return {
    columns: lexicon('columns'),
    funds: lexicon('funds'),
    fundLines: lexicon('fundLines'),
    goals: lexicon('goals'),
    identity: lexicon('identity'),
    signOff: lexicon('signOff'),
    base: lexicon('base'),
    titles: lexicon('titles'),
    sections: lexicon('sections'),
    kinds: lexicon('kinds'),
    totals: lexicon('totals'),
    foot: lexicon('foot'),
    grades: new Set(vocabulary.grades),
    signs: new Set(vocabulary.signs),
    units: new Set(vocabulary.units),
  };
}
