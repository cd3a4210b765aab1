/** Why something was not checked, in the few words that fit into one sentence. The first that fits counts. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/运行出错/, '规则运行出错'],
  [/无法读取|读不出来|错误值|不是数字|是百分比，不是/, '单元格无法读取'],
  [/需要人判断|请确认|请选|请按|哪一个|不能确定/, '需要人判断'],
  [/可能没有列全|可能没有收全|表可能不完整|末截断/, '表可能不完整'],
  [/可对照|基础数据表|另一张表/, '没有可对照的数'],
  [/缺少|没有填|没有写|没有分值|没有总分|空白|为 ?0/, '数据没有填全'],
];
/** Longer reasons are whole sentences about one place; the list of what was not checked has them in full. */
const LONGEST = 14;

export function reasonPhrase(reason: string): string {
  const known = PHRASES.find(([pattern]) => pattern.test(reason))?.[1];
  if (known !== undefined) return known;
  const [clause = reason] = reason.split(/[，；：。（]/);
  return clause.length <= LONGEST ? clause : '其他原因';
}
