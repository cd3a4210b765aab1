import { formatCell } from '../grid/address';
import { HUNDRED, ZERO } from '../values/decimal';
import type { Field } from '../values/field';
import { numberOf } from '../values/reading';
import { splitWeight } from '../values/text';
import type { Indicator, ScoringGroup, Unread, Weight } from './form';
import { type SheetView, type Token, tokenField } from './sheet-view';
import type { DraftIndicator, DraftSection } from './table';

/** A weight as a section declares it. */
export type LabelWeight = Weight;

/** The weight a label or a level-1 weight cell states, or null. */
export function weightOfSection(token: Token): LabelWeight | null {
  const field = tokenField(token);
  const fromCell = weightIn(field);
  if (fromCell) return { value: fromCell.value, source: 'cell', cell: field.cell };
  const { weight } = splitWeight(token.text, { loose: true, share: true });
  return weight ? { value: weight, source: 'label', cell: field.cell } : null;
}

/** A number in a weight cell; 30 % counts as 30. */
function weightIn(field: Field): Weight | null {
  const { reading } = field;
  const value = numberOf(reading);
  if (!value || reading.kind === 'amount') return null;
  if (reading.kind === 'quantity' && reading.unit !== '分') return null;
  const points = reading.kind === 'percent' ? value.times(HUNDRED) : value;
  return { value: points, source: 'cell', cell: field.cell };
}

export interface Weighted {
  readonly indicators: readonly Indicator[];
  readonly groups: readonly ScoringGroup[];
  readonly unread: readonly Unread[];
  readonly remarks: readonly string[];
}

/** Written out: this is made for every row of every form, and copying "all but" is many times as slow. */
function settled(draft: DraftIndicator, weight: Weight | null, group: number): Indicator {
  return {
    row: draft.row,
    level1: draft.level1,
    level2: draft.level2,
    level3: draft.level3,
    name: draft.name,
    kind: draft.kind,
    sign: draft.sign,
    unitColumn: draft.unitColumn,
    target: draft.target,
    actual: draft.actual,
    weightField: draft.weightField,
    score: draft.score,
    note: draft.note,
    weight,
    group,
  };
}

interface Draft {
  readonly key: string;
  readonly weight: Weight | null;
}

/**
 * Shares the weights out: the row's own cell; else the cell merged over several rows; else the brackets of its
 * level-3, level-2 or level-1 label, in that order, when no row of that section has a weight of its own.
 */
export function shareWeights(view: SheetView, drafts: readonly DraftIndicator[]): Weighted {
  const unread: Unread[] = [];
  const remarks: string[] = [];
  const weighed = new Set<DraftSection>();
  for (const draft of drafts) {
    if (!draft.weightField || !weightIn(draft.weightField)) continue;
    if (draft.section1) weighed.add(draft.section1);
    if (draft.section2) weighed.add(draft.section2);
  }
  const declared = new Set<DraftSection>();
  for (const { section1, section2 } of drafts) if (section1 && section2?.weight) declared.add(section1);
  const unmerged = view.grid.merges.length === 0;
  let joined = 0;
  const keys: Draft[] = [];
  drafts.forEach((draft, index) => {
    const own = ownGroup(view, draft) ?? labelGroup(draft, weighed, declared);
    const before = keys[index - 1];
    if (own.weight === null && unmerged && before?.weight && continues(drafts[index - 1]!, draft)) {
      joined++;
      keys.push(before);
    } else keys.push(own);
    const field = draft.weightField;
    if (field && field.text !== '' && field.reading.kind !== 'placeholder' && !weightIn(field)) {
      unread.push({ cell: field.cell, what: '分值', why: whyUnread(field) });
    }
  });
  if (joined > 0)
    remarks.push(`表中没有合并单元格，${joined} 行没有分值也没有得分，按与上一行同一评分组处理`);

  const shared = joinScoreCells(view, drafts, keys, remarks);
  const members = new Map<string, { first: number; weight: Weight | null; rows: number[] }>();
  keys.forEach(({ key, weight }, index) => {
    const group = members.get(key);
    if (group) group.rows.push(index);
    else members.set(key, { first: drafts[index]!.row, weight, rows: [index] });
  });
  const indicators: Indicator[] = new Array<Indicator>(drafts.length);
  const groups: ScoringGroup[] = [];
  for (const { first, weight, rows } of members.values()) {
    for (const index of rows) {
      const draft = drafts[index]!;
      const own = shared.has(draft.row) ? ownWeight(draft.weightField) : draft.row === first ? weight : null;
      indicators[index] = settled(draft, own, first);
    }
    const own = rows.map((index) => indicators[index]!);
    const scores: Field[] = [];
    for (const { score } of own) if (score) scores.push(score);
    groups.push({ firstRow: first, members: own, weight, scores });
  }
  return { indicators, groups, unread, remarks };
}

