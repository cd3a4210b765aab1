import type { Indicator, RecognisedForm } from '../recognise/form';
import { executionLine, groupName } from '../rules/figures/extent';
import { readFigure } from '../rules/figures/numbers';
import { EXECUTION } from '../rules/figures/scores';
import type { FormResult } from '../rules/result';
import { show } from '../values/decimal';
import type { Field } from '../values/field';
import { propose } from './cell';
import type { Proposal } from './proposal';
import { typedContent } from './typed';
import { whatIf, type WhatIfChange, type WhatIfLine } from './what-if';

/** What was supposed, as it could be written; what cannot be is told in Chinese. */
export interface TakenOver {
  readonly proposals: readonly Proposal[];
  readonly left: readonly string[];
}

/**
 * Proposals for what was tried: the actual values as typed and the scores that follow. Still only proposals. Formulas are
 * kept, and the money spent is never taken over: that is what the books say. `forms`: as for `whatIf`.
 */
export function takeOver(
  result: FormResult,
  changes: readonly WhatIfChange[],
  forms: readonly RecognisedForm[] = [result.form],
): TakenOver {
  const { form } = result;
  const { lines, refused } = whatIf(result, changes, forms);
  const changed = lines.filter((line) => line.changed);
  const made = [
    ...form.indicators.flatMap((indicator) => {
      const change = changes
        .filter(({ row, actual }) => row === indicator.row && actual !== undefined)
        .at(-1);
      return change ? [actualOf(form, indicator, change.actual!)] : [];
    }),
    ...changed.map((line) => scoreOf(result, line, changes)),
  ];
  return {
    proposals: made.flatMap((one) => (typeof one === 'object' && one !== null ? [one] : [])),
    left: [...refused, ...made.filter((one) => typeof one === 'string')],
  };
}

/** A proposal, why there is none, or null where the cell holds it already. */
type Made = Proposal | string | null;

function actualOf(form: RecognisedForm, { row, name, actual }: Indicator, value: string | number): Made {
  if (actual === null) return `第 ${row} 行“${name}”没有完成值的单元格，没有带入`;
  if (actual.formula !== null) return `第 ${row} 行“${name}”的完成值是公式，没有改动`;
  const { stored, text } = typedContent(actual, value);
  if (stored === null) return `第 ${row} 行“${name}”没有填写试算的完成值，没有带入`;
  if (text === actual.text) return null;
  const steps = '试算时填的完成值，写入前请与佐证材料核对';
  return propose(form, actual, { kind: 'actual', name, after: stored, afterText: text, steps });
}

function scoreOf(result: FormResult, line: WhatIfLine, changes: readonly WhatIfChange[]): Made {
  const { form, profile } = result;
  const group = form.groups.find(({ members, scores }) =>
    [...scores, ...members.flatMap(({ level3, target }) => [level3, target])].some(
      (field) => field !== null && field.cell.row === line.at.row && field.cell.col === line.at.col,
    ),
  );
  if (!group) return executionScore(result, line, changes);
  if (line.after === null) return `“${line.name}”的得分还要由您决定，没有带入`;
  const [field] = group.scores;
  if (!field) return `“${line.name}”没有得分的单元格，没有带入`;
  if (group.scores.length > 1)
    return `“${line.name}”有 ${group.scores.length} 个得分格，各格怎样分请在表中填写`;
  return score(form, field, groupName(group), line, profile.rounding.score.value);
}

function executionScore(
  { form, profile }: FormResult,
  line: WhatIfLine,
  changes: readonly WhatIfChange[],
): Made {
  const fund = executionLine(form);
  const own = changes.filter(({ row }) => row === fund?.row).at(-1);
  if (own?.score === undefined) return `${EXECUTION}：执行数以账面为准，没有带入，请在表中填写`;
  if (!fund?.score) return `${EXECUTION}没有得分的单元格，没有带入`;
  return score(form, fund.score, `${EXECUTION}得分`, line, profile.rounding.score.value);
}

function score(form: RecognisedForm, field: Field, name: string, line: WhatIfLine, places: number): Made {
  if (field.formula !== null) return `“${name}”的得分是公式，没有改动`;
  if (line.after === null) return null;
  const printed = readFigure(field);
  if (printed.state === 'number' && printed.value.eq(line.after)) return null;
  const afterText = show(line.after, places);
  const steps = `试算：${line.steps}`;
  return propose(form, field, { kind: 'score', name, after: Number(afterText), afterText, steps });
}
