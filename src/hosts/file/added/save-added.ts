import type { OpenSheet } from '../open-sheet';
import { relationshipsPart } from '../package/relationships';
import type { ReceivedWorkbook } from '../workbook-file';
import type { ChangedParts } from '../write/changed-parts';
import { isStrictRoot } from '../write/package-lists';
import { addedPart, removedPart } from '../write/package-parts';
import { XmlScanner } from '../xml/scanner';
import type { AddedSheet } from './added-sheets';
import { markedRecord, sheetXml } from './sheet-xml';
import { AppendedStyles, withoutAppended } from './style-lists';
import { type ListedSheet, listedSheets } from './workbook-sheets';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const SHEET_ID = 'selfevalSheet';

/** The text of the styles part on its way through saving. */
export interface StylesText {
  text: string;
  readonly part: string;
}

/** Take the sheets out that came with the file and are ours, and put others at the end; formats go into `styles`. */
export function saveAddedSheets(
  received: ReceivedWorkbook,
  sheets: readonly OpenSheet[],
  own: ReadonlySet<OpenSheet>,
  added: readonly AddedSheet[],
  styles: StylesText,
  changed: ChangedParts,
): void {
  const { parts, workbook } = received;
  const gone = removedSheets(received, own, changed);
  const records = new Set([...own].map(({ xml }) => markedRecord(xml) ?? ''));
  const left = sheets.filter((sheet) => !own.has(sheet));
  for (const record of records) {
    styles.text = withoutAppended(styles.text, styles.part, record, highestStyle(left));
  }
  const listed = addSheets(received, added, styles, changed);
  changed.patch(
    workbook.part,
    listedSheets(parts.xml(workbook.part).text, workbook.part, (id) => gone.has(id), listed),
  );
}

function addSheets(
  { parts, workbook }: ReceivedWorkbook,
  added: readonly AddedSheet[],
  styles: StylesText,
  changed: ChangedParts,
): ListedSheet[] {
  if (added.length === 0) return [];
  const appended = new AppendedStyles(styles.text, styles.part);
  const root = new XmlScanner(parts.xml(workbook.part).text, workbook.part);
  const isStrict = root.next() && isStrictRoot(root);
  const styleOf = appended.indexOf.bind(appended);
  const drawn = added.map(({ name, sheet }) => ({ name, xml: sheetXml({ sheet, isStrict, styleOf }) }));
  const { xml, record } = appended.result();
  styles.text = xml;
  const base = workbook.part.replace(/[^/]*$/, '');
  return drawn.map(({ name, xml: withRecord }) => {
    let number = 1;
    while (!changed.isFree(`${base}worksheets/sheet${number}.xml`)) number++;
    const relation = addedPart(changed, workbook.part, {
      part: `${base}worksheets/sheet${number}.xml`,
      id: SHEET_ID,
      kind: 'worksheet',
      contentType: SHEET_TYPE,
      xml: withRecord(record),
    });
    return { name, relation };
  });
}

/** Drops the parts of sheets and what hangs on them alone; the ids by which the workbook names them. */
function removedSheets(
  { parts, workbook }: ReceivedWorkbook,
  own: ReadonlySet<OpenSheet>,
  changed: ChangedParts,
): Set<string> {
  const gone = new Set<string>();
  for (const { entry } of own) {
    for (const relationship of parts.relationships(workbook.part)) {
      if (parts.follow(workbook.part, relationship) === entry.part) gone.add(relationship.id);
    }
    for (const relationship of parts.relationships(entry.part)) {
      const part = parts.follow(entry.part, relationship);
      if (part !== null) removedPart(changed, entry.part, part);
    }
    if (parts.has(relationshipsPart(entry.part))) changed.remove(relationshipsPart(entry.part));
    removedPart(changed, workbook.part, entry.part);
  }
  return gone;
}

/** The highest cell format that a cell, row or column names. */
function highestStyle(sheets: readonly OpenSheet[]): number {
  let highest = -1;
  for (const { xml } of sheets) {
    for (const [, index] of xml.matchAll(/\s(?:s|style)\s*=\s*["'](\d+)["']/g)) {
      highest = Math.max(highest, Number(index));
    }
  }
  return highest;
}
