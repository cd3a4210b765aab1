import { numberOf } from '../../src/core/values/reading';
import { normalise } from '../../src/core/values/text';
import type { FormKind, Indicator, RecognisedForm } from '../../src/core/recognise/form';
import type { CorpusForm, TrueIndicator } from './corpus';

/** The hand-read truth speaks of kinds in Chinese; these are the project's own names for them. */
export const TRUE_KINDS: Readonly<Record<string, FormKind>> = {
  部门整体支出绩效自评表: 'department',
  项目支出绩效自评表: 'project',
  '项目支出绩效自评表（未填得分）': 'project',
  '项目支出绩效自评表（未填）': 'project',
  绩效目标自评表: 'project',
  部门整体支出绩效评分表: 'score-sheet',
  项目支出绩效评分表: 'score-sheet',
  项目绩效评价指标表: 'score-sheet',
  基础数据表: 'base-data',
  部门整体支出绩效指标完成情况表: 'indicator-list',
  项目绩效指标完成表: 'indicator-list',
  项目绩效目标完成表: 'indicator-list',
  资金表: 'fund-list',
  '绩效目标批复表（不是自评表）': 'goal-declaration',
  '项目绩效目标清单（不是自评表）': 'goal-declaration',
};

export interface Difference {
  readonly form: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly rows: { readonly expected: number; readonly found: number; readonly invented: number };
  readonly fields: { readonly expected: number; readonly right: number };
}

const FIELDS = ['level3', 'target', 'actual', 'weight', 'score'] as const;

/** Holds a recognised form against the hand-read truth: kind, unit, year, rows, and five fields a row. */
export function compareWithTruth(form: RecognisedForm | undefined, corpus: CorpusForm): Comparison {
  const differences: Difference[] = [];
  const differ = (what: string, expected: unknown, found: unknown) => {
    differences.push({ form: corpus.name, what, expected: String(expected), found: String(found) });
  };
  const truth = corpus.truth;
  const kind = TRUE_KINDS[truth.kind];
  if (form?.kind !== kind) differ('kind', kind, form?.kind);
  if (truth.department !== '' && !sameName(form?.unit?.value ?? '', truth.department)) {
    differ('unit', truth.department, form?.unit?.value);
  }
  if ((form?.year?.value ?? null) !== truth.year) differ('year', truth.year, form?.year?.value);

  const expected = truth.indicators ?? [];
  const byRow = new Map((form?.indicators ?? []).map((indicator) => [indicator.row, indicator]));
  let found = 0;
  let right = 0;
  for (const row of expected) {
    const indicator = byRow.get(row.row);
    byRow.delete(row.row);
    if (!indicator) {
      differ(`row ${row.row}`, row.level3 || row.level2, 'missing');
      continue;
    }
    found++;
    for (const field of FIELDS) {
      const [wanted, got] = [wantedText(row, field), foundText(indicator, field)];
      if (wanted === got) right++;
      else differ(`row ${row.row} ${field}`, wanted, got);
    }
  }
  for (const [row, indicator] of byRow) differ(`row ${row}`, 'no indicator', indicator.name);
  return {
    differences,
    rows: { expected: expected.length, found, invented: byRow.size },
    fields: { expected: expected.length * FIELDS.length, right },
  };
}

/** A published name may be shortened or carry its city in front. */
function sameName(found: string, wanted: string): boolean {
  const [a, b] = [normalise(found), normalise(wanted)];
  return a === b || (a !== '' && (a.endsWith(b) || b.endsWith(a)));
}

function wantedText(row: TrueIndicator, field: (typeof FIELDS)[number]): string {
  const value = field === 'weight' ? (row.weight ?? row.groupWeight ?? null) : row[field];
  return value === null || value === undefined ? '' : loose(String(value));
}

function foundText(indicator: Indicator, field: (typeof FIELDS)[number]): string {
  if (field === 'weight') return indicator.weight ? loose(indicator.weight.value.toFixed()) : '';
  if (field === 'score') {
    const value = indicator.score ? numberOf(indicator.score.reading) : null;
    return value ? loose(value.toFixed()) : '';
  }
  return loose(indicator[field]?.text ?? '');
}

/** White space aside; "1100" stored as text equals 1100; a percentage stored as 1 with a format shows as 100%. */
function loose(text: string): string {
  const word = normalise(text).replace(/\s+/g, '');
  return /^-?\d+\.\d+$/.test(word) ? String(Number(word)) : word;
}
