import type { SheetGrid, WorkbookGrid } from '../grid/sheet';
import { compact } from '../values/text';
import { LEDGER_COLUMNS, type LedgerRow } from './ledger';

export interface ReadLedger {
  readonly rows: readonly LedgerRow[];
  /** What could not be read, in Chinese. */
  readonly complaints: readonly string[];
}

type Field = (typeof LEDGER_COLUMNS)[number]['field'];

const BLANK: LedgerRow = {
  id: '',
  unit: '',
  category: '',
  problem: '',
  basis: '',
  before: '',
  after: '',
  measure: '',
  responsible: '',
  deadline: '',
  status: '',
  evidence: '',
  conclusion: '',
  advice: '',
};

/** Words by which a column is known where somebody renamed it. */
const ALSO: Readonly<Partial<Record<Field, RegExp>>> = {
  number: /^序号$/,
  category: /^问题类别$|^类别$/,
  problem: /^存在(?:的)?问题/,
  basis: /^(?:核验)?依据$/,
  before: /^改前/,
  after: /^改后/,
  measure: /^整改措施/,
  responsible: /^责任(?:科室|人|单位|部门)/,
  deadline: /时限|完成时间|期限/,
  status: /状态/,
  evidence: /佐证/,
  conclusion: /复核结论|复核意见/,
  advice: /修改建议/,
  id: /^问题编号/,
  unit: /^(?:单位|部门)(?:名称)?$/,
};

/**
 * Read an edited ledger again: from whatever sheet holds its columns, in whatever order they stand now. Rows are read
 * until the sheet ends; a row that says nothing is left out.
 */
export function readLedger({ sheets }: WorkbookGrid): ReadLedger {
  const read = sheets.flatMap((sheet) => {
    const head = headOf(sheet);
    return head ? [rowsOf(sheet, head)] : [];
  });
  if (read.length === 0) {
    return { rows: [], complaints: ['没有找到整改台账：应有“存在问题”“整改措施”“整改时限”等列。'] };
  }
  return {
    rows: read.flatMap(({ rows }) => rows),
    complaints: read.flatMap(({ complaints }) => complaints),
  };
}

interface Head {
  readonly row: number;
  readonly cols: ReadonlyMap<Field, number>;
}

const HEAD_WITHIN = 12;

function headOf(sheet: SheetGrid): Head | null {
  for (let row = 1; row <= Math.min(sheet.lastRow, HEAD_WITHIN); row++) {
    const cols = new Map<Field, number>();
    for (const cell of sheet.rowCells(row)) {
      const word = compact(cell.text);
      const column = LEDGER_COLUMNS.find(
        ({ field, title }) => !cols.has(field) && (compact(title) === word || ALSO[field]?.test(word)),
      );
      if (column) cols.set(column.field, cell.col);
    }
    if (cols.has('problem') && cols.has('measure')) return { row, cols };
  }
  return null;
}

function rowsOf(sheet: SheetGrid, { row: head, cols }: Head): ReadLedger {
  const complaints: string[] = [];
  if (!cols.has('id')) {
    complaints.push('台账里没有“问题编号”一列，已填内容不能自动对回原来的问题，按新增的行保留。');
  }
  const seen = new Set<string>();
  const rows: LedgerRow[] = [];
  for (let row = head + 1; row <= sheet.lastRow; row++) {
    const values: Record<string, string> = {};
    for (const [field, col] of cols) {
      if (field !== 'number') values[field] = (sheet.shownAt(row, col)?.text ?? '').trim();
    }
    if (Object.values(values).every((text) => text === '')) continue;
    const read: LedgerRow = { ...BLANK, ...values };
    if (read.problem === '' && read.measure === '') continue;
    if (read.id !== '' && seen.has(read.id)) {
      complaints.push(`第 ${row} 行的问题编号 ${read.id} 与前面的行重复，按新增的行保留。`);
      rows.push({ ...read, id: '' });
      continue;
    }
    seen.add(read.id);
    rows.push(read);
  }
  return { rows, complaints };
}
