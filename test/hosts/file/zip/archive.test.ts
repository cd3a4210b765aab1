import { deflateSync, strToU8, zipSync } from 'fflate';
import { ZipArchive, entryKey } from '../../../../src/hosts/file/zip/archive';
import { crc32 } from '../../../../src/hosts/file/zip/crc32';
import { DEFAULT_LIMITS } from '../../../../src/hosts/file/zip/limits';
import { rewriteZip } from '../../../../src/hosts/file/zip/rewrite';
import { HostError } from '../../../../src/hosts/port';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return 'none';
}

/** A zip of one deflated entry whose sizes can be made to lie. */
function forged(content: Uint8Array, change: (view: DataView, record: number) => void): Uint8Array {
  const zip = zipSync({ 'xl/workbook.xml': content });
  const view = new DataView(zip.buffer);
  const end = zip.length - 22;
  change(view, view.getUint32(end + 16, true));
  return zip;
}

describe('crc32', () => {
  test.each([
    ['', 0],
    ['a', 0xe8b7be43],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('%j', (input, sum) => expect(crc32(strToU8(input))).toBe(sum));
});

describe('what a file is, told by its bytes', () => {
  const oleWith = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (let n = 0; n < stream.length; n++) bytes[1024 + 2 * n] = stream.charCodeAt(n);
    return bytes;
  };
  test.each<[string, Uint8Array, string, RegExp]>([
    ['nothing', new Uint8Array(0), 'file-not-a-workbook', /空文件/],
    ['a password', oleWith('EncryptedPackage'), 'file-encrypted', /密码/],
    ['an .xls', oleWith('Workbook'), 'file-unsupported', /\.xls/],
    ['an old .xls', oleWith('Book'), 'file-unsupported', /\.xls/],
    ['a .doc', oleWith('WordDocument'), 'file-not-a-workbook', /Word/],
    ['a PDF', strToU8('%PDF-1.7 and more'), 'file-not-a-workbook', /PDF/],
    ['a web page named .xls', strToU8('<html><table><tr><td>1'), 'file-not-a-workbook', /网页/],
    ['text', strToU8('一级指标,二级指标'), 'file-not-a-workbook', /不是 Excel 工作簿/],
    ['half a zip', zipSync({ a: strToU8('b'.repeat(500)) }).subarray(0, 60), 'file-corrupt', /损坏/],
  ])('%s', (_what, bytes, code, words) => {
    const open = (): unknown => new ZipArchive(bytes);
    expect(codeOf(open)).toBe(code);
    expect(open).toThrow(words);
  });

  test('a bomb is refused before it is unpacked', () => {
    const bomb = forged(strToU8('x'), (view, record) => view.setUint32(record + 24, 0x3fffffff, true));
    const started = performance.now();
    expect(codeOf(() => new ZipArchive(bomb))).toBe('file-too-large');
    expect(performance.now() - started).toBeLessThan(100);
  });

  test('an entry that unpacks to more than it says is refused', () => {
    const lying = forged(new Uint8Array(5_000_000), (view, record) =>
      view.setUint32(record + 24, 1000, true),
    );
    const archive = new ZipArchive(lying);
    expect(codeOf(() => archive.unpack(archive.directory.entries[0]!))).toBe('file-corrupt');
  });

  test('many entries, each within the limits, are too much together', () => {
    const limits = { ...DEFAULT_LIMITS, totalBytes: 1000 };
    const zip = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) });
    expect(codeOf(() => new ZipArchive(zip, limits))).toBe('file-too-large');
    expect(codeOf(() => new ZipArchive(zip, { ...DEFAULT_LIMITS, entries: 1 }))).toBe('file-too-large');
  });

  test('entries that share their bytes are refused', () => {
    const zip = zipSync({ a: strToU8('a'.repeat(100)), b: strToU8('b'.repeat(100)) });
    const view = new DataView(zip.buffer);
    const directory = view.getUint32(zip.length - 22 + 16, true);
    const second = directory + 46 + view.getUint16(directory + 28, true);
    view.setUint32(second + 42, 0, true);
    expect(codeOf(() => new ZipArchive(zip))).toBe('file-corrupt');
  });

  test('a zip encrypted inside is told from a damaged one', () => {
    const zip = forged(strToU8('x'), (view, record) => view.setUint16(record + 8, 1, true));
    expect(codeOf(() => new ZipArchive(zip))).toBe('file-encrypted');
  });

  test('a changed byte shows', () => {
    const zip = zipSync({ a: strToU8('abc') }, { level: 0 });
    zip[31] = zip[31]! ^ 1;
    const archive = new ZipArchive(zip);
    expect(codeOf(() => archive.unpack(archive.directory.entries[0]!))).toBe('file-corrupt');
  });
});

