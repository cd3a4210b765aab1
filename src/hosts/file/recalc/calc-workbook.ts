import { type Area, contains } from '../../../core/grid/address';
import type { OpenSheet } from '../open-sheet';
import type { WorkbookPart } from '../read/workbook';
import type { StaleCells } from '../stale';
import { cellKey, cellOfKey } from '../write/cell-key';
import { writtenOf } from '../write/content';
import type { CalcSheet, CalcWorkbook } from './estimate';
import type { KnownCell } from './recalculator';

type OutOfDate = CalcWorkbook['outOfDate'][number];

/**
 * The open workbook as calculation sees it. Only what edits of this session put out of date is to be worked out: a result
 * that the file itself lacks stays 待重算, as it does on the command line and in a review.
 */
export function calcWorkbook(
  sheets: readonly OpenSheet[],
  stale: readonly StaleCells[],
  { definedNames, date1904 }: Pick<WorkbookPart, 'definedNames' | 'date1904'>,
): CalcWorkbook {
  const outOfDate: OutOfDate[] = [];
  const calcSheets = sheets.map((sheet, n) => calcSheet(sheet, n, stale[n]!, outOfDate));
  return { sheets: calcSheets, definedNames, date1904, outOfDate };
}

function calcSheet(
  { entry, content, edits }: OpenSheet,
  sheet: number,
  stale: StaleCells,
  outOfDate: OutOfDate[],
): CalcSheet {
  const known: KnownCell[] = [];
  const unknown: Area[] = [];
  for (const cell of content.cells) {
    const { row, col, value, formula } = cell;
    if (edits.has(cellKey(row, col))) continue;
    const ofArray = content.arrays.some(({ area }) => contains(area, { row, col }));
    if (!stale.has(row, col) && !cell.stale) known.push({ row, col, value });
    else if (formula !== null && !ofArray && !cell.stale) outOfDate.push({ sheet, row, col, formula });
    else unknown.push({ top: row, left: col, bottom: row, right: col });
  }
  for (const [key, edit] of edits) {
    const { row, col } = cellOfKey(key);
    const written = writtenOf(edit);
    if (written.kind === 'formula') outOfDate.push({ sheet, row, col, formula: written.formula });
    else if (written.value !== null) known.push({ row, col, value: written.value });
  }
  return { name: entry.name, known, unknown };
}
