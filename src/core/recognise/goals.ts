import type { Field } from '../values/field';
import type { GoalPair } from './form';
import { type RowView, type SheetView, type Token, tokenField } from './sheet-view';
import type { GoalTerm, Lexicons } from './vocabulary';

/** The goals block: header row and the pairs below or beside it. */
export interface GoalBlock {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly pairs: readonly GoalPair[];
}

/** A row that names both what was planned and what was reached. */
export function isGoalHeader(row: RowView, lexicons: Lexicons): boolean {
  let planned = false;
  let reached = false;
  for (const token of row.tokens) {
    const role = roleOf(token, lexicons);
    if (role === 'reached') reached = true;
    else if (role === 'planned' || role === 'adjusted') planned = true;
  }
  return planned && reached;
}

function roleOf(token: Token, lexicons: Lexicons): GoalTerm | undefined {
  if (typeof token.cell.value !== 'string' || token.text.length > 24) return undefined;
  return lexicons.goals.match(token.word, 16)?.role;
}

/** Finds the goals among the rows above the indicator table. */
export function readGoals(view: SheetView, rows: readonly RowView[], lexicons: Lexicons): GoalBlock | null {
  const header = rows.find((row) => isGoalHeader(row, lexicons));
  return header ? below(view, rows, header, lexicons) : beside(view, rows, lexicons);
}

function below(view: SheetView, rows: readonly RowView[], header: RowView, lexicons: Lexicons): GoalBlock {
  const best = new Map<GoalTerm, { col: number; strength: number }>();
  for (const token of header.tokens) {
    const role = roleOf(token, lexicons);
    if (!role || role === 'block') continue;
    const { strength } = lexicons.goals.match(token.word, 16)!;
    const rival = best.get(role);
    if (!rival || strength > rival.strength) best.set(role, { col: token.col, strength });
  }
  const cols = new Map([...best].map(([role, { col }]) => [role, col]));
  const first = Math.min(...cols.values());
  // The side label (年度总体目标), where it is merged downwards, says how far the block goes.
  const side = header.tokens.find((token) => token.area.right < first && token.area.bottom > header.row);
  const next = rows[rows.indexOf(header) + 1]?.row ?? header.row + 1;
  const last = side ? side.area.bottom : Math.min(next, header.row + 3);
  const pairs: GoalPair[] = [];
  for (let row = header.row + 1; row <= Math.min(last, header.row + 30); row++) {
    const content = view.at(row);
    if (!content && (row < last || pairs.length > 0)) continue;
    if (
      content?.tokens.some((token) => lexicons.identity.exact(token.word) ?? ownLabel(token, first, lexicons))
    )
      break;
    const at = (role: GoalTerm): Field | null => {
      const col = cols.get(role);
      return col === undefined ? null : view.field(row, col);
    };
    const adjusted = at('adjusted');
    const planned = adjusted && adjusted.text !== '' ? adjusted : (at('planned') ?? adjusted);
    pairs.push({ planned, reached: at('reached') });
  }
  return { firstRow: header.row, lastRow: Math.max(last, header.row + 1), pairs };
}

/** "2.项目实施内容及过程概述" inside a merged side block is another block's label. */
function ownLabel(token: Token, first: number, lexicons: Lexicons): boolean {
  return (
    token.area.right < first && /^\d[.、]/.test(token.word.compact) && roleOf(token, lexicons) === undefined
  );
}

/** "年度总体目标 | …" with the text at its right and no columns of their own. */
function beside(view: SheetView, rows: readonly RowView[], lexicons: Lexicons): GoalBlock | null {
  let planned: Field | null = null;
  let reached: Field | null = null;
  const seen: number[] = [];
  for (const row of rows) {
    const [label] = row.tokens;
    if (!label || row.tokens.length > 2) continue;
    const role = roleOf(label, lexicons);
    if (!role) continue;
    const next = row.tokens[1];
    const answer = next ? tokenField(next) : view.field(row.row, label.area.right + 1);
    const isReached = role === 'reached' || /完成/.test(label.text);
    if (isReached) reached ??= answer;
    else planned ??= answer;
    seen.push(row.row);
  }
  return planned || reached
    ? { firstRow: Math.min(...seen), lastRow: Math.max(...seen), pairs: [{ planned, reached }] }
    : null;
}
