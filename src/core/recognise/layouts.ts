import type { FormKind } from './form';
import { nationalProject } from './official/national';
import { columnOrder } from './official/official-form';
import { sichuanProject } from './official/sichuan';
import { yunnanProject } from './official/yunnan';
import { guangdongScores } from './official/guangdong';

/**
 * Layout families, as data: what tells one family from another. A form belongs to the family whose telling features it
 * shows most of; `generic` where none is shown by at least half. Recognition itself never depends on the family.
 */
export interface LayoutFamily {
  readonly id: string;
  readonly name: string;
  /** Where the layout comes from. */
  readonly basis: string;
  readonly kinds: readonly FormKind[];
  readonly features: readonly LayoutFeature[];
}

/** `label`: any of these words stands in the head or a header. `columns`: the roles stand in this order. `wide`: the header covers two columns. `section`: a level-1 block has this name. */
export type LayoutFeature =
  | { readonly on: 'label' | 'title' | 'columns'; readonly any: readonly string[]; readonly worth: number }
  | { readonly on: 'wide'; readonly any: readonly string[]; readonly worth: number }
  | { readonly on: 'section'; readonly any: readonly string[]; readonly worth: number }
  | { readonly on: 'absent'; readonly any: readonly string[]; readonly worth: number };

const label = (worth: number, ...any: string[]): LayoutFeature => ({ on: 'label', any, worth });
const title = (worth: number, ...any: string[]): LayoutFeature => ({ on: 'title', any, worth });
const columns = (worth: number, ...any: string[]): LayoutFeature => ({ on: 'columns', any, worth });
const absent = (worth: number, ...any: string[]): LayoutFeature => ({ on: 'absent', any, worth });
const section = (worth: number, ...any: string[]): LayoutFeature => ({ on: 'section', any, worth });
const wide = (worth: number, ...any: string[]): LayoutFeature => ({ on: 'wide', any, worth });

/** Forms of these regions leave level 1 and 2 out here and there. */
const fromLevel3 = (order: string): string => order.slice(order.indexOf('level3'));

export const GENERIC_LAYOUT = 'generic';

