import { type Decimal, ONE, ZERO, decimal } from './decimal';
import type { Quantity } from './target';

/**
 * Units as people write them and as they compare.
 * A quantity keeps the unit it was written with; only comparing looks at the canonical base and the scale.
 */

/** Spellings of one and the same unit. 个, 家, 户, 项 and 家次 are each a unit of their own. */
const SAME: readonly (readonly string[])[] = [
  ['%', '百分比', '百分率', '百分数'],
  ['百分点', '个百分点'],
  ['人', '名', '位', '人数'],
  ['人次', '人/次', '人·次'],
  ['次', '次数', '回'],
  ['场', '场次'],
  ['天', '日'],
  ['小时', '个小时', 'h'],
  ['月', '个月'],
  ['元', '圆', '元整', '人民币元'],
  ['平方米', '平米', '平方', 'm2', 'm²'],
  ['立方米', 'm3', 'm³'],
  ['公里', '千米', 'km'],
  ['米', 'm'],
  ['厘米', 'cm'],
  ['毫米', 'mm'],
  ['吨', 't'],
  ['千克', '公斤', 'kg'],
  ['克', 'g'],
  ['千瓦', 'kW', 'KW', 'kw'],
  ['千瓦时', 'kWh', 'KWh'],
];

const CANONICAL = new Map(SAME.flatMap((names) => names.map((name) => [name, names[0]!] as const)));

/** Counters and measures that may follow a number in running text. */
const OTHERS =
  '个 家 家次 户 户次 项 件 份 本 册 篇 条 起 例 宗 批 批次 套 台 台次 辆 辆次 车次 艘 架 座 处 所 间 栋 幢 片 块 株 棵 头 只 羽 尾 粒 万粒 穴 期 ' +
  '届 轮 节 课时 学时 学分 门 支 队 组 对 张 幅 部 集 档 款 种 类 级 枚 把 桶 袋 箱 瓶 盒 包 吨 升 毫升 亩 公顷 平方公里 平方千米 千伏安 KVA kVA 兆瓦 MW ' +
  '千伏 kV KV 伏 瓦 GB TB MB 分 分钟 秒 周 年 季度 工作日 个工作日 倍 字 人天 人月 村 个村 镇 校 班 ℃ 度电 标方 美元 港元 欧元 床 张床 针 剂 毫克 微克';

const KNOWN: readonly string[] = [...new Set([...SAME.flat(), ...OTHERS.split(' '), '‰'])].sort(
  (a, b) => b.length - a.length,
);
const KNOWN_SET = new Set(KNOWN);

/** 元/亩, 元/人/年 */
const PER =
  /^(?:\/(?:人次|课时|学时|平方米|公里|亩|人|户|年|月|天|次|个|项|吨|家|场|台|套|件|间|所|村|头|只|株|份|本|册))+/;

const SCALES: readonly (readonly [string, Decimal])[] = [
  ['万亿', decimal('1000000000000')],
  ['亿', decimal('100000000')],
  ['万', decimal('10000')],
];

/** Measures that are whole multiples of one another: 1 小时 is 60 分钟, 1 公里 1000 米. Days and months are not. */
const MEASURES: ReadonlyMap<string, { readonly scale: Decimal; readonly base: string }> = new Map(
  (
    [
      ['小时', '60', '分钟'],
      ['公里', '1000', '米'],
      ['厘米', '0.01', '米'],
      ['毫米', '0.001', '米'],
      ['吨', '1000', '千克'],
      ['克', '0.001', '千克'],
      ['公顷', '10000', '平方米'],
      ['平方公里', '1000000', '平方米'],
    ] as const
  ).map(([unit, scale, base]) => [unit, { scale: decimal(scale), base }]),
);

/** A unit taken apart: 万亩 → 10000 × 亩; 万 → 10000 × ""; ‰ → 0.1 × %. */
export function unitParts(unit: string): { readonly scale: Decimal; readonly base: string } {
  const { scale, base } = writtenParts(unit);
  const measure = MEASURES.get(base);
  return measure ? { scale: scale.times(measure.scale), base: measure.base } : { scale, base };
}

