import type { SheetCell } from '../grid/address';
import { gradeOf } from '../profiles/grade';
import type { Profile } from '../profiles/schema';
import { type Indicator, locate, type RecognisedForm, type ScoringGroup } from '../recognise/form';
import { executionLine, groupName } from '../rules/figures/extent';
import { readFigure } from '../rules/figures/numbers';
import { EXECUTION, valueOf } from '../rules/figures/scores';
import type { FormResult } from '../rules/result';
import { assessExecution, assessGroup } from '../scoring/assess';
import type { GroupAssessment } from '../scoring/assessment';
import { gatherFigures, type WorkbookFigures } from '../scoring/figures';
import { type Decimal, decimal, show, sum, ZERO } from '../values/decimal';
import type { Field } from '../values/field';
import { typedField } from './typed';

/**
 * One thing supposed. `row`: the sheet row of an indicator, or of the fund line that carries the execution item.
 * `actual`: what 实际完成值 (of the fund line: 全年执行数) would say, as a person types it. `score`: the points it would get;
 * goes before what the formula gives.
 */
export interface WhatIfChange {
  readonly row: number;
  readonly actual?: string | number;
  readonly score?: number;
}

/** A scoring group or the execution item, as it stands and as it would be. Points as decimals; null: not known. */
export interface WhatIfLine {
  readonly name: string;
  /** The score cell, else the first cell of the row. */
  readonly at: SheetCell;
  readonly weight: Decimal | null;
  /** What is in the sheet; where the cell is blank what the formula gives. */
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  readonly changed: boolean;
  /** Of a changed line: the arithmetic, or what only the person can say. */
  readonly steps: string;
  /** Of a changed line without a score: what the score must lie between. */
  readonly interval: { readonly low: Decimal; readonly high: Decimal } | null;
}

export interface WhatIfTotal {
  /** Sum of the scores that are known; null where none is. */
  readonly total: Decimal | null;
  readonly grade: string | null;
  /** Names of the weighted items that have no score: without them the total is not the whole. */
  readonly open: readonly string[];
  /** The next better grade and the points that are lacking to it; null at the best. */
  readonly next: { readonly grade: string; readonly lacking: Decimal } | null;
}

export interface WhatIf {
  readonly lines: readonly WhatIfLine[];
  readonly before: WhatIfTotal;
  readonly after: WhatIfTotal;
  /** Changes that could not be supposed, in Chinese. */
  readonly refused: readonly string[];
  /** One sentence: 总分由 92 分变为 93.5 分，等级仍为优. */
  readonly sentence: string;
}

/**
 * How scores, total and grade would move. Nothing is written; scores come from the one scoring engine. `forms`: all of the
 * workbook, for rates that are computed from its base table.
 */
export function whatIf(
  result: FormResult,
  changes: readonly WhatIfChange[],
  forms: readonly RecognisedForm[] = [result.form],
): WhatIf {
  const { form, profile } = result;
  const execution = executionLine(form);
  const known = (row: number) =>
    form.indicators.some((one) => one.row === row) || (execution !== null && execution.row === row);
  const refused = changes.flatMap((one) => refusal(one, form, known(one.row)));
  const taken = changes.filter((one) => refusal(one, form, known(one.row)).length === 0);
  const lines = [
    ...executionLines(result, taken),
    ...form.groups.map((group) => groupLine(result, group, taken, forms)),
  ];
  const before = totalOf(lines, profile, 'before');
  const after = totalOf(lines, profile, 'after');
  return { lines, before, after, refused, sentence: inWords(before, after) };
}

function refusal({ row, score }: WhatIfChange, form: RecognisedForm, isKnown: boolean): string[] {
  if (!isKnown) return [`第 ${row} 行不是指标，也不是预算执行率所在的行`];
  if (score === undefined) return [];
  const group = form.groups.find((one) => one.members.some((member) => member.row === row));
  const weight = group
    ? (group.weight?.value ?? null)
    : valueOf(readFigure(executionLine(form)?.weight ?? null));
  if (!Number.isFinite(score) || score < 0) return [`第 ${row} 行：得分应为不小于 0 的数`];
  return weight !== null && weight.lt(decimal(score))
    ? [`第 ${row} 行：得分 ${show(decimal(score), 4)} 分高于分值 ${show(weight, 4)} 分`]
    : [];
}

