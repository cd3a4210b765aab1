import type { XmlScanner } from '../xml/scanner';
import { isStrictRoot } from './package-lists';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/**
 * How an element of a part names a relationship. The scanner stands on the part's root: its prefix is used where it
 * declares one, else the element has to bring a declaration along.
 */
export function relationshipPrefix(scanner: XmlScanner): {
  readonly prefix: string;
  readonly declaration: string;
} {
  for (const { name, from, to } of scanner.attributes()) {
    const uri = scanner.xml.slice(from, to);
    if (name.startsWith('xmlns:') && (uri === TRANSITIONAL || uri === STRICT)) {
      return { prefix: `${name.slice('xmlns:'.length)}:`, declaration: '' };
    }
  }
  return { prefix: 'r:', declaration: ` xmlns:r="${isStrictRoot(scanner) ? STRICT : TRANSITIONAL}"` };
}
