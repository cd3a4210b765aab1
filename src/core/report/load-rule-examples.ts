import type { RuleExample } from './rule-page';

/** The examples of all rules by id. Loaded only when asked for: the pane starts without them. */
export async function loadRuleExamples(): Promise<Readonly<Record<string, RuleExample>>> {
  return (await import('./rule-examples.generated')).ruleExamples;
}
