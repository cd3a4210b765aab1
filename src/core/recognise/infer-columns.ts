import { compact } from '../values/text';
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
  drafts.forEach((draft, index) => {
    const { shape } = draft;
    if (draft.role !== null || shape.rows === 0) return;
    const beforeValues = !['target', 'actual', 'weight', 'score'].some((role) =>
      look.before(index, role as ColumnRole),
    );
    if (look.missing('level1') && shape.sections >= 0.5) {
      take(draft, 'level1', '本列多为产出、效益、满意度等一级指标名称');
    } else if (look.missing('level2') && shape.kinds >= 0.5) {
      take(draft, 'level2', '本列多为数量、质量、效益等二级指标名称');
    } else if (look.missing('level3') && beforeValues && shape.texts >= 0.6 && shape.length >= 4) {
      take(draft, 'level3', '位于指标值之前，本列是各不相同的名称');
    }
  });
}

/** Value columns, each from the strongest evidence down. */
export function inferValues(drafts: ColumnDraft[]): void {
  const look = lookAt(drafts);
  const open = () =>
    drafts.flatMap((draft, index) => (draft.role === null && draft.shape.rows > 0 ? [{ draft, index }] : []));
  for (const { draft, index } of open()) {
    if (look.missing('sign') && draft.shape.signs >= 0.6) take(draft, 'sign', '本列都是比较符号或指标性质');
    else if (look.missing('unit') && draft.shape.units >= 0.6 && look.before(index, 'level3')) {
      take(draft, 'unit', '本列都是计量单位');
    }
  }
  for (const { draft } of open()) inferPoints(drafts, draft, look);
  for (const { draft, index } of open()) inferAnswer(drafts, draft, index, look);
  for (const { draft, index } of open()) {
    const late = look.before(index, 'score') || look.before(index, 'actual');
    if (look.missing('note') && late && draft.shape.texts >= 0.5 && draft.shape.length >= 4) {
      take(draft, 'note', '位于得分之后，本列是文字说明', 0.4);
    }
  }
}

/** Weight and score: bare numbers up to 100; the one that is nowhere the smaller is the weight. */
function inferPoints(drafts: ColumnDraft[], draft: ColumnDraft, look: Look): void {
  const { shape } = draft;
  if (shape.points < 0.7) return;
  const index = drafts.indexOf(draft);
  if (betweenLevels(drafts, index)) {
    if (look.missing('level1Weight')) take(draft, 'level1Weight', '位于一级指标与二级指标之间，本列是数字');
    return;
  }
  const score = drafts.find(({ role }) => role === 'score');
  const weight = drafts.find(({ role }) => role === 'weight');
  if (!weight && score && neverBelow(shape, score.shape)) {
    take(draft, 'weight', '本列是数字，各行都不小于得分，判为分值');
  } else if (
    !score &&
    weight &&
    neverBelow(weight.shape, shape) &&
    (look.before(index, 'weight') || look.before(index, 'actual'))
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

/** Target and actual: by values, else by standing between their neighbours. */
function inferAnswer(drafts: ColumnDraft[], draft: ColumnDraft, index: number, look: Look): void {
  const { shape } = draft;
  if (!look.before(index, 'level3') || (look.before(index, 'score') && shape.targets < 0.5)) return;
  const previous = neighbour(drafts, index);
  if (look.missing('target') && !look.before(index, 'actual')) {
    if (shape.targets >= 0.5)
      take(draft, 'target', '本列多为数值、百分比或带比较符号的值，位于完成值之前，判为指标值');
    else if (!look.missing('actual') && shape.filled >= 0.5)
      take(draft, 'target', '位于三级指标与完成值之间，判为指标值', 0.4);
  } else if (look.missing('actual') && look.before(index, 'target')) {
    if (shape.targets >= 0.5) take(draft, 'actual', '本列多为数值或百分比，位于指标值之后，判为完成值');
    else if (previous === 'target' && shape.filled >= 0.5)
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
  draft.role = role;
  draft.confidence = confidence;
  draft.why = `表头“${compact(draft.header.token.text)}”未见过，${because}`;
}
