import * as fc from 'fast-check';
import { NameIndex, PartIndex } from '../../../src/core/review/name-index';
import { parseRosterText } from '../../../src/core/review/roster';
import { compareWithRoster } from '../../../src/core/review/submissions';
import { summaryRow } from '../../../src/core/review/summary';
import { likeness, likenessOf, unitName } from '../../../src/core/review/unit-names';
import { formJson, reviewedWith } from '../../support/reviewed';

const PLACES = ['', '市', '青石市', '青石市城东区', '红岩县', '红岩县白沙镇', '白沙镇'];
const BODIES = [
  '工业和信息化局',
  '工信局',
  '财政局',
  '教育局',
  '第一中学',
  '第二中学',
  '市场监督管理局',
  '人民政府办公室',
  '农业农村局',
  '水利工程建设管理中心',
];
const NOTES = ['', '（机关）', '（盖章）', '(本级)'];

/** Names as people write them, some of them a slip or two away from what was meant. */
const name = fc
  .tuple(
    fc.constantFrom(...PLACES),
    fc.constantFrom(...BODIES),
    fc.constantFrom(...NOTES),
    fc.array(
      fc.tuple(fc.nat(20), fc.constantFrom('drop', 'change', 'add'), fc.constantFrom('局', '和', '第', '二')),
      {
        maxLength: 3,
      },
    ),
  )
  .map(([place, body, note, slips]) =>
    slips.reduce(
      (text, [at, what, char]) => {
        const place = at % (text.length + 1);
        const rest = text.slice(what === 'add' ? place : place + 1);
        return text.slice(0, place) + (what === 'drop' ? '' : char) + rest;
      },
      place + body + note,
    ),
  );

test('the index answers as looking at each name in turn would', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 40 }), name, (names, asked) => {
      const inTurn = names.flatMap((one, index) => {
        const reason = likeness(one, asked);
        return reason === null ? [] : [{ index, reason }];
      });
      expect(new NameIndex(names).alike(asked)).toEqual(inTurn);
    }),
    { numRuns: 2000 },
  );
});

test('parts of a text, as looking for each in turn would', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 20 }), fc.array(name, { maxLength: 3 }), (parts, names) => {
      const text = names.join('-');
      const inTurn = parts.flatMap((part, index) => (text.includes(part) ? [index] : []));
      expect(new PartIndex(parts).within(text)).toEqual(inTurn);
    }),
  );
});

test('2,000 units and as many workbooks under other names: in much less time than each with each', () => {
  const unit = (n: number) => `青石市${String.fromCharCode(0x4e00 + n * 7, 0x5e00 + n * 3)}管理中心`;
  const listed = Array.from({ length: 2000 }, (_, n) => unit(n));
  const received = listed.map((one) => one.replace('管理', '管里'));
  const rows = received.map((one, n) =>
    summaryRow(reviewedWith([formJson({ unit: one })], { file: `${n}.xlsx` })),
  );
  const roster = parseRosterText(listed.join('\n'));
  const start = performance.now();
  const { missing, notOnList } = compareWithRoster(roster, rows);
  const took = performance.now() - start;
  expect([missing.length, notOnList.length]).toEqual([2000, 2000]);
  expect(missing.every(({ maybe }, n) => maybe.some(({ file }) => file === `${n}.xlsx`))).toBe(true);

  const some = 100;
  const [mine, others] = [listed.slice(0, some), received].map((names) => names.map(unitName));
  const startEach = performance.now();
  for (const one of mine!) for (const other of others!) likenessOf(one, other);
  const each = (performance.now() - startEach) * (listed.length / some);
  console.info(`2,000 × 2,000 names: ${Math.round(took)} ms; each with each about ${Math.round(each)} ms`);
  expect(took).toBeLessThan(each / 4);
});
