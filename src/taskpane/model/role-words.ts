import type { RowRole } from '../../core/recognise/corrections';
import type { ColumnRole, FormKind } from '../../core/recognise/form';
import { KIND_WORDS } from '../../core/report/words';

export const COLUMN_WORDS: Readonly<Record<ColumnRole, string>> = {
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  sign: '指标性质',
  unit: '度量单位',
  target: '年度指标值',
  actual: '实际完成值',
  weight: '分值',
  level1Weight: '一级指标权重',
  level2Weight: '二级指标权重',
  score: '得分',
  note: '偏差原因分析',
  standard: '评分标准',
  ignored: '不使用',
};

export const ROW_WORDS: Readonly<Record<RowRole, string>> = {
  indicator: '指标',
  ignored: '不是指标',
  total: '合计',
  header: '表头',
};

/** One entry of a list to choose from. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

export const COLUMN_CHOICES = choices(COLUMN_WORDS);
export const ROW_CHOICES = choices(ROW_WORDS);
export const TABLE_CHOICES: readonly Choice<FormKind | 'none'>[] = [
  ...choices(KIND_WORDS),
  { value: 'none', label: '不是自评表' },
];

function choices<T extends string>(words: Readonly<Record<T, string>>): readonly Choice<T>[] {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
}
