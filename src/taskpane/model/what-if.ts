import type { SheetCell } from '../../core/grid/address';
import { whatIf, type WhatIf, type WhatIfChange, type WhatIfLine } from '../../core/fill/what-if';
import { executionLine } from '../../core/rules/figures/extent';
import { EXECUTION } from '../../core/rules/figures/scores';
import { isLookAlike, locate, type RecognisedForm } from '../../core/recognise/form';
import type { FormResult, WorkbookResult } from '../../core/rules/result';
import { show } from '../../core/values/decimal';
import type { Field } from '../../core/values/field';

/** A row something can be tried in: an indicator, or the execution item. */
export interface TryableRow {
  readonly row: number;
  readonly name: string;
  readonly at: SheetCell;
  /** 年度指标值, or the budget; as shown in the sheet, "" where blank. */
  readonly target: string;
  /** 实际完成值, or the money spent. */
  readonly actual: string;
  /** What the target and the actual value are called. */
  readonly words: { readonly target: string; readonly actual: string };
}

/** What a person typed for a row; "" is nothing. */
export interface Trial {
  readonly actual: string;
  readonly score: string;
}

export const NO_TRIAL: Trial = { actual: '', score: '' };

/** Forms with something to try: those that give points. */
export function tryableForms(result: WorkbookResult): readonly FormResult[] {
  return result.forms.filter(({ form }) => !isLookAlike(form.kind) && tryableRows(form).length > 0);
}

/** In the order of the sheet. */
export function tryableRows(form: RecognisedForm): readonly TryableRow[] {
  const fund = executionLine(form);
  const text = (field: Field | null) => field?.text ?? '';
  const execution: TryableRow[] = fund?.weight
    ? [
        {
          row: fund.row,
          name: EXECUTION,
          at: locate(form, (fund.score ?? fund.rate ?? fund.label).cell),
          target: text(fund.annualBudget ?? fund.initialBudget),
          actual: text(fund.spent),
          words: { target: '预算数', actual: '执行数' },
        },
      ]
    : [];
  const weighted = form.groups.filter(({ weight }) => weight !== null);
  const indicators = weighted.flatMap(({ members, scores }) =>
    members.map((member): TryableRow => {
      const field = member.score ?? member.actual ?? scores[0] ?? member.target;
      return {
        row: member.row,
        name: member.name === '' ? `第 ${member.row} 行` : member.name,
        at: locate(form, field?.cell ?? { row: member.row, col: 1 }),
        target: text(member.target),
        actual: text(member.actual),
        words: { target: '指标值', actual: '完成值' },
      };
    }),
  );
  return [...execution, ...indicators].sort((a, b) => a.row - b.row);
}

/** What was typed as changes; a score that is no number is left out, `wrongScore` tells it. */
export function changesOf(trials: ReadonlyMap<number, Trial>): readonly WhatIfChange[] {
  return [...trials].flatMap(([row, { actual, score }]): WhatIfChange[] => {
    const change = {
      row,
      ...(actual.trim() === '' ? {} : { actual: actual.trim() }),
      ...(isNumber(score) ? { score: Number(score) } : {}),
    };
    return 'actual' in change || 'score' in change ? [change] : [];
  });
}

/** Why a typed score is not taken; null where it is, or where nothing was typed. */
export function wrongScore({ score }: Trial): string | null {
  return score.trim() === '' || isNumber(score) ? null : '请填写数字，如 8 或 8.5';
}

function isNumber(score: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(score.trim());
}

/** How it all moves with what was typed. */
export function outcomeOf(
  result: WorkbookResult,
  form: FormResult,
  trials: ReadonlyMap<number, Trial>,
): WhatIf {
  const forms = result.forms.map((one) => one.form);
  return whatIf(form, changesOf(trials), forms);
}

/** The line of an outcome that a row belongs to. */
export function lineOf({ lines }: WhatIf, form: RecognisedForm, row: number): WhatIfLine | null {
  const group = form.groups.findIndex(({ members }) => members.some((member) => member.row === row));
  // The lines are those of the groups, before them the execution item where there is one.
  if (group >= 0) return lines[lines.length - form.groups.length + group] ?? null;
  return lines.length > form.groups.length ? lines[0]! : null;
}

/** 第 17 行 带动企业新增产值（13.5/15 分）. */
export function rowText({ row, name }: TryableRow, line: WhatIfLine | null): string {
  if (!line) return `第 ${row} 行 ${name}`;
  const [score, weight] = [line.before, line.weight].map((value) => (value === null ? '—' : show(value, 4)));
  return `第 ${row} 行 ${name}（${score}/${weight} 分）`;
}

/** The row of a form a cell stands in, where something can be tried there. */
export function tryableAt({ form }: FormResult, cells: readonly SheetCell[]): number | null {
  const rows = new Set(tryableRows(form).map(({ row }) => row));
  const own = cells.filter(({ sheetId }) => sheetId === form.sheetId);
  return own.find(({ row }) => rows.has(row))?.row ?? null;
}
