import { sameCell, type SheetCell } from '../grid/address';
import type { Finding } from './result';
import type { Explanation, Rule, Severity } from './rule';

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/**
 * Which findings are consequences of another one: key of the consequence → key of its cause.
 *
 * Rules declare what they explain and where (`meta.explains`). A finding never folds under a milder one, so that no
 * error hides behind a warning; of several causes the first in the given order counts; chains lead to their root.
 */
export function causesOf(rules: readonly Rule[], findings: readonly Finding[]): ReadonlyMap<string, string> {
  const explains = explanationsOf(rules);
  const explainers = findings.filter(({ ruleId }) => explains.has(ruleId));
  const direct = new Map<string, string>();
  for (const effect of explainers.length > 0 ? findings : []) {
    const cause = explainers.find((one) =>
      explains.get(one.ruleId)!.some((explanation) => explained(explanation, one, effect)),
    );
    if (cause) direct.set(effect.key, cause.key);
  }
  return new Map([...direct.keys()].flatMap((key) => rootOf(key, direct)));
}

/** The rules are the same for every workbook. */
const known = new WeakMap<readonly Rule[], ReadonlyMap<string, readonly Explanation[]>>();

function explanationsOf(rules: readonly Rule[]): ReadonlyMap<string, readonly Explanation[]> {
  let made = known.get(rules);
  if (!made) {
    const some = rules.flatMap(({ meta: { id, explains = [] } }) =>
      explains.length > 0 ? [[id, explains] as const] : [],
    );
    known.set(rules, (made = new Map(some)));
  }
  return made;
}

function explained(explanation: Explanation, cause: Finding, effect: Finding): boolean {
  if (cause.key === effect.key || !explanation.rules.includes(effect.ruleId)) return false;
  if (SEVERITY_ORDER[cause.severity] > SEVERITY_ORDER[effect.severity]) return false;
  return near(explanation.where, cause, effect) && (explanation.when?.(cause, effect) ?? true);
}

function near(where: Explanation['where'], cause: Finding, effect: Finding): boolean {
  switch (where) {
    case 'same-form':
      return cause.formId !== null && cause.formId === effect.formId;
    case 'same-row':
      return shares(cause, effect, (a, b) => a.sheetId === b.sheetId && a.row === b.row);
    case 'same-cell':
      return shares(cause, effect, (a, b) => a.sheetId === b.sheetId && sameCell(a, b));
  }
}

function shares(a: Finding, b: Finding, same: (x: SheetCell, y: SheetCell) => boolean): boolean {
  return b.cells.some((y) => a.cells.some((x) => same(x, y)));
}

/** The end of the chain; a circle of rules that explain each other has no cause and folds nothing. */
function rootOf(key: string, direct: ReadonlyMap<string, string>): [string, string][] {
  const seen = new Set([key]);
  let root = direct.get(key)!;
  for (let next = direct.get(root); next !== undefined; next = direct.get(root)) {
    if (seen.has(root)) return [];
    seen.add(root);
    root = next;
  }
  return [[key, root]];
}
