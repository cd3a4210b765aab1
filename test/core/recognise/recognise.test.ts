import fc from 'fast-check';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import { defaultVocabulary } from '../../../src/core/recognise/default-vocabulary';
import { extendVocabulary } from '../../../src/core/recognise/vocabulary';
import type { RecognisedForm } from '../../../src/core/recognise/form';
import { formatCell } from '../../../src/core/grid/address';
import type { Field } from '../../../src/core/values/field';
import { type RawForm, rawForm, toSheet } from '../../support/metamorph';
import { sheetOf, workbookOf } from '../../support/sheet';
import { baseData, department, project } from './fixtures';

function only(form: RawForm): RecognisedForm {
  const { forms } = recogniseWorkbook(workbookOf(toSheet(form)));
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

/** A table with a title, from header and rows; for features of the indicator table alone. */
function table(
  header: readonly string[],
  ...rows: readonly (readonly (string | number | null)[])[]
): RecognisedForm {
  return only(rawForm('自评', [['2023年度部门整体支出绩效自评表'], header, ...rows], []));
}

const at = (field: Field | null) => (field ? `${formatCell(field.cell)}=${field.text}` : null);
const roles = (form: RecognisedForm) => form.columns.map(({ role }) => role);

describe('the 浏阳 department form', () => {
  const form = only(department);

  it('is named, dated and placed', () => {
    expect(form).toMatchObject({
      kind: 'department',
      layout: 'hunan-liuyang',
      unit: { value: '青禾市水利局', cell: { row: 2, col: 3 } },
      year: { value: 2023 },
      headerRow: 11,
      firstRow: 1,
      lastRow: 20,
      unread: [],
    });
    expect(form.confidence).toBeGreaterThan(0.9);
    expect(roles(form)).toEqual([
      'level1',
      'level1Weight',
      'level2',
      'level3',
      'target',
      'actual',
      'score',
      'note',
    ]);
  });

  it('takes the weights from level-2 brackets and groups the rows below them', () => {
    expect(
      form.groups.map((group) => [group.firstRow, group.members.length, group.weight?.value.toNumber()]),
    ).toEqual([
      [12, 1, 8],
      [13, 1, 12],
      [14, 2, 30],
      [16, 1, 20],
      [17, 2, 20],
      [19, 1, 10],
    ]);
    expect(form.groups[2]!.scores.map(at)).toEqual(['G14=28']);
    expect(form.groups[4]!.scores.map(at)).toEqual(['G17=12', 'G18=8']);
    expect(form.indicators[2]!.weight).toMatchObject({ source: 'label', cell: { row: 14, col: 3 } });
  });

  it('gives later rows of a merge neither its score nor its note nor its name', () => {
    const second = form.indicators.find(({ row }) => row === 15)!;
    expect([second.score, second.note, second.weight, second.group]).toEqual([null, null, null, 14]);
    const merged = form.indicators.find(({ row }) => row === 13)!;
    expect(merged.level3).toMatchObject({ text: '', reading: { kind: 'blank' } });
    expect(merged.name).toBe('预算执行管理');
    expect(at(merged.level1)).toBe('A12=投入管理指标');
  });

  it('keeps the declared weights of sections, by column and by bracket', () => {
    const declared = form.sections.map(({ level, name, weight, firstRow, lastRow }) =>
      [level, name, weight?.value.toNumber(), weight?.source, firstRow, lastRow].join(' '),
    );
    expect(declared.slice(0, 3)).toEqual([
      '1 投入管理指标 20 cell 12 13',
      '2 预算编审管理 8 label 12 12',
      '2 预算执行管理 12 label 13 13',
    ]);
  });

  it('finds the printed total although it stands in the column of the actual values', () => {
    expect([at(form.totals.label), at(form.totals.weight), at(form.totals.score)]).toEqual([
      'A20=总分',
      'F20=100',
      'G20=97',
    ]);
    expect(form.remarks).toContain('总分行的分值合计写在 F 列，不在分值列');
  });

  it('reads funds and goals with their cells', () => {
    expect(
      form.funds!.lines.map((line) => [
        line.row,
        line.role,
        at(line.annualBudget),
        at(line.spent),
        at(line.rate),
      ]),
    ).toEqual([
      [4, 'fiscal', 'E4=820.5', 'F4=800', 'G4=97.5%'],
      [5, 'other', 'E5=0', 'F5=0', 'G5='],
      [6, 'basic', 'E6=500', 'F6=490', 'G6=98%'],
      [7, 'project', 'E7=320.5', 'F7=310', 'G7=96.72%'],
    ]);
    expect(form.goals.map(({ planned, reached }) => [at(planned), at(reached)])).toEqual([
      ['C9=保障城乡供水安全。', 'F9=供水安全有保障。'],
    ]);
  });
});

describe('the national nine-column form', () => {
  const form = only(project);

  it('is named, dated and placed', () => {
    expect(form).toMatchObject({
      kind: 'project',
      layout: 'national-project',
      unit: { value: '青禾市河道管理所' },
      year: { value: 2023, cell: { row: 2, col: 1 } },
      unread: [],
    });
    expect(at(form.subject)).toBe('C3=青禾河治理');
    expect(at(form.totals.grade)).toBe('I22=优');
  });

  it('leaves template rows out: 指标2：, ……, 指标1：/ and a level 2 without anything', () => {
    expect(form.indicators.map(({ row, name, kind }) => `${row} ${name} ${kind}`)).toEqual([
      '13 治理河道长度 quantity',
      '16 验收合格率 quality',
      '17 完工时间 timeliness',
      '19 保护人口 social',
      '21 群众满意度 satisfaction',
    ]);
  });

  it('tells the four columns called 分值 and 得分 apart by where they stand', () => {
    const total = form.funds!.lines[0]!;
    expect([total.role, at(total.weight), at(total.score), at(total.rate)]).toEqual([
      'total',
      'G6=10',
      'I6=9.67',
      'H6=96.72%',
    ]);
    expect(at(form.indicators[0]!.weightField)).toBe('G13=20');
    expect(at(form.indicators[0]!.score)).toBe('H13=20');
    expect([at(form.totals.weight), at(form.totals.score)]).toEqual(['G22=100', 'H22=97.67']);
  });

  it('knows the money unit and what each fund line is', () => {
    expect(form.funds!.moneyUnit).toBe('万元');
    expect(form.funds!.lines.map(({ role }) => role)).toEqual(['total', 'fiscal', 'carryover', 'other']);
  });

  it('has the same shape for a department', () => {
    const rows = project.rows.map((row) => [...row]);
    rows[0] = ['部门整体支出绩效自评表'];
    rows[2] = ['部门', null, '青禾市水利局'];
    rows[3] = [];
    rows[4]![0] = '预算资金（万元）';
    expect(only({ ...project, rows })).toMatchObject({
      kind: 'department',
      layout: 'national-department',
      unit: { value: '青禾市水利局' },
      subject: null,
    });
  });
});

describe('基础数据表', () => {
  const form = only(baseData);

  it('reads the staff line below its headers', () => {
    const { authorised, actual, rate } = form.base!.staff!;
    expect([at(authorised), at(actual), at(rate)]).toEqual(['B4=40', 'C4=38', 'D4=95%']);
    expect(form).toMatchObject({ kind: 'base-data', layout: 'hunan-base-data', year: { value: 2023 } });
    expect(form.unit).toEqual({ value: '青禾市水利局', cell: { row: 2, col: 1 } });
  });

  it('knows which line is part of which, by numbering and 其中', () => {
    expect(form.base!.lines.map(({ row, item, parent }) => `${row} ${item} ${parent ?? '-'}`)).toEqual([
      '6 sangong -',
      '7 sangong-car 6',
      '8 sangong-car-purchase 7',
      '9 sangong-car-running 7',
      '10 sangong-abroad 6',
      '11 sangong-reception 6',
      '12 project -',
      '13 project-part 12',
      '14 project-part 12',
      '15 public -',
      '16 public-part 15',
      '17 public-part 15',
      '18 procurement -',
      '19 adjustment -',
      '20 measures -',
    ]);
  });

  it('tells the three years apart, also out of order', () => {
    const swapped = baseData.rows.map((row, index) =>
      index < 4 ? row : [row[0]!, row[3] ?? null, row[2] ?? null, row[1] ?? null],
    );
    const other = only({ ...baseData, rows: swapped, merges: [] }).base!;
    expect(at(other.lines[0]!.lastYear)).toBe('D6=10');
    expect(at(other.lines[0]!.spent)).toBe('B6=8.5');
  });

  it('reports a figure that cannot be read, with its cell', () => {
    const rows = baseData.rows.map((row) => [...row]);
    rows[5]![3] = '约8万';
    rows[3]![1] = '#REF!';
    expect(only({ ...baseData, rows }).unread).toEqual([
      { cell: { row: 4, col: 2 }, what: '编制数', why: '公式错误值 #REF!' },
      { cell: { row: 6, col: 4 }, what: '本年决算数', why: '“约8万”不是数字' },
    ]);
  });
});

describe('columns', () => {
  it('come in any order, weight before target too', () => {
    const form = table(
      ['得分', '分值', '三级指标', '实际完成值', '二级指标', '年度指标值', '一级指标'],
      [9, 10, '培训人次', '90', '数量指标', '100', '产出指标'],
      [5, 5, '合格率', '100%', '质量指标', '100%', null],
    );
    expect(
      form.indicators.map((row) => [
        row.level1?.text,
        row.level2?.text,
        row.level3?.text,
        row.target?.text,
        row.actual?.text,
        row.weight?.value.toNumber(),
        row.score?.text,
      ]),
    ).toEqual([
      ['产出指标', '数量指标', '培训人次', '100', '90', 10, '9'],
      ['产出指标', '质量指标', '合格率', '100%', '100%', 5, '5'],
    ]);
  });

  it('two header rows, the lower one under 年度指标值', () => {
    const form = only(
      rawForm(
        '自评',
        [
          ['2023年度项目支出绩效自评表'],
          [
            '绩效指标',
            null,
            null,
            '年度指标值',
            null,
            null,
            '实际完成值',
            '分值',
            '得分',
            '偏差原因分析及改进措施',
          ],
          ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'],
          ['产出指标', '数量指标', '受助人数', '≧', 735, '人次', 735, 10, 10],
        ],
        ['A2:C2', 'D2:F2', 'G2:G3', 'H2:H3', 'I2:I3', 'J2:J3'],
      ),
    );
    const [row] = form.indicators;
    expect([at(row!.sign), at(row!.target), at(row!.unitColumn), at(row!.actual)]).toEqual([
      'D4=≧',
      'E4=735',
      'F4=人次',
      'G4=735',
    ]);
  });

  it('a header never seen lands by what its column holds, with low confidence and a reason', () => {
    const form = table(
      ['一级指标', '二级指标', '三级指标', '甲栏', '乙栏', '丙栏', '得分'],
      ['产出指标', '数量指标', '培训人次', '≥100人', '90人', 60, 54],
      ['效益指标', '社会效益指标', '受益人口', '≥2万人', '2万人', 40, 40],
    );
    expect(roles(form)).toEqual(['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score']);
    const weight = form.columns[5]!;
    expect(weight.confidence).toBeLessThan(0.5);
    expect(weight.why).toBe('表头“丙栏”未见过，本列是数字，各行都不小于得分，判为分值');
    expect(form.remarks).toContain(weight.why);
    expect(form.indicators[0]!.weight!.value.toNumber()).toBe(60);
  });

  it('unknown level headers are told by the section words below them', () => {
    const form = table(
      ['大类', '小类', '考核事项', '目标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标', '培训人次', '100', '90', 60, 54],
      ['效益指标', '社会效益指标', '带动就业', '20', '20', 40, 40],
    );
    expect(roles(form).slice(0, 3)).toEqual(['level1', 'level2', 'level3']);
    expect(form.indicators.map(({ level3 }) => level3?.text)).toEqual(['培训人次', '带动就业']);
  });

  it('of two columns called 得分 the one that is nowhere the smaller is the weight', () => {
    const form = table(
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '得分', '得分'],
      ['产出指标', '数量指标', '培训人次', '100', '90', 60, 54],
      ['效益指标', '社会效益指标', '带动就业', '20', '20', 40, 40],
    );
    expect(form.indicators.map(({ weight, score }) => [weight?.value.toNumber(), score?.text])).toEqual([
      [60, '54'],
      [40, '40'],
    ]);
  });

  it('an adjusted target is read before the initial one, which stands in where it is blank', () => {
    const form = table(
      [
        '指标名称',
        '计量单位',
        '指标性质',
        '年初指标值',
        '调整指标值',
        '全年完成值',
        '指标权重（分）',
        '指标得分（分）',
      ],
      ['培训人次', '人次', '定量指标', '100', '80', '80', 60, 60],
      ['办结率', '%', '定量指标', '95', null, '97', 40, 40],
    );
    expect(form.indicators.map(({ target }) => at(target))).toEqual(['E3=80', 'D4=95']);
  });

  it('words a profile adds are known words', () => {
    const vocabulary = extendVocabulary(defaultVocabulary, {
      columns: [{ role: 'actual', words: ['办结数'] }],
    });
    const sheet = sheetOf([
      ['一级指标', '二级指标', '三级指标', '指标值', '办结数', '分值', '得分'],
      ['产出指标', '数量指标', '信访件', '10', '9', 100, 90],
    ]);
    const column = recogniseWorkbook(workbookOf(sheet), vocabulary).forms[0]!.columns[4]!;
    expect([column.role, column.confidence]).toEqual(['actual', 1]);
  });
});

