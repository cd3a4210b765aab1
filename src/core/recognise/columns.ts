import type { Band, HeaderCell } from './bands';
import type { ColumnRole, RecognisedColumn } from './form';
import { type RowView, Token, tokenField } from './sheet-view';
import { inferLevels, inferValues } from './infer-columns';
import { type ColumnShape, neverBelow, shapesOf } from './shapes';
import type { ColumnTerm, Lexicons } from './vocabulary';

/** A column of the indicator table with its role. */
export interface Column {
  readonly role: ColumnRole;
  readonly col: number;
  /** Last column its header covers (三级指标 over D:E). */
  readonly right: number;
  readonly header: HeaderCell<ColumnTerm>;
  readonly confidence: number;
  readonly why: string;
}

/** The columns of one header band, by role; `all` keeps those that play no part. */
export class TableColumns {
  private readonly roles = new Map<ColumnRole, Column>();
  /** The columns that play a part, left to right. */
  readonly used: readonly Column[];
  /** Those of them in which a row answers: sign, target, unit, actual, weight, score, note. */
  readonly answers: readonly Column[];
  /** First column that holds answers rather than labels. */
  readonly firstValueCol: number;
  /** Roles from left to right, for telling layouts apart. */
  readonly order: string;
  constructor(
    readonly all: readonly Column[],
    /** 年初指标值 beside 调整指标值: read where the adjusted cell is blank. */
    readonly targetFallback: Column | null,
  ) {
    this.used = all.filter(({ role }) => role !== 'ignored');
    for (const column of this.used) this.roles.set(column.role, column);
    this.answers = this.used.filter(({ role }) => ANSWERED.has(role));
    const values = this.used.filter(({ role }) => !LABELS.has(role));
    this.firstValueCol = Math.min(...values.map(({ col }) => col), Infinity);
    this.order = this.used.map(({ role }) => role).join(' ');
  }
  get(role: ColumnRole): Column | undefined {
    return this.roles.get(role);
  }
  has(role: ColumnRole): boolean {
    return this.roles.has(role);
  }
}

const LABELS: ReadonlySet<ColumnRole> = new Set([
  'level1',
  'level1Weight',
  'level2',
  'level2Weight',
  'level3',
]);

const ANSWERED: ReadonlySet<ColumnRole> = new Set([
  'sign',
  'target',
  'unit',
  'actual',
  'weight',
  'score',
  'note',
]);

export interface ColumnDraft {
  readonly header: HeaderCell<ColumnTerm>;
  readonly shape: ColumnShape;
  role: ColumnRole | null;
  confidence: number;
  why: string;
  /** A person said so: nothing below may change it. */
  readonly given?: boolean;
}

/** What a person said of a column, by the address of its header cell. */
export interface GivenRole {
  readonly row: number;
  readonly col: number;
  readonly role: ColumnRole;
}

/** Gives every header cell of a band its role: by its words, then by where it stands and what its column holds. */
export function resolveColumns(
  band: Band,
  body: readonly RowView[],
  lexicons: Lexicons,
  formYear: number | null,
  given: readonly GivenRole[] = [],
): TableColumns {
  const cells = [...band.cells, ...unnamedColumns(band, body)].sort((a, b) => a.token.col - b.token.col);
  const shapes = shapesOf(
    body,
    cells.map(({ token }) => ({ col: token.area.left, right: token.area.right })),
    lexicons,
  );
  const drafts = cells.map((header, index) => {
    const told = given.find((each) => isToldBy(each, header, band));
    const shape = shapes[index]!;
    return told ? givenDraft(header, shape, told.role) : draftOf(header, shape, formYear, band.bottom);
  });
  chooseSide(drafts);
  inferLevels(drafts);
  dropProjectGoal(drafts);
  dropSideLabel(drafts);
  settleWeights(drafts);
  const fallback = settleDuplicates(drafts);
  inferValues(drafts);
  const all = drafts.map(finish);
  const used = all.filter(({ role, header }) => role !== 'ignored' || header.token.text !== '');
  return new TableColumns(used, fallback === null ? null : all[fallback]!);
}

/** Columns below a blank header that hold something in at least half of the rows. */
function unnamedColumns(band: Band, body: readonly RowView[]): HeaderCell<ColumnTerm>[] {
  const covered = (col: number) =>
    band.cells.some(({ token }) => token.area.left <= col && col <= token.area.right);
  const filled = new Map<number, number>();
  const sample = body.slice(0, 400);
  for (const row of sample) {
    for (const { col } of row.tokens) filled.set(col, (filled.get(col) ?? 0) + 1);
  }
  const last = Math.max(...band.cells.map(({ token }) => token.area.right));
  return [...filled]
    .filter(([col, rows]) => !covered(col) && col <= last + 2 && rows >= Math.max(2, sample.length / 2))
    .map(([col]) => ({ token: Token.blank(band.bottom, col), match: null, above: null }));
}

