import { decimal, show } from '../../values/decimal';
import { found, review } from '../bases';
import { isWhole, NOT_WHOLE, totalCell } from '../figures/extent';
import { formTotals, scoredItems } from '../figures/scores';
import { fail, formRule, notEnoughData, PASS } from '../rule';

/** With fewer items "all full" says nothing. */
const FEWEST = 3;

export const rule = formRule(
  {
    id: 'all-full-marks',
    name: '全部满分',
    category: 'score',
    severity: 'warning',
    kinds: ['department', 'project', 'score-sheet'],
    basis: [
      review('多个项目自评全部100分，被指自评工作流于形式'),
      found('mof-selfeval-notice', '严禁刻意抬高分数、弄虚作假'),
    ],
    condition: '每一项（至少3项）都得满分，总分等于口径规定的总分。',
    exempt: '不足3项；有没填的得分或分值；表不完整。',
    messages: {
      full: {
        what: '全部{{count}}项都得满分，总分{{total}}分。',
        why: '复核时，全部满分的自评会被要求逐项提供佐证。',
        fix: '对照完成情况逐项核实；确实全部达标的，备好佐证材料。',
      },
    },
  },
  function* ({ form, profile }) {
    const items = scoredItems(form).filter((item) => item.weight.state !== 'absent');
    if (items.length < FEWEST) return;
    const scored = items.flatMap(({ weight, score }) =>
      weight.state === 'number' && score.state === 'number' ? [score.value.gte(weight.value)] : [],
    );
    if (scored.includes(false)) {
      yield PASS;
      return;
    }
    if (!isWhole(form, profile)) {
      yield notEnoughData(NOT_WHOLE, totalCell(form, 'score'));
      return;
    }
    if (scored.length < items.length) {
      yield notEnoughData('有的指标没有填得分', totalCell(form, 'score'));
      return;
    }
    const total = formTotals(form).score!;
    if (total.lt(decimal(profile.weights.total.value))) return;
    yield fail({
      messageId: 'full',
      cells: [totalCell(form, 'score')],
      data: { count: items.length, total: show(total) },
      actual: Number(total),
    });
  },
);
