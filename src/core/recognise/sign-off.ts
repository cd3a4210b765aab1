import { compact } from '../values/text';
import type { SignOff } from './form';
import { type RowView, type SheetView, type Token, partField, tokenField } from './sheet-view';
import type { Lexicons, SignOffTerm } from './vocabulary';

const SEAL = /\((?:单位)?(?:盖章|公章|签章)\)/;
/** One or several "label：answer" in a cell: 填表人：甲某  联系电话：1234. */
const PAIR = /([^\s:：]{1,14}?)\s*[:：]\s*(.*?)(?=\s+[^\s:：]{2,10}\s*[:：]|$)/gs;

/** The places for signatures in the rows above and below the tables, left to right, top to bottom. */
export function readSignOff(view: SheetView, rows: readonly RowView[], lexicons: Lexicons): SignOff[] {
  const places: SignOff[] = [];
  for (const row of rows) {
    row.tokens.forEach((token, index) => places.push(...placesIn(view, row, token, index, lexicons)));
  }
  return places;
}

function placesIn(view: SheetView, row: RowView, token: Token, index: number, lexicons: Lexicons): SignOff[] {
  if (typeof token.cell.value !== 'string' || token.text.length > 120) return [];
  const { text } = token;
  const pairs = !/[:：]/.test(text)
    ? []
    : [...text.matchAll(PAIR)].flatMap(([, name, answer]) => {
        const role = roleOf(name!, lexicons);
        return role ? [{ role, answer: answer!.trim() }] : [];
      });
  const last = pairs.length - 1;
  if (pairs.length > 0) {
    const label = token.field;
    return pairs.map(({ role, answer }, at) => ({
      role,
      label,
      field:
        answer === '' && at === last ? beside(view, row, token, index, lexicons) : partField(token, answer),
    }));
  }
  const role = roleOf(text, lexicons);
  return role ? [{ role, label: token.field, field: beside(view, row, token, index, lexicons) }] : [];
}

function roleOf(text: string, lexicons: Lexicons): SignOffTerm | null {
  const word = compact(text);
  if (word.includes('(') && SEAL.test(word)) return 'seal';
  return lexicons.signOff.match(word, 10)?.role ?? null;
}

/** The next cell, unless it is another label; then the answer belongs into the label's own cell, still blank. */
function beside(
  view: SheetView,
  row: RowView,
  token: Token,
  index: number,
  lexicons: Lexicons,
): SignOff['field'] {
  const next = row.tokens[index + 1];
  if (!next || next.col > token.area.right + 1) return view.field(row.row, token.area.right + 1);
  const labelled = roleOf(next.text.split(/[:：]/)[0]!, lexicons) ?? lexicons.identity.exact(next.word);
  return labelled ? partField(token, '') : tokenField(next);
}
