import type { SheetCell } from '../../../core/grid/address';
import { SEVERITY_WORDS } from '../../../core/report/words';
import type { Severity } from '../../../core/rules/rule';
import { HostError } from '../../port';
import { SEVERITIES } from '../marks/areas';
import type { OpenSheet } from '../open-sheet';
import type { ReceivedWorkbook } from '../workbook-file';
import { cellKey, cellOfKey } from '../write/cell-key';
import { existingComments, ownNotes } from './comments-part';
import { type CellNote, type NoteNotPlaced, type NoteText, type NotesReport, notPlaced } from './note';
import { isDrawing } from './note-shapes';
import { type SheetNoteParts, notePartsOf } from './note-parts';

/** The notes of ours in a workbook: those it came with, or those set since. */
export class Notes {
  private set: ReadonlyMap<OpenSheet, readonly NoteText[]> | null = null;

  constructor(
    private readonly received: ReceivedWorkbook,
    private readonly sheets: ReadonlyMap<string, OpenSheet>,
  ) {}

  /** By sheet, the notes to be saved; null while the file's own stand. */
  get placed(): ReadonlyMap<OpenSheet, readonly NoteText[]> | null {
    return this.set;
  }

  replace(notes: readonly CellNote[]): NotesReport {
    const removed = this.count();
    const refused: NoteNotPlaced[] = [];
    const appended: SheetCell[] = [];
    const placed = new Map<OpenSheet, NoteText[]>();
    for (const [sheet, own] of this.bySheet(notes, refused)) {
      const parts = notePartsOf(this.received.parts, sheet.entry.part);
      const reason = this.refusal(sheet, parts);
      const { noted, threads } = existing(this.received, parts);
      for (const [key, cellNotes] of byCell(sheet, own)) {
        const { row, col } = cellOfKey(key);
        const at = { sheetId: sheet.entry.id, sheet: sheet.entry.name, row, col };
        const code = reason ?? (threads.has(key) ? 'thread' : null);
        if (code) {
          refused.push(notPlaced(at, code));
          continue;
        }
        if (noted.has(key)) appended.push(at);
        const list = placed.get(sheet) ?? [];
        placed.set(sheet, list);
        list.push({ row, col, ...wordsOf(cellNotes) });
      }
    }
    this.set = placed;
    return { placed: this.count(), appended, removed, notPlaced: refused };
  }

  private count(): number {
    if (this.set) return [...this.set.values()].reduce((sum, list) => sum + list.length, 0);
    let count = 0;
    for (const sheet of this.sheets.values()) {
      const { comments } = notePartsOf(this.received.parts, sheet.entry.part);
      if (comments === null) continue;
      try {
        const { whole, appended } = ownNotes(this.received.parts.xml(comments).text, comments);
        count += whole.size + appended.size;
      } catch (failure) {
        // Comments that cannot be read hold none of ours.
        if (!(failure instanceof HostError)) throw failure;
      }
    }
    return count;
  }

  private bySheet(notes: readonly CellNote[], refused: NoteNotPlaced[]): Map<OpenSheet, CellNote[]> {
    const bySheet = new Map<OpenSheet, CellNote[]>();
    for (const note of notes) {
      const sheet = this.sheets.get(note.at.sheetId);
      if (!sheet) refused.push(notPlaced(note.at, 'sheet-missing'));
      else if (bySheet.has(sheet)) bySheet.get(sheet)!.push(note);
      else bySheet.set(sheet, [note]);
    }
    return bySheet;
  }

  private refusal(
    sheet: OpenSheet,
    { comments, drawing, broken }: SheetNoteParts,
  ): NoteNotPlaced['code'] | null {
    if (sheet.content.objectsProtected) return 'protected';
    if (!sheet.content.hasCellTable) return 'drawing-unreadable';
    const { parts } = this.received;
    try {
      if (comments !== null) existingComments(parts.xml(comments).text, comments);
      const readable = drawing === null || isDrawing(parts.xml(drawing).text);
      return broken || !readable ? 'drawing-unreadable' : null;
    } catch (failure) {
      if (failure instanceof HostError) return 'drawing-unreadable';
      throw failure;
    }
  }
}

function existing(
  { parts }: ReceivedWorkbook,
  { comments }: SheetNoteParts,
): ReturnType<typeof existingComments> {
  const nothing = { noted: new Set<number>(), threads: new Set<number>() };
  if (comments === null) return nothing;
  try {
    return existingComments(parts.xml(comments).text, comments);
  } catch (failure) {
    if (failure instanceof HostError) return nothing;
    throw failure;
  }
}

/** A merged area has its note at its first cell. In the order of the sheet. */
function byCell(sheet: OpenSheet, notes: readonly CellNote[]): [key: number, notes: CellNote[]][] {
  const cells = new Map<number, CellNote[]>();
  for (const note of notes) {
    const { row, col } = sheet.anchor(note.at);
    const key = cellKey(row, col);
    if (cells.has(key)) cells.get(key)!.push(note);
    else cells.set(key, [note]);
  }
  return [...cells].sort(([a], [b]) => a - b);
}

function wordsOf(notes: readonly CellNote[]): { severity: Severity; lines: string[] } {
  const ordered = SEVERITIES.flatMap((severity) => notes.filter((note) => note.severity === severity));
  const lines = ordered.map(
    ({ severity, text }) => `${SEVERITY_WORDS[severity]}：${text.replace(/\r\n?/g, '\n')}`,
  );
  return { severity: ordered[0]!.severity, lines: [...new Set(lines)] };
}
