import fc from 'fast-check';
import {
  decisionsFor,
  noDecisions,
  parseDecisions,
  type ReviewerDecisions,
  showDecisions,
  withFinding,
  withIndicator,
} from '../../../src/core/review/decisions';

const book = { file: 'a.xlsx', digest: 'd1' };
const score = { id: 'i1', actual: '8', score: '8.5', note: '佐证不足' };

test('what is kept is read again as it was', () => {
  const id = fc.string({ minLength: 1 });
  const decisions = fc.record({
    version: fc.constant(1 as const),
    workbooks: fc.uniqueArray(
      fc.record({
        file: id,
        digest: fc.string(),
        indicators: fc.uniqueArray(
          fc.record({
            id,
            actual: fc.option(fc.string()),
            score: fc.option(fc.constantFrom('0', '8.5', '-1', '100.25')),
            note: fc.string(),
          }),
          { selector: (one) => one.id },
        ),
        findings: fc.uniqueArray(
          fc.record({
            id,
            verdict: fc.constantFrom('accepted' as const, 'dismissed' as const),
            reason: fc.string(),
            when: fc.constant('2024-03-01'),
          }),
          { selector: (one) => one.id },
        ),
      }),
      { selector: (one) => one.file },
    ),
    units: fc.array(fc.record({ received: id, listed: id })),
  });
  fc.assert(
    fc.property(decisions, (made) => {
      const text = showDecisions(made);
      const read = parseDecisions(text);
      expect(read.complaints).toEqual([]);
      expect(showDecisions(read.decisions)).toBe(text);
      expect(read.decisions.workbooks).toHaveLength(made.workbooks.length);
    }),
  );
});

test('a damaged entry costs itself and is told in Chinese', () => {
  const text = JSON.stringify({
    version: 1,
    workbooks: [
      { file: 'a.xlsx', digest: 'd1', indicators: [score, { id: 'i2', score: '八分' }], findings: 'x' },
      { digest: 'd2' },
    ],
    units: [{ received: '甲' }],
  });
  const { decisions, complaints } = parseDecisions(text);
  expect(decisions.workbooks).toEqual([{ ...book, indicators: [score], findings: [] }]);
  expect(complaints).toEqual([
    '“a.xlsx”的第 2 条指标复核写法不对（actual、score、note），没有采用。',
    '审核记录第 2 个工作簿没有写明文件，没有采用。',
    '审核记录第 1 条单位对应写法不对，没有采用。',
  ]);
});

test.each([['{'], ['[]'], ['{"version":2}'], ['null'], ['""']])(
  '%s is refused as a whole, in words',
  (text) => {
    const { decisions, complaints } = parseDecisions(text);
    expect(decisions).toEqual(noDecisions);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(/^审核记录.*没有采用。$/);
  },
);

test('decisions follow the bytes when a file is renamed, and not the name when the bytes changed', () => {
  const made = withIndicator(noDecisions, book, score);
  expect(decisionsFor(made, { file: '别名.xlsx', digest: 'd1' })).toMatchObject({
    other: false,
    own: { indicators: [score] },
  });
  expect(decisionsFor(made, { file: 'a.xlsx', digest: 'd2' })).toMatchObject({
    other: true,
    own: { indicators: [] },
  });
});

test('a decision replaces the earlier one, an empty one takes it out', () => {
  let made: ReviewerDecisions = withIndicator(noDecisions, book, score);
  made = withIndicator(made, book, { ...score, score: '7' });
  expect(made.workbooks[0]!.indicators).toEqual([{ ...score, score: '7' }]);
  made = withIndicator(made, book, { id: 'i1', actual: null, score: null, note: ' ' });
  expect(made.workbooks).toEqual([]);
});

test('a dismissal needs its reason, a score its number', () => {
  const verdict = { verdict: 'dismissed' as const, reason: ' ', when: '2024-03-01' };
  expect(() => withFinding(noDecisions, book, 'f1', verdict)).toThrow('请写明这个问题不成立的理由');
  expect(() => withIndicator(noDecisions, book, { ...score, score: '八分' })).toThrow('复核得分应为数字');
  const made = withFinding(noDecisions, book, 'f1', { ...verdict, reason: '已核对文件' });
  expect(made.workbooks[0]!.findings).toHaveLength(1);
  expect(withFinding(made, book, 'f1', null).workbooks).toEqual([]);
});
