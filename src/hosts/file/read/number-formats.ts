import { getFormatFromId } from 'numfmt';
import { XmlScanner } from '../xml/scanner';

/** What reading and writing cells needs of the styles part: per cell format its number format and its lock. */
export interface CellFormats {
  /** The number format code of a style index; "General" for an unknown index. */
  numberFormat(style: number): string;
  /** Locked cells are refused where the sheet is protected. Cells are locked unless a format says otherwise. */
  locked(style: number): boolean;
}

/**
 * Built-in formats that only East Asian Excel has, in their Simplified Chinese meaning
 * (ECMA-376 Part 1, 18.8.30, table for zh-cn).
 */
const CHINESE_BUILT_IN: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export function builtInFormat(id: number): string {
  return CHINESE_BUILT_IN[id] ?? getFormatFromId(id, 'zh-CN') ?? 'General';
}

export const NO_FORMATS: CellFormats = { numberFormat: () => 'General', locked: () => true };

/** Only `<numFmts>` and `<cellXfs>` are read; fonts, fills and the rest belong to the sheet view. */
export function readCellFormats(xml: string, part: string): CellFormats {
  const custom = new Map<number, string>();
  const codes: string[] = [];
  const locks: boolean[] = [];
  const scanner = new XmlScanner(xml, part);
  let inCellXfs = false;
  while (scanner.next()) {
    const { local } = scanner;
    if (!scanner.isOpen) {
      // Nothing behind the cell formats is needed here.
      if (local === 'cellXfs') break;
    } else if (local === 'numFmt' && scanner.depth === 2) {
      const code = scanner.attribute('formatCode');
      if (code) custom.set(Number(scanner.attribute('numFmtId')), code);
    } else if (local === 'cellXfs') {
      inCellXfs = !scanner.isEmpty;
    } else if (inCellXfs && local === 'xf') {
      const id = Number(scanner.attribute('numFmtId') ?? 0);
      codes.push(custom.get(id) ?? builtInFormat(id));
      locks.push(true);
    } else if (inCellXfs && local === 'protection' && locks.length > 0) {
      const locked = scanner.attribute('locked');
      if (locked === '0' || locked === 'false') locks[locks.length - 1] = false;
    }
  }
  return {
    numberFormat: (style) => codes[style] ?? 'General',
    locked: (style) => locks[style] ?? true,
  };
}