describe('weights', () => {
  const header = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '得分'];

  it('in level-3 brackets', () => {
    const form = table(
      header,
      ['决策（25分）', '目标（15分）', '相关性（5分）', null, null, 5],
      [null, null, '明确性（10分）', null, null, 9],
    );
    expect(form.groups.map(({ weight }) => weight?.value.toNumber())).toEqual([5, 10]);
  });

  it('at level 1 alone, shared by its rows', () => {
    const form = table(
      header,
      ['产出指标（60分）', '数量指标', '甲', '1', '1', 30],
      [null, '质量指标', '乙', '1', '1', 30],
      ['效益指标（40分）', '社会效益', '丙', '1', '1', 40],
    );
    expect(
      form.groups.map(({ firstRow, members, weight }) => [
        firstRow,
        members.length,
        weight?.value.toNumber(),
      ]),
    ).toEqual([
      [3, 2, 60],
      [5, 1, 40],
    ]);
  });

  it('one cell merged over several rows', () => {
    const form = only(
      rawForm(
        '自评',
        [
          ['2023年度部门整体支出绩效自评表'],
          ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
          ['产出指标', '数量指标', '甲', '1', '1', 40, 38],
          [null, null, '乙', '1', '1'],
          [null, null, '丙', '1', '1', 60, 60],
        ],
        ['F3:F4', 'G3:G4'],
      ),
    );
    expect(
      form.groups.map(({ firstRow, members, scores }) => [firstRow, members.length, scores.map(at)]),
    ).toEqual([
      [3, 2, ['G3=38']],
      [5, 1, ['G5=60']],
    ]);
    expect(form.indicators[1]).toMatchObject({ weight: null, weightField: null, score: null, group: 3 });
  });

  it('nowhere: the form is a list of indicators', () => {
    const form = only(
      rawForm(
        '列表',
        [
          ['一级指标', '二级指标', '三级指标', '年度指标值', '指标完成情况'],
          ['产出指标', '数量指标', '甲', '1', '1'],
        ],
        [],
      ),
    );
    expect(form.kind).toBe('indicator-list');
    expect(form.groups[0]!.weight).toBeNull();
  });
});

