import type { CellContent } from '../../../core/plan/edit';
import type { SheetContent } from '../read/sheet';
import type { StaleCells } from '../stale';
import { walkCells } from '../read/sheet-cells';
import { XmlScanner } from '../xml/scanner';
import { cellKey, cellOfKey } from './cell-key';
import { type ColStyle, colStyleOf, readColStyle, rowStyle } from './cell-styles';
import { changedCell, formulaXml, newCell } from './cell-xml';
import type { Patch } from './patch';
import { UsedRange, widenedSpans } from './used-range';

/**
 * The patches that put new contents into a sheet's part. `edits` by cell key; every one differs from the file.
 *
 * Cached results that the edits put out of date are taken out: Excel and LibreOffice then work them out on opening. Left
 * in, LibreOffice and every preview would show the old number as if it were true.
 */
export function patchCells(
  xml: string,
  part: string,
  content: SheetContent,
  edits: ReadonlyMap<number, CellContent>,
  stale: StaleCells,
): Patch[] {
  return new CellPatcher(xml, part, content, edits, stale).patches();
}

interface NewCell {
  readonly col: number;
  readonly content: CellContent;
}

interface RowTag {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
  readonly spans: { readonly from: number; readonly to: number } | undefined;
  /** The style that the row gives new cells, or null. */
  readonly style: number | null;
  /** New cells not yet placed, by column. */
  readonly waiting: NewCell[];
  readonly placed: number[];
}

class CellPatcher {
  private readonly scanner: XmlScanner;
  private readonly found: Patch[] = [];
  /** New cells by row: of rows that are there, and of rows that are not. */
  private readonly intoRows = new Map<number, NewCell[]>();
  private readonly newRows: [row: number, cells: NewCell[]][] = [];
  private readonly colStyles: ColStyle[] = [];
  private readonly freed: ReadonlyMap<number, string>;
  private readonly brokenGroups: ReadonlySet<string>;
  private readonly used = new UsedRange();
  private prefix = '';
  private tag: RowTag | null = null;

  constructor(
    private readonly xml: string,
    private readonly part: string,
    content: SheetContent,
    private readonly edits: ReadonlyMap<number, CellContent>,
    private readonly stale: StaleCells,
  ) {
    this.scanner = new XmlScanner(xml, part);
    this.brokenGroups = brokenGroups(content, edits);
    this.freed = this.brokenGroups.size > 0 ? formulasByKey(content) : new Map();
    this.sortEdits();
  }

  patches(): Patch[] {
    const { scanner } = this;
    let dimension: { from: number; to: number } | undefined;
    while (scanner.next()) {
      if (!scanner.isOpen) continue;
      if (scanner.depth === 0) this.prefix = scanner.prefix;
      else if (scanner.local === 'dimension') dimension = scanner.attributeSpan('ref');
      else if (scanner.local === 'col') {
        const style = readColStyle(scanner);
        if (style) this.colStyles.push(style);
      } else if (scanner.local === 'sheetData') {
        this.patchTable();
        break;
      }
    }
    const ref = dimension && this.used.widen(this.xml.slice(dimension.from, dimension.to));
    if (dimension && ref) this.found.push({ ...dimension, text: ref });
    return this.found;
  }

  /** Cells that are there are changed in place; the others are new, in rows that are there or not. */
  private sortEdits(): void {
    const { cells, rows } = this.existing();
    for (const key of [...this.edits.keys()].sort((a, b) => a - b)) {
      const content = this.edits.get(key)!;
      const { row, col } = cellOfKey(key);
      if (content !== null) this.used.add(row, col);
      if (cells.has(key) || content === null) continue;
      const cell = { col, content };
      const lastNew = this.newRows.at(-1);
      const list = rows.has(row) ? this.intoRows.get(row) : lastNew?.[0] === row ? lastNew[1] : undefined;
      if (list) list.push(cell);
      else if (rows.has(row)) this.intoRows.set(row, [cell]);
      else this.newRows.push([row, [cell]]);
    }
  }

  /** Which edited cells, and which of their rows, have an element. Odd writers do not keep them in order. */
  private existing(): { readonly cells: Set<number>; readonly rows: Set<number> } {
    const wanted = new Set([...this.edits.keys()].map((key) => cellOfKey(key).row));
    const cells = new Set<number>();
    const rows = new Set<number>();
    const scanner = new XmlScanner(this.xml, this.part);
    while (scanner.next()) {
      if (!scanner.isOpen || scanner.local !== 'sheetData') continue;
      walkCells(scanner, {
        row: (row) => void (wanted.has(row) && rows.add(row)),
        cell: ({ row, col }) => {
          const key = cellKey(row, col);
          if (this.edits.has(key)) cells.add(key);
        },
      });
      break;
    }
    return { cells, rows };
  }

