import { type Decimal, decimal, show, showPercent } from '../../values/decimal';
import { convention } from '../bases';
import { scoredItems } from '../figures/scores';
import { fail, formRule, PASS } from '../rule';

/** Fewer equal deductions are chance. */
const FEWEST = 3;
const ROUND_SHARES = [decimal('0.9'), decimal('0.95')];

export const rule = formRule(
  {
    id: 'score-integer-pattern',
    name: '按固定数扣分',
    category: 'grade',
    severity: 'advice',
    kinds: ['department', 'project'],
    basis: [convention('各项扣分完全相同，或都按分值的90%、95%给分，多为估计，不是按完成情况计算')],
    condition: '扣分的指标有3项以上，扣的分完全相同，或得分都是分值的90%或95%。',
    exempt: '扣分不足3项；按公式算得的得分。',
    messages: {
      equal: {
        what: '{{count}}项指标扣分，每项都扣{{lost}}分。',
        why: '各项完成程度很少恰好相同，像是先定扣多少再填得分。',
        fix: '逐项按完成值和口径计算得分，写明扣分的依据。',
      },
      share: {
        what: '{{count}}项指标扣分，得分都是分值的{{shares}}。',
        why: '各项完成程度很少恰好相同，像是先定比例再填得分。',
        fix: '逐项按完成值和口径计算得分，写明扣分的依据。',
      },
    },
  },
  function* ({ form, profile, assessGroup }) {
    const deducted = scoredItems(form).flatMap((item) => {
      if (!item.group || item.weight.state !== 'number' || item.score.state !== 'number') return [];
      const [weight, score] = [item.weight.value, item.score.value];
      if (weight.lte(0) || score.gte(weight) || score.lt(0)) return [];
      const computed = assessGroup(item.group).score;
      const byFormula = computed !== null && computed.minus(score).abs().lte(profile.tolerance.score.value);
      return byFormula ? [] : [{ weight, score, lost: weight.minus(score), cell: item.scoreCells[0]! }];
    });
    if (deducted.length < FEWEST) return;
    const cells = deducted.map(({ cell }) => cell);
    const [first] = deducted;
    if (deducted.every(({ lost }) => lost.eq(first!.lost))) {
      yield fail({
        messageId: 'equal',
        cells,
        data: { count: deducted.length, lost: show(first!.lost) },
        actual: Number(first!.lost),
      });
      return;
    }
    const shares = deducted.map(({ weight, score }) => score.div(weight));
    if (!shares.every(isRound)) {
      yield PASS;
      return;
    }
    const used = ROUND_SHARES.filter((share) => shares.some((one) => one.eq(share)));
    yield fail({
      messageId: 'share',
      cells,
      data: { count: deducted.length, shares: used.map((share) => showPercent(share)).join('或') },
    });
  },
);

function isRound(share: Decimal): boolean {
  return ROUND_SHARES.some((one) => one.eq(share));
}
