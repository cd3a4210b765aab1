import type { AutoOpen } from '../../core/catalog/auto-open';

/**
 * A new workbook as plain data: values, formulas, merges, styles, widths, print set-up, protection, drop-downs. For
 * samples and templates; a received workbook is never written this way (see `hosts/file`, which patches and loses nothing).
 */
export interface DrawnWorkbook {
  readonly sheets: readonly DrawnSheet[];
  readonly names?: readonly DrawnName[];
  /** Document properties of our own. */
  readonly properties?: Readonly<Record<string, string>>;
  /** The add-in whose pane Excel is asked to open with the file; none by default. */
  readonly autoOpen?: AutoOpen;
}

export interface DrawnSheet {
  readonly name: string;
  /** Column widths in characters, from column A. */
  readonly widths: readonly number[];
  readonly rows: readonly DrawnRow[];
  /** "A1:H1" */
  readonly merges: readonly string[];
  readonly landscape?: boolean;
  /** What else is set for printing; without it the plain set-up of the samples. */
  readonly print?: DrawnPrint;
  /** Locked cells are refused; formats, row heights, column widths and new rows stay allowed. No password. */
  readonly protected?: boolean;
  readonly inputs?: readonly DrawnInput[];
}

export interface DrawnPrint {
  /** Rows printed again on every page, from 1. */
  readonly repeated: readonly [number, number] | null;
  /** "A1:I40" */
  readonly area: string;
  /** In the middle of the page's foot: &P is the page, &N their number. */
  readonly footer: string;
}

/** What may be entered into some cells, and what is said about it. */
export interface DrawnInput {
  /** "D13:D20 D22" */
  readonly cells: string;
  readonly title: string;
  readonly hint: string;
  readonly list?: readonly string[];
  /** Bounds as formulas: "0", "IF(ISNUMBER(G13),G13,100)". */
  readonly between?: readonly [string, string];
  /** Said where something else is entered; without it anything may be. */
  readonly refusal?: string;
}

/** A defined name: for cells ("'表'!$A$1:$B$2") or for a text. */
export interface DrawnName {
  readonly name: string;
  readonly refersTo: string;
  /** Valid on this sheet only, from 0. */
  readonly sheet?: number;
  readonly hidden?: boolean;
}

export interface DrawnRow {
  /** In points. */
  readonly height?: number;
  readonly cells: readonly DrawnCell[];
}

export interface DrawnCell {
  /** For a formula: what it gives. */
  readonly value: string | number | null;
  /** Without "=". */
  readonly formula?: string;
  readonly style: CellStyle;
}

export interface CellStyle {
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** RRGGBB */
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** Steps from the edge that the text is aligned to. */
  readonly indent?: number;
  readonly border?: boolean;
  /** RRGGBB */
  readonly fill?: string;
  readonly numberFormat?: string;
  /** May be changed while the sheet is protected. */
  readonly unlocked?: boolean;
}
