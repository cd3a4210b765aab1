import { compact } from '../values/text';
import type { PlacedFinding } from './identity';
import { type FormPlaces, type PlacedCell, type PlacedRow, splitCell } from './places';

/** A cell of a form that shows something else than it did in the first round. */
export interface CellChange {
  /** In the resubmission; where the cell is gone, in the first round. */
  readonly sheet: string;
  readonly cell: string;
  /** Where the cell stood in the first round; null for one that is new. */
  readonly earlierCell: string | null;
  readonly earlierSheet: string;
  /** The indicator, fund line or label of the row, in the sheet's own words; null where there is none. */
  readonly label: string | null;
  /** 年度指标值, 分值, 得分…; null for a column of no known meaning. */
  readonly column: string | null;
  readonly before: string;
  readonly after: string;
  /** asked: a finding named the cell, or it follows from one that was named (得分, 说明, 合计, 日期). */
  readonly kind: 'asked' | 'unasked';
  /** A changed weight or target that nobody asked for changes what the unit is measured by. */
  readonly matter: 'weight' | 'target' | null;
}

const PART_WORDS: Readonly<Record<string, string>> = {
  level3: '三级指标',
  target: '年度指标值',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  note: '偏差原因分析',
  label: '名称',
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  spent: '全年执行数',
  rate: '执行率',
};

/** Follow from others: totals, grades; and what changes with every submission: days and names at the foot. */
const FOLLOWS =
  /^行:(?:.*(?:总分|合计|总计|小计|总得分)|.*等级|评价结论|.*(?:日期|时间|填表人|填报人|经办人|联系人|联系电话|审核人|负责人).*)$/;

/** All changed cells of one form, in the order of the resubmission. `named`: the findings of the first round on it. */
export function cellChanges(
  first: FormPlaces,
  second: FormPlaces,
  named: readonly PlacedFinding[],
): CellChange[] {
  const asked = askedFor(first, named);
  const changes: CellChange[] = [];
  for (const [before, after] of pairRows(first.rows(), second.rows())) {
    for (const [old, now] of pairCells(before?.cells ?? [], after?.cells ?? [])) {
      if (old && now && compact(old.text) === compact(now.text)) continue;
      const cell = now ?? old!;
      const owner = now ? second : first;
      const place = { row: (before ?? after!).name, part: cell.part };
      const wanted = asked(place.row, cell.part, old?.address ?? null);
      changes.push({
        sheet: owner.form.sheet,
        cell: cell.address,
        earlierCell: old?.address ?? null,
        earlierSheet: first.form.sheet,
        label: owner.subjectOf(cell.address),
        column:
          PART_WORDS[cell.part] ??
          (cell.part.startsWith('列:') && cell.part.length > 4 ? cell.part.slice(2) : null),
        before: old?.text ?? '',
        after: now?.text ?? '',
        kind: wanted ? 'asked' : 'unasked',
        matter: wanted ? null : matterOf(place.row, cell.part, old?.text ?? '', now?.text ?? ''),
      });
    }
  }
  return changes;
}

/** Weights also stand in labels of sections: 产出指标（50分） → 产出指标（40分）. */
function matterOf(row: string, part: string, before: string, after: string): CellChange['matter'] {
  if (part === 'weight') return 'weight';
  if (part === 'target') return 'target';
  const figures = (text: string) =>
    compact(text)
      .match(/\d+(?:\.\d+)?/g)
      ?.join(' ') ?? '';
  return row.startsWith('分类:') && figures(before) !== figures(after) ? 'weight' : null;
}

type Asked = (row: string, part: string, address: string | null) => boolean;

