import type { Console } from './console';
import { type ExitStatus, higher } from './exit-status';
import { workbooksAmong } from './found';
import { chosenProfile } from './profile';
import { readApproved } from './template';
import { runFiles } from './run-files';

export { asHostError } from '../batch/run/file-json';
export { type ExitStatus, hasError } from './exit-status';

export interface CheckCall {
  readonly paths: readonly string[];
  readonly profile: string | undefined;
  readonly json: boolean;
  /** Path of a file of approved targets. */
  readonly approved?: string | undefined;
  /** Threads; undefined: by the number of files and of cores. */
  readonly jobs?: number | undefined;
}

/** Check every workbook; a bad file is named and never stops the others. Throws ProfileError before the first one. */
export async function check(call: CheckCall, console: Console): Promise<ExitStatus> {
  const files = workbooksAmong(call.paths);
  if (files.length === 0) {
    console.error('没有找到工作簿（.xlsx、.xlsm、.xls、.et）。');
    return 2;
  }
  let status: ExitStatus = 0;
  await runFiles({
    files: files.map((file) => ({ ...file, copy: null })),
    options: { mode: call.json ? 'json' : 'text', profile: chosenProfile(call.profile), ...approvedOf(call) },
    jobs: call.jobs,
    onResult: (result) => {
      console.progress(null);
      console.print(result.text);
      status = higher(status, result.status);
    },
    onProgress: ({ done, total, names }) => {
      if (total > 1 && names.length > 0) console.progress(`${done}/${total} ${names.join('、')}`);
    },
  });
  console.progress(null);
  return status;
}

/** Throws UsageError in Chinese. */
function approvedOf({ approved }: CheckCall) {
  return approved === undefined ? {} : { approved: readApproved(approved) };
}
