import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { annotatedCopy } from '../batch/export/annotated-copy';
import { type ChosenProfile, checkOptionsOf } from '../batch/run/check-options';
import { checkAsDecided } from '../batch/run/decided';
import { type Examined, examineOpen, notExamined } from '../batch/run/examine';
import { asHostError, failureJson, workbookJson } from '../batch/run/file-json';
import type { CheckOptions } from '../core/check';
import type { ApprovedTargets } from '../core/templates/approved';
import { compareWithTemplate } from '../core/templates/compare';
import { noDecisions, type ReviewerDecisions } from '../core/review/decisions';
import type { Reviewed } from '../core/review/reviewed';
import { FileHost } from '../hosts/file/file-host';
import { openAny, readOnlyReason } from '../hosts/legacy/open-any';
import type { HostError } from '../hosts/port';
import { decidedLines } from './decided';
import { type ExitStatus, hasError, statusOf } from './exit-status';
import { loadFile } from './files';
import type { FoundFile } from './found';
import { templateLines } from './template-lines';
import { reportError, reportWorkbook } from './text';

/** What is made of each file: a line of JSON, text for a person, or a line of the results of a review. */
export type WorkMode = 'json' | 'text' | 'review';

/** Plain data: it is sent to the threads. */
export interface WorkOptions {
  readonly mode: WorkMode;
  readonly profile: ChosenProfile | null;
  /** 批复的绩效目标, compared with workbooks that name their template. */
  readonly approved?: readonly ApprovedTargets[] | undefined;
  /** What the reviewer decided, for the marked copies. */
  readonly decisions?: ReviewerDecisions | undefined;
}

export interface WorkFile extends FoundFile {
  /** Where the marked copy goes; null for none. */
  readonly copy: string | null;
}

export interface WorkResult {
  readonly text: string;
  readonly status: ExitStatus;
  /** Why there is no marked copy although one was asked for, in Chinese; null where all is well. */
  readonly copyProblem: string | null;
}

/** How one file is worked on, in this thread or in another. Throws only for a profile that cannot be used. */
export function prepareWork({
  mode,
  profile,
  approved,
  decisions,
}: WorkOptions): (file: WorkFile) => Promise<WorkResult> {
  const options = checkOptionsOf(profile);
  return mode === 'review'
    ? (file) => reviewFile(file, options, { approved, decisions })
    : (file) => checkFile(file, mode, options, approved);
}

/** The result of a file that was not opened, or given up on. */
export function failedWork(file: WorkFile, mode: WorkMode, failure: HostError): WorkResult {
  const text = {
    json: () => JSON.stringify(failureJson(file.name, failure)),
    text: () => reportError(file.name, failure.message),
    review: () => JSON.stringify(notExamined({ ...file, path: file.name }, failure)),
  }[mode]();
  return { text, status: 2, copyProblem: null };
}

async function checkFile(
  file: WorkFile,
  mode: 'json' | 'text',
  options: CheckOptions,
  approved: WorkOptions['approved'],
): Promise<WorkResult> {
  try {
    const host = await openAny(loadFile(file.path), file.name);
    const readOnly = readOnlyReason(host);
    const decided = await checkAsDecided(host, options);
    const template = compareWithTemplate(decided.grid, {
      ...(options.profile ? { profiles: [options.profile] } : {}),
      ...(approved ? { approved } : {}),
    });
    if (mode === 'text') {
      const { result } = decided;
      const said = [
        ...decidedLines(decided),
        ...templateLines(template),
        ...(readOnly === null ? [] : [readOnly]),
      ];
      const text = reportWorkbook(file.name, result, host.unread, said);
      return { text, status: hasError(result) ? 1 : 0, copyProblem: null };
    }
    const json = workbookJson(file.name, decided, host.unread, readOnly !== null, template);
    return { text: JSON.stringify(json), status: statusOf(json), copyProblem: null };
  } catch (error) {
    return failedWork(file, mode, asHostError(error));
  }
}

async function reviewFile(
  file: WorkFile,
  options: CheckOptions,
  { approved, decisions }: Pick<WorkOptions, 'approved' | 'decisions'>,
): Promise<WorkResult> {
  let bytes: Uint8Array;
  try {
    bytes = loadFile(file.path);
  } catch (error) {
    return failedWork(file, 'review', asHostError(error));
  }
  const examined = await examineOpen(
    { path: file.name, bytes, modified: file.modified },
    { ...options, digest, ...(approved ? { approved } : {}) },
  );
  const { reviewed } = examined;
  const copyProblem = file.copy === null ? null : await writeCopy(file.copy, examined, decisions);
  return { text: JSON.stringify(reviewed), status: statusOf(reviewed.json), copyProblem };
}

/** A copy with marks and notes, beside nothing of the received file. Returns what went wrong, in Chinese. */
async function writeCopy(
  path: string,
  { reviewed, opened }: Examined,
  decisions: ReviewerDecisions = noDecisions,
): Promise<string | null> {
  if (opened === null || !hasFindings(reviewed)) return null;
  if (!(opened.host instanceof FileHost)) return '旧版格式只读取，不生成标注件。';
  try {
    const { bytes, problems } = await annotatedCopy(opened.host, reviewed, { decisions });
    if (bytes) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    return problems.length === 0 ? null : `${bytes ? '' : '没有生成标注件。'}${problems.join('')}`;
  } catch (error) {
    return `标注件没有写成：${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Without a finding a copy would be the received file once more. */
function hasFindings({ json: { forms, crossFindings } }: Reviewed): boolean {
  return crossFindings.length > 0 || forms.some(({ findings }) => findings.length > 0);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