function askedFor(first: FormPlaces, named: readonly PlacedFinding[]): Asked {
  const cells = new Set<string>();
  const byRow = new Map<string, Set<string>>();
  for (const { finding, form, places } of named) {
    finding.cells.forEach((written, index) => {
      const { sheet, address } = splitCell(written);
      if (form !== first && sheet !== first.form.sheet) return;
      const place = form === first ? places[index]! : first.placeOf(address);
      cells.add(address);
      byRow.set(place.row, (byRow.get(place.row) ?? new Set()).add(place.part));
    });
  }
  const anything = cells.size > 0;
  return (row, part, address) => {
    if (address !== null && cells.has(address)) return true;
    const parts = byRow.get(row);
    if (parts?.has(part)) return true;
    // An explanation may follow any finding of its row; a score only one about what it is made of.
    if (parts && part === 'note') return true;
    if (parts && part === 'score')
      return ['target', 'actual', 'weight', 'score', 'spent', 'annualBudget', 'rate'].some((one) =>
        parts.has(one),
      );
    if (parts && part === 'rate')
      return ['spent', 'annualBudget', 'initialBudget'].some((one) => parts.has(one));
    if (FOLLOWS.test(row)) return anything || /日期|时间|人|电话/.test(row);
    return false;
  };
}

/**
 * Lines of the same name belong together; of the others, those that stand as far below the line before
 * them as they did. What has no partner is gone or new.
 */
export function pairRows(
  first: readonly PlacedRow[],
  second: readonly PlacedRow[],
): [PlacedRow | null, PlacedRow | null][] {
  const open = new Map<string, PlacedRow[]>();
  for (const row of second) open.set(row.name, [...(open.get(row.name) ?? []), row]);
  const partner = new Map<PlacedRow, PlacedRow>();
  // Of several lines of one name, those that also say the same belong together before order decides.
  for (const row of first) {
    const there = open.get(row.name) ?? [];
    const at = there.findIndex((one) => saysOf(one) === saysOf(row));
    if (at !== -1) partner.set(row, there.splice(at, 1)[0]!);
  }
  for (const row of first) {
    if (partner.has(row)) continue;
    const same = open.get(row.name)?.shift();
    if (same) partner.set(row, same);
  }
  const taken = new Set(partner.values());
  const left = new Map<number, PlacedRow[]>();
  for (const row of second) if (!taken.has(row)) left.set(row.row, [...(left.get(row.row) ?? []), row]);
  let shift = 0;
  for (const row of first) {
    const known = partner.get(row);
    if (known) {
      shift = known.row - row.row;
      continue;
    }
    const kindOf = (name: string) => name.slice(0, name.indexOf(':'));
    const there = left.get(row.row + shift) ?? [];
    const at = there.findIndex((one) => kindOf(one.name) === kindOf(row.name));
    if (at === -1) continue;
    partner.set(row, there[at]!);
    taken.add(there[at]!);
    there.splice(at, 1);
  }
  const pairs: [PlacedRow | null, PlacedRow | null][] = first.map((row) => [row, partner.get(row) ?? null]);
  for (const row of second) if (!taken.has(row)) pairs.push([null, row]);
  return pairs.sort((a, b) => (a[1] ?? a[0]!).row - (b[1] ?? b[0]!).row);
}

function saysOf({ cells }: PlacedRow): string {
  return cells.map(({ part, text }) => `${part}=${compact(text)}`).join('|');
}

function pairCells(
  first: readonly PlacedCell[],
  second: readonly PlacedCell[],
): [PlacedCell | null, PlacedCell | null][] {
  const open = [...second];
  const take = (fits: (cell: PlacedCell) => boolean): PlacedCell | null => {
    const at = open.findIndex(fits);
    return at === -1 ? null : open.splice(at, 1)[0]!;
  };
  // Equal texts first: of two cells in one part, the one that stayed is no change.
  const pairs = new Map<PlacedCell, PlacedCell | null>();
  for (const old of first) {
    const same = take((now) => now.part === old.part && compact(now.text) === compact(old.text));
    if (same) pairs.set(old, same);
  }
  for (const old of first)
    if (!pairs.has(old))
      pairs.set(
        old,
        take((now) => now.part === old.part),
      );
  return [
    ...first.map((old): [PlacedCell | null, PlacedCell | null] => [old, pairs.get(old) ?? null]),
    ...open.map((now): [PlacedCell | null, PlacedCell | null] => [null, now]),
  ];
}
