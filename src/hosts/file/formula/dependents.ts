import { type Area, MAX_COLS, MAX_ROWS } from '../../../core/grid/address';
import { type ParsedFormula, type Reference, parseReferences } from './references';

/** A formula cell with the area its result fills (its own cell, or that of its array). */
export interface FormulaCell {
  readonly sheet: number;
  readonly area: Area;
  readonly formula: string;
}

export interface FormulaWorld {
  readonly sheetNames: readonly string[];
  readonly definedNames: readonly { readonly name: string; readonly formula: string }[];
  readonly formulas: readonly FormulaCell[];
}

export interface SheetArea {
  readonly sheet: number;
  readonly area: Area;
}

/** Functions whose inputs are worked out at run time. */
const RUN_TIME_INPUTS = new Set(['INDIRECT', 'OFFSET', 'GETPIVOTDATA', 'CELL', 'EVALUATE', 'CALL', 'RTD']);

/** Names may name names; deeper than this, or in a circle, they count as not understood. */
const NAME_DEPTH = 8;

/**
 * The formulas whose cached result is out of date after the changed areas changed, directly or through other formulas.
 * A formula whose inputs cannot be told from its text counts as depending on everything.
 */
export function outOfDate(world: FormulaWorld, changed: readonly SheetArea[]): Set<FormulaCell> {
  const stale = new Set<FormulaCell>();
  if (changed.length === 0) return stale;
  const inputs = new InputReader(world);
  let waiting = world.formulas.map((cell) => ({ cell, reads: inputs.of(cell) }));
  let frontier = changed;
  while (frontier.length > 0 && waiting.length > 0) {
    const touched: SheetArea[] = [];
    const rest: typeof waiting = [];
    for (const one of waiting) {
      if (!readsAny(one.reads, frontier)) rest.push(one);
      else {
        stale.add(one.cell);
        touched.push(one.cell);
      }
    }
    waiting = rest;
    frontier = touched;
  }
  return stale;
}

/** What a formula reads, directly; 'everything' where its text does not tell. */
export function inputReader(
  world: Pick<FormulaWorld, 'sheetNames' | 'definedNames'>,
): (cell: FormulaCell) => readonly SheetArea[] | 'everything' {
  const inputs = new InputReader(world);
  return (cell) => inputs.of(cell);
}

function readsAny(reads: readonly SheetArea[] | 'everything', changed: readonly SheetArea[]): boolean {
  if (reads === 'everything') return true;
  return reads.some((read) =>
    changed.some((one) => one.sheet === read.sheet && overlap(one.area, read.area)),
  );
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

class InputReader {
  private readonly sheets: ReadonlyMap<string, number>;
  private readonly names = new Map<string, string[]>();

  constructor({ sheetNames, definedNames }: Pick<FormulaWorld, 'sheetNames' | 'definedNames'>) {
    this.sheets = new Map(sheetNames.map((name, n) => [name.toUpperCase(), n]));
    for (const { name, formula } of definedNames) {
      // One name may be defined per sheet; which one is meant does not matter here, all are taken.
      const key = name.toUpperCase();
      const formulas = this.names.get(key);
      if (formulas) formulas.push(formula);
      else this.names.set(key, [formula]);
    }
  }

  of({ sheet, formula }: FormulaCell): readonly SheetArea[] | 'everything' {
    const areas: SheetArea[] = [];
    return this.collect(parseReferences(formula), sheet, areas, 0) ? areas : 'everything';
  }

  /** False where something is not understood. */
  private collect(parsed: ParsedFormula, sheet: number, into: SheetArea[], depth: number): boolean {
    if (parsed.opaque || depth > NAME_DEPTH) return false;
    if (parsed.functions.some((name) => RUN_TIME_INPUTS.has(name))) return false;
    for (const reference of parsed.references) {
      const on = reference.sheet === null ? sheet : this.sheets.get(reference.sheet.toUpperCase());
      // A sheet that is not there gives #REF!, whatever is edited.
      if (on !== undefined) into.push({ sheet: on, area: areaOf(reference) });
    }
    return parsed.names.every((name) => {
      // Parameters of LET and LAMBDA.
      if (name.startsWith('_XLPM.')) return true;
      const formulas = this.names.get(name);
      return (
        formulas?.every((formula) => this.collect(parseReferences(formula), sheet, into, depth + 1)) ?? false
      );
    });
  }
}

function areaOf({ first, last }: Reference): Area {
  const end = last ?? first;
  return {
    top: Math.min(first.row ?? 1, end.row ?? 1),
    bottom: Math.max(first.row ?? MAX_ROWS, end.row ?? MAX_ROWS),
    left: Math.min(first.col ?? 1, end.col ?? 1),
    right: Math.max(first.col ?? MAX_COLS, end.col ?? MAX_COLS),
  };
}
