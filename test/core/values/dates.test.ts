import { dateAt, punctuality, showDate } from '../../../src/core/values/dates';
import { foldValue } from '../../../src/core/values/fold';

function stands(done: string, due: string, year: number | null = null): string {
  const reported = dateAt(foldValue(done), 0)!;
  const deadline = dateAt(foldValue(due), 0)!;
  return punctuality(reported.date, deadline.date, deadline.operator, year);
}

test.each([
  ['2021年12月31日', '2021.12.31前', null, 'on-time'],
  ['2022年1月5日', '2021.12.31前', null, 'late'],
  ['7月', '9月前', null, 'on-time'],
  ['9月', '9月底前', null, 'on-time'],
  ['10月', '9月底前', null, 'late'],
  // 「9月前」 leaves September itself open.
  ['9月', '9月前', null, 'unknown'],
  ['2021年12月', '2021年12月15日', null, 'unknown'],
  ['2021年11月', '2021年12月15日', null, 'on-time'],
  ['2022年1月', '12月底前', null, 'unknown'],
  ['2022年1月', '12月底前', 2021, 'late'],
  ['7月', '2021年9月', null, 'on-time'],
  ['2020年', '2020年', null, 'on-time'],
  ['2021年第四季度', '2021年9月', null, 'late'],
] as const)('done %s, due %s, form of %s: %s', (done, due, year, expected) =>
  expect(stands(done, due, year)).toBe(expected),
);

test.each(['13月', '2021年0月', '2月45日前', '5G', '10个月', '3年', '2021年度', ''])(
  '%s is no date at its beginning',
  (text) => {
    const found = dateAt(text, 0);
    expect(found === null || found.length < text.length).toBe(true);
  },
);

test('a partial date is shown with what is known', () => {
  expect(showDate({ year: 2021, month: 12, day: null })).toBe('2021年12月');
  expect(showDate({ year: null, month: 6, day: 30 })).toBe('6月30日');
});
