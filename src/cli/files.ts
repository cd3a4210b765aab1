import { readFileSync, statSync } from 'node:fs';
import { FileHost } from '../hosts/file/file-host';
import { openAny } from '../hosts/legacy/open-any';
import { HostError } from '../hosts/port';

/** Beyond this a file is not even loaded; the reader's own limits are far lower. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** Open a workbook from disk to write in it. Throws HostError with a Chinese sentence. */
export async function openFile(path: string): Promise<FileHost> {
  const host = await openAny(loadFile(path), path);
  if (host instanceof FileHost) return host;
  throw new HostError('refused', host.readOnly);
}

/** The bytes of a file on disk. Throws HostError with a Chinese sentence. */
export function loadFile(path: string): Uint8Array {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) throw new HostError('file-missing', '找不到这个文件，请核对路径。');
    if (stats.isDirectory())
      throw new HostError('file-not-a-workbook', '这是文件夹，不是工作簿，里面也没有工作簿。');
    if (!stats.isFile()) throw new HostError('file-not-a-workbook', '这不是一个文件。');
    if (stats.size > LARGEST_FILE) throw new HostError('file-too-large', '文件超过 512 MB，不予读取。');
    return readFileSync(path);
  } catch (error) {
    throw readingError(error);
  }
}

/** What the system says when it does not let us read, as a HostError; other errors unchanged. */
export function readingError(error: unknown): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM')
    return new HostError('file-unreadable', '没有读取权限，请核对文件或文件夹的权限后重试。', code);
  if (code === 'EBUSY') return new HostError('file-unreadable', '文件正被其他程序占用，请关闭后重试。', code);
  if (code === 'ENOENT') return new HostError('file-missing', '找不到这个文件，请核对路径。', code);
  if (/^E[A-Z]+$/.test(code))
    return new HostError(
      'file-unreadable',
      `系统读不出这个文件（${code}），请核对磁盘或网络盘后重试。`,
      code,
    );
  return error;
}
