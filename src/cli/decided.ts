import { type CheckOptions, checkWorkbook } from '../core/check';
import { parseMemo } from '../core/memo/memo';
import { withIgnores } from '../core/rules/ignores';
import type { WorkbookResult } from '../core/rules/result';
import type { WorkbookHost } from '../hosts/port';

/** A result together with what was decided in the workbook before, as far as it could be read. */
export interface Decided {
  readonly result: WorkbookResult;
  /** How many places were put right by a person. */
  readonly corrections: number;
  /** Records that could not be read, in Chinese. */
  readonly complaints: readonly string[];
}

/** Check a workbook by what a person decided in it: corrections in force, findings set aside with their reasons. */
export async function checkAsDecided(host: WorkbookHost, options: CheckOptions): Promise<Decided> {
  const { memo, complaints } = parseMemo(await host.readMemo());
  const result = checkWorkbook(await host.read(), { ...options, corrections: memo.corrections });
  return {
    result: withIgnores(result, memo.ignores),
    corrections: memo.corrections.sheets.reduce(
      (sum, { noForm, columns, rows, kinds }) =>
        sum + (noForm ? 1 : 0) + columns.length + rows.length + kinds.length,
      0,
    ),
    complaints,
  };
}

/** What has to be said of it beside the result. */
export function decidedLines({ corrections, complaints }: Decided): string[] {
  return [
    ...(corrections > 0 ? [`随工作簿保存的识别更正 ${corrections} 处，已按此识别。`] : []),
    ...complaints.map((complaint) => `${complaint}。`),
  ];
}
