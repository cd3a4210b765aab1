import { formatArea, parseArea, parseCell } from '../../src/core/grid/address';
import { SheetGrid } from '../../src/core/grid/sheet';
import { sheetOf, type SheetOptions } from './sheet';

/**
 * Complete small forms on which no rule finds anything. A test changes single cells by address, so that every case
 * says in one line what is wrong with it. Synthetic: made after the published layouts, with invented figures.
 */
type Written = string | number | boolean | null;
export type Changes = Readonly<Record<string, Written>>;

export interface FormOptions extends SheetOptions {
  /** Keep only the rows down to this one, as if the table had been cut off. */
  readonly until?: number;
  /** Merges to leave out, e.g. because the cells below are to be filled. */
  readonly unmerge?: readonly string[];
}

export interface Template {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
  readonly merges: readonly string[];
}

const PROJECT: Template = {
  name: '项目自评表',
  rows: [
    ['2023年度项目支出绩效自评表'],
    ['项目名称', '', '中小企业服务专项经费'],
    ['主管部门', '', '青石市工业和信息化局', '', '实施单位', '青石市中小企业服务中心'],
    ['项目资金（万元）', '', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '', '年度资金总额', 200, 210, 199.5, 10, '95.00%', 9.5],
    ['', '', '其中：当年财政拨款', 180, 190, 180.5, '—', '95.00%', '—'],
    ['', '', '上年结转资金', 20, 20, 19, '—', '95.00%', '—'],
    ['', '', '其他资金', '', '', '', '—', '', '—'],
    ['年度总体目标', '', '预期目标', '', '', '', '实际完成情况'],
    [
      '',
      '',
      '开展企业培训，提升中小企业经营能力。',
      '',
      '',
      '',
      '全年举办培训22场，参训企业330家，新增产值0.9亿元。',
    ],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['', '产出指标（50分）', '数量指标', '举办企业培训场次', '≥20场', '22场', 10, 10, ''],
    ['', '', '', '参加培训企业家数', '300家', '330家', 10, 10, ''],
    ['', '', '质量指标', '培训考核合格率', '≥95%', '97%', 10, 10, ''],
    ['', '', '时效指标', '培训任务完成时间', '2023年12月底前', '2023年11月20日', 10, 10, ''],
    ['', '', '成本指标', '培训总成本', '≤210万元', '199.5万元', 10, 10, ''],
    [
      '',
      '效益指标（30分）',
      '经济效益指标',
      '带动企业新增产值',
      '≥1亿元',
      '0.9亿元',
      15,
      13.5,
      '两家企业投产推迟，少0.1亿元；下一步由企业科按月跟踪，2024年6月底前投产。',
    ],
    ['', '', '社会效益指标', '惠企政策知晓率', '≥90%', '93%', 15, 15, ''],
    ['', '满意度指标（10分）', '服务对象满意度指标', '参训企业满意度', '≥90%', '94%', 10, 10, ''],
    ['总分', '', '', '', '', '', 100, 98, '优'],
  ],
  merges: [
    'A1:I1',
    'A2:B2',
    'C2:I2',
    'A3:B3',
    'C3:D3',
    'F3:I3',
    'A4:B8',
    'C9:F9',
    'G9:I9',
    'A9:B10',
    'C10:F10',
    'G10:I10',
    'A11:A19',
    'B12:B16',
    'C12:C13',
    'B17:B18',
    'A20:F20',
  ],
};

