import type { Reviewed } from '../../core/review/reviewed';
import type { ApprovedTargets } from '../../core/templates/approved';
import { HostError } from '../../hosts/port';
import { type ChosenProfile, checkOptionsOf } from './check-options';
import { examine, notExamined } from './examine';
import { asHostError } from './file-json';

/** A file a person picked or dropped, and where it lies below the chosen folder. */
export interface PickedFile {
  /** Structured-cloneable: only the handle crosses to the worker, the bytes are read there. */
  readonly file: File;
  /** With "/": 第一批/某局.xlsx. */
  readonly path: string;
}

/** Settings of a run, as a worker gets them. */
export interface BrowserWorkOptions {
  readonly profile: ChosenProfile | null;
  /** 批复的绩效目标, compared with workbooks that name their template. */
  readonly approved?: readonly ApprovedTargets[] | undefined;
}

/** Beyond this a file is not even loaded; the reader's own limits are far lower. In bytes. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** How a worker in a browser reviews one picked file. Never throws for a file; throws for a profile that cannot be used. */
export function browserWork({
  profile,
  approved,
}: BrowserWorkOptions): (picked: PickedFile) => Promise<Reviewed> {
  const options = { ...checkOptionsOf(profile), digest: webDigest, ...(approved ? { approved } : {}) };
  return async ({ file, path }) => {
    const facts = { path, size: file.size, modified: file.lastModified };
    try {
      if (file.size > LARGEST_FILE) throw new HostError('file-too-large', '文件超过 512 MB，不予读取。');
      const bytes = new Uint8Array(await bytesOf(file));
      return await examine({ path, bytes, modified: file.lastModified }, options);
    } catch (error) {
      return notExamined(facts, asHostError(error));
    }
  };
}

async function bytesOf(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new HostError('file-missing', '文件读不出来，可能已被移动、删除或没有读取权限。', detail);
  }
}

/** SHA-256 by Web Crypto; empty where a page that is not served securely has none. */
async function webDigest(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return '';
  const sum = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
