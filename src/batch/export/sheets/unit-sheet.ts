import type { DrawnRow, DrawnSheet } from '../../../core/plan/drawn-sheet';
import type { WorkbookDecisions } from '../../../core/review/decisions';
import { type Issue, ISSUE_COLUMNS, ISSUE_LEVELS } from '../../../core/review/issues';
import { formTitle } from '../../../core/review/places';
import type { Reviewed } from '../../../core/review/reviewed';
import { kindText, type SummaryRow } from '../../../core/review/summary';
import {
  DEVIATION_LABEL,
  WORKSHEET_COLUMNS,
  type Worksheet,
  type WorksheetLine,
  worksheetOf,
} from '../../../core/review/worksheet';
import type { FormJson } from '../../../core/report/json-types';
import type { Profile } from '../../../core/profiles/schema';
import { isLookAlike } from '../../../core/recognise/form';
import {
  ANSWER,
  CAPTION,
  cell,
  CENTER,
  filled,
  HEAD,
  NUMBER,
  PERCENT,
  REMARK,
  row,
  TEXT,
  TITLE,
} from './cells';

/** Thirteen columns: those of the worksheet; the issue list below it joins some of them. */
const WIDTHS = [12, 15, 26, 14, 15, 9, 8, 18, 9, 15, 10, 10, 36];
/** First column and columns covered by each column of the issue list, from 0. */
const ISSUE_SPANS = [
  [0, 1],
  [1, 1],
  [2, 1],
  [3, 1],
  [4, 2],
  [6, 3],
  [9, 3],
  [12, 1],
] as const;

/** One received workbook: what it is, its indicators with the columns for review, and the list of issues. */
export function unitSheet(
  name: string,
  reviewed: Reviewed,
  summary: SummaryRow,
  issues: readonly Issue[],
  decisions: Pick<WorkbookDecisions, 'indicators'>,
  profileOf: (form: FormJson) => Profile | null,
): DrawnSheet {
  const sheet = new Lines();
  sheet.add([cell(summary.unit ?? '没有读到单位名称', TITLE)]);
  sheet.remark(`文件：${reviewed.file}`);
  sheet.remark(
    [kindText(summary), summary.year === null ? '' : `${summary.year} 年`, reviewed.json.summary]
      .filter((text) => text !== '')
      .join('；'),
  );
  for (const form of reviewed.json.forms) {
    if (isLookAlike(form.kind) || form.indicators.length === 0) continue;
    worksheetLines(sheet, worksheetOf(form, decisions, profileOf(form)), form);
  }
  issueLines(sheet, issues);
  uncheckedLines(sheet, reviewed);
  return { name, widths: WIDTHS, rows: sheet.rows, merges: sheet.merges, landscape: true };
}

function worksheetLines(sheet: Lines, worksheet: Worksheet, form: FormJson): void {
  sheet.blank();
  sheet.add([cell(`指标复核：${formTitle(form)}（工作表“${form.sheet}”）`, CAPTION)]);
  sheet.add(WORKSHEET_COLUMNS.map((title) => cell(title, HEAD)));
  for (const line of worksheet.lines) sheet.add(worksheetCells(line));
  sheet.add([
    cell('合计', CENTER),
    ...Array.from({ length: 5 }, () => cell(null, TEXT)),
    cell(worksheet.weight, NUMBER),
    cell(worksheet.selfGrade ?? '', CENTER),
    cell(worksheet.selfScore, NUMBER),
    cell(worksheet.reviewedGrade ?? '', CENTER),
    cell(worksheet.reviewedScore, NUMBER),
    deviationCell(worksheet.deviation),
    cell(worksheet.open > 0 ? `${worksheet.open} 项未复核` : '', TEXT),
  ]);
  sheet.remark(`${DEVIATION_LABEL}；正数为复核调低，负数为复核调高。`);
}

