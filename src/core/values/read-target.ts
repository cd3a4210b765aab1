import { dateAt } from './dates';
import { HUNDRED } from './decimal';
import type { Field } from './field';
import { foldValue } from './fold';
import { boundOf, boundOfSign } from './operators';
import { type Found, candidatesOf, chineseQuantity, findQuantities } from './quantities';
import { isEmpty } from './reading';
import type { PartialDate, Quantity, TargetCells, TargetValue } from './target';
import { isPercent } from './units';

/**
 * Reads 年度指标值, with 指标性质 and 度量单位 where they have columns of their own.
 *
 * A number with an operator, a suffix or neither is a quantity; 3-4 次 a range; 2023年6月前 a deadline; text without a
 * number is qualitative. A sentence gives a quantity only where its one number carries its own operator or follows a
 * label such as 满意度; otherwise it stays a sentence with candidates. Total: never throws, never guesses.
 */
export function readTarget(cells: TargetCells): TargetValue {
  const { target, sign, unitColumn } = cells;
  if (target === null || isEmpty(target.reading)) return { kind: 'empty' };
  const before = known.get(target);
  if (before && before.sign === sign && before.unitColumn === unitColumn) return before.value;
  const value = valueOf(cells, target);
  known.set(target, { sign, unitColumn, value });
  return value;
}

/** Several rules ask the same cells of the same form. */
const known = new WeakMap<
  Field,
  Pick<TargetCells, 'sign' | 'unitColumn'> & { readonly value: TargetValue }
>();

function valueOf(cells: TargetCells, target: Field): TargetValue {
  const { reading } = target;
  if (reading.kind === 'error') return { kind: 'unreadable', reason: `单元格是错误值 ${reading.code}` };
  if (reading.kind === 'unreadable') return { kind: 'unreadable', reason: reading.reason };
  const sign = boundOfSign(cells.sign?.text ?? '');
  if (sign === 'qualitative' && !hasNumber(target)) return { kind: 'qualitative', word: target.text };
  const value = ownValue(target, columnUnit(cells.unitColumn));
  return sign === null || sign === 'qualitative' ? value : withSign(value, sign);
}

/** 度量单位 as a unit; "" where the column is missing, blank, or says that there is none. */
export function columnUnit(unitColumn: Field | null): string {
  if (unitColumn === null || isEmpty(unitColumn.reading)) return '';
  const text = foldValue(unitColumn.text).replace(/\s/g, '');
  if (/^(?:无|不适用|定性)$/.test(text) || /\d/.test(text)) return '';
  return /^百分[比率数]$/.test(text) ? '%' : text;
}

/**
 * The exact number of a cell that holds nothing but a number, with the unit of its column; null for text.
 * A cell in percent format holds its ratio: 1 is 100 %.
 */
export function numericQuantity({ reading, text }: Field, unit: string): Quantity | null {
  switch (reading.kind) {
    case 'number':
      return { value: reading.value, unit };
    case 'percent':
      // Text such as "5‰" or "2个百分点" keeps its own unit.
      return /[‰点]/.test(text) ? null : { value: reading.value.times(HUNDRED), unit: '%' };
    case 'amount':
      return { value: reading.value, unit: reading.unit };
    default:
      return null;
  }
}

function hasNumber(field: Field): boolean {
  return field.reading.kind !== 'text' || /\d/.test(foldValue(field.text));
}

function ownValue(target: Field, unit: string): TargetValue {
  const number = numericQuantity(target, unit);
  if (number) return bare(number);
  const text = foldValue(target.text);
  const tail = dropSpeech(text);
  const found = findQuantities(tail, unit);
  const deadline = deadlineOf(found, tail);
  if (deadline) return deadline;
  const numbers = found.filter((item) => item.kind !== 'date');
  const [first] = numbers;
  if (!first) {
    const chinese = chineseQuantity(tail);
    if (chinese) return bare(chinese);
    return /\d/.test(text)
      ? { kind: 'sentence', text: target.text, candidates: [] }
      : { kind: 'qualitative', word: target.text };
  }
  if (found.length === 1) {
    const single = singleValue(first, tail, unit);
    if (single) return single;
  }
  return {
    kind: 'sentence',
    text: target.text,
    candidates: candidatesOf(numbers).map((q) => withUnit(q, unit)),
  };
}

