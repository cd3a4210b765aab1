import type { SheetCell } from '../../core/grid/address';
import type { FillAs } from '../../core/fill/formulas';
import type { FillPlan } from '../../core/fill/proposal';
import type { WhatIfChange } from '../../core/fill/what-if';
import { EMPTY_MEMO } from '../../core/memo/empty-memo';
import type { Memo } from '../../core/memo/memo';
import type { CellContent } from '../../core/plan/edit';
import type { Profile } from '../../core/profiles/schema';
import type { Finding, WorkbookResult } from '../../core/rules/result';
import type { FilterKey } from '../model/labels';
import type { NoteParts } from '../model/note-parts';
import type { Scope } from '../model/scope';
import type { PageName } from '../pages/page-name';
import type { Answer } from './answers';

/** What is under way; each has its sentence in `WORK_WORDS`. */
export type Work =
  | 'reading'
  | 'checking'
  | 'marking'
  | 'clearing'
  | 'planning'
  | 'writing'
  | 'undoing'
  | 'redoing'
  | 'keeping';

export const WORK_WORDS: Readonly<Record<Work, string>> = {
  reading: '正在读取工作簿…',
  checking: '正在检查…',
  marking: '正在标记单元格…',
  clearing: '正在清除标记…',
  planning: '正在计算…',
  writing: '正在写入并读回…',
  undoing: '正在恢复原来的内容…',
  redoing: '正在重新写入并读回…',
  keeping: '正在存入工作簿…',
};

/** Filling of whole forms. */
export type FormFill = 'scores' | 'notes' | 'weights';

/** `fixes`: the repair of one finding. */
export type FillKind = FormFill | 'fixes';

export const FILL_WORDS: Readonly<Record<FillKind, string>> = {
  scores: '填写得分',
  notes: '生成偏差说明',
  weights: '补足分值',
  fixes: '按建议修改',
};

/** A change that was tried out, and the form it was tried in. */
export type Supposed = WhatIfChange & { readonly formId: string };

/** What would be written, before anything is. */
export interface Preview {
  readonly kind: FillKind;
  readonly plan: FillPlan;
  readonly ticked: ReadonlySet<string>;
  /** Notes the person wrote by hand, by proposal id; of an addition to a text only what is added. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the person chose for the notes, by proposal id. */
  readonly parts: ReadonlyMap<string, NoteParts>;
  /** Questions the person answered, by the key of their cell. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** What was tried out and taken over into this preview. */
  readonly supposed?: readonly Supposed[];
  /** Key of the finding to be repaired, where the preview is that of one repair. */
  readonly finding?: string;
  /** The workbook was changed since: what is ticked is worked out again before anything is written. */
  readonly outdated?: boolean;
}

/** One cell of a write of ours: what it held, what it was given. */
export interface WrittenCell {
  readonly at: SheetCell;
  readonly name: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** One write of ours that can be taken back. */
export interface Write {
  /** Counts the writes of this session from 1. */
  readonly id: number;
  /** When it was written, milliseconds since 1970. */
  readonly time: number;
  readonly kind: FillKind;
  readonly cells: readonly WrittenCell[];
  /** What the workbook kept before and after, where the phrases of this write were kept with it. */
  readonly memo?: { readonly before: string | null; readonly after: string };
}

/** Findings that no longer hold, kept in view with the result they belong to while a person is at work on one of them. */
export interface HeldFindings {
  readonly findings: readonly Finding[];
  readonly result: WorkbookResult;
}

/** Whether the host tells that the workbook changed. */
export type Watching = 'no' | 'yes' | 'impossible';

/** Cells of the write to be taken back that were changed since. */
export interface UndoConflict {
  readonly write: Write;
  readonly cells: readonly { readonly cell: WrittenCell; readonly found: CellContent }[];
}

/** A message that stays until the person closes it or the next action replaces it. */
export interface Notice {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly title: string;
  readonly body?: string;
  /** Cells to go to, each with what happened there. */
  readonly places?: readonly { readonly cell: SheetCell; readonly text: string }[];
}

export interface PaneState {
  readonly work: Work | null;
  readonly result: WorkbookResult | null;
  /** The sheet was edited after the result was made. */
  readonly outdated: boolean;
  readonly scope: Scope;
  /** A profile chosen by hand for every form; null: chosen by layout and unit. */
  readonly profileId: string | null;
  /** A profile read from a bureau's own file, in place of all others; null: none. */
  readonly ownProfile: Profile | null;
  /** None: everything is shown. */
  readonly filters: ReadonlySet<FilterKey>;
  readonly openFinding: string | null;
  /** What the quiet check left in view although it no longer holds. */
  readonly held: HeldFindings | null;
  /** The page open in place of the main one. */
  readonly page: PageName | null;
  /** The rule whose page is open; null: all of them. */
  readonly rule: string | null;
  /** What the person decided and the workbook keeps. */
  readonly memo: Memo;
  readonly preview: Preview | null;
  /** How totals and rates are written. */
  readonly fillAs: FillAs;
  /** Where 试算 begins: an indicator's row; null: nowhere in particular. */
  readonly trying: { readonly formId: string; readonly row: number } | null;
  /** Writes that stand, in the order in which they were written. */
  readonly history: readonly Write[];
  /** Writes that were taken back and can be written again. */
  readonly takenBack: readonly Write[];
  readonly conflict: UndoConflict | null;
  readonly notice: Notice | null;
  /** Cells marked by us in this session; null when none or unknown. */
  readonly marked: number | null;
  readonly watching: Watching;
  /** Check again by itself when the workbook changed. */
  readonly recheck: boolean;
}

export const INITIAL_STATE: PaneState = {
  work: null,
  result: null,
  outdated: false,
  scope: null,
  profileId: null,
  ownProfile: null,
  filters: new Set(),
  openFinding: null,
  held: null,
  page: null,
  rule: null,
  memo: EMPTY_MEMO,
  preview: null,
  fillAs: 'values',
  trying: null,
  history: [],
  takenBack: [],
  conflict: null,
  notice: null,
  marked: null,
  watching: 'no',
  recheck: true,
};
