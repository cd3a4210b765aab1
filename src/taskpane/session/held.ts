import type { Finding, WorkbookResult } from '../../core/rules/result';
import type { HeldFindings, PaneState } from './state';

/**
 * The findings that a quiet check must leave in view: the one that is open, and the cause it is listed under, as far as
 * the new result no longer has them. A person may be reading it, or writing a reason.
 */
export function heldFindings(
  { openFinding, result: earlier, held }: PaneState,
  result: WorkbookResult,
): HeldFindings | null {
  if (openFinding === null) return null;
  // Held already, and still: the result it was found in is that of the time.
  const source = held?.findings.some(({ key }) => key === openFinding) ? held.result : earlier;
  if (!source) return null;
  const open = findingsOf(source).find(({ key }) => key === openFinding);
  if (!open) return null;
  const cause = findingsOf(source).find(({ key }) => key === open.cause);
  const present = new Set(findingsOf(result).map(({ key }) => key));
  const ids = new Set(result.forms.map(({ form }) => form.id));
  const findings = [open, ...(cause ? [cause] : [])].filter(
    // Of a form that is gone nothing can be shown.
    ({ key, formId }) => !present.has(key) && (formId === null || ids.has(formId)),
  );
  return findings.length > 0 ? { findings, result: source } : null;
}

/** The result with what is held at the places where it stood. */
export function withHeld(result: WorkbookResult, held: HeldFindings | null): WorkbookResult {
  if (held === null) return result;
  const { findings, result: earlier } = held;
  const merged = (now: readonly Finding[], then: readonly Finding[]) =>
    then.reduce<readonly Finding[]>(
      (list, finding, index) =>
        findings.some(({ key }) => key === finding.key) ? placed(list, finding, then.slice(index + 1)) : list,
      now,
    );
  return {
    ...result,
    forms: result.forms.map((one) => {
      const then = earlier.forms.find(({ form }) => form.id === one.form.id);
      return then ? { ...one, findings: merged(one.findings, then.findings) } : one;
    }),
    crossFindings: merged(result.crossFindings, earlier.crossFindings),
  };
}

/** Before the first of those that came after it, or at the end. */
function placed(list: readonly Finding[], finding: Finding, after: readonly Finding[]): readonly Finding[] {
  const followers = new Set(after.map(({ key }) => key));
  const at = list.findIndex(({ key }) => followers.has(key));
  return at < 0 ? [...list, finding] : [...list.slice(0, at), finding, ...list.slice(at)];
}

function findingsOf({ forms, crossFindings }: WorkbookResult): readonly Finding[] {
  return [...forms.flatMap(({ findings }) => findings), ...crossFindings];
}
