import { asHostError, failureJson, workbookJson } from '../batch/run/file-json';
import type { WorkbookResult } from '../core/rules/result';
import type { Console } from './console';
import { checkAsDecided, decidedLines } from './decided';
import { openFile, workbooksAmong } from './files';
import { profileOptions } from './profile';
import { reportError, reportWorkbook } from './text';

export { asHostError } from '../batch/run/file-json';

/** Exit status of the command line; the highest of all files wins. */
export type ExitStatus = 0 | 1 | 2;

export interface CheckCall {
  readonly paths: readonly string[];
  readonly profile: string | undefined;
  readonly json: boolean;
}

/** Check every workbook; a bad file is named and never stops the others. Throws ProfileError before the first one. */
export async function check({ paths, profile, json }: CheckCall, console: Console): Promise<ExitStatus> {
  const files = workbooksAmong(paths);
  if (files.length === 0) {
    console.error('没有找到工作簿（.xlsx、.xlsm）。');
    return 2;
  }
  const options = profileOptions(profile);
  let status: ExitStatus = 0;
  for (const [index, file] of files.entries()) {
    if (files.length > 1) console.progress(`${index + 1}/${files.length} ${file}`);
    try {
      const host = await openFile(file);
      const decided = await checkAsDecided(host, options);
      const { result } = decided;
      console.print(
        json
          ? JSON.stringify(workbookJson(file, decided, host.unread))
          : reportWorkbook(file, result, host.unread, decidedLines(decided)),
      );
      if (hasError(result)) status = Math.max(status, 1) as ExitStatus;
    } catch (error) {
      const failure = asHostError(error);
      console.print(json ? JSON.stringify(failureJson(file, failure)) : reportError(file, failure.message));
      status = 2;
    }
  }
  console.progress(null);
  return status;
}

export function hasError(result: WorkbookResult): boolean {
  return [...result.forms.flatMap((form) => form.findings), ...result.crossFindings].some(
    (finding) => finding.severity === 'error',
  );
}
