import type { FillAs } from '../../core/fill/formulas';
import type { SheetCell } from '../../core/grid/address';
import { marksFor } from '../../core/plan/marks';
import type { Profile } from '../../core/profiles/schema';
import type { Finding } from '../../core/rules/result';
import type { UnreadSheet, WorkbookHost } from '../../hosts/port';
import { loadEngine } from '../engine/load';
import type { ListedCorrection, Saying } from '../model/correct';
import { fillAsKept, keepFillAs } from '../settings/fill-as';
import { keepRecheck, recheckKept } from '../settings/recheck';
import { Checker } from './checker';
import { CommandQueue } from './command-queue';
import { Decisions } from './decisions';
import { Filling } from './filling';
import { Inserting, type MadeTemplate } from './inserting';
import { clearedNotice, failureNotice, markedNotice } from './messages';
import type { PaneEvent } from './reducer';
import type { FormFill, PaneState, Supposed } from './state';
import { Store } from './store';
import { Surroundings } from './surroundings';
import { TakingBack } from './taking-back';
import { Watcher } from './watcher';

/**
 * One workbook and what the pane does with it.
 *
 * Commands run one after the other: a button pressed while another command runs waits for it and is never lost.
 * No command throws; every failure becomes a notice.
 */
export class Session {
  private readonly store = new Store();
  private readonly queue = new CommandQueue(this.store);
  private readonly checker: Checker;
  private readonly filling: Filling;
  private readonly takingBack: TakingBack;
  private readonly decisions: Decisions;
  private readonly watcher: Watcher;

  private readonly inserting: Inserting;

  constructor(
    private readonly host: WorkbookHost,
    /** The site the program is from, and what came from there into this workbook. */
    readonly around: Surroundings = new Surroundings(),
  ) {
    this.checker = new Checker(host, this.store, around);
    this.inserting = new Inserting(host, this.store, this.checker, around);
    this.filling = new Filling(host, this.store, this.checker);
    this.takingBack = new TakingBack(host, this.store, this.checker);
    this.decisions = new Decisions(host, this.store, this.checker);
    this.watcher = new Watcher(host, this.store, this.queue, this.checker);
    this.store.dispatch({ type: 'recheck', on: recheckKept() });
    this.store.dispatch({ type: 'fill-as', as: fillAsKept() });
  }

  /** Sheets the host could not read: a result is not complete without a word on them. */
  get unreadSheets(): readonly UnreadSheet[] {
    return this.host.unread ?? [];
  }

  /** Why nothing can be written or kept in this workbook, in Chinese; undefined where it can be. */
  get readOnly(): string | undefined {
    return this.host.readOnly;
  }

  readonly getState = (): PaneState => this.store.getState();

  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  readonly dispatch = (event: PaneEvent): void => this.store.dispatch(event);

  /** Listen to the workbook from now on, and check again by itself when it changed. To be called before the first check. */
  readonly follow = (): Promise<void> => this.watcher.follow();

  /** The pane goes: no longer listen. */
  readonly leave = (): Promise<void> => this.watcher.leave();

  /** Check again by itself, or only when asked to; remembered on this machine. */
  readonly recheckByItself = (on: boolean): void => {
    keepRecheck(on);
    this.dispatch({ type: 'recheck', on });
  };

  /** Write totals and rates as values or as formulas; remembered on this machine. */
  readonly fillAs = (as: FillAs): void => {
    keepFillAs(as);
    this.dispatch({ type: 'fill-as', as });
  };

  /** Read the workbook and check every form on it. */
  readonly check = (): Promise<void> =>
    this.run(async () => {
      await this.checker.check();
    });

  /** Take another profile (null: chosen by layout and unit) and check again. */
  readonly chooseProfile = (profileId: string | null): Promise<void> => {
    this.around.byHand = true;
    this.dispatch({ type: 'profiled', profileId });
    return this.check();
  };

  /** Leave the choice to the bureau that publishes the site, and check again. */
  readonly followBureau = (): Promise<void> => {
    this.around.byHand = false;
    this.dispatch({ type: 'profiled', profileId: null });
    return this.check();
  };

  /** Check by a profile that the site publishes as a file. One that cannot be had is said, and the profile in use stays. */
  readonly choosePublished = (id: string): Promise<void> =>
    this.run(async () => {
      const own = await this.around.site.profile(id);
      this.around.byHand = true;
      this.dispatch({ type: 'profiled', profileId: null, own });
      await this.checker.check();
    });

  /** What the site publishes has changed while the result was in view: judge by it, without a word. */
  readonly rejudge = (): Promise<void> =>
    this.queue.quietly(() => this.checker.rejudge()).catch(() => undefined);

  /** Whether sheets can be put into this workbook. */
  get takesSheets(): boolean {
    return this.host.insertSheets !== undefined;
  }

  /** Put the sheets of a template behind the others; a download where the host does not manage. */
  readonly insert = (made: MadeTemplate): Promise<void> => this.run(() => this.inserting.insert(made));

