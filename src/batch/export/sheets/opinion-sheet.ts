import type { DrawnRow, DrawnSheet } from '../../../core/plan/drawn-sheet';
import type { WorkbookDecisions } from '../../../core/review/decisions';
import { ISSUE_COLUMNS, issuesOf } from '../../../core/review/issues';
import { splitCell } from '../../../core/review/places';
import type { Reviewed } from '../../../core/review/reviewed';
import { cell, HEAD, LINK, REMARK, row, TITLE } from './cells';
import { issueCells } from './unit-sheet';

const WIDTHS = [11, 14, 26, 16, 22, 40, 36, 36];

/** 复核意见, the sheet that is added to a marked copy: the issue list, each place a link to its cell. */
export function opinionSheet(reviewed: Reviewed, decisions: Pick<WorkbookDecisions, 'findings'>): DrawnSheet {
  const rows: DrawnRow[] = [
    row([cell('复核意见', TITLE)], WIDTHS),
    row([cell(reviewed.json.summary, { ...REMARK, wrap: false })], WIDTHS),
    row(
      ISSUE_COLUMNS.map((title) => cell(title, HEAD)),
      WIDTHS,
    ),
  ];
  for (const issue of issuesOf(reviewed, decisions)) {
    const target = firstCell(issue.place);
    const cells = issueCells(issue).map((one, col) =>
      col === PLACE && target && typeof one.value === 'string' ? cell(one.value, LINK, target) : one,
    );
    rows.push(row(cells, WIDTHS));
  }
  return { name: '复核意见', widths: WIDTHS, rows, merges: [], landscape: true, frozenRows: 3 };
}

const PLACE = ISSUE_COLUMNS.indexOf('位置');

function firstCell(place: string): { readonly sheet: string; readonly cell: string } | null {
  // A sheet's name may hold "、" itself; the address never does.
  const first = /^(.*?![A-Z]{1,3}[1-9]\d*)(?:、|等|$)/.exec(place)?.[1];
  if (first === undefined) return null;
  const { sheet, address } = splitCell(first);
  return sheet === null ? null : { sheet, cell: address };
}
