import { type Area, type CellAddress, contains } from '../../core/grid/address';
import type { Cell, CellValue, SheetData } from '../../core/grid/sheet';
import type { CellContent } from '../../core/plan/edit';
import type { WriteProblem } from '../port';
import { type SheetMarks, severityAt } from './marks/areas';
import { readConditionalFormats, receivedMarks } from './marks/conditional-formats';
import type { SheetContent } from './read/sheet';
import { shownText } from './read/shown-text';
import type { SheetEntry } from './read/workbook';
import { readTableHeaders } from './read/tables';
import type { StaleCells } from './stale';
import type { ReceivedSheet, ReceivedWorkbook } from './workbook-file';
import { cellKey, cellOfKey } from './write/cell-key';
import { stylesAt } from './write/cell-styles';
import { contentOf, sameContent, writtenOf } from './write/content';

const NO_ESTIMATES: ReadonlyMap<number, CellValue> = new Map();

/**
 * One worksheet while it is open: as received, with edits and marks laid over it. Only net changes are kept: a cell
 * that holds again what the file holds is no edit any more, so saving gives back the original bytes.
 */
export class OpenSheet {
  readonly entry: SheetEntry;
  readonly content: SheetContent;
  /** Contents that differ from the file's, by cell key. */
  private contents: ReadonlyMap<number, CellContent> = new Map();
  /** Marks set since opening; null while the file's own stand. */
  private placed: SheetMarks | null = null;
  private readonly styles = new Map<number, number>();
  private byKey: Map<number, Cell> | null = null;
  private received: SheetMarks['rules'] | null = null;
  private headers: readonly Area[] | null = null;

  constructor(
    { entry, content }: ReceivedSheet,
    private readonly workbook: ReceivedWorkbook,
  ) {
    this.entry = entry;
    this.content = content;
  }

  get xml(): string {
    return this.workbook.parts.xml(this.entry.part).text;
  }

  get edits(): ReadonlyMap<number, CellContent> {
    return this.contents;
  }

  /** Replace all edits at once: a write is laid over as a whole or not at all. */
  replaceEdits(contents: ReadonlyMap<number, CellContent>): void {
    this.contents = contents;
  }

  /** The first cell of the merge around an address, or the address itself. */
  anchor(at: CellAddress): CellAddress {
    const merge = this.mergeAt(at);
    return merge ? { row: merge.top, col: merge.left } : { row: at.row, col: at.col };
  }

  mergeAt(at: CellAddress): Area | undefined {
    return this.content.merges.find((merge) => contains(merge, at));
  }

  /** What the cell held when the file was opened. */
  receivedContent(key: number): CellContent {
    const cell = this.receivedCells().get(key);
    return cell ? contentOf(cell.value, cell.formula) : null;
  }

  /** What the cell holds, with the edits given (by default those in force). */
  contentAt(key: number, edits: ReadonlyMap<number, CellContent> = this.contents): CellContent {
    const edit = edits.get(key);
    return edit === undefined ? this.receivedContent(key) : edit;
  }

  /** Lay a content over a set of edits; one that equals the file's takes the edit away. */
  layOver(edits: Map<number, CellContent>, key: number, content: CellContent): void {
    if (sameContent(content, this.receivedContent(key))) edits.delete(key);
    else edits.set(key, content);
  }

  /** Why a cell cannot be written, whatever is to be written; null where it can. */
  refusal(at: CellAddress): WriteProblem['code'] | null {
    if (!this.content.hasCellTable) return 'refused';
    if (this.content.protected && this.workbook.formats.locked(this.styleAt(at))) return 'protected';
    for (const { area } of this.content.arrays) {
      const isSingle = area.top === area.bottom && area.left === area.right;
      if (!isSingle && contains(area, at)) return 'array-formula';
    }
    // A table's header must equal the name its column has in the table's own part.
    if (this.tableHeaders().some((area) => contains(area, at))) return 'refused';
    return null;
  }

  /** Read the styles of cells in one pass, ahead of asking for them one by one. */
  learnStyles(cells: readonly CellAddress[]): void {
    const unknown = new Set(
      cells.map(({ row, col }) => cellKey(row, col)).filter((key) => !this.styles.has(key)),
    );
    if (unknown.size === 0) return;
    for (const [key, style] of stylesAt(this.xml, this.entry.part, unknown)) this.styles.set(key, style);
  }

  /** The cell as a grid shows it; undefined where it is blank. */
  cellAt({ row, col }: CellAddress): Cell | undefined {
    const key = cellKey(row, col);
    const edit = this.contents.get(key);
    return edit === undefined ? this.receivedCells().get(key) : this.editedCell(row, col, edit);
  }

