import type { FileJson } from '../core/report/json-types';
import type { WorkbookResult } from '../core/rules/result';

/** Exit status of the command line; the highest of all files wins. */
export type ExitStatus = 0 | 1 | 2;

/** 2 where the file was not read, 1 where it has an error, else 0. */
export function statusOf({ error, forms, crossFindings }: FileJson): ExitStatus {
  if (error) return 2;
  return hasError({ forms, crossFindings }) ? 1 : 0;
}

/** Whether anything of severity error was found, in the result or in its JSON. */
export function hasError({
  forms,
  crossFindings,
}: Pick<WorkbookResult, 'forms' | 'crossFindings'> | Pick<FileJson, 'forms' | 'crossFindings'>): boolean {
  const isError = ({ severity }: { readonly severity: string }) => severity === 'error';
  return forms.some((form) => form.findings.some(isError)) || crossFindings.some(isError);
}

export function higher(a: ExitStatus, b: ExitStatus): ExitStatus {
  return a > b ? a : b;
}
