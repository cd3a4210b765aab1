import { parseRosterGrid, parseRosterText, type Roster } from '../../core/review/roster';

/** A list of units from a file: text, CSV or a workbook (its first sheet with content). Throws an Error in Chinese. */
export async function readRosterFile(file: File): Promise<Roster> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let roster: Roster;
  if (/\.(?:xlsx|xlsm|xls|et)$/i.test(file.name)) {
    const { openAny } = await import('../../hosts/legacy/open-any');
    const { sheets } = await (await openAny(bytes, file.name)).read();
    const sheet = sheets.find(({ visibility, lastRow }) => visibility === 'visible' && lastRow > 0);
    if (!sheet) throw new Error('工作簿里没有内容。');
    roster = parseRosterGrid(sheet);
  } else roster = parseRosterText(textOf(bytes));
  return withUnits(roster);
}

/** A list as pasted. Throws an Error in Chinese where no unit is found. */
export function readRosterText(text: string): Roster {
  return withUnits(parseRosterText(text));
}

function withUnits(roster: Roster): Roster {
  if (roster.units.length === 0)
    throw new Error('没有找到单位名称。请每行写一个单位，或使用带“单位名称”列的表格。');
  return roster;
}

/** UTF-8, or what Excel on a Chinese Windows writes as CSV. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
