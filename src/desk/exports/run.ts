import type { ConsequenceCode } from '../../hosts/file/consequences';
import { filterRows, sortRows } from '../../core/review/sorting';
import type { LedgerRow } from '../../core/review/ledger';
import type { LetterOptions } from '../../core/review/letter';
import { type DeskStore, wordsOf } from '../store/desk-store';
import type { SummaryRow } from '../../core/review/summary';
import { type ExportKind, type ExportSource, outputsOf } from './make';
import type { Sink } from './sink';

export interface ExportCall {
  readonly kinds: readonly ExportKind[];
  readonly sink: Sink;
  readonly rows: readonly SummaryRow[];
  readonly letter: LetterOptions;
  readonly edited: readonly LedgerRow[];
  readonly allow?: readonly ConsequenceCode[];
  readonly onlyCopies?: ReadonlySet<string> | null;
  readonly signal: AbortSignal;
}

export interface ExportOutcome {
  readonly written: number;
  /** Where it lies, in Chinese; null where nothing was made. */
  readonly where: string | null;
  readonly problems: readonly string[];
  /** Files whose marked copy needs a person's leave. */
  readonly ask: readonly string[];
  readonly stopped: boolean;
}

/** What the reviewer's tables are made of, in the order of the list: by unit, then by file. */
export function inOrder(rows: readonly SummaryRow[]): SummaryRow[] {
  return sortRows(filterRows(rows, {}), 'unit');
}

/** Make outputs one after the other and store each; what goes wrong with one kind does not cost the others. */
export async function runExports(desk: DeskStore, call: ExportCall): Promise<ExportOutcome> {
  const { decisions, roster, first } = desk.getState();
  const before =
    first?.joined && new Map([...first.joined.outlines].map(([file, { firstFile }]) => [file, firstFile]));
  const source: ExportSource = {
    results: await desk.store(),
    rows: call.rows,
    fileOf: (path) => desk.files.get(path),
    decisions,
    letter: call.letter,
    roster: roster?.roster ?? null,
    before: before ?? null,
    unmatched: first?.joined ?? { missing: [], added: [] },
    edited: call.edited,
    allow: call.allow ?? [],
    onlyCopies: call.onlyCopies ?? null,
  };
  const problems: string[] = [];
  const ask: string[] = [];
  let written = 0;
  const stopped = () => call.signal.aborted;
  let lastShown = 0;
  for (const kind of call.kinds) {
    try {
      const outputs = outputsOf(kind, source, {
        progress: (done, total, name) => {
          if (stopped()) throw new Stopped();
          if (done > 0 && performance.now() - lastShown < 100) return;
          lastShown = performance.now();
          desk.working({ kind: 'export', done, total, names: [name] });
        },
        problem: (text) => problems.push(text),
        ask: (file) => ask.push(file),
      });
      for await (const { name, data } of outputs) {
        await call.sink.write(name, data);
        written += 1;
      }
    } catch (error) {
      if (error instanceof Stopped) break;
      problems.push(`${EXPORT_WORDS[kind].name}没有生成完：${wordsOf(error)}`);
    }
  }
  let where: string | null = null;
  try {
    where = await call.sink.close();
  } catch (error) {
    problems.push(`文件没有存下来：${wordsOf(error)}`);
  }
  desk.working(null);
  return { written, where, problems, ask, stopped: stopped() };
}

class Stopped extends Error {}

/** How each kind is called, and what is in it. */
export const EXPORT_WORDS: Readonly<Record<ExportKind, { readonly name: string; readonly about: string }>> = {
  summary: { name: '汇总表', about: '汇总.xlsx 和 汇总.csv：每份工作簿一行，另附整体情况。' },
  findings: {
    name: '问题清单',
    about: '问题清单.xlsx：每个单位一张表，含指标复核表和逐条问题；超过 200 份自动分册。',
  },
  letters: { name: '退回修改意见书', about: '有问题的单位每个一份 .docx，公文版式。没有问题的单位不生成。' },
  ledger: { name: '整改台账', about: '整改台账.xlsx：一个问题一行，措施、责任人、时限留待填写。' },
  copies: {
    name: '标注件',
    about: '收到的文件的副本，加标记、批注和“复核意见”表，其余内容不变。.xls、.et 只读取，不生成。',
  },
  roster: { name: '名单核对', about: '名单核对.xlsx：未报送、名单以外、重复报送。' },
  rounds: { name: '整改情况', about: '整改情况.xlsx：与第一轮对比，未要求的改动逐处列出。' },
  results: { name: '检查结果', about: '结果.jsonl：全部结果，供下一轮对比，命令行也能读取。' },
  decisions: { name: '审核记录', about: '复核记录.json：复核得分、问题处理和单位对应。' },
};
