import type { ColumnDraft } from './columns';
import type { ColumnRole } from './form';
import { neverBelow } from './shapes';

/**
 * Headers whose words say nothing are told by what their column holds, by where they stand, and by what is still
 * missing. Every such verdict has a low confidence and a sentence that says what it rests on.
 */

/** Level columns: 产出/效益/满意度 is level 1, 数量/质量/时效 level 2, names all different level 3. */
export function inferLevels(drafts: ColumnDraft[]): void {
  const look = lookAt(drafts);
  const open = () => drafts.filter((draft) => draft.role === null && draft.shape.rows > 0);
  for (const draft of open()) {
    if (draft.shape.serial) take(draft, 'ignored', '本列是顺序号');
  }
  const sections = most(open(), ({ sections: share, kinds }) => (share >= 0.5 ? share - kinds / 2 : 0));
  if (look.missing('level1') && sections) {
    take(sections, 'level1', '本列多为产出、效益、满意度等一级指标名称');
  }
  const kinds = most(open(), ({ kinds: share }) => (share >= 0.5 ? share : 0));
  if (look.missing('level2') && kinds) {
    take(kinds, 'level2', '本列多为数量、质量、效益等二级指标名称');
  }
  if (!look.missing('level3')) return;
  const named = open().filter((draft) => looksLikeNames(draft) && !afterValues(drafts, draft));
  const deepest = Math.max(
    ...(['level1', 'level2'] as const).map((role) => drafts.findIndex((draft) => draft.role === role)),
  );
  // Names stand beside the level above them; of two such columns the one nearer to it holds them.
  const [name] = named.sort((a, b) => distance(drafts, a, deepest) - distance(drafts, b, deepest));
  if (name) take(name, 'level3', '位于指标值之前，本列是各不相同的名称');
}

function looksLikeNames({ shape }: ColumnDraft): boolean {
  return shape.texts >= 0.6 && shape.length >= 3 && shape.filled >= 0.3 && shape.distinct >= 0.7;
}

/** A text column to the right of a known value column is an answer or a note where the levels stand left of it. */
function afterValues(drafts: readonly ColumnDraft[], draft: ColumnDraft): boolean {
  const index = drafts.indexOf(draft);
  const lastLevel = Math.max(
    ...(['level1', 'level2'] as const).map((level) => drafts.findIndex(({ role }) => role === level)),
  );
  return drafts.some(
    ({ role }, at) =>
      (role === 'target' || role === 'actual' || role === 'weight' || role === 'score') &&
      at < index &&
      lastLevel < at,
  );
}

function distance(drafts: readonly ColumnDraft[], draft: ColumnDraft, from: number): number {
  const index = drafts.indexOf(draft);
  return from < 0 ? index : Math.abs(index - from) + (index < from ? 0.5 : 0);
}

function most(
  drafts: readonly ColumnDraft[],
  worth: (shape: ColumnDraft['shape']) => number,
): ColumnDraft | null {
  let best: ColumnDraft | null = null;
  for (const draft of drafts) {
    if (worth(draft.shape) > (best ? worth(best.shape) : 0)) best = draft;
  }
  return best;
}

/** Value columns, each from the strongest evidence down. */
export function inferValues(drafts: ColumnDraft[]): void {
  const look = lookAt(drafts);
  const open = () =>
    drafts.flatMap((draft, index) => (draft.role === null && draft.shape.rows > 0 ? [{ draft, index }] : []));
  for (const { draft } of open()) {
    if (look.missing('sign') && draft.shape.signs >= 0.6) take(draft, 'sign', '本列都是比较符号或指标性质');
    else if (look.missing('unit') && draft.shape.units >= 0.6) take(draft, 'unit', '本列都是计量单位');
    else if (look.missing('weight') && draft.shape.shares)
      take(draft, 'weight', '本列都是百分比，合计 100%，判为权重');
  }
  inferTotalledWeight(drafts, look);
  for (const { draft } of open()) inferPoints(drafts, draft, look);
  inferPair(drafts, look);
  inferWordyPair(drafts, look);
  for (const { draft, index } of open()) inferAnswer(drafts, draft, index, look);
  for (const { draft, index } of open()) {
    const late = look.before(index, 'score') || look.before(index, 'actual');
    if (look.missing('note') && late && draft.shape.texts >= 0.5 && draft.shape.length >= 4) {
      take(draft, 'note', '位于得分之后，本列是文字说明', 0.4);
    }
  }
  inferBlankNote(drafts, look);
}

