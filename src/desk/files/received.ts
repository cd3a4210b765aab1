import type { PickedFile } from '../../batch/run/browser';

/** The received files by the name under which they stand in the list. Handles only; bytes are read when needed. */
export class ReceivedFiles {
  private readonly files = new Map<string, File>();

  get size(): number {
    return this.files.size;
  }

  get(path: string): File | undefined {
    return this.files.get(path);
  }

  /**
   * Take in files. The same file chosen again is left out; another one of the same name gets a name of its own, so that
   * neither is lost: 某局（2）.xlsx.
   */
  add(picked: readonly PickedFile[]): { readonly added: readonly PickedFile[]; readonly known: number } {
    const added: PickedFile[] = [];
    let known = 0;
    for (const { file, path } of picked) {
      const free = this.freeName(path, file);
      if (free === null) known += 1;
      else {
        this.files.set(free, file);
        added.push({ file, path: free });
      }
    }
    return { added, known };
  }

  clear(): void {
    this.files.clear();
  }

  private freeName(path: string, file: File): string | null {
    const [, stem = path, extension = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path)!;
    for (let n = 1; ; n++) {
      const name = n === 1 ? path : `${stem}（${n}）${extension}`;
      const there = this.files.get(name);
      if (!there) return name;
      if (there.size === file.size && there.lastModified === file.lastModified) return null;
    }
  }
}