/** 绩效目标 before all levels, where an unknown column of values follows the names: the goal of the whole project. */
function dropProjectGoal(drafts: ColumnDraft[]): void {
  const levels = drafts.flatMap(({ role }, index) => (role?.startsWith('level') ? [index] : []));
  const [first, last] = [Math.min(...levels), Math.max(...levels)];
  drafts.forEach((draft, index) => {
    if (draft.role !== 'target' || draft.given || index > first) return;
    const values = drafts.slice(last + 1).some(({ role, shape }) => role === null && shape.targets >= 0.5);
    if (!values) return;
    draft.role = 'ignored';
    draft.why = `“${draft.header.token.word.compact}”位于各级指标之前，是整个项目的目标`;
  });
}

/**
 * A declaration with two sides (实施期目标 left, 年度目标 right): level 2 or level 3, and the target, stand twice in the
 * same order. The right side is the year's; the left one is left out, but for what only it has.
 */
function chooseSide(drafts: ColumnDraft[]): void {
  const at = (role: ColumnRole) =>
    drafts.flatMap((draft, index) => (draft.role === role && !draft.given ? [index] : []));
  const [names, targets] = [at('level3'), at('target')];
  if (names.length !== 2 || targets.length !== 2) return;
  const [left, right] = names as [number, number];
  if (!(left < targets[0]! && targets[0]! < right && right < targets[1]!)) return;
  if (drafts[right]!.shape.rows === 0) return;
  const twice = new Set<ColumnRole>(
    drafts.slice(targets[0]! + 1).flatMap(({ role }) => (role && role !== 'ignored' ? [role] : [])),
  );
  drafts.slice(0, targets[0]! + 1).forEach((draft) => {
    if (!draft.role || !twice.has(draft.role)) return;
    draft.role = 'ignored';
    draft.confidence = 0.8;
    draft.why = '左右两套指标，取右侧的年度指标，本列未采用';
  });
}

/** The header cell itself, or one printed again further down in the same column with the same words. */
function isToldBy({ row, col }: GivenRole, { token }: HeaderCell<ColumnTerm>, band: Band): boolean {
  const within = token.area.left <= col && col <= token.area.right;
  return within && (token.row === row || row < band.top);
}

function givenDraft(header: HeaderCell<ColumnTerm>, shape: ColumnShape, role: ColumnRole): ColumnDraft {
  return { header, shape, role, confidence: 1, why: '由您指定', given: true };
}

function draftOf(
  header: HeaderCell<ColumnTerm>,
  shape: ColumnShape,
  formYear: number | null,
  bottom: number,
): ColumnDraft {
  const { match, above, token } = header;
  const words = token.word.compact;
  const draft: ColumnDraft = { header, shape, role: null, confidence: 0, why: '' };
  if (token.area.bottom > bottom) return sideLabel(draft);
  // 年度指标值 over 指标性质, 指标值 and 度量单位: the signs and the units are not the value.
  const small = shape.rows > 0 && (shape.signs >= 0.6 || shape.units >= 0.6);
  if (!match && above && USEFUL.has(above) && !small) {
    const because = `表头“${words}”未见过，按它上一层的表头判断`;
    return { ...draft, role: above as ColumnRole, confidence: 0.5, why: because };
  }
  if (!match || (match.strength < 1 && gainsaid(match.role, shape))) return draft;
  if (match.role === 'side' || match.role === 'project' || match.role === 'ignored') {
    return { ...draft, role: 'ignored', confidence: match.strength, why: `“${words}”不参与评分` };
  }
  const year = /((?:19|20)\d{2})年/.exec(words);
  if (match.role === 'actual' && year && formYear !== null && Number(year[1]) < formYear) {
    return { ...draft, role: 'ignored', confidence: 0.8, why: `“${words}”是以前年度的数` };
  }
  if (match.role === 'target' && above === 'actual') {
    return { ...draft, role: 'actual', confidence: 0.7, why: `“${words}”在完成情况的表头之下，判为完成值` };
  }
  const known = match.strength === 1;
  return {
    ...draft,
    role: match.role,
    confidence: match.strength,
    why: known ? `表头“${words}”是已知写法` : `表头“${words}”未见过，含有“${match.by}”，据此判断`,
  };
}

/** A likely meaning that the column's values contradict: words where points should stand, points where words should. */
function gainsaid(role: ColumnTerm, shape: ColumnShape): boolean {
  if (shape.rows < 2) return false;
  if (role === 'standard' || role === 'note' || role === 'level3') return shape.points >= 0.9;
  if (role === 'weight' || role === 'score') return shape.texts >= 0.8 && shape.length >= 4;
  return false;
}

/** Meanings an upper header may lend to an unknown one below it. */
const USEFUL: ReadonlySet<ColumnTerm> = new Set(['target', 'actual', 'weight', 'score', 'note']);

/** 绩效指标 down the left side of the table: a label for the whole of it, no column. */
function sideLabel(draft: ColumnDraft): ColumnDraft {
  const words = draft.header.token.word.compact;
  return { ...draft, role: 'ignored', confidence: 1, why: `“${words}”是整个表的侧标题` };
}

