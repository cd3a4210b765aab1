import { relationshipsPart } from '../package/relationships';
import type { ReceivedWorkbook } from '../workbook-file';
import { encodeEscapes, escapeText } from '../xml/text';
import type { ChangedParts } from '../write/changed-parts';
import { relativeTarget } from '../write/package-lists';
import { removedPart } from '../write/package-parts';
import { MEMO_NAMESPACE, receivedMemo } from './received-memo';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Names our part to Excel; the same in every workbook, as ids of custom parts may be. */
const ITEM_ID = '{5E1FE7A1-0000-4000-8000-4D454D4F0001}';

/** Put the memo into the package as a custom XML part, change it there, or take it away with all that spoke of it. */
export function saveMemo(received: ReceivedWorkbook, memo: string | null, changed: ChangedParts): void {
  const { parts, workbook } = received;
  const earlier = receivedMemo(received);
  if (memo === null) {
    if (earlier) removeMemo(received, earlier.part, changed);
  } else if (!earlier) {
    addMemo(parts, workbook.part, memo, changed);
  } else if (earlier.text !== memo) {
    changed.add(earlier.part, memoXml(memo));
  }
}

function addMemo(
  parts: ReceivedWorkbook['parts'],
  workbook: string,
  memo: string,
  changed: ChangedParts,
): void {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`) || parts.has(`customXml/itemProps${number}.xml`)) number++;
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  changed.add(item, memoXml(memo));
  changed.add(properties, propertiesXml());
  changed.add(
    relationshipsPart(item),
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  changed.lists.relate(workbook, {
    id: 'selfevalMemo',
    kind: 'customXml',
    target: relativeTarget(workbook, item),
  });
  changed.lists.declare(properties, PROPERTIES_TYPE);
  if (!changed.lists.hasDefault('xml')) changed.lists.declare(item, 'application/xml');
}

function removeMemo({ parts, workbook }: ReceivedWorkbook, item: string, changed: ChangedParts): void {
  for (const relationship of parts.relationships(item)) {
    const properties = parts.follow(item, relationship);
    if (properties !== null) removedPart(changed, item, properties);
  }
  if (parts.has(relationshipsPart(item))) changed.remove(relationshipsPart(item));
  removedPart(changed, workbook.part, item);
}

function memoXml(memo: string): string {
  return `${HEAD}<memo xmlns="${MEMO_NAMESPACE}">${escapeText(encodeEscapes(memo))}</memo>`;
}

function propertiesXml(): string {
  return (
    `${HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${MEMO_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
