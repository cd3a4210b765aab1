import type { Field } from '../values/field';
import { compact, withoutOrdinal, yearsIn } from '../values/text';
import type { BaseItem, BaseLine, BaseTable } from './form';
import { type RowView, type SheetView, type Token, tokenField } from './sheet-view';
import type { Lexicons } from './vocabulary';

/** A header row of 基础数据表: the staff block, the three-year block, or another block's own header. */
export interface BaseBand {
  readonly row: number;
  readonly kind: 'staff' | 'years';
  readonly tokens: readonly Token[];
}

type YearColumn = 'lastYear' | 'budget' | 'spent';

/** A row that is the header of the staff block (编制数, 在职人数, 控制率) or of the years (决算数, 预算数, 决算数). */
export function baseBandIn(row: RowView, lexicons: Lexicons): BaseBand | null {
  if (row.tokens.length < 2 || row.tokens.some((token) => typeof token.cell.value === 'number')) return null;
  const staff = row.tokens.map((token) => lexicons.base.match(token.word)?.role);
  if (staff.includes('authorised') && (staff.includes('staff') || staff.includes('controlRate'))) {
    return { row: row.row, kind: 'staff', tokens: row.tokens };
  }
  const years = row.tokens.filter((token) => isYearColumn(token.text));
  const settled = years.filter((token) => token.text.includes('决算'));
  return years.length >= 2 && settled.length >= 1
    ? { row: row.row, kind: 'years', tokens: row.tokens }
    : null;
}

function isYearColumn(text: string): boolean {
  const word = compact(text);
  return word.length <= 16 && /(?:决算|预算)(?:数|金额|情况)?$/.test(word.replace(/\([^()]*\)/g, ''));
}

/** Reads 基础数据表 from its header rows down. Null where there is no header row. */
export function readBaseTable(
  view: SheetView,
  rows: readonly RowView[],
  bands: readonly BaseBand[],
  lexicons: Lexicons,
): BaseTable | null {
  if (bands.length === 0) return null;
  const staffBand = bands.find((band) => band.kind === 'staff');
  const yearBand = bands.find((band) => band.kind === 'years');
  const columns = yearBand ? yearColumns(yearBand) : new Map<YearColumn, Token>();
  return {
    staff: staffBand ? readStaff(view, staffBand, lexicons) : null,
    headers: Object.fromEntries([...columns].map(([column, token]) => [column, tokenField(token)])),
    lines: yearBand ? readLines(view, rows, yearBand, columns, lexicons) : [],
  };
}

function readStaff(view: SheetView, band: BaseBand, lexicons: Lexicons): BaseTable['staff'] {
  const valueRow = band.row + 1;
  const find = (role: string): Field | null => {
    const header = band.tokens.find((token) => lexicons.base.match(token.word)?.role === role);
    return header ? view.field(valueRow, header.col) : null;
  };
  const authorised = find('authorised');
  const actual = find('staff');
  return authorised && actual ? { authorised, actual, rate: find('controlRate') } : null;
}

/** 上年决算数, 本年预算数, 本年决算数: told apart by their words, their years, else their order. */
function yearColumns(band: BaseBand): Map<YearColumn, Token> {
  const columns = new Map<YearColumn, Token>();
  const candidates = band.tokens.filter((token) => isYearColumn(token.text));
  const budget = candidates.find((token) => token.text.includes('预算'));
  if (budget) columns.set('budget', budget);
  const settled = candidates
    .filter((token) => token.text.includes('决算'))
    .sort((a, b) => yearRank(a) - yearRank(b) || a.col - b.col);
  if (settled.length >= 2) columns.set('lastYear', settled[0]!);
  const spent = settled.at(-1);
  if (spent) columns.set('spent', spent);
  return columns;
}

function yearRank(token: Token): number {
  const [year] = yearsIn(token.text);
  if (year !== undefined) return year;
  if (/上年|去年|上一年/.test(token.text)) return 0;
  return 5000;
}

const END = /^(?:说明|注|备注|填表人|填报人|审核|负责人|联系)/;

function readLines(
  view: SheetView,
  rows: readonly RowView[],
  band: BaseBand,
  columns: ReadonlyMap<YearColumn, Token>,
  lexicons: Lexicons,
): BaseLine[] {
  const firstValue = Math.min(...[...columns.values()].map((token) => token.col));
  const lines: BaseLine[] = [];
  const parents: { depth: number; line: BaseLine }[] = [];
  let otherBlock = false;
  let within = false;
  for (const row of rows) {
    if (row.row <= band.row) continue;
    const label = row.tokens.filter((token) => token.col < firstValue).at(-1);
    if (!label || END.test(compact(label.text))) {
      if (label) break;
      continue;
    }
    const item = lexicons.base.match(withoutOrdinal(label.text), 40)?.role;
    if (isOtherHeader(row, label)) otherBlock = true;
    else if (isRoot(item) && item !== 'building') otherBlock = false;
    const depth = depthOf(label.text, item, within);
    within = depth === 2 || /其中[:：]/.test(label.text);
    while (parents.length > 0 && parents.at(-1)!.depth >= depth) parents.pop();
    const parent = parents.at(-1)?.line ?? null;
    const value = (column: YearColumn): Field | null => {
      const header = columns.get(column);
      return header && !otherBlock ? ownValue(view, row.row, header.col) : null;
    };
    const line: BaseLine = {
      row: row.row,
      label: tokenField(label),
      item: itemOf(item, parent, otherBlock),
      parent: parent?.row ?? null,
      lastYear: value('lastYear'),
      budget: value('budget'),
      spent: value('spent'),
    };
    lines.push(line);
    parents.push({ depth, line });
  }
  return lines;
}

/** The value of a cell that begins in this very column; null where a merge shows another column's cell. */
function ownValue(view: SheetView, row: number, col: number): Field | null {
  const field = view.field(row, col);
  return field.cell.col === col ? field : null;
}

/** A row of words only beside its label opens a block with columns of its own (楼堂馆所控制情况 …). */
function isOtherHeader(row: RowView, label: Token): boolean {
  const rest = row.tokens.filter((token) => token !== label);
  return (
    rest.length >= 2 &&
    rest.every(
      (token) => /规模|面积|投资|控制率|率\)?$|数$/.test(token.word.compact) && !/\d/.test(token.text),
    )
  );
}

const ROOTS: ReadonlySet<string> = new Set([
  'sangong',
  'project',
  'public',
  'procurement',
  'adjustment',
  'measures',
  'building',
]);

function isRoot(item: string | undefined): boolean {
  return item !== undefined && ROOTS.has(item);
}

/** 三公经费 is 0, "1、…" is 1, "其中：…" and what follows it unnumbered is 2. */
function depthOf(text: string, item: string | undefined, within: boolean): number {
  const word = compact(text);
  if (/^(?:\d{1,2}|[①-⑨]|\(\d\))[、.]?/.test(word)) return 1;
  if (word.startsWith('其中')) return 2;
  if (isRoot(item)) return 0;
  return within ? 2 : item?.startsWith('sangong-') ? 1 : 0;
}

function itemOf(item: string | undefined, parent: BaseLine | null, otherBlock: boolean): BaseItem {
  if (otherBlock && !isRoot(item)) return 'building';
  if (parent?.item === 'project' || parent?.item === 'project-part') return 'project-part';
  if (parent?.item === 'public' || parent?.item === 'public-part') return 'public-part';
  if (item === undefined || item === 'authorised' || item === 'staff' || item === 'controlRate')
    return 'other';
  return item as BaseItem;
}
