import type { OfficialForm } from './official-form';
import { nationalSections } from './sections';

/** 报表编号 510000_0013zp, eleven columns. */
export const sichuanProject: OfficialForm = {
  layout: 'sichuan-project',
  kind: 'project',
  title: '部门预算项目支出绩效自评表',
  year: 'behind',
  identity: [
    { role: 'subject', label: '项目名称' },
    { role: 'unit4', label: '主管部门' },
    { role: 'unit2', label: '实施单位\n（盖章）' },
  ],
  goals: { label: '1.项目年度目标完成情况', planned: '项目年度目标', reached: '年度目标完成情况' },
  funds: {
    label: '预算执行情况',
    corner: '年度预算数（万元）',
    columns: [
      { role: 'initialBudget', label: '年初预算' },
      { role: 'annualBudget', label: '调整后预算数' },
      { role: 'spent', label: '预算执行数' },
      { role: 'rate', label: '预算执行率' },
      { role: 'weight', label: '权重' },
      { role: 'score', label: '得分' },
      { role: 'note', label: '原因' },
    ],
    lines: [
      { role: 'total', label: '总额' },
      { role: 'fiscal', label: '其中：财政资金' },
      { role: 'special', label: '财政专户管理资金' },
      { role: 'other', label: '单位资金' },
      { role: 'other', label: '其他资金' },
    ],
  },
  side: '绩效指标',
  columns: [
    { role: 'level1', label: '一级指标' },
    { role: 'level2', label: '二级指标' },
    { role: 'level3', label: '三级指标' },
    { role: 'sign', label: '指标性质' },
    { role: 'target', label: '指标值' },
    { role: 'unit', label: '度量单位' },
    { role: 'actual', label: '完成值' },
    { role: 'weight', label: '权重' },
    { role: 'score', label: '得分' },
    { role: 'note', label: '未完成原因分析' },
  ],
  sections: nationalSections(1),
  total: '合计',
  foot: ['评价结论', '存在问题', '改进措施'],
  signOff: [
    { role: 'leader', label: '项目负责人' },
    { role: 'leader', label: '财务负责人' },
  ],
};

/** What the Sichuan form has beside goals and funds. */
export const sichuanExtra = {
  number: '报表编号：510000_0013zp',
  basics: '项目基本情况',
  process: '2.项目实施内容及过程概述',
} as const;
