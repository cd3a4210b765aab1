import type { OfficialForm } from './official-form';

/** 预算执行二十分, 年度绩效目标八十分, eight columns, no column of weights. */
export const hubeiProject: OfficialForm = {
  layout: 'hubei',
  kind: 'project',
  title: '项目自评表',
  year: 'before',
  identity: [
    { role: 'unit1', label: '单位名称' },
    { role: 'other', label: '填报日期' },
    { role: 'subject', label: '项目名称' },
    { role: 'unit4', label: '主管部门' },
    { role: 'unit2', label: '项目实施单位' },
    { role: 'other', label: '项目类别' },
    { role: 'other', label: '项目属性' },
    { role: 'other', label: '项目类型' },
  ],
  funds: {
    label: '预算执行情况\n（万元）',
    columns: [
      { role: 'annualBudget', label: '预算数（A）' },
      { role: 'spent', label: '执行数（B）' },
      { role: 'rate', label: '执行率（B/A）' },
      { role: 'score', label: '得分' },
    ],
    lines: [{ role: 'total', label: '年度财政资金总额' }],
  },
  side: '年度绩效目标1',
  columns: [
    { role: 'level1', label: '一级指标' },
    { role: 'level2', label: '二级指标' },
    { role: 'level3', label: '三级指标' },
    { role: 'target', label: '年初目标值（A）' },
    { role: 'actual', label: '实际完成值（B）' },
    { role: 'score', label: '得分' },
  ],
  sections: [
    {
      kind: 'output',
      label: '产出指标',
      kinds: [
        { kind: 'quantity', label: '数量指标', lines: 2 },
        { kind: 'quality', label: '质量指标', lines: 1 },
        { kind: 'timeliness', label: '时效指标', lines: 1 },
        { kind: 'cost', label: '成本指标', lines: 1 },
      ],
    },
    {
      kind: 'benefit',
      label: '效益指标',
      kinds: [
        { kind: 'economic', label: '经济效益指标', lines: 1 },
        { kind: 'social', label: '社会效益指标', lines: 1 },
        { kind: 'ecological', label: '生态效益指标', lines: 1 },
        { kind: 'sustainable', label: '可持续影响指标', lines: 1 },
        { kind: 'satisfaction', label: '满意度指标', lines: 1 },
      ],
    },
  ],
  total: '总分',
  foot: ['偏差大或目标未完成原因分析', '改进措施及结果应用方案'],
  signOff: [
    { role: 'preparer', label: '填表人' },
    { role: 'phone', label: '联系电话' },
    { role: 'leader', label: '单位负责人' },
    { role: 'seal', label: '（盖章）' },
  ],
};

/** Boxes to tick in the head of the Hubei form. */
export const hubeiChoices: Readonly<Record<string, string>> = {
  项目类别: '1、部门预算项目□　2、市直专项□　3、市对下转移支付项目□',
  项目属性: '1、持续性项目□　2、新增性项目□',
  项目类型: '1、常年性项目□　2、延续性项目□　3、一次性项目□',
};
