import type { Severity } from '../rules/rule';
import { kindText, type SummaryRow } from './summary';

/** The columns of the 汇总 by which it can be sorted. */
export type SummaryColumn =
  | 'file'
  | 'unit'
  | 'kind'
  | 'title'
  | 'year'
  | 'profile'
  | 'total'
  | 'grade'
  | 'errors'
  | 'warnings'
  | 'advices'
  | 'unchecked'
  | 'template'
  | 'modified'
  | 'trouble';

export interface SummaryFilter {
  /** Only workbooks with at least one finding of this severity. */
  readonly having?: Severity;
  /** true: only workbooks that were not read; false: only those that were. */
  readonly notRead?: boolean;
  /** Only this grade; null: only those without one. */
  readonly grade?: string | null;
  /** Only workbooks with a finding of this rule. */
  readonly ruleId?: string;
  /** Only workbooks that left something unchecked. */
  readonly withUnchecked?: boolean;
  /** Only workbooks whose scores are all full. */
  readonly allFull?: boolean;
  /** Every word must occur in file, unit or title; widths and letter case do not matter. */
  readonly text?: string;
}

const chinese = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true, sensitivity: 'base' });

/** Order of two Chinese words by sound, figures in them by value: 第2批 before 第10批. */
export function compareChinese(a: string, b: string): number {
  return chinese.compare(a, b);
}

/**
 * A sorted copy. Rows without a value in the column stand last whatever the direction; equal ones by file. `trouble`
 * puts those that were not read first, then by errors, warnings and what was not checked.
 */
export function sortRows(
  rows: readonly SummaryRow[],
  column: SummaryColumn,
  direction: 'ascending' | 'descending' = 'ascending',
): SummaryRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: KEYS[column](row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      return a.key === b.key ? compareChinese(a.row.file, b.row.file) : a.key === null ? 1 : -1;
    }
    return sign * compareKeys(a.key, b.key) || compareChinese(a.row.file, b.row.file);
  });
  return keyed.map(({ row }) => row);
}

/** The rows that pass every condition that is set. */
export function filterRows(rows: readonly SummaryRow[], filter: SummaryFilter): SummaryRow[] {
  const words = folded(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(
    (row) =>
      (filter.having === undefined || row.counts[filter.having] > 0) &&
      (filter.notRead === undefined || (row.error !== null) === filter.notRead) &&
      (filter.grade === undefined || row.grade === filter.grade) &&
      (filter.ruleId === undefined || row.faults.some(({ ruleId }) => ruleId === filter.ruleId)) &&
      (filter.withUnchecked !== true || row.unchecked > 0) &&
      (filter.allFull !== true || row.allFull) &&
      (words.length === 0 || holdsAll(row, words)),
  );
}

type Key = string | number | readonly number[];

const KEYS: Readonly<Record<SummaryColumn, (row: SummaryRow) => Key | null>> = {
  file: ({ file }) => file,
  unit: ({ unit }) => unit,
  kind: (row) => kindText(row),
  title: ({ title }) => title,
  year: ({ year }) => year,
  profile: ({ profile }) => profile && `${profile.id} ${profile.version}`,
  total: ({ total }) => total,
  grade: ({ grade }) => grade,
  errors: ({ counts, error }) => (error ? null : counts.error),
  warnings: ({ counts, error }) => (error ? null : counts.warning),
  advices: ({ counts, error }) => (error ? null : counts.advice),
  unchecked: ({ unchecked, error }) => (error ? null : unchecked),
  template: ({ template }) => template && `${template.id} ${template.version}`,
  modified: ({ modified }) => modified,
  trouble: ({ error, counts, unchecked }) => [
    error ? 0 : 1,
    -counts.error,
    -counts.warning,
    -unchecked,
    -counts.advice,
  ],
};

function compareKeys(a: Key, b: Key): number {
  if (typeof a === 'string' && typeof b === 'string') return compareChinese(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== 'object' || typeof b !== 'object') return 0;
  for (const [index, value] of a.entries()) {
    if (value !== b[index]) return value - b[index]!;
  }
  return 0;
}

function holdsAll({ file, unit, title }: SummaryRow, words: readonly string[]): boolean {
  const text = folded([file, unit ?? '', title ?? ''].join('\n'));
  return words.every((word) => text.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
