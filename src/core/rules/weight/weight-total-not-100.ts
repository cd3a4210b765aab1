import { decimal, show } from '../../values/decimal';
import { practice } from '../bases';
import { isWhole, NOT_WHOLE, totalCell } from '../figures/extent';
import { unreadableFigure } from '../figures/numbers';
import { formTotals, scoredItems } from '../figures/scores';
import { fail, formRule, notEnoughData, PASS } from '../rule';
import { costsTheGap } from '../figures/weight-gap';

export const rule = formRule(
  {
    id: 'weight-total-not-100',
    name: '总分值不等于100',
    category: 'weight',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [practice('各项分值合计应等于设定的总分')],
    condition: '全部指标的分值加上预算执行率的分值，与口径规定的总分（100分）相差超过0.01分。',
    exempt: '表中没有分值；没有找到总分行（表可能不完整）。',
    explains: [
      { rules: ['weight-total-printed-wrong'], where: 'same-form' },
      { rules: ['note-missing-deduction', 'score-gt-weight'], where: 'same-form', when: costsTheGap },
    ],
    messages: {
      total: {
        what: '各项分值合计为{{sum}}分，应为{{standard}}分，{{relation}}{{gap}}分。',
        why: '总分按{{standard}}分设定，分值合计不等于{{standard}}分时，得分没有可比性。',
        fix: '核对各项分值，{{execution}}，使合计等于{{standard}}分。',
      },
    },
  },
  function* ({ form, profile }) {
    const items = scoredItems(form);
    const bad = items.flatMap((item) => (item.weight.state === 'unreadable' ? [item.weight] : []));
    for (const figure of bad) yield unreadableFigure('分值', figure);
    const totals = formTotals(form);
    if (bad.length > 0 || totals.weight === null) return;
    // The weight of the execution item alone, printed in the label of its block, is no sum to judge.
    if (items.every((item) => item.group === null || item.weight.state === 'absent')) return;
    if (!isWhole(form, profile)) {
      yield notEnoughData(NOT_WHOLE, totalCell(form, 'weight'));
      return;
    }
    const standard = decimal(profile.weights.total.value);
    const gap = totals.weight.minus(standard);
    if (gap.abs().lte(profile.tolerance.sum.value)) {
      yield PASS;
      return;
    }
    const indicators = totals.executionWeight ? totals.weight.minus(totals.executionWeight) : totals.weight;
    yield fail({
      messageId: 'total',
      cells: [totalCell(form, 'weight')],
      data: {
        sum: show(totals.weight),
        standard: show(standard),
        relation: gap.gt(0) ? '多' : '少',
        gap: show(gap.abs()),
        execution: totals.executionWeight
          ? `其中预算执行率占${show(totals.executionWeight)}分`
          : '并看是否漏列预算执行率的分值',
      },
      arithmetic: totals.executionWeight
        ? `指标${show(indicators)} + 预算执行率${show(totals.executionWeight)} = ${show(totals.weight)}`
        : `指标合计 ${show(totals.weight)}`,
      expected: Number(standard),
      actual: Number(totals.weight),
    });
  },
);
