import { columnName } from '../grid/address';
import type { Field } from '../values/field';
import { compact } from '../values/text';
import { numberOf } from '../values/reading';
import { asRecognised } from './columns';
import { confidenceOf } from './confidence';
import { NOTHING_SETTLED, type Settled } from './corrections';
import { readBaseTable } from './base-table';
import type { BaseTable, FundBlock, Indicator, RecognisedForm, Section, Unread } from './form';
import { readFunds } from './funds';
import { isGoalHeader, readGoals } from './goals';
import { readIdentity, unitName } from './identity';
import { kindOf } from './kind';
import { layoutOf } from './layouts';
import type { Continued } from './continuation';
import type { Part } from './parts';
import type { RowView, SheetView } from './sheet-view';
import { type DraftSection, type Table, readTable } from './table';
import { titleWords } from './titles';
import { readMeasures } from './measures-row';
import { readSignOff } from './sign-off';
import { NO_TOTALS, readTotals } from './totals';
import { statedYears } from './years';
import type { Lexicons, TitleTerm } from './vocabulary';
import { shareWeights, whyUnread } from './weights';

/** A form with the table it was read from. */
export interface Built {
  readonly form: RecognisedForm;
  readonly table: Table | null;
}

/** Puts one part of a sheet together as a form; null where it is none. A second page takes kind and layout from the first. */
export function buildForm(
  view: SheetView,
  part: Part,
  id: string,
  lexicons: Lexicons,
  given: Settled = NOTHING_SETTLED,
  second: Continued | null = null,
): Built | null {
  if (part.bands.length + part.fundBands.length + part.baseBands.length === 0) return null;
  const title = part.titles.find(({ says }) => says.size > 0) ?? null;
  const firstBand = part.bands[0]?.top ?? Infinity;
  const head = part.rows.filter((row) => row.row < firstBand);
  const headerRows = part.rows.filter((row) =>
    part.bands.some((band) => row.row >= band.top && row.row <= band.bottom),
  );
  const fundBand = part.fundBands.find((band) => band.row < firstBand) ?? part.fundBands[0];
  const funds = fundBand
    ? readFunds(view, part.rows, fundBand, lexicons, fundBand.row < firstBand ? firstBand : Infinity)
    : null;
  const titleRows = new Set(part.titles.map(({ token }) => token.row));
  const untitled = head.filter((row) => !titleRows.has(row.row));
  const goals = readGoals(view, untitled, lexicons);
  const inBlock = (row: RowView) =>
    [funds, goals].some((block) => block && row.row >= block.firstRow && row.row <= block.lastRow);
  const labelRows = head.filter((row) => !inBlock(row)).slice(0, 60);
  const identity = readIdentity(view, title, head.slice(0, 60), labelRows, headerRows, lexicons);
  const fundRows = new Set(part.fundBands.filter(({ certain }) => certain).map((band) => band.row));
  const isOtherBlock = (row: RowView) => fundRows.has(row.row) || isGoalHeader(row, lexicons);
  const table =
    part.bands.length > 0
      ? readTable(
          view,
          part.rows,
          part.bands,
          lexicons,
          identity.year?.value ?? null,
          isOtherBlock,
          given,
          second?.sections,
        )
      : null;
  const base = readBaseTable(view, part.rows, part.baseBands, lexicons);

  const titles = new Set<TitleTerm>(part.titles.flatMap(({ says }) => [...says]));
  if (titles.size === 0) {
    const fromName = titleWords(view.grid.name, lexicons);
    if (fromName && fromName !== 'fund-list') titles.add(fromName);
  }
  const labels = wordsOf([...head, ...headerRows]);
  const told = given.kinds.find(({ row }) => part.rows[0]!.row <= row && row <= part.rows.at(-1)!.row);
  const byTitle = part.titles.find((line) => line.kind !== null)?.kind;
  const kind =
    told?.kind ??
    second?.first.kind ??
    byTitle ??
    kindOf({
      titles,
      words: `${part.titles.map(({ token }) => compact(token.text)).join('|')}|${labels.join('|')}`,
      table,
      hasFunds: funds !== null,
      hasBase: base !== null && (base.staff !== null || base.lines.some((line) => line.item !== 'other')),
      hasGoals: goals !== null,
      hasSubject: identity.subject !== null,
    });
  if (kind === null) return null;

  const lastTableRow = table ? table.lastRow : Math.max(funds?.lastRow ?? 0, goals?.lastRow ?? 0);
  const around = [...labelRows, ...part.rows.filter(({ row }) => row >= firstBand && row > lastTableRow)];
  const headerTokens = [
    ...headerRows.flatMap(({ tokens }) => [...tokens]),
    ...part.fundBands.flatMap(({ cells }) => cells.map(({ token }) => token)),
    ...part.baseBands.flatMap(({ tokens }) => [...tokens]),
  ];
  const layout = layoutOf({
    kind,
    title: title ? compact(title.token.text) : '',
    labels,
    order: table?.columns.order ?? '',
    wide: new Set(
      table?.columns.all.filter((column) => column.right > column.col).map((column) => column.role),
    ),
    sections: (table?.sections ?? []).filter(({ level }) => level === 1).map(({ name }) => compact(name)),
  });
  const weighted = table
    ? shareWeights(view, table.indicators)
    : { indicators: [], groups: [], unread: [], remarks: [] };
  const totals = readTotals(view, table, identity.score, identity.grade, lexicons);
  const unread = [
    ...weighted.unread,
    ...unreadScores(weighted.indicators),
    ...(funds ? unreadFunds(funds.block) : []),
    ...(base && kind === 'base-data' ? unreadBase(base) : []),
    ...totals.unread,
  ].sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col);
  const unit = identity.unit ?? unitFromColumn(view, table, part.rows, lexicons);
  const lastIndicator = weighted.indicators.at(-1)?.row ?? Infinity;
  const measures = readMeasures(
    view,
    part.rows.filter(({ row }) => row > lastIndicator),
  );
  const form: RecognisedForm = {
    id,
    sheetId: view.grid.id,
    sheet: view.grid.name,
    kind,
    layout: second?.first.layout ?? layout.id,
    ...(second ? { continues: second.first.id } : {}),
    confidence: confidenceOf({
      kind,
      identity,
      table,
      hasTotals: totals.totals.label !== null || totals.totals.score !== null,
      layoutShare: layout.share,
      readShare: readShareOf(funds?.block ?? null, base),
    }),
    firstRow: part.rows[0]!.row,
    lastRow: part.rows.at(-1)!.row,
    title: identity.title,
    unit,
    unitField: identity.unitField,
    year: identity.year,
    years: statedYears(part.titles, around, headerTokens),
    signOff: readSignOff(view, around, lexicons),
    ...(measures ? { measures } : {}),
    subject: identity.subject,
    columns: table
      ? [...table.columns.all, ...table.otherColumns.flatMap((set) => set.all)].map(asRecognised)
      : [],
    // A second page without header has its columns from the first.
    headerRow: table && table.headerRow > 0 ? table.headerRow : null,
    sections: table ? table.sections.map(asSection) : [],
    indicators: weighted.indicators,
    groups: weighted.groups,
    funds: funds?.block ?? null,
    goals: goals?.pairs ?? [],
    // The total row of a second page adds up both pages: it is no total of these rows.
    totals: second ? NO_TOTALS : totals.totals,
    base: kind === 'base-data' ? base : null,
    unread,
    remarks: [
      ...(second ? [continues(second, totals.totals.label)] : []),
      ...identity.remarks,
      ...weighted.remarks,
      ...totals.remarks,
      ...(table || (kind !== 'department' && kind !== 'project')
        ? []
        : ['没有找到指标表（未见指标名称、指标值等表头），只读取了其余部分']),
      ...hiddenRows(view, part, table),
      ...doubts(table),
    ],
  };
  return { form, table };
}

