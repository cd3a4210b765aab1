import type { Parts } from '../package/parts';
import { readRelationships, relationshipsPart } from '../package/relationships';
import { escapeAttribute } from '../xml/text';
import { XmlScanner } from '../xml/scanner';
import type { ChangedParts } from './changed-parts';
import type { Patch } from './patch';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Drop a part together with the relationship and the content type that speak of it. */
export function removedPart(parts: Parts, changed: ChangedParts, source: string, part: string): void {
  const relationships = relationshipsPart(source);
  const own = readRelationships(parts.xml(relationships).text, relationships).filter(
    (relationship) => parts.follow(source, relationship) === part,
  );
  changed.patch(
    relationships,
    own.map(({ start, end }) => ({ from: start, to: end, text: '' })),
  );
  changed.patch(CONTENT_TYPES, withoutContentType(parts.xml(CONTENT_TYPES).text, part));
  changed.remove(part);
}

export interface NewPart {
  /** Beside the part that it belongs to. */
  readonly name: string;
  readonly kind: string;
  readonly contentType: string;
  readonly xml: string;
}

/** Add a part beside its source, with the relationship and the content type it needs. */
export function addedPart(parts: Parts, changed: ChangedParts, source: string, part: NewPart): void {
  const name = `${source.slice(0, source.lastIndexOf('/') + 1)}${part.name}`;
  const relationships = relationshipsPart(source);
  const xml = parts.xml(relationships).text;
  const ids = new Set(readRelationships(xml, relationships).map(({ id }) => id));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  const target = `Id="rId${number}" Type="${RELATIONSHIPS}/${part.kind}" Target="${escapeAttribute(part.name)}"`;
  changed.patch(relationships, appendToRoot(xml, relationships, 'Relationship', target));
  const types = parts.xml(CONTENT_TYPES).text;
  const override = `PartName="/${escapeAttribute(name)}" ContentType="${part.contentType}"`;
  changed.patch(CONTENT_TYPES, appendToRoot(types, CONTENT_TYPES, 'Override', override));
  changed.add(name, part.xml);
}

function withoutContentType(xml: string, part: string): Patch[] {
  const scanner = new XmlScanner(xml, CONTENT_TYPES);
  const name = `/${part}`.toLowerCase();
  const patches: Patch[] = [];
  while (scanner.next()) {
    if (!scanner.isOpen || scanner.local !== 'Override') continue;
    const { start } = scanner;
    const own = scanner.attribute('PartName')?.toLowerCase() === name;
    scanner.skip();
    if (own) patches.push({ from: start, to: scanner.end, text: '' });
  }
  return patches;
}

function appendToRoot(xml: string, part: string, element: string, attributes: string): Patch[] {
  const scanner = new XmlScanner(xml, part);
  if (!scanner.next()) return [];
  const { prefix, isEmpty, end } = scanner;
  const text = `<${prefix}${element} ${attributes}/>`;
  if (isEmpty) {
    return [{ from: end - 2, to: end, text: `>${text}</${prefix}${scanner.local}>` }];
  }
  scanner.skip();
  return [{ from: scanner.start, to: scanner.start, text }];
}
