import { type Area, type CellAddress, formatCell } from '../grid/address';
import { type Formula, type Value, workOut, writeFormula } from './formulas';

/** How a cell looks; what that means in fonts and borders is for the drawing to say. */
export type Look =
  | 'title'
  | 'subtitle'
  | 'aside'
  | 'header'
  | 'label'
  | 'name'
  | 'answer'
  | 'text'
  | 'money'
  | 'rate'
  | 'number'
  | 'open-text'
  | 'remark'
  | 'sign'
  | 'mark';

/** What may be entered, and what is said about it beside the cell; works without the add-in. */
export interface Input {
  /** At most 32 characters. */
  readonly title: string;
  /** At most 255 characters. */
  readonly hint: string;
  /** Offered in a drop-down list. */
  readonly list?: readonly string[];
  /** Smallest and largest number; `upTo` is the key of the cell that holds the largest. */
  readonly number?: { readonly from: number; readonly to: number; readonly upTo?: string };
  /** What is said where something else is entered; without it anything may be entered. */
  readonly refusal?: string;
}

/** One cell of a plan, with the cells it is merged with. */
export interface CellSpec {
  readonly look: Look;
  readonly across?: number;
  readonly down?: number;
  /** A label: locked. */
  readonly text?: string;
  /** By what formulas and samples know the cell. */
  readonly key?: string;
  /** Stands in the cell from the start and may be changed: weights a form prints, boxes to tick. */
  readonly given?: string | number;
  /** A given that is laid down and locked: an approved target. */
  readonly fixed?: boolean;
  readonly formula?: Formula;
  readonly input?: Input;
}

/** A cell in its place, with what it holds. */
export interface PlannedCell extends CellSpec {
  readonly area: Area;
  /** Without "=". */
  readonly written: string | null;
  readonly value: Value;
  readonly locked: boolean;
}

/** A line of the indicator table for one indicator. */
export interface PlannedLine {
  readonly row: number;
  readonly ordinal: number;
  /** Name of its level-2 block, without weight. */
  readonly block: string;
}

export interface PlannedSheet {
  readonly name: string;
  readonly title: string;
  /** In characters, from column A. */
  readonly widths: readonly number[];
  readonly landscape: boolean;
  readonly cells: readonly PlannedCell[];
  /** In points, by row. */
  readonly heights: readonly number[];
  /** Header rows of the table, printed again on every page. */
  readonly repeated: readonly [number, number] | null;
  /** Parts of the sheet with a name of their own. */
  readonly parts: readonly { readonly name: string; readonly area: Area }[];
  readonly lines: readonly PlannedLine[];
}

export type Answers = Readonly<Record<string, string | number>>;

export interface RowOptions {
  /** In points. */
  readonly height?: number;
  /** The row belongs to this named part. */
  readonly part?: string;
  readonly repeated?: boolean;
  /** The line of the indicator table that stands in this row. */
  readonly line?: { readonly ordinal: number; readonly block: string };
}

interface Placed {
  readonly spec: CellSpec;
  readonly area: Area;
}

const ROW_HEIGHT = 23;
const LINE_HEIGHT = 14.5;

/** Puts rows of cells below one another, as a person writes a table: what an earlier cell reaches into is left out. */
export class SheetPlan {
  private readonly placed: Placed[] = [];
  private readonly options: RowOptions[] = [];
  private readonly taken = new Set<string>();

  constructor(
    readonly name: string,
    readonly title: string,
    private readonly widths: readonly number[],
    private readonly landscape: boolean,
  ) {}

  /** The row that is written next. */
  get nextRow(): number {
    return this.options.length + 1;
  }

  /** Adds a row. Throws where its cells do not fill the width: a plan is ours, and a hole in it a mistake. */
  row(cells: readonly CellSpec[], options: RowOptions = {}): void {
    const row = this.nextRow;
    this.options.push(options);
    let col = 1;
    for (const spec of cells) {
      col = this.free(row, col);
      const area = {
        top: row,
        left: col,
        bottom: row + (spec.down ?? 1) - 1,
        right: col + (spec.across ?? 1) - 1,
      };
      for (let r = area.top; r <= area.bottom; r++)
        for (let c = area.left; c <= area.right; c++) this.taken.add(`${r}:${c}`);
      this.placed.push({ spec, area });
      col = area.right + 1;
    }
    if (this.free(row, col) !== this.widths.length + 1)
      throw new Error(`row ${row} of ${this.name} ends at column ${col - 1} of ${this.widths.length}`);
  }

