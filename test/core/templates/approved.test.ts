import { checkWorkbook } from '../../../src/core/check';
import { type ApprovedTargets, parseApproved, targetSheet } from '../../../src/core/templates/approved';
import { compareWithTemplate } from '../../../src/core/templates/compare';
import { gridOfTemplate } from '../../../src/core/templates/grid';
import { planTemplate } from '../../../src/core/templates/plan';
import { templateSpecs } from '../../../src/core/templates/specs';

const TARGETS = {
  template: 'national-project',
  year: 2025,
  unit: '青禾市水利局',
  rows: [
    { block: '数量指标', name: '治理河道长度', target: '≥12公里', weight: 10 },
    { block: '数量指标', name: '渠道防渗衬砌长度', target: '>=8公里', weight: 10 },
    { block: '质量指标', name: '单位工程验收合格率', target: '≥95%', weight: 10 },
    { block: '时效指标', name: '单位工程完工时间', target: '2025年11月30日前', weight: 10 },
    { block: '成本指标', name: '渠道整修每公里成本', target: '≤30万元', weight: 10 },
    { block: '经济效益指标', name: '恢复灌溉耕地面积', target: '≥2000亩', weight: 8 },
    { block: '社会效益指标', name: '受益村数量', target: '≥15个', weight: 8 },
    { block: '生态效益指标', name: '河岸植被恢复率', target: '≥85%', weight: 7 },
    { block: '可持续影响指标', name: '管护责任落实率', target: '≥95%', weight: 7 },
    { block: '服务对象满意度指标', name: '受益村民满意度', target: '≥90%', weight: 10 },
  ],
};
const [approved] = parseApproved(JSON.stringify(TARGETS), '批复.json');
const filled = gridOfTemplate(planTemplate('national-project', { fill: 'sample' }));
const differences = (change: (targets: typeof TARGETS) => void) => {
  const targets = structuredClone(TARGETS);
  change(targets);
  return compareWithTemplate(filled, { approved: parseApproved(JSON.stringify(targets), 'x') })?.differences;
};

