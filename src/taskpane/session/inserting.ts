import { HostError, type WorkbookHost } from '../../hosts/port';
import { downloadWorkbook } from '../model/download-workbook';
import type { Checker } from './checker';
import { sameReading } from './same-reading';
import type { Store } from './store';
import type { Surroundings } from './surroundings';

/** A workbook that was just made from a template. */
export interface MadeTemplate {
  /** As it is called as a file: 项目支出绩效自评表（全国通用）2025.xlsx. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheets: number;
}

/** Puts a template into the open workbook, and takes it out again. */
export class Inserting {
  private lastId = 0;

  constructor(
    private readonly host: WorkbookHost,
    private readonly store: Store,
    private readonly checker: Checker,
    private readonly around: Surroundings,
  ) {}

  /** Insert; where the host does not manage, hand the file over as a download and say so. */
  async insert(made: MadeTemplate): Promise<void> {
    let report;
    try {
      if (!this.host.insertSheets) throw new HostError('refused', '这里不能向打开的工作簿插入工作表。');
      report = await this.host.insertSheets(made.bytes, made.sheets);
    } catch (failure) {
      // The person is typing: the same again in a moment is what is wanted, not a file.
      if (failure instanceof HostError && failure.code === 'busy') throw failure;
      downloadWorkbook(made.bytes, made.name);
      this.say(
        'warning',
        '没有插入工作表，已改为下载。',
        `${reasonOf(failure)}下载的文件是“${made.name}”，打开后直接填写；没有出现下载时，请在浏览器的工作台中下载。`,
      );
      return;
    }
    const { sheets, remark } = report;
    const ids = new Set(sheets.map(({ id }) => id));
    await this.checker.check();
    const held = this.checker.grid.sheets.filter(({ id }) => ids.has(id));
    const { inserted } = this.around.getState();
    const one = { id: ++this.lastId, name: made.name.replace(/\.xlsx$/, ''), sheets, held };
    this.around.change({ inserted: [...inserted, one] });
    const names = sheets.map(({ name }) => `“${name}”`).join('、');
    this.say(
      remark === null ? 'success' : 'warning',
      `已插入工作表${names}。`,
      remark ?? '原有的工作表没有改动。尚未填写时，可以在“模板”页移除。',
    );
  }

  /** Take inserted sheets out again; where something was written on them, ask first (`asking`). */
  async remove(id: number, anyway: boolean): Promise<void> {
    const { inserted } = this.around.getState();
    const one = inserted.find((each) => each.id === id);
    if (!one || !this.host.removeSheets) return;
    if (!anyway) {
      const now = await this.host.read();
      const ids = new Set(one.sheets.map((sheet) => sheet.id));
      const there = now.sheets.filter((sheet) => ids.has(sheet.id));
      const then = one.held.filter((sheet) => there.some((each) => each.id === sheet.id));
      if (!sameReading({ sheets: then }, { sheets: there })) {
        this.around.change({ asking: id });
        return;
      }
    }
    await this.host.removeSheets(one.sheets.map((sheet) => sheet.id));
    this.around.change({ inserted: inserted.filter((each) => each.id !== id), asking: null });
    await this.checker.check();
    this.say(
      'success',
      `已移除${one.sheets.map(({ name }) => `“${name}”`).join('、')}。`,
      '其余工作表没有改动。',
    );
  }

  private say(intent: 'success' | 'warning', title: string, body: string): void {
    this.store.dispatch({ type: 'noticed', notice: { intent, title, body } });
  }
}

function reasonOf(failure: unknown): string {
  if (!(failure instanceof HostError)) return failure instanceof Error ? failure.message : String(failure);
  return failure.detail === '' ? failure.message : `${failure.message}（${failure.detail}）`;
}
