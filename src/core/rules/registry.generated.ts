// Written by scripts/rules-index.mjs from the rule files. Do not edit: run `npm run rules:index`.
import type { Rule } from './rule';
import { rule as duplicateIndicator } from './structure/duplicate-indicator';
import { rule as formNotRecognized } from './structure/form-not-recognized';
import { rule as goalCopied } from './structure/goal-copied';
import { rule as goalTextBlank } from './structure/goal-text-blank';
import { rule as hiddenOrTextNumber } from './structure/hidden-or-text-number';
import { rule as levelMismatch } from './structure/level-mismatch';
import { rule as mergedBreak } from './structure/merged-break';
import { rule as missingIndicatorKind } from './structure/missing-indicator-kind';
import { rule as multiIndicatorInOneRow } from './structure/multi-indicator-in-one-row';
import { rule as requiredCellBlank } from './structure/required-cell-blank';
import { rule as templateResidue } from './structure/template-residue';
import { rule as unitNameMissing } from './structure/unit-name-missing';
import { rule as yearMismatch } from './structure/year-mismatch';
import { rule as weightChildSum } from './weight/weight-child-sum';
import { rule as weightConcentration } from './weight/weight-concentration';
import { rule as weightExecMissing } from './weight/weight-exec-missing';
import { rule as weightLabelConflict } from './weight/weight-label-conflict';
import { rule as weightNonpositive } from './weight/weight-nonpositive';
import { rule as weightProfileLevel1 } from './weight/weight-profile-level1';
import { rule as weightTotalNot100 } from './weight/weight-total-not-100';
import { rule as weightTotalPrintedWrong } from './weight/weight-total-printed-wrong';
import { rule as allFullMarks } from './score/all-full-marks';
import { rule as fullScoreButUnmet } from './score/full-score-but-unmet';
import { rule as metButDeducted } from './score/met-but-deducted';
import { rule as overfulfilUnreduced } from './score/overfulfil-unreduced';
import { rule as qualScoreBand } from './score/qual-score-band';
import { rule as qualValueNonstandard } from './score/qual-value-nonstandard';
import { rule as satisfactionScoreBand } from './score/satisfaction-score-band';
import { rule as scoreFormulaMismatch } from './score/score-formula-mismatch';
import { rule as scoreGtWeight } from './score/score-gt-weight';
import { rule as scoreNegative } from './score/score-negative';
import { rule as scorePrecision } from './score/score-precision';
import { rule as scoreTotalMismatch } from './score/score-total-mismatch';
import { rule as actualCopiesTarget } from './target/actual-copies-target';
import { rule as actualKeepsOperator } from './target/actual-keeps-operator';
import { rule as dateLate } from './target/date-late';
import { rule as dateNotDue } from './target/date-not-due';
import { rule as milestoneNotReached } from './target/milestone-not-reached';
import { rule as numberInName } from './target/number-in-name';
import { rule as operatorDirection } from './target/operator-direction';
import { rule as rangeActualOutside } from './target/range-actual-outside';
import { rule as satisfaction100 } from './target/satisfaction-100';
import { rule as satisfactionLowTarget } from './target/satisfaction-low-target';
import { rule as satisfactionProxy } from './target/satisfaction-proxy';
import { rule as stageData } from './target/stage-data';
import { rule as targetFakeQuant } from './target/target-fake-quant';
import { rule as targetGt100pct } from './target/target-gt-100pct';
import { rule as targetNotMeasurable } from './target/target-not-measurable';
import { rule as unitMismatch } from './target/unit-mismatch';
import { rule as unitMissing } from './target/unit-missing';
import { rule as noteAmountInsufficient } from './note/note-amount-insufficient';
import { rule as noteContradiction } from './note/note-contradiction';
import { rule as noteMissingDeduction } from './note/note-missing-deduction';
import { rule as noteMissingExec } from './note/note-missing-exec';
import { rule as noteMissingOverfulfil } from './note/note-missing-overfulfil';
import { rule as noteNoMeasure } from './note/note-no-measure';
import { rule as noteVague } from './note/note-vague';
import { rule as execRateOver100 } from './fund/exec-rate-over-100';
import { rule as execRateRecompute } from './fund/exec-rate-recompute';
import { rule as execRateWrongBase } from './fund/exec-rate-wrong-base';
import { rule as execScoreMismatch } from './fund/exec-score-mismatch';
import { rule as fundAdjustLarge } from './fund/fund-adjust-large';
import { rule as fundPartsSum } from './fund/fund-parts-sum';
import { rule as fundStructureSum } from './fund/fund-structure-sum';
import { rule as fundUnit } from './fund/fund-unit';
import { rule as fundUnspent20 } from './fund/fund-unspent-20';
import { rule as fundZeroBudget } from './fund/fund-zero-budget';
import { rule as scoreVsExecGap } from './fund/score-vs-exec-gap';
import { rule as zeroExecFullOutput } from './fund/zero-exec-full-output';
import { rule as baseChildrenBlank } from './base/base-children-blank';
import { rule as baseIndicatorRecompute } from './base/base-indicator-recompute';
import { rule as baseProcureOver } from './base/base-procure-over';
import { rule as baseProjectSum } from './base/base-project-sum';
import { rule as basePublicOver } from './base/base-public-over';
import { rule as baseSameSplit } from './base/base-same-split';
import { rule as baseSangongOver } from './base/base-sangong-over';
import { rule as baseSangongSum } from './base/base-sangong-sum';
import { rule as baseStaffOver } from './base/base-staff-over';
import { rule as baseStaffRate } from './base/base-staff-rate';
import { rule as xAmountTail } from './cross/x-amount-tail';
import { rule as xBudgetDiffers } from './cross/x-budget-differs';
import { rule as xCarryoverVsExec } from './cross/x-carryover-vs-exec';
import { rule as xCountDiffers } from './cross/x-count-differs';
import { rule as xExecRateDiffers } from './cross/x-exec-rate-differs';
import { rule as xIndicatorFundRate } from './cross/x-indicator-fund-rate';
import { rule as xProjectTotal } from './cross/x-project-total';
import { rule as xReportScore } from './cross/x-report-score';
import { rule as xSatisfactionDiffers } from './cross/x-satisfaction-differs';
import { rule as xStaffDiffers } from './cross/x-staff-differs';
import { rule as allTargetsEqualActuals } from './grade/all-targets-equal-actuals';
import { rule as completionSummaryConflict } from './grade/completion-summary-conflict';
import { rule as evidenceMissing } from './grade/evidence-missing';
import { rule as goalVsResultUnmet } from './grade/goal-vs-result-unmet';
import { rule as gradeMismatch } from './grade/grade-mismatch';
import { rule as gradeWording } from './grade/grade-wording';
import { rule as keyRateLowHighScore } from './grade/key-rate-low-high-score';
import { rule as scoreIntegerPattern } from './grade/score-integer-pattern';

