import type { SheetGrid } from '../../src/core/grid/sheet';
import type { Profile } from '../../src/core/profiles/schema';
import type { Outcome } from '../../src/core/rules/result';
import type { Rule, Severity } from '../../src/core/rules/rule';

/** The cases of a rule: run by the rule tester, and shown on the rules page. One source for both. */
export interface Case {
  readonly name: string;
  readonly sheets: SheetGrid | readonly SheetGrid[];
  /** Default: chosen from layout and unit, as in the product. */
  readonly profile?: string | Profile;
}

export interface ValidCase extends Case {
  /** Default: the rule looked at something and found it right. */
  readonly outcome?: Exclude<Outcome, 'fail' | 'crashed'>;
}

export interface InvalidCase extends Case {
  readonly findings: readonly ExpectedFinding[];
  /** The finding names no place that moves with the table. */
  readonly fixed?: boolean;
}

export interface ExpectedFinding {
  readonly messageId: string;
  /** A1 of the only sheet, Sheet!A1 with several. */
  readonly cells: readonly string[];
  readonly severity?: Severity;
  /** A part of the finding's data. */
  readonly data?: Readonly<Record<string, string | number>>;
}

export interface RuleCases {
  readonly rule: Rule;
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

/** The cases of every rule whose test file was loaded in this process. */
export const recordedCases: RuleCases[] = [];

export function sheetsOf(one: Case): readonly SheetGrid[] {
  return Array.isArray(one.sheets) ? (one.sheets as readonly SheetGrid[]) : [one.sheets as SheetGrid];
}
