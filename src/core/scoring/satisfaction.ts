import type { Indicator } from '../recognise/form';
import { HUNDRED, decimal, show } from '../values/decimal';
import type { ActualValue } from '../values/target';
import { isPercent } from '../values/units';
import { type Judgement, type Stakes, atMostWeight, partial } from './judgement';
import { points, showQuantity } from './wording';

/**
 * 满意度 by the profile's bands (≥90 %: full, 80 to 90 %: 80 % of the weight …), whatever the target says. Null where the
 * profile has none, or the actual value is no measured percentage. `met` says whether the full weight is due.
 */
export function judgeSatisfaction(
  { kind }: Pick<Indicator, 'kind'>,
  actual: ActualValue,
  stakes: Stakes,
): Judgement | null {
  const bands = stakes.profile.scoring.satisfactionBands?.value;
  if (!bands || kind !== 'satisfaction' || actual.kind !== 'quantity') return null;
  const { quantity, operator } = actual;
  // A share above 100 % is a mistake in the figures; it is asked about like everywhere else.
  if (operator !== '' || !isPercent(quantity.unit) || quantity.value.gt(HUNDRED)) return null;
  const sorted = [...bands].sort((a, b) => b.from - a.from);
  const rate = quantity.value.div(HUNDRED);
  const band = sorted.find(({ from }) => rate.gte(decimal(from)));
  const share = decimal(band?.share ?? 0);
  const reached = band ? `不低于 ${percent(band.from)}` : `低于 ${percent(sorted.at(-1)?.from ?? 0)}`;
  const text = `满意度 ${showQuantity(quantity)}，${reached}`;
  if (share.gte(1)) {
    const score = atMostWeight(stakes);
    const gain = score === null ? '' : `，得满分 ${points(score)}`;
    return { reason: 'band', score, met: true, ratio: null, interval: null, steps: `${text}${gain}` };
  }
  const made = partial(
    'proportional',
    stakes,
    share,
    null,
    (w) => `${text}：${w} × ${percent(share.toNumber())}`,
  );
  return { ...made, reason: 'band' };
}

function percent(ratio: number): string {
  return `${show(decimal(ratio).times(HUNDRED), 4)}%`;
}
