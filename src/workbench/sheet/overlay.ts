import { COLUMN_WORDS } from '../../taskpane/model/role-words';
import type { RecognisedForm } from '../../core/recognise/form';
import type { WorkbookResult } from '../../core/rules/result';
import type { SheetLayout } from './layout';
import { DRAWN_ROWS } from './picture';

/** What recognition says of one cell, drawn over it. */
export interface CellOverlay {
  /** Which of two tints, so that neighbouring columns stand apart; null: none. */
  readonly band: 0 | 1 | null;
  /** The role of the column, at its header. */
  readonly badge: string | null;
  /** Why the cell could not be read. */
  readonly unread: string | null;
}

/** Recognition laid over one sheet. */
export interface SheetOverlay {
  readonly at: (row: number, col: number) => CellOverlay | null;
  /** What a row was taken for: 指标, 合计. */
  readonly row: (row: number) => string | null;
}

/** Bands under the columns of every form of a sheet, badges at their headers, words at the rows, unread cells. */
export function overlayOf(result: WorkbookResult, sheetId: string, layout: SheetLayout): SheetOverlay {
  const cells = new Map<string, CellOverlay>();
  const rows = new Map<number, string>();
  const put = (row: number, col: number, part: Partial<CellOverlay>) => {
    const at = layout.anchor(row, col);
    const key = `${at.row},${at.col}`;
    cells.set(key, { band: null, badge: null, unread: null, ...cells.get(key), ...part });
  };
  for (const { form } of result.forms) {
    if (form.sheetId !== sheetId) continue;
    const drawn = form.indicators.filter(({ row }) => row <= DRAWN_ROWS);
    for (const { row } of drawn) rows.set(row, '指标');
    const total = form.totals.label ?? form.totals.score;
    if (total) rows.set(total.cell.row, '合计');
    bandsOf(form).forEach(({ col, header, role }, index) => {
      const band = index % 2 === 0 ? 0 : 1;
      for (const { row } of drawn) put(row, col, { band });
      const head = header?.cell ?? (form.headerRow === null ? null : { row: form.headerRow, col });
      if (head) put(head.row, head.col, { band, badge: COLUMN_WORDS[role] });
    });
    for (const { cell, what, why } of form.unread) put(cell.row, cell.col, { unread: `${what}：${why}` });
  }
  return {
    at: (row, col) => cells.get(`${row},${col}`) ?? null,
    row: (row) => rows.get(row) ?? null,
  };
}

function bandsOf({ columns }: RecognisedForm): RecognisedForm['columns'] {
  return columns.filter(({ role }) => role !== 'ignored').sort((a, b) => a.col - b.col);
}
