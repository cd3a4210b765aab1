import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Where outputs go. Names may hold folders with "/". */
export interface Sink {
  write(name: string, data: Uint8Array | Blob): Promise<void>;
  /** Hand over what was gathered; returns where it is now, in Chinese, or null where nothing was written. */
  close(): Promise<string | null>;
}

/** One output is downloaded as it is, several as one .zip of this name. */
export function downloadSink(zipName: string): Sink {
  let held: { readonly name: string; readonly data: Uint8Array | Blob } | null = null;
  let zip: ZipFile | null = null;
  return {
    async write(name, data) {
      if (!held && !zip) {
        held = { name, data };
        return;
      }
      zip ??= new ZipFile();
      if (held) await zip.add(held.name, held.data);
      held = null;
      await zip.add(name, data);
    },
    async close() {
      if (zip) {
        offer(zip.finish(), zipName);
        return `已交给浏览器下载：${zipName}`;
      }
      if (!held) return null;
      const name = held.name.slice(held.name.lastIndexOf('/') + 1);
      offer(blobOf(held.data), name);
      return `已交给浏览器下载：${name}`;
    },
  };
}

/** Into a new folder of this name below one that a person chose; nothing that lies there is written over. */
export async function folderSink(chosen: FileSystemDirectoryHandle, wanted: string): Promise<Sink> {
  const { folder, name } = await newFolder(chosen, wanted);
  let count = 0;
  return {
    async write(path, data) {
      const parts = path.split('/');
      const file = parts.pop()!;
      let below = folder;
      for (const part of parts) below = await below.getDirectoryHandle(part, { create: true });
      const stream = await (await below.getFileHandle(file, { create: true })).createWritable();
      await stream.write(blobOf(data));
      await stream.close();
      count += 1;
    },
    async close() {
      return count === 0 ? null : `已存入文件夹“${chosen.name}/${name}”，共 ${count} 个文件`;
    },
  };
}

async function newFolder(
  chosen: FileSystemDirectoryHandle,
  wanted: string,
): Promise<{ readonly folder: FileSystemDirectoryHandle; readonly name: string }> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}（${n}）`;
    try {
      await chosen.getDirectoryHandle(name);
    } catch {
      return { folder: await chosen.getDirectoryHandle(name, { create: true }), name };
    }
  }
}

interface PickingWindow {
  readonly showDirectoryPicker?: (options: {
    readonly id?: string;
    readonly mode: 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
}

/** Whether this browser can write into a folder; Office's web views and Firefox cannot. */
export function canWriteFolders(): boolean {
  return typeof (window as PickingWindow).showDirectoryPicker === 'function';
}

/** Null where the person thought better of it. */
export async function askForFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await (window as PickingWindow).showDirectoryPicker!({ id: 'selfeval-review', mode: 'readwrite' });
  } catch {
    return null;
  }
}

/** Hand a file to the browser as a download. */
export function offer(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers start reading only after the click has returned, and a large file takes its time.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function blobOf(data: Uint8Array | Blob): Blob {
  return data instanceof Blob ? data : new Blob([data as Uint8Array<ArrayBuffer>]);
}

/** Chunks gathered in memory before they are given to the browser, which may keep them on the disk. In bytes. */
const GATHERED = 8 * 1024 * 1024;
const PACKED_ALREADY = /\.(?:xlsx|xlsm|docx)$/i;

class ZipFile {
  private readonly parts: Blob[] = [];
  private chunks: Uint8Array<ArrayBuffer>[] = [];
  private size = 0;
  private failure: Error | null = null;
  private readonly zip = new Zip((error, chunk) => {
    if (error) this.failure = error;
    else this.gather(chunk as Uint8Array<ArrayBuffer>);
  });

  async add(name: string, data: Uint8Array | Blob): Promise<void> {
    const entry = PACKED_ALREADY.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    this.zip.add(entry);
    const reader = blobOf(data).stream().getReader();
    for (;;) {
      const { value, done } = await reader.read();
      entry.push(value ?? new Uint8Array(), done);
      if (this.failure) throw this.failure;
      if (done) return;
    }
  }

  finish(): Blob {
    this.zip.end();
    if (this.failure) throw this.failure;
    this.settle();
    return new Blob(this.parts, { type: 'application/zip' });
  }

  private gather(chunk: Uint8Array<ArrayBuffer>): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
    if (this.size > GATHERED) this.settle();
  }

  private settle(): void {
    this.parts.push(new Blob(this.chunks));
    this.chunks = [];
    this.size = 0;
  }
}