  rows(list: readonly { readonly cells: readonly CellSpec[]; readonly options?: RowOptions }[]): void {
    for (const { cells, options } of list) this.row(cells, options);
  }

  /** The sheet with these answers filled in and every formula worked out. */
  finish(answers: Answers): PlannedSheet {
    const byKey = new Map<string, Placed>();
    for (const placed of this.placed) if (placed.spec.key) byKey.set(placed.spec.key, placed);
    for (const key of Object.keys(answers))
      if (!byKey.has(key)) throw new Error(`${this.name} has no cell for ${key}`);
    const addressOf = (key: string): CellAddress => {
      const placed = byKey.get(key);
      if (!placed) throw new Error(`${this.name} has no cell ${key}`);
      return { row: placed.area.top, col: placed.area.left };
    };
    const known = new Map<string, Value>();
    const valueOf = (key: string): Value => {
      if (!known.has(key)) known.set(key, contentOf(byKey.get(key)!.spec));
      return known.get(key)!;
    };
    const contentOf = ({ text, key, given, formula }: CellSpec): Value => {
      if (formula) return workOut(formula, valueOf);
      return (key === undefined ? undefined : answers[key]) ?? given ?? text ?? null;
    };
    const cells = this.placed.map(({ spec, area }): PlannedCell => {
      return {
        ...spec,
        area,
        written: spec.formula ? writeFormula(spec.formula, addressOf) : null,
        value: spec.key ? valueOf(spec.key) : contentOf(spec),
        locked: spec.text !== undefined || spec.formula !== undefined || spec.fixed === true,
      };
    });
    return {
      name: this.name,
      title: this.title,
      widths: this.widths,
      landscape: this.landscape,
      cells,
      heights: this.options.map(({ height }, index) => this.heightOf(index + 1, height, cells)),
      repeated: this.repeatedRows(),
      parts: this.parts(),
      lines: this.options.flatMap(({ line }, index) => (line ? [{ ...line, row: index + 1 }] : [])),
    };
  }

  private free(row: number, from: number): number {
    let col = from;
    while (this.taken.has(`${row}:${col}`)) col++;
    return col;
  }

  /** High enough for the longest text of the row, as far as one can tell without a font. */
  private heightOf(row: number, asked: number | undefined, cells: readonly PlannedCell[]): number {
    const needed = cells
      .filter(({ area }) => area.top === row && area.bottom === row)
      .map(({ area, value }) => {
        const width = this.widths.slice(area.left - 1, area.right).reduce((total, each) => total + each, 0);
        return typeof value === 'string' ? linesIn(value, width) * LINE_HEIGHT + 6 : 0;
      });
    return Math.max(asked ?? ROW_HEIGHT, ...needed);
  }

  private repeatedRows(): PlannedSheet['repeated'] {
    const rows = this.options.flatMap(({ repeated }, index) => (repeated ? [index + 1] : []));
    return rows.length === 0 ? null : [rows[0]!, rows.at(-1)!];
  }

  private parts(): PlannedSheet['parts'] {
    const rows = new Map<string, { top: number; bottom: number }>();
    this.options.forEach(({ part }, index) => {
      if (part === undefined) return;
      const known = rows.get(part);
      rows.set(part, { top: known?.top ?? index + 1, bottom: index + 1 });
    });
    return [...rows].map(([name, { top, bottom }]) => ({
      name,
      area: { top, left: 1, bottom, right: this.widths.length },
    }));
  }
}

/** A Chinese character takes the width of two digits. */
function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => {
      const long = [...line].reduce((total, sign) => total + (sign > '\u2E80' ? 2.05 : 1.05), 0);
      return Math.max(1, Math.ceil(long / Math.max(1, width - 1.2)));
    })
    .reduce((total, each) => total + each, 0);
}

/** "H13" of a planned cell. */
export function addressOf({ area }: Pick<PlannedCell, 'area'>): string {
  return formatCell({ row: area.top, col: area.left });
}
