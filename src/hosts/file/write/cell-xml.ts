import { type CellAddress, formatCell } from '../../../core/grid/address';
import type { CellContent } from '../../../core/plan/edit';
import { encodeEscapes, escapeText } from '../xml/text';
import type { XmlScanner } from '../xml/scanner';
import { type Written, writtenOf } from './content';

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
  const written = writtenOf(content);
  const inner = innerXml(prefix, written) + extension;
  const typed = `${tag}${typeAttribute(written)}`;
  return inner === '' ? `${typed}/>` : `${typed}>${inner}</${prefix}c>`;
}

function typeAttribute(written: Written): string {
  if (written.kind === 'formula') return '';
  switch (typeof written.value) {
    case 'boolean':
      return ' t="b"';
    case 'string':
      return ' t="inlineStr"';
    default:
      return written.value !== null && typeof written.value === 'object' ? ' t="e"' : '';
  }
}

function innerXml(prefix: string, written: Written): string {
  if (written.kind === 'formula') return formulaXml(prefix, written.formula.slice(1));
  const { value } = written;
  if (value === null) return '';
  if (typeof value === 'string') {
    const text = escapeText(encodeEscapes(value));
    return `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`;
  }
  const shown = typeof value === 'object' ? escapeText(value.error) : Number(value);
  return `<${prefix}v>${shown}</${prefix}v>`;
}

/** Without a cached result: Excel works it out on opening. */
export function formulaXml(prefix: string, formula: string): string {
  return `<${prefix}f>${escapeText(encodeEscapes(formula))}</${prefix}f>`;
}
