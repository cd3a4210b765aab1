import type { DrawnRow, DrawnSheet } from '../../../core/plan/drawn-sheet';
import { kindText, type SummaryRow } from '../../../core/review/summary';
import { cell, CENTER, filled, HEAD, LINK, NUMBER, REMARK, row, TEXT, TITLE } from './cells';

const COLUMNS: readonly (readonly [title: string, width: number])[] = [
  ['序号', 6],
  ['单位', 28],
  ['表', 23],
  ['年度', 8],
  ['口径', 16],
  ['自评总分', 9],
  ['等级', 8],
  ['错误', 8],
  ['警告', 8],
  ['提示', 8],
  ['未检查', 8],
  ['全部满分', 9],
  ['模板版本', 15],
  ['其他表', 26],
  ['文件', 36],
  ['说明', 30],
];

export const SUMMARY_TITLES: readonly string[] = COLUMNS.map(([title]) => title);

/** One line as plain values: what the sheet and the CSV show alike. */
export function summaryValues(summary: SummaryRow, number: number): readonly (string | number | null)[] {
  const { error, counts, profile, template } = summary;
  const count = (n: number) => (error ? null : n);
  return [
    number,
    summary.unit ?? '',
    kindText(summary),
    summary.year,
    profile ? `${profile.id} ${profile.version}` : '',
    summary.total,
    summary.grade ?? '',
    count(counts.error),
    count(counts.warning),
    count(counts.advice),
    count(summary.unchecked),
    summary.allFull ? '是' : '',
    template ? `${template.id} ${template.version}${differenceText(template.differences)}` : '',
    summary.forms
      .slice(1)
      .map(
        (form) =>
          `${kindText({ kind: form.kind, error: null })}${form.total === null ? '' : ` ${form.total} 分`}`,
      )
      .join('；'),
    summary.file,
    error ? error.message : '',
  ];
}

function differenceText(differences: number | null): string {
  if (differences === null) return '（没有这个模板，无法比对）';
  return differences === 0 ? '' : `（与模板有 ${differences} 处不同）`;
}

/** 汇总: one line a workbook; `sheetOf` names the sheet of the same workbook to which the unit's name leads. */
export function summarySheet(
  name: string,
  title: string,
  rows: readonly SummaryRow[],
  sheetOf: (index: number) => string | null,
): DrawnSheet {
  const widths = COLUMNS.map(([, width]) => width);
  const lines: DrawnRow[] = [
    row([cell(title, TITLE)], widths),
    row(
      [cell(`共 ${rows.length} 个工作簿。点单位名称可转到该单位的明细。`, { ...REMARK, wrap: false })],
      widths,
    ),
    row(
      COLUMNS.map(([heading]) => cell(heading, HEAD)),
      widths,
    ),
    ...rows.map((summary, index) => {
      const target = sheetOf(index);
      return row(
        summaryValues(summary, index + 1).map((value, col) => {
          if (col === 1 && target !== null) {
            return cell(value === '' ? '（没有读到单位名称）' : value, LINK, { sheet: target, cell: 'A1' });
          }
          return cell(value, styleOf(col, value, summary));
        }),
        widths,
      );
    }),
  ];
  return { name, widths, rows: lines, merges: [], landscape: true, frozenRows: HEAD_ROW };
}

/** The heading stands in this row; what is below it can be filtered. */
export const HEAD_ROW = 3;

function styleOf(col: number, value: string | number | null, { counts, error }: SummaryRow) {
  if (col === 7 && counts.error > 0) return filled(NUMBER, 'F4CCCC');
  if (col === 8 && counts.warning > 0) return filled(NUMBER, 'FCE4D6');
  if (col === 9 && counts.advice > 0) return filled(NUMBER, 'FFF2CC');
  if (col === 15 && error) return filled(TEXT, 'F4CCCC');
  if (typeof value === 'number') return NUMBER;
  return [0, 3, 5, 6, 11].includes(col) ? CENTER : TEXT;
}
