import type { Patch } from '../write/patch';
import { relationshipPrefix } from '../write/relationship-prefix';
import { openedUp } from '../xml/opened';
import { escapeAttribute } from '../xml/text';
import { XmlScanner } from '../xml/scanner';

export interface ListedSheet {
  readonly name: string;
  /** Of its relationship. */
  readonly relation: string;
}

/**
 * The patches that take sheets out of the workbook's list and put others at its end. What counts sheets by their place
 * (names of a single sheet, the open tab) is adapted; added sheets come last, so that nobody's place changes.
 */
export function listedSheets(
  xml: string,
  part: string,
  removed: (relation: string) => boolean,
  added: readonly ListedSheet[],
): Patch[] {
  const scanner = new XmlScanner(xml, part);
  const patches: Patch[] = [];
  const gone: number[] = [];
  const places: { readonly from: number; readonly to: number; readonly whole: Patch | null }[] = [];
  let prefix = '';
  let relation = { prefix: 'r:', declaration: '' };
  let count = 0;
  let highest = 0;
  while (scanner.next()) {
    if (scanner.depth === 0 && scanner.isOpen) {
      prefix = scanner.prefix;
      relation = relationshipPrefix(scanner);
    }
    if (scanner.local === 'sheets' && scanner.depth === 1 && scanner.prefix === prefix) {
      if (scanner.isOpen && !scanner.isEmpty) continue;
      const text = added
        .map(
          ({ name, relation: id }, n) =>
            `<${prefix}sheet${relation.declaration} name="${escapeAttribute(name)}" sheetId="${highest + n + 1}" ${relation.prefix}id="${id}"/>`,
        )
        .join('');
      if (text === '') continue;
      patches.push(
        scanner.isEmpty ? openedUp(xml, scanner, text) : { from: scanner.start, to: scanner.start, text },
      );
      continue;
    }
    if (!scanner.isOpen) continue;
    if (scanner.local === 'sheet' && scanner.depth === 2) {
      const { start } = scanner;
      const id = scanner.prefixedAttribute('id') ?? '';
      highest = Math.max(highest, Number(scanner.attribute('sheetId') ?? 0) || 0);
      scanner.skip();
      if (removed(id)) {
        gone.push(count);
        patches.push({ from: start, to: scanner.end, text: '' });
      }
      count++;
    } else if (scanner.local === 'workbookView') {
      for (const name of ['activeTab', 'firstSheet']) {
        const span = scanner.attributeSpan(name);
        if (span) places.push({ ...span, whole: null });
      }
    } else if (scanner.local === 'definedName') {
      const span = scanner.attributeSpan('localSheetId');
      const { start } = scanner;
      if (!span) continue;
      scanner.skip();
      places.push({ ...span, whole: { from: start, to: scanner.end, text: '' } });
    }
  }
  if (gone.length === 0) return patches;
  for (const { from, to, whole } of places) {
    const place = Number(xml.slice(from, to));
    const before = gone.filter((index) => index < place).length;
    if (gone.includes(place) && whole) patches.push(whole);
    else if (gone.includes(place)) patches.push({ from, to, text: '0' });
    else if (before > 0) patches.push({ from, to, text: String(place - before) });
  }
  return patches;
}