/** Every rule there is, by category, then id. */
export const rules: readonly Rule[] = [
  duplicateIndicator,
  formNotRecognized,
  goalCopied,
  goalTextBlank,
  hiddenOrTextNumber,
  levelMismatch,
  mergedBreak,
  missingIndicatorKind,
  multiIndicatorInOneRow,
  requiredCellBlank,
  templateResidue,
  unitNameMissing,
  yearMismatch,
  weightChildSum,
  weightConcentration,
  weightExecMissing,
  weightLabelConflict,
  weightNonpositive,
  weightProfileLevel1,
  weightTotalNot100,
  weightTotalPrintedWrong,
  allFullMarks,
  fullScoreButUnmet,
  metButDeducted,
  overfulfilUnreduced,
  qualScoreBand,
  qualValueNonstandard,
  satisfactionScoreBand,
  scoreFormulaMismatch,
  scoreGtWeight,
  scoreNegative,
  scorePrecision,
  scoreTotalMismatch,
  actualCopiesTarget,
  actualKeepsOperator,
  dateLate,
  dateNotDue,
  milestoneNotReached,
  numberInName,
  operatorDirection,
  rangeActualOutside,
  satisfaction100,
  satisfactionLowTarget,
  satisfactionProxy,
  stageData,
  targetFakeQuant,
  targetGt100pct,
  targetNotMeasurable,
  unitMismatch,
  unitMissing,
  noteAmountInsufficient,
  noteContradiction,
  noteMissingDeduction,
  noteMissingExec,
  noteMissingOverfulfil,
  noteNoMeasure,
  noteVague,
  execRateOver100,
  execRateRecompute,
  execRateWrongBase,
  execScoreMismatch,
  fundAdjustLarge,
  fundPartsSum,
  fundStructureSum,
  fundUnit,
  fundUnspent20,
  fundZeroBudget,
  scoreVsExecGap,
  zeroExecFullOutput,
  baseChildrenBlank,
  baseIndicatorRecompute,
  baseProcureOver,
  baseProjectSum,
  basePublicOver,
  baseSameSplit,
  baseSangongOver,
  baseSangongSum,
  baseStaffOver,
  baseStaffRate,
  xAmountTail,
  xBudgetDiffers,
  xCarryoverVsExec,
  xCountDiffers,
  xExecRateDiffers,
  xIndicatorFundRate,
  xProjectTotal,
  xReportScore,
  xSatisfactionDiffers,
  xStaffDiffers,
  allTargetsEqualActuals,
  completionSummaryConflict,
  evidenceMissing,
  goalVsResultUnmet,
  gradeMismatch,
  gradeWording,
  keyRateLowHighScore,
  scoreIntegerPattern,
];
