import { columnName, type CellAddress, type SheetCell } from '../../core/grid/address';
import type { WorkbookGrid } from '../../core/grid/sheet';
import {
  type Corrections,
  type RowRole,
  withColumn,
  withKind,
  withNoForm,
  withRow,
} from '../../core/recognise/corrections';
import type { ColumnRole, FormKind, RecognisedForm } from '../../core/recognise/form';
import { SheetView } from '../../core/recognise/sheet-view';
import type { WorkbookResult } from '../../core/rules/result';
import { KIND_WORDS } from '../../core/report/words';
import { COLUMN_WORDS, ROW_WORDS } from './role-words';

/** What a person says about a place: what its column is, what its row is, what its table is. */
export type Saying =
  | { readonly about: 'column'; readonly role: ColumnRole }
  | { readonly about: 'row'; readonly role: RowRole }
  | { readonly about: 'table'; readonly kind: FormKind | 'none' };

/** Corrections with one more, and the sentence that tells what was understood; or why it means nothing there. */
export type Corrected =
  { readonly corrections: Corrections; readonly done: string } | { readonly refusal: string };

/** Words longer than this are cut: they only serve to find the place again. */
const LONGEST_LABEL = 2000;

/** Take what a person said about a cell of the workbook into the corrections. */
export function correct(
  earlier: Corrections,
  saying: Saying,
  at: SheetCell,
  seen: { readonly grid: WorkbookGrid; readonly result: WorkbookResult },
): Corrected {
  const sheet = seen.grid.sheets.find(({ id }) => id === at.sheetId);
  if (!sheet) return { refusal: `工作表“${at.sheet}”不在上次读取的内容中。请先按“检查”。` };
  const view = new SheetView(sheet);
  const form = formAt(seen.result, at);
  switch (saying.about) {
    case 'column': {
      const header = headerOf(form, at, view);
      const words = header.text === '' ? '' : `（表头“${header.text.replace(/\s+/g, '')}”）`;
      return {
        corrections: withColumn(earlier, sheet.name, {
          row: header.row,
          col: header.col,
          header: header.text.slice(0, LONGEST_LABEL),
          role: saying.role,
        }),
        done: `已把“${sheet.name}”的 ${columnName(header.col)} 列${words}指定为“${COLUMN_WORDS[saying.role]}”。`,
      };
    }
    case 'row': {
      const label = view.at(at.row)?.tokens[0]?.text;
      if (label === undefined) return { refusal: `“${sheet.name}”第 ${at.row} 行没有文字，不能指定。` };
      return {
        corrections: withRow(earlier, sheet.name, { row: at.row, label: cut(label), role: saying.role }),
        done: `已把“${sheet.name}”的第 ${at.row} 行指定为“${ROW_WORDS[saying.role]}”。`,
      };
    }
    case 'table': {
      if (saying.kind === 'none') {
        return {
          corrections: withNoForm(earlier, sheet.name, true),
          done: `已指定“${sheet.name}”不是自评表，不再检查。`,
        };
      }
      const row = [form?.title?.cell.row, at.row, form?.firstRow].find(
        (one) => one !== undefined && view.at(one) !== undefined,
      );
      const label = row === undefined ? undefined : view.at(row)!.tokens[0]!.text;
      if (row === undefined || label === undefined)
        return { refusal: `“${sheet.name}”第 ${at.row} 行没有文字，请选中表内有文字的单元格。` };
      return {
        corrections: withKind(withNoForm(earlier, sheet.name, false), sheet.name, {
          row,
          label: cut(label),
          kind: saying.kind,
        }),
        done: `已把“${sheet.name}”第 ${row} 行所在的表指定为${KIND_WORDS[saying.kind]}。`,
      };
    }
  }
}

/** The form around a cell: what was recognised there, above all of its columns. */
export function formAt(result: WorkbookResult, at: SheetCell): RecognisedForm | null {
  const own = result.forms.map(({ form }) => form).filter(({ sheetId }) => sheetId === at.sheetId);
  return own.find(({ firstRow, lastRow }) => firstRow <= at.row && at.row <= lastRow) ?? own[0] ?? null;
}

/** The header a column is named by: above the answers that of the form, at or above the header row the cell itself. */
function headerOf(
  form: RecognisedForm | null,
  at: SheetCell,
  view: SheetView,
): CellAddress & { readonly text: string } {
  const listed = form?.columns.find(({ col, header }) => {
    const cell = header?.cell;
    return col === at.col || (cell !== undefined && cell.col === at.col && cell.row === at.row);
  });
  const below = form !== null && form.headerRow !== null && at.row > form.headerRow;
  const row = listed?.header?.cell.row ?? (below ? form.headerRow! : at.row);
  const col = listed?.header?.cell.col ?? at.col;
  const token = view.tokenAt(row, col);
  return token ? { row: token.row, col: token.col, text: token.text } : { row, col, text: '' };
}

function cut(label: string): string {
  return label.slice(0, LONGEST_LABEL);
}

/** One correction, as it is listed and taken back. */
export interface ListedCorrection {
  readonly key: string;
  readonly sheet: string;
  readonly text: string;
  /** Null where the correction is about the whole sheet. */
  readonly cell: CellAddress | null;
  readonly without: (corrections: Corrections) => Corrections;
}

/** Every correction in force or kept, each with the way to take it back. */
export function listCorrections({ sheets }: Corrections): readonly ListedCorrection[] {
  return sheets.flatMap((own) => {
    const change = (next: Partial<typeof own>) => (corrections: Corrections) => ({
      ...corrections,
      sheets: corrections.sheets
        .map((one) => (one.sheet === own.sheet ? { ...one, ...next } : one))
        .filter(
          ({ noForm, columns, rows, kinds }) => noForm || columns.length + rows.length + kinds.length > 0,
        ),
    });
    const { sheet } = own;
    return [
      ...(own.noForm
        ? [
            {
              key: `${sheet}|none`,
              sheet,
              text: '不是自评表',
              cell: null,
              without: change({ noForm: false }),
            },
          ]
        : []),
      ...own.kinds.map((one) => ({
        key: `${sheet}|kind ${one.row}`,
        sheet,
        text: `第 ${one.row} 行所在的表：${KIND_WORDS[one.kind]}`,
        cell: { row: one.row, col: 1 },
        without: change({ kinds: own.kinds.filter((other) => other !== one) }),
      })),
      ...own.columns.map((one) => ({
        key: `${sheet}|column ${one.row} ${one.col}`,
        sheet,
        text: `${columnName(one.col)} 列${one.header === '' ? '' : `（表头“${one.header.replace(/\s+/g, '')}”）`}：${COLUMN_WORDS[one.role]}`,
        cell: { row: one.row, col: one.col },
        without: change({ columns: own.columns.filter((other) => other !== one) }),
      })),
      ...own.rows.map((one) => ({
        key: `${sheet}|row ${one.row}`,
        sheet,
        text: `第 ${one.row} 行：${ROW_WORDS[one.role]}`,
        cell: { row: one.row, col: 1 },
        without: change({ rows: own.rows.filter((other) => other !== one) }),
      })),
    ];
  });
}
