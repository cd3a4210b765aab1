import * as fc from 'fast-check';
import { planScores } from '../../../src/core/fill/plan-scores';
import { retotal } from '../../../src/core/fill/totals';
import { sumFormula } from '../../../src/core/fill/formulas';
import { checkWorkbook } from '../../../src/core/check';
import { formatCell, parseArea } from '../../../src/core/grid/address';
import type { SheetGrid } from '../../../src/core/grid/sheet';
import { editsFor } from '../../../src/core/plan/edits';
import type { FormOptions } from '../../support/national-form';
import { type Changes, departmentForm, projectForm } from '../../support/national-form';
import { chongqingForm, hubeiForm } from '../../support/regional-forms';
import { fieldOf } from '../../support/field';
import { type FormSpec, formOf, resultOf } from '../../support/form';
import { workbookOf } from '../../support/sheet';

const result = (sheet: SheetGrid) => checkWorkbook(workbookOf(sheet)).forms[0]!;
const formulas = (sheet: SheetGrid) =>
  Object.fromEntries(
    planScores(result(sheet), { as: 'formulas' })
      .proposals.filter(({ kind }) => kind === 'total' || kind === 'rate')
      .map(({ at, afterFormula, afterText }) => [formatCell(at), afterFormula ?? afterText]),
  );
const project = (changes: Changes, options?: FormOptions) => formulas(projectForm(changes, options));

describe('totals', () => {
  test('exactly the cells the arithmetic adds: the execution item, then a range', () =>
    expect(project({ G20: '', H20: '' })).toEqual({
      G20: '=SUM(G5,G12:G19)',
      H20: '=SUM(I5,H12:H19)',
    }));

  test('scores that are still to be written are in it', () => {
    const made = planScores(result(projectForm({ H20: '', H12: '', H13: '' })), { as: 'formulas' });
    expect(
      made.proposals.map(({ at, after, afterFormula }) => [formatCell(at), afterFormula ?? after]),
    ).toEqual([
      ['H12', 10],
      ['H13', 10],
      ['H20', '=SUM(I5,H12:H19)'],
    ]);
    expect(made.proposals[2]).toMatchObject({ after: 98, afterText: '98' });
  });

  test('a merged score cell does not part the range', () =>
    expect(formulas(departmentForm({ G22: '' }))).toEqual({ G22: '=SUM(G12:G21)' }));

  test('weights in labels cannot be added: the value is written and it is said why', () => {
    const made = planScores(result(hubeiForm({ H17: '' })), { as: 'formulas' }).proposals;
    expect(made.map(({ afterFormula }) => afterFormula)).toEqual(['=SUM(H9,H11:H16)']);
    const spec: FormSpec = {
      groups: [{ weight: 100, members: [{ target: '5个', actual: '5个', score: 100 }] }],
      totalWeight: null,
    };
    const form = formOf(spec);
    const labelled = form.groups.map((group) => ({
      ...group,
      weight: { ...group.weight!, source: 'label' as const },
    }));
    const [total] = planScores(resultOf({ ...form, groups: labelled }), { as: 'formulas' }).proposals;
    expect(total).toMatchObject({
      after: 100,
      steps: '各项指标分值相加 = 100 分；有的分值写在指标名称里，按数值填写',
    });
    expect(total!.afterFormula).toBeUndefined();
  });

  test('a score stored as text would be left out by SUM: the value is written', () => {
    const [total] = planScores(result(projectForm({ H20: '', H12: '10' })), { as: 'formulas' }).proposals;
    expect(total).toMatchObject({
      after: 98,
      steps: expect.stringContaining('H12 不是数字格式，公式会漏算，按数值填写'),
    });
    expect(total!.afterFormula).toBeUndefined();
  });

  test('a total cell that holds text stays text', () => {
    const [total] = planScores(result(projectForm({ H20: '97' })), { as: 'formulas' }).proposals;
    expect(total).toMatchObject({
      after: '98',
      steps: expect.stringContaining('此格是文本格式，公式不会计算'),
    });
    expect(total!.afterFormula).toBeUndefined();
  });

  test('a total that is a formula already is kept', () =>
    expect(project({ H20: 97 }, { formulas: { H20: '=SUM(H12:H19)' } })).toEqual({}));

  test('a form whose total stands above its table', () =>
    expect(formulas(chongqingForm({ I2: '' }))).toEqual({ H2: '=SUM(J4,J8:J11)' }));

  test('rows that are no indicators part the range', () => {
    const form = formOf({
      groups: [12, 13, 15, 16].map((row) => ({ weight: 25, members: [{ row, score: 25 }] })),
    });
    const addends = form.groups.flatMap(({ scores }) =>
      scores.map((field) => ({ field, willBeNumber: false })),
    );
    const target = fieldOf(null, { at: 'H30' });
    expect(sumFormula(form, target, addends)).toEqual({ kind: 'formula', formula: '=SUM(H12:H13,H15:H16)' });
    const inside = fieldOf(null, { at: 'H13' });
    expect(sumFormula(form, inside, addends).kind).toBe('none');
  });

  test('a range never holds a cell that is not added', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 20 }),
        (rows) => {
          const form = formOf({ groups: rows.map((row) => ({ weight: 1, members: [{ row, score: 1 }] })) });
          const addends = form.groups.flatMap(({ scores }) =>
            scores.map((field) => ({ field, willBeNumber: false })),
          );
          const made = sumFormula(form, fieldOf(null, { at: 'H99' }), addends);
          const areas = made.kind === 'formula' ? made.formula.slice(5, -1).split(',').map(parseArea) : [];
          const covered = areas.flatMap(({ top, bottom }) =>
            Array.from({ length: bottom - top + 1 }, (_, i) => top + i),
          );
          expect(covered.sort((a, b) => a - b)).toEqual([...rows].sort((a, b) => a - b));
        },
      ),
    ));
});

