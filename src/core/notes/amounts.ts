import { type Decimal, decimal, HUNDRED, max, show, showPercent, sum, ZERO } from '../values/decimal';
import { compact } from '../values/text';
import { unitParts } from '../values/units';

/** A difference in money that a note has to explain. All amounts in 元. */
export interface MoneyGap {
  /** 完成值与指标值的差额, 未执行金额, 超出预算的金额, 预算调整金额. */
  readonly what: string;
  readonly gap: Decimal;
  /** Amounts the table itself states; repeating them explains nothing. */
  readonly stated: readonly Decimal[];
}

/** How much of a gap a text accounts for. All amounts in 元. */
export interface ToldAmount {
  readonly gap: Decimal;
  readonly told: Decimal;
  /** 0 where all of it is told. */
  readonly rest: Decimal;
}

const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
/** Not per head or per piece: 30元/人 is a price. */
const AMOUNT = new RegExp(
  `(?<![\\d.])(${NUMBER})(万亿元|亿元|百万元|千万元|万元|亿|万|元)(?![/每a-zA-Z]|余?[人户家个件亩次吨])`,
  'g',
);
/** 占差额的60%, 占未执行金额 60 %. */
const SHARE = new RegExp(
  `(?:差额|差距|缺口|超支|超出|超预算|未执行|未支付|未支出|结余|结转|追加|调增|调减|调整)(?:的|部分|金额|资金|数|额|总额)*(?:的)?(?:约)?(${NUMBER})%`,
  'g',
);
const TOTAL_WORD = /(?:合计|共计|总计|累计|一共|共)(?:为|约|达)?$/;
/** Half of the last digit a person would write. */
const SAME = decimal('0.0001');

/**
 * What a text says of the gap: the sum of its amounts, a sum the text itself states taken once, shares of the gap as
 * amounts. Null where it names no amount of its own. `repeated`: amounts that only repeat the table.
 */
export function toldAmount(
  text: string,
  { gap, stated }: MoneyGap,
  repeated: readonly Decimal[] = [...stated, gap],
): ToldAmount | null {
  const words = compact(text);
  const amounts = [...words.matchAll(AMOUNT)].map((match) => ({
    value: decimal(match[1]!.replaceAll(',', '')).times(scaleOf(match[2]!)),
    isTotal: TOTAL_WORD.test(words.slice(0, match.index)),
  }));
  const own = amounts.filter(({ value }) => !repeated.some((one) => same(one, value)));
  const shares = [...words.matchAll(SHARE)].map((match) =>
    gap.times(decimal(match[1]!.replaceAll(',', ''))).div(HUNDRED),
  );
  if (own.length === 0 && shares.length === 0) return null;
  const parts = sum(own.filter(({ isTotal }) => !isTotal).map(({ value }) => value));
  const totals = own.filter(({ isTotal }) => isTotal).map(({ value }) => value);
  const told = max(max(parts, totals.reduce(max, ZERO)), sum(shares));
  return { gap, told, rest: max(ZERO, gap.minus(told)) };
}

/** Does the text at least say how large the gap is? */
export function namesGap(text: string, { gap }: MoneyGap): boolean {
  return [...compact(text).matchAll(AMOUNT)].some((match) =>
    same(gap, decimal(match[1]!.replaceAll(',', '')).times(scaleOf(match[2]!))),
  );
}

/**
 * 完成值与指标值相差685.62万元，说明里写明335.39万元（48.92%），其余350.23万元没有说明; null where nothing is left to explain.
 * `text`: what the person says, without the facts of the row; an amount as large as the gap accounts for it.
 */
export function unexplainedAmount(text: string, gap: MoneyGap): string | null {
  const told = toldAmount(
    text,
    gap,
    gap.stated.filter((one) => !same(one, gap.gap)),
  );
  if (told === null) return `${gap.what}${showYuan(gap.gap)}，说明里还没有写明由哪些金额构成`;
  if (told.rest.lte(SAME)) return null;
  const share = showPercent(told.told.div(gap.gap));
  return `${gap.what}${showYuan(gap.gap)}，说明里写明${showYuan(told.told)}（${share}），其余${showYuan(told.rest)}没有说明`;
}

/** Amounts in 元 as people write them: from a ten-thousandth of a 万元 on in 万元. */
export function showYuan(value: Decimal): string {
  return value.abs().lt(10_000) ? `${show(value)}元` : `${show(value.div(10_000), 6)}万元`;
}

/** A value of a money unit in 元; a bare 万 or 亿 is money where the caller says so. */
export function inYuan(value: Decimal, unit: string): Decimal {
  return value.times(scaleOf(unit));
}

function scaleOf(unit: string): Decimal {
  if (unit.startsWith('百万')) return decimal(1_000_000);
  if (unit.startsWith('千万')) return decimal(10_000_000);
  return unitParts(unit).scale;
}

function same(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lte(SAME);
}
