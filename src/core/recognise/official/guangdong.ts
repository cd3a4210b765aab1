import type { OfficialForm } from './official-form';

/** 指标完成情况: no weights. */
export const guangdongIndicators: OfficialForm = {
  layout: 'guangdong',
  kind: 'indicator-list',
  title: '部门整体支出绩效自评指标完成情况表',
  year: 'before',
  identity: [{ role: 'unit1', label: '单位名称' }],
  columns: [
    { role: 'level1', label: '一级指标' },
    { role: 'level2', label: '二级指标' },
    { role: 'level3', label: '三级指标' },
    { role: 'target', label: '实施周期指标值' },
    { role: 'target', label: '年度指标值' },
    { role: 'actual', label: '指标完成情况' },
  ],
  sections: [
    {
      kind: 'output',
      label: '产出指标',
      kinds: [
        { kind: 'quantity', label: '数量指标', lines: 4 },
        { kind: 'quality', label: '质量指标', lines: 2 },
      ],
    },
    {
      kind: 'benefit',
      label: '效益指标',
      kinds: [
        { kind: 'economic', label: '经济效益指标', lines: 2 },
        { kind: 'social', label: '社会效益指标', lines: 2 },
        { kind: 'ecological', label: '生态效益指标', lines: 1 },
        { kind: 'sustainable', label: '可持续影响指标', lines: 1 },
      ],
    },
    {
      kind: 'satisfaction',
      label: '服务对象满意度指标',
      kinds: [{ kind: 'satisfaction', label: '服务对象满意度指标', lines: 2 }],
    },
  ],
  foot: [],
  signOff: [
    { role: 'preparer', label: '填表人' },
    { role: 'phone', label: '联系电话' },
    { role: 'leader', label: '单位负责人' },
    { role: 'seal', label: '（盖章）' },
  ],
};

/**
 * 履职效能 50, 管理效率 50. Found are the two parts, the three items of the first with their weights, and the names of
 * the items of the second; how the 50 points of the second are shared out was not found.
 */
export const guangdongScores: OfficialForm = {
  layout: 'guangdong-score',
  kind: 'score-sheet',
  title: '部门整体支出绩效自评评分表',
  year: 'before',
  identity: [{ role: 'unit1', label: '单位名称' }],
  columns: [
    { role: 'level1', label: '一级指标' },
    { role: 'level2', label: '二级指标' },
    { role: 'level3', label: '三级指标' },
    { role: 'standard', label: '评分标准' },
    { role: 'weight', label: '分值' },
    { role: 'score', label: '自评得分' },
    { role: 'note', label: '扣分原因和其他说明' },
  ],
  sections: [
    {
      kind: 'output',
      label: '履职效能',
      weight: 50,
      kinds: [
        { kind: null, label: '产出指标完成率', weight: 20, lines: 1 },
        { kind: null, label: '效益指标完成率', weight: 20, lines: 1 },
        { kind: null, label: '预算资金支出率', weight: 10, lines: 1 },
      ],
    },
    {
      kind: 'management',
      label: '管理效率',
      weight: 50,
      kinds: ['预算编制', '预算执行', '信息公开', '绩效管理', '采购管理', '资产管理', '运行成本'].map(
        (label) => ({ kind: 'management' as const, label, lines: 1 }),
      ),
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
