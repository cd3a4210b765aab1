import { MAX_COLS, MAX_ROWS } from '../../../core/grid/address';
import { MARK_FILL } from '../../port';
import { cellKey } from '../write/cell-key';
import type { NoteText } from './note';
import { boxOf } from './note-text';

export const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Where things lie on a sheet, in pixels. */
export interface SheetSizes {
  columnWidth(col: number): number;
  rowHeight(row: number): number;
  /** The merged area a cell stands for, or the cell itself. */
  lastColOf(row: number, col: number): number;
}

const NAMESPACES: Readonly<Record<string, string>> = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};

/** Attributes stand in an order that no other program writes, so that ours is known again. */
const SHAPE_TYPE =
  '<v:shapetype coordsize="21600,21600" id="_x0000_t202" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Ids below 1024 belong to Excel itself; every drawing of a workbook has a block of 1024 to itself. */
const BLOCK = 1024;

/** The drawing of a sheet that had none. */
export function newDrawing(block: number): string {
  const declared = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `<xml${declared.join('')}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`;
}

/** The blocks of ids that a drawing lays claim to. */
export function blocksOf(vml: string): number[] {
  return [...vml.matchAll(/<[\w.-]*:?idmap\b[^>]*\bdata\s*=\s*["']([\d,\s]+)["']/g)].flatMap(([, data]) =>
    data!.split(',').map(Number),
  );
}

/** Whether shapes can be put into it: a root with an end tag. Drawings of odd writers are no well-formed XML inside. */
export function isDrawing(vml: string): boolean {
  return ROOT_END.test(vml) && ROOT.test(vml);
}

const ROOT = /<xml\b[^>]*[^/]>/;
const ROOT_END = /<\/xml\s*>\s*$/;

/** The drawing without the boxes of the notes on some cells, and without a shape type of ours that nothing uses. */
export function withoutBoxes(vml: string, cells: ReadonlySet<number>): string {
  const rest = vml.replace(/<([\w.-]+:)?shape\b[^>]*(?<!\/)>[\s\S]*?<\/\1shape\s*>/g, (shape) => {
    const key = notedCell(shape);
    return key !== null && cells.has(key) ? '' : shape;
  });
  const start = rest.indexOf(SHAPE_TYPE);
  if (start < 0 || /["']#_x0000_t202["']/.test(rest)) return rest;
  return rest.replace(SHAPE_TYPE, '');
}

/** The drawing with a box for each note. */
export function withBoxes(vml: string, notes: readonly NoteText[], sizes: SheetSizes): string {
  const root = ROOT.exec(vml)?.[0] ?? '';
  const undeclared = Object.entries(NAMESPACES)
    .filter(([prefix, uri]) => !new RegExp(`xmlns:${prefix}\\s*=\\s*["']${uri}["']`).test(root))
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
  const block = blocksOf(vml)[0] ?? 1;
  let id = Math.max(
    block * BLOCK,
    ...[...vml.matchAll(/_x0000_s(\d{1,9})\b/g)].map(([, number]) => Number(number)),
  );
  const shapes = notes.map((note, n) => box(note, ++id, n + 1, sizes));
  const type = /\bid\s*=\s*["']_x0000_t202["']/.test(vml) ? '' : SHAPE_TYPE;
  const added = type + shapes.join('');
  const declared = undeclared === '' ? added : added.replace(/<v:(shape|shapetype) /g, `<v:$1${undeclared} `);
  const end = vml.search(ROOT_END);
  return vml.slice(0, end) + declared + vml.slice(end);
}

function notedCell(shape: string): number | null {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return null;
  const row = /<[\w.-]*:?Row\s*>\s*(\d+)\s*</.exec(shape);
  const col = /<[\w.-]*:?Column\s*>\s*(\d+)\s*</.exec(shape);
  return row && col ? cellKey(Number(row[1]) + 1, Number(col[1]) + 1) : null;
}

function box(note: NoteText, id: number, order: number, sizes: SheetSizes): string {
  const { width, height } = boxOf(note.lines);
  const fill = MARK_FILL[note.severity].toLowerCase();
  const points = (pixels: number): string => `${Math.round(pixels * 75) / 100}pt`;
  const style =
    `position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:${points(width)};height:${points(height)};` +
    `z-index:${order};visibility:hidden`;
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="${fill}" o:insetmode="auto">` +
    `<v:fill color2="${fill}"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor(note, width, height, sizes).join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${note.row - 1}</x:Row><x:Column>${note.col - 1}</x:Column></x:ClientData></v:shape>`
  );
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset: columns and rows from 0, offsets in pixels. */
function anchor(note: NoteText, width: number, height: number, sizes: SheetSizes): number[] {
  // Beside the cell; a cell merged over the whole width has its note within its own area.
  const lastCol = Math.min(sizes.lastColOf(note.row, note.col), note.col + 3);
  const left = Math.min(lastCol + 1, MAX_COLS - 6);
  const top = Math.max(1, Math.min(note.row - 1, MAX_ROWS - 40));
  const right = walked(left, 12 + width, MAX_COLS, (col) => sizes.columnWidth(col));
  const bottom = walked(top, 8 + height, MAX_ROWS, (row) => sizes.rowHeight(row));
  return [left - 1, 12, top - 1, 8, right.at - 1, right.offset, bottom.at - 1, bottom.offset];
}

/** On a sheet whose other rows or columns are all hidden the way would lead to its very end. */
const FARTHEST = 500;

/** Where one comes to by walking some pixels over rows or columns; hidden ones have no width. */
function walked(
  from: number,
  pixels: number,
  last: number,
  sizeOf: (n: number) => number,
): { readonly at: number; readonly offset: number } {
  let at = from;
  let left = pixels;
  const limit = Math.min(last, from + FARTHEST);
  while (at < limit) {
    const size = sizeOf(at);
    if (left < size) break;
    left -= size;
    at++;
  }
  return { at, offset: Math.round(Math.min(left, 1000)) };
}
