import type { WireCell } from './model';

/**
 * The text a cell shows. Known formats: General, text, fixed decimals, thousands, percentages and whole dates; any other
 * format shows the bare number (Excel's own formatting is not what these tests prove).
 */
export function shownText({ value, isError, numberFormat }: Readonly<WireCell>): string {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (isError || typeof value === 'string') return String(value);
  const code = numberFormat.split(';')[0]!.replace(/_.|\*.|\\|"[^"]*"|\[[^\]]*\]/g, '');
  const decimal = /^(#,##)?[0#]+(?:\.(0+))?(%?)\s*$/.exec(code);
  if (decimal) {
    const places = decimal[2]?.length ?? 0;
    const shown = (decimal[3] ? value * 100 : value).toFixed(places);
    return `${decimal[1] ? grouped(shown) : shown}${decimal[3]}`;
  }
  if (/^yyyy[-/]m{1,2}[-/]d{1,2}$/i.test(code)) {
    const day = new Date(Date.UTC(1899, 11, 30) + value * 86_400_000);
    const separator = code.includes('-') ? '-' : '/';
    return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()].join(separator);
  }
  return String(Number(value.toPrecision(11)));
}

function grouped(digits: string): string {
  const [whole, rest] = digits.split('.') as [string, string?];
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? withCommas : `${withCommas}.${rest}`;
}
