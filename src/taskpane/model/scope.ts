import { contains, type SheetCell } from '../../core/grid/address';
import { isLookAlike, type RecognisedForm, type Unread } from '../../core/recognise/form';
import type {
  Finding,
  FormResult,
  IgnoredFinding,
  RuleOutcome,
  WorkbookResult,
} from '../../core/rules/result';
import { MAX_COLS } from '../../core/grid/address';
import type { FilterKey } from './labels';

/** The forms being looked at: one of them, or all (null). */
export type Scope = string | null;

export function formsInScope(result: WorkbookResult, scope: Scope): readonly FormResult[] {
  return scope === null ? result.forms : result.forms.filter(({ form }) => form.id === scope);
}

/** Forms that are checked and filled; look-alikes are only named. */
export function workingForms(result: WorkbookResult, scope: Scope): readonly FormResult[] {
  return formsInScope(result, scope).filter(({ form }) => !isLookAlike(form.kind));
}

/** The sheet a person looks at when addresses need no sheet name: that of the only form in scope. */
export function sheetOfScope(result: WorkbookResult, scope: Scope): string | null {
  const sheets = new Set(formsInScope(result, scope).map(({ form }) => form.sheetId));
  return sheets.size === 1 ? [...sheets][0]! : null;
}

/** Everything in view of the workbook: all of it, or there is but one form. */
function wholeWorkbook(result: WorkbookResult, scope: Scope): boolean {
  return scope === null || result.forms.length <= 1;
}

/** Findings that concern several forms: all of them, or those that name a cell of the form in scope. */
export function crossInScope(result: WorkbookResult, scope: Scope): readonly Finding[] {
  if (wholeWorkbook(result, scope)) return result.crossFindings;
  const forms = formsInScope(result, scope).map(({ form }) => form);
  return result.crossFindings.filter(({ cells }) =>
    cells.some((cell) => forms.some((form) => holds(form, cell))),
  );
}

function holds(form: RecognisedForm, cell: SheetCell): boolean {
  const area = { top: form.firstRow, bottom: form.lastRow, left: 1, right: MAX_COLS };
  return cell.sheetId === form.sheetId && contains(area, cell);
}

/** Rules that left at least one place unjudged. */
export function openOutcomes(result: WorkbookResult, scope: Scope): readonly RuleOutcome[] {
  const cross = wholeWorkbook(result, scope) ? result.crossOutcomes : [];
  return [...workingForms(result, scope).flatMap(({ outcomes }) => outcomes), ...cross].filter(
    ({ unchecked }) => unchecked.length > 0,
  );
}

/** Cells that hold something nobody could read. */
export function unreadCells(
  result: WorkbookResult,
  scope: Scope,
): readonly { readonly form: RecognisedForm; readonly unread: Unread }[] {
  return workingForms(result, scope).flatMap(({ form }) => form.unread.map((unread) => ({ form, unread })));
}

/** Findings a person set aside. */
export function ignoredInScope(result: WorkbookResult, scope: Scope): readonly IgnoredFinding[] {
  const forms = formsInScope(result, scope);
  const cross = (result.crossIgnored ?? []).filter(
    ({ finding }) =>
      wholeWorkbook(result, scope) ||
      finding.cells.some((cell) => forms.some(({ form }) => holds(form, cell))),
  );
  return [...forms.flatMap(({ ignored = [] }) => ignored), ...cross];
}

export function countsInScope(result: WorkbookResult, scope: Scope): Readonly<Record<FilterKey, number>> {
  const unchecked = openOutcomes(result, scope).length + unreadCells(result, scope).length;
  const ignored = ignoredInScope(result, scope).length;
  const counts = { error: 0, warning: 0, advice: 0, unchecked, ignored };
  const findings = [
    ...formsInScope(result, scope).flatMap((form) => form.findings),
    ...crossInScope(result, scope),
  ];
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
