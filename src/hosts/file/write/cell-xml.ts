import { type CellAddress, formatCell } from '../../../core/grid/address';
import type { CellContent } from '../../../core/plan/edit';
import { encodeEscapes, escapeText } from '../xml/text';
import type { XmlScanner } from '../xml/scanner';
import { isFormula } from './content';

/** A new `<c>`. `prefix` is that of the sheet's own elements ("" or "x:"). */
export function newCell(prefix: string, at: CellAddress, style: number, content: CellContent): string {
  const styled = style === 0 ? '' : ` s="${style}"`;
  return closed(prefix, `<${prefix}c r="${formatCell(at)}"${styled}`, content, '');
}

/**
 * The `<c>` at hand with other content; the scanner ends behind it. The style and foreign attributes stay; what
 * belongs to the old value (type, cell and value metadata) goes. `<extLst>` stays.
 */
export function changedCell(scanner: XmlScanner, content: CellContent): string {
  const { xml, prefix, depth } = scanner;
  let tag = `<${prefix}c`;
  for (const { name, from, to } of scanner.attributes()) {
    // The value is taken as it lies in the file, so it is quoted by what does not occur in it.
    if (name === 't' || name === 'cm' || name === 'vm') continue;
    const raw = xml.slice(from, to);
    tag += raw.includes('"') ? ` ${name}='${raw}'` : ` ${name}="${raw}"`;
  }
  let extension = '';
  if (!scanner.isEmpty) {
    while (scanner.next() && scanner.depth > depth) {
      if (!scanner.isOpen || scanner.depth !== depth + 1) continue;
      const { start, local } = scanner;
      scanner.skip();
      if (local === 'extLst') extension = xml.slice(start, scanner.end);
    }
  }
  return closed(prefix, tag, content, extension);
}

function closed(prefix: string, tag: string, content: CellContent, extension: string): string {
  const inner = innerXml(prefix, content) + extension;
  const typed = `${tag}${typeAttribute(content)}`;
  return inner === '' ? `${typed}/>` : `${typed}>${inner}</${prefix}c>`;
}

function typeAttribute(content: CellContent): string {
  if (typeof content === 'boolean') return ' t="b"';
  return typeof content === 'string' && !isFormula(content) ? ' t="inlineStr"' : '';
}

function innerXml(prefix: string, content: CellContent): string {
  if (content === null) return '';
  if (typeof content === 'number') return `<${prefix}v>${content}</${prefix}v>`;
  if (typeof content === 'boolean') return `<${prefix}v>${content ? 1 : 0}</${prefix}v>`;
  if (isFormula(content)) return formulaXml(prefix, content.slice(1));
  const text = escapeText(encodeEscapes(content));
  return `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`;
}

/** Without a cached result: Excel works it out on opening. */
export function formulaXml(prefix: string, formula: string): string {
  return `<${prefix}f>${escapeText(encodeEscapes(formula))}</${prefix}f>`;
}
