import type { DrawnStyle } from '../../../core/plan/drawn-sheet';
import { applyPatches, type Patch } from '../write/patch';
import { closedAgain, openedUp } from '../xml/opened';
import { escapeAttribute } from '../xml/text';
import { XmlScanner } from '../xml/scanner';

/** The lists of a styles part that cell formats are made of, in schema order (ECMA-376 Part 1, 18.8.39). */
const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'] as const;
type ListName = (typeof LISTS)[number];
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];

/** Ids below are Excel's built-in number formats. */
const FIRST_CUSTOM_FORMAT = 164;

interface List {
  readonly tag: { readonly start: number; readonly end: number };
  readonly isEmpty: boolean;
  /** Where the end tag begins. */
  readonly inner: number;
  readonly end: number;
  readonly count: { readonly from: number; readonly to: number } | undefined;
  readonly items: readonly { readonly start: number; readonly end: number }[];
}

interface StyleLists {
  readonly prefix: string;
  readonly lists: ReadonlyMap<string, List>;
  readonly rootEnd: number;
  readonly formatIds: readonly number[];
}

/**
 * How many entries each list had before and after formats were appended, "numFmts fonts fills borders cellXfs" as
 * "from-to"; a list that was not there had -1.
 */
export type StyleRecord = string;

/** Appends cell formats to a styles part. Nobody's index changes; what is there stays as it is. */
export class AppendedStyles {
  private readonly read: StyleLists;
  private readonly added: Record<ListName, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
  };

  constructor(
    private readonly xml: string,
    part: string,
  ) {
    this.read = readLists(xml, part);
  }

  /** The index of a cell format; `asText` keeps a text a text even when a person edits it. */
  indexOf(style: DrawnStyle, asText: boolean): number {
    const p = `<${this.read.prefix}`;
    const font = this.add(
      'fonts',
      `${p}font>${style.bold ? `${p}b/>` : ''}${style.underline ? `${p}u/>` : ''}${p}sz val="${style.size ?? 11}"/>` +
        (style.color ? `${p}color rgb="FF${style.color}"/>` : '') +
        `${p}name val="${escapeAttribute(style.font ?? '宋体')}"/>${p}charset val="134"/></${this.read.prefix}font>`,
    );
    const fill = style.fill ? this.add('fills', this.solid(style.fill)) : 0;
    const border = style.border ? this.add('borders', this.thin()) : 0;
    const format = style.numberFormat ? this.formatId(style.numberFormat) : 0;
    const base = this.read.lists.has('cellStyleXfs') ? ' xfId="0"' : '';
    const alignment =
      `${p}alignment horizontal="${style.align ?? 'center'}" vertical="${style.valign ?? 'center'}"` +
      `${style.wrap === false ? '' : ' wrapText="1"'}/>`;
    return this.add(
      'cellXfs',
      `${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"${base}` +
        `${asText ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
        `${alignment}</${this.read.prefix}xf>`,
    );
  }

  /** The part with the formats in it, and what is needed to take them out again. */
  result(): { readonly xml: string; readonly record: StyleRecord } {
    const patches: Patch[] = [];
    const record: string[] = [];
    for (const name of LISTS) {
      const added = this.added[name];
      const list = this.read.lists.get(name);
      const from = list?.items.length ?? -1;
      const total = (list ? list.items.length : DEFAULTS[name].length) + added.length;
      if (added.length === 0) record.push('0-0');
      else {
        record.push(`${from}-${total}`);
        patches.push(...this.listPatches(name, list, added.join(''), total));
      }
    }
    return { xml: applyPatches(this.xml, patches), record: record.join(' ') };
  }

  private listPatches(name: ListName, list: List | undefined, added: string, total: number): Patch[] {
    const { prefix } = this.read;
    if (!list) {
      const items = DEFAULTS[name].map((item) => item.replace(/<(\/?)/g, `<$1${prefix}`)).join('');
      const at = this.placeOf(name);
      const text = `<${prefix}${name} count="${total}">${items}${added}</${prefix}${name}>`;
      return [{ from: at, to: at, text }];
    }
    const counted: Patch[] = list.count ? [{ ...list.count, text: String(total) }] : [];
    return list.isEmpty
      ? [...counted, openedUp(this.xml, list.tag, added)]
      : [...counted, { from: list.inner, to: list.inner, text: added }];
  }

  private placeOf(name: string): number {
    let at = this.read.rootEnd;
    for (const before of ORDER.slice(0, ORDER.indexOf(name))) at = this.read.lists.get(before)?.end ?? at;
    return at;
  }

  private add(name: ListName, item: string): number {
    const list = this.added[name];
    const known = list.indexOf(item);
    const base = this.read.lists.get(name)?.items.length ?? DEFAULTS[name].length;
    return base + (known >= 0 ? known : list.push(item) - 1);
  }

  private formatId(code: string): number {
    const first = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.read.formatIds) + 1;
    const rest = `formatCode="${escapeAttribute(code)}"/>`;
    const known = this.added.numFmts.findIndex((item) => item.endsWith(rest));
    const id = first + (known >= 0 ? known : this.added.numFmts.length);
    if (known < 0) this.added.numFmts.push(`<${this.read.prefix}numFmt numFmtId="${id}" ${rest}`);
    return id;
  }

  private solid(fill: string): string {
    const p = `<${this.read.prefix}`;
    const end = `</${this.read.prefix}`;
    return `${p}fill>${p}patternFill patternType="solid">${p}fgColor rgb="FF${fill}"/>${p}bgColor indexed="64"/>${end}patternFill>${end}fill>`;
  }

  private thin(): string {
    const p = `<${this.read.prefix}`;
    const end = `</${this.read.prefix}`;
    const side = (name: string): string =>
      `${p}${name} style="thin">${p}color rgb="FF000000"/>${end}${name}>`;
    return `${p}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}${p}diagonal/>${end}border>`;
  }
}

/** What Excel takes for granted at the head of each list, for a part that lacks the list. */
const DEFAULTS: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/**
 * The part without the formats that were appended, as far as they stand where they were put and nothing uses them.
 * `highestUsed` is the highest cell format that any cell, row or column left in the workbook names.
 */
export function withoutAppended(xml: string, part: string, record: StyleRecord, highestUsed: number): string {
  const ranges = record.split(' ').map((range) => /^(-?\d+)-(\d+)$/.exec(range));
  if (ranges.length !== LISTS.length || ranges.includes(null)) return xml;
  let text = xml;
  const used: Record<ListName, () => number> = {
    cellXfs: () => highestUsed,
    borders: () => highest(text, /\bborderId\s*=\s*["'](\d+)/g),
    fills: () => highest(text, /\bfillId\s*=\s*["'](\d+)/g),
    fonts: () => highest(text, /\bfontId\s*=\s*["'](\d+)/g),
    numFmts: () => -1,
  };
  // Cell formats first: fonts and the rest are free only when no format names them any more.
  for (const name of [...LISTS].reverse()) {
    const from = Number(ranges[LISTS.indexOf(name)]![1]);
    const to = Number(ranges[LISTS.indexOf(name)]![2]);
    const list = readLists(text, part).lists.get(name);
    if (to === 0 || list?.items.length !== to) continue;
    const kept = from < 0 ? DEFAULTS[name].length : from;
    if (name === 'numFmts' ? usesFormats(text, list, kept) : used[name]() >= kept) continue;
    text = applyPatches(text, from < 0 ? [dropped(list)] : shortened(list, kept));
  }
  return closedAgain(text);
}

function dropped({ tag, end }: List): Patch {
  return { from: tag.start, to: end, text: '' };
}

function shortened({ items, count }: List, kept: number): Patch[] {
  const removed = items.slice(kept).map(({ start, end }) => ({ from: start, to: end, text: '' }));
  return count ? [{ ...count, text: String(kept) }, ...removed] : removed;
}

function usesFormats(xml: string, { items }: List, kept: number): boolean {
  const ids = items.slice(kept).map(({ start, end }) => /numFmtId="(\d+)"/.exec(xml.slice(start, end))?.[1]);
  return ids.some((id) => new RegExp(`<[\\w.-]*:?xf\\b[^>]*\\bnumFmtId="${id}"`).test(xml));
}

function highest(text: string, pattern: RegExp): number {
  let most = -1;
  for (const [, index] of text.matchAll(pattern)) most = Math.max(most, Number(index));
  return most;
}

function readLists(xml: string, part: string): StyleLists {
  const scanner = new XmlScanner(xml, part);
  const lists = new Map<string, List>();
  const formatIds: number[] = [];
  let prefix = '';
  let rootEnd = 0;
  while (scanner.next()) {
    if (!scanner.isOpen) continue;
    if (scanner.depth === 0) {
      prefix = scanner.prefix;
      rootEnd = scanner.end;
      continue;
    }
    const { local, start, end, isEmpty, depth } = scanner;
    if (!ORDER.includes(local)) {
      scanner.skip();
      continue;
    }
    const count = scanner.attributeSpan('count');
    const items: { start: number; end: number }[] = [];
    while (!isEmpty && scanner.next() && scanner.depth > depth) {
      if (!scanner.isOpen) continue;
      const item = scanner.start;
      if (scanner.local === 'numFmt') formatIds.push(Number(scanner.attribute('numFmtId') ?? 0));
      scanner.skip();
      items.push({ start: item, end: scanner.end });
    }
    const tag = { start, end };
    lists.set(local, { tag, isEmpty, inner: scanner.start, end: scanner.end, count, items });
  }
  return { prefix, lists, rootEnd, formatIds: formatIds.filter(Number.isFinite) };
}