describe('rates', () => {
  test('a text in a general cell, as a person would type it', () =>
    expect(project({ H5: '' })).toEqual({ H5: '=IF(E5=0,"",TEXT(F5/E5,"0.00%"))' }));

  test.each([
    ['a percent format', { rate: null, formats: { H: '0.00%' } }, undefined, '=IF(E5=0,"",F5/E5)', '95%'],
    ['points under a % header', { rate: null }, '执行率（%）', '=IF(E5=0,"",ROUND(F5/E5*100,2))', '95'],
    ['a wrong bare ratio', { rate: 0.5 }, undefined, '=IF(E5=0,"",ROUND(F5/E5,4))', '0.95'],
  ])('%s', (_what, cells, rateHeader, formula, shown) => {
    const form = formOf({
      groups: [{ weight: 100, members: [{ target: '5个', actual: '5个', score: 100 }] }],
      funds: [{ annual: 210, spent: 199.5, weight: null, score: null, ...cells }],
      ...(rateHeader ? { rateHeader } : {}),
    });
    const [rate] = planScores(resultOf(form), { as: 'formulas' }).proposals.filter(
      ({ kind }) => kind === 'rate',
    );
    expect(rate).toMatchObject({ afterFormula: formula, afterText: shown });
  });

  test('amounts with their unit in the cell cannot be divided by Excel', () => {
    const { proposals } = planScores(result(projectForm({ H5: '', F5: '1995000元' })), { as: 'formulas' });
    const [rate] = proposals.filter(({ kind }) => kind === 'rate');
    expect(rate).toMatchObject({
      after: '95%',
      steps: expect.stringContaining('预算数或执行数不是数字格式，公式不能直接相除，按数值填写'),
    });
  });
});

test('the plan remembers the choice: totals made anew are formulas too, and over the same cells', () => {
  const one = result(projectForm({ H20: '', H12: '', H13: '' }));
  const plan = planScores(one, { as: 'formulas' });
  const ids = plan.proposals.map(({ id }) => id);
  const again = retotal(plan, new Set(ids), one);
  expect(again).toEqual(plan);
  // Also where the plan was put together from its parts.
  expect(retotal({ proposals: plan.proposals, questions: [] }, new Set(ids), one)).toEqual(plan);
  // Without one of the scores there is nothing to add up yet.
  const fewer = retotal(plan, new Set(ids.slice(1)), one);
  expect(fewer.proposals.filter(({ kind }) => kind === 'total')).toEqual([]);
  expect(fewer.as).toBe('formulas');
  expect(retotal(plan, new Set(ids), one, { as: 'values' }).proposals.at(-1)!.afterFormula).toBeUndefined();
});

test('values are the default, and a formula becomes the content of the edit', () => {
  const sheet = projectForm({ H20: '' });
  const grid = workbookOf(sheet);
  expect(editsFor(planScores(result(sheet)).proposals, grid).map(({ content }) => content)).toEqual([98]);
  expect(
    editsFor(planScores(result(sheet), { as: 'formulas' }).proposals, grid).map(({ content }) => content),
  ).toEqual(['=SUM(I5,H12:H19)']);
});
