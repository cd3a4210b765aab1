import type { Indicator, IndicatorKind } from '../../src/core/recognise/form';
import { decimal } from '../../src/core/values/decimal';
import { fieldOf } from './field';

type Written = string | number | null;

export interface IndicatorSpec {
  readonly row?: number;
  readonly name?: string;
  readonly kind?: IndicatorKind | null;
  readonly target?: Written;
  readonly sign?: string;
  readonly unit?: string;
  readonly actual?: Written;
  readonly weight?: number | string | null;
  /** undefined: the row has no score cell of its own. */
  readonly score?: Written;
  readonly note?: Written;
  readonly group?: number;
  /** Number formats by column letter, e.g. { F: '0%' }. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly formulas?: Readonly<Record<string, string>>;
}

/** One indicator row as the recogniser would make it: D name, E target, F actual, G weight, H score, I note, J sign, K unit. */
export function indicatorOf(spec: IndicatorSpec): Indicator {
  const row = spec.row ?? 12;
  const field = (col: string, value: Written) =>
    fieldOf(value, {
      at: `${col}${row}`,
      ...(spec.formats?.[col] ? { format: spec.formats[col] } : {}),
      ...(spec.formulas?.[col] ? { formula: spec.formulas[col] } : {}),
    });
  const weight = spec.weight ?? null;
  return {
    row,
    level1: null,
    level2: null,
    level3: field('D', spec.name ?? ''),
    name: spec.name ?? '',
    kind: spec.kind ?? null,
    sign: spec.sign === undefined ? null : field('J', spec.sign),
    unitColumn: spec.unit === undefined ? null : field('K', spec.unit),
    target: field('E', spec.target ?? null),
    actual: field('F', spec.actual ?? null),
    weight: weight === null ? null : { value: decimal(weight), source: 'cell', cell: { row, col: 7 } },
    weightField: field('G', weight),
    score: spec.score === undefined ? null : field('H', spec.score),
    note: spec.note === undefined ? null : field('I', spec.note),
    group: spec.group ?? row,
  };
}
