import type { Parts } from '../package/parts';
import { readRelationships, relationshipsPart, resolveTarget } from '../package/relationships';
import { escapeAttribute } from '../xml/text';
import { XmlScanner } from '../xml/scanner';
import { type Patch, applyPatches } from './patch';

export const CONTENT_TYPES = '[Content_Types].xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export interface NewRelationship {
  /** Beginning of its id; a number is added so that it is the only one. */
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/**
 * What is to change in the lists of a package: relationships and content types. Gathered first and written once, so that
 * any number of additions to one list get ids of their own and stand in the order in which they were asked for.
 */
export class PackageLists {
  private readonly related = new Map<string, { id: string; xml: string }[]>();
  private readonly unrelated = new Map<string, Set<string>>();
  private readonly declared: {
    readonly key: string;
    readonly element: string;
    readonly attributes: string;
  }[] = [];
  private readonly undeclared = new Set<string>();
  private readonly undeclaredDefaults = new Set<string>();

  constructor(private readonly parts: Parts) {}

  /** Relate a part to another; the id it has got. The part of relationships is made where there is none. */
  relate(source: string, { id, kind, target }: NewRelationship): string {
    const known = this.parts.relationships(source);
    const added = this.related.get(source) ?? [];
    this.related.set(source, added);
    const ids = new Set([...known, ...added].map((one) => one.id));
    let number = known.length + added.length + 1;
    while (ids.has(`${id}${number}`)) number++;
    const own = `${id}${number}`;
    const type = `${this.isStrict(source) ? OFFICE.strict : OFFICE.transitional}/${kind}`;
    added.push({ id: own, xml: `Id="${own}" Type="${type}" Target="${escapeAttribute(target)}"` });
    return own;
  }

  /** Take relationships out that lead to a part. */
  unrelate(source: string, part: string): void {
    const ids = this.unrelated.get(source) ?? new Set();
    this.unrelated.set(source, ids);
    for (const relationship of this.parts.relationships(source)) {
      if (this.parts.follow(source, relationship) === part) ids.add(relationship.id);
    }
  }

  /** Say what kind of content a part holds. */
  declare(part: string, contentType: string): void {
    const attributes = `PartName="/${escapeAttribute(part)}" ContentType="${contentType}"`;
    this.declared.push({ key: part, element: 'Override', attributes });
  }

  /** Say what kind of content parts with an ending hold; spelled so that `undeclareDefault` knows it again as ours. */
  declareDefault(extension: string, contentType: string): void {
    if (this.hasDefault(extension) || this.declared.some(({ key }) => key === `.${extension}`)) return;
    const attributes = `ContentType="${contentType}" Extension="${extension}"`;
    this.declared.push({ key: `.${extension}`, element: 'Default', attributes });
  }

  undeclare(part: string): void {
    this.undeclared.add(`/${part}`.toLowerCase());
  }

  /** Take a default out that `declareDefault` put in, unless it is asked for again; any other one stays. */
  undeclareDefault(extension: string): void {
    this.undeclaredDefaults.add(extension);
  }

  /** Whether parts with this ending need no word of their own on their content. */
  hasDefault(extension: string): boolean {
    const scanner = new XmlScanner(this.parts.xml(CONTENT_TYPES).text, CONTENT_TYPES);
    while (scanner.next()) {
      if (!scanner.isOpen || scanner.local !== 'Default') continue;
      if (scanner.attribute('Extension')?.toLowerCase() === extension) return true;
    }
    return false;
  }

  /** By part: the patches of a list that is there, the text of a new one, or null for one that is needed no more. */
  results(): Map<string, readonly Patch[] | string | null> {
    const results = new Map<string, readonly Patch[] | string | null>();
    for (const source of new Set([...this.related.keys(), ...this.unrelated.keys()])) {
      const added = this.related.get(source) ?? [];
      const removed = this.unrelated.get(source) ?? new Set();
      if (added.length + removed.size > 0) {
        results.set(relationshipsPart(source), this.relationshipsOf(source, added, removed));
      }
    }
    const types = this.contentTypes();
    if (types.length > 0) results.set(CONTENT_TYPES, types);
    return results;
  }

