import type { PickedFile } from '../../batch/run/browser';

/** What a person picked or dropped: workbooks, and what lay beside them. */
export interface Picked {
  readonly files: readonly PickedFile[];
  /** Paths of files that are no workbooks by their name; they are not read. */
  readonly others: readonly string[];
  /** Folders that could not be listed. */
  readonly unlisted: readonly string[];
}

export const ACCEPTED = '.xlsx,.xlsm,.xls,.et';
const WORKBOOK = /\.(?:xlsx|xlsm|xls|et)$/i;
/** Left behind by a program that holds a workbook open, or by the system: nobody sent them. */
const LEFT_BEHIND = /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/i;

/** From an input, of files or of a folder. */
export function fromInput(list: Iterable<File>): Picked {
  return sorted([...list].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
}

/** From a drop: files, and folders with everything below them. Must be called within the event. */
export async function fromDrop(data: DataTransfer): Promise<Picked> {
  const entries = [...data.items].flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : [],
  );
  // A browser without entries gives the files alone.
  if (entries.length === 0) return fromInput(data.files);
  const found: PickedFile[] = [];
  const unlisted: string[] = [];
  for (const entry of entries) await gather(entry, found, unlisted);
  return { ...sorted(found), unlisted };
}

async function gather(entry: FileSystemEntry, found: PickedFile[], unlisted: string[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  try {
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      );
      found.push({ file, path });
    } else {
      for (const child of await childrenOf(entry as FileSystemDirectoryEntry))
        await gather(child, found, unlisted);
    }
  } catch {
    unlisted.push(path);
  }
}

/** A reader gives about a hundred at a time, and none when it has given all. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return children;
    children.push(...some);
  }
}

const order = new Intl.Collator('zh-Hans-CN', { numeric: true });

function sorted(all: readonly PickedFile[]): Picked {
  const sent = all.filter(({ path }) => !LEFT_BEHIND.test(path.slice(path.lastIndexOf('/') + 1)));
  const files = sent.filter(({ path }) => WORKBOOK.test(path));
  const others = sent.filter(({ path }) => !WORKBOOK.test(path)).map(({ path }) => path);
  return { files: files.sort((a, b) => order.compare(a.path, b.path)), others, unlisted: [] };
}
