import type { Field } from '../values/field';
import { isPlaceholder, plainLabel, withoutOrdinal } from '../values/text';
import { type Band, repeats } from './bands';
import { type GivenRole, type TableColumns, resolveColumns } from './columns';
import type { RowRole } from './corrections';
import type { ColumnRole, Indicator, IndicatorKind, Section, SectionKind } from './form';
import { type RowView, type SheetView, type Token, tokenField } from './sheet-view';
import { type TableRow, classifyRow, isIndicator, ownTokens } from './table-rows';
import { RunningSums } from './running-sums';
import type { Lexicons } from './vocabulary';
import { type LabelWeight, weightOfSection } from './weights';

/** An indicator before weights are shared out. */
export interface DraftIndicator extends Omit<Indicator, 'weight' | 'group'> {
  readonly section1: DraftSection | null;
  readonly section2: DraftSection | null;
  readonly columns: TableColumns;
}

export interface DraftSection extends Omit<Section, 'lastRow' | 'weight'> {
  lastRow: number;
  weight: LabelWeight | null;
  /** The level-1 section a level-2 section lies in. */
  readonly within: DraftSection | null;
  /** Last row its label cell reaches. */
  readonly labelBottom: number;
}

export interface Table {
  readonly columns: TableColumns;
  /** Column sets of later header bands that differ from the first. */
  readonly otherColumns: readonly TableColumns[];
  readonly headerRow: number;
  readonly indicators: readonly DraftIndicator[];
  readonly sections: readonly DraftSection[];
  readonly totals: readonly Extract<TableRow, { kind: 'total' }>[];
  readonly footRow: number | null;
  /** Last row that belongs to the table itself. */
  readonly lastRow: number;
}

/** What a person said of columns and rows. */
export interface GivenRoles {
  readonly columns: readonly GivenRole[];
  readonly rows: ReadonlyMap<number, RowRole>;
}

/** The sections a second page goes on with, when its first rows have no labels of their own. */
export interface Inherited {
  readonly section1: DraftSection | null;
  readonly section2: DraftSection | null;
}

const NONE_GIVEN: GivenRoles = { columns: [], rows: new Map() };

/** Reads the indicator table of a part: its columns, rows, hierarchy and total rows. */
export function readTable(
  view: SheetView,
  rows: readonly RowView[],
  bands: readonly Band[],
  lexicons: Lexicons,
  formYear: number | null,
  isOtherBlock: (row: RowView) => boolean,
  given: GivenRoles = NONE_GIVEN,
  inherited: Inherited | null = null,
): Table {
  const first = bands[0]!;
  const columnSets = columnsOf(rows, bands, lexicons, formYear, given.columns);
  const reader = new BodyReader(view, lexicons, inherited);
  let current = 0;
  for (const row of rows) {
    if (row.row <= first.bottom) continue;
    while (bands[current + 1] && row.row >= bands[current + 1]!.top) current++;
    if (row.row <= bands[current]!.bottom) {
      reader.restart();
      continue;
    }
    const told = given.rows.get(row.row);
    if (told !== undefined) {
      reader.takeAs(told, row, columnSets[current]!);
      continue;
    }
    if (isOtherBlock(row)) {
      reader.close(row.row);
      continue;
    }
    reader.take(classifyRow(row, columnSets[current]!, lexicons, reader.totals.length > 0));
  }
  return {
    columns: columnSets[0]!,
    otherColumns: columnSets.slice(1).filter((set) => set.order !== columnSets[0]!.order),
    headerRow: first.bottom,
    indicators: reader.indicators,
    sections: reader.sections,
    totals: reader.totals,
    footRow: reader.footRow,
    lastRow: reader.lastRow || first.bottom,
  };
}

/** The columns of each band; a header that only repeats the first one has the first one's columns. */
function columnsOf(
  rows: readonly RowView[],
  bands: readonly Band[],
  lexicons: Lexicons,
  formYear: number | null,
  given: readonly GivenRole[],
): TableColumns[] {
  const bodies: RowView[][] = bands.map(() => []);
  let current = -1;
  for (const row of rows) {
    while (bands[current + 1] && row.row >= bands[current + 1]!.top) current++;
    if (current >= 0 && row.row > bands[current]!.bottom) bodies[current]!.push(row);
  }
  const sets: TableColumns[] = [];
  bands.forEach((band, index) => {
    if (band.columns) {
      sets.push(band.columns);
      return;
    }
    const again = index > 0 && repeats(bands[0]!, band);
    sets.push(
      again ? sets[0]! : resolveColumns(band, untilFoot(bodies[index]!, lexicons), lexicons, formYear, given),
    );
  });
  return sets;
}

