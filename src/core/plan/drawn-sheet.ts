/**
 * A sheet drawn from plain data: what a new workbook is drawn from, and what is added to a received one. The basic shape;
 * whoever draws may know more.
 */
export interface DrawnSheet {
  /** As wished; whoever puts it into a workbook makes it valid there and the only one of its name. */
  readonly name: string;
  /** Column widths in characters, from column A. */
  readonly widths: readonly number[];
  readonly rows: readonly DrawnRow[];
  /** "A1:H1" */
  readonly merges: readonly string[];
  readonly landscape?: boolean;
  /** Rows that stay in sight when the sheet is scrolled, from the first. */
  readonly frozenRows?: number;
}

export interface DrawnRow {
  /** In points; as high as its text where it is left out. */
  readonly height?: number;
  readonly cells: readonly DrawnCell[];
}

export interface DrawnCell {
  /** A text stays a text, whatever it begins with: nothing here is ever taken for a formula. */
  readonly value: string | number | null;
  readonly style: DrawnStyle;
  /** A click leads to this cell of the same workbook. */
  readonly link?: DrawnLink;
}

export interface DrawnLink {
  /** The sheet's name, as it is shown. */
  readonly sheet: string;
  /** "H13" */
  readonly cell: string;
}

export interface DrawnStyle {
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** RRGGBB, of the text. */
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'center';
  /** On unless it says false. */
  readonly wrap?: boolean;
  readonly border?: boolean;
  /** RRGGBB */
  readonly fill?: string;
  readonly numberFormat?: string;
}
