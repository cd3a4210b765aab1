import type { StatedYear } from './form';
import type { RowView, Token } from './sheet-view';
import type { TitleLine } from './titles';

const OWN_LINE = /^\(?(?:19|20)\d{2}年度?\)?$|年度[:：]/;
const DATE = /日期|时间|(?:19|20)\d{2}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?$/;

/** Every year a form states in its titles, in lines of their own, in headers and in dates of filling in. */
export function statedYears(
  titles: readonly TitleLine[],
  around: readonly RowView[],
  headers: readonly Token[],
): StatedYear[] {
  const seen = new Set<Token>();
  const found: StatedYear[] = [];
  const state = (token: Token, where: StatedYear['where']) => {
    if (seen.has(token)) return;
    seen.add(token);
    const years = new Set(token.word.years);
    if (years.size === 0 && where === 'line') {
      const digits = /(?:19|20)\d{2}/.exec(token.word.compact);
      if (digits) years.add(Number(digits[0]));
    }
    for (const value of years) found.push({ value, cell: { row: token.row, col: token.col }, where });
  };
  for (const { token } of titles) state(token, 'title');
  for (const token of headers) state(token, 'header');
  for (const { tokens } of around) {
    for (const token of tokens) {
      const text = token.word.compact;
      if (text.length > 30) continue;
      if (DATE.test(text)) state(token, 'date');
      else if (OWN_LINE.test(text)) state(token, 'line');
    }
  }
  return found.sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col);
}
