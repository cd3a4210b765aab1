import type { Assessment } from '../../src/core/scoring/assessment';
import { show } from '../../src/core/values/decimal';
import type { ActualValue, PartialDate, Quantity, TargetValue } from '../../src/core/values/target';

/** Readings in short notation, so that a table of real values can be checked by eye. */

function quantity({ value, unit }: Quantity): string {
  return `${show(value, 6)}${unit}`;
}

function date({ year, month, day }: PartialDate): string {
  return [year ?? '?', month ?? '?', day ?? '?'].join('-');
}

/** equal 5家 · at-least ≥ 95% · at-most (exclusive) < 3起 · range 3..4次 · deadline 2021-12-31 前 · words · sentence [300] */
export function describeTarget(target: TargetValue): string {
  switch (target.kind) {
    case 'quantity':
      return [
        target.direction,
        ...(target.inclusive ? [] : ['(exclusive)']),
        ...(target.operator === '' ? [] : [target.operator]),
        quantity(target.quantity),
      ].join(' ');
    case 'range':
      return `range ${show(target.low, 6)}..${show(target.high, 6)}${target.unit}`;
    case 'deadline':
      return `deadline ${date(target.date)}${target.operator ? ` ${target.operator}` : ''}`;
    case 'qualitative':
      return 'words';
    case 'sentence':
      return `sentence [${target.candidates.map(quantity).join(', ')}]`;
    default:
      return target.kind;
  }
}

/** 5家 · 超过 400件 · date ?-12-20 · words · ask [2期, 19批] */
export function describeActual(actual: ActualValue): string {
  switch (actual.kind) {
    case 'quantity':
      return `${actual.operator === '' ? '' : `${actual.operator} `}${quantity(actual.quantity)}`;
    case 'date':
      return `date ${date(actual.date)}${actual.operator === '' ? '' : ` ${actual.operator}`}`;
    case 'qualitative':
      return 'words';
    case 'candidates':
      return `ask [${actual.candidates.map(quantity).join(', ')}]`;
    default:
      return actual.kind;
  }
}

/** met 10 · proportional 8.33 · ask · qualitative-band 8..10; "unmet" where a reason alone does not tell. */
export function describeOutcome({ reason, score, interval, met }: Assessment): string {
  if (score !== null) return `${reason} ${score.toFixed()}`;
  const unmet = met === false ? ' unmet' : '';
  const band =
    reason === 'qualitative-band' && interval ? ` ${show(interval.low, 4)}..${show(interval.high, 4)}` : '';
  return `${reason}${band}${unmet}`;
}
