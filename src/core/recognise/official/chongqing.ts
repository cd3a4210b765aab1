import type { OfficialForm } from './official-form';

/** 执行率 10 and one list of indicators to 90, eleven columns. */
export const chongqingDepartment: OfficialForm = {
  layout: 'chongqing-department',
  kind: 'department',
  title: '部门整体绩效自评表',
  year: 'before',
  identity: [
    { role: 'unit4', label: '主管部门' },
    { role: 'other', label: '财政处室' },
    { role: 'score', label: '自评总分（分）' },
    { role: 'other', label: '部门联系人' },
    { role: 'other', label: '联系电话' },
  ],
  funds: {
    label: '部门预算执行情况',
    columns: [
      { role: 'initialBudget', label: '年初预算数' },
      { role: 'annualBudget', label: '全年（调整）预算数' },
      { role: 'spent', label: '全年执行数' },
      { role: 'rate', label: '执行率（%）' },
      { role: 'weight', label: '执行率权重' },
      { role: 'score', label: '执行率得分（分）' },
    ],
    lines: [{ role: 'total', label: '部门预算资金' }],
  },
  goals: {
    label: '当年绩效目标',
    planned: '年初绩效目标',
    adjusted: '全年（调整）绩效目标',
    reached: '全年目标实际完成情况',
  },
  side: '绩效指标',
  columns: [
    { role: 'level3', label: '指标名称' },
    { role: 'unit', label: '计量单位' },
    { role: 'sign', label: '指标性质' },
    { role: 'target', label: '年初指标值' },
    { role: 'target', label: '调整指标值' },
    { role: 'actual', label: '全年完成值' },
    { role: 'ignored', label: '得分系数（%）' },
    { role: 'weight', label: '指标权重（分）' },
    { role: 'score', label: '指标得分（分）' },
    { role: 'ignored', label: '是否核心指标' },
  ],
  // Names every department shares, in the words of the published form; what it is judged by beside them is its own.
  sections: [
    {
      kind: null,
      label: '',
      kinds: [
        {
          kind: null,
          label: '',
          lines: 20,
          names: [
            '财政供养人员控制率',
            '“三公经费”变动率',
            '预算完成率',
            '预算调整率',
            '结转结余率',
            '公用经费控制率',
            '“三公经费”控制率',
            '政府采购执行率',
            '管理制度健全性',
            '资金使用合规性',
            '预决算信息公开性',
            '固定资产利用率',
          ],
        },
      ],
    },
  ],
  foot: [],
  signOff: [
    { role: 'leader', label: '部门负责人' },
    { role: 'seal', label: '（盖章）' },
    { role: 'date', label: '填报日期' },
  ],
};
