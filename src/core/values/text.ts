import { type WeightedLabel, isCompact, splitWeightOf } from './spelling';
import { wordOf } from './word';

/**
 * How words on a form are compared: widths folded, spaces and line breaks inside words removed, numbering and
 * weights taken off. What a cell shows is never changed by this; only what it is compared as. The answers are
 * remembered, all of one text together (`word.ts`).
 */

export { type WeightedLabel, foldWidth, normalise } from './spelling';

/** Widths folded and every space and line break removed: "总 分", "绩\n效" → "总分", "绩效". For comparing words. */
export function compact(text: string): string {
  return isCompact(text) ? text : wordOf(text).compact;
}

/** "/", "—", "……", "指标2：", "指标1：/": stands where an answer belongs and says nothing. "无" is an answer. */
export function isPlaceholder(text: string): boolean {
  return wordOf(text).isPlaceholder;
}

/** Without ★, "1、", "（一）", "①", "指标1：", "其中：" before the name. Comparing form (see `compact`). */
export function withoutOrdinal(text: string): string {
  return wordOf(text).withoutOrdinal;
}

/**
 * Splits the weight off a label: 数量指标（15）, 产出〔肆拾分〕, 产出指标 (50 分), 绩效指标（90分）, （特性指标70分）, 项目决策2 分.
 * `loose` reads it without brackets too (labels of level 1 and 2), `share` a bare percentage in brackets (sections).
 */
export function splitWeight(
  label: string,
  options: { readonly loose?: boolean; readonly share?: boolean } = {},
): WeightedLabel {
  const word = wordOf(label);
  return options.loose && !options.share ? word.split : splitWeightOf(word.compact, options);
}

/** A label as people would say it: no numbering, no weight, no trailing colon. */
export function plainLabel(text: string): string {
  return wordOf(text).plain.text;
}

/** Without any bracketed part: 预期指标值（A） → 预期指标值; the inside where nothing else is left. */
export function withoutBrackets(text: string): string {
  return wordOf(text).withoutBrackets;
}

/** Years (1990 to 2099) written in a text, in order of appearance: "2021年", "（ 2019 年度）". */
export function yearsIn(text: string): readonly number[] {
  return wordOf(text).years;
}