describe('what cannot be read is said, with its cell', () => {
  it('scores, weights and totals that are no numbers', () => {
    const form = table(
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标', '甲', '1', '1', 'abc', '优'],
      [null, null, '乙', '#REF!', '1', 10, '95%'],
      ['总分', null, null, null, null, '#REF!', 95],
    );
    expect(form.unread.map(({ cell, what, why }) => `${formatCell(cell)} ${what} ${why}`)).toEqual([
      'F3 分值 “abc”不是数字',
      'G3 得分 “优”不是数字',
      'D4 年度指标值 公式错误值 #REF!',
      'G4 得分 “95%”是百分比，不是分数',
      'F5 分值合计 公式错误值 #REF!',
    ]);
    expect(form.indicators[0]!.weight).toBeNull();
    expect(form.indicators[0]!.weightField!.text).toBe('abc');
  });

  it('amounts in words', () => {
    const rows = project.rows.map((row) => [...row]);
    rows[5]![5] = '三百一十万';
    expect(only({ ...project, rows }).unread).toEqual([
      { cell: { row: 6, col: 6 }, what: '全年执行数', why: '“三百一十万”不是数字' },
    ]);
  });
});

describe('unit and year', () => {
  it('a blank unit is a blank field where the name belongs', () => {
    const rows = department.rows.map((row) => [...row]);
    rows[1]![2] = null;
    const form = only({ ...department, rows });
    expect(form.unit).toBeNull();
    expect(at(form.unitField)).toBe('C2=');
  });

  it('单位：万元 is no unit name', () => {
    const form = only(
      rawForm(
        '表',
        [
          ['2023年度部门整体支出绩效自评表'],
          ['填报单位：', null, '单位：万元'],
          ...department.rows.slice(10),
        ],
        [],
      ),
    );
    expect(form.unit).toBeNull();
    expect(at(form.unitField)).toBe('B2=');
  });

  it('a company that carries the project out does not stand for its department', () => {
    const rows = project.rows.map((row) => [...row]);
    rows[3]![5] = '青禾市水务投资有限公司';
    const form = only({ ...project, rows });
    expect(form.unit?.value).toBe('青禾市水利局');
    expect(form.remarks).toContain('“实施单位”填的是企业，单位取“主管部门”');
  });

  it('the code of a budget system before the name is left out', () => {
    const rows = project.rows.map((row) => [...row]);
    rows[3]![5] = '301001-青禾市河道管理所';
    expect(only({ ...project, rows }).unit?.value).toBe('青禾市河道管理所');
  });

  it.each([
    ['青禾市水利局2023年度部门整体支出绩效自评表', '青禾市水利局', 2023],
    ['２０２３年度部门整体支出绩效自评表', undefined, 2023],
    ['部门整体支出绩效自评表', undefined, undefined],
  ])('title %s', (title, unit, year) => {
    const form = only(rawForm('表', [[title], ...department.rows.slice(10)], []));
    expect([form.unit?.value, form.year?.value]).toEqual([unit, year]);
  });

  it('a filing date is not the year of the form', () => {
    const form = only(
      rawForm(
        '表',
        [['部门整体支出绩效自评表'], ['填报日期：2024年3月5日'], ...department.rows.slice(10)],
        [],
      ),
    );
    expect(form.year).toBeNull();
  });
});

