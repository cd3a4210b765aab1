import { HUNDRED, ONE, type Decimal, decimal } from './decimal';
import type { Field } from './field';
import { foldValue } from './fold';
import { reportedOperator } from './operators';
import { type Found, type QuantityFound, candidatesOf, chineseQuantity, findQuantities } from './quantities';
import { columnUnit, numericQuantity } from './read-target';
import { isEmpty } from './reading';
import type { ActualValue, Quantity, TargetValue } from './target';
import { inOneUnit, isPercent } from './units';

/**
 * Reads 实际完成值 with the target in mind.
 *
 * A sentence gives the one number whose unit is the target's; none or several are handed back as candidates, never
 * chosen among. A bare number against a percentage target is not read as either 1 % or 100 %: the person is asked.
 * An operator kept from the target (≥90%, 90%以上, 2021.12.31 前) stays in `operator`: then it is no measured value.
 */
export function readActual(actual: Field | null, target: TargetValue, unitColumn: Field | null): ActualValue {
  if (actual === null || isEmpty(actual.reading)) return { kind: 'empty' };
  const before = known.get(actual);
  if (before && before.target === target && before.unitColumn === unitColumn) return before.value;
  const value = valueOf(actual, target, unitColumn);
  known.set(actual, { target, unitColumn, value });
  return value;
}

/** Several rules ask the same cells of the same form. */
const known = new WeakMap<
  Field,
  { readonly target: TargetValue; readonly unitColumn: Field | null; readonly value: ActualValue }
>();

function valueOf(actual: Field, target: TargetValue, unitColumn: Field | null): ActualValue {
  const { reading, text } = actual;
  if (reading.kind === 'error') return { kind: 'unreadable', reason: `单元格是错误值 ${reading.code}` };
  if (reading.kind === 'unreadable') return { kind: 'unreadable', reason: reading.reason };
  const wanted = targetUnit(target);
  const unit = columnUnit(unitColumn);
  const number = numericQuantity(actual, unit);
  if (number) return measured(number, reading.kind === 'number', target, text);
  const folded = foldValue(text);
  const found = findQuantities(folded, wanted || unit);
  if (target.kind === 'deadline') return readDone(folded, text, found);
  const numbers = found.filter((item) => item.kind !== 'date');
  if (numbers.length === 0) return withoutNumber(folded, text, target, found);
  const falling = fallingValue(numbers, folded, text);
  if (falling) return falling;
  const whole = wholeQuantity(numbers, found, folded, unit);
  if (whole) {
    return measured(whole.quantity, whole.quantity.unit === '', target, text, whole.operator);
  }
  return chosen(numbers, wanted, unit, target, text);
}

/** The unit the target asks in; "" where it has none or is no number. */
function targetUnit(target: TargetValue): string {
  if (target.kind === 'quantity') return target.quantity.unit;
  if (target.kind === 'range') return target.unit;
  return '';
}

function targetSize(target: TargetValue): Decimal | null {
  if (target.kind === 'quantity') return target.quantity.value;
  return target.kind === 'range' ? target.high : null;
}

/** A number that is the whole cell. Doubtful against a percentage: a bare number, or a ratio in a % column. */
function measured(
  quantity: Quantity,
  unitless: boolean,
  target: TargetValue,
  text: string,
  operator = '',
): ActualValue {
  const size = targetSize(target);
  const percent = isPercent(targetUnit(target));
  if (size !== null && percent && unitless && !quantity.value.eq(0)) {
    const looksLikeRatio = quantity.value.gt(0) && quantity.value.lte(ONE) && size.gte(decimal(10));
    if (quantity.unit === '' || (isPercent(quantity.unit) && looksLikeRatio)) {
      return { kind: 'candidates', text, candidates: percentReadings(quantity.value) };
    }
  }
  const zero = quantity.unit === '' && quantity.value.eq(0);
  return {
    kind: 'quantity',
    quantity: zero ? { ...quantity, unit: targetUnit(target) } : quantity,
    operator,
  };
}

/** 0.97 may be 0.97 % or 97 %; 97 can only be 97 %, and still the person says so. */
function percentReadings(value: Decimal): Quantity[] {
  const asWritten = { value, unit: '%' };
  return value.abs().lte(decimal(2)) ? [{ value: value.times(HUNDRED), unit: '%' }, asWritten] : [asWritten];
}

function readDone(folded: string, text: string, found: readonly Found[]): ActualValue {
  const dates = found.flatMap((item) => (item.kind === 'date' ? [item] : []));
  const [only] = dates;
  if (dates.length === 1 && only) return { kind: 'date', date: only.date, operator: only.operator };
  const candidates = candidatesOf(found);
  if (dates.length > 1 || candidates.length > 1) return { kind: 'candidates', text, candidates };
  const [quantity] = candidates;
  if (!quantity) return { kind: 'qualitative', word: text };
  return folded.replace(/[\d.,\s%]/g, '').length <= 4
    ? { kind: 'quantity', quantity, operator: '' }
    : { kind: 'candidates', text, candidates };
}

