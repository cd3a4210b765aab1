import type { z } from 'zod';
import { pathText } from './key-names';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（方括号）',
  object: '一组键值（花括号）',
  record: '一组键值（花括号）',
};

/** What is wrong with a profile file at one place, in Chinese, the key first. */
export function issueText(issue: Issue, data: unknown): string {
  return `${pathText(issue.path)}：${problem(issue, data)}`;
}

function problem(issue: Issue, data: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `没有${issue.keys.map((key) => `“${key}”`).join('、')}这一项，请核对拼写`;
    case 'invalid_type':
      return at(data, issue.path) === undefined
        ? `缺少这一项，应为${TYPES[issue.expected] ?? issue.expected}`
        : `应为${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return at(data, issue.path) === undefined
        ? `缺少这一项，可填：${issue.values.map(String).join('、')}`
        : `只能填：${issue.values.map(String).join('、')}`;
    case 'too_big':
      return `不能大于${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? '不能为空' : `不能小于${issue.minimum}`;
    case 'invalid_format':
      return FORMATS[String(issue.path.at(-1))] ?? '写法不对';
    default:
      return '写法不对';
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  id: '用小写字母开头，只含小写字母、数字和短横线，例如 mycity',
  version: '写成“年度.序号”，例如 2024.1',
};

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  let here: unknown = data;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}