function groupLine(
  result: FormResult,
  group: ScoringGroup,
  changes: readonly WhatIfChange[],
  forms: readonly RecognisedForm[],
): WhatIfLine {
  const { form, assessments } = result;
  const own = changes.filter(({ row }) => group.members.some((member) => member.row === row));
  const standing = assessments.find(({ firstRow }) => firstRow === group.firstRow);
  const written = sumIn(group.scores);
  const before = written === 'unreadable' ? null : (written ?? standing?.score ?? null);
  const first = group.members[0];
  const field = group.scores[0] ?? first?.level3 ?? first?.target ?? null;
  const line = {
    name: groupName(group),
    at: locate(form, field?.cell ?? { row: group.firstRow, col: 1 }),
    weight: group.weight?.value ?? null,
    before,
  };
  if (own.length === 0) return { ...line, after: before, changed: false, steps: '', interval: null };
  const scores = own.flatMap(({ score }) => (score === undefined ? [] : [decimal(score)]));
  const last = scores.at(-1);
  if (last) {
    const steps = `假定得 ${show(last, 4)} 分`;
    return { ...line, after: last, changed: true, steps, interval: null };
  }
  const made = supposed(group, own, result, gatherFigures(form, forms));
  return { ...line, after: made.score, changed: true, steps: made.steps, interval: made.interval };
}

/** The group assessed with other actual values in its rows. */
function supposed(
  group: ScoringGroup,
  changes: readonly WhatIfChange[],
  { form, profile }: FormResult,
  figures: WorkbookFigures,
): GroupAssessment {
  const members = group.members.map((member): Indicator => {
    const change = changes.filter(({ row, actual }) => row === member.row && actual !== undefined).at(-1);
    return change ? { ...member, actual: typedField(member.actual, member.row, change.actual!) } : member;
  });
  return assessGroup({ ...group, members }, profile, form.year?.value ?? null, figures);
}

function executionLines({ form, profile }: FormResult, changes: readonly WhatIfChange[]): WhatIfLine[] {
  const line = executionLine(form);
  const weight = valueOf(readFigure(line?.weight ?? null));
  if (!line || weight === null) return [];
  const unit = form.funds?.moneyUnit ?? null;
  const written = line.score ? sumIn([line.score]) : null;
  const before =
    written === 'unreadable' ? null : (written ?? assessExecution(line, profile, unit)?.score ?? null);
  const field = line.score ?? line.rate ?? line.spent ?? line.label;
  const made = { name: EXECUTION, at: locate(form, field.cell), weight, before };
  const own = changes.filter(({ row }) => row === line.row);
  const change = own.at(-1);
  if (!change) return [{ ...made, after: before, changed: false, steps: '', interval: null }];
  if (change.score !== undefined) {
    const after = decimal(change.score);
    return [{ ...made, after, changed: true, steps: `假定得 ${show(after, 4)} 分`, interval: null }];
  }
  const spent = change.actual === undefined ? line.spent : typedField(line.spent, line.row, change.actual);
  const assessed = assessExecution({ ...line, spent }, profile, unit);
  const after = assessed?.score ?? null;
  return [{ ...made, after, changed: true, steps: assessed?.steps ?? '', interval: null }];
}

function sumIn(fields: readonly Field[]): Decimal | null | 'unreadable' {
  const figures = fields.map(readFigure);
  if (figures.some(({ state }) => state === 'unreadable')) return 'unreadable';
  const numbers = figures.flatMap((figure) => (figure.state === 'number' ? [figure.value] : []));
  return numbers.length === 0 ? null : sum(numbers);
}

function totalOf(lines: readonly WhatIfLine[], profile: Profile, which: 'before' | 'after'): WhatIfTotal {
  const scores = lines.flatMap((line) => line[which] ?? []);
  const open = lines.filter((line) => line[which] === null && line.weight?.gt(ZERO)).map(({ name }) => name);
  if (scores.length === 0) return { total: null, grade: null, open, next: null };
  const total = sum(scores);
  const better = profile.grades.value
    .filter(({ from }) => decimal(from).gt(total))
    .sort((a, b) => a.from - b.from)[0];
  return {
    total,
    grade: gradeOf(total, profile),
    open,
    next: better ? { grade: better.label, lacking: decimal(better.from).minus(total) } : null,
  };
}

function inWords(before: WhatIfTotal, after: WhatIfTotal): string {
  if (after.total === null) return '还没有得分，不能推算总分';
  const moved =
    before.total === null
      ? `总分为 ${show(after.total, 4)} 分`
      : before.total.eq(after.total)
        ? `总分仍为 ${show(after.total, 4)} 分`
        : `总分由 ${show(before.total, 4)} 分变为 ${show(after.total, 4)} 分`;
  if (after.open.length > 0) return `${moved}；还有 ${after.open.length} 项没有得分，等级暂不能定`;
  const grade =
    after.grade === null
      ? ''
      : before.grade === after.grade && before.open.length === 0
        ? `，等级仍为${after.grade}`
        : before.grade !== null && before.open.length === 0
          ? `，等级由${before.grade}变为${after.grade}`
          : `，等级为${after.grade}`;
  const next = after.next ? `；距${after.next.grade}还差 ${show(after.next.lacking, 4)} 分` : '';
  return `${moved}${grade}${next}`;
}
