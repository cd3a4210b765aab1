import type { SheetGrid } from '../grid/sheet';
import { compact, withoutOrdinal } from '../values/text';
import { parseCsv } from './csv';
import { unitKey } from './unit-names';

/** 名单: the units from which a workbook is expected. */
export interface Roster {
  readonly units: readonly RosterUnit[];
  /** What could not be read or stands there twice, in Chinese. */
  readonly complaints: readonly string[];
}

export interface RosterUnit {
  readonly name: string;
  readonly code: string | null;
  /** 1-based line of the list. */
  readonly row: number;
}

/**
 * A list as text: one unit a line, or CSV, or cells pasted from a sheet. Numbering before a name is left out, a code
 * before or beside it is kept. Never throws; what could not be read is in `complaints`.
 */
export function parseRosterText(text: string): Roster {
  const rows = parseCsv(text, text.includes('\t') ? '\t' : ',');
  const several = rows.some((row) => row.length > 1);
  return rosterFrom(several ? rows : rows.map((row) => splitLine(row[0] ?? '')));
}

/** A list as a sheet: the column of unit names is found by its heading, else by what stands in it. */
export function parseRosterGrid(sheet: SheetGrid): Roster {
  const rows: string[][] = [];
  for (let row = 1; row <= sheet.lastRow; row++) {
    const cells: string[] = [];
    for (let col = 1; col <= sheet.lastCol; col++) cells.push(sheet.at(row, col)?.text ?? '');
    rows.push(cells);
  }
  return rosterFrom(rows);
}

const NAME_HEADING =
  /^(?:(?:预算|填报|基层|主管|报送|被评价|实施)?(?:单位|部门)(?:\(单位\))?(?:全称|名称)?|(?:单位|部门)[/(]?(?:单位|部门)\)?名称|名称|机构名称)$/;
const NAME_HEADING_WIDE = /(?:单位|部门|机构)(?:\((?:单位|部门)\))?(?:全称|名称)/;
const CODE_HEADING = /(?:编码|代码|编号|单位码|信用代码)$/;
const NOT_A_UNIT = /^(?:合计|总计|小计|备注|说明|注|填表|制表|审核|联系人|日期|序号)/;
const UNIT_ENDING =
  /(?:局|委|委员会|办|办公室|厅|处|院|校|所|中心|站|政府|会|部|馆|队|园|司|学|街道|镇|乡|公司|场|库|社|台|厂|团|署|组|科|室|协会|联合会)(?:\([^()]*\))?$/;
const CODE = /^[A-Z]{0,3}\d[\dA-Z.-]{1,20}$/i;
const HEADINGS_WITHIN = 10;

function rosterFrom(rows: readonly (readonly string[])[]): Roster {
  const heading = findHeading(rows);
  const first = heading ? heading.row + 1 : 0;
  const nameCol = heading?.col ?? fullestNameColumn(rows);
  if (nameCol === null) {
    return { units: [], complaints: ['名单里没有找到单位名称：应有一列写单位全称，每行一个单位。'] };
  }
  const codeCol = heading?.codeCol ?? codeColumn(rows, first, nameCol);
  const units: RosterUnit[] = [];
  const complaints: string[] = [];
  const seen = new Map<string, RosterUnit>();
  rows.slice(first).forEach((cells, index) => {
    const row = first + index + 1;
    const written = (cells[nameCol] ?? '').trim();
    if (written === '' || NOT_A_UNIT.test(compact(written))) return;
    const name = plainName(written);
    if (!/\p{Script=Han}|[A-Za-z]{2}/u.test(name)) {
      complaints.push(`第 ${row} 行“${written}”不像单位名称，没有采用。`);
      return;
    }
    const code = codeCol === null ? null : (cells[codeCol] ?? '').trim() || null;
    const known = seen.get(unitKey(name));
    if (known) {
      complaints.push(`第 ${row} 行“${name}”与第 ${known.row} 行是同一单位，只计一次。`);
      return;
    }
    const unit = { name, code, row };
    seen.set(unitKey(name), unit);
    units.push(unit);
  });
  if (units.length === 0) complaints.push('名单里没有单位名称。');
  return { units, complaints };
}

interface Heading {
  readonly row: number;
  readonly col: number;
  readonly codeCol: number | null;
}

function findHeading(rows: readonly (readonly string[])[]): Heading | null {
  for (const pattern of [NAME_HEADING, NAME_HEADING_WIDE]) {
    for (const [row, cells] of rows.slice(0, HEADINGS_WITHIN).entries()) {
      const words = cells.map((cell) => compact(cell));
      const col = words.findIndex((word) => pattern.test(word) && !CODE_HEADING.test(word));
      if (col === -1) continue;
      const codeCol = words.findIndex((word) => CODE_HEADING.test(word));
      return { row, col, codeCol: codeCol === -1 ? null : codeCol };
    }
  }
  return null;
}

/** Without a heading: the column in which most cells end as names of units do. */
function fullestNameColumn(rows: readonly (readonly string[])[]): number | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  let best = { col: null as number | null, units: 0, words: 0 };
  for (let col = 0; col < width; col++) {
    const texts = rows.map((row) => compact(row[col] ?? '')).filter((text) => text !== '');
    const units = texts.filter((text) => UNIT_ENDING.test(text)).length;
    const words = texts.filter((text) => /\p{Script=Han}{2}/u.test(text)).length;
    if (units > best.units || (units === best.units && words > best.words)) best = { col, units, words };
  }
  return best.col;
}

function codeColumn(rows: readonly (readonly string[])[], first: number, nameCol: number): number | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let col = 0; col < width; col++) {
    if (col === nameCol) continue;
    const texts = rows.slice(first).map((row) => (row[col] ?? '').trim());
    const filled = texts.filter((text) => text !== '');
    // 1, 2, 3 beside the names count them; a code has a length.
    if (filled.length > 0 && filled.every((text) => CODE.test(text) && text.length >= 3)) return col;
  }
  return null;
}

/** "101001 浏阳市财政局" → its code and its name; anything else stays one cell. */
function splitLine(line: string): string[] {
  const match = /^\s*([A-Z]{0,3}\d{3,}[\dA-Z-]*)[\s\u3000、，]+(\S.*)$/i.exec(line);
  return match ? [match[1]!, match[2]!] : ['', line];
}

/** Without "1、", "（一）", "3 " before it; the name keeps its own spelling. */
function plainName(written: string): string {
  const bare = withoutOrdinal(written);
  const dropped = compact(written).length - bare.length;
  if (dropped <= 0) return written.replace(/^\d{1,3}[\s\u3000.．]+/, '').trim();
  // Take off as many visible characters as the numbering has, so that the spelling of the rest stays.
  let rest = written.trim();
  for (let taken = 0; taken < dropped; taken += 1) rest = rest.slice(1).trimStart();
  return rest.trim();
}
