import type { DrawnRow, DrawnSheet } from '../../../core/plan/drawn-sheet';
import { type IssueLevel, ISSUE_LEVELS } from '../../../core/review/issues';
import type { RoundDescription } from '../../../core/review/round';
import { SEVERITY_WORDS } from '../../../core/report/words';
import { CAPTION, cell, CENTER, filled, HEAD, NUMBER, REMARK, row, TEXT, TITLE } from './cells';

const WIDTHS = [34, 12, 12, 12, 12, 46];

/** Issues of each level, by unit: 复核汇总 as reviewers keep it. */
export interface LevelCounts {
  readonly unit: string;
  readonly counts: Readonly<Record<IssueLevel, number>>;
}

/** 复核汇总: counts by level, and, where the whole round is told, scores, grades and the faults most often made. */
export function roundSheet(
  name: string,
  units: readonly LevelCounts[],
  round: RoundDescription | null,
): DrawnSheet {
  const rows: DrawnRow[] = [];
  const add = (...cells: DrawnRow['cells']) => rows.push(row(cells, WIDTHS));
  const blank = () => rows.push({ height: 8, cells: [] });
  add(cell('复核汇总', TITLE));
  if (round) roundLines(round, add, blank);
  if (units.length > 0) {
    blank();
    add(cell('各单位问题数（按等级）', CAPTION));
    const levels = ['P0', 'P1', 'P2', 'pass'] as const;
    add(
      cell('单位', HEAD),
      ...levels.map((level) => cell(ISSUE_LEVELS[level].label, filled(HEAD, ISSUE_LEVELS[level].fill))),
    );
    for (const { unit, counts } of units) {
      add(cell(unit, TEXT), ...levels.map((level) => cell(counts[level], NUMBER)));
    }
    const total = (level: IssueLevel) => units.reduce((sum, { counts }) => sum + counts[level], 0);
    add(
      cell('合计', { ...CENTER, bold: true }),
      ...levels.map((level) => cell(total(level), { ...NUMBER, bold: true })),
    );
  }
  return { name, widths: WIDTHS, rows, merges: [], landscape: true };
}

/** Bars of full blocks, so that the spread can be seen without colour and without a chart. */
function bar(count: number, most: number): string {
  return most === 0 || count === 0 ? '' : '█'.repeat(Math.max(1, Math.round((count / most) * 20)));
}

const FAULTS_SHOWN = 30;

function roundLines(
  round: RoundDescription,
  add: (...cells: DrawnRow['cells']) => void,
  blank: () => void,
): void {
  const said = [
    `共 ${round.workbooks} 个工作簿，未读取 ${round.notRead} 个，没有自评表 ${round.withoutForm} 个；有错误的 ${round.withErrors} 个，没有检查完的 ${round.withUnchecked} 个。`,
    `错误 ${round.counts.error} 处，警告 ${round.counts.warning} 处，提示 ${round.counts.advice} 处。`,
    round.scored === 0
      ? '没有可统计的自评总分。'
      : `有自评总分的 ${round.scored} 个：平均 ${round.mean} 分，中位数 ${round.median} 分，最低 ${round.lowest} 分，最高 ${round.highest} 分；各项全部满分的 ${round.allFullCount} 个。`,
  ];
  for (const text of said) add(cell(text, { ...REMARK, wrap: false }));
  if (round.notReadBy.length > 0) {
    blank();
    add(cell('未读取的原因', CAPTION));
    add(cell('原因', HEAD), cell('个数', HEAD));
    for (const { message, count } of round.notReadBy) add(cell(message, TEXT), cell(count, NUMBER));
  }
  if (round.scored > 0) {
    blank();
    add(cell('得分分布', CAPTION));
    add(cell('得分', HEAD), cell('个数', HEAD));
    const most = Math.max(...round.bins.map(({ count }) => count));
    for (const { label, count } of round.bins) {
      add(cell(label, TEXT), cell(count, NUMBER), cell(bar(count, most), { ...REMARK, wrap: false }));
    }
    blank();
    add(cell('等级', CAPTION));
    add(cell('等级', HEAD), cell('个数', HEAD));
    for (const { grade, count } of round.grades) add(cell(grade ?? '没有等级', TEXT), cell(count, NUMBER));
  }
  if (round.faults.length > 0) {
    blank();
    add(cell('常见问题（按工作簿数）', CAPTION));
    add(cell('问题', HEAD), cell('等级', HEAD), cell('工作簿数', HEAD), cell('处数', HEAD));
    for (const { name, severity, workbooks, places } of round.faults.slice(0, FAULTS_SHOWN)) {
      add(
        cell(name, TEXT),
        cell(SEVERITY_WORDS[severity], CENTER),
        cell(workbooks, NUMBER),
        cell(places, NUMBER),
      );
    }
    const rest = round.faults.length - FAULTS_SHOWN;
    if (rest > 0) add(cell(`另有 ${rest} 种问题，见各单位的问题清单。`, { ...REMARK, wrap: false }));
  }
  if (round.allFull.length > 0) {
    blank();
    add(cell('各项全部满分的工作簿', CAPTION));
    for (const { unit, file } of round.allFull) {
      add(cell(unit ?? '没有读到单位名称', TEXT), cell(file, { ...REMARK, wrap: false }));
    }
  }
}
