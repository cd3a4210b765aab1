import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import type {
  CellLike,
  FormulaResultLike,
  RowLike,
  WorkbookLike,
  WorksheetLike,
} from '@cj-tech-master/excelts/formula';
import type { CellValue } from '../../../core/grid/sheet';
import type { KnownCell, RecalcTask, Recalculator } from './recalculator';
import { isExactEnough } from './exactness';
import { roundingFunctions } from './rounding';
import { TRUSTED_FUNCTIONS } from './trusted-functions';

/** Loaded only when a formula is out of date: the library is large. */
export const exceltsRecalculator: Recalculator = {
  functions: TRUSTED_FUNCTIONS,
  answersFor: isExactEnough,
  calculate(task) {
    try {
      const together = calculated(task);
      if (together !== null) return together;
      // One of them could not be answered for; which one, shows when each is asked for alone.
      return task.formulas.map((formula) => calculated({ ...task, formulas: [formula] })?.[0]);
    } catch {
      // Whatever stops the library leaves the results what they were: out of date.
      return task.formulas.map(() => undefined);
    }
  },
};

/** The library's own numbers for kinds of cells. */
const FORMULA = 6;
const VALUE = 2;

/** Stands where a result will be: the library keeps a cached result where it cannot calculate, which must not pass. */
const NO_RESULT = undefined;

class EngineCell implements CellLike {
  readonly type: number;
  readonly model: { readonly formula?: string };
  readonly formula?: string;
  result: FormulaResultLike = NO_RESULT;

  constructor(
    readonly row: number,
    readonly col: number,
    public value: unknown,
    formula: string | null,
  ) {
    this.type = formula === null ? VALUE : FORMULA;
    this.model = formula === null ? {} : { formula };
    if (formula !== null) this.formula = formula;
  }
}

class EngineSheet implements WorksheetLike {
  private readonly rows = new Map<number, Map<number, EngineCell>>();
  private bottom = 0;
  private right = 0;

  constructor(
    readonly id: number,
    readonly name: string,
    known: readonly KnownCell[],
  ) {
    for (const { row, col, value } of known) this.put(new EngineCell(row, col, value, null));
  }

  get dimensions() {
    return this.bottom === 0 ? null : { top: 1, left: 1, bottom: this.bottom, right: this.right };
  }

  put(cell: EngineCell): EngineCell {
    let row = this.rows.get(cell.row);
    if (!row) this.rows.set(cell.row, (row = new Map()));
    row.set(cell.col, cell);
    this.bottom = Math.max(this.bottom, cell.row);
    this.right = Math.max(this.right, cell.col);
    return cell;
  }

  eachRow(...given: unknown[]): void {
    const visit = given.at(-1) as (row: RowLike, rowNumber: number) => void;
    for (const [number, cells] of this.rows) visit(rowOf(cells), number);
  }

  findCell(row: number, col: number): CellLike | undefined {
    return this.rows.get(row)?.get(col);
  }

  /** Asked for only where a result spills over other cells, which is not wanted: such a cell is thrown away. */
  getCell(row: number, col: number): CellLike {
    return this.findCell(row, col) ?? new EngineCell(row, col, null, null);
  }
}

function rowOf(cells: ReadonlyMap<number, EngineCell>): RowLike {
  return {
    eachCell(...given: unknown[]): void {
      const visit = given.at(-1) as (cell: CellLike, colNumber: number) => void;
      for (const [number, cell] of cells) visit(cell, number);
    },
  };
}

/** Null where something among the formulas cannot be answered for. */
function calculated({
  sheets,
  definedNames,
  date1904,
  formulas,
}: RecalcTask): (CellValue | undefined)[] | null {
  let gaveUp = false;
  const worksheets = sheets.map(({ name, cells }, n) => new EngineSheet(n + 1, name, cells));
  const wanted = formulas.map(({ sheet, row, col, formula }) =>
    worksheets[sheet]!.put(new EngineCell(row, col, undefined, formula.slice(1))),
  );
  const entries = definedNames.map(({ name, formula }) => ({ name, ranges: [], formulaExpression: formula }));
  const workbook: WorkbookLike = {
    worksheets,
    getWorksheet: (key) => worksheets.find(({ id, name }) => id === key || name === key),
    definedNames: { getAllEntries: () => entries, getAllNames: () => entries.map(({ name }) => ({ name })) },
    properties: { date1904 },
    userFunctions: roundingFunctions(() => (gaveUp = true)),
  };
  calculateFormulas(workbook);
  if (gaveUp) return null;
  return wanted.map(({ result }) => answerFor(result));
}

/** Errors that follow from the figures. All others may as well be the engine's own want of understanding. */
const BELIEVED_ERRORS: ReadonlySet<string> = new Set(['#DIV/0!', '#N/A']);

/** Sums that should be nothing come out as dust; Excel sweeps it away by rules of its own. */
const DUST = 1e-9;

/** A number within a text that shows more digits than Excel would. */
const LONG_NUMBER = /\d\.\d{14,}|\d{16,}|\d[eE][-+]?\d/;

function answerFor(result: FormulaResultLike): CellValue | undefined {
  if (typeof result === 'number') {
    if (!Number.isFinite(result) || (result !== 0 && Math.abs(result) < DUST)) return undefined;
    // Excel shows and compares 15 digits.
    return Number(result.toPrecision(15));
  }
  if (typeof result === 'string') return LONG_NUMBER.test(result) ? undefined : result;
  if (typeof result === 'boolean') return result;
  if (result === undefined || result instanceof Date) return undefined;
  return BELIEVED_ERRORS.has(result.error) ? { error: result.error } : undefined;
}
