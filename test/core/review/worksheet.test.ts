import { profileById } from '../../../src/core/profiles/profiles';
import type { IndicatorDecision } from '../../../src/core/review/decisions';
import {
  DEVIATION_LABEL,
  deviationOf,
  WORKSHEET_COLUMNS,
  worksheetOf,
} from '../../../src/core/review/worksheet';
import { projectForm } from '../../support/national-form';
import { formJson, indicatorJson, reviewedOf } from '../../support/reviewed';

test('the columns are the reviewers’ own', () => {
  expect(WORKSHEET_COLUMNS.join('|')).toBe(
    '一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|自评完成值|自评得分|复核完成值|复核得分|偏离度|备注',
  );
  expect(DEVIATION_LABEL).toBe('偏离度 =（自评得分 − 复核得分）÷ 自评得分');
});

test.each([
  [10, 8, '20%', 0.2],
  [10, 12, '-20%', -0.2],
  [3, 1, '66.67%', 0.666667],
  [9.79, 9.79, '0%', 0],
  [0, 0, '0%', 0],
])('self %p, reviewed %p: %s', (self, reviewed, text, ratio) => {
  expect(deviationOf(self, reviewed)).toEqual({ kind: 'ratio', ratio, text });
});

test('a self score of 0 divides nothing; what is not reviewed stays open', () => {
  expect(deviationOf(0, 5)).toEqual({ kind: 'not-defined', text: '自评得分为 0，不能计算' });
  expect(deviationOf(5, null)).toEqual({ kind: 'open', text: '' });
  expect(deviationOf(null, 5)).toEqual({ kind: 'open', text: '' });
});

const form = formJson({
  indicators: [
    indicatorJson({ row: 3, level3: '甲', score: 50, weight: 50 }),
    indicatorJson({ row: 4, level3: '乙', score: 45, weight: 50 }),
    indicatorJson({ row: 5, level3: '甲', score: null, weight: null }),
  ],
  totals: { ...formJson().totals, score: 95, printedScore: 95 },
});
const decide = (id: string, score: string | null, note = ''): IndicatorDecision => ({
  id,
  actual: null,
  score,
  note,
});
const profile = profileById('national');

test('lines of one name have ids of their own', () => {
  const { lines } = worksheetOf(form, { indicators: [] });
  expect(new Set(lines.map(({ id }) => id)).size).toBe(3);
});

test('before any decision nothing is reviewed', () => {
  expect(worksheetOf(form, { indicators: [] }, profile)).toMatchObject({
    selfScore: 95,
    reviewedScore: null,
    reviewedGrade: null,
    deviation: { kind: 'open' },
    open: 2,
  });
});

test('with one line reviewed the total moves by its difference, and the rest is open', () => {
  const [first] = worksheetOf(form, { indicators: [] }).lines;
  expect(worksheetOf(form, { indicators: [decide(first!.id, '40', '佐证不足')] }, profile)).toMatchObject({
    reviewedScore: 85,
    reviewedGrade: '良',
    open: 1,
    deviation: { text: '10.53%' },
  });
});

test('with every line reviewed the total is their sum, whatever the form prints', () => {
  const wrong = { ...form, totals: { ...form.totals, printedScore: 99 } };
  const [a, b] = worksheetOf(wrong, { indicators: [] }).lines;
  const made = worksheetOf(wrong, { indicators: [decide(a!.id, '50'), decide(b!.id, '40.5')] }, profile);
  expect(made).toMatchObject({ selfScore: 99, reviewedScore: 90.5, open: 0 });
});

test('of a real form, the score for execution has a line of its own', () => {
  const { json } = reviewedOf([projectForm()]);
  const { lines, selfScore, weight } = worksheetOf(json.forms[0]!, { indicators: [] });
  expect(lines[0]).toMatchObject({
    level1: '预算执行情况',
    level3: '预算执行率',
    selfActual: '95%',
    selfScore: 9.5,
  });
  const total = lines.reduce((sum, { selfScore: one }) => sum + (one ?? 0), 0);
  expect([total, weight]).toEqual([selfScore, 100]);
});
