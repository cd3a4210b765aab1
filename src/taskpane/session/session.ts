import type { SheetCell } from '../../core/grid/address';
import { checkWorkbook } from '../../core/check';
import { type Memo, parseMemo, showMemo } from '../../core/memo/memo';
import type { Profile } from '../../core/profiles/schema';
import type { WorkbookGrid } from '../../core/grid/sheet';
import { editsFor, undoEdits } from '../../core/plan/edits';
import { marksFor } from '../../core/plan/marks';
import type { CellEdit } from '../../core/plan/edit';
import { ignoreOf, withIgnores } from '../../core/rules/ignores';
import { readOwnProfile } from '../../core/rules/own-profile';
import type { Finding, WorkbookResult } from '../../core/rules/result';
import type { UnreadSheet, WorkbookHost } from '../../hosts/port';
import { correct, type ListedCorrection, type Saying } from '../model/correct';
import { chosenProposals, planFor, planRepair } from './fill';
import {
  cellKey,
  clearedNotice,
  conflictOf,
  failureNotice,
  markedNotice,
  memoNotice,
  rolledBackNotice,
  undoFailedNotice,
  uncheckedNotice,
  undoneNotice,
  writtenNotice,
} from './messages';
import { type PaneEvent, reduce } from './reducer';
import { type FormFill, INITIAL_STATE, type Notice, type PaneState, type Work, type Write } from './state';

/**
 * One workbook and what the pane does with it.
 *
 * Commands run one after the other: a button pressed while another command runs waits for it and is never lost.
 * No command throws; every failure becomes a notice.
 */
export class Session {
  private state: PaneState = INITIAL_STATE;
  private readonly listeners = new Set<() => void>();
  private queue: Promise<void> = Promise.resolve();
  private writes = 0;
  /** The reading the result in view was made from. */
  private grid: WorkbookGrid = { sheets: [] };

  constructor(private readonly host: WorkbookHost) {}

  /** Sheets the host could not read: a result is not complete without a word on them. */
  get unreadSheets(): readonly UnreadSheet[] {
    return this.host.unread ?? [];
  }

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly dispatch = (event: PaneEvent): void => {
    this.state = reduce(this.state, event);
    for (const listener of this.listeners) listener();
  };

  /** Read the workbook and check every form on it. */
  readonly check = (): Promise<void> =>
    this.run(async () => {
      this.leavePreview();
      await this.readAndCheck();
    });

  /** Take another profile (null: chosen by layout and unit) and check again. */
  readonly chooseProfile = (profileId: string | null): Promise<void> => {
    this.dispatch({ type: 'profiled', profileId });
    return this.check();
  };

  /** Check by a profile from a bureau's own file. One that cannot be read is said, and the profile in use stays. */
  readonly loadProfile = (file: Pick<File, 'name' | 'text'>): Promise<void> =>
    this.run(async () => {
      this.leavePreview();
      const own = await readProfileFile(file);
      if (typeof own === 'string') {
        this.dispatch({
          type: 'noticed',
          notice: { intent: 'error', title: '没有载入口径文件。', body: own },
        });
        return;
      }
      this.dispatch({ type: 'profiled', profileId: null, own });
      await this.readAndCheck();
      this.dispatch({
        type: 'noticed',
        notice: { intent: 'success', title: `已按口径“${own.name}”（${own.version}）重新检查。` },
      });
    });

  readonly mark = (): Promise<void> =>
    this.run(async () => {
      this.leavePreview();
      const result = this.state.result ?? (await this.readAndCheck());
      this.working('marking');
      const report = await this.host.mark(marksFor(result));
      this.dispatch({ type: 'marked', marked: report.marked });
      this.dispatch({ type: 'noticed', notice: markedNotice(report) });
    });

  readonly clearMarks = (): Promise<void> =>
    this.run(async () => {
      this.leavePreview();
      this.working('clearing');
      const report = await this.host.clearMarks();
      this.dispatch({ type: 'marked', marked: null });
      this.dispatch({ type: 'noticed', notice: clearedNotice(report) });
    });

  /** Show what would be written. Always from a fresh reading: a score must not be worked out from old values. */
  readonly preview = (kind: FormFill): Promise<void> =>
    this.run(async () => {
      const result = await this.readAndCheck();
      this.working('planning');
      this.dispatch({ type: 'previewed', kind, plan: planFor(kind, result, this.state.scope) });
    });

  /** Show what would repair one finding, from a fresh reading. */
  readonly previewRepair = ({ key }: Finding): Promise<void> =>
    this.run(async () => {
      this.leavePreview();
      const result = await this.readAndCheck();
      this.working('planning');
      const finding = result.forms.flatMap(({ findings }) => findings).find((one) => one.key === key);
      const plan = finding && planRepair(result, finding);
      if (!plan || plan.proposals.length === 0) {
        this.dispatch({ type: 'noticed', notice: NOTHING_TO_REPAIR });
        return;
      }
      this.dispatch({ type: 'previewed', kind: 'fixes', plan });
    });

