import { show } from '../../values/decimal';
import { practice } from '../bases';
import { isWhole, NOT_WHOLE, totalCell } from '../figures/extent';
import { readFigure, unreadableFigure } from '../figures/numbers';
import { formTotals, scoredItems } from '../figures/scores';
import { fail, formRule, notEnoughData, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'score-total-mismatch',
    name: '总得分不等于各项之和',
    category: 'score',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [practice('总分等于各项指标得分与预算执行得分之和')],
    condition: '总分行的得分与各项得分（含预算执行率得分）之和相差超过0.01分。',
    exempt: '总分没有填；各项得分都没有填；没有找到总分行（表可能不完整）。',
    explains: [{ rules: ['grade-mismatch', 'x-report-score'], where: 'same-row' }],
    messages: {
      total: {
        what: '总分写{{printed}}分，各项得分相加为{{sum}}分，相差{{gap}}分。',
        why: '总分应等于各项得分之和（含预算执行率得分）。',
        fix: '逐项核对得分；明细无误时把总分改为{{sum}}分。',
      },
    },
  },
  function* ({ form, profile }) {
    const printed = readFigure(form.totals.score);
    if (printed.state === 'unreadable') yield unreadableFigure('总分', printed);
    if (printed.state !== 'number') return;
    const bad = scoredItems(form).flatMap((item) => (item.score.state === 'unreadable' ? [item.score] : []));
    for (const figure of bad) yield unreadableFigure('得分', figure);
    const { score, executionScore } = formTotals(form);
    if (bad.length > 0 || score === null) return;
    const gap = printed.value.minus(score).abs();
    if (gap.lte(profile.tolerance.sum.value)) {
      yield PASS;
      return;
    }
    if (!isWhole(form, profile)) {
      yield notEnoughData(NOT_WHOLE, totalCell(form, 'score'));
      return;
    }
    yield fail({
      messageId: 'total',
      cells: [printed.field.cell],
      data: { printed: show(printed.value), sum: show(score), gap: show(gap) },
      arithmetic: executionScore
        ? `指标${show(score.minus(executionScore))} + 预算执行率${show(executionScore)} = ${show(score)}`
        : `指标合计 ${show(score)}`,
      expected: Number(score),
      actual: Number(printed.value),
    });
  },
);
