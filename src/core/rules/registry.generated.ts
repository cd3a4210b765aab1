// Written by scripts/rules-index.mjs from the rule files. Do not edit: run `npm run rules:index`.
import type { Rule } from './rule';
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

/** Every rule there is, by category, then id. */
export const rules: readonly Rule[] = [
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
];
