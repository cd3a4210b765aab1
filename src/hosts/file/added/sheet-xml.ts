import { columnName, parseArea } from '../../../core/grid/address';
import type { DrawnCell, DrawnSheet, DrawnStyle } from '../../../core/plan/drawn-sheet';
import { encodeEscapes, escapeAttribute, escapeText } from '../xml/text';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Excel's limit on what a cell holds. */
const LONGEST_TEXT = 32_767;

/** A sheet of ours names itself by a conditional format that is always true and formats nothing, as marks do. */
export function markerFormula(record: string): string {
  return `N("selfeval:sheet ${record}")=0`;
}

/** The record in a sheet's marker; null for a sheet that is not ours. */
export function markedRecord(xml: string): string | null {
  if (!xml.includes('selfeval:sheet')) return null;
  return />\s*N\((?:"|&quot;)selfeval:sheet ?([^"&<]*)(?:"|&quot;)\)\s*=\s*0\s*</.exec(xml)?.[1] ?? null;
}

export interface SheetDrawing {
  readonly sheet: DrawnSheet;
  readonly isStrict: boolean;
  readonly styleOf: (style: DrawnStyle, asText: boolean) => number;
}

/** The cells of a sheet as XML; styles are collected on the way, so the marker comes later. */
export function sheetXml({ sheet, isStrict, styleOf }: SheetDrawing): (record: string) => string {
  const main = isStrict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const cols = sheet.widths
    .map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const links: string[] = [];
  const rows = sheet.rows.map(({ height, cells }, r) => {
    const attributes = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    const inner = cells.map((cell, c) => cellXml(cell, `${columnName(c + 1)}${r + 1}`, styleOf, links));
    return `<row r="${r + 1}"${attributes}>${inner.join('')}</row>`;
  });
  const merges = sheet.merges.filter(isArea).map((ref) => `<mergeCell ref="${ref}"/>`);
  const before =
    `${HEAD}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozen(sheet.frozenRows ?? 0)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${cols === '' ? '' : `<cols>${cols}</cols>`}<sheetData>${rows.join('')}</sheetData>` +
    (merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`);
  const after =
    (links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/></worksheet>`;
  return (record) =>
    `${before}<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1">` +
    `<formula>${markerFormula(record)}</formula></cfRule></conditionalFormatting>${after}`;
}

function cellXml(
  { value, style, link }: DrawnCell,
  address: string,
  styleOf: SheetDrawing['styleOf'],
  links: string[],
): string {
  if (link) {
    const location = escapeAttribute(`'${link.sheet.replace(/'/g, "''")}'!${link.cell}`);
    links.push(
      `<hyperlink ref="${address}" location="${location}" display="${escapeAttribute(link.cell)}"/>`,
    );
  }
  const own: DrawnStyle = link ? { underline: true, color: '0563C1', ...style } : style;
  const text = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').slice(0, LONGEST_TEXT) : '';
  const index = styleOf(own, /^[=+\-@'\t]/.test(text));
  const open = `<c r="${address}" s="${index}"`;
  if (typeof value === 'number' && Number.isFinite(value)) return `${open}><v>${value}</v></c>`;
  if (text === '') return `${open}/>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeText(encodeEscapes(text))}</t></is></c>`;
}

function frozen(rows: number): string {
  if (rows <= 0) return '';
  return `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
}

/** A single cell is no merge, and Excel repairs a file that says so. */
function isArea(ref: string): boolean {
  try {
    const { top, left, bottom, right } = parseArea(ref);
    return top !== bottom || left !== right;
  } catch {
    return false;
  }
}
