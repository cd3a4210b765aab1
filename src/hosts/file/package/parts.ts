import { corrupt } from '../failure';
import { ZipArchive } from '../zip/archive';
import type { ZipLimits } from '../zip/limits';
import { type XmlText, decodeXml } from '../xml/decode';
import { type Relationship, readRelationships, relationshipsPart, resolveTarget } from './relationships';

/** The parts of a package, decoded on demand and kept as received. */
export class Parts {
  readonly archive: ZipArchive;
  private readonly texts = new Map<string, XmlText>();

  constructor(bytes: Uint8Array, limits?: ZipLimits) {
    this.archive = new ZipArchive(bytes, limits);
  }

  has(name: string): boolean {
    return this.archive.find(name) !== undefined;
  }

  /** The part's XML text; throws HostError `file-corrupt` where the part is missing. */
  xml(name: string): XmlText {
    const known = this.texts.get(name);
    if (known) return known;
    const entry = this.archive.find(name);
    if (!entry) throw corrupt(`${name} is missing`);
    const text = decodeXml(this.archive.unpack(entry), name);
    this.texts.set(name, text);
    return text;
  }

  /** Relationships of a part ("" for the package); none where there is no such part. */
  relationships(source: string): Relationship[] {
    const name = relationshipsPart(source);
    return this.has(name) ? readRelationships(this.xml(name).text, name) : [];
  }

  /**
   * The part a relationship points to, or null. Some writers get the base folder wrong, so the target is also tried
   * from the package's root.
   */
  follow(source: string, relationship: Relationship): string | null {
    if (relationship.external) return null;
    const resolved = resolveTarget(source, relationship.target);
    if (this.has(resolved)) return resolved;
    const fromRoot = resolveTarget('', relationship.target);
    return this.has(fromRoot) ? fromRoot : null;
  }

  /** The first part that a source relates to in this way, or null. */
  related(source: string, kind: string): string | null {
    for (const relationship of this.relationships(source)) {
      if (relationship.kind !== kind) continue;
      const part = this.follow(source, relationship);
      if (part !== null) return part;
    }
    return null;
  }
}
