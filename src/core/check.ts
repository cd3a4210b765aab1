import { flagEstimated, holdsEstimates, withoutEstimates } from './estimates';
import type { WorkbookGrid } from './grid/sheet';
import type { Profile } from './profiles/schema';
import type { WorkbookResult } from './rules/result';
import type { Corrections } from './recognise/corrections';
import type { Vocabulary } from './recognise/vocabulary';
import { recogniseWorkbook } from './recognise/recognise';
import { runRules } from './rules/run';

export interface CheckOptions {
  /** Use this profile for every form instead of the one chosen from layout and unit. Throws on an unknown id. */
  readonly profileId?: string;
  /** Use this profile, e.g. one read from a bureau's own file; goes before `profileId`. */
  readonly profile?: Profile;
  /** What a person corrected in this workbook. */
  readonly corrections?: Corrections;
  /** The words of the forms, with a bureau's own where it has any. */
  readonly vocabulary?: Vocabulary;
}

/**
 * Recognise every form of a workbook and run every rule on it. Where results of formulas are estimates, findings that
 * would not be there without them are flagged.
 */
export function checkWorkbook(grid: WorkbookGrid, options: CheckOptions = {}): WorkbookResult {
  const result = judged(grid, options);
  return holdsEstimates(grid) ? flagEstimated(result, judged(withoutEstimates(grid), options)) : result;
}

function judged(grid: WorkbookGrid, options: CheckOptions): WorkbookResult {
  const recognition = recogniseWorkbook(grid, options.vocabulary, options.corrections);
  return runRules(recognition, grid, options.profile ?? options.profileId);
}
