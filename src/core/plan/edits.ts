import type { Proposal } from '../fill/proposal';
import type { SheetCell } from '../grid/address';
import type { WorkbookGrid } from '../grid/sheet';
import type { CellContent, CellEdit } from './edit';
import { contentOfText } from './text-content';

/**
 * The edits of the accepted proposals, in their order. `grid` is the reading the proposals were made from: what it
 * holds is what the cell must still hold when it is written.
 */
export function editsFor(proposals: readonly Proposal[], grid: WorkbookGrid): CellEdit[] {
  return proposals.map(({ at, after, afterFormula }) => {
    const expect = contentAt(grid, at);
    // A text stays a text, also one that begins like a formula; a formula is written only where one was made.
    const content = afterFormula ?? (typeof after === 'string' ? contentOfText(after) : after);
    return expect === undefined ? { at, content } : { at, content, expect };
  });
}

/** What a cell holds as it could be put back; undefined for an error constant or a sheet that is not there. */
export function contentAt(grid: WorkbookGrid, at: SheetCell): CellContent | undefined {
  const sheet = grid.sheets.find((one) => one.id === at.sheetId);
  if (!sheet) return undefined;
  const cell = sheet.at(at.row, at.col);
  if (!cell) return null;
  if (cell.formula !== null) return cell.formula;
  return typeof cell.value === 'object' && cell.value !== null ? undefined : cell.value;
}

/** The part of a host's report on a write that undoing needs. */
export interface Written {
  readonly outcome: 'written' | 'rolled-back';
  readonly before: readonly CellContent[];
  readonly after: readonly { readonly content: CellContent }[];
}

/**
 * The edits that take a write back, last first. Each expects what was read back after writing, so a cell that was
 * changed since is not reverted unasked. Nothing to undo where the host already rolled back.
 */
export function undoEdits(edits: readonly CellEdit[], report: Written): CellEdit[] {
  if (report.outcome !== 'written') return [];
  return edits
    .flatMap((edit, i): CellEdit[] => {
      const before = report.before[i];
      const after = report.after[i];
      return before === undefined || after === undefined
        ? []
        : [{ at: edit.at, content: before, expect: after.content }];
    })
    .reverse();
}
