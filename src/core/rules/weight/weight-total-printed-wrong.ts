import { show } from '../../values/decimal';
import { practice } from '../bases';
import { isWhole, NOT_WHOLE, totalCell } from '../figures/extent';
import { readFigure, unreadableFigure } from '../figures/numbers';
import { formTotals, scoredItems } from '../figures/scores';
import { fail, formRule, notEnoughData, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'weight-total-printed-wrong',
    name: '分值合计与明细不符',
    category: 'weight',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [practice('合计栏应等于各项分值之和')],
    condition: '总分行印的分值合计与各项分值（含预算执行率）之和相差超过0.01分。',
    exempt: '总分行没有填分值；表中没有分值；没有找到总分行。',
    messages: {
      printed: {
        what: '总分行的分值写{{printed}}分，各项分值相加为{{sum}}分，相差{{gap}}分。',
        why: '合计应等于明细之和，两者不一致时至少有一处填错。',
        fix: '逐项核对分值；明细无误时把合计改为{{sum}}分。',
      },
    },
  },
  function* ({ form, profile }) {
    const printed = readFigure(form.totals.weight);
    if (printed.state === 'unreadable') yield unreadableFigure('总分行的分值', printed);
    if (printed.state !== 'number') return;
    const bad = scoredItems(form).flatMap((item) =>
      item.weight.state === 'unreadable' ? [item.weight] : [],
    );
    for (const figure of bad) yield unreadableFigure('分值', figure);
    const { weight, executionWeight } = formTotals(form);
    if (bad.length > 0 || weight === null || form.groups.every((group) => group.weight === null)) return;
    if (!isWhole(form, profile)) {
      yield notEnoughData(NOT_WHOLE, totalCell(form, 'weight'));
      return;
    }
    const gap = printed.value.minus(weight).abs();
    if (gap.lte(profile.tolerance.sum.value)) {
      yield PASS;
      return;
    }
    yield fail({
      messageId: 'printed',
      cells: [printed.field.cell],
      data: { printed: show(printed.value), sum: show(weight), gap: show(gap) },
      arithmetic: executionWeight
        ? `指标${show(weight.minus(executionWeight))} + 预算执行率${show(executionWeight)} = ${show(weight)}`
        : `指标合计 ${show(weight)}`,
      expected: Number(weight),
      actual: Number(printed.value),
    });
  },
);
