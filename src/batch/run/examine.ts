import type { CheckOptions } from '../../core/check';
import type { Reviewed, ReviewedFormat } from '../../core/review/reviewed';
import type { ApprovedTargets } from '../../core/templates/approved';
import { compareWithTemplate } from '../../core/templates/compare';
import { FileHost } from '../../hosts/file/file-host';
import { type AnyFileHost, openAny, readOnlyReason } from '../../hosts/legacy/open-any';
import type { HostError } from '../../hosts/port';
import { contentsOf } from './contents';
import { checkAsDecided, type Decided } from './decided';
import { asHostError, failureJson, workbookJson } from './file-json';

/** What is known of a received file before it is opened. */
export interface FileFacts {
  /** Below the chosen folder, with "/". */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970; null where that is not known. */
  readonly modified: number | null;
}

export interface ExamineOptions extends CheckOptions {
  /** SHA-256 of bytes in hex; each side brings its own (Web Crypto, node:crypto). */
  readonly digest: (bytes: Uint8Array) => string | Promise<string>;
  /** 批复的绩效目标, compared with workbooks that name their template. */
  readonly approved?: readonly ApprovedTargets[];
}

export interface Examined {
  readonly reviewed: Reviewed;
  /** For further outputs of the same workbook (a marked copy); null where the file could not be read. */
  readonly opened: { readonly host: AnyFileHost; readonly decided: Decided } | null;
}

/** Check one received workbook, with the same findings as the single check. Never throws: a failure is in `json.error`. */
export async function examine(
  file: { readonly path: string; readonly bytes: Uint8Array; readonly modified: number | null },
  options: ExamineOptions,
): Promise<Reviewed> {
  return (await examineOpen(file, options)).reviewed;
}

/** As `examine`, and hands over the workbook as it was opened. */
export async function examineOpen(
  {
    path,
    bytes,
    modified,
  }: { readonly path: string; readonly bytes: Uint8Array; readonly modified: number | null },
  { digest, approved, ...options }: ExamineOptions,
): Promise<Examined> {
  const facts = { path, size: bytes.length, modified };
  let sum = '';
  try {
    sum = await digest(bytes);
    const host = await openAny(bytes, path);
    const decided = await checkAsDecided(host, options);
    const template = compareWithTemplate(decided.grid, {
      ...(options.profile ? { profiles: [options.profile] } : {}),
      ...(approved ? { approved } : {}),
    });
    const reviewed: Reviewed = {
      file: path,
      size: bytes.length,
      modified,
      format: formatOf(host, path),
      digest: sum,
      json: workbookJson(path, decided, host.unread, readOnlyReason(host) !== null, template),
      contents: contentsOf(decided.result.recognition.forms, decided.grid),
      template,
    };
    return { reviewed, opened: { host, decided } };
  } catch (error) {
    return { reviewed: { ...notExamined(facts, asHostError(error)), digest: sum }, opened: null };
  }
}

/** A file that was not opened at all: missing, not to be read, given up for its time or its memory. */
export function notExamined({ path, size, modified }: FileFacts, failure: HostError): Reviewed {
  return {
    file: path,
    size,
    modified,
    format: null,
    digest: '',
    json: failureJson(path, failure),
    contents: [],
    template: null,
  };
}

/** By what the bytes are; the name only tells the two apart that bytes of the same kind may be. */
function formatOf(host: AnyFileHost, path: string): ReviewedFormat {
  if (host instanceof FileHost) return /\.xlsm$/i.test(path) ? 'xlsm' : 'xlsx';
  return /\.et$/i.test(path) ? 'et' : 'xls';
}
