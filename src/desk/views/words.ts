import { profiles } from '../../core/profiles/profiles';
import type { SummaryColumn } from '../../core/review/sorting';
import { kindText, type SummaryRow } from '../../core/review/summary';
import type { RoundOutline } from '../store/state';

/** Who sent it, as far as that is known: the unit, else the name of the file without folder and ending. */
export function whose({ unit, file }: Pick<SummaryRow, 'unit' | 'file'>): string {
  return unit ?? fileName(file).replace(/\.[^.]*$/, '');
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** 部门整体支出绩效自评表, 没有找到自评表, 未读取 with the reason. */
export function whatItIs(row: SummaryRow): string {
  return row.error ? `未读取：${row.error.message}` : kindText(row);
}

export function templateText({ template }: SummaryRow): string {
  if (!template) return '';
  const { id, version, differences } = template;
  if (differences === null) return `${id} ${version}（没有这个模板，无法比对）`;
  return `${id} ${version}${differences === 0 ? '' : `（${differences} 处不同）`}`;
}

/** 湖南 2021.1; the id of a profile that does not come with the product. */
export function profileText({ profile }: SummaryRow): string {
  if (!profile) return '';
  const known = profiles.find(({ id }) => id === profile.id);
  return `${known?.name ?? profile.id} ${profile.version}`;
}

/** 已整改 3 · 未整改 2: what is not there is not told. */
export function roundText({ identical, counts, unasked }: RoundOutline): string {
  if (identical) return '与第一轮相同，没有修改';
  const parts = [
    `已整改 ${counts.fixed}`,
    `未整改 ${counts.still}`,
    ...(counts.new > 0 ? [`新增 ${counts.new}`] : []),
    ...(counts.explain > 0 ? [`需说明 ${counts.explain}`] : []),
    ...(unasked > 0 ? [`未要求的改动 ${unasked}`] : []),
  ];
  return parts.join(' · ');
}

export interface ColumnWords {
  readonly column: SummaryColumn;
  readonly name: string;
  readonly number?: boolean;
}

/** The columns of the 汇总, each of them a way to sort. */
export const COLUMNS: readonly ColumnWords[] = [
  { column: 'unit', name: '单位' },
  { column: 'kind', name: '表' },
  { column: 'year', name: '年度', number: true },
  { column: 'profile', name: '口径' },
  { column: 'total', name: '自评总分', number: true },
  { column: 'grade', name: '等级' },
  { column: 'errors', name: '错误', number: true },
  { column: 'warnings', name: '警告', number: true },
  { column: 'advices', name: '提示', number: true },
  { column: 'unchecked', name: '未检查', number: true },
  { column: 'template', name: '模板版本' },
  { column: 'file', name: '文件' },
];

/** The same where there is no table head to press, and the order in which a reviewer begins. */
export const SORTS: readonly ColumnWords[] = [{ column: 'trouble', name: '问题多少' }, ...COLUMNS];
