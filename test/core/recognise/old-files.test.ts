import { parseArea } from '../../../src/core/grid/address';
import { type Cell, SheetGrid } from '../../../src/core/grid/sheet';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';

/**
 * The layout of workbooks that the central project library writes as .xls: ten other sheets around the form, empty
 * strings instead of blank cells, text said again inside merged areas, merges that overlap, totals that are #REF!.
 * Structure as in the authentic files; project, unit and values are made up.
 */
type Value = string | number | null;

function oldSheet(
  name: string,
  rows: readonly (readonly Value[])[],
  merges: readonly string[] = [],
): SheetGrid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.flatMap((row, r) =>
    Array.from({ length: width }, (_, c): Cell => {
      // Where a modern file has no cell, these have one with an empty string in it.
      const value = row[c] ?? '';
      const isError = value === '#REF!';
      return {
        row: r + 1,
        col: c + 1,
        value: isError ? { error: '#REF!' } : value,
        text: String(value),
        formula: isError ? '=SUM(#REF!)' : null,
        numberFormat: 'General',
      };
    }),
  );
  return new SheetGrid({
    id: name,
    name,
    visibility: 'visible',
    protected: false,
    cells,
    merges: merges.map(parseArea),
  });
}

const declaration = oldSheet(
  '项目支出绩效目标申报表',
  [
    [],
    ['2019年古籍修复项目支出绩效目标申报表'],
    ['( 2020年度)'],
    [],
    ['项目名称', null, null, '2019年古籍修复'],
    ['主管部门及代码', null, null, '[999]某部', null, '实施单位', null, '某某图书馆'],
    ['项目资金（万元）', null, null, '中期资金总额：', '0.00', '年度资金总额：', null, '0.00'],
    ['总体目标', '中期目标', null, null, null, '年度目标'],
    [],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', null, '指标值'],
  ],
  ['A2:I2', 'A3:I3', 'A5:C5', 'D5:I5', 'A6:C6', 'D6:E6', 'F6:G6', 'H6:I6', 'G10:H10'],
);

const monitoring = oldSheet(
  '项目支出绩效目标执行监控',
  [
    [],
    ['项目支出绩效目标执行监控表'],
    ['( 2019年度)'],
    [],
    ['项目名称', null, null, '古籍修复'],
    ['项目资金（万元）', null, null, null, '年初预算数', '1-7月执行数', '1-7月执行率', '全年预计执行数'],
    [null, null, null, '年度资金总额：', '80.00', '0.00', '0.00%', '0.00'],
    ['年度总体目标', '修复古籍一百册。'],
    [],
    [],
    [
      null,
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '1-7月执行数',
      '全年预计执行数',
      '偏差原因分析',
      null,
      '完成目标可能性',
      null,
      '备注',
    ],
    [null, null, null, null, null, null, null, '经费保障', '原因说明', '确定能', '有可能'],
    [null, '产出指标', '数量指标', '修复册数', '100册', '一般', '100%', null, '下半年集中修复', '✔'],
    [null, '产出指标', '质量指标', '验收合格率', '≥98%', '一般', '100%', null, '下半年集中修复', '✔'],
    [null, '效益指标', '社会效益指标', '读者受益', '作用明显', '一般', '100%', null, '下半年集中修复', '✔'],
  ],
  // Excel keeps areas that overlap each other in old files: B8:L10 and, within it, B9:L10 and B10:L10.
  [
    'A2:L2',
    'A8:A10',
    'B8:L10',
    'B9:L10',
    'B10:L10',
    'A11:A12',
    'B11:B12',
    'C11:C12',
    'D11:D12',
    'E11:E12',
    'F11:F12',
    'G11:G12',
    'H11:I11',
    'J11:K11',
    'L11:L12',
  ],
);

