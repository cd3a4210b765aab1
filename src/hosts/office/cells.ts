import type { Cell } from '../../core/grid/sheet';
import { parseReported } from './addresses';
import { formulaOf, valueOf } from './content';

/** Queue the question for what `cellsOf` needs. */
export function loadCells(range: Excel.Range): void {
  range.load('address,values,valueTypes,formulas,text,numberFormat');
}

/** The cells of a range after `loadCells` and a sync, blank ones dropped. */
export function cellsOf(range: Excel.Range): Cell[] {
  const { top, left } = parseReported(range.address);
  const cells: Cell[] = [];
  range.values.forEach((values: unknown[], r) =>
    values.forEach((value, c) => {
      const reported = { value, formula: range.formulas[r]![c], type: String(range.valueTypes[r]![c]) };
      const formula = formulaOf(reported);
      if (formula === null && (value === '' || valueOf(reported) === null)) return;
      cells.push({
        row: top + r,
        col: left + c,
        value: valueOf(reported),
        text: range.text[r]![c]!,
        formula,
        numberFormat: String(range.numberFormat[r]![c] ?? 'General'),
      });
    }),
  );
  return cells;
}
