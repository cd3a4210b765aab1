import { closeSync, existsSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import type { Reviewed } from '../../core/review/reviewed';

interface Place {
  readonly at: number;
  readonly length: number;
}

/**
 * 结果.jsonl: one line a workbook. Lines are read back when they are needed, so that what is kept in memory is where each
 * line stands and not what it says.
 */
export class ResultsFile {
  private end = 0;
  private readonly lines = new Map<string, Place>();

  private constructor(private readonly fd: number) {}

  /** A new file, or an empty one in place of what was there. */
  static create(path: string): ResultsFile {
    return new ResultsFile(openSync(path, 'w+'));
  }

  /** To go on with: lines stay where `keep` says so; the others, and one that was cut off, are taken out. */
  static resume(path: string, keep: (reviewed: Reviewed) => boolean): ResultsFile {
    if (!existsSync(path)) return ResultsFile.create(path);
    const file = new ResultsFile(openSync(path, 'r+'));
    for (const { line } of linesOf(file.fd)) {
      const reviewed = parsed(line);
      // What is kept moves up and never overtakes what is still to be read.
      if (reviewed && keep(reviewed) && !file.has(reviewed.file)) file.append(reviewed.file, line);
    }
    ftruncateSync(file.fd, file.end);
    return file;
  }

  /** To be read only; of a file that is there twice the later line counts. */
  static read(path: string): ResultsFile {
    const file = new ResultsFile(openSync(path, 'r'));
    for (const { line, place } of linesOf(file.fd)) {
      const reviewed = parsed(line);
      if (reviewed) file.lines.set(reviewed.file, place);
    }
    return file;
  }

  /** Workbooks with a result. */
  get count(): number {
    return this.lines.size;
  }

  get files(): string[] {
    return [...this.lines.keys()];
  }

  has(file: string): boolean {
    return this.lines.has(file);
  }

  append(file: string, line: string): void {
    const bytes = Buffer.from(`${line}\n`, 'utf8');
    for (let written = 0; written < bytes.length;) {
      written += writeSync(this.fd, bytes, written, bytes.length - written, this.end + written);
    }
    this.lines.set(file, { at: this.end, length: bytes.length - 1 });
    this.end += bytes.length;
  }

  /** The results of these files, in this order; files without one are passed over. */
  *of(files: Iterable<string>): Generator<Reviewed> {
    for (const file of files) {
      const place = this.lines.get(file);
      if (place) yield JSON.parse(textAt(this.fd, place)) as Reviewed;
    }
  }

  close(): void {
    closeSync(this.fd);
  }
}

const CHUNK = 1 << 20;

/** The lines of a file one by one, the last one also without a line break. */
function* linesOf(fd: number): Generator<{ readonly line: string; readonly place: Place }> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  let rest = Buffer.alloc(0);
  let at = 0;
  for (let read = 0; ;) {
    const count = readSync(fd, chunk, 0, CHUNK, read);
    read += count;
    if (count > 0) rest = Buffer.concat([rest, chunk.subarray(0, count)]);
    let from = 0;
    for (let stop = rest.indexOf(10); stop >= 0; stop = rest.indexOf(10, from)) {
      yield { line: rest.toString('utf8', from, stop), place: { at: at + from, length: stop - from } };
      from = stop + 1;
    }
    rest = rest.subarray(from);
    at += from;
    if (count === 0) {
      if (rest.length > 0) yield { line: rest.toString('utf8'), place: { at, length: rest.length } };
      return;
    }
  }
}

function textAt(fd: number, { at, length }: Place): string {
  const bytes = Buffer.allocUnsafe(length);
  for (let got = 0; got < length;) {
    const count = readSync(fd, bytes, got, length - got, at + got);
    if (count === 0) throw new Error('结果文件在审核期间被改动，不能继续。');
    got += count;
  }
  return bytes.toString('utf8');
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