export const layoutFamilies: readonly LayoutFamily[] = [
  {
    id: 'hunan-liuyang',
    name: '湖南浏阳部门整体支出绩效自评表（一级权重列、二级括号分值）',
    basis: '长沙市浏阳市2021年度自评表',
    kinds: ['department'],
    features: [
      columns(4, 'level1 level1Weight level2'),
      label(2, '整体支出规模'),
      label(1, '偏差及原因分析'),
      label(1, '分解目标自评'),
    ],
  },
  {
    id: 'hunan-department',
    name: '湖南部门整体支出绩效自评表（按收入、支出性质分列）',
    basis: '湖南省部门整体支出绩效自评表',
    kinds: ['department'],
    features: [
      label(4, '按收入性质分', '按支出性质分'),
      label(2, '年度预算申请'),
      label(1, '预算单位名称', '单位名称'),
    ],
  },
  {
    id: 'national-department',
    name: '国标样式部门整体支出绩效自评表',
    basis: '安徽等地部门整体支出绩效自评表',
    kinds: ['department'],
    features: [
      columns(3, 'target actual weight score note'),
      label(2, '预算资金', '年度资金总额'),
      absent(3, '按收入性质分', '按支出性质分', '项目名称'),
    ],
  },
  {
    id: 'central-project-library',
    name: '中央部门项目库导出的项目支出绩效自评表',
    basis: '中央部门预算管理系统项目库',
    kinds: ['project'],
    features: [
      wide(4, 'level3', 'note'),
      columns(2, 'target actual weight score note'),
      label(1, '项目名称'),
      absent(1, '指标性质'),
    ],
  },
  {
    id: 'national-project',
    name: '国标项目支出绩效自评表（九列）',
    basis: '财政部项目支出绩效自评表样式',
    kinds: ['project'],
    features: [
      columns(4, columnOrder(nationalProject)),
      label(2, '全年预算数'),
      label(1, '年初预算数'),
      label(1, '偏差原因分析及改进措施'),
    ],
  },
  {
    id: 'chongqing-department',
    name: '重庆部门整体绩效自评表',
    basis: '重庆市部门整体绩效自评表',
    kinds: ['department'],
    features: [
      label(3, '得分系数'),
      label(2, '是否核心指标'),
      label(2, '调整指标值'),
      label(1, '执行率权重'),
    ],
  },
  {
    id: 'sichuan-score',
    name: '四川部门整体支出绩效评价评分表',
    basis: '四川省部门整体支出绩效评价指标体系',
    kinds: ['score-sheet'],
    features: [
      title(3, '部门整体'),
      label(2, '指标解释', '计分标准', '得分'),
      columns(1, 'level1 level2 level3'),
    ],
  },
  {
    id: 'sichuan-project-score',
    name: '四川项目支出绩效评价评分表',
    basis: '四川省项目支出绩效评价指标体系',
    kinds: ['score-sheet'],
    features: [title(3, '项目支出绩效评价'), columns(3, 'level1 level2 level3 weight score')],
  },
  {
    id: 'sichuan-project',
    name: '四川部门预算项目支出绩效自评表',
    basis: '四川省部门预算项目支出绩效自评表 510000_0013zp',
    kinds: ['project'],
    features: [
      columns(3, fromLevel3(columnOrder(sichuanProject)).replace(/ note$/, '')),
      label(2, '项目年度目标'),
      label(2, '调整后预算数'),
      label(1, '未完成原因分析'),
    ],
  },
  {
    id: 'yunnan',
    name: '云南项目支出绩效自评表（双层表头）',
    basis: '云南省部门决算公开表',
    kinds: ['project', 'department'],
    features: [
      columns(3, fromLevel3(columnOrder(yunnanProject))),
      label(2, '年度指标值'),
      label(2, '其他需要说明事项', '公开14表'),
      label(1, '全年预算数'),
    ],
  },
  {
    id: 'bridging-fund',
    name: '衔接资金绩效目标自评表（分值在指标值之前）',
    basis: '财政衔接推进乡村振兴补助资金绩效目标自评表',
    kinds: ['project'],
    features: [
      columns(4, 'level3 weight target'),
      label(2, '全年实际值', '全年完成值'),
      label(1, '资金情况'),
    ],
  },
  {
    id: 'shandong',
    name: '山东项目支出绩效自评表',
    basis: '山东省部门预算项目支出绩效自评表',
    kinds: ['project'],
    features: [label(2, '预期指标值'), label(2, '实际完成指标值'), label(3, '得分计算方法')],
  },
  {
    id: 'hubei',
    name: '湖北项目自评表（预算执行二十分、目标八十分）',
    basis: '湖北省项目支出绩效自评表',
    kinds: ['project', 'department'],
    features: [
      label(2, '年初目标值'),
      label(2, '年度绩效目标1'),
      label(2, '项目属性'),
      label(1, '偏差大或目标未完成原因分析'),
    ],
  },
  {
    id: 'special-fund',
    name: '专项资金绩效目标自评表（无得分）',
    basis: '专项资金绩效目标自评表',
    kinds: ['project', 'indicator-list'],
    features: [absent(3, '得分'), label(2, '全年完成值'), label(2, '未完成原因和改进措施'), title(1, '专项')],
  },
  {
    id: 'hebei-indicators',
    name: '河北项目绩效评价指标表',
    basis: '河北省项目绩效评价指标表',
    kinds: ['score-sheet', 'goal-declaration', 'project'],
    features: [label(2, '评价指标'), label(2, '评价内容'), label(1, '指标说明')],
  },
  {
    id: 'guangdong',
    name: '广东部门整体支出绩效指标完成情况表',
    basis: '广东省部门整体支出绩效自评',
    kinds: ['indicator-list', 'department'],
    features: [label(4, '实施周期指标值'), label(2, '指标完成情况')],
  },
  {
    id: 'guangdong-score',
    name: '广东部门整体支出绩效自评评分表（履职效能、管理效率）',
    basis: '广州等地部门整体支出绩效自评',
    kinds: ['score-sheet'],
    features: [title(1, '部门整体'), ...guangdongScores.sections.map(({ label: name }) => section(4, name))],
  },
  {
    id: 'guangdong-goals',
    name: '广东二级项目绩效目标完成表',
    basis: '广东省项目支出绩效自评',
    kinds: ['indicator-list'],
    features: [label(3, '二级项目'), label(2, '分项目'), columns(1, 'target actual')],
  },
  {
    id: 'sichuan-report-list',
    name: '自评报告内的指标完成表',
    basis: '四川等地项目自评报告',
    kinds: ['indicator-list'],
    features: [label(3, '实施进度', '实际完成指标值', '完成情况'), columns(2, 'level3 target actual')],
  },
  {
    id: 'fund-list',
    name: '项目资金安排及使用情况表',
    basis: '广东省项目支出绩效自评',
    kinds: ['fund-list'],
    features: [label(2, '预算金额', '预算数'), label(2, '实际支出金额', '实际支出', '支出金额')],
  },
  {
    id: 'hunan-base-data',
    name: '湖南部门整体支出绩效评价基础数据表',
    basis: '湖南省部门整体支出绩效评价基础数据表',
    kinds: ['base-data'],
    features: [label(3, '编制数'), label(2, '经费控制情况'), label(2, '三公经费')],
  },
  {
    id: 'goal-approval',
    name: '项目支出绩效目标批复表、申报表',
    basis: '湖北等地绩效目标批复表',
    kinds: ['goal-declaration'],
    features: [title(3, '批复', '申报'), label(1, '预期实现值', '指标值')],
  },
  {
    id: 'goal-list',
    name: '项目绩效目标清单',
    basis: '部门预算公开项目绩效目标表',
    kinds: ['goal-declaration'],
    features: [title(2, '绩效目标'), label(3, '指标方向', '计量单位'), label(1, '目标值')],
  },
  {
    id: 'national-monitoring',
    name: '项目支出绩效目标执行监控表',
    basis: '财政部绩效目标执行监控样式',
    kinds: ['monitoring'],
    features: [title(3, '监控'), label(2, '完成目标可能性'), label(1, '全年预计执行数')],
  },
];

