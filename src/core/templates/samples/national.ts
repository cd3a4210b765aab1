import { nationalDepartment, nationalProject } from '../../recognise/official/national';
import type { Answers } from '../planned-sheet';
import { type SampleLine, sampleLines } from './lines';

/** A made-up bureau in 2025. Two small deductions carry their notes, so that a complete note can be seen. */
export const UNIT = '青禾市水利局';
export const SIGNED: Answers = {
  'sign.0': '填表人：周禾',
  'sign.1': '联系电话：0000-8800123',
  'sign.2': '单位负责人：林川',
  'sign.4': '填报日期：2026年3月20日',
};

const row = (
  block: string,
  level3: string,
  target: string,
  actual: string,
  weight: number,
  score = weight,
  note?: string,
): SampleLine => [block, { level3, target, actual, weight, score, ...(note ? { note } : {}) }];

export const nationalProjectSample: Answers = {
  subject: '中小河流治理与灌溉渠道整修',
  department: UNIT,
  unit: UNIT,
  'funds.1.initialBudget': 1180,
  'funds.1.annualBudget': 1180,
  'funds.1.spent': 1180,
  'funds.2.initialBudget': 60,
  'funds.2.annualBudget': 60,
  'funds.2.spent': 60,
  'funds.3.initialBudget': 0,
  'funds.3.annualBudget': 0,
  'funds.3.spent': 0,
  'goal.planned': '治理中小河流12公里，整修灌溉渠道8公里，新增恢复灌溉面积2000亩。',
  'goal.reached': '治理中小河流12.6公里，整修灌溉渠道8.3公里，新增恢复灌溉面积2150亩。',
  ...sampleLines(nationalProject, [
    row('数量指标', '治理河道长度', '≥12公里', '12.6公里', 10),
    row('数量指标', '渠道防渗衬砌长度', '≥8公里', '8.3公里', 10),
    row('质量指标', '单位工程验收合格率', '≥95%', '98%', 10),
    row('时效指标', '单位工程完工时间', '2025年11月30日前', '2025年11月20日', 10),
    row('成本指标', '渠道整修每公里成本', '≤30万元', '28.6万元', 10),
    row('经济效益指标', '恢复灌溉耕地面积', '≥2000亩', '2150亩', 8),
    row('社会效益指标', '受益村数量', '≥15个', '16个', 8),
    row('生态效益指标', '河岸植被恢复率', '≥85%', '88%', 7),
    row(
      '可持续影响指标',
      '管护责任落实率',
      '≥95%',
      '90%',
      7,
      6.63,
      '2个新增村管护合同未签，落实率少5个百分点；下一步由水利站逐村补签，工程运行科负责，于2026年2月底前完成。',
    ),
    row('服务对象满意度指标', '受益村民满意度', '≥90%', '94%', 10),
  ]),
  ...SIGNED,
};

export const nationalDepartmentSample: Answers = {
  unit: UNIT,
  'funds.1.initialBudget': 1800,
  'funds.1.annualBudget': 1800,
  'funds.1.spent': 1800,
  'funds.2.initialBudget': 60,
  'funds.2.annualBudget': 60,
  'funds.2.spent': 60,
  'funds.3.initialBudget': 0,
  'funds.3.annualBudget': 0,
  'funds.3.spent': 0,
  'goal.planned':
    '完成12公里中小河流治理和8公里灌溉渠道整修，新增恢复灌溉面积2000亩，保障汛期安全，群众满意度不低于90%。',
  'goal.reached':
    '已治理中小河流12.6公里，整修灌溉渠道7.6公里，新增恢复灌溉面积2150亩，汛期未发生险情，群众满意度94%。',
  ...sampleLines(nationalDepartment, [
    row('数量指标', '中小河流治理长度', '≥12公里', '12.6公里', 10),
    row(
      '数量指标',
      '灌溉渠道整修长度',
      '≥8公里',
      '7.6公里',
      10,
      9.5,
      '11月连续降雨停工6天，少完成0.4公里，未影响灌溉；已调整施工计划，由工程建设科负责，于2026年3月底前完成剩余0.4公里。',
    ),
    row('质量指标', '河道治理工程验收合格率', '≥95%', '100%', 5),
    row('质量指标', '灌溉渠道防渗抽检合格率', '≥95%', '98%', 5),
    row('时效指标', '治理工程完工时间', '2025年11月30日前', '2025年11月20日', 10),
    row('成本指标', '河道治理每公里成本', '≤85万元', '82.4万元', 10),
    row('经济效益指标', '新增恢复灌溉面积', '≥2000亩', '2150亩', 10),
    row('社会效益指标', '受益农户数', '≥1500户', '1620户', 8),
    row('生态效益指标', '治理河段水质达标率', '≥90%', '93%', 6),
    row('可持续影响指标', '已建工程管护覆盖率', '≥90%', '92%', 6),
    row('服务对象满意度指标', '受益群众满意度', '≥90%', '94%', 10),
  ]),
  ...SIGNED,
};