const selfEvaluation = oldSheet(
  '项目支出绩效自评表',
  [
    ['项目支出绩效自评表'],
    ['(2019年度)'],
    [],
    ['项目名称', null, '古籍修复'],
    ['主管部门', '主管部门', '某部', null, null, '实施单位', '某某图书馆'],
    [
      '项目资金（万元）',
      null,
      null,
      null,
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      null,
      '得分',
    ],
    [],
    ['年度总体目标', '预期目标', null, null, null, null, '实际完成情况'],
    [null, '修复古籍一百册。'],
    [
      null,
      '一级指标',
      '二级指标',
      '三级指标',
      null,
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['绩效指标', '产出指标', '数量指标', '修复册数', '修复册数', '100册', null, '0.0', '0.0'],
    [null, '效益指标', '可持续影响指标', '古籍存世年限', null, '作用明显', null, '0.0', '0.0'],
    [null, '满意度指标', '读者满意度指标', '读者满意度', null, '很满意', null, '0.0', '0.0'],
    ['总分', null, null, null, null, null, null, '#REF!', '#REF!'],
    [],
  ],
  [
    'A1:K1',
    'A2:K2',
    'A4:B4',
    'C4:K4',
    'A5:B5',
    'C5:E5',
    'G5:K5',
    'A6:B7',
    'C6:D6',
    'I6:J6',
    'A8:A9',
    'B8:F8',
    'G8:K8',
    'B9:F9',
    'G9:K9',
    'D10:E10',
    'J10:K10',
    'A11:A13',
    'D11:E11',
    'D12:E12',
    'D13:E13',
    'A14:G14',
  ],
);

const others = (names: readonly string[]) =>
  names.map((name) => oldSheet(name, [[], [name], ['项目名称', '古籍修复'], ['意见', null, null]]));

const sheets = [
  ...others(['项目基本信息', '项目支出立项依据', '项目支出实施方案', '项目支出计划', '项目支出明细']),
  declaration,
  monitoring,
  selfEvaluation,
  ...others(['部门评审报告', '财政评审报告', '监管局审核意见报告']),
];

describe('an old workbook of eleven sheets', () => {
  const { forms, dismissed } = recogniseWorkbook({ sheets });

  it('holds three forms, named for what they are; the other eight sheets are dismissed', () => {
    expect(forms.map(({ sheet, kind, year }) => [sheet, kind, year?.value])).toEqual([
      ['项目支出绩效目标申报表', 'goal-declaration', 2020],
      ['项目支出绩效目标执行监控', 'monitoring', 2019],
      ['项目支出绩效自评表', 'project', 2019],
    ]);
    expect(dismissed).toHaveLength(8);
  });

  it('a year in a project’s name gives way to the line of its own, and that is said', () => {
    expect(forms[0]!.remarks).toContain('标题写的是 2019 年，标题下另写“2020年度”，年度取后者，请核对');
  });

  it('empty strings are blank cells, and text said again inside a merge is no second name', () => {
    const form = forms[2]!;
    expect(form.layout).toBe('central-project-library');
    expect(form.indicators.map((row) => [row.row, row.level3?.text, row.actual?.reading.kind])).toEqual([
      [11, '修复册数', 'blank'],
      [12, '古籍存世年限', 'blank'],
      [13, '读者满意度', 'blank'],
    ]);
  });

  it('scores stored as text are numbers; totals that are #REF! are said with their cells', () => {
    const form = forms[2]!;
    expect(form.indicators.map(({ weight, score }) => [weight?.value.toFixed(), score?.text])).toEqual([
      ['0', '0.0'],
      ['0', '0.0'],
      ['0', '0.0'],
    ]);
    expect(form.unread.map(({ cell, why }) => [cell.row, cell.col, why])).toEqual([
      [14, 8, '公式错误值 #REF!'],
      [14, 9, '公式错误值 #REF!'],
    ]);
  });

  it('overlapping merges hide nothing of the table below them', () => {
    expect(forms[1]!.indicators.map(({ level3 }) => level3?.text)).toEqual([
      '修复册数',
      '验收合格率',
      '读者受益',
    ]);
  });
});
