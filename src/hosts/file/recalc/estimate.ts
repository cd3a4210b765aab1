import type { Area } from '../../../core/grid/address';
import type { CellValue } from '../../../core/grid/sheet';
import { type FormulaCell, type SheetArea, inputReader } from '../formula/dependents';
import { parseReferences } from '../formula/references';
import type { DefinedName } from '../read/workbook';
import { cellKey } from '../write/cell-key';
import type { KnownCell, Recalculator } from './recalculator';

/** A sheet with its edits laid over it, as far as calculation goes. */
export interface CalcSheet {
  readonly name: string;
  /** Every cell that is not to be worked out: constants, and results that are not out of date. */
  readonly known: readonly KnownCell[];
  /** Cells whose result is out of date and cannot be worked out by itself (parts of an array). */
  readonly unknown: readonly Area[];
}

export interface CalcWorkbook {
  readonly sheets: readonly CalcSheet[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
  /** Formulas whose result is out of date, each in a cell of its own. */
  readonly outOfDate: readonly {
    readonly sheet: number;
    readonly row: number;
    readonly col: number;
    readonly formula: string;
  }[];
}

export interface EstimateLimits {
  readonly formulas: number;
  /** Cells handed to the engine in one go. */
  readonly cells: number;
  /** What is not reached in this time stays out of date. */
  readonly milliseconds: number;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

export const ESTIMATE_LIMITS: EstimateLimits = {
  formulas: 2000,
  cells: 200_000,
  milliseconds: 800,
  now: () => performance.now(),
};

/** By sheet, then by cell key: what the formulas come to. */
export type Estimates = readonly ReadonlyMap<number, CellValue>[];

/**
 * Work out what is out of date, inputs before what reads them. A formula is left alone where its text does not tell what
 * it reads, where it calls a function that is not trusted, reads its own result, or reads one that was left alone.
 */
export function estimate(
  workbook: CalcWorkbook,
  engine: Recalculator,
  limits: EstimateLimits = ESTIMATE_LIMITS,
): Estimates {
  const estimates = workbook.sheets.map(() => new Map<number, CellValue>());
  if (workbook.outOfDate.length === 0 || workbook.outOfDate.length > limits.formulas) return estimates;
  const end = limits.now() + limits.milliseconds;
  let waiting = waitingFormulas(workbook, engine);
  const open: SheetArea[] = openAreas(workbook, waiting);
  const known = workbook.sheets.map(({ known: cells }) => [...cells]);
  while (waiting.length > 0 && limits.now() < end) {
    const unsettled = [...open, ...waiting.map(({ cell }) => cell)];
    const settled = waiting.filter(({ reads }) => !readsAny(reads, unsettled));
    if (settled.length === 0) break;
    waiting = waiting.filter((one) => !settled.includes(one));
    const ready = settled.filter(({ cell, reads }) =>
      engine.answersFor(
        cell.formula,
        known.flatMap((cells, n) => cellsIn(cells, reads, n).map(({ value }) => value)),
      ),
    );
    open.push(...settled.filter((one) => !ready.includes(one)).map(({ cell }) => cell));
    const areas = ready.flatMap(({ reads }) => reads);
    const sheets = workbook.sheets.map(({ name }, n) => ({ name, cells: cellsIn(known[n]!, areas, n) }));
    const size = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
    const results =
      size > limits.cells
        ? ready.map(() => undefined)
        : engine.calculate({
            sheets,
            definedNames: workbook.definedNames,
            date1904: workbook.date1904,
            formulas: ready.map(({ cell }) => ({ ...place(cell), formula: cell.formula })),
          });
    ready.forEach(({ cell }, n) => {
      const value = results[n];
      const { sheet, row, col } = place(cell);
      if (value === undefined) open.push(cell);
      else {
        estimates[sheet]!.set(cellKey(row, col), value);
        known[sheet]!.push({ row, col, value });
      }
    });
  }
  return estimates;
}

interface Waiting {
  readonly cell: FormulaCell;
  readonly reads: readonly SheetArea[];
}

/** The formulas that may be worked out at all. */
function waitingFormulas({ sheets, definedNames, outOfDate }: CalcWorkbook, engine: Recalculator): Waiting[] {
  const inputsOf = inputReader({ sheetNames: sheets.map(({ name }) => name), definedNames });
  const names = new Map(sheets.map(({ name }) => [name.toUpperCase(), true]));
  return outOfDate.flatMap(({ sheet, row, col, formula }) => {
    const cell = { sheet, area: { top: row, left: col, bottom: row, right: col }, formula };
    const reads = inputsOf(cell);
    if (reads === 'everything' || !isTrusted(formula, engine, definedNames, names)) return [];
    return [{ cell, reads }];
  });
}

function isTrusted(
  formula: string,
  engine: Recalculator,
  definedNames: readonly DefinedName[],
  sheets: ReadonlyMap<string, boolean>,
): boolean {
  // Array constants, and the @ and # of arrays.
  if (/[{}@#]/.test(formula.replace(/"(?:[^"]|"")*"/g, ''))) return false;
  const { functions, references, names } = parseReferences(formula);
  if (!functions.every((name) => engine.functions.has(name))) return false;
  if (!references.every(({ sheet }) => sheet === null || sheets.has(sheet.toUpperCase()))) return false;
  return names.every((name) => {
    const meant = definedNames.filter((one) => one.name.toUpperCase() === name);
    // A name that means one thing on one sheet and another elsewhere is not resolved here.
    return meant.length === 1 && isPlainArea(meant[0]!.formula);
  });
}

/** "表1!$A$1:$B$3": names of anything else are left to Excel. */
function isPlainArea(formula: string): boolean {
  const { references, names, functions, opaque } = parseReferences(formula);
  if (opaque || names.length > 0 || functions.length > 0 || references.length !== 1) return false;
  const { end, first, last, sheet } = references[0]!;
  const fixed = [first, last ?? first].every(({ rowFixed, colFixed }) => rowFixed && colFixed);
  return (
    fixed && sheet !== null && end === formula.length && !/[+\-*/&=<>^]/.test(formula.replace(/'[^']*'/g, ''))
  );
}

/** What stays out of date from the start. */
function openAreas({ sheets, outOfDate }: CalcWorkbook, waiting: readonly Waiting[]): SheetArea[] {
  const chosen = new Set(waiting.map(({ cell }) => `${cell.sheet},${cell.area.top},${cell.area.left}`));
  return [
    ...sheets.flatMap(({ unknown }, sheet) => unknown.map((area) => ({ sheet, area }))),
    ...outOfDate
      .filter(({ sheet, row, col }) => !chosen.has(`${sheet},${row},${col}`))
      .map(({ sheet, row, col }) => ({ sheet, area: { top: row, left: col, bottom: row, right: col } })),
  ];
}

function readsAny(reads: readonly SheetArea[], areas: readonly SheetArea[]): boolean {
  return areas.some(({ sheet, area }) =>
    reads.some((read) => read.sheet === sheet && overlap(read.area, area)),
  );
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function cellsIn(cells: readonly KnownCell[], areas: readonly SheetArea[], sheet: number): KnownCell[] {
  const own = areas.filter((one) => one.sheet === sheet);
  return cells.filter(({ row, col }) =>
    own.some(({ area }) => row >= area.top && row <= area.bottom && col >= area.left && col <= area.right),
  );
}

function place({ sheet, area }: FormulaCell) {
  return { sheet, row: area.top, col: area.left };
}
