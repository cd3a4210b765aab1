import fc from 'fast-check';
import { readActual } from '../../../src/core/values/read-actual';
import { readTarget } from '../../../src/core/values/read-target';
import { assessIndicator } from '../../../src/core/scoring/assess';
import { decimal } from '../../../src/core/values/decimal';
import { fieldOf } from '../../support/field';
import { indicatorOf } from '../../support/indicator';
import { national, profileWith } from '../../support/profile';

/** Text as it occurs in such cells, in any order. */
const pieces = fc.constantFrom(
  ...'≥ ≤ > < = ± 以上 以下 以内 不少于 超过 控制在 约 余 - — ~ 至 到 / . , ， % ‰ 百分之 万 亿 元 个 家次 月 年 日 底 前 第 季度 完成 下降 （ ） 《 》 、 1 2 12 31 95 100 2021 0.5 1,030 九 两 5G km #REF! － ＋'.split(
    ' ',
  ),
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
/** Excel holds numbers up to 9.99E+307. */
const number = fc.double({ noNaN: true, min: -9.99e307, max: 9.99e307 });
const value = fc.oneof(text, number, fc.double({ noNaN: true, min: -1000, max: 1000 }));

test('reading is total: any target, any actual, any sign and unit', () => {
  fc.assert(
    fc.property(value, value, text, text, (target, actual, sign, unit) => {
      const unitColumn = fieldOf(unit);
      const read = readTarget({ target: fieldOf(target), sign: fieldOf(sign), unitColumn });
      const done = readActual(fieldOf(actual), read, unitColumn);
      expect(read.kind).toBeTruthy();
      expect(done.kind).toBeTruthy();
    }),
    { numRuns: 2000 },
  );
});

test('assessing is total, and every score lies between 0 and the weight', () => {
  const profiles = [national, profileWith({ reverse: 'inverse-ratio' })];
  fc.assert(
    fc.property(
      value,
      value,
      fc.integer({ min: 0, max: 1000 }),
      fc.constantFrom(...profiles),
      text,
      (t, a, w, profile, name) => {
        const weight = decimal(w).div(10);
        const made = assessIndicator(indicatorOf({ target: t, actual: a, name }), weight, profile);
        expect(made.steps).not.toBe('');
        if (made.score === null) return;
        expect(made.score.gte(0) && made.score.lte(weight)).toBe(true);
        expect(made.met === false && weight.gt(0) && made.score.gte(weight)).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});
