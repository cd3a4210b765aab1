// Written by scripts/rules-index.mjs from the rule files. Do not edit: run `npm run rules:index`.
import type { Rule } from './rule';
import { rule as duplicateIndicator } from './structure/duplicate-indicator';
import { rule as formNotRecognized } from './structure/form-not-recognized';
import { rule as goalCopied } from './structure/goal-copied';
import { rule as goalTextBlank } from './structure/goal-text-blank';
import { rule as levelMismatch } from './structure/level-mismatch';
import { rule as missingIndicatorKind } from './structure/missing-indicator-kind';
import { rule as multiIndicatorInOneRow } from './structure/multi-indicator-in-one-row';
import { rule as requiredCellBlank } from './structure/required-cell-blank';
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
import { rule as scoreFormulaMismatch } from './score/score-formula-mismatch';
import { rule as scoreGtWeight } from './score/score-gt-weight';
import { rule as scoreNegative } from './score/score-negative';
import { rule as scorePrecision } from './score/score-precision';
import { rule as scoreTotalMismatch } from './score/score-total-mismatch';
import { rule as actualCopiesTarget } from './target/actual-copies-target';
import { rule as actualKeepsOperator } from './target/actual-keeps-operator';
import { rule as satisfaction100 } from './target/satisfaction-100';
import { rule as stageData } from './target/stage-data';
import { rule as targetFakeQuant } from './target/target-fake-quant';
import { rule as targetNotMeasurable } from './target/target-not-measurable';
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
import { rule as fundUnspent20 } from './fund/fund-unspent-20';
import { rule as fundZeroBudget } from './fund/fund-zero-budget';
import { rule as baseChildrenBlank } from './base/base-children-blank';
import { rule as baseProjectSum } from './base/base-project-sum';
import { rule as basePublicOver } from './base/base-public-over';
import { rule as baseSameSplit } from './base/base-same-split';
import { rule as baseSangongOver } from './base/base-sangong-over';
import { rule as baseSangongSum } from './base/base-sangong-sum';
import { rule as baseStaffOver } from './base/base-staff-over';
import { rule as baseStaffRate } from './base/base-staff-rate';
import { rule as xAmountTail } from './cross/x-amount-tail';
import { rule as xBudgetDiffers } from './cross/x-budget-differs';
import { rule as xExecRateDiffers } from './cross/x-exec-rate-differs';
import { rule as xProjectTotal } from './cross/x-project-total';
import { rule as xSatisfactionDiffers } from './cross/x-satisfaction-differs';
import { rule as allTargetsEqualActuals } from './grade/all-targets-equal-actuals';
import { rule as gradeMismatch } from './grade/grade-mismatch';

/** Every rule there is, by category, then id. */
export const rules: readonly Rule[] = [
  duplicateIndicator,
  formNotRecognized,
  goalCopied,
  goalTextBlank,
  levelMismatch,
  missingIndicatorKind,
  multiIndicatorInOneRow,
  requiredCellBlank,
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
  scoreFormulaMismatch,
  scoreGtWeight,
  scoreNegative,
  scorePrecision,
  scoreTotalMismatch,
  actualCopiesTarget,
  actualKeepsOperator,
  satisfaction100,
  stageData,
  targetFakeQuant,
  targetNotMeasurable,
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
  fundUnspent20,
  fundZeroBudget,
  baseChildrenBlank,
  baseProjectSum,
  basePublicOver,
  baseSameSplit,
  baseSangongOver,
  baseSangongSum,
  baseStaffOver,
  baseStaffRate,
  xAmountTail,
  xBudgetDiffers,
  xExecRateDiffers,
  xProjectTotal,
  xSatisfactionDiffers,
  allTargetsEqualActuals,
  gradeMismatch,
];
