import { corrupt, unsupported } from '../failure';
import { textBetween, unescapeXml } from './text';

/**
 * Walks the tags of an XML text in order and knows where each one lies: what is read can be patched by offset later.
 *
 * Namespaces are told by prefix only: `local` is the name without prefix, `prefix` the prefix with its colon (or "").
 * A part's own elements share the prefix of its root; those of extensions have others.
 */
export class XmlScanner {
  /** The tag at hand. */
  start = 0;
  /** Behind its ">". */
  end = 0;
  local = '';
  prefix = '';
  /** A start tag, `<a>` or `<a/>`. */
  isOpen = false;
  /** `<a/>`: no end tag follows. */
  isEmpty = false;
  /** Open elements around the tag at hand; the root's own tags have 0. */
  depth = 0;

  private nameEnd = 0;
  private open = 0;

  constructor(
    readonly xml: string,
    private readonly part: string,
    private at = 0,
  ) {}

  /** Go to the next tag; false at the end of the text. Throws HostError on broken XML and on a DOCTYPE. */
  next(): boolean {
    const { xml } = this;
    for (;;) {
      const start = xml.indexOf('<', this.at);
      if (start < 0) {
        if (this.open !== 0) throw corrupt(`${this.part}: ends inside an element`);
        return false;
      }
      const second = xml.charCodeAt(start + 1);
      if (second === 33 /* ! */) this.at = this.pastDeclaration(start);
      else if (second === 63 /* ? */) this.at = this.past('?>', start);
      else {
        this.start = start;
        this.readTag(start, second === 47 /* / */);
        return true;
      }
    }
  }

  /** From a start tag to behind its element's end; the tag at hand is then the end tag (or the empty tag itself). */
  skip(): void {
    if (!this.isOpen || this.isEmpty) return;
    const depth = this.depth;
    while (this.next()) if (!this.isOpen && this.depth === depth) return;
  }

  /** From a start tag, the element's own character data (that of inner elements included); ends on the end tag. */
  text(): string {
    if (!this.isOpen || this.isEmpty) return '';
    const from = this.end;
    this.skip();
    return textBetween(this.xml, from, this.start);
  }

  /** An attribute by its name as written, or undefined. */
  attribute(name: string): string | undefined {
    const span = this.attributeSpan(name);
    if (!span) return undefined;
    return unescapeXml(this.xml.slice(span.from, span.to));
  }

  /** An attribute by local name that has a prefix (`r:id`, whatever the prefix is). */
  prefixedAttribute(local: string): string | undefined {
    for (const { name, from, to } of this.attributes()) {
      const colon = name.indexOf(':');
      if (colon > 0 && name.slice(colon + 1) === local && !name.startsWith('xmlns:')) {
        return unescapeXml(this.xml.slice(from, to));
      }
    }
    return undefined;
  }

  /** Where an attribute's value lies, without its quotes. */
  attributeSpan(name: string): { readonly from: number; readonly to: number } | undefined {
    const { xml } = this;
    const limit = this.end - 1;
    let at = this.nameEnd;
    while (at < limit) {
      const equals = xml.indexOf('=', at);
      if (equals < 0 || equals >= limit) return undefined;
      let nameEnd = equals;
      while (isSpace(xml.charCodeAt(nameEnd - 1))) nameEnd--;
      let quote = equals + 1;
      while (isSpace(xml.charCodeAt(quote))) quote++;
      const close = xml.indexOf(xml[quote]!, quote + 1);
      if (close < 0 || close > limit) return undefined;
      const nameStart = nameEnd - name.length;
      if (
        nameStart > this.nameEnd - 1 &&
        xml.startsWith(name, nameStart) &&
        isSpace(xml.charCodeAt(nameStart - 1))
      ) {
        return { from: quote + 1, to: close };
      }
      at = close + 1;
    }
    return undefined;
  }

  /** All attributes of the tag at hand, values as spans. */
  *attributes(): Generator<{ readonly name: string; readonly from: number; readonly to: number }> {
    const { xml } = this;
    const limit = this.end - 1;
    let at = this.nameEnd;
    while (at < limit) {
      const equals = xml.indexOf('=', at);
      if (equals < 0 || equals >= limit) return;
      let quote = equals + 1;
      while (isSpace(xml.charCodeAt(quote))) quote++;
      const close = xml.indexOf(xml[quote]!, quote + 1);
      if (close < 0 || close > limit) return;
      yield { name: xml.slice(at, equals).trim(), from: quote + 1, to: close };
      at = close + 1;
    }
  }

  private readTag(start: number, isClose: boolean): void {
    const { xml } = this;
    const nameStart = start + (isClose ? 2 : 1);
    let at = nameStart;
    let colon = -1;
    let code = xml.charCodeAt(at);
    while (code !== 62 && code !== 47 && !isSpace(code)) {
      if (code === 58) colon = at;
      if (Number.isNaN(code) || code === 60) throw corrupt(`${this.part}: broken tag at ${start}`);
      code = xml.charCodeAt(++at);
    }
    if (at === nameStart) throw corrupt(`${this.part}: broken tag at ${start}`);
    this.nameEnd = at;
    this.local = xml.slice(colon < 0 ? nameStart : colon + 1, at);
    this.prefix = colon < 0 ? '' : xml.slice(nameStart, colon + 1);
    while (code !== 62) {
      if (code === 34 || code === 39) {
        at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
        if (at < 0) throw corrupt(`${this.part}: broken tag at ${start}`);
      } else if (Number.isNaN(code) || code === 60) throw corrupt(`${this.part}: broken tag at ${start}`);
      code = xml.charCodeAt(++at);
    }
    this.end = this.at = at + 1;
    this.isOpen = !isClose;
    this.isEmpty = !isClose && xml.charCodeAt(at - 1) === 47;
    if (isClose) {
      this.depth = --this.open;
      if (this.open < 0) throw corrupt(`${this.part}: end tag without start at ${start}`);
    } else {
      this.depth = this.open;
      if (!this.isEmpty) this.open++;
    }
  }

  private pastDeclaration(start: number): number {
    if (this.xml.startsWith('<!--', start)) return this.past('-->', start + 4);
    if (this.xml.startsWith('<![CDATA[', start)) return this.past(']]>', start + 9);
    throw unsupported('带有文档类型声明（DOCTYPE）的内容，为安全起见', `${this.part}: DOCTYPE`);
  }

  private past(close: string, from: number): number {
    const at = this.xml.indexOf(close, from);
    if (at < 0) throw corrupt(`${this.part}: unfinished at ${from}`);
    return at + close.length;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