  /**
   * Cells with the edits in them, and with a word on results that are out of date because of edits anywhere: by cell key
   * what they are estimated to be, or that they are out of date.
   */
  data(stale: StaleCells, estimates: ReadonlyMap<number, CellValue> = NO_ESTIMATES): SheetData {
    const { entry, content } = this;
    return {
      id: entry.id,
      name: entry.name,
      visibility: entry.visibility,
      protected: content.protected,
      cells: this.contents.size === 0 && !stale.any ? content.cells : this.cells(stale, estimates),
      merges: content.merges,
      hiddenRows: content.hiddenRows,
      hiddenCols: content.hiddenCols,
    };
  }

  /** The marks in force: set since opening, or saved in the file. */
  get markRules(): SheetMarks['rules'] {
    return this.placed?.rules ?? this.receivedRules();
  }

  get placedMarks(): SheetMarks | null {
    return this.placed;
  }

  /** Cells marked now, a merged area counting once. */
  get markedCount(): number {
    if (this.placed) return this.placed.count;
    return this.receivedRules().reduce(
      (sum, { areas }) => sum + areas.reduce((n, area) => n + this.unitsIn(area), 0),
      0,
    );
  }

  severityAt(row: number, col: number): ReturnType<typeof severityAt> {
    return severityAt(this.markRules, row, col);
  }

  placeMarks(marks: SheetMarks): void {
    this.placed = marks;
  }

  private cells(stale: StaleCells, estimates: ReadonlyMap<number, CellValue>): Cell[] {
    const cells: Cell[] = [];
    const edited = new Set<number>();
    for (const cell of this.content.cells) {
      const key = cellKey(cell.row, cell.col);
      const edit = this.contents.get(key);
      if (edit === undefined) {
        const isStale = stale.has(cell.row, cell.col);
        cells.push(isStale ? this.outOfDate(cell, estimates.get(key)) : cell);
      } else if (!edited.has(key)) {
        edited.add(key);
        this.pushEdited(cells, cell, edit, estimates.get(key));
      }
    }
    for (const [key, edit] of this.contents) {
      if (!edited.has(key)) this.pushEdited(cells, cellOfKey(key), edit, estimates.get(key));
    }
    return cells;
  }

  private pushEdited(
    cells: Cell[],
    { row, col }: CellAddress,
    edit: CellContent,
    estimate: CellValue | undefined,
  ): void {
    const cell = this.editedCell(row, col, edit);
    if (cell) cells.push(cell.stale ? this.outOfDate(cell, estimate) : cell);
  }

  /** A formula whose result is out of date, with its estimate where there is one. */
  private outOfDate(cell: Cell, estimate: CellValue | undefined): Cell {
    if (estimate === undefined) return { ...cell, stale: true };
    const { row, col, formula, numberFormat } = cell;
    const text = shownText(estimate, numberFormat, this.workbook.workbook.date1904);
    return { row, col, value: estimate, text, formula, numberFormat, estimated: true };
  }

  private editedCell(row: number, col: number, edit: CellContent): Cell | undefined {
    if (edit === null) return undefined;
    const numberFormat = this.workbook.formats.numberFormat(this.styleAt({ row, col }));
    const written = writtenOf(edit);
    if (written.kind === 'formula') {
      return { row, col, value: null, text: '', formula: written.formula, numberFormat, stale: true };
    }
    const { value } = written;
    const text = shownText(value, numberFormat, this.workbook.workbook.date1904);
    return { row, col, value, text, formula: null, numberFormat };
  }

  private styleAt(at: CellAddress): number {
    this.learnStyles([at]);
    return this.styles.get(cellKey(at.row, at.col)) ?? 0;
  }

  private receivedCells(): Map<number, Cell> {
    return (this.byKey ??= new Map(this.content.cells.map((cell) => [cellKey(cell.row, cell.col), cell])));
  }

  private receivedRules(): SheetMarks['rules'] {
    // Reading the conditional formats again costs a pass; most workbooks hold no mark at all.
    return (this.received ??= this.xml.includes('selfeval:')
      ? receivedMarks(readConditionalFormats(this.xml, this.entry.part))
      : []);
  }

  private tableHeaders(): readonly Area[] {
    return (this.headers ??= readTableHeaders(this.workbook.parts, this.entry.part));
  }

  /** Cells of an area, each merge in it counting once. */
  private unitsIn(area: Area): number {
    let units = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    for (const merge of this.content.merges) {
      const rows = Math.min(area.bottom, merge.bottom) - Math.max(area.top, merge.top) + 1;
      const cols = Math.min(area.right, merge.right) - Math.max(area.left, merge.left) + 1;
      if (rows > 0 && cols > 0) units -= rows * cols - 1;
    }
    return units;
  }
}