const DEPARTMENT: Template = {
  name: '整体自评表',
  rows: [
    ['2023年度部门整体支出绩效自评表'],
    ['部门（单位）名称', '', '青石市工业和信息化局'],
    ['整体支出规模', '', '', '', '全年预算数', '全年执行数', '执行率'],
    ['', '', '资金来源：（1）财政拨款', '', 1000, 980, '98.00%'],
    ['', '', '（2）其他资金', '', 0, 0, ''],
    ['', '', '资金结构：（1）基本支出', '', 790, 780.5, '98.80%'],
    ['', '', '（2）项目支出', '', 210, 199.5, '95.00%'],
    ['年度总体目标', '', '年初设定目标', '', '', '全年完成情况'],
    [
      '',
      '',
      '推进产业链建设，服务中小企业，保障部门正常运转。',
      '',
      '',
      '引进产业链项目12个，服务企业330家，各项工作按计划完成。',
    ],
    ['分解目标自评'],
    ['一级指标', '权重', '二级指标', '三级指标', '年度指标值', '全年完成值', '自评得分', '偏差及原因分析'],
    ['投入管理指标', 30, '预算编审管理（15）', '预算编制及时完成率', '100%', '100%', 15, ''],
    [
      '',
      '',
      '预算执行管理（15）',
      '预算执行率',
      '100%',
      '98%',
      14.7,
      '一个项目跨年验收，少支出20万元；2024年3月底前完成验收并支付。',
    ],
    ['产出指标', 35, '数量指标（15）', '引进产业链项目个数', '≥10个', '12个', 15, ''],
    ['', '', '', '服务企业家数', '≥300家', '330家', '', ''],
    ['', '', '质量指标（10）', '项目验收合格率', '≥95%', '97%', 10, ''],
    ['', '', '时效指标（10）', '重点任务按时完成率', '≥95%', '96%', 10, ''],
    ['效益指标', 35, '经济效益指标（15）', '技改投资增长率', '≥8%', '9%', 15, ''],
    ['', '', '社会效益指标（10）', '惠企政策知晓率', '≥90%', '93%', 10, ''],
    ['', '', '生态效益指标（5）', '单位增加值能耗下降率', '≥3%', '3.2%', 5, ''],
    ['', '', '满意度指标（5）', '服务企业满意度', '≥90%', '95%', 5, ''],
    ['总分', '', '', '', '', 100, 99.7, ''],
  ],
  merges: [
    'A1:H1',
    'A2:B2',
    'C2:H2',
    'C3:D3',
    'C4:D4',
    'C5:D5',
    'C6:D6',
    'C7:D7',
    'A3:B7',
    'C8:E8',
    'F8:H8',
    'A8:B9',
    'C9:E9',
    'F9:H9',
    'A10:H10',
    'A12:A13',
    'B12:B13',
    'C14:C15',
    'A14:A17',
    'B14:B17',
    'A18:A21',
    'B18:B21',
    'G14:G15',
    'H14:H15',
    'A22:E22',
  ],
};

const BASE: Template = {
  name: '基础数据表',
  rows: [
    ['部门整体支出绩效自评基础数据表'],
    ['填报单位：青石市工业和信息化局'],
    ['财政供养人员情况', '编制数', '2023年实际在职人数', '控制率'],
    ['', 40, 38, '95.00%'],
    ['经费控制情况', '2022年决算数', '2023年预算数', '2023年决算数'],
    ['三公经费', 8.2, 8, 7.5],
    ['1、公务用车购置和维护经费', 4.2, 4, 3.8],
    ['其中：公车购置', 0, 0, 0],
    ['公车运行维护', 4.2, 4, 3.8],
    ['2、出国经费', 0, 0, 0],
    ['3、公务接待', 4, 4, 3.7],
    ['项目支出：', 205, 210, 199.5],
    ['1、业务工作专项', 105, 130, 119.5],
    ['2、运行维护专项', 60, 50, 52],
    ['3、其他类项目', 40, 30, 28],
    ['公用经费', 68.9, 60, 58],
    ['其中：办公经费', 30, 27, 25],
    ['水费、电费、差旅费', 28.9, 25, 25.5],
    ['会议费、培训费', 10, 8, 7.5],
    ['政府采购金额', 40, 44, 43],
    ['部门整体支出预算调整', '', 950, 1000],
    ['厉行节约保障措施', '制定公务接待、公务用车、差旅、会议等制度并执行。'],
  ],
  merges: ['A1:D1', 'A2:D2', 'A3:A4', 'B22:D22'],
};

