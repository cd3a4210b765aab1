import type { ChangedParts } from './changed-parts';
import { type NewRelationship, relativeTarget } from './package-lists';

/** Drop a part together with the relationship and the content type that speak of it. */
export function removedPart(changed: ChangedParts, source: string, part: string): void {
  changed.lists.unrelate(source, part);
  changed.lists.undeclare(part);
  changed.remove(part);
}

export interface NewPart {
  /** Full part name: "xl/comments1.xml". */
  readonly part: string;
  /** Beginning of the relationship's id. */
  readonly id: string;
  readonly kind: string;
  /** Null where the ending says it: see `PackageLists.declareDefault`. */
  readonly contentType: string | null;
  readonly xml: string;
}

/** Add a part, with the relationship and the content type it needs; the id of the relationship. */
export function addedPart(
  changed: ChangedParts,
  source: string,
  { part, id, kind, contentType, xml }: NewPart,
): string {
  const relationship: NewRelationship = { id, kind, target: relativeTarget(source, part) };
  if (contentType !== null) changed.lists.declare(part, contentType);
  changed.add(part, xml);
  return changed.lists.relate(source, relationship);
}