/** Rows a column may be judged by: up to the first total row. */
function untilFoot(rows: readonly RowView[], lexicons: Lexicons): RowView[] {
  const end = rows.findIndex((row) => lexicons.totals.exact(row.tokens[0]!.word) !== null);
  return end > 0 ? rows.slice(0, end) : [...rows];
}

/** Below a total row only a named row with an answer is still an indicator. */
function stillCounts(own: ReadonlyMap<ColumnRole, Token>): boolean {
  return (
    own.has('level3') && (own.has('target') || own.has('actual') || own.has('weight') || own.has('score'))
  );
}

/** Walks the rows below the header and keeps the hierarchy: labels hold until the next one, merged or not. */
class BodyReader {
  readonly indicators: DraftIndicator[] = [];
  readonly sections: DraftSection[] = [];
  readonly totals: Extract<TableRow, { kind: 'total' }>[] = [];
  footRow: number | null = null;
  lastRow = 0;
  private readonly sums = new RunningSums();
  private section1: DraftSection | null;
  private section2: DraftSection | null;

  constructor(
    private readonly view: SheetView,
    private readonly lexicons: Lexicons,
    inherited: Inherited | null,
  ) {
    this.section1 = inherited?.section1 ?? null;
    this.section2 = inherited?.section2 ?? null;
  }

  /** Another block (funds, goals) begins: what follows is no row of this table. */
  close(row: number): void {
    this.footRow ??= row;
  }

  /** A second header after a foot opens the table again. */
  restart(): void {
    this.footRow = null;
  }

  /** A row a person named: taken as told, whatever it looks like and wherever it stands. */
  takeAs(role: RowRole, row: RowView, columns: TableColumns): void {
    if (role === 'total') {
      this.take({ kind: 'total', row, label: row.tokens[0]!, columns });
    } else if (role === 'indicator') {
      const own = ownTokens(row, columns, this.lexicons);
      this.openSections(own, columns);
      this.extendTo(row.row);
      this.indicators.push(this.indicator(row.row, own, columns));
    }
  }

  take(entry: TableRow): void {
    // Below the foot only a total row still belongs to the table (云南: 其他需要说明事项 stands before 总分).
    if (this.footRow !== null && entry.kind !== 'total') return;
    if (entry.kind === 'foot') this.footRow = entry.row.row;
    else if (entry.kind === 'banner') this.banner(entry.row);
    else if (entry.kind === 'total') {
      this.totals.push(entry);
      this.lastRow = entry.row.row;
    } else if (entry.kind === 'body') this.body(entry);
  }

  /** A heading over the whole width ("一、产出指标（50分）") is a level-1 label; anything else is left alone. */
  private banner(row: RowView): void {
    const token = row.tokens[0]!;
    const kind = this.lexicons.kinds.exact(plainLabel(token.text))?.role;
    // （一）数量指标 in a line of its own is level 2; 三、满意度指标 may be either and is told by its numbering.
    const lower =
      kind !== undefined && kind !== 'management' && !/^[一二三四五六七八九十]+[、.]/.test(token.text.trim());
    if (lower && this.section1) {
      this.section2 = this.open(2, token, this.section1);
      return;
    }
    if (this.lexicons.sections.match(withoutOrdinal(token.text), 14)) {
      this.section1 = this.open(1, token, null);
      this.section2 = null;
    }
  }

  private body({ row, own, columns }: Extract<TableRow, { kind: 'body' }>): void {
    if (this.sums.isTotal(own)) {
      this.totals.push({ kind: 'total', row, label: row.tokens[0]!, columns });
      this.lastRow = row.row;
      return;
    }
    this.openSections(own, columns);
    this.extendTo(row.row);
    if (!isIndicator(own, columns)) return;
    if (this.totals.length > 0 && !stillCounts(own)) return;
    this.sums.add(own);
    this.indicators.push(this.indicator(row.row, own, columns));
  }

  private extendTo(row: number): void {
    this.lastRow = row;
    if (this.section1) this.section1.lastRow = row;
    if (this.section2) this.section2.lastRow = row;
  }

  private openSections(own: ReadonlyMap<ColumnRole, Token>, columns: TableColumns): void {
    const one = own.get('level1');
    const two = own.get('level2');
    if (one && (columns.has('level2') || columns.has('level3'))) {
      const same = this.section1 !== null && this.section1.label.text === one.text;
      if (!same || one.area.bottom > one.row) {
        this.section1 = this.open(1, one, null);
        this.section2 = null;
      }
      const weight = own.get('level1Weight');
      if (weight && this.section1) this.section1.weight ??= weightOfSection(weight);
    }
    if (two && columns.has('level3')) {
      const same =
        this.section2 !== null && this.section2.label.text === two.text && two.area.bottom === two.row;
      if (!same) this.section2 = this.open(2, two, this.section1);
      const weight = own.get('level2Weight');
      if (weight && this.section2) this.section2.weight ??= weightOfSection(weight);
    } else if (two && !columns.has('level3')) {
      this.section2 = null;
    }
  }