describe('look-alikes are named for what they are', () => {
  const targets = [
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '培训人次', '≥100人'],
  ];
  it.each([
    ['项目支出绩效目标申报表', 'goal-declaration'],
    ['项目支出绩效目标批复表', 'goal-declaration'],
    ['2023年项目绩效目标清单', 'goal-declaration'],
  ])('%s is %s', (title, kind) => expect(only(rawForm('表', [[title], ...targets], [])).kind).toBe(kind));

  it('a monitoring form, by its title or by its columns', () => {
    const header = [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '1-7月执行数',
      '全年预计执行数',
      '完成目标可能性',
    ];
    const row = ['产出指标', '数量指标', '培训人次', '≥100人', '60人', '110人', '确定能'];
    expect(only(rawForm('表', [['2023年项目支出绩效目标执行监控表'], header, row], [])).kind).toBe(
      'monitoring',
    );
    expect(only(rawForm('表', [header, row], [])).kind).toBe('monitoring');
  });

  it('a monitoring form with six reasons under one header keeps its columns', () => {
    const upper = [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '1-7月执行数',
      '全年预计执行数',
      '偏差原因分析',
      null,
      null,
      '完成目标可能性',
    ];
    const lower = [null, null, null, null, null, null, '经费保障', '制度保障', '原因说明', '确定能'];
    const row = ['产出指标', '数量指标', '培训人次', '≥100人', '60人', '110人', null, null, null, '✔'];
    const form = only(
      rawForm(
        '表',
        [['2023年项目支出绩效目标执行监控表'], upper, lower, row],
        ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:I2'],
      ),
    );
    expect(form.indicators.map(({ level3, target, actual }) => [at(level3), at(target), at(actual)])).toEqual(
      [['C4=培训人次', 'D4=≥100人', 'E4=60人']],
    );
  });

  it('环境监测 in the name of a self-evaluation does not make it a monitoring form', () => {
    const rows = project.rows.map((row) => [...row]);
    rows[0] = ['环境监测专项资金绩效自评表'];
    expect(only({ ...project, rows }).kind).toBe('project');
  });

  it('a score sheet has standards and weights, no targets', () => {
    const form = only(
      rawForm(
        '表',
        [
          ['2023年度部门整体支出绩效评价指标体系'],
          ['一级指标', '二级指标', '三级指标', '指标分值', '指标解释', '计分标准', '自评得分'],
          ['投入', '预算编制', '目标制定', 10, '目标是否完整', '完整得满分', 9],
        ],
        [],
      ),
    );
    expect([form.kind, form.layout]).toEqual(['score-sheet', 'sichuan-score']);
  });

  it('a list of funds', () => {
    const form = only(
      rawForm(
        '表',
        [
          ['2023年专项经费预算安排及使用情况表（单位：万元）'],
          ['序号', '项目', '预算金额', '实际支出金额'],
          [1, '巡查', 10, 9],
          [2, '维修', 20, 20],
          ['合计', null, 30, 29],
        ],
        [],
      ),
    );
    expect(form.kind).toBe('fund-list');
    expect(
      form.funds!.lines.map(({ role, annualBudget, spent }) => [role, at(annualBudget), at(spent)]),
    ).toEqual([
      ['item', 'C3=10', 'D3=9'],
      ['item', 'C4=20', 'D4=20'],
      ['total', 'C5=30', 'D5=29'],
    ]);
  });
});

