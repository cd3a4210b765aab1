import type { WorkbookGrid } from '../grid/sheet';
import type { Profile } from '../profiles/schema';
import type { Recognition } from '../recognise/form';
import { runRulesWith } from './engine';
import { rules } from './registry.generated';
import type { WorkbookResult } from './result';

/** Every registered rule on every form of a workbook. Throws, in Chinese, only for an unknown profile id. */
export function runRules(
  recognition: Recognition,
  grid: WorkbookGrid,
  profile?: string | Profile,
): WorkbookResult {
  return runRulesWith(rules, recognition, grid, profile);
}