describe('rewriting', () => {
  const parts = {
    'a.xml': strToU8('<a/>'.repeat(50)),
    'folder/b.bin': new Uint8Array([1, 2, 3]),
    'c.xml': strToU8('<c/>'),
  };
  const original = zipSync(parts, { mtime: new Date(2020, 1, 2) });

  test('no change gives the same bytes, in a copy', () => {
    const copy = rewriteZip(new ZipArchive(original), new Map());
    expect(Buffer.compare(copy, original)).toBe(0);
    expect(copy).not.toBe(original);
  });

  test('one part changed, one dropped, one new: the rest is where and what it was', () => {
    const changes = new Map([
      ['A.XML', strToU8('<changed/>')],
      ['c.xml', null],
      ['new/d.xml', strToU8('<d/>')],
    ]);
    const archive = new ZipArchive(rewriteZip(new ZipArchive(original), changes));
    const all = archive.directory.entries.map((entry) => [entry.name, text(archive.unpack(entry))]);
    expect(all).toEqual([
      ['a.xml', '<changed/>'],
      ['folder/b.bin', '\x01\x02\x03'],
      ['new/d.xml', '<d/>'],
    ]);
    const before = new ZipArchive(original);
    expect(archive.packed(archive.find('folder/b.bin')!)).toEqual(
      before.packed(before.find('folder/b.bin')!),
    );
  });

  test('sizes that follow the data (streamed zips) are copied for what stays and dropped for what changes', () => {
    const streamed = streamedZip([
      ['a.xml', 'first'],
      ['b.xml', 'second'],
    ]);
    const again = new ZipArchive(
      rewriteZip(new ZipArchive(streamed), new Map([['a.xml', strToU8('other')]])),
    );
    expect(again.directory.entries.map((entry) => [text(again.unpack(entry)), entry.flags & 8])).toEqual([
      ['other', 0],
      ['second', 8],
    ]);
  });

  test('bytes put before the package stay, and its offsets keep their meaning', () => {
    const prefixed = new Uint8Array([...strToU8('PK-stub'), ...original]);
    const archive = new ZipArchive(prefixed);
    expect(archive.directory.shift).toBe(7);
    const again = new ZipArchive(rewriteZip(archive, new Map([['c.xml', strToU8('<cc/>')]])));
    expect(text(again.bytes.subarray(0, 7))).toBe('PK-stub');
    expect(text(again.unpack(again.find('c.xml')!))).toBe('<cc/>');
    expect(text(again.unpack(again.find('a.xml')!))).toBe(text(parts['a.xml']));
  });
});

test.each([
  ['/xl/Workbook.xml', 'xl/workbook.xml'],
  ['xl\\worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/worksheets/../styles.xml', 'xl/styles.xml'],
])('%s is looked up as %s', (name, key) => expect(entryKey(name)).toBe(key));

/** A zip as streaming writers make it: no sizes in the local header, a data descriptor behind the data. */
function streamedZip(parts: readonly (readonly [string, string])[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const bytes = strToU8(content);
    const packed = deflateSync(bytes);
    const local = new Uint8Array(30 + name.length);
    const view = new DataView(local.buffer);
    view.setUint32(0, 0x04034b50, true);
    view.setUint16(6, 8, true);
    view.setUint16(8, 8, true);
    view.setUint16(26, name.length, true);
    local.set(strToU8(name), 30);
    const descriptor = new Uint8Array(16);
    const tail = new DataView(descriptor.buffer);
    tail.setUint32(0, 0x08074b50, true);
    tail.setUint32(4, crc32(bytes), true);
    tail.setUint32(8, packed.length, true);
    tail.setUint32(12, bytes.length, true);
    const record = new Uint8Array(46 + name.length);
    const central = new DataView(record.buffer);
    central.setUint32(0, 0x02014b50, true);
    record.set(local.subarray(4, 30), 6);
    central.setUint32(16, crc32(bytes), true);
    central.setUint32(20, packed.length, true);
    central.setUint32(24, bytes.length, true);
    central.setUint32(42, offset, true);
    record.set(strToU8(name), 46);
    pieces.push(local, packed, descriptor);
    records.push(record);
    offset += local.length + packed.length + descriptor.length;
  }
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, parts.length, true);
  view.setUint16(10, parts.length, true);
  view.setUint32(
    12,
    records.reduce((sum, record) => sum + record.length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  return Uint8Array.from([...pieces, ...records, end].flatMap((piece) => [...piece]));
}
