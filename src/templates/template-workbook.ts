import { type CellAddress, formatArea, formatCell } from '../core/grid/address';
import { type AutoOpen, autoOpenFault } from '../core/catalog/auto-open';
import { MARK_NAME, markText } from '../core/templates/mark';
import { type TemplateOptions, planTemplate } from '../core/templates/plan';
import { type Input, type PlannedCell, type PlannedSheet, addressOf } from '../core/templates/planned-sheet';
import type { PlannedTemplate } from '../core/templates/template';
import {
  type DrawnCell,
  type DrawnInput,
  type DrawnName,
  type DrawnRow,
  type DrawnSheet,
  drawWorkbook,
} from './author';
import { styleOf } from './looks';

export interface DrawOptions {
  /** Ask Excel to open the pane of this add-in with the file; off by default. */
  readonly autoOpen?: AutoOpen;
}

/**
 * A template as the bytes of an .xlsx workbook, in the browser as in Node. The same input gives the same bytes. Throws an
 * Error in Chinese for an unknown id, where approved indicators find no line, and for an add-in that cannot be named as it is.
 */
export function generateTemplate(id: string, options: TemplateOptions & DrawOptions = {}): Uint8Array {
  return drawTemplate(planTemplate(id, options), options);
}

/** A planned template as bytes. Throws an Error in Chinese for an add-in that cannot be named as it is. */
export function drawTemplate(template: PlannedTemplate, { autoOpen }: DrawOptions = {}): Uint8Array {
  const fault = autoOpen ? autoOpenFault(autoOpen) : null;
  if (fault !== null) throw new Error(`没有设置自动打开窗格：${fault}。`);
  const { spec, profile, year, sheets } = template;
  const mark = markText({ id: spec.id, version: spec.version, profile, year, sheet: 1 });
  return drawWorkbook({
    sheets: sheets.map(drawSheet),
    names: [...sheets.flatMap(partNames), { name: MARK_NAME, refersTo: `"${mark}"` }],
    properties: { [MARK_NAME]: mark },
    ...(autoOpen ? { autoOpen } : {}),
  });
}

/** What a template is called as a file: 项目支出绩效自评表（全国通用）2025.xlsx. */
export function templateFileName({ spec, year }: Pick<PlannedTemplate, 'spec' | 'year'>): string {
  return `${spec.name}${year ?? ''}.xlsx`;
}

function drawSheet(sheet: PlannedSheet): DrawnSheet {
  return {
    name: sheet.name,
    widths: sheet.widths,
    rows: rowsOf(sheet),
    merges: sheet.cells
      .map(({ area }) => area)
      .filter(({ top, left, bottom, right }) => bottom > top || right > left)
      .map(formatArea),
    landscape: sheet.landscape,
    protected: true,
    inputs: inputsOf(sheet),
    print: {
      repeated: sheet.repeated,
      area: `A1:${formatCell({ row: sheet.heights.length, col: sheet.widths.length })}`,
      footer: '第 &P 页，共 &N 页',
    },
  };
}

function rowsOf({ cells, heights, widths }: PlannedSheet): DrawnRow[] {
  const drawn: (DrawnCell | undefined)[][] = heights.map(() => Array.from({ length: widths.length }));
  for (const { area, look, locked, value, written } of cells) {
    const style = styleOf(look, locked);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let col = area.left; col <= area.right; col++) {
        const first = row === area.top && col === area.left;
        drawn[row - 1]![col - 1] = {
          value: first ? value : null,
          ...(first && written !== null ? { formula: written } : {}),
          style,
        };
      }
    }
  }
  return heights.map((height, row) => ({ height, cells: drawn[row]!.map((cell) => cell!) }));
}

/** Cells that are told and accept the same share one entry; a score is held against the weight of its own row. */
function inputsOf({ cells }: PlannedSheet): DrawnInput[] {
  const byKey = new Map(cells.flatMap((cell) => (cell.key ? [[cell.key, cell] as const] : [])));
  const groups = new Map<string, { input: Input; list: CellAddress[]; between: [string, string] | null }>();
  for (const cell of cells) {
    if (!cell.input || cell.locked) continue;
    const between = boundsOf(cell.input, byKey);
    const id = JSON.stringify([cell.input, between]);
    const group = groups.get(id) ?? { input: cell.input, list: [], between };
    group.list.push({ row: cell.area.top, col: cell.area.left });
    groups.set(id, group);
  }
  return [...groups.values()].map(({ input, list, between }) => ({
    cells: list.map(formatCell).join(' '),
    title: input.title,
    hint: input.hint,
    ...(input.list ? { list: input.list } : {}),
    ...(between ? { between } : {}),
    ...(input.refusal ? { refusal: input.refusal } : {}),
  }));
}

function boundsOf({ number }: Input, byKey: ReadonlyMap<string, PlannedCell>): [string, string] | null {
  if (!number) return null;
  const cell = number.upTo === undefined ? undefined : byKey.get(number.upTo);
  if (number.upTo !== undefined && !cell) throw new Error(`no cell ${number.upTo}`);
  const most = cell ? `IF(ISNUMBER(${addressOf(cell)}),${addressOf(cell)},${number.to})` : String(number.to);
  return [String(number.from), most];
}

/** A name for each part of the sheet: 项目支出绩效自评表_资金. */
function partNames({ name, parts }: PlannedSheet): DrawnName[] {
  return parts.map(({ name: part, area }) => {
    const first = `$${formatCell({ row: area.top, col: area.left }).replace(/(\d+)$/, '$$$1')}`;
    const last = `$${formatCell({ row: area.bottom, col: area.right }).replace(/(\d+)$/, '$$$1')}`;
    return { name: `${name}_${part}`, refersTo: `'${name}'!${first}:${last}` };
  });
}