/** Written out, as copying "all but" is many times as slow. */
function asSection({ level, name, label, kind, firstRow, lastRow, weight }: DraftSection): Section {
  return { level, name, label, kind, firstRow, lastRow, weight };
}

function continues({ first }: Continued, total: Field | null): string {
  const known = `本表是“${first.sheet}”的续表，表的种类和栏目沿用该表`;
  const sums = total ? `第 ${total.cell.row} 行总分是两张表的合计，未与本表各行核对，请人工核对` : '';
  return [known, sums].filter((each) => each !== '').join('；');
}

/** Short texts of the head and the headers: what a form is known by. */
function wordsOf(rows: readonly RowView[]): string[] {
  const words: string[] = [];
  for (const { tokens } of rows) {
    for (const { text, word } of tokens) if (text.length <= 40) words.push(word.compact);
  }
  return words;
}

/** A column of its own for the unit (清单: 项目单位 | …): the first answer in it. */
function unitFromColumn(
  view: SheetView,
  table: Table | null,
  rows: readonly RowView[],
  lexicons: Lexicons,
): RecognisedForm['unit'] {
  // 单位 over 公里, 个, 次 is the unit of measure.
  const column = table?.columns.all.find(
    ({ header, role }) =>
      role === 'ignored' && lexicons.identity.exact(header.token.text)?.role.startsWith('unit'),
  );
  if (!table || !column) return null;
  const first = rows.find(
    (row) => row.row > table.headerRow && row.tokens.some((token) => token.col === column.col),
  );
  const field = first && view.field(first.row, column.col);
  if (!field || field.reading.kind !== 'text') return null;
  return { value: unitName(field.text), cell: field.cell };
}

