import type { Severity } from '../../../core/rules/rule';
import { MARK_FILL } from '../../port';
import type { Patch } from '../write/patch';
import { XmlScanner } from '../xml/scanner';
import { SEVERITIES } from './areas';

export interface MarkStyles {
  readonly patches: readonly Patch[];
  /** The index in `<dxfs>` of the fill of each severity asked for. */
  readonly indexOf: ReadonlyMap<Severity, number>;
}

/** Children of `<styleSheet>` before `<dxfs>`, in schema order (ECMA-376 Part 1, 18.8.39). */
const BEFORE_DXFS = new Set([
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
]);

interface Dxfs {
  readonly prefix: string;
  /** The whole element, or where it has to go. */
  readonly start: number;
  readonly end: number;
  readonly exists: boolean;
  readonly isEmpty: boolean;
  readonly count: { readonly from: number; readonly to: number } | undefined;
  /** Behind the last `<dxf>`. */
  readonly insertAt: number;
  readonly items: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The differential formats that marks need: those that are there are used again, missing ones appended, and ours at
 * the end that nothing refers to any more are dropped. Nobody's index changes.
 */
export function markStyles(
  xml: string,
  part: string,
  needed: ReadonlySet<Severity>,
  isReferenced: (index: number) => boolean,
): MarkStyles {
  const dxfs = readDxfs(xml, part);
  const items = dxfs.items.map(({ start, end }) => xml.slice(start, end));
  const own = new Map(SEVERITIES.map((severity) => [severity, fillStyle(dxfs.prefix, severity)]));
  const indexOf = new Map<Severity, number>();
  for (const severity of SEVERITIES) {
    const index = needed.has(severity) ? items.indexOf(own.get(severity)!) : -1;
    if (index >= 0) indexOf.set(severity, index);
  }
  const missing = SEVERITIES.filter((severity) => needed.has(severity) && !indexOf.has(severity));
  if (missing.length > 0) {
    missing.forEach((severity, n) => indexOf.set(severity, items.length + n));
    const added = missing.map((severity) => own.get(severity)!).join('');
    return { patches: append(xml, dxfs, added, missing.length), indexOf };
  }
  const ours = new Set(own.values());
  const used = new Set(indexOf.values());
  let kept = items.length;
  while (kept > 0 && ours.has(items[kept - 1]!) && !used.has(kept - 1) && !isReferenced(kept - 1)) kept--;
  return { patches: drop(dxfs, kept), indexOf };
}

/** In a differential format a solid fill's colour is the background colour. */
export function fillStyle(prefix: string, severity: Severity): string {
  const p = `<${prefix}`;
  const rgb = `FF${MARK_FILL[severity].slice(1)}`;
  const fill = `${p}patternFill>${p}bgColor rgb="${rgb}"/></${prefix}patternFill>`;
  return `${p}dxf>${p}fill>${fill}</${prefix}fill></${prefix}dxf>`;
}

/** A styles part for a workbook that came without one; what is needed goes into it. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

function readDxfs(xml: string, part: string): Dxfs {
  const scanner = new XmlScanner(xml, part);
  let prefix = '';
  let at = 0;
  while (scanner.next()) {
    if (!scanner.isOpen) continue;
    if (scanner.depth === 0) {
      prefix = scanner.prefix;
      at = scanner.end;
    } else if (scanner.local === 'dxfs') return readItems(scanner, prefix);
    else {
      const { local } = scanner;
      scanner.skip();
      if (BEFORE_DXFS.has(local)) at = scanner.end;
    }
  }
  const nowhere = { start: at, end: at, insertAt: at, count: undefined, items: [] };
  return { prefix, exists: false, isEmpty: true, ...nowhere };
}

function readItems(scanner: XmlScanner, prefix: string): Dxfs {
  const { start, end: tagEnd, isEmpty, depth } = scanner;
  const count = scanner.attributeSpan('count');
  const items: { start: number; end: number }[] = [];
  if (!isEmpty) {
    while (scanner.next() && scanner.depth > depth) {
      if (!scanner.isOpen) continue;
      const itemStart = scanner.start;
      scanner.skip();
      items.push({ start: itemStart, end: scanner.end });
    }
  }
  const insertAt = items.at(-1)?.end ?? tagEnd;
  return { prefix, start, end: scanner.end, exists: true, isEmpty, count, insertAt, items };
}

function append(xml: string, dxfs: Dxfs, added: string, n: number): Patch[] {
  const { prefix, start, end, count, items } = dxfs;
  const total = items.length + n;
  if (!dxfs.exists) {
    const text = `<${prefix}dxfs count="${total}">${added}</${prefix}dxfs>`;
    return [{ from: start, to: start, text }];
  }
  const counted: Patch[] = count ? [{ ...count, text: String(total) }] : [];
  if (!dxfs.isEmpty) return [...counted, { from: dxfs.insertAt, to: dxfs.insertAt, text: added }];
  const slash = xml.lastIndexOf('/', end);
  return [...counted, { from: slash, to: end, text: `>${added}</${prefix}dxfs>` }];
}

function drop({ prefix, start, end, items, count }: Dxfs, kept: number): Patch[] {
  if (kept === items.length) return [];
  // Spelt as Excel spells an empty list, which is what it mostly was before the first mark.
  if (kept === 0) return [{ from: start, to: end, text: `<${prefix}dxfs count="0"/>` }];
  const removed = items.slice(kept).map((item) => ({ from: item.start, to: item.end, text: '' }));
  return count ? [{ ...count, text: String(kept) }, ...removed] : removed;
}
