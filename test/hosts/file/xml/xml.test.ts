import fc from 'fast-check';
import { decodeXml, encodeXml } from '../../../../src/hosts/file/xml/decode';
import { XmlScanner } from '../../../../src/hosts/file/xml/scanner';
import {
  decodeEscapes,
  encodeEscapes,
  escapeText,
  textBetween,
  unescapeXml,
} from '../../../../src/hosts/file/xml/text';

/** The tags in order: "name@depth". */
function tags(xml: string): string[] {
  const scanner = new XmlScanner(xml, 'test.xml');
  const found: string[] = [];
  while (scanner.next()) {
    const shape = scanner.isEmpty ? '/' : scanner.isOpen ? '' : '!';
    found.push(`${scanner.prefix}${scanner.local}${shape}@${scanner.depth}`);
  }
  return found;
}

describe('the scanner', () => {
  test('walks tags, prefixes, empty elements; passes comments, instructions and CDATA', () => {
    const xml = '<?xml version="1.0"?><!-- <no/> --><x:a p="1>2"><b/><![CDATA[<c>]]><d >t</d></x:a>';
    expect(tags(xml)).toEqual(['x:a@0', 'b/@1', 'd@1', 'd!@1', 'x:a!@0']);
  });

  test.each([
    ['ends inside an element', '<a><b></b>'],
    ['has an end too many', '<a></a></b>'],
    ['has a tag in a tag', '<a <b/></a>'],
    ['ends in a tag', '<a><b c="1'],
    ['ends in a comment', '<a><!-- '],
  ])('refuses XML that %s', (_what, xml) => {
    expect(() => tags(xml)).toThrow(expect.objectContaining({ code: 'file-corrupt' }));
  });

  test('refuses a DOCTYPE: entities of one’s own are how small files grow', () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    expect(() => tags(xml)).toThrow(expect.objectContaining({ code: 'file-unsupported' }));
  });

  test.each([
    ['<c r="A1" s = "2"  t=\'s\'/>', 'r', 'A1'],
    ['<c r="A1" s = "2"  t=\'s\'/>', 's', '2'],
    ['<c r="A1" s = "2"  t=\'s\'/>', 't', 's'],
    ['<c xr="B2" r="A1"/>', 'r', 'A1'],
    ['<c\n\tr="&lt;&#20013;&#x6587;"/>', 'r', '<中文'],
    ['<c x="r=1" y="s"/>', 'r', undefined],
    ['<c/>', 'r', undefined],
  ])('%s has %s = %s', (xml, name, value) => {
    const scanner = new XmlScanner(xml, 'test.xml');
    scanner.next();
    expect(scanner.attribute(name)).toBe(value);
  });

  test('finds r:id whatever the prefix is called', () => {
    const scanner = new XmlScanner('<sheet xmlns:id="x" sheetId="3" rel:id="rId7"/>', 'test.xml');
    scanner.next();
    expect(scanner.prefixedAttribute('id')).toBe('rId7');
  });
});

describe('text', () => {
  test.each([
    ['a &amp; b &lt;c&gt; &quot;d&quot; &apos;', 'a & b <c> "d" \''],
    ['&#20013;&#x1F600; &unknown;', '中😀 &unknown;'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ])('%j reads %j', (raw, text) => expect(unescapeXml(raw)).toBe(text));

  test('CDATA counts as text, comments do not', () => {
    const xml = 'a<!-- x -->&lt;<![CDATA[<&amp;>]]>b<?pi?>';
    expect(textBetween(xml, 0, xml.length)).toBe('a<<&amp;>b');
  });

  test.each([
    ['_x000D_\n', '\r\n'],
    ['_x005F_x000D_', '_x000D_'],
    ['_x12_ _X000D_', '_x12_ _X000D_'],
  ])('the escape %j stands for %j', (raw, text) => expect(decodeEscapes(raw)).toBe(text));

  test('whatever text is written is read again', () => {
    const odd = fc.string({ unit: 'binary' });
    const looksEscaped = fc.constantFrom(
      '_x0041_',
      '_x005F_x0041_',
      '__x000a_',
      '_x_',
      '\ud800',
      '\ufffe',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, looksEscaped)), (pieces) => {
        const text = pieces.join('');
        const xml = escapeText(encodeEscapes(text));
        expect(xml).not.toMatch(/[\0-\x08\x0b-\x1f]/); // eslint-disable-line no-control-regex -- XML allows none of them
        expect(decodeEscapes(unescapeXml(xml))).toBe(text);
      }),
    );
  });
});

describe('encodings', () => {
  const xml = '<?xml version="1.0"?><a>绩效自评 €</a>';
  const wide = (text: string, little: boolean): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return little ? bytes : bytes.swap16();
  };
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(xml)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${xml}`)],
    ['UTF-16 LE with a mark', wide(`\ufeff${xml}`, true)],
    ['UTF-16 BE with a mark', wide(`\ufeff${xml}`, false)],
    ['UTF-16 LE without a mark', wide(xml, true)],
  ])('%s is read and written back the same', (_name, bytes) => {
    const decoded = decodeXml(bytes, 'a.xml');
    expect(decoded.text).toBe(xml);
    expect(Buffer.compare(encodeXml(decoded), bytes)).toBe(0);
  });

  test('another declared encoding is read, and written as UTF-8 that says so', () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>', 'latin1');
    const decoded = decodeXml(bytes, 'a.xml');
    expect(decoded.text).toContain('<a>é</a>');
    expect(Buffer.from(encodeXml(decoded)).toString()).toBe('<?xml version="1.0" encoding="UTF-8"?><a>é</a>');
  });

  test.each<[string, Uint8Array, string]>([
    ['broken UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e]), 'file-corrupt'],
    ['an unknown encoding', Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>'), 'file-unsupported'],
  ])('%s is refused', (_name, bytes, code) => {
    expect(() => decodeXml(bytes, 'a.xml')).toThrow(expect.objectContaining({ code }));
  });
});