function unreadScores(indicators: readonly Indicator[]): Unread[] {
  const found: Unread[] = [];
  for (const { score, target, actual } of indicators) {
    if (score && !isPoints(score)) found.push({ cell: score.cell, what: '得分', why: whyUnread(score) });
    if (isLost(target)) found.push({ cell: target.cell, what: '年度指标值', why: whyUnread(target) });
    if (isLost(actual)) found.push({ cell: actual.cell, what: '实际完成值', why: whyUnread(actual) });
  }
  return found;
}

function isLost(field: Field | null): field is Field {
  return field !== null && (field.reading.kind === 'error' || field.reading.kind === 'unreadable');
}

function isPoints({ reading, text }: Field): boolean {
  if (text === '' || reading.kind === 'placeholder' || reading.kind === 'number') return true;
  return reading.kind === 'quantity' && reading.unit === '分';
}

const FUND_NAMES = {
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  spent: '全年执行数',
  weight: '执行率分值',
  rate: '执行率',
  score: '执行率得分',
} as const;

const FUND_COLUMNS = Object.keys(FUND_NAMES) as (keyof typeof FUND_NAMES)[];

function unreadFunds(block: FundBlock): Unread[] {
  const found: Unread[] = [];
  for (const line of block.lines) {
    for (const column of FUND_COLUMNS) {
      const field = line[column];
      if (!field || isFigure(field)) continue;
      found.push({ cell: field.cell, what: FUND_NAMES[column], why: whyUnread(field) });
    }
  }
  return found;
}

function isFigure({ reading, text }: Field): boolean {
  return text === '' || reading.kind === 'placeholder' || numberOf(reading) !== null;
}

function unreadBase(base: BaseTable): Unread[] {
  const fields: [Field | null | undefined, string][] = [
    [base.staff?.authorised, '编制数'],
    [base.staff?.actual, '实际在职人数'],
    [base.staff?.rate, '控制率'],
    ...base.lines
      .filter((line) => line.item !== 'measures')
      .flatMap((line): [Field | null, string][] => [
        [line.lastYear, '上年决算数'],
        [line.budget, '本年预算数'],
        [line.spent, '本年决算数'],
      ]),
  ];
  return fields.flatMap(([field, what]) =>
    field && !isFigure(field) ? [{ cell: field.cell, what, why: whyUnread(field) }] : [],
  );
}

function readShareOf(funds: FundBlock | null, base: BaseTable | null): number {
  const fields = [
    ...(funds?.lines ?? []).flatMap(({ initialBudget, annualBudget, spent }) => [
      initialBudget,
      annualBudget,
      spent,
    ]),
    ...(base?.lines ?? []).flatMap(({ lastYear, budget, spent }) => [lastYear, budget, spent]),
  ].filter((field): field is Field => field !== null && field.text !== '');
  return fields.length === 0 ? 1 : fields.filter(isFigure).length / fields.length;
}

/** Hidden rows and columns are read like any other; that they are is said. */
function hiddenRows({ grid }: SheetView, part: Part, table: Table | null): string[] {
  const rows = part.rows.filter(({ row }) => grid.hiddenRows.has(row)).map(({ row }) => row);
  const cols = (table?.columns.all ?? []).filter(({ col }) => grid.hiddenCols.has(col)).map(({ col }) => col);
  const list = (items: readonly (number | string)[]) =>
    items.slice(0, 10).join('、') + (items.length > 10 ? ' 等' : '');
  return [
    ...(rows.length > 0 ? [`第 ${list(rows)} 行是隐藏行，已照常读取`] : []),
    ...(cols.length > 0 ? [`第 ${list(cols.map(columnName))} 列是隐藏列，已照常读取`] : []),
  ];
}

/** Columns that were inferred or left over, said aloud. */
function doubts(table: Table | null): string[] {
  const unsure = (table?.columns.all ?? []).filter(({ confidence }) => confidence < 0.7);
  return [...new Set(unsure.map(({ why }) => why))];
}
