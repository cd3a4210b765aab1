import { defaultVocabulary } from '../../../src/core/recognise/default-vocabulary';
import { layoutFamilies } from '../../../src/core/recognise/layouts';
import { officialBases, officialForms, wordOf } from '../../../src/core/recognise/official';
import { indexVocabulary } from '../../../src/core/recognise/vocabulary';

/** Templates print the official labels; the recogniser takes each of them for a known word of the same role. */
const lexicons = indexVocabulary(defaultVocabulary);

describe.each(officialForms.map((form) => [form.layout, form] as const))('%s', (_, form) => {
  test('belongs to a layout family of its kind', () => {
    const family = layoutFamilies.find(({ id }) => id === form.layout);
    expect(family?.kinds).toContain(form.kind);
  });

  test.each(form.columns)('column $label', ({ role, label }) => {
    expect(lexicons.columns.exact(label)?.role).toBe(role);
  });

  test('funds', () => {
    for (const { role, label } of form.funds?.columns ?? [])
      expect([label, lexicons.funds.exact(label)?.role]).toEqual([label, role]);
    for (const { role, label } of form.funds?.lines ?? [])
      expect([label, lexicons.fundLines.match(wordOf(label), 30)?.role]).toEqual([label, role]);
  });

  test('identity, goals, total', () => {
    for (const { role, label } of form.identity)
      expect([label, lexicons.identity.exact(label)?.role]).toEqual([label, role]);
    if (form.goals) {
      expect(lexicons.goals.exact(form.goals.planned)?.role).toBe('planned');
      expect(lexicons.goals.exact(form.goals.reached)?.role).toBe('reached');
    }
    if (form.total) expect(lexicons.totals.exact(form.total)?.role).toBe('total');
  });

  test('sections and kinds mean what the form says', () => {
    for (const { kind, label, kinds } of form.sections) {
      if (kind !== null) expect([label, lexicons.sections.match(label)?.role]).toEqual([label, kind]);
      for (const each of kinds)
        if (each.kind !== null && each.kind !== 'management')
          expect([each.label, lexicons.kinds.match(each.label)?.role]).toEqual([each.label, each.kind]);
    }
  });
});

test.each(officialBases.map((base) => [base.layout, base] as const))('%s', (_, { staff, lines }) => {
  for (const { role, label } of staff.columns)
    expect([label, lexicons.base.exact(label)?.role]).toEqual([label, role]);
  for (const { item, label } of lines)
    if (item) expect([label, lexicons.base.exact(wordOf(label))?.role]).toEqual([label, item]);
});
