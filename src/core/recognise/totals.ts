import { columnName } from '../grid/address';
import { HUNDRED } from '../values/decimal';
import type { Field } from '../values/field';
import { numberOf } from '../values/reading';
import type { Totals, Unread } from './form';
import { type SheetView, type Token, partField, tokenField } from './sheet-view';
import type { Table } from './table';
import type { Lexicons } from './vocabulary';
import { whyUnread } from './weights';

export interface TotalsReading {
  readonly totals: Totals;
  readonly unread: readonly Unread[];
  readonly remarks: readonly string[];
}

export const NO_TOTALS: Totals = { label: null, weight: null, score: null, grade: null };

/** The printed total row: weight and score by their columns, else by the order of the figures; the grade by its word. */
export function readTotals(
  view: SheetView,
  table: Table | null,
  headScore: Field | null,
  headGrade: Field | null,
  lexicons: Lexicons,
): TotalsReading {
  const entry = table?.totals.at(-1);
  if (!entry) {
    return {
      totals: { ...NO_TOTALS, score: headScore, grade: headGrade },
      unread: problems(headScore, '总得分'),
      remarks: [],
    };
  }
  const { row, label, columns } = entry;
  const remarks: string[] = [];
  const at = (role: 'weight' | 'score'): Field | null => {
    const column = columns.get(role);
    if (!column) return null;
    const field = view.field(row.row, column.col);
    return field.cell.col === label.col && field.cell.row === label.row ? null : field;
  };
  let weight = at('weight');
  let score = at('score');
  const rest = row.tokens.filter(
    (token) =>
      token !== label && token.col > label.area.right && !sameCell(token, weight) && !sameCell(token, score),
  );
  const grade = rest.find((token) => lexicons.grades.has(token.word.compact));
  const figures = rest.filter((token) => numberOf(token.field.reading) !== null);
  const stray = figures[0];
  if (
    stray &&
    (weight === null || weight.text === '') &&
    (score === null || score.text === '' || stray.col < score.cell.col)
  ) {
    weight = tokenField(stray);
    remarks.push(`总分行的分值合计写在 ${columnName(stray.col)} 列，不在分值列`);
    if (!score || score.text === '') {
      const next = figures[1];
      if (next) score = tokenField(next);
      // 总分 100 before a blank score cell is what can be reached, not what was.
      else if (!columns.has('weight') && !(score && isWhole(stray))) {
        [weight, score] = [null, tokenField(stray)];
      }
    }
  } else if (stray && (score === null || score.text === '')) score = tokenField(stray);
  return {
    totals: {
      label: tokenField(label),
      weight,
      score: score && score.text !== '' ? score : (headScore ?? score),
      grade: grade ? tokenField(grade) : headGrade,
    },
    unread: [...problems(weight, '分值合计'), ...problems(score, '总得分')],
    remarks,
  };
}

function problems(field: Field | null, what: string): Unread[] {
  if (!field || field.text === '' || field.reading.kind === 'placeholder') return [];
  const { reading } = field;
  const fine = reading.kind === 'number' || (reading.kind === 'quantity' && reading.unit === '分');
  return fine ? [] : [{ cell: field.cell, what, why: whyUnread(field) }];
}

function isWhole(token: Token): boolean {
  return numberOf(token.field.reading)?.eq(HUNDRED) ?? false;
}

function sameCell(token: Token, field: Field | null): boolean {
  return field !== null && field.cell.row === token.row && field.cell.col === token.col;
}

/** "项目总得分：99分" in a line of its own: the figure, at the line's cell. */
export function scoreInText(token: Token): Field | null {
  if (!/[总自]/.test(token.text)) return null;
  const match = /(?:总得分|自评总分|自评得分|总分)[:：为]?\s*(\d+(?:\.\d+)?)\s*分?/.exec(token.text);
  return match ? partField(token, match[1]!) : null;
}
