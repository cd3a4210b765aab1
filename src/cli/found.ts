import { type Dirent, type Stats, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

/** A workbook that was found, or a path that has to be reported because it cannot be one. */
export interface FoundFile {
  /** As it can be opened from here. */
  readonly path: string;
  /** How it is called in results: the path, or its place below the chosen folder with "/". */
  readonly name: string;
  /** In bytes; 0 where it cannot be looked at. */
  readonly size: number;
  /** Milliseconds since 1970; null where it cannot be looked at. */
  readonly modified: number | null;
}

/** What a folder is searched for. Formats that are not read are listed too, so that they are named and not passed over. */
const WORKBOOK = /\.(xlsx|xlsm|xls|et|xlsb)$/i;

const byName = new Intl.Collator('zh-CN', { numeric: true });

/** The workbooks among files and folders, folders searched through, in a stable order; `name` is the path as given. */
export function workbooksAmong(paths: readonly string[]): FoundFile[] {
  return paths.flatMap((path) => walk(path, new Set()).map((found) => facts(found, found)));
}

/**
 * The same for a review: `name` is the place below the chosen folder (with several folders, the folder's own name before
 * it), no file twice, and nothing below `except`, the folder the results go to.
 */
export function receivedAmong(paths: readonly string[], except: string): FoundFile[] {
  const seen = new Set([realPath(except)]);
  const taken = new Set<string>();
  const found: FoundFile[] = [];
  for (const root of paths) {
    const isFolder = stat(root)?.isDirectory() === true;
    for (const path of walk(root, new Set(seen))) {
      const real = realPath(path);
      if (seen.has(real)) continue;
      seen.add(real);
      const below = isFolder ? relative(root, path).split(sep).join('/') : basename(path);
      const name = isFolder && paths.length > 1 ? `${basename(realPath(root))}/${below}` : below;
      found.push(facts(path, untaken(name === '' ? basename(real) : name, taken)));
    }
  }
  return found;
}

/**
 * Files below a path, or the path itself. Excel's lock files (~$…) are left out, links are followed once. Kept, so that
 * they are reported like any bad file: a path that does not exist, a folder that may not be read, and a folder without a
 * workbook whose name says it is one.
 */
function walk(path: string, passed: Set<string>): string[] {
  if (stat(path)?.isDirectory() !== true) return [path];
  const real = realPath(path);
  if (passed.has(real)) return [];
  passed.add(real);
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  entries.sort((a, b) => byName.compare(a.name, b.name));
  const below = entries.flatMap((entry) => {
    const child = join(path, entry.name);
    const stats = entry.isSymbolicLink() ? stat(child) : entry;
    const named = WORKBOOK.test(entry.name) && !entry.name.startsWith('~$');
    if (stats?.isDirectory()) return walk(child, passed);
    return named ? [child] : [];
  });
  return below.length === 0 && WORKBOOK.test(path) ? [path] : below;
}

function facts(path: string, name: string): FoundFile {
  const found = stat(path);
  const stats = found?.isFile() ? found : null;
  return { path, name, size: stats?.size ?? 0, modified: stats ? Math.round(stats.mtimeMs) : null };
}

function stat(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Two files of the same name from two folders keep apart: 某局.xlsx, 某局 (2).xlsx. */
function untaken(name: string, taken: Set<string>): string {
  const [, stem, extension] = /^(.*?)(\.[^./]*)?$/s.exec(name)!;
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem} (${n})${extension ?? ''}`;
  taken.add(free.toLowerCase());
  return free;
}
