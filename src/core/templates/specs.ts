import { chongqingDepartmentSheet } from './forms/chongqing';
import { guangdongListSheet, guangdongScoreSheet } from './forms/guangdong';
import { hubeiProjectSheet } from './forms/hubei';
import { hunanBaseSheet, hunanDepartmentSheet } from './forms/hunan';
import { nationalDepartmentSheet, nationalProjectSheet } from './forms/national';
import { sichuanProjectSheet } from './forms/sichuan';
import { yunnanProjectSheet } from './forms/yunnan';
import { hunanBaseSample, hunanDepartmentSample } from './samples/hunan';
import { nationalDepartmentSample, nationalProjectSample } from './samples/national';
import {
  chongqingDepartmentSample,
  guangdongListSample,
  guangdongScoreSample,
  hubeiProjectSample,
  sichuanProjectSample,
  yunnanProjectSample,
} from './samples/regional';
import type { TemplateSpec } from './template';

/** The year the samples are written for. */
export const SAMPLE_YEAR = 2025;

/** Every template, in the order in which they are offered. */
export const templateSpecs: readonly TemplateSpec[] = [
  {
    id: 'national-project',
    version: '2026.1',
    name: '项目支出绩效自评表（全国通用）',
    profileId: 'national',
    says: ['栏目和次序按财政部2020年的项目支出绩效自评表样式'],
    sheets: [{ ...nationalProjectSheet, sample: nationalProjectSample }],
  },
  {
    id: 'national-department',
    version: '2026.1',
    name: '部门整体支出绩效自评表（全国通用样式）',
    profileId: 'national',
    says: ['栏目和次序按安徽等地公开的部门整体支出绩效自评表'],
    sheets: [{ ...nationalDepartmentSheet, sample: nationalDepartmentSample }],
  },
  {
    id: 'hunan-department',
    version: '2026.1',
    name: '部门整体支出绩效自评表和基础数据表（湖南）',
    profileId: 'hunan',
    says: [
      '栏目、次序和一、二级指标分值按浏阳市公开的2021年度附件1、附件2',
      '省里没有统一的分值，分值栏和二级指标名称可以修改',
    ],
    sheets: [
      { ...hunanBaseSheet, sample: hunanBaseSample },
      { ...hunanDepartmentSheet, sample: hunanDepartmentSample },
    ],
  },
  {
    id: 'sichuan-project',
    version: '2026.1',
    name: '部门预算项目支出绩效自评表（四川）',
    profileId: 'sichuan',
    says: ['栏目和次序按四川省报表510000_0013zp', '90分在各类指标间的分配没有查到，由填报单位填写'],
    sheets: [{ ...sichuanProjectSheet, sample: sichuanProjectSample }],
  },
  {
    id: 'hubei-project',
    version: '2026.1',
    name: '项目自评表（湖北）',
    profileId: 'hubei',
    says: [
      '栏目和次序按湖北公开的2020年度项目自评表',
      '80分在各类指标间的分配没有查到，分值写在二级指标的括号内',
    ],
    sheets: [{ ...hubeiProjectSheet, sample: hubeiProjectSample }],
  },
  {
    id: 'yunnan-project',
    version: '2026.1',
    name: '项目支出绩效自评表（云南，公开14表）',
    profileId: 'yunnan',
    says: ['栏目和次序按云南公开的2022年度公开14表'],
    sheets: [{ ...yunnanProjectSheet, sample: yunnanProjectSample }],
  },
  {
    id: 'guangdong-department',
    version: '2026.1',
    name: '部门整体支出自评评分表和指标完成情况表（广东）',
    profileId: 'guangdong',
    says: [
      '一级指标、履职效能三项的分值和指标完成情况表的栏目按广州市公开的2024年度自评',
      '管理效率50分的细分没有查到，留空由财政部门填写；评分表的栏目名称没有查到，为约定',
    ],
    sheets: [
      { ...guangdongScoreSheet, sample: guangdongScoreSample },
      { ...guangdongListSheet, sample: guangdongListSample },
    ],
  },
  {
    id: 'chongqing-department',
    version: '2026.1',
    name: '部门整体绩效自评表（重庆）',
    profileId: 'chongqing',
    says: [
      '栏目和次序按重庆公开的2021年度部门整体绩效自评表',
      '预填的指标名称取自该表，可以修改；各项权重没有统一规定，由填报单位填写',
    ],
    sheets: [{ ...chongqingDepartmentSheet, sample: chongqingDepartmentSample }],
  },
];

/** The template with this id. Throws an Error in Chinese that lists the ids there are. */
export function templateById(id: string): TemplateSpec {
  const spec = templateSpecs.find((each) => each.id === id);
  if (spec) return spec;
  const known = templateSpecs.map((each) => `${each.id}（${each.name}）`).join('、');
  throw new Error(`没有编号为“${id}”的模板，可选：${known}`);
}
