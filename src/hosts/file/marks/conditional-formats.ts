import type { Area } from '../../../core/grid/address';
import { formatArea, parseArea } from '../../../core/grid/address';
import type { Severity } from '../../../core/rules/rule';
import { markFormula, markedSeverity } from '../../port';
import type { Patch } from '../write/patch';
import { XmlScanner } from '../xml/scanner';
import type { SheetMarks } from './areas';
import { childrenUpTo } from '../write/worksheet-order';

/** One `<cfRule>` as it lies in the sheet. */
interface RuleSpan {
  readonly start: number;
  readonly end: number;
  readonly priority: number | null;
  /** Ours: the severity its formula names. */
  readonly severity: Severity | null;
}

/** One `<conditionalFormatting>`. */
interface FormatSpan {
  readonly start: number;
  readonly end: number;
  readonly areas: readonly Area[];
  readonly rules: readonly RuleSpan[];
}

/** The conditional formats of a sheet, told apart into a person's and this product's. */
export interface ConditionalFormats {
  readonly prefix: string;
  /** Where new ones go, in the order the schema wants. */
  readonly insertAt: number;
  readonly formats: readonly FormatSpan[];
  /** Priorities that rules other than ours have, those in extensions included. */
  readonly priorities: readonly number[];
}

/** What a conditional format never stands before. */
const NOT_AFTER = childrenUpTo('conditionalFormatting');

export function readConditionalFormats(xml: string, part: string): ConditionalFormats {
  const formats: FormatSpan[] = [];
  const priorities: number[] = [];
  const scanner = new XmlScanner(xml, part);
  let prefix = '';
  let insertAt = 0;
  while (scanner.next()) {
    if (!scanner.isOpen) continue;
    if (scanner.depth === 0) {
      prefix = scanner.prefix;
      insertAt = scanner.end;
    } else if (scanner.depth !== 1) {
      // Rules that Excel keeps in an extension compete for the same priorities.
      if (scanner.local === 'cfRule') pushPriority(scanner, priorities);
    } else if (scanner.prefix === prefix && NOT_AFTER.has(scanner.local)) {
      if (scanner.local === 'conditionalFormatting') formats.push(readFormat(scanner, priorities));
      else scanner.skip();
      insertAt = scanner.end;
    }
  }
  return { prefix, insertAt, formats, priorities };
}

function readFormat(scanner: XmlScanner, priorities: number[]): FormatSpan {
  const { start, depth } = scanner;
  const areas = areasOf(scanner.attribute('sqref') ?? '');
  const rules: RuleSpan[] = [];
  if (!scanner.isEmpty) {
    while (scanner.next() && scanner.depth > depth) {
      if (!scanner.isOpen || scanner.local !== 'cfRule') continue;
      const rule = readRule(scanner);
      rules.push(rule);
      if (rule.severity === null && rule.priority !== null) priorities.push(rule.priority);
    }
  }
  return { start, end: scanner.end, areas, rules };
}

function readRule(scanner: XmlScanner): RuleSpan {
  const { start, depth } = scanner;
  const priority = scanner.attribute('priority');
  let severity: Severity | null = null;
  if (!scanner.isEmpty) {
    while (scanner.next() && scanner.depth > depth) {
      if (scanner.isOpen && scanner.local === 'formula') severity ??= markedSeverity(scanner.text().trim());
    }
  }
  return { start, end: scanner.end, priority: priority === undefined ? null : Number(priority), severity };
}

function pushPriority(scanner: XmlScanner, priorities: number[]): void {
  const priority = scanner.attribute('priority');
  if (priority !== undefined) priorities.push(Number(priority));
}

/** The marks a sheet was received with: saved earlier, by this machine or another. */
export function receivedMarks({ formats }: ConditionalFormats): SheetMarks['rules'] {
  return formats.flatMap(({ areas, rules }) =>
    rules.flatMap(({ severity }) => (severity === null ? [] : [{ severity, areas }])),
  );
}

/** Take our rules out; a person's rules that Excel has put beside them stay. */
export function removeMarks({ formats }: ConditionalFormats): Patch[] {
  return formats.flatMap(({ start, end, rules }) => {
    const own = rules.filter((rule) => rule.severity !== null);
    if (own.length === 0) return [];
    if (own.length === rules.length) return [{ from: start, to: end, text: '' }];
    return own.map((rule) => ({ from: rule.start, to: rule.end, text: '' }));
  });
}

/** Put marks in; `styleOf` gives the index of the differential format that fills with a severity's colour. */
export function insertMarks(
  { prefix, insertAt, priorities }: ConditionalFormats,
  marks: SheetMarks,
  styleOf: (severity: Severity) => number,
): Patch[] {
  let priority = firstPriority(priorities, marks.rules.length);
  const text = marks.rules.map(({ severity, areas }) => {
    const sqref = areas.map(formatArea).join(' ');
    const rule = `type="expression" dxfId="${styleOf(severity)}" priority="${priority++}"`;
    const formula = `<${prefix}formula>${markFormula(severity).slice(1)}</${prefix}formula>`;
    const inner = `<${prefix}cfRule ${rule}>${formula}</${prefix}cfRule>`;
    return `<${prefix}conditionalFormatting sqref="${sqref}">${inner}</${prefix}conditionalFormatting>`;
  });
  return text.length === 0 ? [] : [{ from: insertAt, to: insertAt, text: text.join('') }];
}

/**
 * 1 comes first in Excel. A person's rules keep their numbers: marks go ahead of them where there is room below the
 * lowest, else behind the highest, where a person's own colour wins.
 */
function firstPriority(taken: readonly number[], count: number): number {
  const valid = taken.filter(Number.isFinite);
  const lowest = Math.min(...valid);
  return valid.length === 0 || lowest > count ? 1 : Math.max(0, ...valid) + 1;
}

function areasOf(sqref: string): Area[] {
  return sqref.split(/\s+/).flatMap((ref) => {
    try {
      return [parseArea(ref)];
    } catch {
      // Whole columns and the like; marks never cover them.
      return [];
    }
  });
}