  private relationshipsOf(
    source: string,
    added: readonly { readonly xml: string }[],
    removed: ReadonlySet<string>,
  ): readonly Patch[] | string | null {
    const part = relationshipsPart(source);
    if (!this.parts.has(part)) {
      return newList(added.map(({ xml }) => `<Relationship ${xml}/>`).join(''));
    }
    const { text } = this.parts.xml(part);
    const patches: Patch[] = readRelationships(text, part)
      .filter(({ id }) => removed.has(id))
      .map(({ start, end }) => ({ from: start, to: end, text: '' }));
    if (added.length === 0) {
      const rest = applyPatches(text, patches);
      if (rest === newList('')) return null;
      return [...patches, ...closedAgain(text, rest)];
    }
    return [
      ...patches,
      ...appended(
        text,
        part,
        added.map(({ xml }) => ['Relationship', xml]),
      ),
    ];
  }

  private contentTypes(): readonly Patch[] {
    const { text } = this.parts.xml(CONTENT_TYPES);
    const scanner = new XmlScanner(text, CONTENT_TYPES);
    const patches: Patch[] = [];
    while (scanner.next()) {
      if (!scanner.isOpen) continue;
      const { start, local } = scanner;
      const own =
        local === 'Override'
          ? this.undeclared.has(scanner.attribute('PartName')?.toLowerCase() ?? '')
          : local === 'Default' &&
            this.undeclaredDefaults.has(scanner.attribute('Extension') ?? '') &&
            /^<Default ContentType="[^"]*" Extension="[^"]*"\/>$/.test(text.slice(start, scanner.end));
      if (!own) continue;
      scanner.skip();
      patches.push({ from: start, to: scanner.end, text: '' });
    }
    const added = this.declared.map(({ element, attributes }): [string, string] => [element, attributes]);
    return added.length === 0 ? patches : [...patches, ...appended(text, CONTENT_TYPES, added)];
  }

  /** A strict workbook names its relationships otherwise. The package's own relationships tell which one it is. */
  private isStrict(source: string): boolean {
    const scanner = this.parts.has(source) ? new XmlScanner(this.parts.xml(source).text, source) : null;
    return scanner !== null && scanner.next() && isStrictRoot(scanner);
  }
}

/** Does the element at hand, a part's root, belong to strict OOXML? */
export function isStrictRoot(scanner: XmlScanner): boolean {
  const declaration = scanner.prefix === '' ? 'xmlns' : `xmlns:${scanner.prefix.slice(0, -1)}`;
  return scanner.attribute(declaration)?.startsWith('http://purl.oclc.org/') ?? false;
}

/** How one part names another in a relationship: seen from its own folder. */
export function relativeTarget(source: string, part: string): string {
  const from = resolveTarget('', source).split('/').slice(0, -1);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}

function newList(items: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${items}</Relationships>`;
}

/** An empty list that had to be opened for our additions is closed with a blank in its end tag, to be known again. */
const OPENED = / >$/;

function appended(
  xml: string,
  part: string,
  items: readonly (readonly [element: string, attributes: string])[],
): Patch[] {
  const scanner = new XmlScanner(xml, part);
  if (!scanner.next()) return [];
  const { prefix, local, isEmpty, end } = scanner;
  const text = items.map(([element, attributes]) => `<${prefix}${element} ${attributes}/>`).join('');
  if (isEmpty) return [{ from: end - 2, to: end, text: `>${text}</${prefix}${local} >` }];
  scanner.skip();
  return [{ from: scanner.start, to: scanner.start, text }];
}

/** `text` is the list as it stands, `rest` what is left of it. */
function closedAgain(text: string, rest: string): Patch[] {
  const match = /<((?:[\w.-]+:)?Relationships)\b[^<]*><\/\1 >$/.exec(rest.trimEnd());
  if (!match || !OPENED.test(text.trimEnd())) return [];
  const open = text.indexOf('>', text.search(/<(?:[\w.-]+:)?Relationships\b/));
  const close = text.lastIndexOf('</');
  return [
    { from: open, to: open, text: '/' },
    { from: close, to: text.indexOf('>', close) + 1, text: '' },
  ];
}