/** 完成100%, 实现 3 个: the verb says nothing about the value. */
function dropSpeech(text: string): string {
  return text.replace(
    /^(?:已|全部|全年|年度|当年|累计|共|共计|合计|总计)*(?:完成|实现|为)?\s*(?=[-+\d≥≤><=])/,
    '',
  );
}

/** One number in the text: is it wholly the value, or does its own operator or label make it the value? */
function singleValue(item: Found, text: string, unit: string): TargetValue | null {
  const rest = text.slice(item.end).trim();
  if (item.kind === 'range') {
    const before = text.slice(0, item.start).trim();
    if (rest !== '' || !/^(?:控制在|保持在|约|=|每[年月周季]|每季度)?$/.test(before)) return null;
    return { kind: 'range', low: item.low, high: item.high, unit: item.unit || unit };
  }
  if (item.kind === 'date') return null;
  const before = text.slice(0, item.start).trim();
  if (before === '±' && rest === '') {
    const { value, unit: own } = withUnit(item.quantity, unit);
    return { kind: 'range', low: value.times(-1), high: value, unit: own };
  }
  const whole = before === item.prefix && rest === '';
  // An unknown unit is a unit where nothing else follows the number: 3 穴.
  const ownUnit = before === item.prefix && item.quantity.unit === '' ? wordUnit(rest) : null;
  const far = item.prefix === '' ? /(至少|不少于|不低于|不超过)[^,，。;；、]{0,12}$/.exec(before) : null;
  const prefix = item.prefix || (far?.[1] ?? '');
  const quantity = withUnit(ownUnit ? { ...item.quantity, unit: ownUnit } : item.quantity, unit);
  const bound = boundOf(prefix, item.suffix) ?? (/^[余多]$/.test(item.suffix) ? boundOf('至少', '') : null);
  if (bound) {
    const operator = /^[余多]$/.test(item.suffix) ? item.suffix : bound.operator;
    const { direction, inclusive } = bound.bound;
    return { kind: 'quantity', direction, inclusive, quantity, operator };
  }
  const labelled =
    // 每季度1次 is four a year: what a frequency adds up to, the person says.
    rest === '' &&
    !before.includes('每') &&
    /(?:率|度|比例|占比|比重|数|数量|金额|总额|达|达到|完成|为|增长|增加|提高|提升|:)$/.test(before);
  return whole || ownUnit !== null || labelled ? bare(quantity) : null;
}

function wordUnit(rest: string): string | null {
  return /^[\u4e00-\u9fff]{1,3}$/.test(rest) && !/[的了已完成及]/.test(rest) ? rest : null;
}

function deadlineOf(found: readonly Found[], text: string): TargetValue | null {
  const dates = found.flatMap((item) => (item.kind === 'date' ? [item] : []));
  const [only] = dates;
  if (dates.length !== 1 || only === undefined) return null;
  const others = found.filter((item) => item.kind !== 'date');
  const finished = others.every(
    (item) => item.kind === 'quantity' && isPercent(item.quantity.unit) && item.quantity.value.eq(HUNDRED),
  );
  if (!finished) return null;
  const rest = (text.slice(0, only.start) + text.slice(only.end)).replace(/\s/g, '');
  const marked = only.operator !== '' || /完成|竣工|验收|办结|到位|结束|开工|印发|交付|完工/.test(rest);
  return rest === '' || marked ? { kind: 'deadline', date: only.date, operator: only.operator } : null;
}

function withUnit(quantity: Quantity, unit: string): Quantity {
  return quantity.unit === '' ? { ...quantity, unit } : quantity;
}

function bare(quantity: Quantity): TargetValue {
  return { kind: 'quantity', direction: 'equal', inclusive: true, quantity, operator: '' };
}

/** A sign column speaks where the cell itself has no operator. */
function withSign(
  value: TargetValue,
  sign: Exclude<ReturnType<typeof boundOfSign>, 'qualitative' | null>,
): TargetValue {
  if (value.kind !== 'quantity' || value.operator !== '') return value;
  const { direction, inclusive } = sign.bound;
  return { ...value, direction, inclusive, operator: sign.operator };
}

/** The date that is the whole text, e.g. of a cell in date format; null otherwise. */
export function wholeDate(text: string): PartialDate | null {
  const folded = foldValue(text);
  const found = dateAt(folded, 0);
  return found && found.length === folded.length && found.operator === '' ? found.date : null;
}