  private open(level: 1 | 2, token: Token, within: DraftSection | null): DraftSection {
    const section: DraftSection = {
      level,
      name: plainLabel(token.text),
      label: tokenField(token),
      kind: this.kindOf(level, token.text),
      firstRow: token.row,
      lastRow: token.row,
      weight: weightOfSection(token),
      within,
      labelBottom: token.area.bottom,
    };
    if (!token.word.isPlaceholder) this.sections.push(section);
    return section;
  }

  private kindOf(level: 1 | 2, text: string): SectionKind | IndicatorKind | null {
    const word = plainLabel(text);
    const kind = this.lexicons.kinds.match(word, 20)?.role ?? null;
    if (level === 2) return kind;
    if (kind === 'cost') return 'cost';
    return this.lexicons.sections.match(word, 20)?.role ?? kind;
  }

  private indicator(row: number, own: ReadonlyMap<ColumnRole, Token>, columns: TableColumns): DraftIndicator {
    const { view } = this;
    const at = (role: ColumnRole): number | undefined => {
      const token = own.get(role);
      return token?.col ?? columns.get(role)?.col;
    };
    /** The answer shown at this row, also where a merge shows an earlier row's cell. */
    const shown = (role: ColumnRole): Field | null => {
      const col = at(role);
      return col === undefined ? null : view.field(row, col);
    };
    const owned = (role: ColumnRole): Field | null => {
      const col = at(role);
      return col === undefined ? null : view.ownField(row, col);
    };
    const level = (role: 'level1' | 'level2', section: DraftSection | null): Field | null => {
      if (section) return section.label;
      const col = at(role);
      return col === undefined ? null : view.blank(row, col);
    };
    const level3 = at('level3');
    const target = shown('target');
    const fallback = columns.targetFallback;
    const deep = columns.has('level3')
      ? level3 === undefined
        ? null
        : (view.ownField(row, level3) ?? view.blank(row, level3))
      : null;
    const flat = columns.has('level3') ? null : columns.has('level2') ? own.get('level2') : own.get('level1');
    return {
      row,
      level1: columns.has('level1') || this.section1 ? level('level1', this.section1) : null,
      level2:
        columns.has('level3') || !flat
          ? columns.has('level2') || this.section2
            ? level('level2', this.section2)
            : null
          : tokenField(flat),
      level3: deep,
      name: this.nameOf(this.sharedText(own.get('level3')) ? '' : (deep?.text ?? flat?.text ?? '')),
      kind: this.indicatorKind(deep?.text ?? flat?.text ?? ''),
      sign: shown('sign'),
      unitColumn: shown('unit'),
      target: target && target.text === '' && fallback ? view.field(row, fallback.col) : target,
      actual: shown('actual'),
      weightField: owned('weight'),
      score: owned('score'),
      note: owned('note'),
      section1: this.section1,
      section2: this.section2,
      columns,
    };
  }

  /** One text over the rows of several level-2 labels names none of them: 「根据…办法填报」 beside eight labels. */
  private sharedText(level3: Token | undefined): boolean {
    if (level3 === undefined || this.section2 === null) return false;
    // A label repeated on every row reaches no further than its first one: only a merged text is shared.
    const { top, bottom } = level3.area;
    return bottom > top && bottom > this.section2.labelBottom;
  }

  private nameOf(level3: string): string {
    for (const text of [level3, this.section2?.label.text ?? '', this.section1?.label.text ?? '']) {
      if (text === '' || isPlaceholder(text)) continue;
      return plainLabel(text);
    }
    return '';
  }

  private indicatorKind(level3: string): IndicatorKind | null {
    const kind2 = this.section2?.kind ?? null;
    if (kind2 && isIndicatorKind(kind2)) return kind2;
    const kind1 = this.section1?.kind ?? null;
    if (kind1 === 'satisfaction' || kind1 === 'cost') return kind1;
    if (kind1 === 'input' || kind1 === 'process' || kind1 === 'management') return 'management';
    return this.lexicons.kinds.exact(level3)?.role ?? null;
  }
}

const INDICATOR_KINDS: ReadonlySet<string> = new Set<IndicatorKind>([
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic',
  'social',
  'ecological',
  'sustainable',
  'satisfaction',
  'management',
]);

function isIndicatorKind(kind: SectionKind | IndicatorKind): kind is IndicatorKind {
  return INDICATOR_KINDS.has(kind);
}
