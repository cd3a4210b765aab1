import type { Profile } from '../profiles/schema';
import type { Indicator } from '../recognise/form';
import type { Assessment } from '../scoring/assessment';
import { scoredDirection } from '../scoring/direction';
import { showQuantity } from '../scoring/wording';
import { type Decimal, ONE, ZERO, show, showPercent } from '../values/decimal';
import type { Field } from '../values/field';
import { isEmpty } from '../values/reading';
import { inOneUnit, isPercent } from '../values/units';
import { BOTH_GAP, CAUSE_GAP, MEASURE_GAP } from './gaps';

/**
 * Sentences for deviation notes, made of nothing but what the row says. Cause, measure, person and date are left to
 * the person as visible gaps.
 */

export const NOTE_GAPS = `${CAUSE_GAP}${MEASURE_GAP}${BOTH_GAP}`;

/** What was planned and what was reached, with the gap in the row's own unit. `named` where several rows share a note. */
export function indicatorFact(
  indicator: Indicator,
  assessment: Assessment,
  named: boolean,
  profile: Profile | null = null,
): string {
  const lead = named && indicator.name !== '' ? `“${indicator.name}”` : '';
  const target = shown(indicator.target, indicator);
  const actual = shown(indicator.actual, indicator);
  const planned = target === '' ? '年度指标值未填' : `年度指标值${quoted(target)}`;
  const reached = actual === '' ? '实际完成值未填' : `实际完成值${quoted(actual)}`;
  const values = [...(indicator.target ? [planned] : []), ...(indicator.actual ? [reached] : [])];
  return `${lead}${values.join('，')}${gap(indicator, assessment, profile)}`;
}

/** A number with its unit stands by itself; words are quoted as the cell has them. */
function quoted(text: string): string {
  return /\d/.test(text) && text.length <= 12 && !/^[\u4e00-\u9fff]{2}/.test(text) ? ` ${text}` : `“${text}”`;
}

/** 得 3 分，比分值 4 分少 1 分. */
export function deductionFact(score: Decimal, weight: Decimal): string {
  return `得 ${show(score, 4)} 分，比分值 ${show(weight, 4)} 分少 ${show(weight.minus(score), 4)} 分`;
}

/** 全年预算数 1935 万元，全年执行数 480.82 万元，执行率 24.85%，未执行 1454.18 万元. */
export function executionFact(budget: Decimal, spent: Decimal, moneyUnit: string): string {
  const money = (value: Decimal) => `${show(value, 6)} ${moneyUnit}`.trim();
  const left = budget.minus(spent);
  const rest = left.gt(ZERO)
    ? `，未执行 ${money(left)}`
    : left.lt(ZERO)
      ? `，超出预算 ${money(left.times(-1))}`
      : '';
  const rate = budget.eq(ZERO) ? '' : `，执行率 ${showPercent(spent.div(budget))}`;
  return `全年预算数 ${money(budget)}，全年执行数 ${money(spent)}${rate}${rest}`;
}

/** 年初预算数 927.44 万元，全年预算数 1745.25 万元，追加 817.81 万元（88.18%）. */
export function adjustmentFact(initial: Decimal, annual: Decimal, moneyUnit: string): string {
  const money = (value: Decimal) => `${show(value, 6)} ${moneyUnit}`.trim();
  const change = annual.minus(initial);
  const share = initial.gt(ZERO) ? `（${showPercent(change.abs().div(initial))}）` : '';
  const word = change.gt(ZERO) ? '追加' : '调减';
  return `年初预算数 ${money(initial)}，全年预算数 ${money(annual)}，${word} ${money(change.abs())}${share}`;
}

/** Guide text that a form prints into its answer cell: left there, it explains nothing. */
export function isGuideText(text: string): boolean {
  return /字以内|需说明(?:原因|理由)|应(?:单独)?说明(?:原因|理由)/.test(text.replace(/\s/g, ''));
}

/** As the cell shows it, with the unit of its own column where the cell is a bare number. */
function shown(field: Field | null, { unitColumn, sign, target }: Indicator): string {
  if (field === null || isEmpty(field.reading)) return '';
  const text = field.text.replace(/\s+/g, ' ').trim();
  if (!/\d$/.test(text)) return text;
  const unit = unitColumn && !isEmpty(unitColumn.reading) ? unitColumn.text.trim() : '';
  const operator =
    field === target && sign && !isEmpty(sign.reading) && /^[=≥≤><≧≦═]$/.test(sign.text) ? sign.text : '';
  return `${operator === '═' || operator === '=' ? '' : operator}${text}${unit}`;
}

/** ，少 1 个（为指标值的 83.33%）; "" where the values cannot be subtracted. */
function gap(indicator: Indicator, { target, actual, ratio }: Assessment, profile: Profile | null): string {
  if (target.kind !== 'quantity' || actual.kind !== 'quantity' || actual.operator !== '') return '';
  const same = inOneUnit(actual.quantity, target.quantity);
  if (!same || same.a.eq(same.b)) return '';
  const over = same.a.gt(same.b);
  const ceiling = scoredDirection(indicator, target, profile).direction === 'at-most';
  const difference = same.a.minus(same.b).abs();
  const amount = isPercent(same.unit)
    ? `${show(difference, 4)} 个百分点`
    : showQuantity({ value: difference, unit: same.unit });
  if (ceiling && over && ratio !== null && ratio.gt(ONE)) {
    return `，超出 ${amount}（${showPercent(ratio.minus(ONE))}）`;
  }
  const share = ratio === null || ratio.lt(ZERO) ? '' : `（为指标值的 ${showPercent(ratio)}）`;
  return `，比指标值${over ? '多' : '少'} ${amount}${share}`;
}