function writtenParts(unit: string): { readonly scale: Decimal; readonly base: string } {
  const text = unit.replace(/\s/g, '');
  if (text === '‰') return { scale: decimal('0.1'), base: '%' };
  if (KNOWN_SET.has(text) && !text.startsWith('万')) return { scale: ONE, base: CANONICAL.get(text) ?? text };
  for (const [name, scale] of SCALES) {
    if (!text.startsWith(name)) continue;
    const rest = text.slice(name.length);
    return { scale, base: CANONICAL.get(rest) ?? rest };
  }
  return { scale: ONE, base: CANONICAL.get(text) ?? text };
}

/** True for a unit that holds an amount of money: 元, 万元, 亿元, 元/亩. */
export function isMoney(unit: string): boolean {
  return /^元(?:$|[/每])/.test(unitParts(unit).base);
}

export function isPercent(unit: string): boolean {
  return unitParts(unit).base === '%';
}

/** A bare number beside money may be in 元 or in 万元; beyond this factor nobody can tell. */
const MONEY_DOUBT = decimal(1000);

/**
 * Both values in one unit, or null where they cannot be compared.
 *
 * A side without a unit takes the other's (6 against "5 个"), with two exceptions where that would be a guess: a bare
 * number against a percentage (1 may be 1 % or 100 %) unless it is 0, and against money of another order of magnitude.
 */
export function inOneUnit(
  a: Quantity,
  b: Quantity,
): { readonly a: Decimal; readonly b: Decimal; readonly unit: string } | null {
  if (a.unit === '' || b.unit === '') {
    const unit = a.unit === '' ? b.unit : a.unit;
    const bare = a.unit === '' ? a.value : b.value;
    if (a.unit !== b.unit && isPercent(unit) && !bare.eq(ZERO)) return null;
    if (a.unit !== b.unit && isMoney(unit) && farApart(a.value, b.value)) return null;
    return { a: a.value, b: b.value, unit };
  }
  const left = unitParts(a.unit);
  const right = unitParts(b.unit);
  const loose = left.base === '' || right.base === '';
  if (left.base !== right.base && !loose) return null;
  if (loose && (left.base === '%' || right.base === '%')) return null;
  if (left.scale.eq(right.scale)) return { a: a.value, b: b.value, unit: left.base === '' ? b.unit : a.unit };
  return {
    a: a.value.times(left.scale),
    b: b.value.times(right.scale),
    unit: left.base === '' ? right.base : left.base,
  };
}

function farApart(a: Decimal, b: Decimal): boolean {
  if (a.eq(ZERO) || b.eq(ZERO)) return false;
  const [small, large] = a.abs().lt(b.abs()) ? [a.abs(), b.abs()] : [b.abs(), a.abs()];
  return large.gte(small.times(MONEY_DOUBT));
}

/**
 * The unit that begins at the start of `text`, longest first; "" where none does.
 * 万 and 亿 belong to the unit; "元/亩" is one unit. `extra` adds a unit that only this form uses.
 */
export function leadingUnit(text: string, extra = ''): string {
  const scale = /^(?:万亿|亿|万)/.exec(text)?.[0] ?? '';
  const rest = text.slice(scale.length);
  if (extra !== '' && text.startsWith(extra)) return extra;
  const base = KNOWN.find((unit) => rest.startsWith(unit) && !brokenLatin(unit, rest)) ?? '';
  const per = base === '' ? null : PER.exec(rest.slice(base.length));
  return scale + base + (per?.[0] ?? '');
}

export function isKnownUnit(unit: string): boolean {
  return unit !== '' && leadingUnit(unit) === unit;
}

/** "m" is no unit at the start of "max". */
function brokenLatin(unit: string, text: string): boolean {
  return /[A-Za-z]$/.test(unit) && /^[A-Za-z]/.test(text.slice(unit.length));
}
