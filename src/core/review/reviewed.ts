import type { FileJson } from '../report/json-types';

/**
 * One received workbook after its check, as plain data: it crosses the border of a worker, and it is one line of the
 * results file that a second round is compared with. Everything the review shows, exports and compares is made from it.
 */
export interface Reviewed {
  /** Where it was found, below the chosen folder, with "/": 第一批/某局.xlsx. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Last change of the file in milliseconds since 1970; null where that is not known. */
  readonly modified: number | null;
  readonly format: ReviewedFormat | null;
  /** SHA-256 of the bytes in hex: two files with the same digest are the same file. Empty where it was not read. */
  readonly digest: string;
  /** The same JSON as `check --json` gives for this file. */
  readonly json: FileJson;
  /** What the cells of each recognised form show, so that a later round can say which cells changed. */
  readonly contents: readonly FormContents[];
  /** The template the workbook says it was made from; null where it says nothing. */
  readonly template: ReviewedTemplate | null;
}

/** xls and et are read only: nothing is written back to them. */
export type ReviewedFormat = 'xlsx' | 'xlsm' | 'xls' | 'et';

export interface FormContents {
  readonly sheet: string;
  /** Shown text by address ("G12"), blank cells left out, merged areas at their first cell. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface ReviewedTemplate {
  readonly id: string;
  readonly version: string;
  /** What differs from the template it names, in Chinese, each with its cells; null: that template is not known here. */
  readonly differences: readonly { readonly text: string; readonly cells: readonly string[] }[] | null;
}