describe('workbooks', () => {
  it('several sheets, several forms on one sheet, other sheets dismissed with the reason', () => {
    const both = {
      ...baseData,
      rows: [...baseData.rows, [], ...project.rows],
      merges: [],
    };
    const { forms, dismissed } = recogniseWorkbook(
      workbookOf(
        sheetOf([], { name: '空表' }),
        sheetOf(
          [
            ['姓名', '电话'],
            ['甲', 1],
          ],
          { name: '通讯录' },
        ),
        sheetOf([['2023年部门整体支出绩效自评表'], ['目录']], { name: '封面' }),
        toSheet(department),
        toSheet({ ...both, name: '合并' }),
      ),
    );
    expect(forms.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      '附件2#1 department',
      '合并#1 base-data',
      '合并#2 project',
    ]);
    expect(dismissed).toEqual([
      { sheetId: '空表', sheet: '空表', why: '工作表是空的' },
      {
        sheetId: '通讯录',
        sheet: '通讯录',
        why: '前 2 个非空行里没有绩效自评表的标题、指标表头、资金表头或基础数据表头',
      },
      { sheetId: '封面', sheet: '封面', why: '有近似的标题或表头，但没有可识别的指标表、资金表或基础数据表' },
    ]);
  });

  it('a second header in mid-form may order its columns differently', () => {
    const form = table(
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标', '甲', '1', '1', 60, 60],
      ['一级指标', '二级指标', '三级指标', '分值', '指标值', '完成值', '得分'],
      ['效益指标', '社会效益指标', '乙', 40, '2', '2', 39],
    );
    expect(
      form.indicators.map(({ target, weight, score }) => [
        target?.text,
        weight?.value.toNumber(),
        score?.text,
      ]),
    ).toEqual([
      ['1', 60, '60'],
      ['2', 40, '39'],
    ]);
  });

  it('a block below the table is no part of it', () => {
    const form = table(
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标', '甲', '1', '1', 90, 90],
      ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '执行率'],
      [null, '年度资金总额', null, 10, 10, 9, '90%'],
    );
    expect(form.indicators).toHaveLength(1);
    expect(at(form.funds!.lines[0]!.spent)).toBe('F5=9');
  });

  it('foot rows and rows below the total are no indicators', () => {
    const form = table(
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标', '甲', '1', '1', 100, 90],
      ['合计', null, null, null, null, 100, 90],
      ['评价结论', '本项目自评良好。'],
      ['存在问题', '进度偏慢。'],
      ['项目负责人：', null, null, '财务负责人：'],
    );
    expect(form.indicators).toHaveLength(1);
    expect(at(form.totals.score)).toBe('G4=90');
  });

  it('hidden rows are read and said', () => {
    const sheet = toSheet(department);
    Object.assign(sheet, { hiddenRows: new Set([15]) });
    const [form] = recogniseWorkbook(workbookOf(sheet)).forms;
    expect(form!.indicators).toHaveLength(8);
    expect(form!.remarks).toContain('第 15 行是隐藏行，已照常读取');
  });
});

