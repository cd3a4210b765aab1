import { isEmpty } from '../values/reading';
import type { FormKind } from './form';
import type { Table } from './table';
import type { TitleTerm } from './vocabulary';

/** What is known of a form when its kind is decided. */
export interface KindEvidence {
  readonly titles: ReadonlySet<TitleTerm>;
  /** Titles and head labels as one compact text. */
  readonly words: string;
  readonly table: Table | null;
  readonly hasFunds: boolean;
  readonly hasBase: boolean;
  readonly hasGoals: boolean;
  readonly hasSubject: boolean;
}

/** The kind of form, or null where the evidence is too thin to call it one. */
export function kindOf(evidence: KindEvidence): FormKind | null {
  const { titles, table, hasFunds, hasBase } = evidence;
  if (hasBase) return 'base-data';
  const selfNamed = titles.has('self-evaluation');
  if ((titles.has('monitoring') && !selfNamed) || monitors(evidence))
    return table || hasFunds ? 'monitoring' : null;
  if (!table) {
    if (!hasFunds) return null;
    if (selfNamed) return scope(evidence);
    if (titles.has('goal-declaration')) return 'goal-declaration';
    return titles.has('fund-list') ? 'fund-list' : null;
  }
  if (selfNamed && !(titles.has('score-sheet') && judges(table))) return selfEvaluation(evidence);
  if (titles.has('goal-declaration') && !reports(table)) {
    if (titles.has('score-sheet') && weighs(table)) return 'score-sheet';
    return 'goal-declaration';
  }
  const compares = table.columns.has('target') && table.columns.has('actual');
  if (judges(table) || (titles.has('score-sheet') && !compares)) return 'score-sheet';
  return selfEvaluation(evidence);
}

function selfEvaluation(evidence: KindEvidence): FormKind {
  const table = evidence.table!;
  if (scores(table) || weighs(table)) {
    if (!table.columns.has('actual') && !table.columns.has('score')) return 'goal-declaration';
    if (!table.columns.has('actual') && !table.columns.has('target')) return 'score-sheet';
    return scope(evidence);
  }
  const named = evidence.titles.has('self-evaluation') || (evidence.hasFunds && evidence.hasGoals);
  if (named && (evidence.hasFunds || evidence.hasGoals)) return scope(evidence);
  return table.columns.has('actual') ? 'indicator-list' : 'goal-declaration';
}

function scope({ words, hasSubject }: KindEvidence): FormKind {
  if (/(?:部门|单位)整体|整体支出|整体绩效/.test(words)) return 'department';
  return hasSubject || /项目支出绩效|专项资金|项目资金|项目绩效/.test(words) ? 'project' : 'department';
}

/** 1-7月执行数, 全年预计执行数, 完成目标可能性: figures of a running year. */
function monitors({ words }: KindEvidence): boolean {
  return /完成目标可能性|1-\d{1,2}月(?:执行|完成)|全年预计(?:执行|完成)|目标实现可能性/.test(words);
}

/** Scored by a standard, without target and actual. */
function judges(table: Table): boolean {
  const { columns } = table;
  return !columns.has('actual') && (columns.has('score') || columns.has('standard')) && weighs(table);
}

function weighs(table: Table): boolean {
  return (
    table.columns.has('weight') ||
    table.sections.some((section) => section.weight !== null) ||
    table.indicators.some((indicator) => /\d+分\)?[)）]?$/.test(indicator.level3?.text ?? ''))
  );
}

function scores(table: Table): boolean {
  return table.columns.has('score');
}

/** At least one row reports what was done. */
function reports(table: Table): boolean {
  return table.indicators.some(({ actual, score }) =>
    [actual, score].some((field) => field && !isEmpty(field.reading)),
  );
}