function worksheetCells(line: WorksheetLine) {
  return [
    cell(line.level1, TEXT),
    cell(line.level2, TEXT),
    cell(line.level3, TEXT),
    cell(line.sign, CENTER),
    cell(line.target, CENTER),
    cell(line.unit, CENTER),
    cell(line.weight, NUMBER),
    cell(line.selfActual, CENTER),
    cell(line.selfScore, NUMBER),
    cell(line.reviewedActual ?? '', ANSWER),
    cell(line.reviewedScore, NUMBER),
    deviationCell(line.deviation),
    cell(line.note, ANSWER),
  ];
}

function deviationCell(deviation: Worksheet['deviation']) {
  return deviation.kind === 'ratio' ? cell(deviation.ratio, PERCENT) : cell(deviation.text, CENTER);
}

function issueLines(sheet: Lines, issues: readonly Issue[]): void {
  sheet.blank();
  sheet.add([cell('问题清单', CAPTION)]);
  sheet.addSpanned(ISSUE_COLUMNS.map((title) => cell(title, HEAD)));
  for (const issue of issues) sheet.addSpanned(issueCells(issue));
}

/** The level's colour is on the level alone, beside its word; a whole coloured line could not be read. */
export function issueCells(issue: Issue) {
  const { label, fill } = ISSUE_LEVELS[issue.level];
  return [
    cell(label, filled({ ...CENTER, bold: true }, fill)),
    cell(issue.dimension, CENTER),
    cell(issue.object, TEXT),
    cell(issue.place, TEXT),
    cell(issue.found, TEXT),
    cell(issue.fact, TEXT),
    cell(issue.advice, TEXT),
    cell(issue.basis, TEXT),
  ];
}

/** What was not judged is told on the same page, each reason once. */
function uncheckedLines(sheet: Lines, { json }: Reviewed): void {
  const places = new Map<string, string[]>();
  const note = (reason: string, cells: readonly string[]) =>
    places.set(reason, [...(places.get(reason) ?? []), ...cells]);
  for (const form of json.forms) {
    for (const { reason, cells } of form.unchecked)
      note(
        reason,
        cells.map((one) => `${form.sheet}!${one}`),
      );
    for (const { why, cell: at } of form.unread) note(why, [`${form.sheet}!${at}`]);
  }
  for (const { reason, cells } of json.crossUnchecked) note(reason, cells);
  for (const { name, reason } of json.unreadSheets ?? []) note(`工作表“${name}”没有读取：${reason}`, []);
  if (places.size === 0) return;
  sheet.blank();
  sheet.add([cell('没有检查的事项（不表示没有问题）', CAPTION)]);
  for (const [reason, cells] of places) {
    const own = [...new Set(cells)];
    const shown = own.slice(0, PLACES_SHOWN).join('、');
    const more = own.length > PLACES_SHOWN ? `等 ${own.length} 处` : '';
    sheet.remark(own.length === 0 ? `${reason}。` : `${reason}：${shown}${more}。`);
  }
}

const PLACES_SHOWN = 12;

/** Rows of the sheet with the merges they need. */
class Lines {
  readonly rows: DrawnRow[] = [];
  readonly merges: string[] = [];

  add(cells: DrawnRow['cells']): void {
    this.rows.push(row(cells, WIDTHS));
  }

  blank(): void {
    this.rows.push({ height: 8, cells: [] });
  }

  /** Across the whole width. */
  remark(text: string): void {
    this.rows.push(row([cell(text, REMARK)], WIDTHS, { 0: WIDTHS.length }));
    this.merges.push(`A${this.rows.length}:${letter(WIDTHS.length - 1)}${this.rows.length}`);
  }

  addSpanned(cells: DrawnRow['cells']): void {
    const at = this.rows.length + 1;
    const spread: DrawnRow['cells'][number][] = [];
    const spans: Record<number, number> = {};
    cells.forEach((one, index) => {
      const [first, count] = ISSUE_SPANS[index]!;
      spans[first] = count;
      spread.push(one, ...Array.from({ length: count - 1 }, () => ({ value: null, style: one.style })));
      if (count > 1) this.merges.push(`${letter(first)}${at}:${letter(first + count - 1)}${at}`);
    });
    this.rows.push(row(spread, WIDTHS, spans));
  }
}

function letter(col: number): string {
  return String.fromCharCode(65 + col);
}
