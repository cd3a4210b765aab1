import type { OfficialBase, OfficialForm } from './official-form';

/** 浏阳2021 附件2: level 1 with a column of weights, level 2 with weights in brackets. */
export const hunanDepartment: OfficialForm = {
  layout: 'hunan-liuyang',
  kind: 'department',
  title: '部门整体支出绩效自评表',
  year: 'before',
  identity: [{ role: 'unit1', label: '部门（单位）名称' }],
  funds: {
    label: '整体支出规模\n（万元）',
    columns: [
      { role: 'annualBudget', label: '全年预算数' },
      { role: 'spent', label: '全年执行数' },
      { role: 'rate', label: '执行率' },
    ],
    lines: [
      { role: 'fiscal', label: '资金来源：（1）财政拨款' },
      { role: 'other', label: '（2）其他资金' },
      { role: 'basic', label: '资金结构：（1）基本支出' },
      { role: 'project', label: '（2）项目支出' },
    ],
  },
  goals: { label: '年度总体目标', planned: '年初设定目标', reached: '全年完成情况' },
  side: '分解目标自评',
  columns: [
    { role: 'level1', label: '一级指标' },
    { role: 'weight', label: '权重' },
    { role: 'level2', label: '二级指标' },
    { role: 'level3', label: '三级指标' },
    { role: 'target', label: '年度指标值' },
    { role: 'actual', label: '全年完成值' },
    { role: 'score', label: '自评得分' },
    { role: 'note', label: '偏差及原因分析' },
  ],
  sections: [
    {
      kind: 'input',
      label: '投入管理指标',
      weight: 30,
      kinds: [
        { kind: 'management', label: '预算编审管理', weight: 3, lines: 1 },
        { kind: 'management', label: '预算执行管理', weight: 4, lines: 1 },
        { kind: 'management', label: '部门结转结余资金管理', weight: 4, lines: 1 },
        { kind: 'management', label: '预算绩效管理', weight: 5, lines: 1 },
        { kind: 'management', label: '预决算信息公开管理', weight: 4, lines: 1 },
        { kind: 'management', label: '财政监督管理', weight: 3, lines: 1 },
        { kind: 'management', label: '政府采购管理', weight: 3, lines: 1 },
        { kind: 'management', label: '资产管理', weight: 4, lines: 1 },
      ],
    },
    {
      kind: 'output',
      label: '产出指标',
      weight: 35,
      kinds: [
        { kind: 'quantity', label: '数量指标', weight: 15, lines: 2 },
        { kind: 'quality', label: '质量指标', weight: 15, lines: 2 },
        { kind: 'timeliness', label: '时效指标', weight: 5, lines: 2 },
      ],
    },
    {
      kind: 'benefit',
      label: '效益指标',
      weight: 35,
      kinds: [
        { kind: 'economic', label: '经济效益指标', weight: 15, lines: 1 },
        { kind: 'social', label: '社会效益指标', weight: 10, lines: 1 },
        { kind: 'ecological', label: '生态效益指标', weight: 5, lines: 1 },
        { kind: 'satisfaction', label: '满意度指标', weight: 5, lines: 1 },
      ],
    },
  ],
  total: '总分',
  foot: [],
  signOff: [
    { role: 'preparer', label: '填表人' },
    { role: 'phone', label: '联系电话' },
    { role: 'leader', label: '单位负责人' },
    { role: 'seal', label: '（盖章）' },
    { role: 'date', label: '填报日期' },
  ],
};

/** 附件1 基础数据表. */
export const hunanBase: OfficialBase = {
  layout: 'hunan-base-data',
  title: '部门整体支出绩效自评基础数据表',
  identity: { role: 'unit1', label: '填报单位' },
  moneyUnit: '单位：万元',
  staff: {
    label: '财政供养人员情况',
    columns: [
      { role: 'authorised', label: '编制数' },
      { role: 'staff', label: '实际在职人数' },
      { role: 'controlRate', label: '控制率' },
    ],
  },
  years: '经费控制情况',
  lines: [
    {
      key: 'sangong',
      item: 'sangong',
      label: '三公经费',
      parts: ['car', 'abroad', 'reception'],
    },
    {
      key: 'car',
      item: 'sangong-car',
      label: '1、公务用车购置和维护经费',
      parts: ['purchase', 'running'],
    },
    { key: 'purchase', item: 'sangong-car-purchase', label: '其中：公车购置' },
    { key: 'running', item: 'sangong-car-running', label: '公车运行维护' },
    { key: 'abroad', item: 'sangong-abroad', label: '2、出国经费' },
    { key: 'reception', item: 'sangong-reception', label: '3、公务接待' },
    {
      key: 'project',
      item: 'project',
      label: '项目支出：',
      parts: ['business', 'maintenance', 'others'],
    },
    { key: 'business', item: null, label: '1、业务工作专项' },
    { key: 'maintenance', item: null, label: '2、运行维护专项' },
    { key: 'others', item: null, label: '3、其他类项目' },
    { key: 'public', item: 'public', label: '公用经费', parts: ['office', 'travel', 'meeting'] },
    { key: 'office', item: null, label: '其中：办公经费' },
    { key: 'travel', item: null, label: '水费、电费、差旅费' },
    { key: 'meeting', item: null, label: '会议费、培训费' },
    { key: 'procurement', item: 'procurement', label: '政府采购金额', without: ['lastYear'] },
    { key: 'adjustment', item: 'adjustment', label: '部门整体支出预算调整', without: ['lastYear'] },
    { key: 'measures', item: 'measures', label: '厉行节约保障措施', text: true },
  ],
  remark:
    '说明：“项目支出”需要填报除公共专项资金和基本支出以外的所有项目情况，包括业务工作项目、运行维护项目等；“公用经费”填报基本支出中的一般商品和服务支出。',
};