/** The one unknown column after the scores, hardly filled and never with figures: where reasons are to be written. */
function inferBlankNote(drafts: ColumnDraft[], look: Look): void {
  if (!look.missing('note') || look.missing('score')) return;
  const after = drafts.filter(
    (draft, index) => draft.role === null && look.before(index, 'score') && draft.shape.numbers.size === 0,
  );
  const [only] = after;
  if (only && after.length === 1 && only === drafts.at(-1) && only.shape.filled < 0.5) {
    take(only, 'note', '位于得分之后，是最后一列，多为空白，判为原因说明', 0.35);
  }
}

/** Of several unknown columns of numbers the one that adds up to 100 (90, 80) and is nowhere below another is the weight. */
function inferTotalledWeight(drafts: ColumnDraft[], look: Look): void {
  if (!look.missing('weight')) return;
  const numeric = drafts.filter(({ role, shape }) => role === null && shape.points >= 0.7);
  const totalled = numeric.filter(
    (draft) => draft.shape.total && !betweenLevels(drafts, drafts.indexOf(draft)),
  );
  if (numeric.length < 3 || totalled.length === 0) return;
  const scores = drafts.filter(({ role }) => role === 'score');
  const weight = totalled.find((draft) =>
    [...scores, ...totalled].every((other) => other === draft || neverBelow(draft.shape, other.shape)),
  );
  if (!weight) return;
  take(weight, 'weight', `本列都是数字，合计 ${weight.shape.total!.toString()} 分，判为分值`);
  if (!look.missing('score')) return;
  // Of what is nowhere above the weights, the column closest to them holds the scores.
  const [score] = numeric
    .filter((draft) => draft.role === null && neverBelow(weight.shape, draft.shape))
    .sort((a, b) => shareOf(b, weight) - shareOf(a, weight));
  if (score && shareOf(score, weight) >= 0.5) {
    take(score, 'score', '本列是数字，各行都不大于分值，判为得分');
  }
}

/** How much of the weights a column of numbers reaches, over the rows they share. */
function shareOf({ shape }: ColumnDraft, weight: ColumnDraft): number {
  let reached = 0;
  let possible = 0;
  for (const [row, value] of weight.shape.numbers) {
    possible += Number(value);
    reached += Number(shape.numbers.get(row) ?? 0);
  }
  return possible === 0 ? 0 : reached / possible;
}

/** Weight and score: bare numbers up to 100; the one that is nowhere the smaller is the weight. */
function inferPoints(drafts: ColumnDraft[], draft: ColumnDraft, look: Look): void {
  const { shape } = draft;
  if (draft.role !== null || shape.points < 0.7) return;
  const index = drafts.indexOf(draft);
  if (betweenLevels(drafts, index)) {
    if (look.missing('level1Weight')) take(draft, 'level1Weight', '位于一级指标与二级指标之间，本列是数字');
    return;
  }
  const score = drafts.find(({ role }) => role === 'score');
  const weight = drafts.find(({ role }) => role === 'weight');
  const unscored = score?.shape.numbers.size === 0 && shape.total !== null;
  if (!weight && score && unscored) {
    take(draft, 'weight', `本列都是数字，合计 ${shape.total!.toString()} 分，判为分值`);
  } else if (!weight && score && neverBelow(shape, score.shape)) {
    take(draft, 'weight', '本列是数字，各行都不小于得分，判为分值');
  } else if (
    !score &&
    weight &&
    (neverBelow(weight.shape, shape) || weight.shape.shares) &&
    (look.before(index, 'weight') || look.before(index, 'actual') || shareOf(draft, weight) >= 0.5)
  ) {
    take(draft, 'score', '本列是数字，各行都不大于分值，判为得分');
  } else if (!weight && !score) {
    const rival = drafts.find((other) => other !== draft && other.role === null && other.shape.points >= 0.7);
    if (
      rival &&
      neverBelow(shape, rival.shape) &&
      !(neverBelow(rival.shape, shape) && drafts.indexOf(rival) < index)
    ) {
      take(draft, 'weight', '两列数字中，本列各行都不小于另一列，判为分值');
    } else if (!rival && shape.total && !look.before(index, 'actual')) {
      take(draft, 'weight', `本列都是数字，合计 ${shape.total.toString()} 分，判为分值`);
    } else if (!rival && look.before(index, 'actual')) {
      take(draft, 'score', '本列是数字，位于完成值之后，判为得分');
    } else if (!rival && look.missing('target') && look.missing('actual') && isLast(drafts, index)) {
      take(draft, 'score', '指标名称之后只有这一列数字，判为得分');
    }
  }
}

