import { mergeDecisions } from '../../src/desk/rounds/merge-decisions';
import { compareAll, readResults } from '../../src/desk/rounds/first-round';
import { ResultStore } from '../../src/desk/storage/results';
import { noDecisions, type WorkbookDecisions } from '../../src/core/review/decisions';
import type { Reviewed } from '../../src/core/review/reviewed';
import { roundKey } from '../../src/core/review/second-round';
import { summaryRow } from '../../src/core/review/summary';
import { findingJson, formJson, reviewedWith } from '../support/reviewed';

const one = (file: string, unit: string, rules: readonly string[]): Reviewed =>
  reviewedWith(
    [formJson({ unit, findings: rules.map((ruleId) => findingJson({ ruleId, cells: ['H13'] })) })],
    { file },
  );

test('results are read line by line; lines that are none are told by their number', async () => {
  const read: string[] = [];
  const unreadable: number[] = [];
  const text = [
    JSON.stringify(one('甲.xlsx', '甲局', [])),
    '{"file":"断',
    '',
    '{"file":"乙.xlsx"}',
    JSON.stringify(one('丙.xlsx', '丙局', [])),
  ].join('\n');
  await readResults(
    new Blob([text]),
    ({ file }) => read.push(file),
    (line) => unreadable.push(line),
    () => {},
  );
  expect(read).toEqual(['甲.xlsx', '丙.xlsx']);
  expect(unreadable).toEqual([2, 4]);
});

test('without a database results are packed in memory; rounds are told apart, and joined by their units', async () => {
  const results = await ResultStore.open();
  const first = [one('a.xlsx', '甲局', ['weight/total', 'score/range']), one('b.xlsx', '乙局', [])];
  const second = [one('新.xlsx', '甲局', ['weight/total', 'note/missing']), one('c.xlsx', '丙局', [])];
  for (const reviewed of first) results.put('first', reviewed);
  for (const reviewed of second) results.put('this', reviewed);
  expect(await results.get('this', 'a.xlsx')).toBeNull();
  expect(await results.get('first', 'a.xlsx')).toEqual(first[0]);
  const entries = (all: readonly Reviewed[]) =>
    all.map((reviewed) => ({ file: reviewed.file, key: roundKey(reviewed) }));
  const joined = await compareAll(results, entries(first), entries(second), second.map(summaryRow), () => {});
  expect([...joined.outlines.keys()]).toEqual(['新.xlsx']);
  const { counts, firstFile } = joined.outlines.get('新.xlsx')!;
  expect(firstFile).toBe('a.xlsx');
  expect(counts.still).toBe(1);
  expect(counts.new).toBe(1);
  expect(counts.fixed + counts.explain).toBe(1);
  expect(joined.missing).toEqual(['b.xlsx']);
  expect(joined.added).toEqual(['c.xlsx']);
  await results.clear('first');
  expect(await results.get('first', 'a.xlsx')).toBeNull();
  expect(await results.get('this', '新.xlsx')).toEqual(second[0]);
});

test('two records of decisions become one; the newer one holds where both decide', () => {
  const of = (score: string, id = 'x'): WorkbookDecisions => ({
    file: '甲.xlsx',
    digest: 'd',
    indicators: [{ id, actual: null, score, note: '' }],
    findings: [],
  });
  const merged = mergeDecisions(
    { ...noDecisions, workbooks: [of('1')], units: [{ received: '甲', listed: '甲局' }] },
    {
      ...noDecisions,
      workbooks: [of('2'), { ...of('3'), digest: 'e' }],
      units: [{ received: '甲', listed: '甲县局' }],
    },
  );
  expect(merged.workbooks.map(({ digest, indicators }) => [digest, indicators[0]!.score])).toEqual([
    ['d', '2'],
    ['e', '3'],
  ]);
  expect(merged.units).toEqual([{ received: '甲', listed: '甲县局' }]);
});