test('a template with approved targets prints and locks them, and asks for the rest', () => {
  const plan = planTemplate('national-project', { year: 2025, approved: approved! });
  const cell = (key: string) => plan.sheets[0]!.cells.find((each) => each.key === key)!;
  expect(cell('line.1.level3')).toMatchObject({ value: '治理河道长度', locked: true });
  expect(cell('line.1.target')).toMatchObject({ value: '≥12公里', locked: true });
  expect(cell('line.1.weight')).toMatchObject({ value: 10, locked: true });
  expect(cell('line.1.actual')).toMatchObject({ value: null, locked: false });
  expect(cell('line.3.level3')).toMatchObject({ value: null, locked: false });
  expect(cell('unit').value).toBe('青禾市水利局');
  const result = checkWorkbook(gridOfTemplate(plan));
  const rules = new Set(result.forms.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
  expect([...rules].sort()).toEqual(['goal-text-blank', 'required-cell-blank', 'unit-name-missing']);
});

test('a form that keeps to its approved targets does not differ', () => {
  expect(differences(() => undefined)).toEqual([]);
});

test('another target, another weight, an indicator left out, one too many: each with its cell', () => {
  expect(
    differences(({ rows }) => {
      rows[0]!.target = '≥15公里';
      rows[1]!.weight = 12;
      rows[2]!.name = '质量抽检合格率';
    }),
  ).toEqual([
    { text: '“治理河道长度”批复的指标值是“≥15公里”，表中是“≥12公里”', cells: ['E13'] },
    { text: '“渠道防渗衬砌长度”批复的分值是12，表中是10', cells: ['G14'] },
    { text: '批复的指标“质量抽检合格率”不在表中', cells: [] },
    { text: '指标“单位工程验收合格率”不在批复的绩效目标中', cells: ['D16'] },
  ]);
});

test('a unit without approved targets is named, targets of another year or template are not used', () => {
  expect(differences((targets) => (targets.unit = '柏溪市林业局'))).toEqual([
    { text: '批复的绩效目标中没有“青禾市水利局”，没有比较', cells: ['F4'] },
  ]);
  expect(differences((targets) => (targets.year = 2024))).toEqual([]);
  expect(differences((targets) => (targets.template = 'yunnan-project'))).toEqual([]);
});

/** What the sample of a template holds, as if it had been approved. */
function approvedOfSample(id: string): ApprovedTargets {
  const plan = planTemplate(id, { fill: 'sample' });
  const sheet = plan.sheets[targetSheet(plan.spec) - 1]!;
  const value = (key: string) => sheet.cells.find((cell) => cell.key === key)?.value ?? null;
  const unit = checkWorkbook(gridOfTemplate(plan)).forms.at(-1)!.form.unit!.value;
  const rows = sheet.lines.flatMap(({ ordinal, block }) => {
    const of = (role: string) => value(`line.${ordinal}.${role}`);
    if (of('level3') === null || of('actual') === null) return [];
    const weight = of('weight');
    return [
      {
        block,
        name: String(of('level3')),
        target: of('target2') ?? of('target'),
        sign: of('sign') as string | null,
        unit: of('unit') as string | null,
        weight: typeof weight === 'number' ? weight : null,
      },
    ];
  });
  return { template: id, year: 2025, unit, rows };
}

describe.each(templateSpecs.map(({ id }) => id))('%s with approved targets', (id) => {
  const approved = approvedOfSample(id);
  const grid = gridOfTemplate(planTemplate(id, { fill: 'sample' }));

  test('its sample keeps to them', () => {
    expect(compareWithTemplate(grid, { approved: [approved] })?.differences).toEqual([]);
  });

  test('every target that is another one is named with its cell', () => {
    for (const [n, row] of approved.rows.entries()) {
      const rows = approved.rows.map((each, i) => (i === n ? { ...row, target: '≥98765次' } : each));
      const found = compareWithTemplate(grid, { approved: [{ ...approved, rows }] })!.differences!;
      expect(found.map(({ text, cells }) => [text.includes(row.name), cells.length])).toEqual([[true, 1]]);
    }
  });

  test('printed, they are all there and locked, and the form differs in nothing', () => {
    const plan = planTemplate(id, { year: 2025, approved });
    const cells = plan.sheets[targetSheet(plan.spec) - 1]!.cells;
    for (const { name, target } of approved.rows) {
      expect(cells.find(({ value }) => value === name)?.locked).toBe(true);
      if (target !== null) expect(cells.find(({ value }) => value === target)?.locked).toBe(true);
    }
    expect(
      compareWithTemplate(gridOfTemplate(plan), { approved: [approved] })?.differences?.filter(
        ({ text }) => !text.includes('没有读到单位名称'),
      ),
    ).toEqual([]);
  });
});

test('rows that find no line are refused, never left out', () => {
  const row = { block: '数量指标', name: '甲', target: '≥1个', weight: 1, sign: null, unit: null };
  const many = { ...approved!, rows: Array.from({ length: 4 }, (_, n) => ({ ...row, name: `甲${n}` })) };
  expect(() => planTemplate('national-project', { approved: many })).toThrow(
    '模板“national-project”的“数量指标”行数不够，指标“甲3”放不进去。',
  );
  const strange = { ...approved!, rows: [{ ...row, block: '管理指标' }] };
  expect(() => planTemplate('national-project', { approved: strange })).toThrow('没有“管理指标”一栏');
  expect(() => planTemplate('hubei-project', { approved: approved! })).toThrow('不能用于“hubei-project”');
});

test.each([
  ['{', '不是有效的 JSON'],
  ['{"template":"x","year":null,"unit":"甲","rows":[]}', '格式不符（第1项.rows）'],
  ['[{"template":"x","year":null,"unit":"","rows":[]}]', '格式不符（第1项.unit）'],
])('%s is refused in words', (text, message) => {
  expect(() => parseApproved(text, '批复.json')).toThrow(message);
});
