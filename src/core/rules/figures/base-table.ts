import type { CellAddress } from '../../grid/address';
import type { BaseItem, BaseLine, BaseTable } from '../../recognise/form';
import { sum } from '../../values/decimal';
import type { Field } from '../../values/field';
import { withoutOrdinal } from '../../values/text';
import { readFigure, type Figure } from './numbers';

export type BaseColumn = 'lastYear' | 'budget' | 'spent';

const COLUMN_LABELS: Readonly<Record<BaseColumn, string>> = {
  lastYear: '上年决算数',
  budget: '本年预算数',
  spent: '本年决算数',
};
export const BASE_COLUMNS: readonly BaseColumn[] = ['lastYear', 'budget', 'spent'];

/** The header as printed (2021年预算数), else its meaning. */
export function columnLabel(base: BaseTable, column: BaseColumn): string {
  return base.headers[column]?.text.replace(/\s+/g, '') || COLUMN_LABELS[column];
}

export function baseLineName(line: BaseLine): string {
  return (
    withoutOrdinal(line.label.text)
      .replace(/^其中[:：]/, '')
      .replace(/[:：]$/, '') || `第${line.row}行`
  );
}

export function childrenOf(base: BaseTable, parent: BaseLine): BaseLine[] {
  return base.lines.filter((line) => line.parent === parent.row);
}

export interface PartSum {
  readonly column: BaseColumn;
  readonly parent: BaseLine;
  readonly whole: Extract<Figure, { state: 'number' }>;
  readonly parts: readonly Extract<Figure, { state: 'number' }>[];
  readonly added: ReturnType<typeof sum>;
}

/**
 * Every column in which a parent line of these kinds and at least one of its parts are filled in.
 * `bad` holds the cells that should have been part of a sum and could not be read.
 */
export function partSums(
  base: BaseTable,
  items: readonly BaseItem[],
): { readonly sums: readonly PartSum[]; readonly bad: readonly Extract<Figure, { state: 'unreadable' }>[] } {
  const sums: PartSum[] = [];
  const bad: Extract<Figure, { state: 'unreadable' }>[] = [];
  for (const parent of base.lines.filter((line) => items.includes(line.item))) {
    const children = childrenOf(base, parent);
    for (const column of children.length > 0 ? BASE_COLUMNS : []) {
      const whole = readFigure(parent[column]);
      const figures = children.map((line) => readFigure(line[column]));
      const unread = [whole, ...figures].flatMap((one) => (one.state === 'unreadable' ? [one] : []));
      bad.push(...unread);
      const parts = figures.flatMap((one) => (one.state === 'number' ? [one] : []));
      if (unread.length > 0 || whole.state !== 'number' || parts.length === 0) continue;
      sums.push({ column, parent, whole, parts, added: sum(parts.map(({ value }) => value)) });
    }
  }
  return { sums, bad };
}

export function cellsOf(fields: readonly (Field | null)[]): CellAddress[] {
  return fields.flatMap((field) => (field ? [field.cell] : []));
}
