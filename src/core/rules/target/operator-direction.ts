import type { Indicator } from '../../recognise/form';
import type { TargetValue } from '../../values/target';
import { isMoney, isPercent } from '../../values/units';
import { review } from '../bases';
import { indicatorName } from '../figures/extent';
import { targetText } from '../figures/indicator-text';
import { fail, formRule, PASS } from '../rule';

/** The less the better, said by the name's own last word: 培训总成本, 安全事故起数, 有效投诉率. */
const BURDEN =
  /(?:总成本|成本|费用|造价|超支|投诉|事故|伤亡|死亡|差错|错误|错发|漏发|违规|违纪|逾期)(?:率|数|额|量|数量|次数|起数|件数|人数|金额|支出)?$/;
/** The more the better. */
const MERIT =
  /(?:合格率|完成率|及时率|达标率|覆盖率|满意度|满意率|知晓率|优良率|准确率|到位率|利用率|办结率)$/;
/** 成本节约率, 投诉处理率, 成本控制率: more is good, or nobody can tell. */
const DOUBTFUL =
  /节约|节省|节支|降低|下降|减少|减轻|减免|压减|压缩|缩减|削减|控制|处理|受理|调处|查处|查办|化解|打击|检查|巡查|排查|发现|纠正|办结|整改|标准|补助|补贴|救助|发放|投入|投资|收入|回收|追回|挽回/;

export const rule = formRule(
  {
    id: 'operator-direction',
    name: '指标方向写反',
    category: 'target',
    severity: 'error',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('成本指标用“≥”等于鼓励多花钱，应为≤或等于')],
    condition:
      '成本、投诉、事故、差错一类指标的指标值用了≥、不少于、以上；合格率、完成率、满意度一类指标用了≤、不超过、以下。',
    exempt: '指标值没有方向的（单独一个数）；名称里有节约、下降、处理、控制等，方向说不准的。',
    explains: [
      {
        rules: [
          'full-score-but-unmet',
          'score-formula-mismatch',
          'overfulfil-unreduced',
          'note-missing-overfulfil',
          'met-but-deducted',
          'note-contradiction',
        ],
        where: 'same-row',
      },
    ],
    messages: {
      burden: {
        what: '“{{name}}”的指标值“{{target}}”用了“{{operator}}”，方向写反。',
        why: '这类指标越少越好，用“{{operator}}”等于越多越好，超出的反而算完成。',
        fix: '改为“≤”或确定的数，再核对是否完成。',
      },
      merit: {
        what: '“{{name}}”的指标值“{{target}}”用了“{{operator}}”，方向写反。',
        why: '这类指标越高越好，用“{{operator}}”等于越低越好，没有做到的反而算完成。',
        fix: '改为“≥”，再核对是否完成。',
      },
    },
  },
  function* ({ form, assess }) {
    for (const indicator of form.indicators) {
      const { target } = assess(indicator);
      if (target.kind !== 'quantity' || target.direction === 'equal' || indicator.name === '') continue;
      const wrong = wrongWay(indicator, target);
      if (wrong === null) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: wrong,
        cells: [...(indicator.sign ? [indicator.sign.cell] : []), indicator.target!.cell],
        data: {
          name: indicatorName(indicator),
          target: targetText(indicator),
          operator: target.operator,
        },
        expected: wrong === 'burden' ? '≤' : '≥',
        actual: target.operator,
      });
    }
  },
);

function wrongWay(
  { name, kind }: Indicator,
  target: Extract<TargetValue, { kind: 'quantity' }>,
): 'burden' | 'merit' | null {
  if (DOUBTFUL.test(name)) return null;
  if (target.direction === 'at-least') {
    return BURDEN.test(name) || (kind === 'cost' && isMoney(target.quantity.unit)) ? 'burden' : null;
  }
  const share = isPercent(target.quantity.unit);
  return share && MERIT.test(name) && !BURDEN.test(name) ? 'merit' : null;
}
