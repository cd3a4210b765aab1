import type { Scalar, WireCell } from './model';
import { WireError } from './wire-error';

const ERROR = /^#(REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!)$/i;
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?\.?\d*(e[+-]?\d+)?$/i;
const DATE = /^(\d{4})[-/年](\d{1,2})(?:[-/月](\d{1,2})日?|月)$/;
const DAY = /^(\d{1,2})[-/月](\d{1,2})日?$/;

/**
 * What Excel makes of what is written into a cell: a number stays a number, a string is read as if typed
 * (zh-CN): formulas, numbers, percentages and dates are recognised, a leading apostrophe keeps it a text.
 */
export function enterInto(cell: WireCell, entered: Scalar, apostropheKeptInTextCells: boolean): void {
  Object.assign(cell, { value: '', isError: false, formula: null, quotePrefix: false });
  if (typeof entered !== 'string') {
    cell.value = cell.numberFormat === '@' && typeof entered === 'number' ? String(entered) : entered;
    return;
  }
  if (cell.numberFormat === '@' && !(entered.startsWith("'") && !apostropheKeptInTextCells)) {
    cell.value = entered;
    return;
  }
  if (entered.startsWith("'")) {
    cell.value = entered.slice(1);
    cell.quotePrefix = true;
    return;
  }
  const typed = entered.trim();
  if (typed.length > 1 && /^[=+@-]/.test(typed) && !NUMBER.test(typed) && !/^[+-]?[\d.]+%$/.test(typed)) {
    if (!typed.startsWith('=')) throw new WireError('InvalidArgument', '参数无效或缺少，或格式不正确。');
    cell.formula = typed;
    return;
  }
  const { value, isError = false, numberFormat } = recognise(typed, entered);
  cell.value = value;
  cell.isError = isError;
  if (numberFormat && cell.numberFormat === 'General') cell.numberFormat = numberFormat;
}

function recognise(
  typed: string,
  entered: string,
): { value: Scalar; isError?: boolean; numberFormat?: string } {
  if (typed === '') return { value: entered };
  if (ERROR.test(typed)) return { value: typed.toUpperCase(), isError: true };
  if (/^(true|false)$/i.test(typed)) return { value: /true/i.test(typed) };
  if (NUMBER.test(typed) && /\d/.test(typed)) return { value: Number(typed.replaceAll(',', '')) };
  const percent = /^([+-]?[\d.]+)%$/.exec(typed);
  if (percent) return { value: Number(percent[1]) / 100, numberFormat: '0.00%' };
  const date = DATE.exec(typed);
  if (date)
    return {
      value: serial(Number(date[1]), Number(date[2]), Number(date[3] ?? 1)),
      numberFormat: 'yyyy/m/d',
    };
  const day = DAY.exec(typed);
  if (day && Number(day[1]) <= 12 && Number(day[2]) <= 31)
    return { value: serial(2021, Number(day[1]), Number(day[2])), numberFormat: 'm"月"d"日"' };
  return { value: entered };
}

/** Days since 1899-12-30, as Excel counts them. */
function serial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