  /** Take inserted sheets out again; `anyway`: also those that were written on. */
  readonly removeInserted = (id: number, anyway = false): Promise<void> =>
    this.run(() => this.inserting.remove(id, anyway));

  /** Check by a profile from a bureau's own file. One that cannot be read is said, and the profile in use stays. */
  readonly loadProfile = (file: Pick<File, 'name' | 'text'>): Promise<void> =>
    this.run(async () => {
      const own = await readProfileFile(file);
      if (typeof own === 'string') {
        this.dispatch({
          type: 'noticed',
          notice: { intent: 'error', title: '没有载入口径文件。', body: own },
        });
        return;
      }
      this.dispatch({ type: 'profiled', profileId: null, own });
      await this.checker.check();
      this.dispatch({
        type: 'noticed',
        notice: { intent: 'success', title: `已按口径“${own.name}”（${own.version}）重新检查。` },
      });
    });

  readonly mark = (): Promise<void> =>
    this.writing(async () => {
      this.filling.leave();
      const result = this.getState().result ?? (await this.checker.check());
      this.dispatch({ type: 'started', work: 'marking' });
      const report = await this.host.mark(marksFor(result));
      this.dispatch({ type: 'marked', marked: report.marked });
      this.dispatch({ type: 'noticed', notice: markedNotice(report) });
    });

  readonly clearMarks = (): Promise<void> =>
    this.run(async () => {
      this.dispatch({ type: 'started', work: 'clearing' });
      const report = await this.host.clearMarks();
      this.dispatch({ type: 'marked', marked: null });
      this.dispatch({ type: 'noticed', notice: clearedNotice(report) });
    });

  /** Show what would be written. */
  readonly preview = (kind: FormFill): Promise<void> => this.writing(() => this.filling.preview(kind));

  /** Show what was tried out among the scores that could be written. */
  readonly takeOver = (supposed: readonly Supposed[]): Promise<void> =>
    this.writing(() => this.filling.takeOver(supposed));

  /** Show what would repair one finding, from a fresh reading. */
  readonly previewRepair = (finding: Finding): Promise<void> =>
    this.writing(() => this.filling.previewRepair(finding));

  /** Write what is ticked in the preview, read it back, check again. */
  readonly apply = (): Promise<void> => this.queue.run(() => this.filling.apply());

  /** Take back the last write, unless one of its cells was changed since: then ask. */
  readonly undo = (): Promise<void> => this.run(() => this.takingBack.last());

  /** Take back one write; with `along` also the later ones that stand in its cells. */
  readonly takeBack = (id: number, along = false): Promise<void> =>
    this.run(() => this.takingBack.one(id, along));

  /** Write again what was taken back. */
  readonly redo = (id: number): Promise<void> => this.run(() => this.takingBack.again(id));

  /** The answer to a conflict: put everything back, or only what was not changed since. */
  readonly resolveConflict = (answer: 'restore' | 'keep'): Promise<void> =>
    this.queue.run(() => this.takingBack.resolve(answer));

  /** Take in what a person says of the place they selected in the sheet, or of the one named. */
  readonly say = (saying: Saying, at: SheetCell | null = null): Promise<void> =>
    this.writing(() => this.decisions.say(saying, at));

  /** Take a correction back. */
  readonly unsay = (listed: ListedCorrection): Promise<void> =>
    this.queue.run(() => this.decisions.unsay(listed));

  /** Set a finding aside with a reason; the workbook keeps it. */
  readonly ignore = (finding: Finding, reason: string): Promise<void> =>
    this.writing(() => this.decisions.ignore(finding, reason));

  /** Take a finding back in. */
  readonly unignore = (key: string): Promise<void> => this.queue.run(() => this.decisions.unignore(key));

  /** Show and select a cell. Does not wait for other commands: looking at the sheet is always possible. */
  readonly select = async (cell: SheetCell): Promise<void> => {
    try {
      await this.host.select(cell);
    } catch (failure) {
      this.dispatch({ type: 'noticed', notice: failureNotice(failure) });
    }
  };

  /** A command that ends in writing: in a workbook only for reading it is answered with the reason, before any work. */
  private writing(command: () => Promise<void>): Promise<void> {
    const { readOnly } = this;
    if (readOnly === undefined) return this.queue.run(command);
    return this.queue.run(async () => {
      this.dispatch({ type: 'noticed', notice: { intent: 'warning', title: '没有写入。', body: readOnly } });
    });
  }

  /** A command that leaves an open preview. */
  private run(command: () => Promise<void>): Promise<void> {
    return this.queue.run(async () => {
      this.filling.leave();
      await command();
    });
  }
}

/** The profile in a file, or in Chinese what is wrong with the file. */
async function readProfileFile(file: Pick<File, 'name' | 'text'>): Promise<Profile | string> {
  try {
    const { readOwnProfile } = await loadEngine();
    return readOwnProfile(await file.text(), file.name);
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}
