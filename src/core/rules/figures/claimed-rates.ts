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
