import { checkWorkbook } from '../../../src/core/check';
import { profileById } from '../../../src/core/profiles/profiles';
import { describe as inWords } from '../../../src/core/report/text';
import { gridOfTemplate } from '../../../src/core/templates/grid';
import { planTemplate, templateCatalogue } from '../../../src/core/templates/plan';
import { templateById, templateSpecs } from '../../../src/core/templates/specs';
import type { WorkbookResult } from '../../../src/core/rules/result';

const ids = templateSpecs.map(({ id }) => id);

/** What an empty form may be told: that something is not filled in, and nothing else. */
const NOT_FILLED = ['unit-name-missing', 'required-cell-blank', 'goal-text-blank'];

/**
 * Where the region's weights were not found the bureau fills them in before it publishes: until then they do not add up,
 * which is again something that is not filled in.
 */
const WEIGHTS_TO_FILL: Readonly<Record<string, readonly string[]>> = {
  'guangdong-department': ['weight-total-not-100'],
};

function findingsOf(result: WorkbookResult) {
  return [...result.forms.flatMap((form) => form.findings), ...result.crossFindings];
}

function crashes(result: WorkbookResult) {
  return [...result.forms.flatMap((form) => form.outcomes), ...result.crossOutcomes].filter(
    ({ outcome }) => outcome === 'crashed',
  );
}

describe.each(ids)('template %s', (id) => {
  const spec = templateById(id);

  test.each([2025, null])('empty, for the year %p: only what is not filled in is found', (year) => {
    const result = checkWorkbook(gridOfTemplate(planTemplate(id, { year })));
    const rules = new Set(findingsOf(result).map(({ ruleId }) => ruleId));
    const allowed = [...NOT_FILLED, ...(WEIGHTS_TO_FILL[id] ?? [])];
    expect([...rules].filter((rule) => !allowed.includes(rule))).toEqual([]);
    expect(rules).toContain('unit-name-missing');
    expect(crashes(result)).toEqual([]);
  });

  test('filled with its sample: nothing is found, nothing is unreadable', () => {
    const result = checkWorkbook(gridOfTemplate(planTemplate(id, { fill: 'sample' })));
    expect(findingsOf(result).map((one) => `${one.ruleId} ${inWords(one, result).what}`)).toEqual([]);
    expect(result.forms.flatMap(({ form }) => form.unread)).toEqual([]);
    expect(crashes(result)).toEqual([]);
  });

  test.each(['empty', 'sample'] as const)('%s: recognised as what it is', (fill) => {
    const plan = planTemplate(id, { fill, year: 2025 });
    const { forms } = checkWorkbook(gridOfTemplate(plan));
    expect(forms.map(({ form, profile }) => [form.sheet, form.kind, form.layout, profile.id])).toEqual(
      spec.sheets.map(({ kind, layout }, index) => [plan.sheets[index]!.name, kind, layout, spec.profileId]),
    );
    for (const { form } of forms) {
      expect(form.confidence).toBeGreaterThanOrEqual(fill === 'sample' ? 0.95 : 0.8);
      expect(form.year?.value).toBe(2025);
    }
  });

  test('the unit is written wherever the form asks for it, and read back', () => {
    const { forms } = checkWorkbook(
      gridOfTemplate(planTemplate(id, { fill: 'sample', unit: '柏溪市林业局' })),
    );
    for (const { form } of forms) expect(form.unit?.value).toBe('柏溪市林业局');
  });

  test('the same input gives the same plan', () => {
    expect(planTemplate(id, { fill: 'sample' })).toEqual(planTemplate(id, { fill: 'sample' }));
  });

  test('every open cell can be filled in, every label and formula is locked', () => {
    for (const sheet of planTemplate(id).sheets) {
      for (const cell of sheet.cells) {
        expect(cell.locked).toBe(
          cell.text !== undefined || cell.formula !== undefined || cell.fixed === true,
        );
        if (!cell.locked) expect(cell.key).toBeDefined();
      }
    }
  });

  test('what is said beside a cell fits into what Excel shows', () => {
    for (const { cells } of planTemplate(id).sheets) {
      for (const { input } of cells) {
        if (!input) continue;
        expect(input.title.length).toBeLessThanOrEqual(32);
        expect(input.hint.length).toBeLessThanOrEqual(255);
        expect(input.refusal?.length ?? 0).toBeLessThanOrEqual(225);
        expect(input.list?.join(',').length ?? 0).toBeLessThanOrEqual(250);
        expect(`${input.hint}${input.refusal ?? ''}`).not.toMatch(/[!！]|非法/);
      }
    }
  });
});

test('the catalogue names grounds, profile and kinds of every template', () => {
  const catalogue = templateCatalogue();
  expect(catalogue.map(({ id }) => id)).toEqual(ids);
  for (const entry of catalogue) {
    expect(entry.version).toMatch(/^\d{4}\.\d+$/);
    expect(entry.basis.length).toBeGreaterThan(1);
    expect(entry.kinds.length).toBe(entry.layouts.length);
  }
});

test('what was not found is said, not printed', () => {
  const basis = (id: string) =>
    templateCatalogue()
      .find((entry) => entry.id === id)!
      .basis.join('；');
  expect(basis('sichuan-project')).toContain('没有查到');
  expect(basis('hubei-project')).toContain('没有查到');
  expect(basis('guangdong-department')).toContain('没有查到');
  const labels = planTemplate('sichuan-project').sheets[0]!.cells.map(({ text }) => text);
  expect(labels).toContain('产出指标');
  expect(labels).not.toContainEqual(expect.stringContaining('产出指标\n（'));
});

test('weights come from the profile: another profile prints others', () => {
  const { sheets } = planTemplate('national-project');
  expect(sheets[0]!.cells.map(({ text }) => text)).toContain('产出指标\n（50分）');
  const profile = structuredClone(planTemplate('national-project').profile);
  profile.weights.project.value.output = 40;
  profile.weights.project.value.execution = 20;
  const other = planTemplate('national-project', { profile }).sheets[0]!;
  expect(other.cells.map(({ text }) => text)).toContain('产出指标\n（40分）');
  expect(other.cells.find(({ key }) => key === 'funds.0.weight')?.value).toBe(20);
});

test.each(ids)('%s can be made with the blank profile, which lays nothing down', (id) => {
  const profile = profileById('blank');
  const grid = gridOfTemplate(planTemplate(id, { year: 2025, profile }));
  const rules = new Set(findingsOf(checkWorkbook(grid, { profile })).map(({ ruleId }) => ruleId));
  const allowed = [...NOT_FILLED, ...(WEIGHTS_TO_FILL[id] ?? [])];
  expect([...rules].filter((rule) => !allowed.includes(rule))).toEqual([]);
});

test('an unknown template is refused with the list of those there are', () => {
  expect(() => planTemplate('nowhere')).toThrow(/没有编号为“nowhere”的模板，可选：national-project/);
});
