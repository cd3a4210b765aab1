import { type SheetCell, formatCell } from '../grid/address';
import type { Finding, WorkbookResult } from '../rules/result';
import type { Severity } from '../rules/rule';
import type { CellMark } from './edit';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/**
 * One mark per cell with the highest severity among the findings that name it, in sheet, row, column order.
 *
 * Of errors and warnings every cell they name is marked: the contradiction lies between them. Of advice only the first,
 * the one to change: a form covered in colour says nothing.
 */
export function marksFor(result: WorkbookResult): CellMark[] {
  const marks = new Map<string, CellMark>();
  const findings = [...result.forms.flatMap((form) => form.findings), ...result.crossFindings];
  for (const finding of findings) {
    for (const at of markedCells(finding)) {
      const key = `${at.sheetId}!${formatCell(at)}`;
      const earlier = marks.get(key);
      if (earlier && RANK[earlier.severity] <= RANK[finding.severity]) continue;
      marks.set(key, { at, severity: finding.severity });
    }
  }
  const sheets = [...new Set([...marks.values()].map((mark) => mark.at.sheetId))];
  return [...marks.values()].sort(
    (a, b) =>
      sheets.indexOf(a.at.sheetId) - sheets.indexOf(b.at.sheetId) ||
      a.at.row - b.at.row ||
      a.at.col - b.at.col,
  );
}

function markedCells({ cells, severity }: Finding): readonly SheetCell[] {
  return severity === 'advice' ? cells.slice(0, 1) : cells;
}
