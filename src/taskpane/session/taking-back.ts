import type { CellContent, CellEdit } from '../../core/plan/edit';
import type { WorkbookHost } from '../../hosts/port';
import type { Checker } from './checker';
import { chainOf, editsAgain, editsBack, inTheWay, withoutCells, writtenOver } from './history';
import {
  blockedNotice,
  cellKey,
  conflictOf,
  NOTHING_TO_REDO,
  NOTHING_TO_UNDO,
  redoBlockedNotice,
  redoFailedNotice,
  redoneNotice,
  undoFailedNotice,
  undoneNotice,
} from './messages';
import type { Store } from './store';
import type { Notice, Write } from './state';

const NOTHING_LEFT: ReadonlyMap<string, CellContent> = new Map();

/** Takes back what the add-in wrote, in any order that makes sense, and writes it again. Never a cell that a person changed since. */
export class TakingBack {
  constructor(
    private readonly host: WorkbookHost,
    private readonly store: Store,
    private readonly checker: Checker,
  ) {}

  /** The last write that stands. */
  async last(): Promise<void> {
    const write = this.store.getState().history.at(-1);
    if (write) await this.chain([write]);
    else this.say(NOTHING_TO_UNDO);
  }

  /** One write; where later ones stand in its cells, these with it (`along`), or it is said which. */
  async one(id: number, along: boolean): Promise<void> {
    const { history } = this.store.getState();
    const write = history.find((one) => one.id === id);
    if (!write) return this.say(NOTHING_TO_UNDO);
    const over = writtenOver(history, write);
    if (over.length > 0 && !along) return this.say(blockedNotice(write, over));
    await this.chain(chainOf(history, write));
  }

  /** The answer to a conflict: put everything back, or only what was not changed since. */
  async resolve(answer: 'restore' | 'keep'): Promise<void> {
    const { conflict } = this.store.getState();
    if (!conflict) return;
    const { write } = conflict;
    const changed = new Map(conflict.cells.map(({ cell, found }) => [cellKey(cell.at), found]));
    const edits = editsBack(write).flatMap((edit): CellEdit[] => {
      const found = changed.get(cellKey(edit.at));
      if (found === undefined) return [edit];
      return answer === 'restore' ? [{ ...edit, expect: found }] : [];
    });
    const left = answer === 'keep' ? changed : NOTHING_LEFT;
    if (await this.putBack(write, edits, left)) {
      await this.checker.checkAfter(undoneNotice([withoutCells(write, left)], left.size));
    }
  }

  /** Write again what was taken back, where its cells still hold what they held. */
  async again(id: number): Promise<void> {
    const { history, takenBack } = this.store.getState();
    const write = takenBack.find((one) => one.id === id);
    if (!write) return this.say(NOTHING_TO_REDO);
    const standing = inTheWay(history, write);
    if (standing.length > 0) return this.say(redoBlockedNotice(write, standing));
    this.store.dispatch({ type: 'started', work: 'redoing' });
    const report = await this.host.write(editsAgain(write));
    if (report.outcome === 'rolled-back') return this.say(redoFailedNotice(report.problems));
    const written: Write = {
      ...write,
      time: Date.now(),
      cells: write.cells.map((cell, n) => ({
        ...cell,
        before: report.before[n] ?? null,
        after: report.after[n]?.content ?? null,
      })),
    };
    this.store.dispatch({ type: 'redone', write: written });
    await this.checker.checkAfter(redoneNotice(written));
  }

  /** One after the other, each as a whole; where a person changed a cell since, it stops there and asks. */
  private async chain(writes: readonly Write[]): Promise<void> {
    const done: Write[] = [];
    for (const write of writes) {
      if (!(await this.putBack(write, editsBack(write), NOTHING_LEFT))) break;
      done.push(write);
    }
    if (done.length === writes.length) return this.checker.checkAfter(undoneNotice(done, 0));
    if (done.length > 0) {
      const { notice } = this.store.getState();
      await this.checker.checkAfter(notice ?? undoneNotice(done, 0));
    }
  }

  private async putBack(
    write: Write,
    edits: readonly CellEdit[],
    left: ReadonlyMap<string, CellContent>,
  ): Promise<boolean> {
    this.store.dispatch({ type: 'started', work: 'undoing' });
    if (edits.length > 0) {
      const report = await this.host.write(edits);
      if (report.outcome === 'rolled-back') {
        const changed = report.problems.filter(({ code }) => code === 'changed-meanwhile');
        const onlyChanged = changed.length > 0 && changed.length === report.problems.length;
        if (onlyChanged) this.store.dispatch({ type: 'conflicted', conflict: conflictOf(write, changed) });
        else this.say(undoFailedNotice(report.problems));
        return false;
      }
    }
    if (left.size === 0) await this.forgetPhrases(write);
    this.store.dispatch({ type: 'undone', write: withoutCells(write, left) });
    return true;
  }

  /** What the workbook kept with this write goes with it, unless something else has been kept since. */
  private async forgetPhrases({ memo }: Write): Promise<void> {
    if (!memo) return;
    try {
      if ((await this.host.readMemo()) === memo.after) await this.host.writeMemo(memo.before);
    } catch {
      // The cells are back; phrases that stay in the list do no harm.
    }
  }

  private say(notice: Notice): void {
    this.store.dispatch({ type: 'noticed', notice });
  }
}
