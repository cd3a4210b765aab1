import { bandsFor } from '../profiles/formula-indicators';
import type { FormulaBand, FormulaBandRule, FormulaIndicator } from '../profiles/formula-schema';
import type { Profile } from '../profiles/schema';
import { type Decimal, ONE, ZERO, decimal, max, min, show } from '../values/decimal';
import {
  type Judgement,
  type Stakes,
  anything,
  atMostWeight,
  partial,
  roundScore,
  undecided,
} from './judgement';
import { showRate } from './formula';
import { points } from './wording';

/**
 * Scores a rate by what the profile lays down for the indicator and the weight of its row. `steps` is how the rate
 * came about. Null where the profile says nothing about the indicator at all.
 */
export function judgeByBands(
  indicator: FormulaIndicator,
  rate: Decimal,
  steps: string,
  stakes: Stakes,
): Judgement | null {
  const bands = bandsFor(indicator, stakes.profile);
  if (bands.length === 0) return null;
  const { weight } = stakes;
  const band = bands.find((one) => one.weight === undefined || weight === null || weight.eq(one.weight));
  if (band) return judge(band, rate, steps, stakes);
  return otherWeights(bands, rate, steps, stakes);
}

/** The published standards are for other weights: full marks are full marks in all of them, deductions differ. */
function otherWeights(
  bands: readonly FormulaBand[],
  rate: Decimal,
  steps: string,
  stakes: Stakes,
): Judgement {
  if (bands.every((band) => reaches(band.rule, rate))) return fullMarks(bands[0]!.rule, rate, steps, stakes);
  const weights = bands.map((band) => String(band.weight)).join('、');
  const met = bands.some((band) => reaches(band.rule, rate)) ? null : false;
  return undecided(
    'ask',
    `${steps}；口径只有分值 ${weights} 分的计分标准，本项分值 ${show(stakes.weight ?? ZERO, 4)} 分，得分请确认`,
    { met, ratio: null, interval: anything(stakes) },
  );
}

function judge({ rule, basis }: FormulaBand, rate: Decimal, steps: string, stakes: Stakes): Judgement {
  const pending = basis.evidence === 'memory' ? '（计分标准待核）' : '';
  if (rule.kind === 'share') return byShare(rate, `${steps}${pending}`, stakes);
  if (rule.kind === 'steps' && rate.lt(decimal(rule.from))) {
    const text = `${steps}；低于 ${showRate(decimal(rule.from), places(stakes))}，计分标准没有规定，得分请确认`;
    return undecided('ask', text, { interval: anything(stakes) });
  }
  if (reaches(rule, rate)) return fullMarks(rule, rate, `${steps}${pending}`, stakes);
  switch (rule.kind) {
    case 'deduct':
      return byDeduction(rule, rate, `${steps}${pending}`, stakes);
    case 'steps':
      return bySteps(rule, rate, `${steps}${pending}`, stakes);
    case 'limit':
      return undecided(
        'ask',
        `${steps}，${beyond(rule.side)} ${limitShown(rule.limit, stakes)}；扣多少分没有查到规定，得分请确认`,
        { met: false, interval: anything(stakes) },
      );
  }
}

/** Does the rate get the full weight? */
function reaches(rule: FormulaBandRule, rate: Decimal): boolean {
  switch (rule.kind) {
    case 'share':
      return rate.gte(ONE);
    case 'steps':
      return rate.gte(decimal(rule.from)) && rate.lte(decimal(rule.steps[0]!.to));
    case 'limit':
      return within(rule.side, rule.limit, rate);
    case 'deduct':
      // A part of a step takes nothing off: 99.27 % where each 5 % below 100 % costs 2 points.
      return within(rule.side, rule.limit, rate) || stepsBeyond(rule, rate).eq(ZERO);
  }
}

function within(side: 'at-most' | 'at-least', limit: number, rate: Decimal): boolean {
  return side === 'at-most' ? rate.lte(decimal(limit)) : rate.gte(decimal(limit));
}

type Deduct = Extract<FormulaBandRule, { kind: 'deduct' }>;

function stepsBeyond({ side, limit, step }: Deduct, rate: Decimal): Decimal {
  const gap = side === 'at-most' ? rate.minus(decimal(limit)) : decimal(limit).minus(rate);
  // Rounded down; 12 places keep 0.05 ÷ 0.01 at 5 whatever the division leaves behind.
  return max(ZERO, gap.div(decimal(step)).round(12).round(0, 0));
}

