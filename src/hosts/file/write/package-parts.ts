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
  addedRelationship(parts, changed, source, { id: 'rId', kind: part.kind, target: part.name });
  addedOverride(parts, changed, name, part.contentType);
  changed.add(name, part.xml);
}

export interface NewRelationship {
  /** Beginning of its id; a number is added so that it is the only one. */
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

export function addedRelationship(
  parts: Parts,
  changed: ChangedParts,
  source: string,
  { id, kind, target }: NewRelationship,
): void {
  const relationships = relationshipsPart(source);
  const xml = parts.xml(relationships).text;
  const ids = new Set(readRelationships(xml, relationships).map((one) => one.id));
  let number = ids.size + 1;
  while (ids.has(`${id}${number}`)) number++;
  const attributes = `Id="${id}${number}" Type="${RELATIONSHIPS}/${kind}" Target="${escapeAttribute(target)}"`;
  changed.patch(relationships, appendToRoot(xml, relationships, 'Relationship', attributes));
}

/** Say what kind of content a part holds. */
export function addedOverride(parts: Parts, changed: ChangedParts, part: string, contentType: string): void {
  const types = parts.xml(CONTENT_TYPES).text;
  const override = `PartName="/${escapeAttribute(part)}" ContentType="${contentType}"`;
  changed.patch(CONTENT_TYPES, appendToRoot(types, CONTENT_TYPES, 'Override', override));
}

/** Whether parts with this ending need no word of their own on their content. */
export function hasDefaultType(parts: Parts, extension: string): boolean {
  const scanner = new XmlScanner(parts.xml(CONTENT_TYPES).text, CONTENT_TYPES);
  while (scanner.next()) {
    if (!scanner.isOpen || scanner.local !== 'Default') continue;
    if (scanner.attribute('Extension')?.toLowerCase() === extension) return true;
  }
  return false;
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
