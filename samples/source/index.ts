import * as clean from './clean-2023';
import * as conghua from './conghua-2024';
import type { PlainForm } from './form-style';
import * as jiangmen from './jiangmen-2022';
import * as liuyang from './liuyang-2021';

export interface Sample {
  /** Without `.xlsx`. */
  readonly file: string;
  /** What it is and what it shows, in Chinese. */
  readonly about: string;
  readonly forms: readonly PlainForm[];
}

/** Every sample workbook, in the order in which they are offered. */
export const samples: readonly Sample[] = [
  {
    file: '浏阳市工业和信息化局2021',
    about:
      '公开发布的部门整体支出绩效自评（2021年度）的三张附表，逐字重建，错误俱在：控制率算错、执行率用年初预算作分母、各表预算不一致、扣分没有说明。',
    forms: [liuyang.base, liuyang.department, liuyang.project],
  },
  {
    file: '从化区科技工业商务和信息化局2024',
    about:
      '公开发布的部门整体支出绩效自评（2024年度）的指标完成情况表，逐字重建：没有分值和得分，15项完成值与指标值完全相同，多项指标值只写“长期”“是”。',
    forms: [conghua.indicators],
  },
  {
    file: '江门市工业和信息化局2022',
    about:
      '公开发布的专项经费绩效自评（2022年度）的资金表和二级项目绩效目标表，逐字重建：多数项目支出不足预算的四分之一而任务全部完成，超额一倍以上没有说明，一项没有完成、一项只有征求意见稿。报告称数量指标48项、完成47项，表中是49项。',
    forms: [jiangmen.funds, jiangmen.goals],
  },
  {
    file: '规范填报示例2023',
    about: '虚构单位的三张表，按规定填写，没有问题。',
    forms: [clean.base, clean.department, clean.project],
  },
];