export interface LayoutEvidence {
  readonly kind: FormKind;
  readonly title: string;
  /** Head labels and headers, compact. */
  readonly labels: readonly string[];
  /** Roles of the indicator table's columns, left to right. */
  readonly order: string;
  /** Roles whose header covers more than one column. */
  readonly wide: ReadonlySet<string>;
  /** Names of the level-1 blocks, compact. */
  readonly sections: readonly string[];
}

/** The family that fits best, with the share of its telling features that were found. */
export function layoutOf(evidence: LayoutEvidence): { readonly id: string; readonly share: number } {
  // One text to search for a word instead of all labels in turn; no word reaches over the break between two.
  const labels = evidence.labels.join('\n');
  let best = { id: GENERIC_LAYOUT, share: 0, worth: 0 };
  for (const family of layoutFamilies) {
    if (!family.kinds.includes(evidence.kind)) continue;
    const all = family.features.reduce((total, { worth }) => total + worth, 0);
    const found = family.features
      .filter((feature) => shows(evidence, labels, feature))
      .reduce((total, { worth }) => total + worth, 0);
    const share = found / all;
    if (share < 0.55) continue;
    if (share > best.share || (share === best.share && found > best.worth))
      best = { id: family.id, share, worth: found };
  }
  return { id: best.id, share: best.share };
}

function shows(evidence: LayoutEvidence, labels: string, feature: LayoutFeature): boolean {
  const labelled = (word: string) => labels.includes(word);
  switch (feature.on) {
    case 'label':
      return feature.any.some(labelled);
    case 'title':
      return feature.any.some((word) => evidence.title.includes(word));
    case 'columns':
      return feature.any.some((roles) => ` ${evidence.order} `.includes(` ${roles} `));
    case 'wide':
      return feature.any.every((role) => evidence.wide.has(role));
    case 'section':
      return feature.any.some((word) => evidence.sections.includes(word));
    case 'absent':
      return !feature.any.some(labelled);
  }
}
