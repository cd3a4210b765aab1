import { type CheckOptions, checkWorkbook } from '../../core/check';
import type { WorkbookGrid } from '../../core/grid/sheet';
import { parseMemo } from '../../core/memo/memo';
import { withIgnores } from '../../core/rules/ignores';
import type { WorkbookResult } from '../../core/rules/result';
import type { WorkbookHost } from '../../hosts/port';

/** A result together with what was decided in the workbook before, as far as it could be read. */
export interface Decided {
  readonly result: WorkbookResult;
  readonly grid: WorkbookGrid;
  /** How many places were put right by a person. */
  readonly corrections: number;
  /** Records that could not be read, in Chinese. */
  readonly complaints: readonly string[];
}

/** What checking asks of a workbook: a host, or a format that can only be read. */
export type ReadableWorkbook = Pick<WorkbookHost, 'read' | 'readMemo' | 'unread'>;

/** Check a workbook by what a person decided in it: corrections in force, findings set aside with their reasons. */
export async function checkAsDecided(host: ReadableWorkbook, options: CheckOptions): Promise<Decided> {
  const { memo, complaints } = parseMemo(await host.readMemo());
  const grid = await host.read();
  const result = checkWorkbook(grid, { ...options, corrections: memo.corrections });
  return {
    result: withIgnores(result, memo.ignores),
    grid,
    corrections: memo.corrections.sheets.reduce(
      (sum, { noForm, columns, rows, kinds }) =>
        sum + (noForm ? 1 : 0) + columns.length + rows.length + kinds.length,
      0,
    ),
    complaints,
  };
}
