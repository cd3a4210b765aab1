import { wordOf } from '../values/word';
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

export { type Lexicons, type Match, indexVocabulary } from './lexicon';

/** The text of a label as it is looked up: no spaces, years, brackets or trailing colon. */
export function lookupKey(text: string): string {
  return wordOf(text).key;
}
