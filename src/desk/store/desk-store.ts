import { type ChosenProfile, type PickedFile, reviewFiles } from '../../batch/run/browser';
import {
  decisionsFor,
  noDecisions,
  parseDecisions,
  type ReviewerDecisions,
} from '../../core/review/decisions';
import type { RoundEntry } from '../../core/review/joining';
import type { Roster } from '../../core/review/roster';
import type { Reviewed } from '../../core/review/reviewed';
import { roundKey } from '../../core/review/second-round';
import { type SummaryRow, summaryRow } from '../../core/review/summary';
import type { Picked } from '../files/picking';
import { ReceivedFiles } from '../files/received';
import { mergeDecisions } from '../rounds/merge-decisions';
import { compareAll, readResults } from '../rounds/first-round';
import { KeptDecisions } from '../storage/kept-decisions';
import { ResultStore } from '../storage/results';
import { chosenNotice, doneNotice } from './notices';
import { reviewedTotal } from './reviewed-total';
import { type DeskNotice, type DeskState, type DeskView, type DeskWork, EMPTY_STATE } from './state';

/** How often new lines reach the screen while files are checked. */
const FLUSH_EVERY = 250;

/**
 * The review desk apart from what shows it: received files, their results, decisions, the round before. It lives as long
 * as the page, so that leaving the desk for a single workbook stops nothing and loses nothing.
 */
export class DeskStore {
  readonly files = new ReceivedFiles();
  private state: DeskState = EMPTY_STATE;
  private readonly listeners = new Set<() => void>();
  private results: Promise<ResultStore> | null = null;
  private kept: Promise<KeptDecisions> | null = null;
  private queue: PickedFile[] = [];
  private stop: AbortController | null = null;
  private fresh: SummaryRow[] = [];
  private flushing: ReturnType<typeof setTimeout> | null = null;
  private keys: RoundEntry[] = [];
  private firstKeys: RoundEntry[] = [];
  private remarks: string[] = [];
  /** Moves when everything is taken away: what was under way for the old list is dropped. */
  private turn = 0;

  readonly getState = (): DeskState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  look(change: Partial<DeskView>): void {
    this.set({ view: { ...this.state.view, ...change } });
  }

  tell(notice: DeskNotice | null): void {
    this.set({ notice });
  }

  /** Show what is under way; null: nothing is. */
  working(work: DeskWork | null): void {
    this.set({ work });
  }

  /** Open what is kept on this machine. Called once; more calls do nothing. */
  async prepare(): Promise<void> {
    if (this.kept) return;
    this.kept = KeptDecisions.open();
    const kept = await this.kept;
    const { decisions, complaints } = await kept.read().catch(() => ({
      decisions: noDecisions,
      complaints: ['本机保存的审核记录读不出来，没有采用。'],
    }));
    this.set({ ready: true, decisions, lasting: kept.lasting });
    if (complaints.length > 0)
      this.tell({ intent: 'warning', title: '本机保存的审核记录有一部分没有采用', lines: complaints });
  }

  store(): Promise<ResultStore> {
    return (this.results ??= ResultStore.open());
  }

  /** The full result of a file of the list; null where there is none. */
  async reviewed(file: string): Promise<Reviewed | null> {
    return (await this.store()).get('this', file);
  }

  /** Take in files and check them. */
  add(picked: Picked): void {
    const { added, known } = this.files.add(picked.files);
    this.queue.push(...added);
    const notice = chosenNotice(picked, added.length, known);
    // Told again at the end of the check, beside its result.
    if (added.length > 0) this.remarks.push(...(notice?.lines ?? []));
    this.tell(notice);
    void this.check();
  }

