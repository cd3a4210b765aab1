import { type Decimal, decimal } from './decimal';
import { chineseNumber } from './fold';
import { remembered } from './remember';

/**
 * How words on a form are compared: widths folded, spaces and line breaks inside words removed, numbering and
 * weights taken off. What a cell shows is never changed by this; only what it is compared as.
 */

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const CJK = '\u2E80-\u9FFF\uF900-\uFAFF\u3000-\u303F\uFF00-\uFFEF“”‘’';
const SPACE_BETWEEN_CJK = new RegExp(`(?<=[${CJK}])\\s+(?=[${CJK}])`, 'gu');

/** Nothing in it that folding or compacting would change: most figures, and many words. */
const PLAIN_TEXT = /^[!-Z^-~\u4E00-\u9FFF、。“”]*$/;

/** Full-width digits, letters and punctuation become half-width; other brackets become round ones. */
export function foldWidth(text: string): string {
  if (PLAIN_TEXT.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/g, ' ')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
    .replace(/−/g, '-');
}

/** Widths folded and every space and line break removed: "总 分", "绩\n效" → "总分", "绩效". For comparing words. */
export function compact(text: string): string {
  if (PLAIN_TEXT.test(text)) return text;
  return compacted(text);
}

const compacted = remembered((text) => foldWidth(text).replace(/\s+/g, ''));

/** Widths folded, spaces between Chinese characters removed, other white space collapsed. For reading sentences. */
export function normalise(text: string): string {
  return foldWidth(text).replace(SPACE_BETWEEN_CJK, '').replace(/\s+/g, ' ').trim();
}

const DASHES_AND_DOTS = /^(?:[/\\]+|[-—–―─_~]+|[.…。·]{2,}|…|\*{2,})$/;
const EMPTY_ITEM = /^(?:指标|目标|任务|绩效目标)[\d一二三四五六七八九十]*[:.、]?(.*)$/;

/** "/", "—", "……", "指标2：", "指标1：/": stands where an answer belongs and says nothing. "无" is an answer. */
export const isPlaceholder: (text: string) => boolean = remembered((text) => {
  const word = compact(text);
  if (DASHES_AND_DOTS.test(word)) return true;
  const item = EMPTY_ITEM.exec(word);
  if (!item || !/\d|[:.、]|[一二三四五六七八九十]/.test(word.slice(2))) return false;
  const rest = item[1]!;
  return rest === '' || DASHES_AND_DOTS.test(rest);
});

const ORDINALS =
  /^(?:\d{1,2}(?:\.\d{1,2}){2,3}[、.]?(?!\d)|[★☆▲△●○◆◇■※*#]+|[①-⑳㈠-㈩⑴-⒇]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.](?!\d)|(?:指标|目标)\d{1,2}[:、.]|其中:)/;

/** Without ★, "1、", "（一）", "①", "指标1：", "其中：" before the name. Comparing form (see `compact`). */
export const withoutOrdinal: (text: string) => string = remembered((text) => {
  let word = compact(text);
  for (;;) {
    const next = word.replace(ORDINALS, '');
    if (next === word || next === '') return word;
    word = next;
  }
});

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
export function splitWeight(
  label: string,
  options: { readonly loose?: boolean; readonly share?: boolean } = {},
): WeightedLabel {
  const word = compact(label);
  const bracket = BRACKET_WEIGHT.exec(word);
  if (bracket) {
    const [whole, before, digits, sign] = bracket as unknown as [string, string, string, string | undefined];
    const value = decimal(digits);
    const plausible = value.gt(0) && value.lte(150) && !ABOUT_SOMETHING_ELSE.test(before);
    const share = /权重|占/.test(before) || (options.share === true && before === '');
    const meant = sign === undefined ? before === '' : sign === '分' || share;
    if (plausible && meant) return { name: word.replace(whole, '') || word, weight: value };
  }
  const spelt = SPELT_WEIGHT.exec(word);
  const points = spelt ? chineseNumber(plainNumerals(spelt[1]!)) : null;
  if (points !== null && points > 0 && points <= 150) {
    return { name: word.replace(spelt![0], '') || word, weight: decimal(points) };
  }
  const bare = options.loose ? BARE_WEIGHT.exec(word) : null;
  if (bare && !ABOUT_SOMETHING_ELSE.test(bare[1]!.slice(-1))) {
    const value = decimal(bare[2]!);
    if (value.gt(0) && value.lte(150)) return { name: bare[1]!, weight: value };
  }
  return { name: word, weight: null };
}

/** A label as people would say it: no numbering, no weight, no trailing colon. */
export const plainLabel: (text: string) => string = remembered((text) =>
  splitWeight(withoutOrdinal(text), { loose: true }).name.replace(/[:,;]+$/, ''),
);

/** Without any bracketed part: 预期指标值（A） → 预期指标值; the inside where nothing else is left. */
export const withoutBrackets: (text: string) => string = remembered((text) => {
  const word = compact(text);
  const bare = word.replace(/\([^()]*\)/g, '').replace(/[()]/g, '');
  return bare === '' ? word.replace(/[()]/g, '') : bare;
});

/** Years (1990 to 2099) written in a text, in order of appearance: "2021年", "（ 2019 年度）". */
export const yearsIn: (text: string) => readonly number[] = remembered((text) => {
  if (!text.includes('年')) return [];
  const inside = (where: string) =>
    [...where.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年/g)].map((match) => Number(match[1]));
  const asWritten = inside(foldWidth(text));
  return asWritten.length > 0 ? asWritten : inside(compact(text));
});
