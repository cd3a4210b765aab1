import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import type { Reviewed } from '../../core/review/reviewed';

/**
 * 结果.jsonl: one line a workbook. Lines are read back when they are needed, so that what is kept in memory is where each
 * line stands and not what it says.
 */
export class ResultsFile {
  private readonly fd: number;
  private end = 0;
  private readonly lines = new Map<string, { readonly at: number; readonly length: number }>();

  /** With `keep`, lines of an earlier run stay where it says so; without, the file begins anew. */
  constructor(path: string, keep: ((reviewed: Reviewed) => boolean) | null) {
    const earlier = keep !== null && existsSync(path);
    this.fd = openSync(path, earlier ? 'r+' : 'w+');
    if (earlier) this.takeOver(keep);
  }

  /** Workbooks with a result. */
  get count(): number {
    return this.lines.size;
  }

  has(file: string): boolean {
    return this.lines.has(file);
  }

  append(file: string, line: string): void {
    const bytes = Buffer.from(`${line}\n`, 'utf8');
    for (let written = 0; written < bytes.length;)
      written += writeSync(this.fd, bytes, written, bytes.length - written, this.end + written);
    this.lines.set(file, { at: this.end, length: bytes.length - 1 });
    this.end += bytes.length;
  }

  /** The results of these files, in this order; files without one are passed over. */
  *of(files: Iterable<string>): Generator<Reviewed> {
    for (const file of files) {
      const place = this.lines.get(file);
      if (place) yield JSON.parse(this.text(place)) as Reviewed;
    }
  }

  close(): void {
    closeSync(this.fd);
  }

  /** Go through the lines of an earlier run; those that are not kept, or were cut off, are taken out of the file. */
  private takeOver(keep: (reviewed: Reviewed) => boolean): void {
    let read = 0;
    let rest = Buffer.alloc(0);
    const chunk = Buffer.alloc(1 << 20);
    for (;;) {
      const count = readSync(this.fd, chunk, 0, chunk.length, read);
      if (count === 0) break;
      read += count;
      rest = Buffer.concat([rest, chunk.subarray(0, count)]);
      for (let stop = rest.indexOf(10); stop >= 0; stop = rest.indexOf(10)) {
        const line = rest.toString('utf8', 0, stop);
        rest = rest.subarray(stop + 1);
        const reviewed = parsed(line);
        // What is kept moves up and never overtakes what is still to be read.
        if (reviewed && keep(reviewed) && !this.has(reviewed.file)) this.append(reviewed.file, line);
      }
    }
    ftruncateSync(this.fd, this.end);
  }

  private text({ at, length }: { readonly at: number; readonly length: number }): string {
    const bytes = Buffer.allocUnsafe(length);
    for (let got = 0; got < length;) {
      const count = readSync(this.fd, bytes, got, length - got, at + got);
      if (count === 0) throw new Error('结果文件在审核期间被改动，不能继续。');
      got += count;
    }
    return bytes.toString('utf8');
  }
}

/** Every line of a results file, without keeping them. Lines that are cut off are left out. Throws where there is none. */
export function* reviewedIn(path: string): Generator<Reviewed> {
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const reviewed = parsed(line);
    if (reviewed) yield reviewed;
  }
}

function parsed(line: string): Reviewed | null {
  if (line.trim() === '') return null;
  try {
    const value = JSON.parse(line) as Partial<Reviewed> | null;
    return value && typeof value.file === 'string' && value.json ? (value as Reviewed) : null;
  } catch {
    return null;
  }
}
