import { type Decimal, decimal } from './decimal';
import { chineseNumber } from './fold';

/**
 * How each form of a text is worked out that it is compared as. Everything here makes its answer anew; `text.ts` asks
 * through `Word`, which keeps the answers. A parameter called `word` is a text in its compact form.
 */

const CJK = '\u2E80-\u9FFF\uF900-\uFAFF\u3000-\u303F\uFF00-\uFFEF“”‘’';
const SPACE_BETWEEN_CJK = new RegExp(`(?<=[${CJK}])\\s+(?=[${CJK}])`, 'gu');

/** Nothing in it that folding or compacting would change: most figures, and many words. */
const PLAIN_TEXT = /^[!-Z^-~\u4E00-\u9FFF、。“”]*$/;

/** Already as `compactOf` would make it. */
export function isCompact(text: string): boolean {
  return PLAIN_TEXT.test(text);
}

/** Signs other than full-width ones that are written as another: brackets become round, blanks of any width one. */
const SIGNS: ReadonlyMap<number, string> = new Map(
  [
    ['\u200B\u200C\u200D\u2060\uFEFF\u00AD', ''],
    ['\u3000\u00A0', ' '],
    ['〔【[［', '('],
    ['〕】]］', ')'],
    ['−', '-'],
  ].flatMap(([signs, as]) => [...signs!].map((sign) => [sign.charCodeAt(0), as!] as const)),
);

/** The sign a character is folded to, or undefined where it stays as it is. */
function folded(code: number): string | undefined {
  // Chinese characters are by far the most.
  if (code >= 0x4e00 && code <= 0x9fff) return undefined;
  const sign = SIGNS.get(code);
  if (sign !== undefined) return sign;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : undefined;
}

/** Full-width digits, letters and punctuation become half-width; other brackets become round ones. */
export function foldWidth(text: string): string {
  if (PLAIN_TEXT.test(text)) return text;
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = folded(text.charCodeAt(at));
    if (sign === undefined) continue;
    result += text.slice(from, at) + sign;
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** Widths folded and every space and line break removed: "总 分", "绩\n效" → "总分", "绩效". For comparing words. */
export function compactOf(text: string): string {
  return PLAIN_TEXT.test(text) ? text : foldWidth(text).replace(/\s+/g, '');
}

/** Widths folded, spaces between Chinese characters removed, other white space collapsed. For reading sentences. */
export function normalise(text: string): string {
  return foldWidth(text).replace(SPACE_BETWEEN_CJK, '').replace(/\s+/g, ' ').trim();
}

const DASHES_AND_DOTS = /^(?:[/\\]+|[-—–―─_~]+|[.…。·]{2,}|…|\*{2,})$/;
const EMPTY_ITEM = /^(?:指标|目标|任务|绩效目标)[\d一二三四五六七八九十]*[:.、]?(.*)$/;

/** "/", "—", "……", "指标2：", "指标1：/": stands where an answer belongs and says nothing. "无" is an answer. */
export function saysNothing(word: string): boolean {
  if (DASHES_AND_DOTS.test(word)) return true;
  const item = EMPTY_ITEM.exec(word);
  if (!item || !/\d|[:.、]|[一二三四五六七八九十]/.test(word.slice(2))) return false;
  const rest = item[1]!;
  return rest === '' || DASHES_AND_DOTS.test(rest);
}

const ORDINALS =
  /^(?:\d{1,2}(?:\.\d{1,2}){2,3}[、.]?(?!\d)|[★☆▲△●○◆◇■※*#]+|[①-⑳㈠-㈩⑴-⒇]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.](?!\d)|(?:指标|目标)\d{1,2}[:、.]|其中:)/;

/** Without ★, "1、", "（一）", "①", "指标1：", "其中：" before the name. Comparing form (see `compact`). */
export function withoutOrdinalOf(compact: string): string {
  let word = compact;
  for (;;) {
    const next = word.replace(ORDINALS, '');
    if (next === word || next === '') return word;
    word = next;
  }
}

export interface WeightedLabel {
  /** The label without the weight, widths folded, no spaces. */
  readonly name: string;
  readonly weight: Decimal | null;
}

const BRACKET_WEIGHT = /\(([^()\d]*?)(\d+(?:\.\d+)?)(分|%)?\)/;
const SPELT_WEIGHT = /\(([零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰]{1,5})分\)/;
const BARE_WEIGHT = /^(.*[^\d.≥≤><=~-])(\d+(?:\.\d+)?)分$/;
const ABOUT_SOMETHING_ELSE = /年|月|日|人|个|次|元|第|近|前|后|≥|≤|<|>|=|至|~/;

const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰';
const PLAIN = '一二三四五六七八九十百';

/** 肆拾 → 四十: numerals as written on cheques. */
function plainNumerals(text: string): string {
  return text.replace(/[壹贰叁肆伍陆柒捌玖拾佰]/g, (sign) => PLAIN[FORMAL.indexOf(sign)]!);
}

/**
 * Splits the weight off a label: 数量指标（15）, 产出〔肆拾分〕, 产出指标 (50 分), 绩效指标（90分）, （特性指标70分）, 项目决策2 分.
 * Years, units and comparisons in brackets are no weights. A number without 分 counts only when it is alone in its
 * brackets; without brackets only with `loose` (labels of level 1 and 2, never indicator names). A bare percentage in
 * brackets counts only with `share` (labels of sections: 产出指标（60%）).
 */
export function splitWeightOf(
  word: string,
  options: { readonly loose?: boolean; readonly share?: boolean } = {},
): WeightedLabel {
  const inBrackets = word.includes('(');
  const bracket = inBrackets ? BRACKET_WEIGHT.exec(word) : null;
  if (bracket) {
    const [whole, before, digits, sign] = bracket as unknown as [string, string, string, string | undefined];
    const value = decimal(digits);
    const plausible = value.gt(0) && value.lte(150) && !ABOUT_SOMETHING_ELSE.test(before);
    const share = /权重|占/.test(before) || (options.share === true && before === '');
    const meant = sign === undefined ? before === '' : sign === '分' || share;
    if (plausible && meant) return { name: word.replace(whole, '') || word, weight: value };
  }
  const spelt = inBrackets ? SPELT_WEIGHT.exec(word) : null;
  const points = spelt ? chineseNumber(plainNumerals(spelt[1]!)) : null;
  if (points !== null && points > 0 && points <= 150) {
    return { name: word.replace(spelt![0], '') || word, weight: decimal(points) };
  }
  const bare = options.loose && word.endsWith('分') ? BARE_WEIGHT.exec(word) : null;
  if (bare && !ABOUT_SOMETHING_ELSE.test(bare[1]!.slice(-1))) {
    const value = decimal(bare[2]!);
    if (value.gt(0) && value.lte(150)) return { name: bare[1]!, weight: value };
  }
  return { name: word, weight: null };
}

/** Without any bracketed part: 预期指标值（A） → 预期指标值; the inside where nothing else is left. */
export function withoutBracketsOf(word: string): string {
  if (!/[()]/.test(word)) return word;
  const bare = word.replace(/\([^()]*\)/g, '').replace(/[()]/g, '');
  return bare === '' ? word.replace(/[()]/g, '') : bare;
}

/** Years (1990 to 2099) written in a text, in order of appearance: "2021年", "（ 2019 年度）". */
export function yearsOf(text: string): readonly number[] {
  if (!text.includes('年')) return [];
  const inside = (where: string) =>
    [...where.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年/g)].map((match) => Number(match[1]));
  const asWritten = inside(foldWidth(text));
  return asWritten.length > 0 ? asWritten : inside(compactOf(text));
}
