import type { WorkbookGrid } from '../../grid/sheet';
import type { RecognisedForm } from '../../recognise/form';
import { claims, type Claim, statementsOf } from './statements';

/** 支出率97.9%, 预算执行率为24.85%: the overall rate a report states. */
const RATE =
  /(?<![\u4e00-\u9fff]项目)(?:预算资金支出率|预算支出率|资金支出率|支出率|预算执行率)(?:约|为|达到|达|是|:|,)*(\d+(?:\.\d+)?)%/;

/** The execution rates that running text of the workbook states, as ratios, in sheet order. */
export function claimedExecutionRates(forms: readonly RecognisedForm[], grid: WorkbookGrid): Claim[] {
  return claims(statementsOf(forms, grid), RATE);
}

/** 自评得分98.93分, 自评总分为96分, 综合得分：80.29分; not 执行率自评得分9分 or 上年自评得分93分. */
const SCORE =
  /(?<!(?:指标|执行率|产出|效益|管理|满意度|履职|决策|过程|部分|上年|去年|上年度)[^，。；,;]{0,6})(?:自评(?:总)?得分|自评(?:总)?分|自评结果|综合(?:总)?得分|综合评分|总得分|自评)(?:约|为|是|:|,|共|得)*(\d{1,3}(?:\.\d+)?)分(?!值|项|钟)/;
/** A total lower than this is the score of a part. */
const LOWEST_TOTAL = 40;

/** The self-evaluation scores that running text of the workbook states. */
export function claimedScores(forms: readonly RecognisedForm[], grid: WorkbookGrid): Claim[] {
  return claims(statementsOf(forms, grid), SCORE).filter(({ value }) => value.gte(LOWEST_TOTAL));
}
