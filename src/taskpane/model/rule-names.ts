import { rules } from '../../core/rules/registry.generated';

const names: ReadonlyMap<string, string> = new Map(rules.map(({ meta }) => [meta.id, meta.name]));

/** The Chinese name of a rule; its id where a newer result names a rule this build does not have. */
export function ruleName(ruleId: string): string {
  return names.get(ruleId) ?? ruleId;
}
