import { encodeXml } from '../xml/decode';
import type { Parts } from '../package/parts';
import { PackageLists } from './package-lists';
import { type Patch, applyPatches } from './patch';

/** Gathers what becomes of the parts of a package; parts without patches do not show up. */
export class ChangedParts {
  /** Relationships and content types, written into their parts when the changes are asked for. */
  readonly lists: PackageLists;
  private readonly patches = new Map<string, Patch[]>();
  private readonly others = new Map<string, Uint8Array | null>();

  constructor(private readonly parts: Parts) {
    this.lists = new PackageLists(parts);
  }

  patch(part: string, patches: readonly Patch[]): void {
    if (patches.length === 0) return;
    const known = this.patches.get(part);
    if (known) known.push(...patches);
    else this.patches.set(part, [...patches]);
  }

  /** A part that was not there before, or one made anew as a whole. */
  add(part: string, xml: string): void {
    this.others.set(part, new TextEncoder().encode(xml));
  }

  remove(part: string): void {
    this.others.set(part, null);
  }

  /** Is the name free, in the package and among what is added? */
  isFree(part: string): boolean {
    return !this.parts.has(part) && !this.others.has(part);
  }

  /** By part name: the new bytes, or null for a part to drop. A part whose patches change nothing is left out. */
  changes(): Map<string, Uint8Array | null> {
    for (const [part, result] of this.lists.results()) {
      if (this.others.has(part)) continue;
      if (result === null) this.remove(part);
      else if (typeof result === 'string') this.add(part, result);
      else this.patch(part, result);
    }
    const changes = new Map(this.others);
    for (const [part, patches] of this.patches) {
      // What is dropped or made anew as a whole needs no patching.
      if (this.others.has(part)) continue;
      const received = this.parts.xml(part);
      const text = applyPatches(received.text, patches);
      if (text !== received.text) changes.set(part, encodeXml({ text, encoding: received.encoding }));
    }
    return changes;
  }
}