function withoutNumber(
  folded: string,
  text: string,
  target: TargetValue,
  found: readonly Found[],
): ActualValue {
  const [first] = found;
  if (found.length === 1 && first?.kind === 'date' && folded.length - (first.end - first.start) <= 4) {
    return { kind: 'date', date: first.date, operator: first.operator };
  }
  const chinese = chineseQuantity(folded.replace(SPEECH, ''));
  if (chinese) return { kind: 'quantity', quantity: chinese, operator: '' };
  return target.kind === 'quantity' || target.kind === 'range'
    ? { kind: 'candidates', text, candidates: noneOf(folded, target) }
    : { kind: 'qualitative', word: text };
}

/** 无, 未发生 against a target of 0 起: probably 0, and still the person says so. */
function noneOf(folded: string, target: TargetValue): Quantity[] {
  if (target.kind !== 'quantity' || !target.quantity.value.eq(0)) return [];
  return /^(?:无|没有|未|零)/.test(folded) ? [target.quantity] : [];
}

const SPEECH = /^(?:实际|已|全部|全年|年度|当年|累计|共|共计|合计|总计)*(?:完成|实现|达到|达|为)?\s*/;

/** The number is all the cell says, apart from 已完成, 共, 达. */
function wholeQuantity(
  numbers: readonly Found[],
  found: readonly Found[],
  folded: string,
  unit: string,
): { readonly quantity: Quantity; readonly operator: string } | null {
  const [only] = numbers;
  if (numbers.length !== 1 || found.length !== 1 || only?.kind !== 'quantity') return null;
  const before = folded.slice(0, only.start).trim();
  const lead = only.prefix === '' ? before : before.slice(0, before.length - only.prefix.length);
  const rest = folded.slice(only.end).trim();
  const ownUnit = only.quantity.unit === '' && /^[\u4e00-\u9fff]{1,2}$/.test(rest) ? rest : '';
  if (lead.replace(SPEECH, '') !== '' || (rest !== '' && ownUnit === '')) return null;
  const quantity = { ...only.quantity, unit: only.quantity.unit || ownUnit || unit };
  return { quantity, operator: operatorOf(only) };
}

function operatorOf(item: QuantityFound): string {
  return /^[余多]$/.test(item.suffix) ? item.suffix : reportedOperator(item.prefix, item.suffix);
}

/** 下降3%: whether that counts as 3 or as −3 depends on what the indicator measures; the person says. */
function fallingValue(numbers: readonly Found[], folded: string, text: string): ActualValue | null {
  const [only] = numbers;
  if (numbers.length !== 1 || only?.kind !== 'quantity') return null;
  if (!/(?:下降|降低|减少|下滑|回落|负增长|降幅)(?:了|达|为)?$/.test(folded.slice(0, only.start).trim()))
    return null;
  const { value, unit } = only.quantity;
  return { kind: 'candidates', text, candidates: [only.quantity, { value: value.times(-1), unit }] };
}

/** A sentence: the number in the target's unit, if there is exactly one; without a target, the only number there is. */
function chosen(
  numbers: readonly Found[],
  wanted: string,
  unit: string,
  target: TargetValue,
  text: string,
): ActualValue {
  const ask: ActualValue = { kind: 'candidates', text, candidates: candidatesOf(numbers) };
  const asked = wanted || unit;
  const fitting = numbers.filter((item) => fits(item, asked));
  const distinct = candidatesOf(fitting);
  const [only] = fitting;
  if (distinct.length !== 1 || only?.kind !== 'quantity') return ask;
  // "评审项目 5 个" against a bare 6: the only number there is, and no percentage.
  if (asked === '' && (numbers.length !== 1 || isPercent(only.quantity.unit))) {
    return target.kind === 'quantity' || target.kind === 'range' ? ask : quantityOf(only);
  }
  return quantityOf(only);
}

function quantityOf(item: QuantityFound): ActualValue {
  return { kind: 'quantity', quantity: item.quantity, operator: operatorOf(item) };
}

function fits(item: Found, asked: string): boolean {
  if (item.kind === 'date') return false;
  if (asked === '') return true;
  const unit = item.kind === 'range' ? item.unit : item.quantity.unit;
  if (unit === '') return false;
  const value = item.kind === 'range' ? item.high : item.quantity.value;
  return inOneUnit({ value, unit }, { value: ONE, unit: asked }) !== null;
}
