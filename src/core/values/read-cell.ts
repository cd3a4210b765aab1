import type { Cell } from '../grid/sheet';
import { type Decimal, decimal, decimalOf } from './decimal';
import type { MoneyUnit, Reading } from './reading';
import { remembered } from './remember';
import { foldWidth, isPlaceholder } from './text';

/**
 * What one cell says, taken by itself.
 *
 * A number shown with a percent format is a percent (its ratio); with a date format it stays text as shown. Text that
 * is wholly a number, a percentage or an amount is read as such and remembered as stored text. Never throws.
 */
export function readCell(cell: Cell | undefined): Reading {
  if (!cell || cell.value === null) return { kind: 'blank' };
  if (cell.stale) return { kind: 'unreadable', text: cell.text.trim(), reason: '公式结果待重算' };
  const { value } = cell;
  if (typeof value === 'object') return { kind: 'error', code: value.error };
  if (typeof value === 'boolean')
    return { kind: 'text', text: cell.text.trim() || String(value).toUpperCase() };
  if (typeof value === 'number') return readNumber(value, cell);
  return readText(value);
}

function readNumber(value: number, cell: Cell): Reading {
  if (!Number.isFinite(value)) {
    return { kind: 'unreadable', text: cell.text.trim(), reason: '不是有限的数值' };
  }
  if (cell.numberFormat === 'General')
    return { kind: 'number', value: decimalOf(value), storedAsText: false };
  const format = bareFormat(cell.numberFormat);
  if (format.includes('%')) return { kind: 'percent', value: decimalOf(value), storedAsText: false };
  if (isDateFormat(format)) return { kind: 'text', text: cell.text.trim() };
  const unit = /(万元|亿元|元)/.exec(cell.numberFormat)?.[1] as MoneyUnit | undefined;
  if (unit) return { kind: 'amount', value: decimalOf(value), unit };
  return { kind: 'number', value: decimalOf(value), storedAsText: false };
}

/** The first section of a format code without quoted text, escapes, colours and locales. */
const bareFormat = remembered((format) =>
  (format.split(';')[0] ?? '')
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, ''),
);

function isDateFormat(format: string): boolean {
  return !/^general$/i.test(format) && /[ymdhs]/i.test(format);
}

const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const BARE = new RegExp(`^${NUMBER}$`);
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d{1,2}$/;
const PERCENT = new RegExp(`^(${NUMBER})\\s*([%‰]|百分点)$`);
const MONEY = new RegExp(`^(?:人民币|[¥￥])?\\s*(${NUMBER})\\s*(万元|亿元|元|万|亿)$`);
const YEN = new RegExp(`^[¥￥]\\s*(${NUMBER})$`);
const QUANTITY = new RegExp(`^(${NUMBER})\\s*([^\\d\\s.,%‰()≥≤><=+\\-~/\\\\、，。；:;!]{1,6})$`, 'u');
/** "2020年", "10月": a date, not a quantity of years. */
const CALENDAR = /^(?:年|年度|月|月份|日|号|点|时|前|后|以上|以下|以内|左右|及以上|及以下|多|余)/;
const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/i;

/** Words that begin with any other Chinese character are neither figures nor placeholders (人民币, 指标1：, 目标：, 任务). */
const MAY_BE_MORE = '人指目任绩';

function beginsAsText(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x4e00 && first <= 0x9fff && !MAY_BE_MORE.includes(text[0]!) && !text.includes('\uFFFD');
}

function readText(raw: string): Reading {
  const text = raw.trim();
  if (beginsAsText(text)) return { kind: 'text', text };
  const word = foldWidth(text).trim();
  if (word === '') return { kind: 'blank' };
  if (ERROR.test(word)) return { kind: 'error', code: word.toUpperCase() };
  if (isPlaceholder(word)) return { kind: 'placeholder', text };
  if (word.includes('\uFFFD')) return { kind: 'unreadable', text, reason: '含有乱码' };
  if (/^#+$/.test(word)) return { kind: 'unreadable', text, reason: '只有井号，数值未显示' };
  if (BARE.test(word) || SCIENTIFIC.test(word)) {
    return { kind: 'number', value: toDecimal(word), storedAsText: true };
  }
  const percent = PERCENT.exec(word);
  if (percent) {
    const scale = percent[2] === '‰' ? 1000 : 100;
    return { kind: 'percent', value: toDecimal(percent[1]!).div(scale), storedAsText: true };
  }
  const yen = YEN.exec(word);
  if (yen) return { kind: 'amount', value: toDecimal(yen[1]!), unit: '元' };
  const money = MONEY.exec(word);
  if (money) return { kind: 'amount', value: toDecimal(money[1]!), unit: moneyUnit(money[2]!) };
  const quantity = QUANTITY.exec(word);
  if (quantity && !CALENDAR.test(quantity[2]!)) {
    return { kind: 'quantity', value: toDecimal(quantity[1]!), unit: quantity[2]! };
  }
  return { kind: 'text', text };
}

function toDecimal(digits: string): Decimal {
  return decimal(digits.replace(/,/g, '').replace(/^\+/, ''));
}

/** "250万" in a money cell means 万元. */
function moneyUnit(written: string): MoneyUnit {
  if (written.startsWith('万')) return '万元';
  if (written.startsWith('亿')) return '亿元';
  return '元';
}
