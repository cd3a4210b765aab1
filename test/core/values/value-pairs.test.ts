import { assessIndicator } from '../../../src/core/scoring/assess';
import { decimal } from '../../../src/core/values/decimal';
import { indicatorOf } from '../../support/indicator';
import { national } from '../../support/profile';
import { describeActual, describeOutcome, describeTarget } from '../../support/readings';
import { valuePairs } from './value-pairs';

describe('values of real forms', () => {
  test('there are at least 300 of them, each a pair of its own', () => {
    const keys = valuePairs.map(({ name, target, sign, unit, actual }) =>
      JSON.stringify([name, target, sign, unit, actual]),
    );
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(keys.length).toBeGreaterThanOrEqual(300);
  });

  test.each(
    valuePairs.map((pair) => [`${pair.name}: ${pair.target ?? ''} / ${pair.actual ?? ''}`, pair] as const),
  )('%s', (_title, pair) => {
    const indicator = indicatorOf(pair);
    const made = assessIndicator(indicator, decimal(pair.weight), national);
    expect({
      target: describeTarget(made.target),
      actual: describeActual(made.actual),
      outcome: describeOutcome(made),
    }).toEqual({ target: pair.readsTarget, actual: pair.readsActual, outcome: pair.outcome });
  });
});
