import type { OfficialForm } from './official-form';
import { nationalSections } from './sections';

const SIGN_OFF: OfficialForm['signOff'] = [
  { role: 'preparer', label: '填表人' },
  { role: 'phone', label: '联系电话' },
  { role: 'leader', label: '单位负责人' },
  { role: 'seal', label: '（盖章）' },
  { role: 'date', label: '填报日期' },
];

const TABLE: Pick<OfficialForm, 'side' | 'columns' | 'total'> = {
  side: '绩效指标',
  columns: [
    { role: 'level1', label: '一级指标' },
    { role: 'level2', label: '二级指标' },
    { role: 'level3', label: '三级指标' },
    { role: 'target', label: '年度指标值' },
    { role: 'actual', label: '实际完成值' },
    { role: 'weight', label: '分值' },
    { role: 'score', label: '得分' },
    { role: 'note', label: '偏差原因分析及改进措施' },
  ],
  total: '总分',
};

const FUND_COLUMNS: NonNullable<OfficialForm['funds']>['columns'] = [
  { role: 'initialBudget', label: '年初预算数' },
  { role: 'annualBudget', label: '全年预算数' },
  { role: 'spent', label: '全年执行数' },
  { role: 'weight', label: '分值' },
  { role: 'rate', label: '执行率' },
  { role: 'score', label: '得分' },
];

const GOALS: OfficialForm['goals'] = {
  label: '年度总体目标',
  planned: '预期目标',
  reached: '实际完成情况',
};

/** 财政部2020样式, nine columns. */
export const nationalProject: OfficialForm = {
  layout: 'national-project',
  kind: 'project',
  title: '项目支出绩效自评表',
  year: 'line',
  identity: [
    { role: 'subject', label: '项目名称' },
    { role: 'unit4', label: '主管部门' },
    { role: 'unit2', label: '实施单位' },
  ],
  funds: {
    label: '项目资金\n（万元）',
    columns: FUND_COLUMNS,
    lines: [
      { role: 'total', label: '年度资金总额' },
      { role: 'fiscal', label: '其中：当年财政拨款' },
      { role: 'carryover', label: '上年结转资金' },
      { role: 'other', label: '其他资金' },
    ],
  },
  goals: GOALS,
  ...TABLE,
  sections: nationalSections(2),
  foot: [],
  signOff: SIGN_OFF,
};

/** The same table for a whole department (安徽等地). */
export const nationalDepartment: OfficialForm = {
  ...nationalProject,
  layout: 'national-department',
  kind: 'department',
  title: '部门整体支出绩效自评表',
  identity: [{ role: 'unit1', label: '部门（单位）名称' }],
  funds: {
    label: '预算资金\n（万元）',
    columns: FUND_COLUMNS,
    lines: [
      { role: 'total', label: '年度资金总额' },
      { role: 'fiscal', label: '其中：本年财政拨款' },
      { role: 'carryover', label: '上年结转资金' },
      { role: 'other', label: '其他资金' },
    ],
  },
};
