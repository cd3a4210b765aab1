import { strFromU8, strToU8 } from 'fflate';
import type { DrawnSheet } from '../../core/plan/drawn-sheet';
import { columnName } from '../../core/grid/address';
import { ZipArchive } from '../../hosts/file/zip/archive';
import { rewriteZip } from '../../hosts/file/zip/rewrite';
import { drawWorkbook } from '../../templates/author';

/** A sheet that may be filtered: the row of its headings, from 1, and how many columns it has. */
export interface Filtered {
  readonly headRow: number;
  readonly columns: number;
}

/**
 * The bytes of a workbook drawn from sheets. What the drawing of templates has no use for (rows that stay in sight,
 * links, filters) is put into its worksheets afterwards, at the places the format demands.
 */
export function drawnFile(
  sheets: readonly DrawnSheet[],
  filters: Readonly<Record<string, Filtered>> = {},
): Uint8Array {
  const archive = new ZipArchive(drawWorkbook({ sheets: sheets.map(asWritten) }));
  const changes = new Map<string, Uint8Array>();
  sheets.forEach((sheet, index) => {
    const filter = filters[sheet.name];
    const links = linksOf(sheet);
    if (!sheet.frozenRows && !filter && links === '') return;
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const entry = archive.find(name);
    if (!entry) throw new Error(`drawn workbook without ${name}`);
    let xml = strFromU8(archive.unpack(entry));
    if (sheet.frozenRows) xml = withPane(xml, sheet.frozenRows);
    if (filter) xml = withFilter(xml, filter, sheet.rows.length);
    if (links !== '') xml = inserted(xml, '<pageMargins', links);
    changes.set(name, strToU8(xml));
  });
  return rewriteZip(archive, changes);
}

/** _x0041_ in a cell would be read as the code of a letter; its underscore is spelt out, so that it stays what it was. */
function asWritten(sheet: DrawnSheet): DrawnSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        typeof cell.value === 'string' && cell.value.includes('_x')
          ? { ...cell, value: cell.value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') }
          : cell,
      ),
    })),
  };
}

function withPane(xml: string, rows: number): string {
  if (xml.includes('<pane ')) return xml;
  const pane = `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const opened = xml.replace(/<sheetView([^>]*)\/>/, `<sheetView$1>${pane}</sheetView>`);
  if (opened === xml) throw new Error('drawn worksheet without a view to freeze');
  return opened;
}

function withFilter(xml: string, { headRow, columns }: Filtered, rows: number): string {
  const ref = `A${headRow}:${columnName(columns)}${Math.max(rows, headRow)}`;
  return inserted(xml, '</sheetData>', `<autoFilter ref="${ref}"/>`, true);
}

function linksOf(sheet: DrawnSheet): string {
  const links = sheet.rows.flatMap(({ cells }, r) =>
    cells.flatMap(({ link }, c) => {
      if (!link) return [];
      const target = `'${link.sheet.replace(/'/g, "''")}'!${link.cell}`;
      return [`<hyperlink ref="${columnName(c + 1)}${r + 1}" location="${escaped(target)}"/>`];
    }),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

function inserted(xml: string, mark: string, text: string, after = false): string {
  const at = xml.indexOf(mark);
  if (at === -1) throw new Error(`drawn worksheet without ${mark}`);
  const place = after ? at + mark.length : at;
  return xml.slice(0, place) + text + xml.slice(place);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
