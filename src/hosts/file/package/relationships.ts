import { XmlScanner } from '../xml/scanner';

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address: "worksheet", "sharedStrings". Transitional and strict addresses end alike. */
  readonly kind: string;
  /** As written. */
  readonly target: string;
  readonly external: boolean;
  /** The whole element in the relationships part. */
  readonly start: number;
  readonly end: number;
}

export function readRelationships(xml: string, part: string): Relationship[] {
  const found: Relationship[] = [];
  const scanner = new XmlScanner(xml, part);
  while (scanner.next()) {
    if (!scanner.isOpen || scanner.local !== 'Relationship') continue;
    const { start } = scanner;
    const type = scanner.attribute('Type') ?? '';
    const id = scanner.attribute('Id') ?? '';
    const target = scanner.attribute('Target') ?? '';
    const external = scanner.attribute('TargetMode') === 'External';
    scanner.skip();
    const kind = type.slice(type.lastIndexOf('/') + 1);
    found.push({ id, kind, target, external, start, end: scanner.end });
  }
  return found;
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" (the package) → "_rels/.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** A target seen from its source part. Absolute targets, backslashes, "../" and percent signs all occur. */
export function resolveTarget(source: string, target: string): string {
  const path = decodePercent(target.replace(/\\/g, '/').split('#')[0] ?? '');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

function decodePercent(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
