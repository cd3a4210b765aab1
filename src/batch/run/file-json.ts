import { errorJson, type FileJson, toJson } from '../../core/report/json';
import type { ReviewedTemplate } from '../../core/review/reviewed';
import { HostError, type UnreadSheet } from '../../hosts/port';
import type { Decided } from './decided';

/** The line of one workbook: the result, the sheets that were not read, how many corrections were in force. */
export type WorkbookJson = FileJson & {
  readonly unreadSheets?: readonly UnreadSheet[];
  readonly corrections?: number;
  /** The file is of an old format (.xls, .et): checked, never written. */
  readonly readOnly?: true;
};

export function workbookJson(
  file: string,
  { result, corrections }: Pick<Decided, 'result' | 'corrections'>,
  unread: readonly UnreadSheet[] = [],
  isReadOnly = false,
  template: ReviewedTemplate | null = null,
): WorkbookJson {
  return {
    ...toJson(file, result),
    ...(unread.length > 0 ? { unreadSheets: unread } : {}),
    ...(corrections > 0 ? { corrections } : {}),
    ...(isReadOnly ? { readOnly: true as const } : {}),
    ...(template === null ? {} : { template }),
  };
}

export function failureJson(file: string, failure: HostError): FileJson {
  return errorJson(file, publicCode(failure), failure.message);
}

/** The error codes of the public JSON. */
export function publicCode({ code }: Pick<HostError, 'code'>): string {
  if (code === 'file-unsupported') return 'unsupported-format';
  return code.replace(/^file-/, '');
}

/** A failure we did not foresee is still told per file, with its own words, and the run goes on. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  // What V8 says where a string or a buffer cannot grow any further.
  if (error instanceof RangeError && /allocation|string length|array length|buffer/i.test(detail))
    return new HostError(
      'file-too-large',
      '文件内容过大，超出可用内存，没有读完。请拆分或精简后再检查。',
      detail,
    );
  return new HostError('unknown', `处理这个文件时出现未预料的情况：${detail}`, detail);
}
