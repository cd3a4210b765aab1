import type { BasisRef } from '../profiles/basis';
import { ruleById } from '../rules/find-rule';
import { fillTemplate, templateOf } from '../rules/messages';
import type { Finding, WorkbookResult } from '../rules/result';
import type { RuleMeta } from '../rules/rule';
import { basesText } from './basis-text';
import { typeset } from './typeset';

/** A finding in words. */
export interface FindingText {
  /** Name of the fault: 扣分无说明. */
  readonly name: string;
  /** 是什么 */
  readonly what: string;
  /** 为什么 */
  readonly why: string;
  /** 怎么改 */
  readonly fix: string;
  /** 依据, in one line. */
  readonly basis: string;
  /** The arithmetic in one line, or null. */
  readonly arithmetic: string | null;
}

/** Said with what was found, wherever that is read. */
const ESTIMATED = '（估算：依据的公式结果待 Excel 重新计算）';

/** The words of a finding. Throws for a rule or message that is not registered. */
export function describe(finding: Finding, result: WorkbookResult): FindingText {
  const { meta } = ruleById(finding.ruleId);
  return describeWith(meta, finding, profileBasis(finding, result));
}

/** The same with the rule at hand and the profile's own ground for having changed its severity. */
export function describeWith(meta: RuleMeta, finding: Finding, added: readonly BasisRef[] = []): FindingText {
  const template = templateOf(meta, finding.messageId);
  return {
    name: meta.name,
    what: `${typeset(fillTemplate(template.what, finding.data))}${finding.estimated ? ESTIMATED : ''}`,
    why: typeset(fillTemplate(template.why, finding.data)),
    fix: typeset(fillTemplate(template.fix, finding.data)),
    basis: added.length === 0 ? ruleBasis(meta) : basesText([...meta.basis, ...added]),
    arithmetic: finding.arithmetic === null ? null : typeset(finding.arithmetic),
  };
}

/** The grounds of a rule never change. */
const known = new WeakMap<RuleMeta, string>();

function ruleBasis(meta: RuleMeta): string {
  let text = known.get(meta);
  if (text === undefined) known.set(meta, (text = basesText(meta.basis)));
  return text;
}

function profileBasis(finding: Finding, result: WorkbookResult): BasisRef[] {
  const profile = result.forms.find(({ form }) => form.id === finding.formId)?.profile;
  const setting = profile?.rules[finding.ruleId];
  return setting?.severity ? [setting.basis] : [];
}
