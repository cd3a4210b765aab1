import type { Profile } from '../profiles/schema';
import type { Input } from './planned-sheet';

/**
 * What is said beside each answer cell, and what it accepts. In the words of the check, so that the template and the
 * findings never tell two things.
 */
const MONEY_REFUSAL = '这里填写金额，单位与表头一致，请填写不小于0的数字，不带单位。';

export const inputs = {
  subject: { title: '项目名称', hint: '与预算批复的项目名称一致。' },
  unit: { title: '单位名称', hint: '填写单位全称，各表一致。' },
  money: {
    title: '金额',
    hint: '填写数字，单位与表头一致，不带“万元”；没有的填0。',
    number: { from: 0, to: 1_000_000_000 },
    refusal: MONEY_REFUSAL,
  },
  reason: {
    title: '原因',
    hint: '执行率低于90%，或年中追加、调减预算的，写明金额、原因、措施和时限。',
  },
  goal: { title: '绩效目标', hint: '与批复的绩效目标一致，写明数量、质量和时限。' },
  reached: { title: '完成情况', hint: '对照目标逐项写实际完成的数量和结果，不照抄目标。' },
  level3: { title: '三级指标', hint: '一行填写一项指标，只写名称，不写数值。不用的行留空。' },
  target: {
    title: '指标值',
    hint: '与批复的绩效目标一致，写明符号、数值和单位，如“≥95%”“≥12公里”。',
  },
  bareTarget: { title: '指标值', hint: '与批复的绩效目标一致，只填数值；符号和单位填在相邻两栏。' },
  weight: {
    title: '分值',
    hint: '各项分值合计应等于100分（含预算执行率的分值）。',
    number: { from: 0, to: 100 },
    refusal: '分值应为0到100之间的数字。',
  },
  note: {
    title: '偏差原因及改进措施',
    hint: '得分低于分值，或完成值超过指标值较多时填写：原因、差多少、改进措施、责任人和时限。',
  },
  sign: {
    title: '指标性质',
    hint: '从列表中选择。',
    list: ['≥', '≤', '＝', '＞', '＜', '定性'],
    refusal: '请从列表中选择：≥、≤、＝、＞、＜、定性。',
  },
  nature: {
    title: '指标性质',
    hint: '从列表中选择。',
    list: ['定量指标', '定性指标'],
    refusal: '请从列表中选择：定量指标、定性指标。',
  },
  core: {
    title: '是否核心指标',
    hint: '从列表中选择“是”或“否”。',
    list: ['是', '否'],
    refusal: '请从列表中选择“是”或“否”。',
  },
  measure: { title: '计量单位', hint: '填写计量单位，如“%”“次”“公里”；定性指标留空。' },
  people: {
    title: '人数',
    hint: '填写年末人数，只填数字。',
    number: { from: 0, to: 1_000_000 },
    refusal: '这里填写人数，请填写不小于0的数字。',
  },
  share: {
    title: '得分系数',
    hint: '完成指标的填100%；没有完成的，按完成的比例填写。',
    number: { from: 0, to: 1 },
    refusal: '得分系数应在0%到100%之间。',
  },
  labelWeight: { title: '二级指标', hint: '在括号内填写分值，如“数量指标（20分）”。' },
  standard: { title: '评分标准', hint: '填写财政部门下发的评分标准。' },
  choice: { title: '选择', hint: '把选中的一项后面的“□”改为“☑”。' },
} satisfies Readonly<Record<string, Input>>;

/** The answer to a qualitative indicator is offered in the profile's own words; figures are typed. */
export function actualInput(profile: Profile): Input {
  return {
    title: '实际完成值',
    hint: '填写实际数值和单位，不写“≥”“以上”；定性指标从列表中选择档次。',
    list: profile.scoring.qualitative.value.map(({ label }) => label),
  };
}

/** A score from 0 to its weight: the number, or the cell that holds it. */
export function scoreInput(weight: number | { readonly upTo: string } | null): Input {
  const most = typeof weight === 'number' ? weight : 100;
  const cell = weight !== null && typeof weight === 'object' ? weight.upTo : null;
  return {
    title: '得分',
    hint:
      typeof weight === 'number'
        ? `填写0到${weight}之间的数字，最多两位小数；扣分的写明原因。`
        : '不超过本行分值，最多两位小数；扣分的写明原因。',
    number: { from: 0, to: most, ...(cell ? { upTo: cell } : {}) },
    refusal:
      typeof weight === 'number'
        ? `得分应为0到${weight}之间的数字。`
        : '得分应为数字，不小于0，不大于本项分值。',
  };
}
