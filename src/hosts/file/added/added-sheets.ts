import type { DrawnSheet } from '../../../core/plan/drawn-sheet';
import type { OpenSheet } from '../open-sheet';
import type { ReceivedWorkbook } from '../workbook-file';
import { safeNames } from './sheet-names';
import { markedRecord } from './sheet-xml';

/** A sheet to be added, with the name it gets in this workbook. */
export interface AddedSheet {
  readonly name: string;
  readonly sheet: DrawnSheet;
}

/** The sheets of ours in a workbook: those it came with, or those set since. */
export class AddedSheets {
  private set: readonly AddedSheet[] | null = null;
  private own: ReadonlySet<OpenSheet> | null = null;

  constructor(
    private readonly received: ReceivedWorkbook,
    private readonly sheets: readonly OpenSheet[],
  ) {}

  /** The sheets to be saved; null while the file's own stand. */
  get placed(): readonly AddedSheet[] | null {
    return this.set;
  }

  /** Sheets the file came with that an earlier run of this product has added. */
  get receivedOwn(): ReadonlySet<OpenSheet> {
    return (this.own ??= new Set(this.sheets.filter(({ xml }) => markedRecord(xml) !== null)));
  }

  /** Replaces all earlier ones; the names they get, in order. */
  replace(sheets: readonly DrawnSheet[]): readonly string[] {
    const { workbook } = this.received;
    const own = this.receivedOwn;
    const taken = [
      ...this.sheets.filter((sheet) => !own.has(sheet)).map(({ entry }) => entry.name),
      ...workbook.unread.map(({ name }) => name),
    ];
    const names = safeNames(
      sheets.map(({ name }) => name),
      taken,
    );
    this.set = sheets.map((sheet, n) => ({ name: names[n]!, sheet }));
    return names;
  }
}
