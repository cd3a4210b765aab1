import { remembered } from '../values/remember';
import { compact, withoutBrackets } from '../values/text';
import type { FormKind, IndicatorKind, SectionKind } from './form';

/**
 * The words of the forms, as data. A profile may add to them; the recogniser knows no word of its own.
 *
 * `words` are labels seen on published forms, without brackets, years and spaces. `parts` are pieces that give a
 * label never seen before its likely meaning; the first term in the list that has a matching part wins.
 */
export interface Term<Role extends string> {
  readonly role: Role;
  readonly words: readonly string[];
  readonly parts?: readonly string[];
}

/** Columns of the indicator table; `side` is the vertical label beside it, `project` the sub-project a row belongs to. */
export type ColumnTerm =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'sign'
  | 'unit'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'note'
  | 'standard'
  | 'ignored'
  | 'project'
  | 'side';

export type FundTerm =
  'initialBudget' | 'annualBudget' | 'spent' | 'rate' | 'weight' | 'score' | 'note' | 'standard';
export type FundLineTerm =
  'total' | 'fiscal' | 'carryover' | 'special' | 'other' | 'basic' | 'project' | 'breakdown';
export type GoalTerm = 'planned' | 'adjusted' | 'reached' | 'block';
/** unit1 names the filling unit outright; unit2 the body that carries the project out; unit3, unit4 its department. */
export type IdentityTerm = 'unit1' | 'unit2' | 'unit3' | 'unit4' | 'subject' | 'score' | 'grade' | 'other';
/** Who filled the form in, who answers for it, where it is sealed, and when. */
export type SignOffTerm = 'contact' | 'phone' | 'preparer' | 'leader' | 'seal' | 'date';
export type BaseTerm =
  | 'authorised'
  | 'staff'
  | 'controlRate'
  | 'sangong'
  | 'sangong-car'
  | 'sangong-car-purchase'
  | 'sangong-car-running'
  | 'sangong-abroad'
  | 'sangong-reception'
  | 'project'
  | 'public'
  | 'procurement'
  | 'adjustment'
  | 'measures'
  | 'building';
export type TitleTerm =
  | 'monitoring'
  | 'goal-declaration'
  | 'self-evaluation'
  | 'score-sheet'
  | 'base-data'
  | 'fund-list'
  | 'indicator-list';

export interface Vocabulary {
  readonly columns: readonly Term<ColumnTerm>[];
  readonly funds: readonly Term<FundTerm>[];
  readonly fundLines: readonly Term<FundLineTerm>[];
  readonly goals: readonly Term<GoalTerm>[];
  readonly identity: readonly Term<IdentityTerm>[];
  readonly signOff: readonly Term<SignOffTerm>[];
  readonly base: readonly Term<BaseTerm>[];
  readonly titles: readonly Term<TitleTerm>[];
  /** Words of titles that name a kind of form outright: a bureau's own. None by default. */
  readonly forms: readonly Term<FormKind>[];
  readonly sections: readonly Term<SectionKind>[];
  readonly kinds: readonly Term<IndicatorKind>[];
  readonly totals: readonly Term<'total' | 'subtotal'>[];
  readonly foot: readonly Term<'note' | 'foot'>[];
  readonly grades: readonly string[];
  /** Contents of a column of signs, and of a column of units. */
  readonly signs: readonly string[];
  readonly units: readonly string[];
}

/** The vocabulary with a profile's or a bureau's own words added in front; a `LayoutExtension` can be given as it is. */
export function extendVocabulary(base: Vocabulary, added: Partial<Vocabulary>): Vocabulary {
  const merged = { ...base };
  for (const key of Object.keys(base) as (keyof Vocabulary)[]) {
    Object.assign(merged, { [key]: [...(added[key] ?? []), ...base[key]] });
  }
  return merged;
}

export interface Match<Role extends string> {
  readonly role: Role;
  /** 1 for a known word, less for a likely meaning. */
  readonly strength: number;
  /** The known word or the part that matched. */
  readonly by: string;
}

const LIKELY = 0.65;

/** The text of a label as it is looked up: no spaces, years, brackets or trailing colon. */
export const lookupKey: (text: string) => string = remembered((text) =>
  withoutBrackets(text)
    .replace(/(?:19|20)\d{2}年度?/g, '')
    .replace(/[:;,.、*]+$/, '')
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.](?!\d)/, ''),
);

/** One list of terms, indexed: known words by lookup, likely meanings by their parts. */
export class Lexicon<Role extends string> {
  private readonly known = new Map<string, Role>();
  private readonly parts: readonly { readonly role: Role; readonly part: string }[];
  private readonly words = remembered((text) => this.lookUp(text));
  private readonly likely = remembered((text) => this.lookUpPart(text));

  constructor(terms: readonly Term<Role>[]) {
    for (const { role, words } of terms) {
      for (const word of words) if (!this.known.has(word)) this.known.set(word, role);
    }
    this.parts = terms.flatMap(({ role, parts }) => (parts ?? []).map((part) => ({ role, part })));
  }

  /** Known words only: constant time, for scanning long sheets. */
  exact(text: string): Match<Role> | null {
    return text.length > 40 ? null : this.words(text);
  }

  /** Known words, else the likely meaning of a label no longer than a header. */
  match(text: string, longest = 24): Match<Role> | null {
    if (text.length > 60) return null;
    return this.exact(text) ?? (lookupKey(text).length <= longest ? this.likely(text) : null);
  }

  private lookUp(text: string): Match<Role> | null {
    const whole = compact(text).replace(/[:]+$/, '');
    for (const word of [whole, lookupKey(text)]) {
      const role = this.known.get(word);
      if (role !== undefined) return { role, strength: 1, by: word };
    }
    return null;
  }

  private lookUpPart(text: string): Match<Role> | null {
    const key = lookupKey(text);
    const part = this.parts.find((entry) => key.includes(entry.part));
    return part ? { role: part.role, strength: LIKELY, by: part.part } : null;
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

function makeIndex(vocabulary: Vocabulary): Lexicons {
  return {
    columns: new Lexicon(vocabulary.columns),
    funds: new Lexicon(vocabulary.funds),
    fundLines: new Lexicon(vocabulary.fundLines),
    goals: new Lexicon(vocabulary.goals),
    identity: new Lexicon(vocabulary.identity),
    signOff: new Lexicon(vocabulary.signOff),
    base: new Lexicon(vocabulary.base),
    titles: new Lexicon(vocabulary.titles),
    sections: new Lexicon(vocabulary.sections),
    kinds: new Lexicon(vocabulary.kinds),
    totals: new Lexicon(vocabulary.totals),
    foot: new Lexicon(vocabulary.foot),
    grades: new Set(vocabulary.grades),
    signs: new Set(vocabulary.signs),
    units: new Set(vocabulary.units),
  };
}
