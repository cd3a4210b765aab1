import type { Field } from '../values/field';
import { compact } from '../values/text';
import type { MeasuresRow } from './form';
import { type RowView, type SheetView, partField, tokenField } from './sheet-view';

const LABEL =
  /^(?:[（(]?[\d一二三四五六七八九十]+[）).、])?((?:下一步|拟采取的?)?(?:整改|改进)措施(?:及结果应用方案)?)(?:[:：](.*))?$/s;

/**
 * The row for measures below the indicators (改进措施, 改进措施及结果应用方案): the forms that have one ask for the cause alone
 * beside each indicator. Null where the rows hold none.
 */
export function readMeasures(view: SheetView, rows: readonly RowView[]): MeasuresRow | null {
  for (const row of rows) {
    for (const token of row.tokens) {
      if (typeof token.cell.value !== 'string') continue;
      const [, name, answer = ''] = LABEL.exec(compact(token.text)) ?? [];
      if (name === undefined) continue;
      const label = tokenField(token);
      if (answer !== '')
        return { name, label, field: partField(token, token.text.split(/[:：]/).slice(1).join('：')) };
      return { name, label, field: beside(view, token.row, token.area.right + 1) ?? partField(token, '') };
    }
  }
  return null;
}

/** The answer right of the label; null where the label takes the whole width and the answer belongs into its own cell. */
function beside(view: SheetView, row: number, col: number): Field | null {
  return col <= view.grid.lastCol ? view.field(row, col) : null;
}