const LIST: Template = {
  name: '指标完成情况',
  rows: [
    ['2023年度部门整体支出绩效指标完成情况表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '指标完成情况'],
    ['产出指标', '数量指标', '检查企业家数', '≥100家', '108家'],
    ['', '', '培训人次', '200人次', '210人次'],
    ['', '质量指标', '设施验收合格率', '≥95%', '98%'],
    ['效益指标', '社会效益指标', '政策知晓率', '≥90%', '92%'],
    ['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥90%', '93%'],
  ],
  merges: ['A1:E1', 'A3:A5', 'B3:B4'],
};

const FUNDS: Template = {
  name: '资金表',
  rows: [
    ['2023年专项经费预算安排及使用情况表（单位：万元）'],
    ['序号', '二级项目', '预算金额', '实际支出金额'],
    [1, '企业培训经费', 100, 96],
    [2, '项目评审经费', 50, 48],
    ['合计', '', 150, 144],
  ],
  merges: ['A1:D1', 'A5:B5'],
};

/** The national nine-column project form, 20 rows: funds 5–8, goals 10, indicators 12–19, total 20. */
export function projectForm(changes: Changes = {}, options: FormOptions = {}): SheetGrid {
  return buildForm(PROJECT, changes, options);
}

/** The Liuyang department form, 22 rows: funds 4–7, goals 9, indicators 12–21, total 22. Rows 14 and 15 share a score. */
export function departmentForm(changes: Changes = {}, options: FormOptions = {}): SheetGrid {
  return buildForm(DEPARTMENT, changes, options);
}

/** The base data table: staff 4, 三公 6–11, projects 12–15, 公用 16–19, adjustment 21. */
export function baseTable(changes: Changes = {}, options: FormOptions = {}): SheetGrid {
  return buildForm(BASE, changes, options);
}

/** Indicators with targets and actuals only, rows 3–7. */
export function indicatorList(changes: Changes = {}, options: FormOptions = {}): SheetGrid {
  return buildForm(LIST, changes, options);
}

/** Funds by project, rows 3–4, total 5. */
export function fundList(changes: Changes = {}, options: FormOptions = {}): SheetGrid {
  return buildForm(FUNDS, changes, options);
}

/** A sheet that holds no form. */
export function plainSheet(): SheetGrid {
  return sheetOf([['会议通知'], ['时间', '9月1日'], ['地点', '三楼会议室']], { name: '通知' });
}

/** A sheet from a template with single cells changed. */
export function buildForm(template: Template, changes: Changes, options: FormOptions): SheetGrid {
  const rows = template.rows.slice(0, options.until).map((row) => [...row]);
  for (const [address, value] of Object.entries(changes)) {
    const { row, col } = parseCell(address);
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1]!;
    while (cells.length < col) cells.push('');
    cells[col - 1] = value;
  }
  const dropped = new Set(options.unmerge);
  const merges = template.merges.filter((area) => !dropped.has(area) && parseArea(area).top <= rows.length);
  return sheetOf(rows, { name: template.name, ...options, merges: [...merges, ...(options.merges ?? [])] });
}

/** The same sheet with everything moved down and to the right. */
export function moved(sheet: SheetGrid, rows: number, cols: number): SheetGrid {
  return new SheetGrid({
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    hiddenRows: [...sheet.hiddenRows].map((row) => row + rows),
    cells: [...sheet.cells()].map((cell) => ({ ...cell, row: cell.row + rows, col: cell.col + cols })),
    merges: sheet.merges.map((area) =>
      parseArea(
        formatArea({
          top: area.top + rows,
          bottom: area.bottom + rows,
          left: area.left + cols,
          right: area.right + cols,
        }),
      ),
    ),
  });
}
