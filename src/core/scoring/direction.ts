import { saysWord } from '../profiles/scoring-words';
import type { Profile } from '../profiles/schema';
import type { Indicator } from '../recognise/form';
import type { Direction, TargetValue } from '../values/target';
import { isPercent } from '../values/units';

/**
 * Which way a bare number or a plain = is meant. The form does not say; the name and the kind of the indicator do:
 * 年终决算 204.03 万 is a ceiling, 培训人数 80 人 a floor. An operator in the target always wins over the name.
 */

/** The name ends in a cost or a time taken: 培训成本, 任务完成时限（月）, whatever the words before it are. */
const NAMED_COST = /(?:成本|费用|造价|单价|决算|时限|工期|用时|耗时)[^率度量]{0,2}(?:[（(][^）)]*[）)])?$/;

export interface ScoredDirection {
  readonly direction: Direction;
  /** Why a bare number was taken as a ceiling, for the explanation; "" otherwise. */
  readonly why: string;
}

type Named = Pick<Indicator, 'name' | 'kind'>;

export function scoredDirection(
  indicator: Named,
  target: Extract<TargetValue, { kind: 'quantity' }>,
  profile: Profile | null = null,
): ScoredDirection {
  const explicit = target.direction !== 'equal';
  if (explicit) return { direction: target.direction, why: '' };
  if (isBurden(indicator, target.quantity.unit, profile)) {
    const word = indicator.kind === 'cost' ? '成本类指标' : '名称';
    return { direction: 'at-most', why: `按${word}作“不超过”计` };
  }
  return { direction: 'equal', why: '' };
}

/** Does the name or the kind say that a smaller value is the better one? */
export function isBurden({ name, kind }: Named, unit: string, profile: Profile | null = null): boolean {
  if (NAMED_COST.test(name)) return true;
  if (saysWord('relief', name, profile)) return false;
  if (saysWord('burden', name, profile)) return true;
  return kind === 'cost' && !isPercent(unit);
}

/** A share of a whole: more than 100 % is a mistake in the figures or an overrun, never an achievement. */
export function isShareOfWhole(name: string, profile: Profile | null = null): boolean {
  return saysWord('share', name, profile);
}
