import type { CellAddress, SheetCell } from '../grid/address';
import type { WorkbookGrid } from '../grid/sheet';
import type { BasisRef } from '../profiles/basis';
import type { Profile } from '../profiles/schema';
import type { FormKind, Indicator, RecognisedForm, Recognition, ScoringGroup } from '../recognise/form';
import type { Assessment, GroupAssessment } from '../scoring/assessment';
import type { Finding } from './result';

export type Severity = 'error' | 'warning' | 'advice';

export type RuleCategory =
  'structure' | 'weight' | 'score' | 'target' | 'note' | 'fund' | 'base' | 'cross' | 'grade';

/** 是什么 / 为什么 / 怎么改. `{{name}}` is filled from the finding's data; an unfilled one is a defect. */
export interface MessageTemplate {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

export interface RuleMeta {
  /** The name people say and search; equals the file name; never reused. */
  readonly id: string;
  /** Chinese name of the fault: 扣分无说明. */
  readonly name: string;
  readonly category: RuleCategory;
  /** Default severity; a profile may change it, a verdict may lower or raise it where the rule says so. */
  readonly severity: Severity;
  /** Kinds of form the rule speaks about. */
  readonly kinds: readonly FormKind[];
  readonly basis: readonly BasisRef[];
  /** When it fires, in plain Chinese, for the rules page. */
  readonly condition: string;
  /** When it does not apply, in plain Chinese, for the rules page. */
  readonly exempt: string;
  readonly explains?: readonly Explanation[];
  readonly messages: Readonly<Record<string, MessageTemplate>>;
}

/**
 * Findings of other rules that are consequences of this rule's: with the cause put right they go away by themselves.
 * They stay in every list and name their cause.
 */
export interface Explanation {
  readonly rules: readonly string[];
  /** How near: the two findings share a cell, a row of one sheet, or only the form. */
  readonly where: 'same-cell' | 'same-row' | 'same-form';
  /** Where nearness alone proves nothing: do the figures fit? */
  readonly when?: (cause: Finding, effect: Finding) => boolean;
}

/** What a rule says about one place. No verdict at all means: not applicable here. */
export type Verdict = Fail | Pass | Unchecked;

export interface Fail {
  readonly type: 'fail';
  readonly messageId: string;
  /** The cells to go to and to mark; first the one to change. Never empty. */
  readonly cells: readonly (CellAddress | SheetCell)[];
  readonly data: Readonly<Record<string, string | number>>;
  /** The arithmetic in one line, where there is any. */
  readonly arithmetic?: string;
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
  /** Only where the rule's own text distinguishes severities. */
  readonly severity?: Severity;
}

export interface Pass {
  readonly type: 'pass';
}

/** A place the rule applies to and could not judge. */
export interface Unchecked {
  readonly type: 'not-enough-data' | 'unreadable';
  readonly cells: readonly (CellAddress | SheetCell)[];
  /** In Chinese: 缺少基础数据表. */
  readonly reason: string;
}

export interface FormContext {
  readonly form: RecognisedForm;
  /** All forms of the workbook, this one included. */
  readonly forms: readonly RecognisedForm[];
  readonly grid: WorkbookGrid;
  readonly profile: Profile;
  assess(indicator: Indicator): Assessment;
  assessGroup(group: ScoringGroup): GroupAssessment;
}

export interface WorkbookContext {
  readonly forms: readonly RecognisedForm[];
  readonly grid: WorkbookGrid;
  readonly recognition: Recognition;
  readonly profileOf: (form: RecognisedForm) => Profile;
}

/** A rule about one form. */
export interface FormRule {
  readonly scope: 'form';
  readonly meta: RuleMeta;
  check(context: FormContext): Iterable<Verdict>;
}

/** A rule about several forms of one workbook; its cells are SheetCells. */
export interface WorkbookRule {
  readonly scope: 'workbook';
  readonly meta: RuleMeta;
  check(context: WorkbookContext): Iterable<Verdict>;
}

export type Rule = FormRule | WorkbookRule;

export function formRule(meta: RuleMeta, check: FormRule['check']): FormRule {
  return { scope: 'form', meta, check };
}

export function workbookRule(meta: RuleMeta, check: WorkbookRule['check']): WorkbookRule {
  return { scope: 'workbook', meta, check };
}

export const PASS: Pass = { type: 'pass' };

export function fail(verdict: Omit<Fail, 'type'>): Fail {
  return { type: 'fail', ...verdict };
}

export function notEnoughData(reason: string, ...cells: (CellAddress | SheetCell)[]): Unchecked {
  return { type: 'not-enough-data', reason, cells };
}

export function unreadable(reason: string, ...cells: (CellAddress | SheetCell)[]): Unchecked {
  return { type: 'unreadable', reason, cells };
}
