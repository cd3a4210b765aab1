import { isFormulaContent } from '../../core/plan/text-content';
import type { Severity } from '../../core/rules/rule';
import { saveMemo } from './memo/save-memo';
import { NO_MARKS } from './marks/areas';
import {
  type ConditionalFormats,
  insertMarks,
  readConditionalFormats,
  removeMarks,
} from './marks/conditional-formats';
import { markStyles, newStyles } from './marks/mark-styles';
import type { OpenSheet } from './open-sheet';
import { staleCells } from './stale';
import type { ReceivedWorkbook } from './workbook-file';
import { ChangedParts } from './write/changed-parts';
import { addedPart, removedPart } from './write/package-parts';
import { applyPatches } from './write/patch';
import { askForRecalculation } from './write/recalculation';
import { patchCells } from './write/sheet-edits';
import { cellKey } from './write/cell-key';
import { entryKey } from './zip/archive';
import { rewriteZip } from './zip/rewrite';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * The workbook's bytes with edits, marks and memo in it. Only the parts they touch are made anew, by patching spans; all
 * others are copied byte for byte. Without net changes the result equals what was received.
 */
export function saveWorkbook(
  received: ReceivedWorkbook,
  sheets: readonly OpenSheet[],
  /** Undefined: the file's own stays. */
  memo?: string | null,
): Uint8Array {
  const changed = new ChangedParts(received.parts);
  saveEdits(received, sheets, changed);
  saveMarks(received, sheets, changed);
  if (memo !== undefined) saveMemo(received, memo, changed);
  return rewriteZip(received.parts.archive, changed.changes());
}

function saveEdits(received: ReceivedWorkbook, sheets: readonly OpenSheet[], changed: ChangedParts): void {
  const { parts, workbook } = received;
  const edited = sheets.filter((sheet) => sheet.edits.size > 0);
  if (edited.length === 0) return;
  const stale = staleCells(sheets, workbook.definedNames);
  sheets.forEach(({ entry, content, edits, xml }, n) => {
    if (edits.size === 0 && !stale[n]!.any) return;
    changed.patch(entry.part, patchCells(xml, entry.part, content, edits, stale[n]!));
  });
  const hasFormulas = sheets.some(
    ({ content, edits }) =>
      content.cells.some((cell) => cell.formula !== null) || [...edits.values()].some(isFormulaContent),
  );
  if (hasFormulas) {
    changed.patch(workbook.part, askForRecalculation(parts.xml(workbook.part).text, workbook.part));
  }
  // The chain may not name a cell without formula. It is a mere hint: Excel builds it anew where there is none.
  if (workbook.calcChain !== null && edited.some(changesFormulas)) {
    removedPart(parts, changed, workbook.part, workbook.calcChain);
  }
}

function changesFormulas({ content, edits }: OpenSheet): boolean {
  if ([...edits.values()].some(isFormulaContent)) return true;
  return content.cells.some(({ row, col, formula }) => formula !== null && edits.has(cellKey(row, col)));
}

function saveMarks(received: ReceivedWorkbook, sheets: readonly OpenSheet[], changed: ChangedParts): void {
  const remarked = sheets
    .filter((sheet) => sheet.placedMarks !== null)
    .map((sheet) => ({ sheet, formats: readConditionalFormats(sheet.xml, sheet.entry.part) }));
  const removals = remarked.map(({ sheet, formats }) => ({ sheet, patches: removeMarks(formats) }));
  const needed = new Set(
    remarked.flatMap(({ sheet }) => (sheet.placedMarks ?? NO_MARKS).rules.map((rule) => rule.severity)),
  );
  if (needed.size === 0 && removals.every(({ patches }) => patches.length === 0)) return;
  for (const { sheet, patches } of removals) changed.patch(sheet.entry.part, patches);
  const withoutMarks = new Map(
    removals.map(({ sheet, patches }) => [sheet.entry.part, applyPatches(sheet.xml, patches)]),
  );
  const indexOf = saveStyles(received, changed, needed, withoutMarks);
  for (const { sheet, formats } of remarked) placeMarks(sheet, formats, indexOf, changed);
}

function placeMarks(
  { entry, placedMarks }: OpenSheet,
  formats: ConditionalFormats,
  indexOf: ReadonlyMap<Severity, number>,
  changed: ChangedParts,
): void {
  changed.patch(
    entry.part,
    insertMarks(formats, placedMarks ?? NO_MARKS, (severity) => indexOf.get(severity)!),
  );
}

function saveStyles(
  { parts, workbook }: ReceivedWorkbook,
  changed: ChangedParts,
  needed: ReadonlySet<Severity>,
  withoutMarks: ReadonlyMap<string, string>,
): ReadonlyMap<Severity, number> {
  const { styles } = workbook;
  if (styles === null) {
    const made = newStyles(needed);
    addedPart(parts, changed, workbook.part, {
      name: 'styles.xml',
      kind: 'styles',
      contentType: STYLES_TYPE,
      xml: made.xml,
    });
    return made.indexOf;
  }
  let referenced: ReadonlySet<number> | null = null;
  const isReferenced = (index: number): boolean =>
    (referenced ??= differentialReferences(parts, withoutMarks)).has(index);
  const { patches, indexOf } = markStyles(parts.xml(styles).text, styles, needed, isReferenced);
  changed.patch(styles, patches);
  return indexOf;
}

/** Every differential format that any part refers to: rules, tables, filters, pivot tables all say `…dxfId="n"`. */
function differentialReferences(
  parts: ReceivedWorkbook['parts'],
  withoutMarks: ReadonlyMap<string, string>,
): Set<number> {
  const found = new Set<number>();
  const texts = new Map([...withoutMarks].map(([part, text]) => [entryKey(part), text]));
  for (const { name } of parts.archive.directory.entries) {
    const key = entryKey(name);
    if (key.endsWith('.xml') && !texts.has(key)) texts.set(key, parts.xml(name).text);
  }
  for (const text of texts.values()) {
    for (const [, index] of text.matchAll(/dxfId\s*=\s*["'](\d+)["']/gi)) found.add(Number(index));
  }
  return found;
}
