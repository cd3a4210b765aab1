import type { Profile } from '../profiles/schema';
import { type Decimal, ZERO, decimal, max, min, round, show } from '../values/decimal';
import type { Assessment, ProposalReason } from './assessment';
import { points } from './wording';

/** What holding one value against its target yields; target and actual are added by the caller. */
export type Judgement = Omit<Assessment, 'target' | 'actual'>;

/** A score without a weight is a share of it; `weight` null means that the row has no weight of its own. */
export interface Stakes {
  readonly weight: Decimal | null;
  readonly profile: Profile;
}

/** No number can be computed: what is missing, or what to ask. `interval` is given where the answer has bounds. */
export function undecided(
  reason: 'ask' | 'not-enough-data' | 'qualitative-band',
  steps: string,
  more: Partial<Pick<Judgement, 'met' | 'ratio' | 'interval'>> = {},
): Judgement {
  return { reason, score: null, met: null, ratio: null, interval: null, ...more, steps };
}

/** The full weight as a score: rounded, never above the weight; null without one. */
export function atMostWeight({ weight, profile }: Stakes): Decimal | null {
  return weight === null ? null : min(weight, roundScore(weight, profile));
}

/** Full score. */
export function full(
  reason: Extract<ProposalReason, 'met' | 'range' | 'date'>,
  stakes: Stakes,
  ratio: Decimal | null,
  steps: string,
): Judgement {
  const score = atMostWeight(stakes);
  const gain = score === null ? '' : `，得满分 ${points(score)}`;
  return { reason, score, met: true, ratio, interval: null, steps: `${steps}${gain}` };
}

/**
 * A share of the weight, rounded and kept within 0 and the weight. What falls short never rounds up to the full
 * weight: 99.99 of 100 on 5 points is 4.99, or the check would call it a full score for an unmet target.
 */
export function partial(
  reason: Extract<ProposalReason, 'proportional' | 'reverse' | 'range'>,
  stakes: Stakes,
  share: Decimal,
  ratio: Decimal | null,
  steps: (weight: string) => string,
): Judgement {
  const { weight, profile } = stakes;
  if (weight === null) {
    return { reason, score: null, met: false, ratio, interval: null, steps: steps('分值') };
  }
  const score = shortOfFull(max(ZERO, min(weight, weight.times(share))), weight, profile);
  return {
    reason,
    score,
    met: false,
    ratio,
    interval: null,
    steps: `${steps(points(weight))} = ${points(score)}`,
  };
}

export function roundScore(score: Decimal, profile: Profile): Decimal {
  return round(score, profile.rounding.score.value);
}

function shortOfFull(score: Decimal, weight: Decimal, profile: Profile): Decimal {
  const rounded = roundScore(score, profile);
  if (rounded.lt(weight)) return rounded;
  const step = decimal(1).div(decimal(10).pow(profile.rounding.score.value));
  return max(ZERO, weight.minus(step));
}

/** 0 to the weight: everything the person may choose from; null without a weight. */
export function anything({ weight }: Stakes): Judgement['interval'] {
  return weight === null ? null : { low: ZERO, high: weight };
}

export function scoreAgrees(printed: Decimal, expected: Decimal, profile: Profile): boolean {
  return printed.minus(expected).abs().lte(profile.tolerance.score.value);
}

export function showInterval(interval: { readonly low: Decimal; readonly high: Decimal }): string {
  return `${show(interval.low, 4)} 至 ${show(interval.high, 4)} 分`;
}
