import { chongqingDepartment } from '../../recognise/official/chongqing';
import { guangdongIndicators, guangdongScores } from '../../recognise/official/guangdong';
import { hubeiProject } from '../../recognise/official/hubei';
import { sichuanProject } from '../../recognise/official/sichuan';
import { yunnanProject } from '../../recognise/official/yunnan';
import type { Answers } from '../planned-sheet';
import { type SampleLine, sampleLines } from './lines';
import { SIGNED } from './national';

/** Targets split into sign, value and unit. */
const split = (
  block: string,
  level3: string,
  sign: string,
  target: number,
  unit: string,
  actual: string | number,
  weight: number,
): SampleLine => [block, { level3, sign, target, unit, actual, weight, score: weight }];

export const sichuanProjectSample: Answers = {
  subject: '企业培训经费',
  department: '青石市工业和信息化局',
  unit: '青石市中小企业服务中心',
  'goal.planned': '举办企业培训20场以上，提升企业经营能力。',
  'goal.reached': '全年举办培训22场，参训企业330家。',
  process: '委托培训机构分批举办，每场培训后组织考核。',
  'funds.1.initialBudget': 100,
  'funds.1.annualBudget': 100,
  'funds.1.spent': 98,
  ...zeroLine(2),
  ...zeroLine(3),
  ...zeroLine(4),
  'funds.note': '年底有一场培训尾款2万元未付，将于2026年1月支付。',
  ...sampleLines(sichuanProject, [
    split('数量指标', '举办培训场次', '≥', 20, '场', 22, 15),
    split('质量指标', '培训考核合格率', '≥', 95, '%', 97, 15),
    split('时效指标', '培训按时完成率', '≥', 95, '%', 96, 10),
    split('成本指标', '培训总成本', '≤', 100, '万元', 98, 10),
    split('社会效益指标', '惠企政策知晓率', '≥', 90, '%', 93, 30),
    split('服务对象满意度指标', '参训企业满意度', '≥', 90, '%', 94, 10),
  ]),
  'foot.评价结论': '自评99.8分，培训任务完成，企业反映良好。',
  'foot.存在问题': '一场培训的尾款支付不及时。',
  'foot.改进措施': '由财务科按合同节点支付，2026年1月底前付清。',
  'sign.0': '项目负责人：周禾',
  'sign.1': '财务负责人：林川',
};

/** Without a date: the form asks for none, or elsewhere. */
function signed(): Answers {
  const { 'sign.0': preparer, 'sign.1': phone, 'sign.2': leader } = SIGNED;
  return { 'sign.0': preparer!, 'sign.1': phone!, 'sign.2': leader! };
}

function zeroLine(line: number): Answers {
  return {
    [`funds.${line}.initialBudget`]: 0,
    [`funds.${line}.annualBudget`]: 0,
    [`funds.${line}.spent`]: 0,
  };
}

const hubei = (block: string, weight: number, level3: string, target: string, actual: string): SampleLine => [
  block,
  { level2: `${block}（${weight}分）`, level3, target, actual, score: weight },
];

export const hubeiProjectSample: Answers = {
  filler: '单位名称：青石市经济和信息化局',
  date: '填报日期：2026年3月20日',
  subject: '企业培训经费',
  department: '青石市经济和信息化局',
  carrier: '青石市中小企业服务中心',
  'choice.项目类别': '1、部门预算项目☑　2、市直专项□　3、市对下转移支付项目□',
  'choice.项目属性': '1、持续性项目☑　2、新增性项目□',
  'choice.项目类型': '1、常年性项目☑　2、延续性项目□　3、一次性项目□',
  'funds.0.annualBudget': 100,
  'funds.0.spent': 98,
  ...sampleLines(hubeiProject, [
    hubei('数量指标', 20, '举办培训场次', '≥20场', '22场'),
    hubei('质量指标', 10, '培训考核合格率', '≥95%', '97%'),
    hubei('时效指标', 10, '培训按时完成率', '≥95%', '96%'),
    hubei('成本指标', 10, '培训总成本', '≤100万元', '98万元'),
    hubei('社会效益指标', 20, '惠企政策知晓率', '≥90%', '93%'),
    hubei('满意度指标', 10, '参训企业满意度', '≥90%', '94%'),
  ]),
  'foot.偏差大或目标未完成原因分析': '一场培训尾款2万元年底未付。',
  'foot.改进措施及结果应用方案': '由财务科按合同节点支付，2026年1月底前付清。',
  ...signed(),
};

export const yunnanProjectSample: Answers = {
  filler: '部门：青石市工业和信息化局',
  subject: '企业培训经费',
  department: '青石市工业和信息化局',
  unit: '青石市中小企业服务中心',
  'funds.1.initialBudget': 100,
  'funds.1.annualBudget': 100,
  'funds.1.spent': 98,
  ...zeroLine(2),
  ...zeroLine(3),
  'goal.planned': '举办企业培训20场以上，提升企业经营能力。',
  'goal.reached': '全年举办培训22场，参训企业330家。',
  ...sampleLines(yunnanProject, [
    split('数量指标', '举办培训场次', '≥', 20, '场', '22场', 20),
    split('质量指标', '培训考核合格率', '≥', 95, '%', '97%', 10),
    split('时效指标', '培训按时完成率', '≥', 95, '%', '96%', 10),
    split('成本指标', '培训总成本', '≤', 100, '万元', '98万元', 10),
    split('社会效益指标', '惠企政策知晓率', '≥', 90, '%', '93%', 30),
    split('服务对象满意度指标', '参训企业满意度', '≥', 90, '%', '94%', 10),
  ]),
  'foot.其他需要说明事项': '无',
  ...signed(),
};

