import { nationalProject } from './national';
import type { OfficialForm } from './official-form';
import { nationalSections } from './sections';

/** 公开14表: two header rows, the target split into sign, value and unit. */
export const yunnanProject: OfficialForm = {
  layout: 'yunnan',
  kind: 'project',
  title: '项目支出绩效自评表',
  year: 'before',
  identity: [{ role: 'unit3', label: '部门' }, ...nationalProject.identity],
  funds: nationalProject.funds!,
  goals: nationalProject.goals!,
  side: '绩效指标',
  columns: [
    { role: 'level1', label: '一级指标' },
    { role: 'level2', label: '二级指标' },
    { role: 'level3', label: '三级指标' },
    { role: 'sign', label: '指标性质' },
    { role: 'target', label: '指标值' },
    { role: 'unit', label: '度量单位' },
    { role: 'actual', label: '实际完成值' },
    { role: 'weight', label: '分值' },
    { role: 'score', label: '得分' },
    { role: 'note', label: '偏差原因分析及改进措施' },
  ],
  sections: nationalSections(1),
  total: '总分',
  foot: ['其他需要说明事项'],
  signOff: [
    { role: 'preparer', label: '填表人' },
    { role: 'phone', label: '联系电话' },
    { role: 'leader', label: '单位负责人' },
    { role: 'seal', label: '（盖章）' },
  ],
};

/** What the Yunnan form has beside the table. */
export const yunnanExtra = { number: '公开14表', targets: '年度指标值' } as const;
