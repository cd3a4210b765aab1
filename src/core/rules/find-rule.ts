import { rules } from './registry.generated';
import type { Rule } from './rule';

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.meta.id, rule]));

/** The registered rule with this id. Throws where there is none. */
export function ruleById(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`没有编号为“${id}”的规则`);
  return rule;
}
