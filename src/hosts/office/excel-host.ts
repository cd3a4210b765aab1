import { type SheetCell, formatCell } from '../../core/grid/address';
import { SheetGrid, type WorkbookGrid } from '../../core/grid/sheet';
import type { CellEdit, CellMark } from '../../core/plan/edit';
import {
  type ChangeListener,
  HostError,
  type InsertReport,
  type MarkReport,
  type StopWatching,
  type WorkbookHost,
  type WriteReport,
} from '../port';
import { parseReported } from './addresses';
import { hostCode, toHostError } from './errors';
import { insertWorkbook, remove } from './insert';
import { type KnownSheets, remember } from './known-sheet';
import { replaceMarks } from './marks';
import { readSetting, writeSetting } from './memo';
import { listSheets, readSheets } from './read';
import { startWatching } from './watch';
import { writeEdits } from './write';

/**
 * The open workbook in Excel, through Office.js (ExcelApi 1.14).
 *
 * Every method is one `Excel.run`; calls are worked through one after the other, so that a second click cannot mix with
 * the first. What was read last (ids, merged areas, protection) is remembered: writing and marking then need no trip to
 * ask for it. Every failure is a HostError.
 */
export class ExcelHost implements WorkbookHost {
  readonly kind = 'excel';
  private known: KnownSheets = new Map();
  private last: Promise<unknown> = Promise.resolve();

  async read(): Promise<WorkbookGrid> {
    return this.run(async (context) => ({
      sheets: (await this.learn(context)).map((data) => new SheetGrid(data)),
    }));
  }

  async write(edits: readonly CellEdit[]): Promise<WriteReport> {
    return this.run(async (context) => {
      if (!edits.every(({ at }) => this.known.has(at.sheetId))) await this.learn(context);
      return writeEdits(context, edits, this.known);
    });
  }

  async mark(marks: readonly CellMark[]): Promise<MarkReport> {
    return this.run(async (context) => {
      if (!marks.every(({ at }) => this.known.has(at.sheetId))) await this.learn(context);
      return replaceMarks(context, marks, this.known);
    });
  }

  async clearMarks(): Promise<MarkReport> {
    return this.run((context) => replaceMarks(context, [], this.known));
  }

  async select(cell: SheetCell): Promise<void> {
    return this.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(cell.sheetId);
      sheet.load('visibility');
      sheet.activate();
      sheet.getRange(formatCell(cell)).select();
      try {
        await context.sync();
      } catch (error) {
        throw hostCode(error) === 'refused' || hostCode(error) === 'unknown'
          ? await whyNotShown(context, cell, error)
          : error;
      }
    });
  }

  async selected(): Promise<SheetCell | null> {
    return this.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address,worksheet/id,worksheet/name');
      try {
        await context.sync();
      } catch (error) {
        // Several areas at once, a chart, a picture: no one cell is meant.
        if (hostCode(error) === 'refused') return null;
        throw error;
      }
      const { top, left } = parseReported(range.address);
      return { sheetId: range.worksheet.id, sheet: range.worksheet.name, row: top, col: left };
    });
  }

  async insertSheets(workbook: Uint8Array, sheets: number): Promise<InsertReport> {
    return this.run((context) => insertWorkbook(context, workbook, sheets));
  }

  async removeSheets(sheetIds: readonly string[]): Promise<void> {
    return this.run((context) => remove(context, sheetIds));
  }

  async readMemo(): Promise<string | null> {
    return readSetting();
  }

  async writeMemo(text: string | null): Promise<void> {
    return writeSetting(text);
  }

  async watch(listener: ChangeListener): Promise<StopWatching> {
    return this.run((context) => startWatching(context, listener));
  }

  private async learn(context: Excel.RequestContext) {
    const sheets = await readSheets(context);
    this.known = remember(sheets);
    return sheets;
  }

  private run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    const result = this.last.then(async () => {
      try {
        return await Excel.run(work);
      } catch (error) {
        throw toHostError(error);
      }
    });
    this.last = result.catch(() => undefined);
    return result;
  }
}

async function whyNotShown(
  context: Excel.RequestContext,
  cell: SheetCell,
  error: unknown,
): Promise<HostError> {
  const sheet = (await listSheets(context)).find(({ id }) => id === cell.sheetId);
  const { detail } = toHostError(error);
  return sheet && sheet.visibility !== 'visible'
    ? new HostError(
        'refused',
        `工作表“${sheet.name}”已隐藏，无法定位到 ${formatCell(cell)}。请先取消隐藏该工作表。`,
        detail,
      )
    : new HostError(
        'refused',
        `Excel 无法定位到 ${formatCell(cell)}。请确认该工作表可以选取单元格，然后再试。`,
        detail,
      );
}
