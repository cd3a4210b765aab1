import { isFormulaContent } from '../../core/plan/text-content';
import type { Severity } from '../../core/rules/rule';
import type { AddedSheet } from './added/added-sheets';
import { type StylesText, saveAddedSheets } from './added/save-added';
import { saveMemo } from './memo/save-memo';
import { NO_MARKS } from './marks/areas';
import {
  type ConditionalFormats,
  insertMarks,
  readConditionalFormats,
  removeMarks,
} from './marks/conditional-formats';
import { EMPTY_STYLES, markStyles } from './marks/mark-styles';
import type { NoteText } from './notes/note';
import type { SheetSizes } from './notes/note-shapes';
import { saveNotes } from './notes/save-notes';
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

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** All that is to be in the saved file beyond what was received. */
export interface Changes {
  readonly sheets: readonly OpenSheet[];
  /** Undefined: the file's own stays. */
  readonly memo?: string | null;
  /** Null: the file's own stand. */
  readonly notes: ReadonlyMap<OpenSheet, readonly NoteText[]> | null;
  readonly sizesOf: (sheet: OpenSheet) => SheetSizes;
  /** Null: the file's own stand. */
  readonly added: readonly AddedSheet[] | null;
  /** Sheets of an earlier run, to be taken out where `added` is not null. */
  readonly own: ReadonlySet<OpenSheet>;
}

/**
 * The parts that change, by name; null for one to drop. Only spans of them are made anew; all other parts stay byte for
 * byte. Empty where nothing differs from what was received.
 */
export function changedParts(received: ReceivedWorkbook, changes: Changes): Map<string, Uint8Array | null> {
  const changed = new ChangedParts(received.parts);
  const sheets = changes.added ? changes.sheets.filter((sheet) => !changes.own.has(sheet)) : changes.sheets;
  saveEdits(received, changes.sheets, changed);
  const styles = stylesText(received);
  if (changes.added && changes.added.length + changes.own.size > 0) {
    saveAddedSheets(received, changes.sheets, changes.own, changes.added, styles, changed);
  }
  saveMarks(received, sheets, changed, styles);
  saveStyles(received, styles, changed);
  if (changes.notes) saveNotes(received, changes.notes, sheets, changes.sizesOf, changed);
  if (changes.memo !== undefined) saveMemo(received, changes.memo, changed);
  return changed.changes();
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
    removedPart(changed, workbook.part, workbook.calcChain);
  }
}

function changesFormulas({ content, edits }: OpenSheet): boolean {
  if ([...edits.values()].some(isFormulaContent)) return true;
  return content.cells.some(({ row, col, formula }) => formula !== null && edits.has(cellKey(row, col)));
}

function saveMarks(
  received: ReceivedWorkbook,
  sheets: readonly OpenSheet[],
  changed: ChangedParts,
  styles: StylesText,
): void {
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
  const indexOf = saveMarkStyles(received, styles, needed, withoutMarks);
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

function saveMarkStyles(
  { parts }: ReceivedWorkbook,
  styles: StylesText,
  needed: ReadonlySet<Severity>,
  withoutMarks: ReadonlyMap<string, string>,
): ReadonlyMap<Severity, number> {
  let referenced: ReadonlySet<number> | null = null;
  const isReferenced = (index: number): boolean =>
    (referenced ??= differentialReferences(parts, withoutMarks)).has(index);
  const { patches, indexOf } = markStyles(styles.text, styles.part, needed, isReferenced);
  styles.text = applyPatches(styles.text, patches);
  return indexOf;
}

function stylesText({ parts, workbook }: ReceivedWorkbook): StylesText {
  const { styles } = workbook;
  if (styles !== null) return { part: styles, text: parts.xml(styles).text };
  return {
    part: `${workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1)}styles.xml`,
    text: EMPTY_STYLES,
  };
}

function saveStyles(
  { parts, workbook }: ReceivedWorkbook,
  { part, text }: StylesText,
  changed: ChangedParts,
): void {
  if (workbook.styles !== null) {
    const { length } = parts.xml(part).text;
    if (text !== parts.xml(part).text) changed.patch(part, [{ from: 0, to: length, text }]);
  } else if (text !== EMPTY_STYLES) {
    addedPart(changed, workbook.part, {
      part,
      id: 'rId',
      kind: 'styles',
      contentType: STYLES_TYPE,
      xml: text,
    });
  }
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