/**
 * Rows that each have a weight of their own and one merged score cell between them are scored as one: their keys become
 * one key with the sum of the weights. Returns the rows so joined.
 */
function joinScoreCells(
  view: SheetView,
  drafts: readonly DraftIndicator[],
  keys: Draft[],
  remarks: string[],
): ReadonlySet<number> {
  const shared = new Set<number>();
  for (let start = 0; start < drafts.length; start++) {
    const column = drafts[start]!.columns.get('score');
    if (!column || !drafts[start]!.score) continue;
    const bottom = view.grid.extent(drafts[start]!.row, column.col).bottom;
    let end = start;
    while (drafts[end + 1] && drafts[end + 1]!.row <= bottom) end++;
    if (end === start) continue;
    const members = drafts.slice(start, end + 1);
    const weights = members.map(({ weightField }) => ownWeight(weightField));
    if (weights.some((weight) => weight === null)) continue;
    const total = weights.reduce((all, weight) => all.plus(weight!.value), ZERO);
    const joined = { key: `s${members[0]!.row}`, weight: { ...weights[0]!, value: total } };
    for (let index = start; index <= end; index++) {
      keys[index] = joined;
      shared.add(drafts[index]!.row);
    }
    remarks.push(
      `第 ${members[0]!.row}—${members.at(-1)!.row} 行各有分值、合用一个得分格 ${formatCell(drafts[start]!.score!.cell)}，按合计 ${total.toFixed()} 分作为一组`,
    );
    start = end;
  }
  return shared;
}

function ownWeight(field: Field | null): Weight | null {
  return field ? weightIn(field) : null;
}

/** By the weight cell: the row's own, or the one a merge shows from an earlier row. */
function ownGroup(view: SheetView, draft: DraftIndicator): Draft | null {
  const column = draft.columns.get('weight');
  if (!column) return null;
  if (draft.weightField) {
    const weight = weightIn(draft.weightField);
    return weight ? { key: cellKey(weight), weight } : null;
  }
  const shown = view.field(draft.row, column.col);
  const weight = weightIn(shown);
  return weight
    ? { key: cellKey(weight), weight }
    : { key: `m${shown.cell.row}:${shown.cell.col}`, weight: null };
}

function cellKey({ cell }: Weight): string {
  return `c${cell.row}:${cell.col}`;
}

function labelGroup(
  draft: DraftIndicator,
  weighed: ReadonlySet<DraftSection>,
  declared: ReadonlySet<DraftSection>,
): Draft {
  const alone = { key: `r${draft.row}`, weight: null };
  const { section1, section2, level3 } = draft;
  if (!draft.columns.has('weight') && level3) {
    const own = splitWeight(level3.text);
    if (own.weight && /分/.test(level3.text)) {
      return { key: alone.key, weight: { value: own.weight, source: 'label', cell: level3.cell } };
    }
  }
  if (section2) {
    if (weighed.has(section2)) return alone;
    if (section2.weight) return { key: cellKey(section2.weight), weight: section2.weight };
  }
  if (section1?.weight && !weighed.has(section1) && !declared.has(section1)) {
    return { key: cellKey(section1.weight), weight: section1.weight };
  }
  return alone;
}

/** In a sheet without merges, a row with an answer but neither weight nor score goes with the row above it. */
function continues(before: DraftIndicator, draft: DraftIndicator): boolean {
  const blank = (field: Field | null) => !field || field.text === '';
  return (
    before.section2 === draft.section2 &&
    before.section1 === draft.section1 &&
    blank(draft.weightField) &&
    blank(draft.score) &&
    (!blank(draft.target) || !blank(draft.actual))
  );
}

/** Why a cell that should hold a number could not be read, in Chinese. */
export function whyUnread(field: Field): string {
  const { reading } = field;
  switch (reading.kind) {
    case 'error':
      return `公式错误值 ${reading.code}`;
    case 'unreadable':
      return reading.reason;
    case 'percent':
      return `“${field.text}”是百分比，不是分数`;
    case 'amount':
    case 'quantity':
      return `“${field.text}”带单位，不是分数`;
    default:
      return `“${field.text}”不是数字`;
  }
}
