import type { SheetCell } from '../grid/address';
import type { CellValue } from '../grid/sheet';

/** `actual`: a rate computed from the workbook, for a 完成值 cell that is blank. */
export type ProposalKind = 'actual' | 'score' | 'total' | 'rate' | 'note' | 'fix';

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
  readonly proposals: readonly Proposal[];
  readonly questions: readonly Question[];
}
