import { MAX_COLS, MAX_ROWS, columnNumber } from '../../../core/grid/address';

/** One end of a reference; a missing row or column means all of them ("A:A", "3:5"). */
export interface ReferenceEnd {
  readonly row: number | null;
  readonly rowFixed: boolean;
  readonly col: number | null;
  readonly colFixed: boolean;
}

/** A reference inside a formula's text. */
export interface Reference {
  /** Span of the cell part, without the sheet name. */
  readonly start: number;
  readonly end: number;
  /** null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly first: ReferenceEnd;
  /** null for a single cell. */
  readonly last: ReferenceEnd | null;
}

export interface ParsedFormula {
  readonly references: readonly Reference[];
  /** Names that may be defined names or tables, upper case. */
  readonly names: readonly string[];
  /** Functions called, upper case, without `_xlfn.`. */
  readonly functions: readonly string[];
  /** True where something was met whose inputs the text alone does not tell: tables, other workbooks, sheet ranges. */
  readonly opaque: boolean;
}

const STRING = /"(?:[^"]|"")*"/y;
const QUOTED_SHEET = /'((?:[^']|'')*)'!/y;
const BARE_SHEET = /([\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?|#REF)!/uy;
const CELL = /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(])/uy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])/uy;
const ROWS = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.!])/uy;
const ERROR = /#(?:REF|DIV\/0|VALUE|NAME|N\/A|NUM|NULL|SPILL|CALC|GETTING_DATA)[!?]?/iy;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.?\\]*/uy;

/** Every reference in a formula's text (with or without the leading "="). Never throws. */
export function parseReferences(formula: string): ParsedFormula {
  return new FormulaReader(formula).read();
}

class FormulaReader {
  private readonly references: Reference[] = [];
  private readonly names: string[] = [];
  private readonly functions: string[] = [];
  private opaque = false;
  private at = 0;
  /** The sheet named just before, waiting for its reference. */
  private sheet: string | null = null;

  constructor(private readonly formula: string) {}

  read(): ParsedFormula {
    while (this.at < this.formula.length) this.step();
    return { references: this.references, names: this.names, functions: this.functions, opaque: this.opaque };
  }

  private step(): void {
    switch (this.formula[this.at]) {
      case '"':
        if (!this.take(STRING)) this.at++;
        return;
      case "'":
        this.quotedSheet();
        return;
      case '[':
        // [1]Sheet!A1, Table[Column], Table[[#This Row],[Column]]
        this.opaque = true;
        this.at = afterBracket(this.formula, this.at);
        return;
    }
    const bare = this.take(BARE_SHEET);
    if (bare) {
      this.sheet = bare[1]!;
      if (this.sheet.includes(':')) this.opaque = true;
      return;
    }
    const { sheet } = this;
    this.sheet = null;
    const start = this.at;
    const ends = this.columns() ?? this.rows() ?? this.cells();
    if (ends) {
      this.references.push({ start, end: this.at, sheet, ...ends });
      // A1# means whatever A1's array has spilled to.
      if (this.formula[this.at] === '#') this.opaque = true;
    } else if (!this.take(ERROR) && !this.take(NUMBER)) this.name();
  }

  private quotedSheet(): void {
    const quoted = this.take(QUOTED_SHEET);
    if (!quoted) {
      this.at++;
      return;
    }
    this.sheet = quoted[1]!.replace(/''/g, "'");
    // 'Jan:Dec'!A1 spans sheets, '[1]Sheet'!A1 lies in another workbook.
    if (/[[\]:]/.test(this.sheet)) this.opaque = true;
  }

  private name(): void {
    const name = this.take(NAME)?.[0];
    if (name === undefined) this.at++;
    else if (this.formula[this.at] === '(') {
      this.functions.push(name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, ''));
    } else if (!/^(?:TRUE|FALSE)$/i.test(name)) this.names.push(name.toUpperCase());
  }

  private columns(): Ends | null {
    const match = this.take(COLUMNS, (m) => inCols(m[2]!) && inCols(m[4]!));
    if (!match) return null;
    const end = (fixed: string, name: string): ReferenceEnd => ({
      row: null,
      rowFixed: true,
      col: columnNumber(name),
      colFixed: fixed === '$',
    });
    return { first: end(match[1]!, match[2]!), last: end(match[3]!, match[4]!) };
  }

  private rows(): Ends | null {
    const match = this.take(ROWS, (m) => Number(m[2]) <= MAX_ROWS && Number(m[4]) <= MAX_ROWS);
    if (!match) return null;
    const end = (fixed: string, row: string): ReferenceEnd => ({
      row: Number(row),
      rowFixed: fixed === '$',
      col: null,
      colFixed: true,
    });
    return { first: end(match[1]!, match[2]!), last: end(match[3]!, match[4]!) };
  }

  private cells(): Ends | null {
    const first = this.cell();
    if (!first) return null;
    if (this.formula[this.at] !== ':') return { first, last: null };
    this.at++;
    const last = this.cell();
    // "A1:INDEX(…)": the second end is worked out at run time.
    if (!last) {
      this.at--;
      this.opaque = true;
    }
    return { first, last };
  }

  private cell(): ReferenceEnd | null {
    const match = this.take(CELL, (m) => inCols(m[2]!) && Number(m[4]) <= MAX_ROWS);
    if (!match) return null;
    return {
      row: Number(match[4]),
      rowFixed: match[3] === '$',
      col: columnNumber(match[2]!),
      colFixed: match[1] === '$',
    };
  }

  /** Match at the position at hand and step behind it, or stay. */
  private take(
    pattern: RegExp,
    accept: (match: RegExpExecArray) => boolean = () => true,
  ): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.formula);
    if (!match || !accept(match)) return null;
    this.at = pattern.lastIndex;
    return match;
  }
}

type Ends = Pick<Reference, 'first' | 'last'>;

function inCols(name: string): boolean {
  return columnNumber(name) <= MAX_COLS;
}

/** Behind the bracket that closes the one at `open`; an apostrophe escapes the next character. */
function afterBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const c = formula[at];
    if (c === "'") at++;
    else if (c === '[') depth++;
    else if (c === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}
