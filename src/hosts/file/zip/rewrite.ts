import { deflateSync } from 'fflate';
import { type ZipArchive, dataStart } from './archive';
import { crc32 } from './crc32';
import { LOCAL_SIGNATURE, RECORD_SIGNATURE, type ZipEntry } from './directory';

/** What becomes of parts: new bytes (of an existing or a new part), or null to drop the part. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>;

const UTF8_FLAG = 0x0800;
const DESCRIPTOR_FLAG = 0x0008;

/**
 * The package with some parts changed. Everything else is copied byte for byte: local headers, packed data, data
 * descriptors, gaps, order, names, extra fields, times. Without changes the result equals the original.
 * New parts go to the end and carry the time of the first entry, so that the same edits give the same file.
 */
export function rewriteZip(archive: ZipArchive, changes: PartChanges): Uint8Array {
  if (changes.size === 0) return archive.bytes.slice();
  const { bytes, directory } = archive;
  const changeOf = new Map<ZipEntry, Uint8Array | null>();
  const added: [string, Uint8Array][] = [];
  for (const [name, content] of changes) {
    const entry = archive.find(name);
    if (entry) changeOf.set(entry, content);
    else if (content) added.push([name, content]);
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const byOffset = [...directory.entries].sort((a, b) => a.localOffset - b.localOffset);
  put(bytes.subarray(0, byOffset[0]?.localOffset ?? directory.directoryStart));

  const records = new Map<ZipEntry, Uint8Array>();
  byOffset.forEach((entry, n) => {
    const content = changeOf.get(entry);
    if (content === null) return;
    const offset = length - directory.shift;
    const record = bytes.slice(entry.recordStart, entry.recordEnd);
    if (content === undefined) {
      put(bytes.subarray(entry.localOffset, byOffset[n + 1]?.localOffset ?? directory.directoryStart));
      new DataView(record.buffer).setUint32(42, offset, true);
      records.set(entry, record);
      return;
    }
    const packed = pack(content);
    const local = localHeader(bytes, entry, content, packed);
    put(local);
    put(packed);
    records.set(entry, changedRecord(record, local, content, packed, offset));
  });

  const times = timesOf(bytes, byOffset[0]);
  const newRecords = added.map(([name, content]) => {
    const offset = length - directory.shift;
    const packed = pack(content);
    const local = newLocalHeader(name, times, content, packed);
    put(local);
    put(packed);
    return newRecord(local, offset);
  });

  const directoryStart = length;
  for (const entry of directory.entries) {
    const record = records.get(entry);
    if (record) put(record);
  }
  newRecords.forEach(put);
  const start = directoryStart - directory.shift;
  const end = endRecord(archive, records.size + newRecords.length, length - directoryStart, start);
  put(end);
  return join(pieces, length);
}

/** The end record as it was, with its comment, for another directory. `start` and `size` in bytes. */
function endRecord({ bytes, directory }: ZipArchive, count: number, size: number, start: number): Uint8Array {
  const end = bytes.slice(directory.endRecordStart);
  const view = new DataView(end.buffer);
  if (directory.isWide) {
    // Three records in a row: the end in 64 bits, the locator that says where it lies, the ordinary end full of ones.
    view.setBigUint64(24, BigInt(count), true);
    view.setBigUint64(32, BigInt(count), true);
    view.setBigUint64(40, BigInt(size), true);
    view.setBigUint64(48, BigInt(start), true);
    view.setBigUint64(12 + Number(view.getBigUint64(4, true)) + 8, BigInt(start + size), true);
    narrowEnd(view, 12 + Number(view.getBigUint64(4, true)) + 20, count, size, start);
  } else narrowEnd(view, 0, count, size, start);
  return end;
}

/** A field that says "see the 64-bit record" keeps saying so. */
function narrowEnd(view: DataView, at: number, count: number, size: number, start: number): void {
  const short = (field: number): void => {
    if (view.getUint16(field, true) !== 0xffff) view.setUint16(field, count, true);
  };
  const long = (field: number, value: number): void => {
    if (view.getUint32(field, true) !== 0xffffffff) view.setUint32(field, value, true);
  };
  short(at + 8);
  short(at + 10);
  long(at + 12, size);
  long(at + 16, start);
}

function pack(content: Uint8Array): Uint8Array {
  return deflateSync(content, { level: 6 });
}

function localHeader(
  bytes: Uint8Array,
  entry: ZipEntry,
  content: Uint8Array,
  packed: Uint8Array,
): Uint8Array {
  const start = entry.localOffset;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const extraStart = start + 30 + view.getUint16(start + 26, true);
  const extra = withoutWideField(bytes.subarray(extraStart, dataStart(bytes, entry)));
  const header = new Uint8Array(extraStart - start + extra.length);
  header.set(bytes.subarray(start, extraStart));
  header.set(extra, extraStart - start);
  const out = new DataView(header.buffer);
  out.setUint16(6, out.getUint16(6, true) & ~DESCRIPTOR_FLAG, true);
  out.setUint16(28, extra.length, true);
  sizes(out, 8, 14, content, packed);
  return header;
}

function changedRecord(
  record: Uint8Array,
  local: Uint8Array,
  content: Uint8Array,
  packed: Uint8Array,
  offset: number,
): Uint8Array {
  const view = new DataView(record.buffer);
  const nameEnd = 46 + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const extra = withoutWideField(record.subarray(nameEnd, extraEnd));
  const changed = new Uint8Array(nameEnd + extra.length + record.length - extraEnd);
  changed.set(record.subarray(0, nameEnd));
  changed.set(extra, nameEnd);
  changed.set(record.subarray(extraEnd), nameEnd + extra.length);
  const out = new DataView(changed.buffer);
  out.setUint16(8, new DataView(local.buffer).getUint16(6, true), true);
  out.setUint16(30, extra.length, true);
  out.setUint32(42, offset, true);
  sizes(out, 10, 16, content, packed);
  return changed;
}

function newLocalHeader(name: string, times: number, content: Uint8Array, packed: Uint8Array): Uint8Array {
  const nameBytes = new TextEncoder().encode(name);
  const header = new Uint8Array(30 + nameBytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, /^[ -~]*$/.test(name) ? 0 : UTF8_FLAG, true);
  view.setUint32(10, times, true);
  view.setUint16(26, nameBytes.length, true);
  header.set(nameBytes, 30);
  sizes(view, 8, 14, content, packed);
  return header;
}

function newRecord(local: Uint8Array, offset: number): Uint8Array {
  const record = new Uint8Array(46 + local.length - 30);
  const view = new DataView(record.buffer);
  view.setUint32(0, RECORD_SIGNATURE, true);
  view.setUint16(4, 20, true);
  record.set(local.subarray(4, 30), 6);
  record.set(local.subarray(30), 46);
  view.setUint32(42, offset, true);
  return record;
}

/** Method, CRC, packed and unpacked size; both kinds of header hold them in the same order. */
function sizes(
  view: DataView,
  methodAt: number,
  crcAt: number,
  content: Uint8Array,
  packed: Uint8Array,
): void {
  view.setUint16(methodAt, 8, true);
  view.setUint32(crcAt, crc32(content), true);
  view.setUint32(crcAt + 4, packed.length, true);
  view.setUint32(crcAt + 8, content.length, true);
}

/** Extra fields without zip64 (0x0001), which would contradict the new sizes. */
function withoutWideField(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const kept: number[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1) kept.push(...extra.subarray(at, end));
    at = end;
  }
  kept.push(...extra.subarray(Math.min(at, extra.length)));
  return Uint8Array.from(kept);
}

function timesOf(bytes: Uint8Array, entry: ZipEntry | undefined): number {
  if (!entry) return 0x00210000;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(entry.localOffset + 10, true);
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