const listed = (
  level3: string,
  unit: string,
  target: string,
  actual: string,
  weight: number,
  core = '否',
): SampleLine => [
  '',
  {
    level3,
    unit,
    sign: '定量指标',
    target,
    target2: target,
    actual,
    share: 1,
    weight,
    score: weight,
    core,
  },
];

export const chongqingDepartmentSample: Answers = {
  unit: '青石区经济和信息化委员会',
  office: '经济建设科',
  contact: '周禾',
  phone: '0000-8800123',
  'funds.0.initialBudget': 1000,
  'funds.0.annualBudget': 1000,
  'funds.0.spent': 980,
  'goal.planned': '服务中小企业300家，保障部门正常运转。',
  'goal.adjusted': '服务中小企业300家，保障部门正常运转。',
  'goal.reached': '全年服务企业330家，培训考核合格率97%，各项工作按计划完成。',
  ...sampleLines(chongqingDepartment, [
    listed('财政供养人员控制率', '%', '≤100%', '95%', 5),
    listed('“三公经费”变动率', '%', '≤0%', '-2%', 5),
    listed('预算完成率', '%', '≥95%', '98%', 5, '是'),
    listed('预算调整率', '%', '≤5%', '0%', 5),
    listed('结转结余率', '%', '≤5%', '2%', 5),
    listed('公用经费控制率', '%', '≤100%', '96%', 5),
    listed('“三公经费”控制率', '%', '≤100%', '93%', 5),
    listed('政府采购执行率', '%', '≥95%', '98%', 5),
    listed('管理制度执行检查覆盖率', '%', '≥95%', '98%', 5),
    listed('资金支付审核覆盖率', '%', '≥95%', '97%', 5),
    listed('预决算信息按时公开率', '%', '≥95%', '96%', 5),
    listed('固定资产利用率', '%', '≥90%', '94%', 5),
    listed('服务企业数量', '家', '≥300家', '330家', 10, '是'),
    listed('培训考核合格率', '%', '≥95%', '97%', 10, '是'),
    listed('惠企政策知晓率', '%', '≥90%', '93%', 5),
    listed('服务企业满意度', '%', '≥90%', '94%', 5),
  ]),
  'sign.0': '部门负责人：林川',
  'sign.2': '填报日期：2026年3月20日',
};

const scored = (
  level2: string,
  level3: string,
  standard: string,
  weight: number,
  score: number,
  note?: string,
): SampleLine => [level2, { level3, standard, weight, score, ...(note ? { note } : {}) }];

export const guangdongScoreSample: Answers = {
  unit: '单位名称：青石市工业和信息化局',
  ...sampleLines(guangdongScores, [
    scored('产出指标完成率', '产出指标完成情况', '产出指标完成率×20分', 20, 20),
    scored('效益指标完成率', '效益指标完成情况', '效益指标完成率×20分', 20, 20),
    scored(
      '预算资金支出率',
      '部门预算资金支出情况',
      '预算资金支出率×10分',
      10,
      9.8,
      '一个项目跨年验收，少支出20万元；由财务科负责，2026年3月底前完成验收并支付。',
    ),
    scored('预算编制', '预算编制规范性', '按规定编报的得满分', 5, 5),
    scored('预算执行', '预算执行进度', '每季度达到序时进度的得满分', 10, 10),
    scored('信息公开', '预决算公开', '按规定时间和内容公开的得满分', 5, 5),
    scored('绩效管理', '绩效目标管理', '各项目均设目标并按时自评的得满分', 10, 10),
    scored('采购管理', '采购程序合规', '没有违规采购的得满分', 5, 5),
    scored('资产管理', '资产账实相符', '账实相符的得满分', 5, 5),
    scored('运行成本', '公用经费控制', '公用经费不超过预算的得满分', 10, 10),
  ]),
  ...SIGNED,
};

const listing = (
  block: string,
  level3: string,
  target: string,
  target2: string,
  actual: string,
): SampleLine => [block, { level3, target, target2, actual }];

export const guangdongListSample: Answers = {
  unit: '单位名称：青石市工业和信息化局',
  ...sampleLines(guangdongIndicators, [
    listing('数量指标', '服务企业数量', '≥900家', '≥300家', '330家'),
    listing('数量指标', '举办培训场次', '≥60场', '≥20场', '22场'),
    listing('质量指标', '培训考核合格率', '≥95%', '≥95%', '97%'),
    listing('社会效益指标', '惠企政策知晓率', '≥90%', '≥90%', '93%'),
    listing('服务对象满意度指标', '服务企业满意度', '≥90%', '≥90%', '94%'),
  ]),
  ...signed(),
};
