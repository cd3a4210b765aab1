import { EMPTY_MEMO } from '../../../src/core/memo/empty-memo';
import { parseMemo, showMemo, type Memo } from '../../../src/core/memo/memo';
import { noCorrections, withColumn, withNoForm } from '../../../src/core/recognise/corrections';

const corrections = withNoForm(
  withColumn(noCorrections, '附件2', { row: 11, col: 5, header: '完成值', role: 'actual' }),
  '附件3',
  true,
);
const ignores = [
  { key: 'score-gt-weight|x|附件2 产出', ruleId: 'score-gt-weight', reason: '已核实', when: '2024-03-01' },
];

const phrases = {
  causes: [
    { text: '资金未拨付__万元', situations: ['low-execution' as const], when: '2024-03-01', times: 2 },
  ],
  measures: [],
};

test.each<[string, Memo]>([
  ['nothing', EMPTY_MEMO],
  ['corrections', { corrections, ignores: [] }],
  ['findings set aside', { corrections: noCorrections, ignores }],
  ['both', { corrections, ignores }],
  ['phrases that were used', { corrections: noCorrections, ignores: [], phrases }],
  ['everything', { corrections, ignores, phrases }],
])('%s come back as they were', (_what, memo) => {
  expect(parseMemo(showMemo(memo))).toEqual({ memo, complaints: [] });
});

test('nothing decided leaves nothing to keep', () => {
  expect(showMemo(EMPTY_MEMO)).toBeNull();
});

test.each(['', 'null', '[]', '{', '{"version":2}', '"text"'])('%j is said and not used', (text) => {
  expect(parseMemo(text)).toEqual({
    memo: EMPTY_MEMO,
    complaints: ['随工作簿保存的记录读不出来，没有采用'],
  });
});

test('one part that was spoilt does not cost the other', () => {
  const kept = JSON.parse(showMemo({ corrections, ignores })!) as Record<string, unknown>;
  const read = parseMemo(JSON.stringify({ ...kept, corrections: { version: 1, sheets: 'all' } }));
  expect(read.memo).toEqual({ corrections: noCorrections, ignores });
  expect(read.complaints).toHaveLength(1);
  const other = parseMemo(JSON.stringify({ ...kept, ignores: [{ key: '' }] }));
  expect(other.memo).toEqual({ corrections, ignores: [] });
  expect(other.complaints).toHaveLength(1);
});

describe('phrases', () => {
  const read = (given: unknown) => parseMemo(JSON.stringify({ version: 1, phrases: given }));

  test('a memo of before they were kept reads as it always did', () =>
    expect(parseMemo('{"version":1}')).toEqual({ memo: EMPTY_MEMO, complaints: [] }));

  test('a situation of a later version does not cost the phrase', () =>
    expect(
      read({ causes: [{ text: '甲', situations: ['later', 'over-target'], when: '2024-03-01', times: 1 }] }),
    ).toEqual({
      memo: {
        ...EMPTY_MEMO,
        phrases: {
          causes: [{ text: '甲', situations: ['over-target'], when: '2024-03-01', times: 1 }],
          measures: [],
        },
      },
      complaints: [],
    }));

  test.each([
    ['words', 'all'],
    ['a list', { causes: 'all' }],
    ['a phrase without text', { causes: [{ text: '', situations: [], when: '2024-03-01', times: 1 }] }],
    ['never used', { measures: [{ text: '甲', situations: [], when: '2024-03-01', times: 0 }] }],
  ])('spoilt as %s are said and cost nothing else', (_what, given) => {
    const { memo, complaints } = parseMemo(
      JSON.stringify({
        version: 1,
        phrases: given,
        ignores: JSON.parse(showMemo({ corrections: noCorrections, ignores })!).ignores,
      }),
    );
    expect(memo).toEqual({ corrections: noCorrections, ignores });
    expect(complaints).toEqual(['随工作簿保存的常用说明读不出来，没有采用']);
  });
});
