import { checkWorkbook } from '../../../src/core/check';
import {
  type Corrections,
  noCorrections,
  parseCorrections,
  showCorrections,
  withColumn,
  withKind,
  withNoForm,
  withRow,
  withoutSheet,
} from '../../../src/core/recognise/corrections';
import { defaultVocabulary } from '../../../src/core/recognise/default-vocabulary';
import type { ColumnRole, RecognisedForm } from '../../../src/core/recognise/form';
import { layoutFromCorrections, parseLayout, showLayout } from '../../../src/core/recognise/layout-extension';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import { extendVocabulary } from '../../../src/core/recognise/vocabulary';
import { sheetOf, workbookOf } from '../../support/sheet';

/** Nothing here says what it is: no known header, names in words only, answers in words only. */
const NONSENSE = [
  ['青禾市农业局2023年度履职情况对照'],
  ['甲', '乙', '丙', '丁', '戊', '己', null],
  ['办公', '日常', '值班安排', '全年有人', '有人', '尚可', 6],
  [null, null, '档案归集', '一年一次', '已归集', '尚可', 4],
  ['外勤', '巡查', '田间走访', '每村都到', '都到了', '很好', 10],
  ['本行只是提醒', null, '请各科室复核', '复核', '复核'],
  ['加总', null, null, null, null, null, 20],
];

const HEADERS: readonly [number, string, ColumnRole][] = [
  [1, '甲', 'level1'],
  [2, '乙', 'level2'],
  [3, '丙', 'level3'],
  [4, '丁', 'target'],
  [5, '戊', 'actual'],
  [6, '己', 'note'],
  [7, '', 'score'],
];

const book = (rows: readonly (readonly (string | number | null)[])[], name = '对照') =>
  workbookOf(sheetOf(rows, { name }));

function picked(): Corrections {
  let made = noCorrections;
  for (const [col, header, role] of HEADERS) made = withColumn(made, '对照', { row: 2, col, header, role });
  made = withRow(made, '对照', { row: 6, label: '本行只是提醒', role: 'ignored' });
  made = withRow(made, '对照', { row: 7, label: '加总', role: 'total' });
  return withKind(made, '对照', { row: 1, label: '青禾市农业局2023年度履职情况对照', kind: 'department' });
}

const rowsOf = (form: RecognisedForm | undefined) =>
  form?.indicators.map((row) =>
    [row.level1, row.level2, row.level3, row.target, row.actual, row.score].map((field) => field?.text),
  );

const WANTED = [
  ['办公', '日常', '值班安排', '全年有人', '有人', '6'],
  ['办公', '日常', '档案归集', '一年一次', '已归集', '4'],
  ['外勤', '巡查', '田间走访', '每村都到', '都到了', '10'],
];

describe('a form whose headers say nothing', () => {
  it('is no form before, and wholly read after the columns, rows and kind were picked', () => {
    expect(recogniseWorkbook(book(NONSENSE)).forms).toEqual([]);
    const [form] = recogniseWorkbook(book(NONSENSE), defaultVocabulary, picked()).forms;
    expect(form?.kind).toBe('department');
    expect(rowsOf(form)).toEqual(WANTED);
    expect(form?.totals.score?.text).toBe('20');
    expect(form?.columns.map(({ role, confidence, why }) => [role, confidence, why])).toEqual(
      HEADERS.map(([, , role]) => [role, 1, '由您指定']),
    );
  });

  it('lasts: corrections read back from their text do the same', () => {
    const again = parseCorrections(showCorrections(picked()));
    expect(again).toEqual(picked());
    expect(rowsOf(checkWorkbook(book(NONSENSE), { corrections: again }).forms[0]?.form)).toEqual(WANTED);
  });

  it('follows rows and columns that moved', () => {
    const moved = [[], [], ...NONSENSE.map((row) => [null, ...row])];
    const corrections = { ...picked() };
    // The blank header has no words to be found by; all the others are followed.
    const [form] = recogniseWorkbook(book(moved), defaultVocabulary, corrections).forms;
    expect(form?.columns.map(({ role }) => role).slice(0, 6)).toEqual(
      HEADERS.slice(0, 6).map(([, , role]) => role),
    );
    expect(form?.indicators.map(({ row }) => row)).toEqual([5, 6, 7]);
  });
});