/** Two unknown columns of values: the one with ≥, ≤, 以上 holds the targets, else the left one. */
function inferPair(drafts: ColumnDraft[], look: Look): void {
  if (!look.missing('target') || !look.missing('actual')) return;
  const values = drafts.filter(({ role, shape }) => role === null && shape.rows > 0 && shape.targets >= 0.5);
  const [left, right] = values;
  if (!left || !right) return;
  const turned = right.shape.comparisons > left.shape.comparisons;
  const [target, actual] = turned ? [right, left] : [left, right];
  const because =
    target.shape.comparisons > actual.shape.comparisons
      ? '本列的值带比较符号，另一列不带，判为指标值'
      : '本列多为数值、百分比或带比较符号的值，位于完成值之前，判为指标值';
  take(target, 'target', because);
  take(actual, 'actual', '本列多为数值或百分比，与指标值成对，判为完成值');
}

/** Two columns of short sentences between the names and the points, some with figures: planned and done in words. */
function inferWordyPair(drafts: ColumnDraft[], look: Look): void {
  if (!look.missing('target') || !look.missing('actual') || look.missing('level3')) return;
  const end = drafts.findIndex(({ role }) => role === 'weight' || role === 'score');
  const wordy = drafts.filter(
    ({ role, shape }, index) =>
      role === null &&
      look.before(index, 'level3') &&
      index < end &&
      shape.filled >= 0.6 &&
      shape.texts < 1 &&
      shape.length <= 20,
  );
  const [target, actual] = wordy;
  if (!target || !actual || wordy.length !== 2) return;
  take(target, 'target', '位于指标名称与分值之间的前一列，有文字也有数值，判为指标值', 0.35);
  take(actual, 'actual', '位于指标名称与分值之间的后一列，有文字也有数值，判为完成值', 0.35);
}

/** Target and actual: by values, else by standing between their neighbours. */
function inferAnswer(drafts: ColumnDraft[], draft: ColumnDraft, index: number, look: Look): void {
  const { shape } = draft;
  if (draft.role !== null) return;
  if (!look.before(index, 'level3') && (shape.targets < 0.5 || drafts.every(({ role }) => role === null))) {
    return;
  }
  if (look.before(index, 'score') && shape.targets < 0.5) return;
  const previous = neighbour(drafts, index);
  if (look.missing('target')) {
    if (shape.targets >= 0.5)
      take(draft, 'target', '本列多为数值、百分比或带比较符号的值，位于完成值之前，判为指标值');
    else if (!look.before(index, 'actual') && !look.missing('actual') && shape.filled >= 0.5)
      take(draft, 'target', '位于三级指标与完成值之间，判为指标值', 0.4);
  } else if (look.missing('actual')) {
    if (shape.targets >= 0.5) take(draft, 'actual', '本列多为数值或百分比，位于指标值之后，判为完成值');
    else if (look.before(index, 'target') && previous === 'target' && shape.filled >= 0.5)
      take(draft, 'actual', '紧接指标值之后且大多已填，判为完成值', 0.4);
  }
}

/** The role of the column before this one, signs and units aside. */
function neighbour(drafts: readonly ColumnDraft[], index: number): ColumnRole | null {
  for (let at = index - 1; at >= 0; at--) {
    const { role } = drafts[at]!;
    if (role !== 'sign' && role !== 'unit' && role !== 'weight') return role;
  }
  return null;
}

function betweenLevels(drafts: readonly ColumnDraft[], index: number): boolean {
  const one = drafts.findIndex(({ role }) => role === 'level1');
  const two = drafts.findIndex(({ role }) => role === 'level2');
  return one >= 0 && one < index && index < two;
}

function isLast(drafts: readonly ColumnDraft[], index: number): boolean {
  return drafts.slice(index + 1).every(({ shape, role }) => shape.points < 0.7 || role !== null);
}

interface Look {
  missing(role: ColumnRole): boolean;
  before(index: number, role: ColumnRole): boolean;
}

function lookAt(drafts: readonly ColumnDraft[]): Look {
  return {
    missing: (role) => !drafts.some((draft) => draft.role === role),
    before: (index, role) => {
      const at = drafts.findIndex((draft) => draft.role === role);
      return at >= 0 && at < index;
    },
  };
}

function take(draft: ColumnDraft, role: ColumnRole, because: string, confidence = 0.45): void {
  const words = draft.header.token.word.compact;
  draft.role = role;
  draft.confidence = confidence;
  draft.why = words === '' ? `表头是空的，${because}` : `表头“${words}”未见过，${because}`;
}
