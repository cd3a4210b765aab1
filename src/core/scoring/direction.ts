import type { Indicator } from '../recognise/form';
import type { Direction, TargetValue } from '../values/target';
import { isPercent } from '../values/units';

/**
 * Which way a bare number or a plain = is meant. The form does not say; the name and the kind of the indicator do:
 * 年终决算 204.03 万 is a ceiling, 培训人数 80 人 a floor. An operator in the target always wins over the name.
 */

/** More of it is worse. */
const BURDEN =
  /成本|费用|造价|决算|超支|超预算|控制率|控制数|结转|结余率|调整率|变动率|投诉|信访|上访|事故|伤亡|死亡|违规|违法|违纪|差错|错误率|错发|漏发|误差|失误|故障|耗时|用时|时长上限|能耗|排放量|负债|损失|逾期|延误|空置|闲置|流失|复发|发案|案发|返工|退货|拖欠|欠款/;

/** More of it is better, although a burden is named: 投诉办结率, 成本节约率, 结余资金上缴率. */
const RELIEF =
  /办结|处理|处置|查处|回复|答复|结案|化解|整改|节约|降低|下降|减少|压减|压降|削减|缩短|挽回|清偿|清欠|达标|合格|匹配|完成|执行|覆盖|及时|到位|发放|使用率|支付率|上缴|交回|盘活|监测|检测|排查|防控|防范|预防|培训|演练|宣传|准确/;

/** The name ends in a cost or a time taken: 培训成本, 任务完成时限（月）, whatever the words before it are. */
const NAMED_COST = /(?:成本|费用|造价|单价|决算|时限|工期|用时|耗时)[^率度量]{0,2}(?:[（(][^）)]*[）)])?$/;

/** A share of a whole: more than 100 % is a mistake in the figures or an overrun, never an achievement. */
const SHARE =
  /预算执行率|资金执行率|执行率|支出率|支付率|支付完成率|使用率|支出完成率|使用完成率|满意度|满意率|合格率|及格率|知晓率|覆盖率|优良率|利用率|准确率|及时率/;

export interface ScoredDirection {
  readonly direction: Direction;
  /** Why a bare number was taken as a ceiling, for the explanation; "" otherwise. */
  readonly why: string;
}

type Named = Pick<Indicator, 'name' | 'kind'>;

export function scoredDirection(
  indicator: Named,
  target: Extract<TargetValue, { kind: 'quantity' }>,
): ScoredDirection {
  const explicit = target.direction !== 'equal';
  if (explicit) return { direction: target.direction, why: '' };
  if (isBurden(indicator, target.quantity.unit)) {
    const word = indicator.kind === 'cost' ? '成本类指标' : '名称';
    return { direction: 'at-most', why: `按${word}作“不超过”计` };
  }
  return { direction: 'equal', why: '' };
}

/** Does the name or the kind say that a smaller value is the better one? */
export function isBurden({ name, kind }: Named, unit: string): boolean {
  if (NAMED_COST.test(name)) return true;
  if (RELIEF.test(name)) return false;
  if (BURDEN.test(name)) return true;
  return kind === 'cost' && !isPercent(unit);
}

export function isShareOfWhole(name: string): boolean {
  return SHARE.test(name);
}
