import type { WorkbookGrid } from '../../core/grid/sheet';
import type { WorkbookResult } from '../../core/rules/result';
import type { WorkbookHost } from '../../hosts/port';
import { loadEngine } from '../engine/load';
import { memoNotice, uncheckedNotice } from './messages';
import { sameReading } from './same-reading';
import type { Notice } from './state';
import type { Store } from './store';
import { Surroundings } from './surroundings';

/** Reads the workbook and checks it; knows whether what is in view is what the workbook holds. */
export class Checker {
  /** The reading the result in view was made from. */
  grid: WorkbookGrid = { sheets: [] };
  /** Changes the host hinted at, and how many of them the reading in view has in it. */
  private hinted = 0;
  private read = 0;

  constructor(
    private readonly host: WorkbookHost,
    private readonly store: Store,
    private readonly around: Surroundings = new Surroundings(),
  ) {}

  /** The workbook may hold something else by now than what was read last. */
  get stale(): boolean {
    return this.read < this.hinted;
  }

  hint(): void {
    this.hinted += 1;
  }

  /** Read and check, as asked for by a person. */
  async check(): Promise<WorkbookResult> {
    this.store.dispatch({ type: 'started', work: 'reading' });
    const until = this.hinted;
    const grid = await this.host.read();
    const { result, memo, complaints } = await this.judge(grid, () =>
      this.store.dispatch({ type: 'started', work: 'checking' }),
    );
    this.grid = grid;
    this.read = until;
    this.store.dispatch({ type: 'checked', result, memo });
    if (complaints.length > 0) this.store.dispatch({ type: 'noticed', notice: memoNotice(complaints) });
    return result;
  }

  /** What was written has been written, whatever becomes of the check after it: the message says both. */
  async checkAfter(notice: Notice): Promise<void> {
    this.store.dispatch({ type: 'noticed', notice });
    try {
      await this.check();
    } catch (failure) {
      this.store.dispatch({ type: 'edited' });
      this.store.dispatch({ type: 'noticed', notice: uncheckedNotice(notice, failure) });
    }
  }

  /**
   * Read, and check only where the workbook really holds something else. While a preview is open the result it was made
   * from stays: it is only said to be out of date, and `stale` stays true. Shows nothing of itself; throws where the host
   * does.
   */
  async recheck(): Promise<void> {
    const until = this.hinted;
    const grid = await this.host.read();
    if (sameReading(this.grid, grid)) {
      this.read = until;
      const { result, outdated } = this.store.getState();
      if (outdated && result) this.store.dispatch({ type: 'checked', result, quiet: true });
      return;
    }
    if (this.store.getState().preview) {
      this.store.dispatch({ type: 'preview-outdated' });
      return;
    }
    const { result, memo } = await this.judge(grid);
    this.grid = grid;
    this.read = until;
    this.store.dispatch({ type: 'checked', result, memo, quiet: true });
  }

  /**
   * What judges has changed, not the workbook: judge the reading in view again. Shows nothing of itself; while a preview is
   * open the result it was made from stays.
   */
  async rejudge(): Promise<void> {
    const { result: earlier, preview, ...state } = this.store.getState();
    if (!earlier || preview) return;
    if (!this.around.outdated(state)) {
      // Approved targets may have come.
      void this.around.compare(this.grid, await this.around.profileOptions(state));
      return;
    }
    const { result, memo } = await this.judge(this.grid);
    this.store.dispatch({ type: 'checked', result, memo, quiet: true });
  }

  private async judge(grid: WorkbookGrid, begun?: () => void) {
    const { checkWorkbook, parseMemo, withIgnores } = await loadEngine();
    const { memo, complaints } = parseMemo(await this.host.readMemo());
    begun?.();
    const { corrections, ignores } = memo;
    const options = { corrections, ...(await this.around.profileOptions(this.store.getState())) };
    void this.around.compare(grid, options);
    return { result: withIgnores(checkWorkbook(grid, options), ignores), memo, complaints };
  }
}
