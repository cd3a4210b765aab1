import type { SheetCell } from '../grid/address';
import type { Profile } from '../profiles/schema';
import type { RecognisedForm, Recognition } from '../recognise/form';
import type { GroupAssessment } from '../scoring/assessment';
import type { Severity } from './rule';

/** A fault, as data. Text is made from it by `report/text.ts`. */
export interface Finding {
  /** Stable within one result: rule id, form and cells. */
  readonly key: string;
  readonly ruleId: string;
  readonly severity: Severity;
  /** null for a finding that concerns several forms. */
  readonly formId: string | null;
  /** First the cell to change. */
  readonly cells: readonly SheetCell[];
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly arithmetic: string | null;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  /** Key of the finding this one is a consequence of; null for a fault of its own. */
  readonly cause: string | null;
  /** True where it rests on a result that was worked out here, an estimate until Excel calculates; else absent. */
  readonly estimated?: true;
}

export type Outcome = 'pass' | 'fail' | 'not-applicable' | 'not-enough-data' | 'unreadable' | 'crashed';

/** A place a rule applied to and did not judge. */
export interface UncheckedPlace {
  readonly kind: 'not-enough-data' | 'unreadable' | 'crashed';
  readonly cells: readonly SheetCell[];
  readonly reason: string;
}

/**
 * What became of one rule on one form (or on the workbook).
 * `fail` wins over `unreadable`, that over `not-enough-data`, that over `pass`; places that were not judged are listed
 * in `unchecked` whatever the outcome is.
 */
export interface RuleOutcome {
  readonly ruleId: string;
  readonly formId: string | null;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly UncheckedPlace[];
  /** Places judged right. */
  readonly passed: number;
  /** Why a rule did not apply at all, in Chinese: switched off by the profile (with its reason), another kind of form. */
  readonly reason?: string;
}

export interface FormResult {
  readonly form: RecognisedForm;
  readonly profile: Profile;
  /** Empty for look-alikes: they are named, not checked. */
  readonly outcomes: readonly RuleOutcome[];
  /** All findings of this form, in sheet order. */
  readonly findings: readonly Finding[];
  readonly assessments: readonly GroupAssessment[];
  /** Findings that a person set aside with a reason; they are not in `findings`. Absent: none were looked for. */
  readonly ignored?: readonly IgnoredFinding[];
}

/** A finding that was set aside. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** Day: 2024-03-01. */
  readonly when: string;
}

/** A finding that was to be set aside and stays, because the profile forbids it; `why` says so in Chinese. */
export interface RefusedIgnore extends IgnoredFinding {
  readonly why: string;
}

export interface WorkbookResult {
  readonly recognition: Recognition;
  readonly forms: readonly FormResult[];
  readonly crossOutcomes: readonly RuleOutcome[];
  readonly crossFindings: readonly Finding[];
  /** As `FormResult.ignored`, for findings that concern several forms. */
  readonly crossIgnored?: readonly IgnoredFinding[];
  readonly refusedIgnores?: readonly RefusedIgnore[];
  /** Records of ignored findings that fit nothing any more. */
  readonly staleIgnores?: readonly {
    readonly key: string;
    readonly ruleId: string;
    readonly reason: string;
    readonly when: string;
  }[];
}
