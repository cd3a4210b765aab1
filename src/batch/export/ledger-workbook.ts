import type { DrawnRow, DrawnSheet } from '../../core/plan/drawn-sheet';
import { checkLedger, LEDGER_COLUMNS, type LedgerRow } from '../../core/review/ledger';
import { drawnFile } from './drawn-file';
import { cell, CENTER, filled, HEAD, REMARK, row, TEXT, TITLE } from './sheets/cells';

const WIDTHS: Readonly<Record<(typeof LEDGER_COLUMNS)[number]['field'], number>> = {
  number: 6,
  unit: 20,
  category: 14,
  problem: 40,
  basis: 26,
  before: 18,
  after: 18,
  measure: 30,
  responsible: 16,
  deadline: 14,
  status: 11,
  evidence: 18,
  conclusion: 26,
  advice: 32,
  id: 18,
};

/** What lacks is pale yellow and says 待填 in the check above the table; on paper it is simply empty, to be written in. */
const LACKING = 'FFF2CC';
const HEAD_ROW = 4;
const SHEET = '整改台账';

/** The ledger as .xlsx. It can be sent to the units and read again with what they filled in (`readLedger`). */
export function ledgerWorkbook(rows: readonly LedgerRow[], title = '绩效自评整改台账'): Uint8Array {
  return drawnFile([ledgerSheet(rows, title)], {
    [SHEET]: { headRow: HEAD_ROW, columns: LEDGER_COLUMNS.length },
  });
}

export function ledgerSheet(rows: readonly LedgerRow[], title: string): DrawnSheet {
  const widths = LEDGER_COLUMNS.map(({ field }) => WIDTHS[field]);
  const check = checkLedger(rows);
  const lacking = new Set(check.lacks.map(({ number, field }) => `${number}:${field}`));
  const lines: DrawnRow[] = [
    row([cell(title, TITLE)], widths),
    row([cell(check.sentence, { ...REMARK, wrap: false })], widths),
    row(
      [
        cell(
          '每条措施应写明做什么、由谁负责、何时完成。底色标出的格子还没有写明；“问题编号”用于重新读入，请勿修改。',
          { ...REMARK, wrap: false },
        ),
      ],
      widths,
    ),
    row(
      LEDGER_COLUMNS.map((column) => cell(column.title, HEAD)),
      widths,
    ),
    ...rows.map((line, index) =>
      row(
        LEDGER_COLUMNS.map(({ field }) => {
          if (field === 'number') return cell(index + 1, CENTER);
          const style = field === 'status' || field === 'category' ? CENTER : TEXT;
          return cell(line[field], lacking.has(`${index + 1}:${field}`) ? filled(style, LACKING) : style);
        }),
        widths,
      ),
    ),
  ];
  return { name: SHEET, widths, rows: lines, merges: [], landscape: true, frozenRows: HEAD_ROW };
}
