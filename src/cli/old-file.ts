import type { FileJson } from '../core/report/json-types';
import { READ_ONLY } from '../hosts/legacy/failure';
import { HostError } from '../hosts/port';
import { runFiles } from './run-files';

/** Why an old file is not written: it was read, in a thread that can be ended, and is only for reading; or it was not. */
export async function refusalOfOld(path: string): Promise<HostError> {
  let read: FileJson | null = null;
  await runFiles({
    files: [{ path, name: path, size: 0, modified: null, copy: null }],
    options: { mode: 'json', profile: null },
    jobs: 1,
    onResult: ({ text }) => (read = JSON.parse(text) as FileJson),
  });
  const error = (read as FileJson | null)?.error;
  return error ? new HostError('unknown', error.message, error.code) : new HostError('refused', READ_ONLY);
}