describe('single corrections of a form that was recognised otherwise', () => {
  const form = [
    ['2023年度部门整体支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '备注'],
    ['产出指标', '数量指标', '培训人次', '100', '90', 60, 54],
    ['效益指标', '社会效益指标', '带动就业', '20', '20', 40, 40],
    ['另附说明', null, '仅供参考', '无', '无'],
  ];
  const found = (corrections: Corrections) =>
    recogniseWorkbook(book(form), defaultVocabulary, corrections).forms[0];

  it.each<[string, number, ColumnRole, ColumnRole]>([
    ['分值', 6, 'score', 'weight'],
    ['得分', 7, 'weight', 'score'],
    ['备注', 8, 'ignored', 'note'],
    ['指标值', 4, 'actual', 'target'],
  ])('%s', (header, col, role, before) => {
    expect(found(noCorrections)?.columns[col - 1]?.role).toBe(before);
    const column = found(withColumn(noCorrections, '对照', { row: 2, col, header, role }))?.columns[col - 1];
    expect([column?.role, column?.confidence, column?.why]).toEqual([role, 1, '由您指定']);
  });

  it('the column that had the role before gives it up', () => {
    const given = withColumn(noCorrections, '对照', { row: 2, col: 6, header: '分值', role: 'score' });
    expect(found(given)?.columns.filter(({ role }) => role === 'score')).toHaveLength(1);
  });

  it('a row that is no indicator, and a row that is one', () => {
    const rows = (corrections: Corrections) => found(corrections)?.indicators.map(({ row }) => row);
    expect(rows(noCorrections)).toEqual([3, 4, 5]);
    expect(rows(withRow(noCorrections, '对照', { row: 5, label: '另附说明', role: 'ignored' }))).toEqual([
      3, 4,
    ]);
    expect(rows(withRow(noCorrections, '对照', { row: 5, label: '另附说明', role: 'indicator' }))).toEqual([
      3, 4, 5,
    ]);
  });

  it('a sheet that is no form', () => {
    const given = withNoForm(noCorrections, '对照', true);
    const { forms, dismissed } = recogniseWorkbook(book(form), defaultVocabulary, given);
    expect([forms, dismissed[0]?.why]).toEqual([[], '由您指定：不是绩效表']);
    expect(found(withNoForm(given, '对照', false))).toBeDefined();
    expect(found(withoutSheet(given, '对照'))).toBeDefined();
  });

  it('a correction that no longer fits is named and left aside', () => {
    let given = withColumn(noCorrections, '对照', { row: 2, col: 6, header: '赋值', role: 'score' });
    given = withRow(given, '对照', { row: 3, label: '旧的一行', role: 'ignored' });
    given = withKind(given, '对照', { row: 1, label: '旧标题', kind: 'monitoring' });
    given = withNoForm(given, '不在了', true);
    const recognition = recogniseWorkbook(book(form), defaultVocabulary, given);
    expect(recognition.forms[0]?.kind).toBe('department');
    expect(recognition.forms[0]?.indicators).toHaveLength(3);
    expect(recognition.forms[0]?.remarks.slice(0, 3)).toEqual([
      '第 F 列已不是“赋值”，原来的指定未采用',
      '第 3 行已不是“旧的一行”，原来的指定未采用',
      '第 1 行已不是“旧标题”，原来指定的表的种类未采用',
    ]);
    expect(recognition.remarks).toEqual(['工作簿里没有名为“不在了”的工作表，原来对它的指定未采用']);
  });

  it('stale corrections of a sheet without a form are said of the workbook', () => {
    const given = withColumn(noCorrections, '空表', { row: 2, col: 1, header: '甲', role: 'level1' });
    const { remarks } = recogniseWorkbook(book([['说明']], '空表'), defaultVocabulary, given);
    expect(remarks).toEqual(['空表：第 A 列已不是“甲”，原来的指定未采用']);
  });
});

describe('what cannot be read as corrections', () => {
  it.each([
    ['不是 JSON', '更正记录不是有效的 JSON，未读取'],
    ['{}', '更正记录的格式不符（version），未读取'],
    ['{"version":2,"sheets":[]}', '更正记录的格式不符（version），未读取'],
    [
      '{"version":1,"sheets":[{"sheet":"a","columns":[{"row":1,"col":0,"header":"","role":"score"}]}]}',
      '更正记录的格式不符（sheets.0.columns.0.col），未读取',
    ],
  ])('%s', (text, message) => {
    expect(() => parseCorrections(text)).toThrow(message);
  });
});

describe('a layout exported from corrections', () => {
  const named = { id: 'qinghe', name: '青禾市履职情况对照' };
  const [form] = recogniseWorkbook(book(NONSENSE), defaultVocabulary, picked()).forms;
  const layout = layoutFromCorrections(form!, picked(), named);

  it('states words, roles, kind and that it rests on an agreement', () => {
    expect(layout).toMatchObject({ ...named, version: 1, basis: '约定' });
    expect(layout.columns).toContainEqual({ role: 'target', words: ['丁'] });
    expect(layout.forms).toEqual([{ role: 'department', words: ['青禾市农业局履职情况对照'] }]);
    expect(parseLayout(showLayout(layout))).toEqual(layout);
    expect(() => parseLayout('[]')).toThrow('版式文件的格式不符');
    expect(() => parseLayout('甲')).toThrow('版式文件不是有效的 JSON，未读取');
  });

  it('makes the next workbook with these words recognised without corrections', () => {
    const next = [
      ['青禾市农业局2024年度履职情况对照'],
      ['丙', '乙', '甲', '戊', '丁', '己'],
      ['渔船登记', '日常', '办公', '都登了', '应登尽登', '顺利'],
      ['苗种检疫', null, null, '检了', '批批都检', '顺利'],
    ];
    const vocabulary = extendVocabulary(defaultVocabulary, parseLayout(showLayout(layout)));
    expect(recogniseWorkbook(book(next)).forms).toEqual([]);
    const [read] = checkWorkbook(book(next), { vocabulary }).forms;
    expect(read?.form.kind).toBe('department');
    expect(rowsOf(read?.form)).toEqual([
      ['办公', '日常', '渔船登记', '应登尽登', '都登了', undefined],
      ['办公', '日常', '苗种检疫', '批批都检', '检了', undefined],
    ]);
    expect(read?.form.columns.every(({ confidence }) => confidence === 1)).toBe(true);
  });
});
