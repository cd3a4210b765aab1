import { checkWorkbook } from '../../../src/core/check';
import { basisText } from '../../../src/core/report/basis-text';
import { errorJson, toJson } from '../../../src/core/report/json';
import { summarise } from '../../../src/core/report/summary';
import { describe as inWords } from '../../../src/core/report/text';
import {
  baseTable,
  departmentForm,
  indicatorList,
  plainSheet,
  projectForm,
} from '../../support/national-form';
import { sheetOf, workbookOf } from '../../support/sheet';

const check = (...sheets: Parameters<typeof workbookOf>) => checkWorkbook(workbookOf(...sheets));

test.each([
  [{ source: null, evidence: 'arithmetic', says: '合计等于明细' }, '表内算术关系：合计等于明细'],
  [{ source: null, evidence: 'convention', says: '30分' }, '约定：30分'],
  [
    { source: 'mof-2020-10', evidence: 'memory', says: '按比例计分' },
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）（待核）：按比例计分',
  ],
  [
    { source: 'mof-2020-10', evidence: 'found', says: '执行率10分' },
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）：执行率10分',
  ],
  [
    { source: 'platform', evidence: 'practice', says: '两位小数' },
    '省级预算管理一体化系统绩效模块的做法：两位小数',
  ],
] as const)('basis %#', (basis, text) => expect(basisText(basis)).toBe(text));

test('a finding in words: what, why, how, arithmetic, basis', () => {
  const result = check(projectForm({ H20: 99 }));
  const finding = result.forms[0]!.findings[0]!;
  expect(inWords(finding, result)).toEqual({
    name: '总得分不等于各项之和',
    what: '总分写 99 分，各项得分相加为 98 分，相差 1 分。',
    why: '总分应等于各项得分之和（含预算执行率得分）。',
    fix: '逐项核对得分；明细无误时把总分改为 98 分。',
    basis: '省级预算管理一体化系统绩效模块的做法：总分等于各项指标得分与预算执行得分之和',
    arithmetic: '指标 88.5 + 预算执行率 9.5 = 98',
  });
});

test('quotation marks inside a quoted name become single ones', () => {
  const result = check(projectForm({ D14: '“三公经费”审核合格率', H14: 8 }));
  const finding = result.forms[0]!.findings.find(({ ruleId }) => ruleId === 'note-missing-deduction')!;
  expect(inWords(finding, result).what).toContain('“‘三公经费’审核合格率”得 8 分');
});

test.each([
  ['clean', [projectForm()], /^检查完成：没有发现问题，已检查 1 张表的 \d+ 项。$/, true],
  ['faults', [projectForm({ H20: 99, E18: '长期' })], /^检查完成：1 个错误、\d 个警告、\d 个提示/, false],
  ['something not checked', [projectForm({ G20: '#REF!' })], /检查完.*无法读取/, false],
  ['no form', [plainSheet()], /^没有找到绩效自评表，未作检查。$/, false],
])('summary: %s', (_, sheets, sentence, clean) => {
  const summary = summarise(check(...sheets));
  expect(summary.sentence).toMatch(sentence);
  expect(summary.clean).toBe(clean);
  expect(summary.sentence).not.toContain('通过');
});

test('the summary says what was not checked and why', () => {
  const summary = summarise(check(baseTable({ C21: '' })));
  expect(summary.unchecked).toBe(1);
  expect(summary.reasons).toEqual([
    { reason: '预算调整一行没有填预算数，也没有部门整体支出自评表可对照', count: 1 },
  ]);
  expect(summary.sentence).toMatch(
    /^检查完成：没有发现问题，已检查 1 张表的 \d+ 项；1 项没有检查完（没有可对照的数）。$/,
  );
});

test('JSON of a form with merged groups and weights in labels', () => {
  const json = toJson('x.xlsx', check(departmentForm({ G14: 14 })));
  const [form] = json.forms;
  expect(JSON.stringify(json)).not.toContain('\n');
  expect(json).toMatchObject({ file: 'x.xlsx', error: null, crossFindings: [] });
  expect(form).toMatchObject({
    sheet: '整体自评表',
    kind: 'department',
    unit: '青石市工业和信息化局',
    year: 2023,
    profile: { id: 'hunan', version: '2021.1' },
    totals: {
      weight: 100,
      score: 98.7,
      printedWeight: 100,
      printedScore: 99.7,
      executionWeight: null,
      executionScore: null,
    },
    grade: { computed: '优', printed: null },
  });
  const rows = form!.indicators.filter(({ group }) => group === 14);
  expect(rows).toMatchObject([
    {
      row: 14,
      level1: '产出指标',
      level2: '数量指标（15）',
      level3: '引进产业链项目个数',
      target: '≥10个',
      actual: '12个',
      note: null,
      weight: 15,
      score: 14,
      cells: { level3: 'D14', target: 'E14', actual: 'F14', weight: null, score: 'G14', note: 'H14' },
      proposedScore: 15,
      proposal: 'met',
    },
    { row: 15, level1: '产出指标', level3: '服务企业家数', weight: null, score: null, proposedScore: null },
  ]);
  expect(form!.findings.map(({ ruleId, severity, cells }) => [ruleId, severity, cells])).toContainEqual([
    'note-missing-deduction',
    'error',
    ['H14', 'G14'],
  ]);
  const { outcomes } = form!;
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50);
  expect(outcomes).toMatchObject({ unreadable: 0, crashed: 0 });
});

test('JSON of funds, execution item, grade and cross findings', () => {
  const json = toJson('x', check(departmentForm({ F13: '95%' }), projectForm()));
  expect(json.forms[1]!.funds[0]).toMatchObject({
    row: 5,
    label: '年度资金总额',
    initialBudget: 200,
    annualBudget: 210,
    spent: 199.5,
    rate: 0.95,
    cells: { initialBudget: 'D5', annualBudget: 'E5', spent: 'F5', rate: 'H5', score: 'I5' },
  });
  expect(json.forms[1]!.totals).toMatchObject({ weight: 100, executionWeight: 10, executionScore: 9.5 });
  expect(json.forms[1]!.grade).toEqual({ computed: '优', printed: '优' });
  expect(json.crossFindings).toMatchObject([
    { ruleId: 'x-exec-rate-differs', severity: 'error', cells: ['整体自评表!G4', '整体自评表!F13'] },
  ]);
});

test('a form without scores has no totals and no grade', () => {
  const [form] = toJson('x', check(indicatorList())).forms;
  expect(form!.totals).toEqual({
    weight: null,
    score: null,
    printedWeight: null,
    printedScore: null,
    executionWeight: null,
    executionScore: null,
  });
  expect(form!.grade).toEqual({ computed: null, printed: null });
});

test('a workbook without a form, and a file that could not be read', () => {
  const json = toJson('x', check(plainSheet(), sheetOf([], { name: '空表' })));
  expect(json.forms).toEqual([]);
  expect(json.crossFindings).toMatchObject([
    { ruleId: 'form-not-recognized', severity: 'error', cells: ['通知!A1'] },
  ]);
  expect(errorJson('y', 'encrypted', '文件已加密。')).toMatchObject({
    file: 'y',
    error: { code: 'encrypted', message: '文件已加密。' },
    forms: [],
    crossFindings: [],
  });
});
