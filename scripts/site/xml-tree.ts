import { SaxesParser } from 'saxes';

/** An element of a small XML file, as a tree. Namespace prefixes stay part of the name. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own character data, trimmed. */
  readonly text: string;
  /** 1-based, where the element begins. */
  readonly line: number;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  line: number;
}

/** The root element. Throws an Error with line and column on broken XML. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ fileName: 'manifest' });
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    stack.push({
      name,
      attributes: { ...(attributes as Record<string, string>) },
      children: [],
      text: '',
      line: parser.line,
    });
  });
  parser.on('text', (text) => {
    const top = stack.at(-1);
    if (top) top.text += text;
  });
  parser.on('closetag', () => {
    const { text, ...element } = stack.pop()!;
    const closed = { ...element, text: text.trim() };
    const parent = stack.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  if (!root) throw new Error('no element');
  return root;
}

/** Every element below, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}
