import type { SheetCell } from '../grid/address';
import type { CellValue } from '../grid/sheet';
import type { MoneyGap } from '../notes/amounts';
import type { NoteGap } from '../notes/gaps';
import type { NotePart } from '../notes/parts';
import type { NoteSituation } from '../profiles/schema';

/** `actual`: a rate computed from the workbook, for a 完成值 cell that is blank. */
export type ProposalKind = 'actual' | 'score' | 'total' | 'rate' | 'weight' | 'note' | 'fix';

/** Of a note: what it is made of, so that the person can choose its cause and measure. See `withChosen`. */
export interface NoteDraft {
  /** `append`: the cell has a text, which stays; what it lacks is added behind it. */
  readonly mode: 'new' | 'append';
  /** The text that stands in the cell; "" of a new note. */
  readonly existing: string;
  /** Clauses made of nothing but what the row says. */
  readonly facts: readonly string[];
  /** What has to be explained: `phrasesFor` orders the phrases by it. */
  readonly situations: readonly NoteSituation[];
  /** The parts that are written; of `append` those that are added. */
  readonly adds: readonly NotePart[];
  /** Name of the form's own row for measures (改进措施), which the note points to instead of asking for one; else absent. */
  readonly measuresIn?: string;
  /** What is left to be written in `after`, in reading order. */
  readonly gaps: readonly NoteGap[];
  /** Differences in money that the note has to explain. */
  readonly money: readonly MoneyGap[];
  /** How much of them `after` does not explain, in sentences for the person; never written. */
  readonly unexplained: readonly string[];
}

/** One cell the filler would write. Nothing is written without the person's tick. */
export interface Proposal {
  /** Stable: kind + sheet id + address. */
  readonly id: string;
  readonly kind: ProposalKind;
  readonly formId: string;
  /** First cell of its merge. */
  readonly at: SheetCell;
  /** What the cell belongs to, for people: the indicator's name, 总分, 执行率. */
  readonly name: string;
  readonly before: { readonly value: CellValue; readonly text: string; readonly formula: string | null };
  readonly after: number | string;
  /** In place of `after`, written as a formula that gives it: "=SUM(H12:H19)". */
  readonly afterFormula?: string;
  /** How `after` is to be shown: "8.33", "100%". */
  readonly afterText: string;
  /** The arithmetic, or where the facts come from, in one line. */
  readonly steps: string;
  /** Something a person typed (or a formula) stands there: never ticked by default. */
  readonly replaces: boolean;
  /** Of a `fix`: key of the finding it repairs. */
  readonly finding?: string;
  /** Id of the proposal this one is only right together with, such as the score a total is made up of. */
  readonly follows?: string;
  /** Of a `note`. */
  readonly note?: NoteDraft;
}

/** A cell for which only the person can say the value. */
export interface Question {
  readonly formId: string;
  readonly at: SheetCell;
  readonly name: string;
  /** In Chinese, a real question or what is missing. */
  readonly text: string;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Readings of the actual value to choose among; a choice becomes a score by `answerQuestion`. */
  readonly candidates?: readonly Candidate[];
  /** Of a qualitative indicator: the profile's bands within `interval`, best first. The person picks a score by `enterScore`. */
  readonly bands?: readonly ScoreBand[];
}

/** 部分达成年度指标并具有一定效果: 5 至 8 分. Points, not shares. */
export interface ScoreBand {
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

/** One way to read the actual value, and the score that follows from it. */
export interface Candidate {
  /** As offered for clicking: 19 批. */
  readonly text: string;
  /** The number that is meant, in the unit that `text` names (95.1 for 95.1%). */
  readonly value: number | string;
  /** null where even then only the person can say; `steps` tells why. */
  readonly score: number | null;
  /** One line: 完成 19 批 ≥ 目标 3 批，得满分 10 分. */
  readonly steps: string;
}

export interface FillPlan {
  /** How its totals and rates are written; values where absent. */
  readonly as?: 'values' | 'formulas';
  readonly proposals: readonly Proposal[];
  readonly questions: readonly Question[];
}