function fullMarks(rule: FormulaBandRule, rate: Decimal, steps: string, stakes: Stakes): Judgement {
  const score = atMostWeight(stakes);
  const gain = score === null ? '' : `，得满分 ${points(score)}`;
  return {
    reason: 'band',
    score,
    met: true,
    ratio: null,
    interval: null,
    steps: `${steps}，${why(rule, rate, stakes)}${gain}`,
  };
}

function why(rule: FormulaBandRule, rate: Decimal, stakes: Stakes): string {
  switch (rule.kind) {
    case 'share':
      return '达到 100%';
    case 'steps':
      return `不超过 ${limitShown(rule.steps[0]!.to, stakes)}`;
    case 'limit':
      return `${keeps(rule.side)} ${limitShown(rule.limit, stakes)}`;
    case 'deduct':
      return within(rule.side, rule.limit, rate)
        ? `${keeps(rule.side)} ${limitShown(rule.limit, stakes)}`
        : `${beyond(rule.side)} ${limitShown(rule.limit, stakes)} 不足 ${stepShown(rule.step)}，不扣分`;
  }
}

function byDeduction(rule: Deduct, rate: Decimal, steps: string, stakes: Stakes): Judgement {
  const count = stepsBeyond(rule, rate);
  const off = count.times(decimal(rule.points));
  const gap = show(rate.minus(decimal(rule.limit)).abs().times(100));
  const text = `${steps}，${beyond(rule.side)} ${limitShown(rule.limit, stakes)} 的部分为 ${gap} 个百分点，每满 ${stepShown(rule.step)}扣 ${points(decimal(rule.points))}`;
  return scored(stakes, text, (weight) => {
    const score = roundScore(max(ZERO, weight.minus(off)), stakes.profile);
    const taken = `${count.toFixed()} × ${show(decimal(rule.points), 4)}`;
    const arithmetic = off.gt(weight)
      ? `：${taken} = ${points(off)}，扣完为止，得 ${points(score)}`
      : `：${show(weight, 4)} − ${taken} = ${points(score)}`;
    return { score, steps: `${text}${arithmetic}` };
  });
}

function bySteps(
  rule: Extract<FormulaBandRule, { kind: 'steps' }>,
  rate: Decimal,
  steps: string,
  stakes: Stakes,
): Judgement {
  const index = rule.steps.findIndex(({ to }) => rate.lte(decimal(to)));
  const last = rule.steps.at(-1)!;
  const step = rule.steps[index];
  const text = step
    ? `${steps}，在 ${limitShown(rule.steps[index - 1]!.to, stakes)} 至 ${limitShown(step.to, stakes)} 档`
    : `${steps}，超过 ${limitShown(last.to, stakes)}`;
  const gained = decimal(step?.points ?? 0);
  return scored(stakes, text, (weight) => {
    const score = roundScore(min(weight, gained), stakes.profile);
    return { score, steps: `${text}，得 ${points(score)}` };
  });
}

function byShare(rate: Decimal, steps: string, stakes: Stakes): Judgement {
  if (rate.gte(ONE)) return fullMarks({ kind: 'share' }, rate, steps, stakes);
  const shown = showRate(max(ZERO, rate), places(stakes));
  return partial('proportional', stakes, rate, null, (weight) => `${steps}；${weight} × ${shown}`);
}

/** A score below the full weight; without a weight only what was found. */
function scored(
  { weight }: Stakes,
  steps: string,
  made: (weight: Decimal) => { readonly score: Decimal; readonly steps: string },
): Judgement {
  const open = { reason: 'band', met: false, ratio: null, interval: null } as const;
  return weight === null ? { ...open, score: null, steps } : { ...open, ...made(weight) };
}

function keeps(side: 'at-most' | 'at-least'): string {
  return side === 'at-most' ? '不超过' : '不低于';
}

function beyond(side: 'at-most' | 'at-least'): string {
  return side === 'at-most' ? '超过' : '低于';
}

function limitShown(limit: number, stakes: Stakes): string {
  return showRate(decimal(limit), places(stakes));
}

function stepShown(step: number): string {
  return `${show(decimal(step).times(100), 4)} 个百分点`;
}

function places({ profile }: { readonly profile: Profile }): number {
  return profile.rounding.rate.value;
}
