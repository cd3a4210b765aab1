import type { FigureId } from '../../src/core/profiles/formula-schema';
import type { WorkbookFigures } from '../../src/core/scoring/figures';
import { decimal } from '../../src/core/values/decimal';

/** Figures as if read from one base table; the unit of heads and tasks is their own. */
export function figuresFrom(values: Partial<Record<FigureId, number>>, unit = ''): WorkbookFigures {
  const units: Partial<Record<FigureId, string>> = { staffActual: '人', staffAuthorised: '人' };
  const figures = new Map(
    Object.entries(values).map(([id, value], i) => [
      id as FigureId,
      {
        value: decimal(value),
        unit: units[id as FigureId] ?? unit,
        cells: [{ sheetId: 'base', sheet: '附件1', row: 4 + i, col: 2 }],
      },
    ]),
  );
  return { sources: [{ kind: 'base', name: '基础数据表“附件1”', figures }], noBase: null };
}
