import { checkWorkbook } from '../../../src/core/check';
import { answerQuestion, enterScore } from '../../../src/core/fill/candidates';
import { planScores } from '../../../src/core/fill/plan-scores';
import { formatCell } from '../../../src/core/grid/address';
import { type Changes, projectForm } from '../../support/national-form';
import { workbookOf } from '../../support/sheet';

const checked = (cells: Changes) => checkWorkbook(workbookOf(projectForm(cells))).forms[0]!;
const asked = (cells: Changes, address: string) => {
  const result = checked(cells);
  const question = planScores(result).questions.find(({ at }) => formatCell(at) === address)!;
  return { result, question };
};
const QUALITATIVE = { E14: '明显提高', F14: '工作有序推进', H14: '' } as const;

test('a qualitative indicator offers the bands of the profile in points of its weight', () => {
  const { question } = asked(QUALITATIVE, 'H14');
  expect(question.bands!.length).toBeGreaterThanOrEqual(3);
  const [best] = question.bands!;
  expect(best!.high).toBe(question.interval!.high);
  expect(question.bands!.at(-1)!.low).toBe(0);
  // Where the words point to one band only that one is offered.
  const partly = asked({ ...QUALITATIVE, F14: '部分达成' }, 'H14').question;
  expect(partly.bands).toEqual([
    { label: expect.stringContaining('部分'), low: partly.interval!.low, high: partly.interval!.high },
  ]);
});

test.each([
  ['9', 9],
  [' ８．５ ', 8.5],
  ['8.5分', 8.5],
  ['0', 0],
])('%s is taken', (typed, after) => {
  const { result, question } = asked(QUALITATIVE, 'H14');
  const made = enterScore(result, question, typed);
  expect(made).toMatchObject({ proposal: { after, kind: 'score', replaces: false } });
});

test.each([
  ['', '请填写数字'],
  ['良', '请填写数字'],
  ['1e1', '请填写数字'],
  ['-1', '请填写数字'],
  ['99', '应在 0 至'],
  ['8.123456', '小数'],
])('%s is not, and it is said why', (typed, why) => {
  const { result, question } = asked(QUALITATIVE, 'H14');
  const made = enterScore(result, question, typed);
  expect(made).toEqual({ complaint: expect.stringContaining(why) });
});

test('a score of another form, or of a cell that holds a formula, is refused', () => {
  const { result, question } = asked(QUALITATIVE, 'H14');
  expect(enterScore(result, { ...question, formId: 'another' }, '8')).toHaveProperty('complaint');
  expect(
    answerQuestion(result, { ...question, formId: 'another' }, { text: '', value: 1, score: 1, steps: '' }),
  ).toBeNull();
});
