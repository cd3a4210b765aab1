import type { SheetCell } from '../../../core/grid/address';
import type { Severity } from '../../../core/rules/rule';

/** The author by which our notes are found again, in any program, on any machine. */
export const NOTE_AUTHOR = '自评助手';

/** A cell comment to be put into the file (what Excel calls 批注, in newer versions 附注). */
export interface CellNote {
  readonly at: SheetCell;
  /** Plain words; what it is about is said by the severity's own word in front. */
  readonly text: string;
  readonly severity: Severity;
}

export interface NotesReport {
  /** Cells that have a note of ours now. Several notes for a cell stand in one. */
  readonly placed: number;
  /** Those of them that had a note of a person: ours stands below it, its own words are untouched. */
  readonly appended: readonly SheetCell[];
  /** Earlier notes of ours that were taken away, in cells. */
  readonly removed: number;
  readonly notPlaced: readonly NoteNotPlaced[];
}

export interface NoteNotPlaced {
  readonly at: SheetCell;
  readonly code: NoteRefusal;
  /** A full Chinese sentence. */
  readonly message: string;
}

export type NoteRefusal =
  | 'sheet-missing'
  /** The sheet is protected, its objects too. */
  | 'protected'
  /** The cell has a thread of comments, which has no room for a note. */
  | 'thread'
  /** What the sheet draws its notes with cannot be read. */
  | 'drawing-unreadable';

const WHY: Readonly<Record<NoteRefusal, string>> = {
  'sheet-missing': '工作表不在这个工作簿中，批注没有写入。',
  protected: '工作表已设保护，不允许编辑对象，批注没有写入。',
  thread: '单元格已有会话式批注，Excel 不允许再加普通批注，没有写入。',
  'drawing-unreadable': '工作表中原有批注或控件的图形内容读不出，为免损坏，批注没有写入。',
};

export function notPlaced(at: SheetCell, code: NoteRefusal): NoteNotPlaced {
  return { at, code, message: WHY[code] };
}

/** What one cell is to say: the words of all its notes, the most pressing first. */
export interface NoteText {
  readonly row: number;
  readonly col: number;
  readonly severity: Severity;
  readonly lines: readonly string[];
}