  /** Write what is ticked in the preview, read it back, check again. */
  readonly apply = (): Promise<void> =>
    this.run(async () => {
      const { preview } = this.state;
      if (!preview) return;
      if (preview.plan.proposals.length === 0) {
        this.dispatch({ type: 'preview-closed' });
        this.dispatch({ type: 'noticed', notice: NOTHING_TO_WRITE });
        return;
      }
      const chosen = chosenProposals(preview);
      if (chosen.length === 0) {
        this.dispatch({ type: 'noticed', notice: NOTHING_TICKED });
        return;
      }
      this.working('writing');
      const edits = editsFor(chosen, this.grid);
      const report = await this.host.write(edits);
      if (report.outcome === 'rolled-back') {
        this.dispatch({ type: 'preview-closed' });
        await this.readAndCheck();
        this.dispatch({ type: 'noticed', notice: rolledBackNotice(report.problems) });
        return;
      }
      const write: Write = {
        id: ++this.writes,
        kind: preview.kind,
        cells: chosen.map((proposal, index) => ({
          at: edits[index]!.at,
          name: proposal.name,
          before: report.before[index] ?? null,
          after: report.after[index]?.content ?? null,
        })),
      };
      this.dispatch({ type: 'wrote', write });
      await this.recheckAfter(writtenNotice(write, report.problems));
    });

  /** Take back the last write, unless one of its cells was changed since: then ask. */
  readonly undo = (): Promise<void> =>
    this.run(async () => {
      this.leavePreview();
      const write = this.state.history.at(-1);
      if (!write) {
        this.dispatch({ type: 'noticed', notice: NOTHING_TO_UNDO });
        return;
      }
      await this.restore(write, editsBack(write), 0);
    });

  /** The answer to a conflict: put everything back, or only what was not changed since. */
  readonly resolveConflict = (answer: 'restore' | 'keep'): Promise<void> =>
    this.run(async () => {
      const { conflict } = this.state;
      if (!conflict) return;
      const changed = new Map(conflict.cells.map(({ cell, found }) => [cellKey(cell.at), found]));
      const edits = editsBack(conflict.write).flatMap((edit): CellEdit[] => {
        const found = changed.get(cellKey(edit.at));
        if (found === undefined) return [edit];
        return answer === 'restore' ? [{ ...edit, expect: found }] : [];
      });
      await this.restore(conflict.write, edits, answer === 'keep' ? changed.size : 0);
    });

  /** Take in what a person says of the place they selected in the sheet, or of the one named. */
  readonly say = (saying: Saying, at: SheetCell | null = null): Promise<void> =>
    this.run(async () => {
      const place = at ?? (await this.host.selected());
      if (place === null) {
        this.dispatch({ type: 'noticed', notice: NOTHING_SELECTED });
        return;
      }
      const result = this.state.result ?? (await this.readAndCheck());
      const { memo } = this.state;
      const corrected = correct(memo.corrections, saying, place, { grid: this.grid, result });
      if ('refusal' in corrected) {
        this.dispatch({ type: 'noticed', notice: { intent: 'warning', title: corrected.refusal } });
        return;
      }
      await this.keep({ ...memo, corrections: corrected.corrections });
      this.dispatch({
        type: 'noticed',
        notice: { intent: 'success', title: corrected.done, body: '已按此重新识别和检查。' },
      });
    });

  /** Take a correction back. */
  readonly unsay = ({ text, without }: ListedCorrection): Promise<void> =>
    this.run(async () => {
      const { memo } = this.state;
      await this.keep({ ...memo, corrections: without(memo.corrections) });
      this.dispatch({
        type: 'noticed',
        notice: { intent: 'success', title: `已恢复：${text}，改按识别的结果。` },
      });
    });

  /** Set a finding aside with a reason; the workbook keeps it. */
  readonly ignore = (finding: Finding, reason: string): Promise<void> =>
    this.run(async () => {
      const { memo, result } = this.state;
      if (!result) return;
      const ignore = ignoreOf(finding, result, reason, today());
      const others = memo.ignores.filter(({ key }) => key !== ignore.key);
      await this.keep({ ...memo, ignores: [...others, ignore] });
      this.dispatch({
        type: 'noticed',
        notice: {
          intent: 'success',
          title: '已忽略 1 个问题。',
          body: '在“已忽略”中可以查看理由、恢复检查。',
        },
      });
    });

  /** Take a finding back in. */
  readonly unignore = (key: string): Promise<void> =>
    this.run(async () => {
      const { memo } = this.state;
      await this.keep({ ...memo, ignores: memo.ignores.filter((one) => one.key !== key) });
      this.dispatch({ type: 'noticed', notice: { intent: 'success', title: '已恢复检查。' } });
    });

