import { readArguments, UsageError } from '../../src/cli/arguments';

const fill = (...words: string[]) => readArguments(['fill', 'a.xlsx', '-o', 'b.xlsx', ...words]);
const NOTHING = { scores: false, notes: false, marks: false, weights: false, formulas: false };

test.each<[readonly string[], object]>([
  [[], { ...NOTHING, scores: true, notes: true, marks: true }],
  [['--scores'], { ...NOTHING, scores: true }],
  [['--formulas'], { ...NOTHING, scores: true, notes: true, marks: true, formulas: true }],
  [['--scores', '--formulas'], { ...NOTHING, scores: true, formulas: true }],
  [['--weights'], { ...NOTHING, weights: true }],
  [['--weights', '--scores'], { ...NOTHING, weights: true, scores: true }],
])('fill %j', (words, expected) => expect(fill(...words)).toMatchObject(expected));

test('formulas without scores are refused in words', () => {
  expect(() => fill('--notes', '--formulas')).toThrow(UsageError);
  expect(() => fill('--notes', '--formulas')).toThrow('--formulas 用于填写得分，请同时写 --scores');
});

test('check takes none of them', () => {
  expect(() => readArguments(['check', 'a.xlsx', '--weights'])).toThrow('命令 check 不支持选项 --weights');
});
