import type { FormKind } from '../recognise/form';
import type { RuleCategory, Severity } from '../rules/rule';

/** What the product calls things, in the pane, on the command line and in reports alike. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  advice: '提示',
};

export const KIND_WORDS: Readonly<Record<FormKind, string>> = {
  department: '部门整体支出绩效自评表',
  project: '项目支出绩效自评表',
  'score-sheet': '评分表',
  'base-data': '基础数据表',
  'indicator-list': '指标完成情况表',
  'fund-list': '资金明细表',
  'goal-declaration': '绩效目标申报表',
  monitoring: '绩效运行监控表',
};

/** Of a record that a finding was set aside, when the finding is gone. */
export const NO_LONGER_THERE = '表中已没有这个问题';

/** In the order in which people read a form. */
export const CATEGORY_WORDS: Readonly<Record<RuleCategory, string>> = {
  structure: '表格结构',
  weight: '分值',
  score: '得分',
  target: '指标值与完成值',
  note: '偏差原因分析',
  fund: '资金与执行率',
  base: '基础数据',
  cross: '跨表',
  grade: '等级',
};
