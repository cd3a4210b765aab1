import { formatCell } from '../grid/address';
import type { Finding, FormResult } from '../rules/result';
import { fixGradeWording, fixScorePrecision, fixTextNumbers } from './fix-cells';
import {
  fixExecutionRate,
  fixExecutionScore,
  fixStaffRate,
  fixTotalScore,
  fixTotalWeight,
} from './fix-figures';
import type { FillPlan, Proposal } from './proposal';

/** What repairs one finding, each of kind `fix`; nothing where the repair is not the only one or not a safe one. */
type Fixer = (result: FormResult, finding: Finding) => readonly Proposal[];

/** Where one cell has several findings, what changes its value goes before what changes how it is stored or worded. */
const FIXERS: ReadonlyMap<string, Fixer> = new Map<string, Fixer>([
  ['exec-rate-wrong-base', fixExecutionRate],
  ['exec-rate-recompute', fixExecutionRate],
  ['exec-score-mismatch', fixExecutionScore],
  ['base-staff-rate', fixStaffRate],
  ['weight-total-printed-wrong', fixTotalWeight],
  ['score-total-mismatch', fixTotalScore],
  ['score-precision', fixScorePrecision],
  ['hidden-or-text-number', fixTextNumbers],
  ['grade-wording', fixGradeWording],
]);

/**
 * What would repair the findings that have exactly one safe repair, at most one proposal a cell.
 *
 * `findings`: those of this form to be repaired, all of `result` unless given. Each proposal names its finding and
 * replaces what stands. Nothing is proposed over a formula, nor where two cells differ and either could be the wrong
 * one: weights, targets, actual values and amounts are a person's to put right. There are no questions.
 */
export function planFixes(result: FormResult, findings: readonly Finding[] = result.findings): FillPlan {
  const proposals = new Map<string, Proposal>();
  for (const [ruleId, fix] of FIXERS) {
    for (const finding of findings) {
      if (finding.ruleId !== ruleId || finding.formId !== result.form.id) continue;
      for (const proposal of fix(result, finding)) {
        const place = formatCell(proposal.at);
        if (proposal.before.formula !== null || proposals.has(place)) continue;
        proposals.set(place, { ...proposal, replaces: true, finding: finding.key });
      }
    }
  }
  return { proposals: [...proposals.values()], questions: [] };
}
