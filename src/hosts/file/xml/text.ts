const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Entities resolved, line ends as XML has them. An entity nobody declared stays as written. */
export function unescapeXml(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, dec, hex, name) => {
    if (name !== undefined) return NAMED[name as string] ?? whole;
    const code = dec === undefined ? parseInt(hex as string, 16) : Number(dec);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The character data between two offsets: CDATA taken as written, comments and instructions left out. */
export function textBetween(xml: string, from: number, to: number): string {
  const raw = xml.slice(from, to);
  if (!raw.includes('<')) return unescapeXml(raw);
  let text = '';
  let at = 0;
  while (at < raw.length) {
    const open = raw.indexOf('<', at);
    if (open < 0) return text + unescapeXml(raw.slice(at));
    text += unescapeXml(raw.slice(at, open));
    if (raw.startsWith('<![CDATA[', open)) {
      const close = raw.indexOf(']]>', open);
      if (close < 0) return text + raw.slice(open + 9);
      text += raw.slice(open + 9, close).replace(/\r\n?/g, '\n');
      at = close + 3;
    } else {
      const end = raw.startsWith('<!--', open) ? raw.indexOf('-->', open) + 3 : raw.indexOf('>', open) + 1;
      if (end <= open) return text;
      at = end;
    }
  }
  return text;
}

/** `_x000D_` and the like: how SpreadsheetML spells characters that XML cannot hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** The reverse of `decodeEscapes`: also protects text that merely looks like an escape. */
export function encodeEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (unit) => {
    const code = unit.charCodeAt(0);
    const allowed = code === 9 || code === 10 || (code >= 0x7f && code < 0xd800);
    return allowed ? unit : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;');
}