/** The same where it is not merged: the leftmost header, nothing below it, levels to its right. */
function dropSideLabel(drafts: ColumnDraft[]): void {
  const [first, second] = drafts;
  if (!first || !second || first.given || first.shape.rows > 0 || second.role !== 'level1') return;
  Object.assign(first, sideLabel(first));
}

/** A weight column between level 1 and level 2 holds the weights of level 1; one between level 2 and 3 those of level 2. */
function settleWeights(drafts: ColumnDraft[]): void {
  const at = (role: ColumnRole) => drafts.findIndex((draft) => draft.role === role);
  const [one, two, three] = [at('level1'), at('level2'), at('level3')];
  const between = (index: number, a: number, b: number) =>
    a >= 0 && b >= 0 && Math.min(a, b) < index && index < Math.max(a, b);
  drafts.forEach((draft, index) => {
    if (draft.role !== 'weight' || draft.given) return;
    if (between(index, one, two)) {
      Object.assign(draft, {
        role: 'level1Weight',
        why: `${draft.why}；位于一级指标与二级指标之间，是一级指标的权重`,
      });
    } else if (between(index, two, three)) {
      Object.assign(draft, {
        role: 'level2Weight',
        why: `${draft.why}；位于二级指标与三级指标之间，是二级指标的权重`,
      });
    }
  });
}

/** Two columns of one role: adjusted before initial, annual before whole period, own score before a reviewer's. */
function settleDuplicates(drafts: ColumnDraft[]): number | null {
  let fallback: number | null = null;
  const roles = new Set(drafts.flatMap(({ role }) => (role && role !== 'ignored' ? [role] : [])));
  for (const role of roles) {
    const rivals = drafts.filter((draft) => draft.role === role);
    if (rivals.length < 2) continue;
    if (
      role === 'score' &&
      !rivals.some(({ given }) => given) &&
      !drafts.some((draft) => draft.role === 'weight') &&
      weightBeside(rivals)
    )
      continue;
    const names = drafts.findIndex((draft) => draft.role === 'level3');
    // 绩效目标 of the whole project stands before the levels, 指标值 of each row after them.
    const beside = rivals.filter((rival) => drafts.indexOf(rival) > names);
    const worth = (rival: ColumnDraft) =>
      preference(rival) - (ANSWERS.has(role) && beside.length > 0 && !beside.includes(rival) ? 8 : 0);
    const best = rivals.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    for (const rival of rivals) {
      if (rival === best || rival.given) continue;
      rival.role = 'ignored';
      rival.why = `“${rival.header.token.word.compact}”与“${best.header.token.word.compact}”同义，未采用`;
      if (role === 'target' && /调整/.test(best.header.token.text)) fallback = drafts.indexOf(rival);
    }
  }
  return fallback;
}

/** Two columns both called 得分: the first one is the weight where it is nowhere the smaller. */
function weightBeside(rivals: readonly ColumnDraft[]): boolean {
  const [first, second] = rivals as [ColumnDraft, ColumnDraft];
  if (rivals.length !== 2 || !neverBelow(first.shape, second.shape)) return false;
  first.role = 'weight';
  first.confidence = 0.6;
  first.why = '两列表头都是得分，前一列各行都不小于后一列，判为分值';
  return true;
}

const ANSWERS: ReadonlySet<ColumnRole> = new Set(['target', 'actual', 'weight', 'score']);

function preference({ header, confidence, shape, given }: ColumnDraft): number {
  const words = header.token.word.compact;
  if (given) return Infinity;
  let worth = confidence * 10 + shape.filled * 2;
  if (/调整/.test(words)) worth += 4;
  if (/年度|全年|当年|自评|未完成原因|偏差/.test(words)) worth += 2;
  if (/周期|总体|中期|复核|财政|评价组|上年/.test(words)) worth -= 4;
  return worth;
}

function finish(draft: ColumnDraft): Column {
  const { header, shape } = draft;
  const { left: col, right } = header.token.area;
  if (draft.role === null) {
    const why = `表头“${header.token.word.compact}”未能识别`;
    return { col, right, header, role: 'ignored', confidence: 0.2, why };
  }
  const numeric = draft.role === 'weight' || draft.role === 'score' || draft.role === 'level1Weight';
  const doubt = numeric && shape.rows > 0 && !draft.given ? 0.5 + 0.5 * shape.numeric : 1;
  const why = doubt < 0.75 ? `${draft.why}；但本列多数不是数字` : draft.why;
  const confidence = Math.round(draft.confidence * doubt * 100) / 100;
  return { col, right, header, role: draft.role, confidence, why };
}

export function asRecognised(column: Column): RecognisedColumn {
  return {
    role: column.role,
    col: column.col,
    // On a second page without header (row 0) there is no header cell to point at.
    header: column.header.token.row > 0 ? tokenField(column.header.token) : null,
    confidence: column.confidence,
    why: column.why,
  };
}