  /** Check what has no result yet. */
  async check(): Promise<void> {
    if (this.stop || this.queue.length === 0) return;
    const [turn, stop] = [this.turn, new AbortController()];
    this.stop = stop;
    const results = await this.store();
    let failure: unknown = null;
    try {
      while (this.queue.length > 0 && !stop.signal.aborted) {
        const files = [...this.queue];
        const open = new Set(files);
        const before = this.state.rows.length + this.fresh.length;
        await reviewFiles({
          files,
          profile: this.state.profile,
          signal: stop.signal,
          onResult: (reviewed, index) => {
            if (turn !== this.turn) return;
            open.delete(files[index]!);
            this.arrived(reviewed, results);
          },
          onProgress: ({ done, names }) => {
            // Files that were added meanwhile count already.
            const total = before + this.queue.length;
            if (turn === this.turn) this.working({ kind: 'check', done: before + done, total, names });
          },
        });
        if (turn !== this.turn) return;
        this.queue = [...open, ...this.queue.slice(files.length)];
      }
    } catch (error) {
      failure = error;
    } finally {
      if (turn === this.turn) await this.ended(stop, failure);
    }
  }

  cancel(): void {
    this.stop?.abort();
  }

  /** Other work that takes its time and can be stopped; files that come in meanwhile wait for its end. */
  async exclusively(run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.stop) return;
    const stop = new AbortController();
    this.stop = stop;
    try {
      await run(stop.signal);
    } finally {
      this.stop = null;
      this.working(null);
      void this.check();
    }
  }

  /** Check everything again by another profile; null: chosen form by form. */
  async chooseProfile(profile: ChosenProfile | null): Promise<void> {
    const all = this.state.rows.flatMap(({ file }) => {
      const handle = this.files.get(file);
      return handle ? [{ file: handle, path: file }] : [];
    });
    const queue = [...all, ...this.queue];
    await this.forget();
    this.set({ profile, notice: null });
    this.queue = queue;
    void this.check();
  }

  /** Take the whole list away. Decisions stay: they are kept by file. */
  async clear(): Promise<void> {
    await this.forget();
    this.files.clear();
    this.set({ notice: null });
  }

  /** Put decisions in force and keep them. */
  decide(decisions: ReviewerDecisions): void {
    const before = this.state.decisions;
    this.set({ decisions });
    void this.kept
      ?.then((kept) => kept.keep(before, decisions))
      .catch(() =>
        this.tell({
          intent: 'warning',
          title: '审核记录没有存下来',
          lines: ['浏览器没有可用的存储空间。请在“导出”里保存审核记录（复核记录.json）。'],
        }),
      );
  }

  /** What was decided about one workbook changes its total after review. */
  async weigh(file: string): Promise<void> {
    const reviewed = await this.reviewed(file);
    if (reviewed) this.set({ reviewed: this.withTotal(this.state.reviewed, reviewed) });
  }

  /** Take in decisions from a file; those of the same place in the file win. */
  async importDecisions(text: string, name: string): Promise<void> {
    const { decisions, complaints } = parseDecisions(text);
    const count = decisions.workbooks.length;
    if (count > 0 || decisions.units.length > 0) this.decide(mergeDecisions(this.state.decisions, decisions));
    for (const { file } of this.state.rows) await this.weigh(file);
    this.tell({
      intent: complaints.length > 0 ? 'warning' : 'success',
      title:
        count > 0 || complaints.length === 0
          ? `已读入“${name}”：${count} 份工作簿的审核记录。`
          : `“${name}”没有读入。`,
      lines: complaints,
    });
  }

  setRoster(source: string, roster: Roster): void {
    this.set({ roster: { source, roster } });
  }

  /** The round before, as 结果.jsonl. */
  async loadFirstResults(file: File): Promise<void> {
    await this.loadFirst(`“${file.name}”`, async (results) => {
      const unreadable: string[] = [];
      await readResults(
        file,
        (reviewed) => this.firstArrived(reviewed, results),
        (line) => unreadable.push(`第 ${line} 行`),
        (done) => this.working({ kind: 'first-round', done, total: 0, names: [file.name] }),
      );
      return unreadable;
    });
  }

  /** The round before, as the workbooks that were received then. */
  async loadFirstFiles({ files }: Picked): Promise<void> {
    if (files.length === 0) return;
    await this.loadFirst(`${files.length} 个文件`, async (results) => {
      const unreadable: string[] = [];
      this.stop = new AbortController();
      const { cancelled } = await reviewFiles({
        files,
        profile: this.state.profile,
        signal: this.stop.signal,
        onResult: (reviewed) => {
          this.firstArrived(reviewed, results);
          if (reviewed.json.error) unreadable.push(`${reviewed.file}：${reviewed.json.error.message}`);
        },
        onProgress: ({ done, total, names }) => this.working({ kind: 'first-round', done, total, names }),
      });
      this.stop = null;
      return cancelled ? ['已停止，其余的第一轮文件没有读取'] : unreadable;
    });
  }

  async dropFirst(): Promise<void> {
    this.firstKeys = [];
    this.set({ first: null });
    await (await this.store()).clear('first');
  }

  private async loadFirst(
    source: string,
    load: (results: ResultStore) => Promise<readonly string[]>,
  ): Promise<void> {
    if (this.state.work) return;
    const results = await this.store();
    this.firstKeys = [];
    this.set({ first: null });
    await results.clear('first');
    try {
      const unreadable = await load(results);
      this.set({ first: { source, workbooks: this.firstKeys.length, unreadable, joined: null } });
      await this.compare();
    } catch (error) {
      this.tell({ intent: 'error', title: `第一轮${source}没有读完`, lines: [wordsOf(error)] });
    } finally {
      this.stop = null;
      this.working(null);
      void this.check();
    }
  }

  private firstArrived(reviewed: Reviewed, results: ResultStore): void {
    results.put('first', reviewed);
    this.firstKeys.push({ file: reviewed.file, key: roundKey(reviewed) });
  }

  private async compare(): Promise<void> {
    const { first, rows } = this.state;
    if (!first || rows.length === 0) return;
    const turn = this.turn;
    const joined = await compareAll(
      await this.store(),
      this.firstKeys,
      this.keys,
      rows,
      (done, total, name) => {
        if (turn === this.turn) this.working({ kind: 'compare', done, total, names: [name] });
      },
    );
    if (turn === this.turn && this.state.first === first) this.set({ first: { ...first, joined } });
  }

  private arrived(reviewed: Reviewed, results: ResultStore): void {
    results.put('this', reviewed);
    this.fresh.push(summaryRow(reviewed));
    this.keys.push({ file: reviewed.file, key: roundKey(reviewed) });
    if (decisionsFor(this.state.decisions, reviewed).own.indicators.length > 0)
      this.set({ reviewed: this.withTotal(this.state.reviewed, reviewed) });
    this.flushing ??= setTimeout(() => this.flush(), FLUSH_EVERY);
  }

  private flush(): void {
    if (this.flushing !== null) clearTimeout(this.flushing);
    this.flushing = null;
    if (this.fresh.length === 0) return;
    const rows = [...this.state.rows, ...this.fresh];
    this.fresh = [];
    this.set({ rows });
  }

  private async ended(stop: AbortController, failure: unknown): Promise<void> {
    this.flush();
    const left = this.queue.length;
    const notice: DeskNotice =
      failure === null
        ? doneNotice(this.state.rows, left, this.remarks)
        : { intent: 'error', title: '没有检查完', lines: [wordsOf(failure)] };
    this.remarks = [];
    this.set({ work: null, left, notice });
    if (this.state.first) await this.compare();
    this.working(null);
    if (this.stop === stop) this.stop = null;
    // Files that came in while the comparison was made.
    if (!stop.signal.aborted && failure === null && this.queue.length > 0) void this.check();
  }

  private async forget(): Promise<void> {
    this.turn += 1;
    this.stop?.abort();
    this.stop = null;
    this.queue = [];
    this.fresh = [];
    this.keys = [];
    if (this.flushing !== null) clearTimeout(this.flushing);
    this.flushing = null;
    const first = this.state.first && { ...this.state.first, joined: null };
    const view = { ...this.state.view, page: 0, file: null, lastFile: null };
    this.set({ rows: [], work: null, left: 0, reviewed: new Map(), first, view });
    await (await this.store()).clear('this');
  }

  private withTotal(known: DeskState['reviewed'], reviewed: Reviewed): DeskState['reviewed'] {
    const total = reviewedTotal(reviewed, decisionsFor(this.state.decisions, reviewed).own);
    const next = new Map(known);
    if (total) next.set(reviewed.file, total);
    else next.delete(reviewed.file);
    return next;
  }
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