  private patchTable(): void {
    const { scanner } = this;
    const { start, end, isEmpty } = scanner;
    walkCells(scanner, {
      row: (row) => this.openRow(row),
      cell: ({ row, col }) => this.passCell(row, col),
      rowEnd: () => this.closeRow(),
    });
    const rest = this.rowsBefore(Infinity);
    if (rest === '') return;
    if (isEmpty) this.openUp(start, end, `${rest}</${this.prefix}sheetData>`);
    else this.insert(scanner.start, rest);
  }

  private openRow(row: number): void {
    const { scanner } = this;
    this.insert(scanner.start, this.rowsBefore(row));
    const waiting = this.intoRows.get(row) ?? [];
    // A row number that comes twice must not get the new cells twice.
    this.intoRows.delete(row);
    this.tag = {
      row,
      start: scanner.start,
      end: scanner.end,
      isEmpty: scanner.isEmpty,
      spans: scanner.attributeSpan('spans'),
      style: rowStyle(scanner),
      waiting,
      placed: [],
    };
  }

  private passCell(row: number, col: number): void {
    const { scanner } = this;
    const { start } = scanner;
    this.insert(start, this.cellsBefore(col));
    const content = this.edits.get(cellKey(row, col));
    if (content !== undefined) {
      const text = changedCell(scanner, content);
      this.found.push({ from: start, to: scanner.end, text });
    } else if (!scanner.isEmpty) {
      const isStale = this.stale.any && this.stale.has(row, col);
      if (isStale || this.brokenGroups.size > 0) this.adaptCell(row, col, isStale);
    }
  }

  private closeRow(): void {
    const { tag, scanner } = this;
    if (!tag) return;
    const cells = this.cellsBefore(Infinity);
    if (!tag.isEmpty) this.insert(scanner.start, cells);
    else if (cells !== '') this.openUp(tag.start, tag.end, `${cells}</${this.prefix}row>`);
    const spans = tag.spans && widenedSpans(this.xml.slice(tag.spans.from, tag.spans.to), tag.placed);
    if (tag.spans && spans) this.found.push({ ...tag.spans, text: spans });
    this.tag = null;
  }

  /** New cells of the row at hand that come before a column. */
  private cellsBefore(col: number): string {
    const { tag } = this;
    let cells = '';
    while (tag && tag.waiting.length > 0 && tag.waiting[0]!.col < col) {
      const cell = tag.waiting.shift()!;
      tag.placed.push(cell.col);
      cells += this.cellXml(tag.row, cell, tag.style);
    }
    return cells;
  }

  private rowsBefore(row: number): string {
    let rows = '';
    while (this.newRows.length > 0 && this.newRows[0]![0] < row) {
      const [number, cells] = this.newRows.shift()!;
      const inner = cells.map((cell) => this.cellXml(number, cell, null)).join('');
      rows += `<${this.prefix}row r="${number}">${inner}</${this.prefix}row>`;
    }
    return rows;
  }

  private cellXml(row: number, { col, content }: NewCell, rowsStyle: number | null): string {
    return newCell(this.prefix, { row, col }, rowsStyle ?? colStyleOf(this.colStyles, col), content);
  }

  /**
   * A cell that other cells' edits concern: a member of a shared formula whose text goes gets a text of its own; a result
   * that is out of date goes.
   */
  private adaptCell(row: number, col: number, isStale: boolean): void {
    const { scanner } = this;
    const { depth } = scanner;
    const type = isStale ? scanner.attributeSpan('t') : undefined;
    while (scanner.next() && scanner.depth > depth) {
      if (!scanner.isOpen) continue;
      const { start, local } = scanner;
      const group = local === 'f' && scanner.attribute('t') === 'shared' && scanner.attribute('si');
      scanner.skip();
      const formula = this.freed.get(cellKey(row, col));
      if (group && this.brokenGroups.has(group) && formula !== undefined) {
        this.found.push({ from: start, to: scanner.end, text: formulaXml(this.prefix, formula.slice(1)) });
      } else if (isStale && local === 'v') {
        this.found.push({ from: start, to: scanner.end, text: '' });
      }
    }
    // The type is that of the result.
    if (type)
      this.found.push({ from: this.xml.lastIndexOf('t', type.from - 1) - 1, to: type.to + 1, text: '' });
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.found.push({ from: at, to: at, text });
  }

  /** `<row …/>` → `<row …>` + inner, which brings the end tag along. */
  private openUp(start: number, end: number, inner: string): void {
    let slash = end - 2;
    while (slash > start && this.xml[slash] !== '/') slash--;
    this.found.push({ from: slash, to: end, text: `>${inner}` });
  }
}

/** Groups of shared formulas whose text lies in an edited cell. */
function brokenGroups(content: SheetContent, edits: ReadonlyMap<number, CellContent>): Set<string> {
  const broken = [...content.sharedMasters].filter(([, { row, col }]) => edits.has(cellKey(row, col)));
  return new Set(broken.map(([group]) => group));
}

function formulasByKey(content: SheetContent): Map<number, string> {
  const formulas = new Map<number, string>();
  for (const { row, col, formula } of content.cells) {
    if (formula !== null) formulas.set(cellKey(row, col), formula);
  }
  return formulas;
}
