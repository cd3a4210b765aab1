import { createHash } from 'node:crypto';
import { deflateRawSync, constants } from 'node:zlib';
import { openWorkbook } from '../../../../src/hosts/file/file-host';
import { ZipArchive } from '../../../../src/hosts/file/zip/archive';
import { inflateWithZlib } from '../../../../src/hosts/node/zlib-inflate';
import { setInflate } from '../../../../src/hosts/file/zip/inflate';
import { crc32 } from '../../../../src/hosts/file/zip/crc32';
import { HostError } from '../../../../src/hosts/port';
import { packageOf, worksheetPart, zipOf } from '../../../support/xlsx';
import { type ZipPart, zipBytes } from './zip-bytes';

const GIGABYTE = 1024 ** 3;
const CHUNK = 16 * 1024 ** 2;

/** The deflate stream of a gigabyte of blanks, put together from one flushed piece; about a megabyte. */
function gigabyteOfBlanks(): Buffer {
  const piece = deflateRawSync(Buffer.alloc(CHUNK, 32), { finishFlush: constants.Z_FULL_FLUSH });
  const last = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: GIGABYTE / CHUNK }, () => piece), last]);
}

const bomb = gigabyteOfBlanks();
const text = (content: string): ZipPart['packed'] => deflateRawSync(Buffer.from(content));

function partsWith(sheet: Partial<ZipPart> & { readonly packed: Uint8Array }): ZipPart[] {
  const plain = packageOf([{ name: '表', cells: { A1: 1 } }]);
  return Object.entries(plain).map(([name, content]) => {
    const bytes = Buffer.from(content as string);
    if (name === 'xl/worksheets/sheet1.xml') return { name, size: GIGABYTE, crc: 0, ...sheet };
    return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
  });
}

function refusal(bytes: Uint8Array): {
  readonly code: string;
  readonly ms: number;
  readonly megabytes: number;
} {
  const before = process.memoryUsage();
  const started = process.cpuUsage();
  let code = 'opened';
  try {
    openWorkbook(bytes, '表.xlsx');
  } catch (failure) {
    if (!(failure instanceof HostError)) throw failure;
    expect(failure.message).toMatch(/。$/);
    code = failure.code;
  }
  // Time of the processor: how busy the machine is with other things does not count.
  const used = process.cpuUsage(started);
  const ms = (used.user + used.system) / 1000;
  const after = process.memoryUsage();
  const bytesUsed = after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed;
  return { code, ms, megabytes: bytesUsed / 1024 ** 2 };
}

afterEach(() => setInflate(null));

describe.each([
  ['our own unpacking', (): void => setInflate(null)],
  ['that of Node', inflateWithZlib],
])('zip bombs with %s', (_name, use) => {
  beforeEach(use);

  test('a gigabyte that says so is refused in less than 100 ms', () => {
    const { code, ms, megabytes } = refusal(zipBytes(partsWith({ packed: bomb })));
    expect(code).toBe('file-too-large');
    expect(ms).toBeLessThan(100);
    expect(megabytes).toBeLessThan(64);
  });

  test.each([1000, 1024 * 1024])(
    'a gigabyte that says it is %i bytes is refused in bounded time and memory',
    (size) => {
      const { code, ms, megabytes } = refusal(zipBytes(partsWith({ packed: bomb, size })));
      expect(code).toBe('file-corrupt');
      // One step of unpacking and no more: far from the seconds that a gigabyte takes.
      expect(ms).toBeLessThan(2000);
      expect(megabytes).toBeLessThan(256);
    },
  );

  test('a sheet that says less than it packs, in a small entry', () => {
    const packed = bomb.subarray(0, 30_000);
    const { code, megabytes } = refusal(zipBytes(partsWith({ packed, size: 500 })));
    expect(code).toBe('file-corrupt');
    expect(megabytes).toBeLessThan(64);
  });

  test('many entries on the same bytes, as in the densest bombs', () => {
    const parts = partsWith({ packed: bomb, size: 1000 });
    const shared = Array.from({ length: 200 }, (_, n) => ({
      name: `xl/media/${n}.bin`,
      packed: bomb,
      size: 100,
      crc: 0,
      sharedWith: 0,
    }));
    expect(refusal(zipBytes([...parts, ...shared])).code).toBe('file-corrupt');
  });

  test('more entries than a workbook has', () => {
    const many = Array.from({ length: 10_001 }, (_, n) => ({
      name: `m/${n}`,
      packed: text(''),
      size: 0,
      crc: 0,
    }));
    expect(refusal(zipBytes(many)).code).toBe('file-too-large');
  });

  test('a zip within a zip is not gone into', () => {
    const inner = zipOf({ 'inner.zip': zipOf({ a: 'a'.repeat(1000) }) });
    expect(refusal(zipOf({ 'outer.zip': inner })).code).toBe('file-not-a-workbook');
  });

  test('an entity that grows with every mention is refused with its declaration', () => {
    const laughs =
      '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>';
    const bytes = zipOf({ ...packageOf([{ name: '表', cells: {} }]), 'xl/worksheets/sheet1.xml': laughs });
    expect(refusal(bytes).code).toBe('file-unsupported');
  });
});

test('a shared formula of thousands of characters in a hundred thousand cells is refused before it is expanded', () => {
  const formula = `${'A1+'.repeat(2500)}A1`;
  const rows = Array.from({ length: 30_000 }, (_, n) => {
    const own = n === 0 ? `<f t="shared" ref="B1:B30000" si="0">${formula}</f>` : '<f t="shared" si="0"/>';
    return `<row r="${n + 1}"><c r="B${n + 1}">${own}<v>1</v></c></row>`;
  });
  const sheet = worksheetPart(`<sheetData>${rows.join('')}</sheetData>`);
  const bytes = zipOf({ ...packageOf([{ name: '表', cells: {} }]), 'xl/worksheets/sheet1.xml': sheet });
  expect(refusal(bytes).code).toBe('file-too-large');
}, 30_000);

describe('zip64', () => {
  const plain = packageOf([{ name: '表', cells: { A1: '文' } }]);
  const parts: ZipPart[] = Object.entries(plain).map(([name, content]) => {
    const bytes = Buffer.from(content as string);
    return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
  });
  const at = { sheetId: '1', sheet: '表', row: 2, col: 2 };

  test('an end record of 64 bits is read, kept, and written to', async () => {
    const bytes = zipBytes(parts, { zip64: true, comment: 'PK 的注释' });
    const host = openWorkbook(bytes, '表.xlsx');
    expect((await host.read()).sheets[0]!.at(1, 1)?.value).toBe('文');
    expect(hash(host.save())).toBe(hash(bytes));
    await host.write([{ at, content: 5 }]);
    host.setNotes([{ at, text: '说明', severity: 'error' }]);
    const saved = host.save();
    const again = openWorkbook(saved, '表.xlsx');
    expect((await again.read()).sheets[0]!.at(2, 2)?.value).toBe(5);
    expect(new ZipArchive(saved).directory.entries).toHaveLength(parts.length + 3);
    again.clearNotes();
    await again.write([{ at, content: null }]);
    expect(new ZipArchive(again.save()).directory.entries).toHaveLength(parts.length);
  });

  test('one that leads nowhere is named', () => {
    const bytes = zipBytes(parts, { zip64: true });
    bytes[bytes.length - 22 - 20 - 56] = 0;
    expect(refusal(bytes).code).toBe('file-corrupt');
  });
});

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
