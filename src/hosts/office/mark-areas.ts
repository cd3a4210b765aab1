import { type Area, formatArea } from '../../core/grid/address';
import type { CellMark } from '../../core/plan/edit';
import type { Severity } from '../../core/rules/rule';
import { type KnownSheets, extentOf } from './known-sheet';

/** One conditional format to add: one severity over many areas of one sheet. */
export interface MarkRule {
  readonly sheetId: string;
  readonly severity: Severity;
  /** "A1,B2:C3" for `worksheet.getRanges`. */
  readonly address: string;
}

const SEVEREST_FIRST: readonly Severity[] = ['error', 'warning', 'advice'];
/** Excel documents 8192 characters for an address; rules over very many areas are known to slow it down. */
const AREAS_PER_RULE = 200;
const CHARACTERS_PER_RULE = 4000;

/**
 * Marks as few rules as possible: merged cells covered whole, cells that lie next to each other drawn together, a cell with
 * several marks under the severest. `cells` counts the cells marked, a merged area once.
 */
export function markRules(
  marks: readonly CellMark[],
  known: KnownSheets,
): { rules: MarkRule[]; cellsBySheet: ReadonlyMap<string, number> } {
  const bySheet = new Map<string, Map<string, { area: Area; severity: Severity }>>();
  for (const { at, severity } of marks) {
    const area = extentOf(known.get(at.sheetId), at);
    let cells = bySheet.get(at.sheetId);
    if (!cells) bySheet.set(at.sheetId, (cells = new Map()));
    const key = formatArea(area);
    const present = cells.get(key);
    if (!present || SEVEREST_FIRST.indexOf(severity) < SEVEREST_FIRST.indexOf(present.severity))
      cells.set(key, { area, severity });
  }
  const rules: MarkRule[] = [];
  for (const [sheetId, cells] of bySheet) {
    for (const severity of SEVEREST_FIRST) {
      const areas = [...cells.values()].filter((cell) => cell.severity === severity).map(({ area }) => area);
      rules.push(...addressesOf(coalesce(areas)).map((address) => ({ sheetId, severity, address })));
    }
  }
  return { rules, cellsBySheet: new Map([...bySheet].map(([id, cells]) => [id, cells.size])) };
}

/** Areas that together form a rectangle become one: first along rows, then down columns. */
export function coalesce(areas: readonly Area[]): Area[] {
  const rows = joined(
    [...areas].sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left),
    (a, b) => a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left,
  );
  return joined(
    rows.sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top),
    (a, b) => a.left === b.left && a.right === b.right && a.bottom + 1 === b.top,
  );
}

function joined(sorted: readonly Area[], touch: (a: Area, b: Area) => boolean): Area[] {
  const result: Area[] = [];
  for (const area of sorted) {
    const last = result.at(-1);
    if (last && touch(last, area)) {
      result[result.length - 1] = { ...last, bottom: area.bottom, right: area.right };
    } else {
      result.push(area);
    }
  }
  return result;
}

function addressesOf(areas: readonly Area[]): string[] {
  const addresses: string[] = [];
  let parts: string[] = [];
  let length = 0;
  for (const part of areas.map(formatArea)) {
    if (parts.length === AREAS_PER_RULE || length + part.length + 1 > CHARACTERS_PER_RULE) {
      addresses.push(parts.join(','));
      parts = [];
      length = 0;
    }
    parts.push(part);
    length += part.length + 1;
  }
  if (parts.length > 0) addresses.push(parts.join(','));
  return addresses;
}
