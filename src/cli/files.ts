import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileHost } from '../hosts/file/file-host';
import { HostError } from '../hosts/port';

/** What a folder is searched for. Old formats are listed too, so that they are named as unsupported and not passed over. */
const WORKBOOK = /\.(xlsx|xlsm|xls|et|xlsb)$/i;

/** Beyond this a file is not even loaded; the reader's own limits are far lower. */
const LARGEST_FILE = 512 * 1024 * 1024;

/**
 * The workbooks among files and folders, folders searched through, in a stable order.
 * Excel's lock files (~$…) are left out. A path that does not exist is kept, so that it is reported like any bad file.
 */
export function workbooksAmong(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isDirectory() ? workbooksIn(path) : [path];
  });
}

function workbooksIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name.localeCompare(b.name, 'zh-CN'),
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return workbooksIn(path);
    return entry.isFile() && WORKBOOK.test(entry.name) && !entry.name.startsWith('~$') ? [path] : [];
  });
}

/** Open a workbook from disk. Throws HostError with a Chinese sentence. */
export async function openFile(path: string): Promise<FileHost> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new HostError('file-missing', '找不到这个文件，请核对路径。');
  if (!stats.isFile()) throw new HostError('file-not-a-workbook', '这不是一个文件。');
  if (stats.size > LARGEST_FILE) throw new HostError('file-too-large', '文件超过 512 MB，不予读取。');
  return FileHost.open(readFileSync(path), path);
}
