import { SEVERITY_WORDS } from '../../core/report/words';
import type { Severity } from '../../core/rules/rule';

/** What a place on the sheet can be filtered by: a finding's severity, that it was not judged, or that it was set aside. */
export type FilterKey = Severity | 'unchecked' | 'ignored';

export const FILTER_KEYS: readonly FilterKey[] = ['error', 'warning', 'advice', 'unchecked', 'ignored'];

export const FILTER_WORDS: Readonly<Record<FilterKey, string>> = {
  ...SEVERITY_WORDS,
  unchecked: '未检查',
  ignored: '已忽略',
};

export const UNCHECKED_WORDS = {
  'not-enough-data': '数据不足',
  unreadable: '无法读取',
  crashed: '规则运行出错',
} as const;
