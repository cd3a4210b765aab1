import type { Profile } from '../profiles/schema';
import type { Indicator } from '../recognise/form';
import { type Decimal, HUNDRED } from '../values/decimal';
import type { Quantity } from '../values/target';
import { isPercent } from '../values/units';
import { assessChosenRate } from './assess-formula';
import type { Assessment, Choice } from './assessment';
import { withActual } from './chosen-value';
import { assessIndicator } from './indicator';
import { showQuantity } from './wording';

/** A reading a person may choose, with the score it leads to. `score` null: even then only the person can say. */
export interface ScoredChoice extends Choice {
  readonly score: Decimal | null;
  readonly interval: Assessment['interval'];
  /** One line: 完成 19 批 ≥ 目标 3 批，得满分 10 分. */
  readonly steps: string;
}

/** What a person may choose among where the actual value can be read in several ways; empty where there is nothing. */
export function choicesOf(assessment: Assessment): readonly Choice[] {
  const { reason, actual, choices } = assessment;
  if (reason !== 'ask') return [];
  if (choices) return choices;
  if (actual.kind === 'quantity' && actual.operator === '') {
    const choice = { text: showQuantity(actual.quantity), quantity: actual.quantity };
    return inTargetUnit(choice, assessment) ? [choice] : [];
  }
  if (actual.kind !== 'candidates') return [];
  return actual.candidates.map((quantity) => ({ text: showQuantity(quantity), quantity }));
}

/** Each choice with the score and the arithmetic that follow from it. Nothing is written by choosing. */
export function scoreChoices(
  indicator: Indicator,
  assessment: Assessment,
  weight: Decimal | null,
  profile: Profile,
  year: number | null,
): ScoredChoice[] {
  return choicesOf(assessment).map((choice) => {
    const { quantity } = choice;
    const byRate =
      assessment.choices && isPercent(quantity.unit)
        ? assessChosenRate(indicator, quantity.value.div(HUNDRED), weight, profile, year)
        : null;
    const made = byRate ?? assessIndicator(withActual(indicator, quantity), weight, profile, year);
    const meant = byRate ? null : inTargetUnit(choice, assessment);
    if (made.score === null && meant !== null) {
      const again = assessIndicator(withActual(indicator, meant), weight, profile, year);
      if (again.score !== null) {
        const steps = `${choice.text}按 ${showQuantity(meant)}计：${again.steps}`;
        return { ...choice, score: again.score, interval: again.interval, steps };
      }
    }
    return { ...choice, score: made.score, interval: made.interval, steps: made.steps };
  });
}

/**
 * Whoever chooses 19 批 against a target of 3 场 says that these are the ones that count. Percentages stay percentages.
 */
function inTargetUnit({ quantity }: Choice, { target }: Assessment): Quantity | null {
  const unit = target.kind === 'quantity' ? target.quantity.unit : target.kind === 'range' ? target.unit : '';
  if (unit === '' || unit === quantity.unit || isPercent(unit) || isPercent(quantity.unit)) return null;
  return { value: quantity.value, unit };
}
