import { hunanDepartment } from '../../recognise/official/hunan';
import type { Answers } from '../planned-sheet';
import { type SampleLine, sampleLines } from './lines';
import { SIGNED } from './national';

const UNIT = '青禾市水利局';
const row = (
  block: string,
  level3: string,
  target: string,
  actual: string,
  score?: number,
  note?: string,
): SampleLine => [
  block,
  {
    level3,
    target,
    actual,
    ...(score === undefined ? {} : { score }),
    ...(note === undefined ? {} : { note }),
  },
];

export const hunanBaseSample: Answers = {
  unit: `填报单位：${UNIT}`,
  'staff.authorised': 40,
  'staff.actual': 38,
  ...years('purchase', 0, 0, 0),
  ...years('running', 7.8, 7.5, 7.1),
  ...years('abroad', 0, 0, 0),
  ...years('reception', 4.8, 4.5, 4.1),
  ...years('business', 690, 805, 812),
  ...years('maintenance', 298, 315, 310),
  ...years('others', 120, 120, 118),
  ...years('office', 21.3, 22, 20.9),
  ...years('travel', 34.1, 35, 34.2),
  ...years('meeting', 10.8, 11, 10.3),
  'procurement.budget': 356,
  'procurement.spent': 348.5,
  'adjustment.budget': 0,
  'adjustment.spent': 0,
  measures: '修订公务接待、公务用车和差旅管理制度，大额支出集体研究，按季度通报经费执行情况。',
  'sign.0': '填表人：周禾',
  'sign.1': '联系电话：0000-8800123',
  'sign.2': '单位负责人：林川',
};

function years(line: string, lastYear: number, budget: number, spent: number): Answers {
  return { [`${line}.lastYear`]: lastYear, [`${line}.budget`]: budget, [`${line}.spent`]: spent };
}

export const hunanDepartmentSample: Answers = {
  unit: UNIT,
  'funds.0.annualBudget': 1860,
  'funds.0.spent': 1860,
  'funds.1.annualBudget': 0,
  'funds.1.spent': 0,
  'funds.2.annualBudget': 620,
  'funds.2.spent': 620,
  'funds.3.annualBudget': 1240,
  'funds.3.spent': 1240,
  'goal.planned': '治理中小河流12公里，整修灌溉渠道8公里，保障汛期安全，控制一般性支出。',
  'goal.reached':
    '治理中小河流12.6公里，整修灌溉渠道8.3公里，汛期未发生险情，“三公”经费比预算少支出0.8万元。',
  ...sampleLines(hunanDepartment, [
    row('预算编审管理', '预算编制按时报送率', '100%', '100%', 3),
    row('预算执行管理', '部门预算支出完成率', '≥95%', '100%', 4),
    row('部门结转结余资金管理', '结转结余资金按时清理率', '100%', '100%', 4),
    row('预算绩效管理', '绩效目标编报项目覆盖率', '100%', '100%', 5),
    row('预决算信息公开管理', '预决算信息按时公开率', '100%', '100%', 4),
    row('财政监督管理', '监督检查问题整改率', '100%', '100%', 3),
    row('政府采购管理', '政府采购执行率', '≥95%', '97.89%', 3),
    row('资产管理', '固定资产账实相符率', '100%', '100%', 4),
    row('数量指标', '中小河流治理长度', '≥12公里', '12.6公里', 15),
    row('数量指标', '灌溉渠道整修长度', '≥8公里', '8.3公里'),
    row('质量指标', '治理工程验收合格率', '≥95%', '98%', 15),
    row('质量指标', '渠道防渗抽检合格率', '≥95%', '97%'),
    row('时效指标', '治理工程完工时间', '2025年11月30日前', '2025年11月20日', 5),
    row('时效指标', '工程款按时支付率', '≥95%', '98%'),
    row('经济效益指标', '新增恢复灌溉面积', '≥2000亩', '2150亩', 15),
    row('社会效益指标', '受益农户数', '≥1500户', '1620户', 10),
    row(
      '生态效益指标',
      '治理河段水质达标率',
      '≥95%',
      '92.15%',
      4.85,
      '汛期上游来水浑浊，达标率少2.85个百分点；由水资源科加密巡查，于2026年6月底前完成岸线绿化。',
    ),
    row('满意度指标', '受益群众满意度', '≥90%', '94%', 5),
  ]),
  ...SIGNED,
};
