import { corrupt, unsupported } from '../failure';

/** How a part's bytes spell its text, so that a changed part goes back in the same spelling. */
export interface XmlEncoding {
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'other';
  readonly byteOrderMark: boolean;
}

export interface XmlText {
  /** Without byte order mark. Offsets into it are what spans mean. */
  readonly text: string;
  readonly encoding: XmlEncoding;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Making a decoder costs more than decoding a line. */
const latin1 = new TextDecoder('latin1');
const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/** The text of an XML part. Throws HostError for bytes that are not what they say, and for unknown encodings. */
export function decodeXml(bytes: Uint8Array, name: string): XmlText {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return wide(bytes.subarray(2), 'utf-16le', true);
  if (a === 0xfe && b === 0xff) return wide(bytes.subarray(2), 'utf-16be', true);
  if (a === 0x3c && b === 0) return wide(bytes, 'utf-16le', false);
  if (a === 0 && b === 0x3c) return wide(bytes, 'utf-16be', false);
  const byteOrderMark = a === 0xef && b === 0xbb && c === 0xbf;
  const body = byteOrderMark ? bytes.subarray(3) : bytes;
  const declared = declaredCharset(body);
  if (declared === null || declared === 'utf-8' || declared === 'utf8' || declared === 'us-ascii') {
    try {
      return { text: utf8.decode(body), encoding: { charset: 'utf-8', byteOrderMark } };
    } catch {
      throw corrupt(`${name}: not UTF-8`);
    }
  }
  return { text: decodeDeclared(body, declared, name), encoding: { charset: 'other', byteOrderMark: false } };
}

/** Back to bytes; a part in a rare encoding becomes UTF-8 and says so. */
export function encodeXml({ text, encoding }: XmlText): Uint8Array {
  switch (encoding.charset) {
    case 'utf-16le':
    case 'utf-16be':
      return encodeWide(text, encoding);
    case 'other':
      return new TextEncoder().encode(
        text.replace(DECLARED, (declaration, charset: string) => declaration.replace(charset, 'UTF-8')),
      );
    default:
      return new TextEncoder().encode(encoding.byteOrderMark ? `\ufeff${text}` : text);
  }
}

function declaredCharset(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return null;
  const head = latin1.decode(bytes.subarray(0, 200));
  return DECLARED.exec(head)?.[1]?.toLowerCase() ?? null;
}

function decodeDeclared(bytes: Uint8Array, charset: string, name: string): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(charset, { fatal: true });
  } catch {
    throw unsupported(`未知的文字编码（${charset}）`, name);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw corrupt(`${name}: not ${charset}`);
  }
}

function wide(bytes: Uint8Array, charset: 'utf-16le' | 'utf-16be', byteOrderMark: boolean): XmlText {
  return { text: new TextDecoder(charset).decode(bytes), encoding: { charset, byteOrderMark } };
}

function encodeWide(text: string, { charset, byteOrderMark }: XmlEncoding): Uint8Array {
  const all = byteOrderMark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(all.length * 2);
  const view = new DataView(bytes.buffer);
  for (let n = 0; n < all.length; n++) view.setUint16(n * 2, all.charCodeAt(n), charset === 'utf-16le');
  return bytes;
}
