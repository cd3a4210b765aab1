import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../arguments';

/** What tells a folder of results from any other, and what a run needs to go on. */
interface RunRecord {
  readonly program: 'selfeval';
  /** Rules, profiles and program that made the results: with others, old results are made anew. */
  readonly engine: string;
  /** SHA-256 of every output as it was written: one that differs now was worked on by a person. */
  readonly outputs: Readonly<Record<string, string>>;
}

const RECORD = '运行记录.json';
export const RESULTS = '结果.jsonl';
/** What the reviewer decided; written by people's programs, only read here. */
export const DECISIONS = '复核记录.json';
export const COPIES = '标注件';

/** The folder a review writes to. Everything is written through it: never over a file that a person has changed since. */
export class OutputFolder {
  private readonly outputs: Record<string, string>;

  private constructor(
    readonly path: string,
    private readonly engine: string,
    /** Whether results of an earlier run by the same rules lie here. */
    readonly resumable: boolean,
    before: RunRecord | null,
  ) {
    this.outputs = { ...before?.outputs };
    this.keepRecord();
  }

  /**
   * Throws UsageError in Chinese: the folder holds other things, or received files lie in it, or results of an earlier
   * review that are not to be continued.
   */
  static open(
    path: string,
    { received, engine, resume }: { received: readonly string[]; engine: string; resume: boolean },
  ): OutputFolder {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && !stats.isDirectory())
      throw new UsageError(`输出文件夹“${path}”是一个文件。请换一个文件夹。`);
    for (const one of received) {
      if (isWithin(one, path))
        throw new UsageError(`收到的文件“${one}”在输出文件夹里。请另选输出文件夹，收到的文件不会被改动。`);
    }
    const before = stats ? recordIn(path) : null;
    if (stats && before === null && readdirSync(path).length > 0)
      throw new UsageError(`输出文件夹“${path}”里有别的文件。请换一个空文件夹，以免混在一起。`);
    if (before !== null && !resume)
      throw new UsageError(
        `输出文件夹“${path}”里已有一次审核的结果。接着上次继续，请加 --resume；重新审核，请换一个文件夹。`,
      );
    try {
      mkdirSync(path, { recursive: true });
      return new OutputFolder(path, engine, before?.engine === engine, before);
    } catch (error) {
      throw new UsageError(`输出文件夹“${path}”不能写入：${error instanceof Error ? error.message : ''}`);
    }
  }

  /** Where something of this name lies. */
  at(name: string): string {
    return join(this.path, ...name.split('/'));
  }

  /**
   * Write an output; where a person has worked on the one before, it stays and the new one gets a name of its own.
   * Returns the name it has.
   */
  write(name: string, bytes: Uint8Array): string {
    const free = this.untouched(name);
    const path = this.at(free);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    this.outputs[free] = digest(bytes);
    return free;
  }

  /** To be called after writing, so that the next run knows what is ours. */
  keepRecord(): void {
    const record: RunRecord = { program: 'selfeval', engine: this.engine, outputs: this.outputs };
    writeFileSync(join(this.path, RECORD), `${JSON.stringify(record, null, 1)}\n`);
  }

  private untouched(name: string): string {
    const [, stem = name, extension = ''] = /^(.*?)(\.[^./]*)?$/s.exec(name)!;
    let free = name;
    for (let n = 2; ; n++) {
      const path = this.at(free);
      if (!existsSync(path) || this.outputs[free] === digest(readFileSync(path))) return free;
      free = `${stem}（${n}）${extension}`;
    }
  }
}

function recordIn(folder: string): RunRecord | null {
  try {
    const record = JSON.parse(readFileSync(join(folder, RECORD), 'utf8')) as Partial<RunRecord> | null;
    if (record?.program !== 'selfeval' || typeof record.engine !== 'string') return null;
    return { program: 'selfeval', engine: record.engine, outputs: record.outputs ?? {} };
  } catch {
    return null;
  }
}

/** Links resolved, so that no path leads into a folder unseen; also for what does not exist yet. */
function isWithin(path: string, folder: string): boolean {
  const below = relative(realPath(folder), realPath(path));
  return !isAbsolute(below) && below !== '..' && !below.startsWith(`..${sep}`);
}

function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const parent = dirname(full);
  return parent === full ? full : join(realPath(parent), basename(full));
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
