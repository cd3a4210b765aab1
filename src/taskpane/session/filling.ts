import type { WorkbookGrid } from '../../core/grid/sheet';
import type { SheetCell } from '../../core/grid/address';
import { editsFor } from '../../core/plan/edits';
import type { Finding, WorkbookResult } from '../../core/rules/result';
import type { WorkbookHost } from '../../hosts/port';
import type { Checker } from './checker';
import { engine } from '../engine/load';
import { rolledBackNotice, writtenNotice } from './messages';
import type { FormFill, Notice, Preview, Supposed, Write } from './state';
import type { Store } from './store';
import { today } from './today';

/** Shows what would be written, and writes what is ticked. */
export class Filling {
  private writes = 0;

  constructor(
    private readonly host: WorkbookHost,
    private readonly store: Store,
    private readonly checker: Checker,
  ) {}

  /** Always from a fresh reading: a score must not be worked out from old values. */
  async preview(kind: FormFill): Promise<void> {
    const result = await this.checker.check();
    this.store.dispatch({ type: 'started', work: 'planning' });
    this.store.dispatch({
      type: 'previewed',
      kind,
      plan: this.planFor(kind, result),
    });
  }

  /** The preview of scores with what was tried out in it. */
  async takeOver(supposed: readonly Supposed[]): Promise<void> {
    this.leave();
    this.store.dispatch({ type: 'paged', page: null });
    const result = await this.checker.check();
    this.store.dispatch({ type: 'started', work: 'planning' });
    const { scope, fillAs } = this.store.getState();
    const { preview, left } = engine().previewOfTried(result, scope, fillAs, supposed);
    this.store.dispatch({ type: 'previewed-again', preview });
    if (left.length > 0)
      this.say({ intent: 'info', title: '试算的内容没有全部带入。', body: `${left.join('；')}。` });
  }

  async previewRepair({ key }: Finding): Promise<void> {
    this.leave();
    const result = await this.checker.check();
    this.store.dispatch({ type: 'started', work: 'planning' });
    const finding = result.forms.flatMap(({ findings }) => findings).find((one) => one.key === key);
    const plan = finding && engine().planRepair(result, finding);
    if (!plan || plan.proposals.length === 0) this.say(NOTHING_TO_REPAIR);
    else this.store.dispatch({ type: 'previewed', kind: 'fixes', plan, finding: key });
  }

  /** Write what is ticked in the preview, read it back, check again. */
  async apply(): Promise<void> {
    const shown = this.store.getState().preview;
    if (!shown) return;
    if (shown.plan.proposals.length === 0) {
      this.leave();
      this.say(NOTHING_TO_WRITE);
      return;
    }
    if (engine().chosenProposals(shown).length === 0) return this.say(NOTHING_TICKED);
    const preview = shown.outdated ? await this.again(shown) : shown;
    if (!preview) return;
    const chosen = engine().chosenProposals(preview);
    this.store.dispatch({ type: 'started', work: 'writing' });
    const { grid } = this.checker;
    const edits = editsFor(chosen, grid);
    const report = await this.host.write(edits);
    if (report.outcome === 'rolled-back') {
      this.leave();
      await this.checker.check();
      this.say(rolledBackNotice(report.problems));
      return;
    }
    const write: Write = {
      id: ++this.writes,
      time: Date.now(),
      kind: preview.kind,
      cells: chosen.map((proposal, index) => ({
        at: firstOfMerge(edits[index]!.at, grid),
        name: proposal.name,
        before: report.before[index] ?? null,
        after: report.after[index]?.content ?? null,
      })),
    };
    const kept = await this.keepPhrases(preview);
    this.store.dispatch({ type: 'wrote', write: kept ? { ...write, memo: kept } : write });
    await this.checker.checkAfter(writtenNotice(write, report.problems, kept !== null));
  }

  /**
   * Let the workbook keep the phrases that were used; the check that follows reads them. Undefined where there is nothing
   * to keep, null where it did not come about: what was written stands either way.
   */
  private async keepPhrases(preview: Preview): Promise<Write['memo'] | null> {
    if (preview.kind !== 'notes' || preview.parts.size === 0) return undefined;
    try {
      const before = await this.host.readMemo();
      const after = engine().keptWithPhrases(before, preview, today());
      if (after === null) return undefined;
      await this.host.writeMemo(after);
      return { before, after };
    } catch {
      return null;
    }
  }

  /** Another command makes an open preview one of a workbook that is no more: it goes, nothing is written. */
  leave(): void {
    if (this.store.getState().preview) this.store.dispatch({ type: 'preview-closed' });
  }

  /**
   * The workbook was changed while the preview was open. Where the same would be written, it is; anything else is shown
   * first: null.
   */
  private async again(shown: Preview): Promise<Preview | null> {
    const result = await this.checker.check();
    this.store.dispatch({ type: 'started', work: 'planning' });
    const preview = this.plannedAgain(shown, result);
    if (preview === null) {
      this.leave();
      this.say(NOTHING_TO_REPAIR);
      return null;
    }
    if (engine().writesTheSame(shown, preview)) return preview;
    this.store.dispatch({ type: 'previewed-again', preview });
    this.say(PLANNED_AGAIN);
    return null;
  }

  private planFor(kind: FormFill, result: WorkbookResult) {
    const { scope, fillAs } = this.store.getState();
    return engine().planFor(kind, result, scope, fillAs);
  }

  private plannedAgain(shown: Preview, result: WorkbookResult): Preview | null {
    const { scope, fillAs } = this.store.getState();
    return engine().plannedAgain(shown, result, scope, fillAs);
  }

  private say(notice: Notice): void {
    this.store.dispatch({ type: 'noticed', notice });
  }
}

/** Where a host really writes: two writes into one merged area are writes into the same cell. */
function firstOfMerge(at: SheetCell, grid: WorkbookGrid): SheetCell {
  const sheet = grid.sheets.find(({ id }) => id === at.sheetId);
  return sheet ? { ...at, ...sheet.anchor(at.row, at.col) } : at;
}

const NOTHING_TICKED = {
  intent: 'warning',
  title: '没有写入：一项也没有勾选。',
  body: '勾选要写入的单元格后再按“应用”。',
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

const PLANNED_AGAIN = {
  intent: 'warning',
  title: '预览之后表格有改动，还没有写入。',
  body: '下面已按现在的内容重新计算，勾选和改过的文字仍然保留。看过之后再按“应用”。',
} as const;
