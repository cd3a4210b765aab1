import type { WorkbookGrid } from './grid/sheet';
import type { WorkbookResult } from './rules/result';
import { recogniseWorkbook } from './recognise/recognise';
import { runRules } from './rules/run';

export interface CheckOptions {
  /** Use this profile for every form instead of the one chosen from layout and unit. Throws on an unknown id. */
  readonly profileId?: string;
}

/** Recognise every form of a workbook and run every rule on it. */
export function checkWorkbook(grid: WorkbookGrid, options: CheckOptions = {}): WorkbookResult {
  return runRules(recogniseWorkbook(grid), grid, options.profileId);
}
