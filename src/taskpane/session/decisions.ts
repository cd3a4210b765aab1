import type { SheetCell } from '../../core/grid/address';
import type { Memo } from '../../core/memo/memo';
import type { Finding } from '../../core/rules/result';
import type { WorkbookHost } from '../../hosts/port';
import { loadEngine } from '../engine/load';
import type { ListedCorrection, Saying } from '../model/correct';
import type { Checker } from './checker';
import type { Notice } from './state';
import type { Store } from './store';
import { today } from './today';

/** What a person decides and the workbook keeps: corrections of what was recognised, findings set aside. */
export class Decisions {
  constructor(
    private readonly host: WorkbookHost,
    private readonly store: Store,
    private readonly checker: Checker,
  ) {}

  async say(saying: Saying, at: SheetCell | null): Promise<void> {
    const place = at ?? (await this.host.selected());
    if (place === null) return this.notice(NOTHING_SELECTED);
    const result = this.store.getState().result ?? (await this.checker.check());
    const { memo } = this.store.getState();
    const { correct } = await loadEngine();
    const corrected = correct(memo.corrections, saying, place, { grid: this.checker.grid, result });
    if ('refusal' in corrected) return this.notice({ intent: 'warning', title: corrected.refusal });
    await this.keep({ ...memo, corrections: corrected.corrections });
    this.notice({ intent: 'success', title: corrected.done, body: '已按此重新识别和检查。' });
  }

  async unsay({ text, without }: ListedCorrection): Promise<void> {
    const { memo } = this.store.getState();
    await this.keep({ ...memo, corrections: without(memo.corrections) });
    this.notice({ intent: 'success', title: `已恢复：${text}，改按识别的结果。` });
  }

  async ignore(finding: Finding, reason: string): Promise<void> {
    const { memo, result, held } = this.store.getState();
    if (!result) return;
    if (held?.findings.some(({ key }) => key === finding.key)) return this.notice(NO_LONGER_HOLDS);
    const { ignoreOf } = await loadEngine();
    const ignore = ignoreOf(finding, result, reason, today());
    const others = memo.ignores.filter(({ key }) => key !== ignore.key);
    await this.keep({ ...memo, ignores: [...others, ignore] });
    this.notice({
      intent: 'success',
      title: '已忽略 1 个问题。',
      body: '在“已忽略”中可以查看理由、恢复检查。',
    });
  }

  async unignore(key: string): Promise<void> {
    const { memo } = this.store.getState();
    await this.keep({ ...memo, ignores: memo.ignores.filter((one) => one.key !== key) });
    this.notice({ intent: 'success', title: '已恢复检查。' });
  }

  /** Let the workbook keep what was decided, and check by it. Nothing changes where it cannot be kept. */
  private async keep(memo: Memo): Promise<void> {
    this.store.dispatch({ type: 'started', work: 'keeping' });
    const { showMemo } = await loadEngine();
    await this.host.writeMemo(showMemo(memo));
    await this.checker.check();
  }

  private notice(notice: Notice): void {
    this.store.dispatch({ type: 'noticed', notice });
  }
}

const NOTHING_SELECTED = {
  intent: 'info',
  title: '没有选中单元格。',
  body: '先在表中选中一个单元格（不是图表，也不要同时选几处），再选择它是什么。',
} as const;

const NO_LONGER_HOLDS = {
  intent: 'info',
  title: '按现在的内容，这一条已不再成立，不需要忽略。',
} as const;