  /** Show and select a cell. Does not wait for other commands: looking at the sheet is always possible. */
  readonly select = async (cell: SheetCell): Promise<void> => {
    try {
      await this.host.select(cell);
    } catch (failure) {
      this.dispatch({ type: 'noticed', notice: failureNotice(failure) });
    }
  };

  private async restore(write: Write, edits: readonly CellEdit[], kept: number): Promise<void> {
    this.working('undoing');
    if (edits.length > 0) {
      const report = await this.host.write(edits);
      if (report.outcome === 'rolled-back') {
        const changed = report.problems.filter(({ code }) => code === 'changed-meanwhile');
        const onlyChanged = changed.length > 0 && changed.length === report.problems.length;
        if (onlyChanged) this.dispatch({ type: 'conflicted', conflict: conflictOf(write, changed) });
        else this.dispatch({ type: 'noticed', notice: undoFailedNotice(report.problems) });
        return;
      }
    }
    this.dispatch({ type: 'undone', write });
    await this.recheckAfter(undoneNotice(write, kept));
  }

  /** What was written has been written, whatever becomes of the check after it: the message says both. */
  private async recheckAfter(notice: Notice): Promise<void> {
    this.dispatch({ type: 'noticed', notice });
    try {
      await this.readAndCheck();
    } catch (failure) {
      this.dispatch({ type: 'edited' });
      this.dispatch({ type: 'noticed', notice: uncheckedNotice(notice, failure) });
    }
  }

  private async readAndCheck(): Promise<WorkbookResult> {
    this.working('reading');
    this.grid = await this.host.read();
    const { memo, complaints } = parseMemo(await this.host.readMemo());
    this.working('checking');
    const { profileId, ownProfile } = this.state;
    const { corrections, ignores } = memo;
    const options = {
      corrections,
      ...(profileId === null ? {} : { profileId }),
      ...(ownProfile === null ? {} : { profile: ownProfile }),
    };
    const result = withIgnores(checkWorkbook(this.grid, options), ignores);
    this.dispatch({ type: 'checked', result, memo });
    if (complaints.length > 0) this.dispatch({ type: 'noticed', notice: memoNotice(complaints) });
    return result;
  }

  /** Let the workbook keep what was decided, and check by it. Nothing changes where it cannot be kept. */
  private async keep(memo: Memo): Promise<void> {
    this.working('keeping');
    await this.host.writeMemo(showMemo(memo));
    await this.readAndCheck();
  }

  /** Another command makes an open preview one of a workbook that is no more: it goes, nothing is written. */
  private leavePreview(): void {
    if (this.state.preview) this.dispatch({ type: 'preview-closed' });
  }

  private working(work: Work): void {
    this.dispatch({ type: 'started', work });
  }

  private run(command: () => Promise<void>): Promise<void> {
    const next = this.queue.then(async () => {
      this.dispatch({ type: 'noticed', notice: null });
      try {
        await command();
      } catch (failure) {
        this.dispatch({ type: 'noticed', notice: failureNotice(failure) });
      } finally {
        this.dispatch({ type: 'finished' });
      }
    });
    this.queue = next;
    return next;
  }
}

/** The profile in a file, or in Chinese what is wrong with the file. */
async function readProfileFile(file: Pick<File, 'name' | 'text'>): Promise<Profile | string> {
  try {
    return readOwnProfile(await file.text(), file.name);
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

/** The day as people write it, where they are: 2024-03-01. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What puts every cell of a write back, as long as it still holds what was written. */
function editsBack({ cells }: Write): CellEdit[] {
  return undoEdits(
    cells.map(({ at, after }) => ({ at, content: after })),
    {
      outcome: 'written',
      before: cells.map(({ before }) => before),
      after: cells.map(({ after }) => ({ content: after })),
    },
  );
}

const NOTHING_TICKED = {
  intent: 'warning',
  title: '没有写入：一项也没有勾选。',
  body: '勾选要写入的单元格后再按“应用”。',
} as const;

const NOTHING_SELECTED = {
  intent: 'info',
  title: '没有选中单元格。',
  body: '先在表中选中一个单元格（不是图表，也不要同时选几处），再选择它是什么。',
} as const;

const NOTHING_TO_WRITE = {
  intent: 'info',
  title: '没有可写入的内容。',
  body: '表格没有改动。',
} as const;

const NOTHING_TO_REPAIR = {
  intent: 'info',
  title: '表格已有改动，这条建议不再适用。',
  body: '已按现在的内容重新检查，没有写入。',
} as const;

const NOTHING_TO_UNDO = {
  intent: 'info',
  title: '没有可以撤回的写入。',
  body: '这里只撤回本窗格写入的内容；自己在表上的改动请用 Excel 的撤销。',
} as const;
