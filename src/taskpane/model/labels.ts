import { SEVERITY_WORDS } from '../../core/report/words';
import type { Severity } from '../../core/rules/rule';

/** What a place on the sheet can be filtered by: a finding's severity, or that it was not judged. */
export type FilterKey = Severity | 'unchecked';

export const FILTER_KEYS: readonly FilterKey[] = ['error', 'warning', 'advice', 'unchecked'];

export const FILTER_WORDS: Readonly<Record<FilterKey, string>> = { ...SEVERITY_WORDS, unchecked: '未检查' };

export const UNCHECKED_WORDS = {
  'not-enough-data': '数据不足',
  unreadable: '无法读取',
  crashed: '规则运行出错',
} as const;
