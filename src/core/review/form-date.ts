import { parseCell } from '../grid/address';
import { dateAt } from '../values/dates';
import { foldValue } from '../values/fold';
import { compact } from '../values/text';
import type { FormContents } from './reviewed';

const LABEL = /(?:填报|填表|填写|报送|上报|编制|自评)(?:日期|时间)/;
/** How far to the right of its label the answer may stand. */
const REACH = 6;

/**
 * The day a form says it was filled in (2024-03-05), from 填报日期 and its like, in the label's own cell or to its
 * right; the latest where a form names several. Null where no full date stands there.
 */
export function formDate(contents: FormContents | undefined): string | null {
  if (!contents) return null;
  const rows = new Map<number, { readonly col: number; readonly text: string }[]>();
  for (const [address, text] of Object.entries(contents.cells)) {
    const { row, col } = parseCell(address);
    const list = rows.get(row);
    if (list) list.push({ col, text });
    else rows.set(row, [{ col, text }]);
  }
  let latest: string | null = null;
  for (const cells of rows.values()) {
    for (const { col, text } of cells) {
      if (!LABEL.test(compact(text))) continue;
      const answers = cells
        .filter((one) => one.col > col && one.col <= col + REACH)
        .sort((a, b) => a.col - b.col);
      const found = fullDate(text) ?? answers.map((one) => fullDate(one.text)).find((day) => day !== null);
      if (found && (latest === null || found > latest)) latest = found;
    }
  }
  return latest;
}

/** The first full date in a text: "2024年3月5日" → "2024-03-05". */
export function fullDate(text: string): string | null {
  const folded = foldValue(text);
  for (let index = 0; index < folded.length; index++) {
    const found = dateAt(folded, index);
    if (!found) continue;
    const { year, month, day } = found.date;
    if (year !== null && month !== null && day !== null) {
      return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    }
  }
  return null;
}
