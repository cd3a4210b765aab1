import type { ChosenProfile } from '../../batch/run/browser';
import { noDecisions, type ReviewerDecisions } from '../../core/review/decisions';
import type { Roster } from '../../core/review/roster';
import type { RoundStatus } from '../../core/review/second-round';
import type { SummaryColumn } from '../../core/review/sorting';
import type { SummaryRow } from '../../core/review/summary';

/** What is under way, with counts and names. */
export interface DeskWork {
  readonly kind: 'check' | 'first-round' | 'compare' | 'export';
  readonly done: number;
  /** 0: not known beforehand. */
  readonly total: number;
  readonly names: readonly string[];
}

export interface DeskNotice {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly lines?: readonly string[];
}

/** Score and grade of the main form after review, as far as the reviewer has decided. */
export interface ReviewedTotal {
  readonly score: number;
  readonly grade: string | null;
  /** Scored lines not reviewed yet. */
  readonly open: number;
}

/** The comparison of one file with its first round, without its details. */
export interface RoundOutline {
  readonly firstFile: string;
  readonly counts: Readonly<Record<RoundStatus, number>>;
  /** Changed cells that nobody asked to change. */
  readonly unasked: number;
  /** Of these, weights and targets. */
  readonly unaskedMatters: number;
  readonly identical: boolean;
}

export interface FirstRound {
  /** What was chosen, in words: 结果.jsonl, 或 18 个文件. */
  readonly source: string;
  readonly workbooks: number;
  readonly unreadable: readonly string[];
  /** Null until the comparison is made. */
  readonly joined: {
    readonly outlines: ReadonlyMap<string, RoundOutline>;
    readonly missing: readonly string[];
    readonly added: readonly string[];
  } | null;
}

export type DeskTab = 'summary' | 'charts' | 'roster' | 'rounds' | 'exports';

/** Which second-round outcome is looked for. */
export type RoundFilter = '' | 'fixed-all' | RoundStatus | 'unasked' | 'identical' | 'added';

export interface DeskFilters {
  readonly text: string;
  readonly having: '' | 'error' | 'warning' | 'none' | 'unchecked' | 'not-read' | 'no-form' | 'all-full';
  /** '' all, '-' those without one. */
  readonly grade: string;
  readonly ruleId: string;
  readonly round: RoundFilter;
}

export const NO_FILTERS: DeskFilters = { text: '', having: '', grade: '', ruleId: '', round: '' };

export interface DeskView {
  readonly tab: DeskTab;
  readonly filters: DeskFilters;
  readonly sort: { readonly column: SummaryColumn; readonly direction: 'ascending' | 'descending' };
  /** From 0. */
  readonly page: number;
  /** The file whose findings are shown; null: the lists. */
  readonly file: string | null;
  /** The file that was open before, so that the way back leads to its line. */
  readonly lastFile: string | null;
}

export interface DeskState {
  readonly ready: boolean;
  readonly rows: readonly SummaryRow[];
  readonly work: DeskWork | null;
  /** Chosen files without a result, after a stop. */
  readonly left: number;
  readonly notice: DeskNotice | null;
  readonly profile: ChosenProfile | null;
  readonly decisions: ReviewerDecisions;
  /** The browser keeps decisions when the page closes. */
  readonly lasting: boolean;
  readonly reviewed: ReadonlyMap<string, ReviewedTotal>;
  readonly roster: { readonly source: string; readonly roster: Roster } | null;
  readonly first: FirstRound | null;
  readonly view: DeskView;
}

export const EMPTY_STATE: DeskState = {
  ready: false,
  rows: [],
  work: null,
  left: 0,
  notice: null,
  profile: null,
  decisions: noDecisions,
  lasting: true,
  reviewed: new Map(),
  roster: null,
  first: null,
  view: {
    tab: 'summary',
    filters: NO_FILTERS,
    sort: { column: 'trouble', direction: 'ascending' },
    page: 0,
    file: null,
    lastFile: null,
  },
};
