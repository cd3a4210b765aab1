import * as fc from 'fast-check';
import { parseCell } from '../../../src/core/grid/address';
import { type Formula, type Value, workOut, writeFormula } from '../../../src/core/templates/formulas';

const PLACES: Readonly<Record<string, string>> = { a: 'D6', b: 'D7', c: 'D8', d: 'H20' };
const write = (formula: Formula) => writeFormula(formula, (key) => parseCell(PLACES[key]!));
const out = (formula: Formula, values: Readonly<Record<string, Value>>) =>
  workOut(formula, (key) => values[key] ?? null);

test.each<[Formula, string]>([
  [{ is: 'sum', of: ['a', 'b', 'c', 'd'] }, 'IF(COUNT(D6:D8,H20)=0,"",ROUND(SUM(D6:D8,H20),6))'],
  [{ is: 'rate', part: 'a', whole: 'b' }, 'IF(COUNT(D6,D7)<2,"",IF(D7=0,"",ROUND(D6/D7,4)))'],
  [{ is: 'capped', rate: 'a', weight: 'b' }, 'IF(COUNT(D6,D7)<2,"",ROUND(MAX(0,MIN(D7,D6*D7)),2))'],
  [{ is: 'capped', rate: 'a', weight: 20 }, 'IF(COUNT(D6,20)<2,"",ROUND(MAX(0,MIN(20,D6*20)),2))'],
  [
    {
      is: 'grade',
      of: 'd',
      grades: [
        { label: '优', from: 90 },
        { label: '差', from: 0 },
      ],
    },
    'IF(ISNUMBER(H20),IF(H20>=90,"优",IF(H20>=0,"差","")),"")',
  ],
])('%j is written %s', (formula, text) => {
  expect(write(formula)).toBe(text);
});

test.each<[Formula, Readonly<Record<string, Value>>, Value]>([
  [{ is: 'sum', of: ['a', 'b'] }, {}, null],
  [{ is: 'sum', of: ['a', 'b'] }, { a: 0.1, b: 0.2 }, 0.3],
  [{ is: 'sum', of: ['a', 'b'] }, { a: '—', b: 5 }, 5],
  [{ is: 'rate', part: 'a', whole: 'b' }, { a: 5 }, null],
  [{ is: 'rate', part: 'a', whole: 'b' }, { a: 5, b: 0 }, null],
  [{ is: 'rate', part: 'a', whole: 'b' }, { a: 1943.63, b: 1052.59 }, 1.8465],
  [{ is: 'capped', rate: 'a', weight: 'b' }, { a: 1.8465, b: 10 }, 10],
  [{ is: 'capped', rate: 'a', weight: 'b' }, { a: -0.2, b: 10 }, 0],
  [{ is: 'capped', rate: 'a', weight: 20 }, { a: 0.9799 }, 19.6],
  [{ is: 'same', as: 'a' }, { a: '青禾市水利局' }, '青禾市水利局'],
  [
    {
      is: 'grade',
      of: 'a',
      grades: [
        { label: '优', from: 90 },
        { label: '良', from: 80 },
      ],
    },
    { a: 90 },
    '优',
  ],
  [
    {
      is: 'grade',
      of: 'a',
      grades: [
        { label: '优', from: 90 },
        { label: '良', from: 80 },
      ],
    },
    { a: 79.99 },
    null,
  ],
])('%j over %j gives %j', (formula, values, result) => {
  expect(out(formula, values)).toBe(result);
});

test('an execution score lies between 0 and its weight, whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: 100 }),
      (rate, weight) => {
        const score = out({ is: 'capped', rate: 'a', weight: 'b' }, { a: rate, b: weight }) as number;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(weight);
      },
    ),
  );
});