describe('whatever a sheet holds', () => {
  const words = [
    ...[
      '一级指标',
      '二级指标',
      '三级指标',
      '指标值',
      '完成值',
      '分值',
      '得分',
      '总分',
      '合计',
      '备注',
      '产出指标（50分）',
    ],
    ...[
      '年初预算数',
      '全年执行数',
      '执行率',
      '预期目标',
      '实际完成情况',
      '项目名称',
      '填报单位：',
      '2023年度自评表',
    ],
    ...[
      '编制数',
      '在职人数',
      '2022年决算数',
      '2023年预算数',
      '三公经费',
      '其中：',
      '/',
      '……',
      '注：',
      '100%',
      '优',
      '#REF!',
    ],
  ];
  const value = fc.oneof(
    fc.constantFrom(null, ...words),
    fc.constantFrom(...words),
    fc.integer({ min: -5, max: 200 }),
    fc.string({ maxLength: 6 }),
  );
  const area = fc
    .tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
    )
    .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));

  it('never throws, and every cell it names lies on the sheet', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 14 }),
        fc.array(area, { maxLength: 6 }),
        (rows, merges) => {
          // Merges may overlap, as they do in old files.
          const { forms } = recogniseWorkbook(workbookOf(toSheet({ name: '表', rows, merges })));
          for (const form of forms) {
            expect(form.confidence).toBeGreaterThanOrEqual(0);
            expect(form.confidence).toBeLessThanOrEqual(0.99);
            const groups = form.groups
              .flatMap(({ members }) => members.map(({ row }) => row))
              .sort((a, b) => a - b);
            expect(groups).toEqual(form.indicators.map(({ row }) => row));
            for (const { row } of form.indicators) expect(row).toBeLessThanOrEqual(rows.length);
            for (const { cell, what, why } of form.unread) {
              expect([what, why].every((text) => text !== '')).toBe(true);
              expect(cell.row).toBeLessThanOrEqual(rows.length);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
