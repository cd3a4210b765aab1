import { XmlScanner } from '../xml/scanner';
import { decodeEscapes, textBetween } from '../xml/text';

/** The shared strings in order, rich text joined, phonetic guides left out. */
export function readSharedStrings(xml: string, part: string): string[] {
  const strings: string[] = [];
  const scanner = new XmlScanner(xml, part);
  while (scanner.next()) {
    if (scanner.isOpen && scanner.local === 'si' && scanner.depth === 1) strings.push(readRichText(scanner));
  }
  return strings;
}

/**
 * From the start tag of an `<si>` or `<is>`, its text; ends on the end tag.
 * Text lies in `<t>` of the element itself or of a run `<r>`; `<rPh>` is a reading aid and no content.
 */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.isEmpty) return '';
  const { depth } = scanner;
  let text = '';
  while (scanner.next()) {
    if (!scanner.isOpen) {
      if (scanner.depth === depth) return text;
    } else if (scanner.local === 't') {
      text += readText(scanner);
    } else if (scanner.local === 'rPh') scanner.skip();
  }
  return text;
}

/** As Excel does: blanks at the ends count only where `xml:space="preserve"` says so. */
function readText(scanner: XmlScanner): string {
  if (scanner.isEmpty) return '';
  const from = scanner.end;
  const preserve = scanner.attribute('xml:space') === 'preserve';
  scanner.skip();
  const text = textBetween(scanner.xml, from, scanner.start);
  return decodeEscapes(preserve ? text : text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, ''));
}
